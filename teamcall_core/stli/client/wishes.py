"""What the client engine is asked to say: the opening of a session, requests, and BYE."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields
from enum import Enum

from teamcall_core.domain import commands
from teamcall_core.errors import LocalError
from teamcall_core.stli import tokens
from teamcall_core.stli.format import Format
from teamcall_core.stli.requests import VERBS, Verb, find


@dataclass(frozen=True, slots=True)
class Open:
    """Open an STLI session, or change the options of an open one. None: plain ``STLI``, which leaves all as it is."""

    format: Format | None = None


@dataclass(frozen=True, slots=True)
class OpenSuperVisor:
    """Open a SuperVisor session."""

    password: str = field(default="", repr=False)
    json: bool = False
    """Data lines as JSON."""


@dataclass(frozen=True, slots=True)
class Bye:
    """End the session when everything is answered."""


@dataclass(frozen=True, slots=True)
class Ask:
    """Any request by its name, also one that this release does not know. ``verb`` may have options behind ``;``."""

    verb: str
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not _PLAIN_VERB.fullmatch(self.verb):
            raise LocalError(f"{self.verb!r} cannot be a verb: it must be letters, digits and options behind a ;")


Wish = Open | OpenSuperVisor | Bye | Ask | commands.Request

_PLAIN_VERB = re.compile(r"[A-Za-z][!#-~]*")
"""No quote and no blank, so that it is read back as one word."""


def said(wish: Wish) -> Ask:
    """The verb and the words that say a wish. Raises LocalError for a command that the verb table does not have."""
    match wish:
        case Ask():
            return wish
        case Open():
            return Ask("STLI" if wish.format is None else f"STLI;{wish.format}")
        case OpenSuperVisor():
            return Ask("SuperVisor;Format=JSON" if wish.json else "SuperVisor", tuple(filter(None, [wish.password])))
        case Bye():
            return Ask("BYE")
        case _:
            return Ask(_verb_of(wish).name, _words_of(wish))


def _verb_of(command: commands.Request) -> Verb:
    """The verb whose line the server reads as such a command."""
    for verb in VERBS:
        if verb.build is type(command):
            return verb
    verb_of_that_name = find(type(command).__name__)
    if verb_of_that_name is None:
        raise LocalError(f"no verb asks for {type(command).__name__}")
    return verb_of_that_name


def _words_of(command: commands.Request) -> tuple[str, ...]:
    """The fields of a command in their order, which is that of the verb's parameters.

    What is None at the end is left out; before something else it is the empty word, which the server reads as absent.
    """
    values = [getattr(command, one.name) for one in fields(command)]
    while values and values[-1] is None:
        values.pop()
    return tuple("" if value is None else _word(value) for value in values)


def _word(value: object) -> str:
    """A call identifier goes back as the server's events have it: there it is escaped already."""
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value.value if isinstance(value, Enum) else value)


def line(ask: Ask) -> bytes:
    """The request line with its end; words are quoted where they need it, so that none can forge another line."""
    return tokens.encode_line(" ".join([ask.verb, *map(tokens.quote, ask.words)]))


def canonical(verb: str) -> str:
    """A verb without its options, in the spelling in which the server echoes it where that is known."""
    name = verb.partition(";")[0]
    known = find(name)
    if known is not None:
        return known.name
    return _ELSEWHERE.get(name.lower(), name)


_ELSEWHERE = {"supervisor": "SuperVisor"}
"""Verbs of the wire contract that are in no table."""
