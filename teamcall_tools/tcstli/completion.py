"""What may come next on a line that is being typed, from the verb table and from what the session has heard."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from teamcall_core.domain.features import FORWARDING_TYPES, REQUESTED_AGENT_STATES
from teamcall_core.stli.format import DEVICE_INFORMATION, VERSIONS
from teamcall_core.stli.requests import VERBS

_CHOICES = re.compile(r"^\[?<([^<>|]+(?:\|[^<>|]+)+)>\]?$")

SUPERVISOR: Mapping[str, tuple[tuple[str, ...], str]] = {
    "Status": ((), "version, uptime, sessions, monitors and link of the server"),
    "ListSessions": ((), "the sessions"),
    "ListMonitors": ((), "the monitored devices"),
    "ListLinks": ((), "the links to telephone systems"),
    "License": ((), "the licence and how much of it is used"),
    "ReloadDeviceLicense": ((), "read DeviceLicense.conf again"),
    "CloseSession": (("<n>",), "close a session"),
    "Trace": (("<on|off>", "[<session|link>]", "[<n>]"), "write the octets to a trace log"),
    "LogLevel": (("<level>",), "how much is logged"),
    "ReconnectLink": ((), "drop the link and dial again"),
    "Shutdown": ((), "end the server"),
    "Help": (("[<verb>]",), "show how to write a request, or all of them"),
    "BYE": ((), "close the session"),
}
"""The verbs of a SuperVisor session (stli.md section 6): parameters, and what it does."""

STLI: Mapping[str, tuple[tuple[str, ...], str]] = {
    verb.name: (tuple(parameter.shown for parameter in verb.parameters), verb.text) for verb in VERBS
}

_OPTIONS = (
    *(f"STLI;DeviceInformation={value}" for value in DEVICE_INFORMATION.values()),
    *(f"STLI;Version={value}" for value in VERSIONS),
)


_FIXED: Mapping[str, Iterable[str]] = {"type": FORWARDING_TYPES, "state": REQUESTED_AGENT_STATES}
"""What Help shows by a name only."""


@dataclass(slots=True)
class Known:
    """Where candidates come from."""

    verbs: Mapping[str, tuple[tuple[str, ...], str]] = field(default_factory=lambda: STLI)
    devices: Iterable[str] = ()
    calls: Iterable[str] = ()


def candidates(line: str, known: Known) -> list[str]:
    """What the last word of ``line`` may become, without regard to case; all that fits where it is empty."""
    *before, begun = re.split(r"[ \t]+", line.lstrip())
    if before:
        fitting = _words_of(before, known)
    elif ";" in begun:
        fitting = list(_OPTIONS) if "STLI" in known.verbs else []
    else:
        fitting = list(known.verbs)
    return [word for word in fitting if word.lower().startswith(begun.lower())]


def hint(line: str, known: Known) -> str:
    """How to write the request whose verb ``line`` begins with; empty when there is none."""
    word = line.split(maxsplit=1)[0] if line.strip() else ""
    verb = _find(word, known)
    if verb is None:
        return ""
    parameters, text = known.verbs[verb]
    return f"{' '.join((verb, *parameters))} - {text}"


def _words_of(before: list[str], known: Known) -> list[str]:
    verb = _find(before[0], known)
    parameters = known.verbs[verb][0] if verb is not None else ()
    place = len(before) - 1
    if place >= len(parameters):
        return []
    return _values(parameters[place], known)


def _values(parameter: str, known: Known) -> list[str]:
    """What may stand for a parameter, by how Help shows it."""
    choices = _CHOICES.match(parameter)
    if choices:
        return choices[1].split("|")
    word = parameter.strip("[]<>").lower()
    if word in _FIXED:
        return list(_FIXED[word])
    if word == "verb":
        return list(known.verbs)
    if word == "callid":
        return list(reversed(list(known.calls)))
    # A number that is dialled is usually an extension as well.
    return sorted(known.devices) if word.endswith("device") or word == "number" else []


def _find(word: str, known: Known) -> str | None:
    return next((verb for verb in known.verbs if verb.lower() == word.lower()), None)
