"""What the telephone system says when it refuses, ``PBXERROR <verb> <category> <name>``, and the finding for it.

The names are those of ECMA-269 clause 9.3, in the spelling of ECMA-285.
"""

from __future__ import annotations

from collections.abc import Mapping

from .finding import Finding
from .findings import FINDINGS

_NAMES: Mapping[str, str] = {
    "TC-301": (
        "invalidDeviceID objectNotKnown invalidMonitorObject invalidMonitorObjectType invalidDestination "
        "invalidObjectType invalidCallingDeviceID invalidCallingDeviceObjectType invalidActiveDeviceID "
        "invalidHeldDeviceID invalidDivertingDeviceID invalidPickUpDeviceID invalidCallToParkDeviceID"
    ),
    "TC-303": "overallMonitorLimitExceeded",
    "TC-304": "objectMonitorLimitExceeded",
    "TC-305": (
        "resourceLimitExceeded outstandingReqLimitExceeded performanceLimitExceeded maxDevicesExceeded "
        "registrationLimitExceeded objectRegistrationLimitExceeded durationExceeded"
    ),
    "TC-306": (
        "deviceOutOfService resourceOutOfService callingDeviceOutOfService activeDeviceOutOfService "
        "heldDeviceOutOfService divertingDeviceOutOfService pickupDeviceOutOfService "
        "callToParkDeviceOutOfService otherResourceOutOfService"
    ),
    "TC-307": (
        "serviceNotSupported monitorTypeNotSupported invalidFeature requestIncompatibleWithObject "
        "requestIncompatibleWithDevice requestIncompatibleWithSubjectDevice "
        "requestIncompatibleWithCallingDevice requestIncompatibleWithMedia "
        "requestIncompatibleWithActiveDevice requestIncompatibleWithHeldDevice "
        "requestIncompatibleWithDivertingDevice requestIncompatibleWithPickupDevice "
        "requestIncompatibleWithCallToParkDevice"
    ),
    "TC-308": "securityViolation",
    "TC-309": (
        "resourceBusy internalResourceBusy serviceBusy networkBusy classifierBusy toneDetectorBusy "
        "toneGeneratorBusy noMediaChannelsAvailable channelsInUseForBridgedDevices channelsInUseForData"
    ),
    "TC-311": "generic",
    "TC-312": "startTimeOutOfRange",
    "TC-313": (
        "invalidCalledDeviceID invalidCalledDeviceObjectType invalidDestinationDeviceID "
        "invalidDestinationDeviceObject invalidForwardingDestination invalidParkToDeviceID "
        "invalidParkToObjectType invalidDestinationDetect notDifferentDevices "
        "requestIncompatibleWithCalledDevice requestIncompatibleWithDestinationDevice "
        "requestIncompatibleWithParkToDevice"
    ),
    "TC-314": ("privilegeViolationCalledDevice privilegeViolationDestinationDevice privilegeViolationOnParkToDevice"),
    "TC-315": "invalidCalledDeviceState invalidDestinationDeviceState invalidParkToDeviceState",
    "TC-316": (
        "invalidCallID invalidConnectionID invalidActiveCallID invalidHeldCallID invalidActiveConnectionID "
        "invalidHeldConnectionID invalidActiveCallObject invalidHeldCallObject "
        "requestIncompatibleWithConnection requestIncompatibleWithActiveConnection "
        "requestIncompatibleWithHeldConnection"
    ),
    "TC-317": "calledDeviceOutOfService destinationDeviceOutOfService parkToDeviceOutOfService",
    "TC-318": "networkOutOfService trunkLimitExceeded",
    "TC-319": "invalidAccountCode invalidAuthCode accountCodeNotSupported authorisationCodeNotSupported",
    "TC-320": (
        "invalidAgentGroup invalidAgentIdentifier invalidAgentPassword invalidAgentState "
        "agentGroupNotSupported agentPasswordNotSupported agentStateNotSupported agentStateOutOfRange"
    ),
    "TC-321": "conferenceMemberLimitExceeded conferenceResourceCannotBeSatisfied",
    "TC-324": "featureAlreadySet",
}
PBX_NAMES: Mapping[str, str] = {name: code for code, names in _NAMES.items() for name in names.split()}
"""By name, whatever the category."""

PBX_CATEGORIES: Mapping[str, str] = {
    "operation": "TC-312",
    "security": "TC-308",
    "stateIncompatibility": "TC-310",
    "systemResourceAvailability": "TC-305",
    "subscribedResourceAvailability": "TC-305",
    "performanceManagement": "TC-305",
}
"""What is said of a name that ``PBX_NAMES`` does not hold."""

NO_CALL = frozenset(
    {
        "noActiveCall", "noHeldCall", "noCallToClear", "noConnectionToClear", "noCallToAnswer", "noCallToComplete",
        "invalidConnectionIDForActiveCall", "invalidConnectionState", "invalidActiveConnectionState",
        "invalidHeldConnectionState",
    }
)  # fmt: skip
"""Said of a request that needs a call in a certain state."""
_BESIDE_MONITORS = {"TC-302": "TC-323", "TC-307": "TC-322"}
"""The same of other requests than MonitorStart, where the sentence speaks of monitors."""


def pbx_refusal(category: str, name: str, verb: str = "MonitorStart") -> Finding:
    """The finding for a universal failure that has answered ``verb``, by its name first, then by its category."""
    code = _code(category, name)
    if verb == "MonitorStart":
        return FINDINGS[code]
    return FINDINGS["TC-316" if name in NO_CALL else _BESIDE_MONITORS.get(code, code)]


def _code(category: str, name: str) -> str:
    if category == "security":
        return "TC-308"
    known = PBX_NAMES.get(name)
    if known is None and name.startswith("privilegeViolation"):
        return "TC-302"
    return known or PBX_CATEGORIES.get(category, "TC-311")
