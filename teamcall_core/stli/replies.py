"""Outcomes into answer lines (stli.md section 3).

Every answer ends in exactly one ``error_ind`` line; the data lines of a query stand before it. Words of a peer are
quoted and bounded, so that nothing can forge a line or exceed the length of one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from teamcall_core.domain import outcomes, results
from teamcall_core.domain.commands import LinkStatus

from . import tokens

MAX_ECHO = 256
"""Octets of a foreign word in an answer; longer ones are cut and end in ``...``."""

LINK_OUT_OF_SERVICE = b"error_ind LINKOUTOFSERVICE\r\n"
LINK_IN_SERVICE = b"error_ind LINKINSERVICE\r\n"
OVERLOADED = b"error_ind OVERLOAD\r\n"
"""Before a connection is closed; with a verb OVERLOAD refuses one request."""
LINE_TOO_LONG = b"error_ind LINETOOLONG\r\n"
MONITORING_POINTS_EXCEEDED = b"error_ind LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set\r\n"


def success(verb: str) -> bytes:
    """The line that clients compare as a whole: nothing follows the verb."""
    return tokens.encode_line(f"error_ind SUCCESS {verb}")


def failure(*words: str) -> bytes:
    """``error_ind`` with a code, a verb or the word that stood in its place, and further words."""
    return tokens.encode_line("error_ind " + tokens.join(tokens.clip(word, MAX_ECHO) for word in words))


def data_line(*words: str) -> bytes:
    """One line of a query's answer."""
    return tokens.encode_line(tokens.join(tokens.clip(word, MAX_ECHO) for word in words))


def answer_line(verb: str, outcome: outcomes.Outcome) -> bytes:
    """The whole answer to a request: one line, or data lines and then one line."""
    if type(outcome) is outcomes.Done:
        return _data_lines(outcome.result) + success(verb)
    return _FAILURES[type(outcome)](verb, outcome)


def help_lines(lines: Iterable[tuple[str, str, str]]) -> bytes:
    """Lines for people, ``Help <verb> <parameters> - <text>``; our own words, hence never quoted."""
    return b"".join(
        tokens.encode_line(" ".join(filter(None, ("Help", verb, parameters, "-", text))))
        for verb, parameters, text in lines
    )


def _data_lines(result: object) -> bytes:
    words = _DATA.get(type(result))
    return b"" if words is None else b"".join(data_line(*line) for line in words(result))


def _on_off(on: bool) -> str:  # noqa: FBT001 - it is the value that is worded
    return "on" if on else "off"


def _connections(found: results.DeviceCalls) -> Iterator[tuple[str, ...]]:
    for call in found.calls:
        partner = call.partner
        shown = "" if partner is None else partner.number if partner.shown is None else partner.shown
        yield "Connection", found.device, tokens.call_word(call.connection.call), call.state, shown


def _forwardings(found: results.Forwardings) -> Iterator[tuple[str, ...]]:
    for one in found.entries:
        yield "Forwarding", found.device, one.type, _on_off(one.on), one.number


def _agents(found: results.Agents) -> Iterator[tuple[str, ...]]:
    for one in found.entries:
        yield "AgentState", found.device, one.identifier, one.group, one.state


_DATA: dict[type, Callable[[Any], Iterable[tuple[str, ...]]]] = {
    LinkStatus: lambda found: [("SystemStatus", found.state, found.pbx_type, found.csta_status)],
    results.DeviceCalls: _connections,
    results.Forwardings: _forwardings,
    results.DoNotDisturbState: lambda found: [("DoNotDisturb", found.device, _on_off(found.on))],
    results.MessageWaitingState: lambda found: [("MessageWaiting", found.device, _on_off(found.on))],
    results.Agents: _agents,
}
"""The data lines of each query."""


_FAILURES: dict[type, Callable[[str, Any], bytes]] = {
    outcomes.PbxRefused: lambda verb, outcome: failure("PBXERROR", verb, outcome.category, outcome.name),
    outcomes.RemoteRejected: lambda verb, outcome: failure("REJECTED", verb, outcome.problem),
    outcomes.TimedOut: lambda verb, _: failure("TIMEOUT", verb),
    outcomes.LinkDown: lambda _verb, _: LINK_OUT_OF_SERVICE,
    outcomes.NotPermitted: lambda verb, _: failure("DEVICENOTPERMITTED", verb),
    outcomes.MonitorLicenceExceeded: lambda _verb, _: MONITORING_POINTS_EXCEEDED,
    outcomes.DeviceLicenceExceeded: lambda verb, _: failure("LICENSEERROR", "DEVICESEXCEEDED", verb),
    outcomes.BadParameter: lambda verb, _: failure("INVALPARAM", verb),
    outcomes.MonitorNotSet: lambda verb, _: failure("MONITORNOTSET", verb),
    outcomes.NoCall: lambda verb, _: failure("NOCALL", verb),
    outcomes.AmbiguousCall: lambda verb, _: failure("AMBIGUOUSCALL", verb),
    outcomes.InternalFault: lambda verb, outcome: failure("INTERNALERROR", verb, outcome.reference),
}
