"""Names and values against the table: every setting gets its value, and every fault its Problem."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import Any

from teamcall_core.errors import Problem
from teamcall_core.profiles import PROFILES, Profile
from teamcall_core.profiles.override import contradiction, overridden

from .lines import Entry
from .setting import Setting
from .spec import SETTINGS, find, nearest_name
from .values import BadValue, HostPort, Text, Token

COMMAND_LINE = "command line"
"""The place that problems with an override name instead of a file."""
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,31}")
"""Names that a problem repeats. A line that went wrong may have anything before its equals sign, a secret too."""
_LICENCE = "TC1."
"""How a licence begins that was pasted behind the wrong name."""
_LONGEST_SHOWN = 40
"""Characters of a wrong value that a problem repeats."""


class Judge:
    """Judges one set of entries. ``problems`` is complete when ``values`` has returned."""

    def __init__(self, file: str, entries: Mapping[str, Entry], secrets: Collection[str]) -> None:
        """``entries`` by the names of the table; ``secrets`` are texts that no problem may show."""
        self.problems: list[Problem] = []
        self._file = file
        self._entries = entries
        self._secrets = secrets

    def values(self) -> dict[str, Any]:
        """By attribute of ``Settings``; None also where a fatal problem stands in the way."""
        for name, entry in self._entries.items():
            if find(name) is None and entry.sound:
                self._report_unknown(entry)
        given = {setting.key: self._given(setting) for setting in SETTINGS}
        profile = PROFILES.get(str(given["pbxType"]))
        self._check_login(given, profile)
        self._check_tls(given)
        if profile is not None:
            self._check_link(given, profile)
        return {
            setting.attribute: self._default(setting, profile, given) if value is None else value
            for setting, value in zip(SETTINGS, given.values(), strict=True)
        }

    def _given(self, setting: Setting) -> object:
        """The value that was set, or None. A name without a value is not set."""
        entry = self._entries.get(setting.key)
        if entry is None or not entry.sound or not entry.value:
            return None
        try:
            return setting.kind.read(entry.value)
        except BadValue as wrong:
            what = f"{setting.key} {self._quoted(setting, entry.value)}{wrong.what}"
            self._report(entry, what, wrong.remedy + _hint(setting, entry.value))
            return None

    def _default(self, setting: Setting, profile: Profile | None, given: Mapping[str, object]) -> object:
        """The value where none was set; reports a mandatory setting, except where its line is wrong already."""
        default: object = setting.kind.read(setting.default) if setting.default else None
        if setting.by_profile is not None:
            rows = [profile] if profile else PROFILES.values()
            by_profile = (setting.with_tls if given["cstaLinkTLS"] else None) or setting.by_profile
            default = next(filter(lambda value: value is not None, map(by_profile, rows)), None)
        if default is None and setting.key == "cstaLinkPort" and _have_ports(given["cstaLinkAddress"]):
            return 0
        entry = self._entries.get(setting.key, Entry(0, setting.key, ""))
        if default is None and (setting.mandatory or setting.by_profile) and entry.sound and not entry.value:
            remedy = f"Add a line {setting.key} = <value>, with {setting.kind.allowed}."
            if entry.line:
                remedy = f"Write after the equals sign {setting.kind.allowed}."
            self.problems.append(Problem(self._file, entry.line, f"{setting.key} is not set", remedy))
        return default

    def _check_login(self, given: Mapping[str, object], profile: Profile | None) -> None:
        """A password is sent with a name or not at all; some telephone systems want both, others know neither."""
        if given["PBXPassword"] is not None and given["PBXUsername"] is None:
            self._report(
                self._entries["PBXPassword"],
                "PBXPassword has no effect without PBXUsername",
                "Set PBXUsername too, or put a # before this line.",
                fatal=False,
            )
        if profile is None:
            return
        if profile.login == "never" and given["PBXUsername"] is not None:
            self._report(
                self._entries["PBXUsername"],
                f"PBXUsername has no effect: the telephone system {profile.key} knows no login",
                "Put a # before this line.",
                fatal=False,
            )
        entry = self._entries.get("PBXUsername", Entry(0, "PBXUsername", ""))
        if profile.login == "required" and entry.sound and not entry.value:
            what = f"PBXUsername is not set, and the telephone system {profile.key} demands a login"
            remedy = "Add lines PBXUsername = <name> and PBXPassword = <password>."
            self.problems.append(Problem(self._file, entry.line, what, f"{remedy} They go to: {profile.login_place}."))

    def _check_tls(self, given: Mapping[str, object]) -> None:
        """What belongs to an encrypted link alone."""
        for key in ("cstaLinkCAFile", "cstaLinkServerName", "cstaLinkTLSCheck"):
            has_effect = given[key] not in (None, True)
            if has_effect and not given["cstaLinkTLS"]:
                what = f"{key} has no effect: the link is not encrypted"
                self._report(
                    self._entries[key], what, "Set cstaLinkTLS = yes, or put a # before this line.", fatal=False
                )

    def _check_link(self, given: Mapping[str, object], profile: Profile) -> None:
        """Properties of the link that cannot go together; one problem, at the setting that must change."""
        changes = {setting.attribute: given[setting.key] for setting in SETTINGS if setting.overrides}
        found = contradiction(overridden(profile, changes))
        if found is None:
            return
        attribute, what, remedy = found
        keys = {setting.attribute: setting.key for setting in SETTINGS}
        places = (keys[attribute], "cstaPhase", "cstaAssociation", "cstaLinkFraming", "pbxType")
        entry = next(self._entries[key] for key in places if key in self._entries and self._entries[key].value)
        self._report(entry, what[0].upper() + what[1:], remedy)

    def _report_unknown(self, entry: Entry) -> None:
        shown = f"The setting {entry.name}" if _NAME.fullmatch(entry.name) else "The name of this setting"
        near = nearest_name(entry.name)
        meant = f"Did you mean {near}? " if near else ""
        remedy = f"{meant}Correct the name, or put a # before the line."
        self._report(entry, f"{shown} is not known, and the line has no effect", remedy, fatal=False)

    def _report(self, entry: Entry, what: str, remedy: str, *, fatal: bool = True) -> None:
        file = self._file if entry.line else COMMAND_LINE
        self.problems.append(Problem(file, entry.line, what, remedy, fatal))

    def _quoted(self, setting: Setting, value: str) -> str:
        """The middle of a problem's sentence, with the value in it where that may be shown."""
        if isinstance(setting.kind, Text | Token):
            return ""
        strayed = value.startswith(_LICENCE) or any(known in value or value in known for known in self._secrets)
        return "has a value " if setting.secret or strayed else f"is {_cut(value)!r}, "


def _have_ports(addresses: object) -> bool:
    """Whether every address of the telephone system has a port of its own."""
    return isinstance(addresses, tuple) and all(isinstance(one, HostPort) and one.port for one in addresses)


def _cut(value: str) -> str:
    return value if len(value) <= _LONGEST_SHOWN else f"{value[:_LONGEST_SHOWN]}..."


def _hint(setting: Setting, value: str) -> str:
    """What often is behind a value that cannot be read."""
    if isinstance(setting.kind, Text | Token):
        return ""
    if "#" in value:
        return " A comment needs a line of its own."
    return " Values are written without quotes." if value[0] in "\"'" else ""
