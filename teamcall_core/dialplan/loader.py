"""DialPlan.conf: read, checked against the table of ``spec``, and made into a ``DialPlan``."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from teamcall_core.config.lines import Entry, split
from teamcall_core.config.values import BadValue
from teamcall_core.errors import ConfigurationError, Problem

from .plan import DialPlan, Rule
from .rules import MOST_RULES, conflicts, read_rule
from .spec import SETTINGS, SHOW_RULE, find, find_rule, nearest_name

_LONGEST_SHOWN = 40


def load(text: bytes, file: str, *, check: bool = False) -> tuple[DialPlan | None, tuple[Problem, ...]]:
    """The dial plan of a file, and the problems that do not keep the server from starting.

    ``text`` is the content of the file, ``file`` the name that problems give. A file in which nothing is set is no
    dial plan: None. Raises ConfigurationError with all problems at once, in the order of the file, when one of them is
    fatal, and under ``check`` when there is any.
    """
    entries, found = split(text, file)
    reader = _Reader(file)
    if not any(problem.line == 0 for problem in found):  # a text file; otherwise all else would only follow from that
        reader.read(entries)
    problems = tuple(sorted((*found, *reader.problems), key=lambda problem: (problem.line == 0, problem.line)))
    if any(problem.fatal or check for problem in problems):
        raise ConfigurationError(problems)
    return reader.plan, problems


class _Reader:
    """Reads the entries of one file. ``problems`` is complete when ``read`` has returned."""

    def __init__(self, file: str) -> None:
        self.problems: list[Problem] = []
        self.plan: DialPlan | None = None
        self._file = file
        self._rules: dict[str, list[Rule]] = {}
        self._too_many = False

    def read(self, entries: list[Entry]) -> None:
        first: dict[str, Entry] = {}
        for entry in entries:
            setting, rule = find(entry.name), find_rule(entry.name)
            if rule:
                self._read_rule(rule, entry)
            elif setting is None:
                self._report_unknown(entry)
            elif first.setdefault(setting.key, entry) is not entry:
                what = f"{setting.key} is set a second time, after line {first[setting.key].line}"
                self._report(entry, what, "Keep one of the two.")
        values = {setting.key: self._value(setting.key, first) for setting in SETTINGS}
        if not (first or self._rules):
            return
        self._compare_rules()
        self._compare_settings(values, first)
        self._make(values, first)

    def _value(self, key: str, entries: Mapping[str, Entry]) -> Any:
        """The value that was set, or the default; a name without a value is not set."""
        setting = next(one for one in SETTINGS if one.key == key)
        entry = entries.get(key)
        if entry is None or not entry.sound or not entry.value:
            return setting.kind.read(setting.default) if setting.default else None
        try:
            return setting.kind.read(entry.value)
        except BadValue as wrong:
            hint = " A comment needs a line of its own." if "#" in entry.value else ""
            self._report(entry, f"{key} is {_cut(entry.value)!r}, {wrong.what}", wrong.remedy + hint)
            return None

    def _read_rule(self, name: str, entry: Entry) -> None:
        rules = self._rules.setdefault(name, [])
        if not entry.sound:
            return
        if len(rules) >= MOST_RULES:
            if not self._too_many:
                self._report(entry, f"There are more than {MOST_RULES} rules", "Put them together to fewer.")
            self._too_many = True
            return
        try:
            rules.append(read_rule(entry.value, entry.line, may_remove=name == SHOW_RULE))
        except BadValue as wrong:
            self._report(entry, f"{name} {_cut(entry.value)!r} {wrong.what}", wrong.remedy)

    def _compare_rules(self) -> None:
        for name, rules in self._rules.items():
            for rule, what, remedy, fatal in conflicts(rules):
                if not fatal or name != SHOW_RULE:
                    self.problems.append(Problem(self._file, rule.line, what, remedy, fatal))

    def _compare_settings(self, values: Mapping[str, Any], entries: Mapping[str, Entry]) -> None:
        """Numbers that were written with a prefix of zeros, which stands there again when they are dialled."""
        home = values["nationalPrefix"]
        if not home or not home.startswith("0"):  # elsewhere area codes may begin like the prefix
            return
        for key, numbers in (("areaCode", (values["areaCode"] or "",)), ("mainNumber", values["mainNumber"] or ())):
            if any(number.startswith(home) for number in numbers):
                what = f"{key} begins with nationalPrefix {home}"
                self._report(entries[key], what, f"Write it without {home} at its beginning.")

    def _make(self, values: Mapping[str, Any], entries: Mapping[str, Entry]) -> None:
        if values["countryCode"] is None:
            entry = entries.get("countryCode")
            if entry is None or (entry.sound and not entry.value):
                line, remedy = entry.line if entry else 0, "Write countryCode = <digits>, like 49 for Germany."
                self.problems.append(Problem(self._file, line, "countryCode is not set", remedy))
            return
        self.plan = DialPlan(
            country_code=values["countryCode"],
            area_code=values["areaCode"] or "",
            main_numbers=values["mainNumber"] or (),
            internal_lengths=values["internalLengths"] or frozenset(),
            trunk_prefix=values["trunkPrefix"] or "",
            national_prefix=values["nationalPrefix"] or "",
            international_prefix=values["internationalPrefix"] or "",
            emergency=frozenset(values["emergency"] or ()),
            caller_trunk_prefix=values["callerTrunkPrefix"] is not False,
            rules=tuple(self._rules.get("rule", ())),
            show_rules=tuple(self._rules.get(SHOW_RULE, ())),
        )

    def _report_unknown(self, entry: Entry) -> None:
        if not entry.sound:
            return
        near = nearest_name(entry.name)
        meant = f"Did you mean {near}? " if near else ""
        what = f"The setting {_cut(entry.name)!r} is not known, and the line has no effect"
        remedy = f"{meant}Correct the name, or put a # before the line."
        self.problems.append(Problem(self._file, entry.line, what, remedy, fatal=False))

    def _report(self, entry: Entry, what: str, remedy: str) -> None:
        self.problems.append(Problem(self._file, entry.line, what, remedy))


def _cut(value: str) -> str:
    return value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}..."
