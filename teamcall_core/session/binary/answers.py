"""How a request of a binary session ended, in CSTA: the failures of ECMA-269 clause 9.3, results in the client's phase.

Every request has one answer. What the client's phase cannot say is said as nearly as it can be.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Final

from teamcall_core import csta
from teamcall_core.ber.rose import PROBLEMS
from teamcall_core.domain import outcomes as outcome
from teamcall_core.domain.opaque import OpaqueResult
from teamcall_core.errors import NotExpressible

Failure = tuple[str, str | int]
"""Category and name."""

FAILURES: Final[Mapping[type[outcome.Outcome], Failure]] = {
    outcome.TimedOut: ("performanceManagement", "generic"),
    outcome.LinkDown: ("systemResourceAvailability", "resourceOutOfService"),
    outcome.NotPermitted: ("operation", "privilegeViolationSpecifiedDevice"),
    outcome.MonitorLicenceExceeded: ("systemResourceAvailability", "overallMonitorLimitExceeded"),
    outcome.DeviceLicenceExceeded: ("systemResourceAvailability", "overallMonitorLimitExceeded"),
    outcome.BadParameter: ("operation", "invalidDeviceID"),
    outcome.MonitorNotSet: ("operation", "invalidCrossRefID"),
    outcome.NoCall: ("stateIncompatibility", "invalidObjectState"),
    outcome.AmbiguousCall: ("operation", "invalidConnectionID"),
    outcome.InternalFault: ("operation", "generic"),
}
"""What the server itself refuses or cannot do."""

INVALID_DEVICE: Final[Failure] = ("operation", "invalidDeviceID")
INVALID_CROSS_REF: Final[Failure] = ("operation", "invalidCrossRefID")
CANNOT_BE_SAID: Final[Failure] = ("operation", "generic")
TOO_MANY_REQUESTS: Final[Failure] = ("subscribedResourceAvailability", "outstandingReqLimitExceeded")
TOO_FAST: Final[Failure] = ("performanceManagement", "performanceLimitExceeded")
TOO_MANY_MONITORS: Final[Failure] = ("systemResourceAvailability", "overallMonitorLimitExceeded")
LEAVING: Final[Failure] = ("systemResourceAvailability", "resourceOutOfService")


def error(invoke_id: int | None, operation: str | int | None, failure: Failure, phase: csta.Phase) -> csta.Message:
    """A refusal; the nearest that the phase can say."""
    return csta.Message("error", invoke_id, operation, _fitted(failure, phase), phase)


@lru_cache(maxsize=1024)
def _fitted(failure: Failure, phase: csta.Phase) -> object:
    message = csta.Message("error", 0, None, csta.UniversalFailure(*failure), csta.Phase.III)
    return csta.translate(message, phase).body


def reject(invoke_id: int | None, family: str, problem: str | int, phase: csta.Phase) -> csta.Message:
    """A ROSE reject; in XML, which has none, a failure."""
    if phase not in (csta.Phase.I, csta.Phase.II, csta.Phase.III):
        return error(invoke_id, None, ("operation", "generic"), phase)
    return csta.Message("reject", invoke_id, None, csta.Reject(problem, family), phase)


def refusal(
    invoke_id: int | None, operation: str | int | None, ended: outcome.Outcome, phase: csta.Phase
) -> csta.Message:
    """The answer to a request that ended in anything but ``Done``."""
    match ended:
        case outcome.PbxRefused(category=category, name=name):
            failure: Failure = (category, int(name) if name.isascii() and name.isdigit() else name)
        case outcome.RemoteRejected(problem=problem) if problem in PROBLEMS["invoke"].numbers:
            return reject(invoke_id, "invoke", problem, phase)
        case outcome.RemoteRejected():
            failure = CANNOT_BE_SAID
        case _:
            failure = FAILURES[type(ended)]
    return error(invoke_id, operation, failure, phase)


def result(invoke_id: int | None, operation: str | int | None, answer: OpaqueResult, phase: csta.Phase) -> csta.Message:
    """The telephone system's answer under the client's own invoke id and in its phase.

    One that cannot be said there is a result that carries nothing where the service only had to be done; a question
    that was answered in vain is a failure.
    """
    origin = answer.origin
    if not isinstance(origin, csta.Message) or origin.body is None:
        return csta.Message("result", invoke_id, operation, None, phase)
    try:
        told = csta.translate(origin, phase)
    except NotExpressible:
        if str(operation).startswith(("get", "query", "snapshot")):
            return error(invoke_id, operation, CANNOT_BE_SAID, phase)
        return csta.Message("result", invoke_id, operation, None, phase)
    return replace(told, invoke_id=invoke_id)
