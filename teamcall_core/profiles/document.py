"""docs/phone-systems.md, written from the table: what administrators read before they choose a ``pbxType``.

Make it again with ``python -c "import sys; from teamcall_core.profiles.document import phone_systems;
sys.stdout.write(phone_systems())" > docs/phone-systems.md``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from . import PROFILES, WITHOUT_CSTA
from .override import OVERRIDES, services_of
from .profile import Profile
from .refusals import REFUSALS

_HEAD: Final = """# Telephone systems

`pbxType` in Default.conf says which telephone system the link leads to. This page is written from the table of
telephone systems in the program; nothing in it was tried against a physical telephone system. **Proven** means: framing
and association were seen in octets of such a system, or in programs that work with it, and the tests play them.
**Not proven** means: the properties are those of the nearest relative, and may be wrong; every one of them can be set
otherwise (see the end of this page).

`cstaLinkPort` has a default only where a port is known; everywhere else it must be set."""

_FRAMINGS: Final[Mapping[str, str]] = {
    "length2": "two octets of length",
    "hipath": "the octet 26 and 15 bits of length",
    "ecma323": "eight octets with length and invoke id (ECMA-323, TCP without SOAP)",
}
_ASSOCIATIONS: Final[Mapping[str, str]] = {
    "none": "none: the link stands when the connection does",
    "acse": "AARQ and AARE (ACSE)",
    "applicationSession": "StartApplicationSession (ECMA-354)",
    "systemRegister": "SystemStatus from the telephone system, then SystemRegister",
    "loginRequest": "loginRequest, a document of the maker's own",
}
_KEEPALIVES: Final[Mapping[str, str]] = {
    "systemStatus": "SystemStatus from us after {0:g} s of silence; the link is lost {1:g} s later",
    "sessionTimer": "ResetApplicationSessionTimer at half of the granted duration, and after {0:g} s of silence; "
    "the link is lost {1:g} s later",
    "keepaliveElement": "`<keepalive/>` from us every {0:g} s, which nothing answers",
    "listen": "the telephone system speaks by itself; the link is lost after {2:g} s of silence",
}
_NO_WATCH: Final = "none is known: a link that died silently is found by TCP alone"
_GATES: Final[Mapping[str, str]] = {
    "systemStatus": "a SystemStatus that is normal",
    "association": "the association",
}
_LOGINS: Final[Mapping[str, str]] = {
    "never": "are not used",
    "optional": "where the telephone system demands them",
    "required": "must be set",
}
_UNLISTED: Final = """## A telephone system that is not listed

Take `pbxType = generic`, set `cstaLinkPort`, and describe the link with the settings below
([settings.md](settings.md) tells what each may be). Combinations that cannot work are refused at the start with a
sentence that says which setting to change."""
_LIMITS: Final = """A refused monitor does not end the link. `overallMonitorLimitExceeded`, `resourceLimitExceeded` and
their like mean that a licence or a limit of the telephone system is used up: the device stays out of service and is
tried again."""


def phone_systems() -> str:
    """The text of the page."""
    blocks = [_HEAD, "\n".join(_overview()), *map(_section, PROFILES.values()), "\n".join(_refusals()), _unlisted()]
    return "\n\n".join([*blocks, *map(_without_csta, WITHOUT_CSTA.items())]) + "\n"


def _overview() -> Iterator[str]:
    yield "| `pbxType` | telephone systems | port | CSTA | proven | name and password |"
    yield "|---|---|---|---|---|---|"
    for one in PROFILES.values():
        proven = "yes" if one.proven else f"no, as `{one.relative}`"
        columns = (f"`{one.key}`", ", ".join(one.names), _port(one), _phase(one), proven, _LOGINS[one.login])
        yield f"| {' | '.join(columns)} |"


def _port(profile: Profile) -> str:
    if profile.default_port is None:
        return "must be set"
    tls = f", TLS {profile.default_tls_port}" if profile.default_tls_port else ""
    return f"{profile.default_port}{tls}"


def _phase(profile: Profile) -> str:
    edition = profile.phase.removeprefix("XML")
    return f"XML, edition {edition}" if profile.is_xml else f"Phase {profile.phase}"


def _section(profile: Profile) -> str:
    lines = [f"## `{profile.key}`: {', '.join(profile.names)}", ""]
    lines += [f"* **{name}**: {text}." for name, text in _facts(profile)]
    lines += (
        ["", "What is known, and from where:", ""] if profile.proven else ["", "**Not proven.** What is known:", ""]
    )
    lines += [f"* {sentence}" for sentence in profile.evidence]
    if profile.quirks:
        lines += ["", "What is particular:", "", *(f"* {quirk.system}: {quirk.text}" for quirk in profile.quirks)]
    if profile.refusals:
        lines += ["", "When it refuses, look also at:", "", *(f"* {sentence}" for sentence in profile.refusals)]
    return "\n".join(lines)


def _facts(profile: Profile) -> Iterator[tuple[str, str]]:
    yield "Link", f"{_phase(profile)}, {_FRAMINGS[profile.framing]}"
    evidence = f" ({profile.port_evidence})" if profile.port_evidence else " (`cstaLinkPort`)"
    yield "Port", f"{_port(profile)}{evidence}"
    octet = f"the octet {profile.session_octet.decode()} and its answer, then " if profile.session_octet else ""
    yield "Association", f"{octet}{_ASSOCIATIONS[profile.association]}"
    yield "Name and password", _login(profile)
    yield "In service after", _GATES[profile.gate]
    yield "Keepalive", _keepalive(profile)
    if profile.monitor_start_interval:
        yield "Between two monitors", f"{profile.monitor_start_interval * 1000:g} ms"
    if profile.max_pdu:
        yield "Longest message to it", f"{profile.max_pdu} octets"
    missing = sorted(services_of(profile.phase) - profile.services_offered)
    if missing:
        yield "Services that are not asked for", ", ".join(missing)
    yield "TLS", "is known to be offered" if profile.tls else "is not known to be offered"
    alone = f"no: the telephone system needs {profile.component}" if profile.component else "yes, as far as is known"
    yield "This server alone suffices", alone


def _login(profile: Profile) -> str:
    words = f"`PBXUsername` and `PBXPassword` {_LOGINS[profile.login]}"
    joint = ": " if profile.login == "never" else "; they go to "
    return f"{words}{joint}{profile.login_place}"


def _keepalive(profile: Profile) -> str:
    interval, timeout = profile.heartbeat_interval, profile.heartbeat_timeout
    if not interval:
        return _NO_WATCH
    return _KEEPALIVES[profile.keepalive].format(interval, timeout, interval + timeout)


def _refusals() -> Iterator[str]:
    yield "## When the telephone system refuses the link"
    yield ""
    yield "The log names what the telephone system said and what to check; the link is tried again for ever."
    yield ""
    yield "| association | the telephone system says | what to do |"
    yield "|---|---|---|"
    for kind, rows in REFUSALS.items():
        for said, check in rows:
            yield f"| {kind} | {said} | {check}. |"
    yield ""
    yield _LIMITS


def _unlisted() -> str:
    names = ", ".join(f"`{_setting(attribute)}`" for attribute in OVERRIDES)
    return f"{_UNLISTED}\n\n{names}."


def _setting(attribute: str) -> str:
    first, *rest = attribute.split("_")
    return first + "".join({"pdu": "PDU"}.get(word, word.capitalize()) for word in rest)


def _without_csta(row: tuple[str, str]) -> str:
    return f"## `{row[0]}`\n\n{row[1]}. The server refuses this `pbxType`."
