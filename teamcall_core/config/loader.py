"""Default.conf: read, checked against the table of ``spec``, and made into ``Settings``.

The only user of configobj. That takes a ``#`` within a value for a comment, quotes for its own and ``%`` for
interpolation, so it is given lines whose names and values are percent-encoded; it finds the doubled names.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import quote, unquote

from configobj import ConfigObj, ConfigObjError

from teamcall_core.errors import ConfigurationError, Problem

from .judge import Judge
from .lines import Entry, split
from .model import Settings
from .spec import find, is_secret


@dataclass(frozen=True, slots=True)
class Found:
    """What stands in a file, not yet judged."""

    entries: Mapping[str, Entry]
    """By name in the spelling of the table, or as written where the table has no such name; the first of doubled."""
    problems: tuple[Problem, ...]
    """With the form of the file alone."""
    secrets: frozenset[str] = frozenset()
    """The values of secret settings, doubled and misspelt ones too."""


def load(
    text: bytes, file: str, *, check: bool = False, overrides: Mapping[str, str] | None = None
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of a configuration file, and the problems that do not keep the server from starting.

    ``text`` is the content of the file, ``file`` the name that problems give. ``overrides`` are settings of the command
    line by name; they count as set, whatever the file says. Raises ConfigurationError with all problems at once, in the
    order of the file, when one of them is fatal, and under ``check`` when there is any. No problem ever shows the value
    of a secret setting.
    """
    found = read(text, file)
    if any(problem.line == 0 for problem in found.problems):  # not a text file: all else would only follow from that
        raise ConfigurationError(found.problems)
    given = {_canonical(name): Entry(0, name, value.strip()) for name, value in (overrides or {}).items()}
    judge = Judge(file, {**found.entries, **given}, found.secrets)
    values = judge.values()
    problems = tuple(sorted((*found.problems, *judge.problems), key=lambda problem: (problem.line == 0, problem.line)))
    if any(problem.fatal or check for problem in problems):
        raise ConfigurationError(problems)
    return Settings(**values), problems


def read(text: bytes, file: str) -> Found:
    """The entries of a file, without asking whether names and values are right. Never raises."""
    listed, problems = split(text, file)
    prepared = [""] * max((entry.line for entry in listed), default=0)
    first: dict[str, Entry] = {}
    for entry in listed:
        prepared[entry.line - 1] = f"{quote(_canonical(entry.name), '')} = {quote(entry.value, '')}"
        first.setdefault(_canonical(entry.name), entry)
    try:
        parsed = ConfigObj(prepared, interpolation=False, list_values=False)
    except ConfigObjError as error:
        parsed = error.config
        doubled = {fault.line_number for fault in error.errors}  # no other error is left in lines like these
        problems.extend(_doubled(file, e, first[_canonical(e.name)]) for e in listed if e.line in doubled)
    values = {unquote(key): unquote(parsed[key]) for key in parsed.scalars}
    entries = {name: replace(first[name], value=value) for name, value in values.items()}
    secrets = frozenset(entry.value for entry in listed if entry.value and is_secret(entry.name))
    return Found(entries, tuple(problems), secrets)


def _canonical(name: str) -> str:
    """The table's spelling of a name, or the name itself where the table has no such setting."""
    setting = find(name)
    return setting.key if setting else name


def _doubled(file: str, entry: Entry, first: Entry) -> Problem:
    setting = find(entry.name)
    name = setting.key if setting else "This name"
    return Problem(file, entry.line, f"{name} is set a second time, after line {first.line}", "Keep one of the two.")
