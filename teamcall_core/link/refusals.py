"""What a refusal of the telephone system means for monitors: for good, for now, or out of reach."""

from __future__ import annotations

from teamcall_core.domain.outcomes import BadParameter, Outcome, PbxRefused, TimedOut

FINAL_REFUSALS = frozenset(
    {
        "invalidActiveDeviceID",
        "invalidDeviceID",
        "invalidMonitorObject",
        "invalidMonitorObjectType",
        "invalidMonitorType",
        "invalidObjectType",
        "monitorTypeNotSupported",
        "objectNotKnown",
        "requestIncompatibleWithDevice",
        "requestIncompatibleWithObject",
        "requestIncompatibleWithSubjectDevice",
        "serviceNotSupported",
    }
)
"""Operation errors that asking again will not change; those that begin with privilegeViolation are added to them."""

PASSING = frozenset({"systemResourceAvailability", "subscribedResourceAvailability", "performanceManagement"})
"""Categories of refusals that time may change."""

UNREACHABLE = frozenset({"resourceOutOfService", "deviceOutOfService", "objectOutOfService"})
"""Errors that say that the device cannot be reached, whatever is asked of it."""


def is_final(outcome: Outcome) -> bool:
    """Will this refusal of a MonitorStart stay the same however often it is asked?"""
    if isinstance(outcome, PbxRefused) and outcome.category == "operation":
        return outcome.name in FINAL_REFUSALS or outcome.name.startswith("privilegeViolation")
    return isinstance(outcome, BadParameter)


def is_passing(outcome: Outcome) -> bool:
    """May the same be granted a little later: no answer, or a want of resources?"""
    return isinstance(outcome, TimedOut) or (isinstance(outcome, PbxRefused) and outcome.category in PASSING)


def is_unreachable(outcome: Outcome) -> bool:
    """Does the telephone system say that it does not reach the device (partiallyDisabled) any more?"""
    return isinstance(outcome, PbxRefused) and outcome.name in UNREACHABLE
