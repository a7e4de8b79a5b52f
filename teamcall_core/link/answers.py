"""Answers in both directions: the telephone system's as outcomes of the domain, and ours to what it asks."""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core import csta
from teamcall_core.csta import to_domain
from teamcall_core.csta.services import (
    MonitorStartResult,
    MonitorStop,
    MonitorStopResult,
    SnapshotDeviceResult,
    SystemStatus,
    SystemStatusResult,
)
from teamcall_core.domain.commands import LinkCommand, Perform, TakeSnapshot
from teamcall_core.domain.events import SnapshotConnection
from teamcall_core.domain.opaque import OpaqueRequest, OpaqueResult
from teamcall_core.domain.outcomes import Done, Outcome, PbxRefused, RemoteRejected
from teamcall_core.errors import NotExpressible

UNREADABLE_RESULT = RemoteRejected("mistypedResult")
"""The telephone system said yes in a form that does not hold what was asked for (X.880, ReturnResultProblem)."""


def outcome_of(message: csta.Message) -> Outcome:
    """The outcome of a result, error or reject. ``Done`` holds the result as it was decoded."""
    match message.body:
        case body if message.kind == "result":
            return Done(_in_later_terms(message, body))
        case csta.UniversalFailure() as failure:
            return to_domain.failure(failure)
        case csta.Reject() as reject:
            return to_domain.rejected(reject)
        case _ if message.kind == "reject":
            return RemoteRejected("unspecified")
        case _:
            return PbxRefused("unspecified", "unspecified")


def _in_later_terms(message: csta.Message, body: object) -> object:
    """The answer to queryDevice, which Phases I and II have in the place of the get services of Phase III."""
    if message.operation != "queryDevice":
        return body
    try:
        return csta.translate(message, csta.Phase.III).body
    except NotExpressible:
        return body


def is_opaque(command: LinkCommand) -> bool:
    """Whether the answer is for a session that reads CSTA itself."""
    return isinstance(command, Perform) and isinstance(command.request, OpaqueRequest)


def opaque_outcome(message: csta.Message) -> Outcome:
    """The same with a result left in the telephone system's words."""
    if message.kind != "result":
        return outcome_of(message)
    placed = getattr(message.body, "calling_device", None) if message.operation == "makeCall" else None
    monitor = message.body.cross_ref_identifier if isinstance(message.body, MonitorStartResult) else b""
    connection = to_domain.connection(placed) if isinstance(placed, csta.ConnectionID) else None
    return Done(OpaqueResult(message, connection, monitor))


def calls_in(outcome: Outcome) -> tuple[SnapshotConnection, ...] | None:
    """The calls that the answer to SnapshotDevice lists; None for a refusal and for a bare cross reference.

    With a cross reference the calls follow in SnapshotDeviceData, which no proven telephone system sends.
    """
    match outcome:
        case Done(result=SnapshotDeviceResult(cross_ref_id_or_snapshot_data=list()) as body):
            return to_domain.snapshot(body)
        case _:
            return None


def answer_to(command: LinkCommand, outcome: Outcome) -> Outcome:
    """The same outcome with the result in terms of the domain, as ``Answered`` promises it for ``command``."""
    if not isinstance(outcome, Done):
        return outcome
    match command:
        case Perform(OpaqueRequest()):
            return outcome
        case Perform(request, device):
            try:
                return Done(to_domain.result(request, outcome.result, device))
            except (AttributeError, TypeError):
                return UNREADABLE_RESULT
        case TakeSnapshot():
            calls = calls_in(outcome)
            return UNREADABLE_RESULT if calls is None else Done(calls)
        case _:
            return without_result(outcome)


def without_result(outcome: Outcome) -> Outcome:
    """The same outcome for who asked for nothing but that it be done."""
    return Done() if isinstance(outcome, Done) else outcome


def reply_to(request: csta.Message, is_ours: Callable[[bytes], bool]) -> csta.Message:
    """Our answer to a request of the telephone system: the two services that a client offers, a refusal for the rest.

    ``is_ours`` knows the cross references of our monitors. What we have no declaration for is refused like what we do
    not offer (ECMA-269 9.3, serviceNotSupported), so that the telephone system need not wait for its time limit.
    """
    kind: str
    body: object
    match request.body:
        case SystemStatus():
            kind, body = "result", SystemStatusResult()
        case MonitorStop(cross_ref_identifier=cross_ref) if is_ours(cross_ref):
            kind, body = "result", MonitorStopResult()
        case MonitorStop():
            kind, body = "error", csta.UniversalFailure("operation", "invalidMonitorCrossRefID")
        case _:
            kind, body = "error", csta.UniversalFailure("operation", "serviceNotSupported")
    if request.phase in (csta.Phase.I, csta.Phase.II) and kind == "error":
        # Their errors have fewer names: the nearest is told.
        return csta.translate(csta.Message(kind, request.invoke_id, request.operation, body), request.phase)
    return csta.Message(kind, request.invoke_id, request.operation, body, request.phase)
