"""The error document CSTAErrorCode (ECMA-323 clause 9.3): categories and names of UniversalFailure."""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.values import Unknown
from teamcall_core.csta.message import UniversalFailure

from .simple import Enumeration
from .structures import written
from .walk import Element, Fault, Strange, Unfit, Walk, XmlType, refuse_content, refuse_instruction, refuse_text

OPERATION_ERRORS: Final = Enumeration(
    "OperationErrors",
    "generic",
    "atLeastOneConditionalParameterNotProvided",
    "featureAlreadySet",
    "invalidMsgID",
    "invalidParameterValue",
    "invalidAccountCode",
    "invalidAgentGroup",
    "invalidAgentIdentifier",
    "invalidAgentPassword",
    "invalidAgentState",
    "invalidAlertTime",
    "invalidAllocationState",
    "invalidAuthCode",
    "invalidAutoAnswer",
    "invalidBitRate",
    "invalidButtonIdentifier",
    "invalidCallType",
    "invalidConnectionRate",
    "invalidConsultPurpose",
    "invalidCorrelatorData",
    "invalidCrossRefID",
    "invalidDelayTolerance",
    "invalidDestination",
    "invalidDestinationDetect",
    "invalidDoNotDisturb",
    "invalidEscapeCrossRefID",
    "invalidFeature",
    "invalidFile",
    "invalidFlowDirection",
    "invalidForwardingDestination",
    "invalidForwardingFlag",
    "invalidForwardingType",
    "invalidHookswitchType",
    "invalidHookswitchComponent",
    "invalidLampMode",
    "invalidLampID",
    "invalidMessageWaitingSetting",
    "invalidMicrophoneGain",
    "invalidMicrophoneMute",
    "invalidMonitorCrossRefID",
    "invalidMonitorFilter",
    "invalidMonitorObject",
    "invalidMonitorType",
    "invalidNumberOFChannels",
    "invalidParticipationType",
    "invalidRemainRetry",
    "invalidRingCount",
    "invalidRingPattern",
    "invalidRingVolume",
    "invalidRouteingAlgorithm",
    "invalidRouteingCrossRefID",
    "invalidRouteRegistrationCrossRefID",
    "invalidSpeakerVolume",
    "invalidSpeakerMute",
    "invalidSwitchingSubdomainCharsType",
    "invalidObjectType",
    "invalidActiveCallObject",
    "invalidCalledDeviceObjectType",
    "invalidCallingDeviceObjectType",
    "invalidCallToBePickedUpObjectType",
    "invalidCallToDivertObjectType",
    "invalidCallToParkObjectType",
    "invalidDestinationDeviceObject",
    "invalidHeldCallObject",
    "invalidMonitorObjectType",
    "invalidParkToObjectType",
    "messageIDRequired",
    "notDifferentDevices",
    "notSameDevice",
    "objectNotKnown",
    "invalidCallID",
    "invalidActiveCallID",
    "invalidHeldCallID",
    "invalidConnectionID",
    "invalidActiveConnectionID",
    "invalidHeldConnectionID",
    "invalidDeviceID",
    "invalidActiveDeviceID",
    "invalidCalledDeviceID",
    "invalidCallingDeviceID",
    "invalidCallToParkDeviceID",
    "invalidDestinationDeviceID",
    "invalidDivertingDeviceID",
    "invalidHeldDeviceID",
    "invalidParkToDeviceID",
    "invalidPickUpDeviceID",
    "parameterNotSupported",
    "accountCodeNotSupported",
    "agentGroupNotSupported",
    "agentPasswordNotSupported",
    "agentStateNotSupported",
    "alertTimeNotSupported",
    "allocationNotSupported",
    "authorisationCodeNotSupported",
    "autoAnswerNotSupported",
    "bitRateNotSupported",
    "buttonNotSupported",
    "callTypeNotSupported",
    "charactersToSendNotSupported",
    "connectionRateNotSupported",
    "connectionReservationNotSupported",
    "consultPurposeNotSupported",
    "correlatorDataNotSupported",
    "delayToleranceNotSupported",
    "destinationDetectNotSupported",
    "digitModeNotSupported",
    "errorValueNotSupported",
    "flowDirectionNotSupported",
    "forwardingDestinationNotSupported",
    "lampNotSupported",
    "monitorTypeNotSupported",
    "numberOfChannelsNotSupported",
    "parameterTypeNotSupported",
    "priorityNotSupported",
    "privateDataNotSupported",
    "pulseDurationNotSupported",
    "pulseRateNotSupported",
    "remainRetryNotSupported",
    "ringCountNotSupported",
    "routeUsedNotSupported",
    "securityNotSupported",
    "swSubdomainCCIETypeNotSupported",
    "toneDurationNotSupported",
    "sysStatRegIDNotSupported",
    "userDataNotSupported",
    "privilegeViolationSpecifiedDevice",
    "privilegeViolationActiveDevice",
    "privilegeViolationCalledDevice",
    "privilegeViolationCallingDevice",
    "privilegeViolationCallToParkDevice",
    "privilegeViolationDestinationDevice",
    "privilegeViolationOnDivertingDevice",
    "privilegeViolationHeldDevice",
    "privilegeViolationOnParkToDevice",
    "privilegeViolationPickUpDevice",
    "routeingTimerExpired",
    "requestIncompatibleWithObject",
    "requestIncompatibleWithConnection",
    "requestIncompatibleWithActiveConnection",
    "requestIncompatibleWithHeldConnection",
    "requestIncompatibleWithDevice",
    "requestIncompatibleWithCalledDevice",
    "requestIncompatibleWithCallingDevice",
    "requestIncompatibleWithSubjectDevice",
    "requestIncompatibleWithActiveDevice",
    "requestIncompatibleWithCallToParkDevice",
    "requestIncompatibleWithDestinationDevice",
    "requestIncompatibleWithDivertingDevice",
    "requestIncompatibleWithHeldDevice",
    "requestIncompatibleWithMedia",
    "requestIncompatibleWithParkToDevice",
    "requestIncompatibleWithPickupDevice",
    "serviceNotSupported",
    "securityViolation",
    "valueOutOfRange",
    "agentStateOutOfRange",
    "alertTimeOutOfRange",
    "allocationOutOfRange",
    "autoAnswerOutOfRange",
    "bitRateOutOfRange",
    "callTypeOutOfRange",
    "connectionRateOutOfRange",
    "connectionReservoationOutOfRange",
    "consultPurposeOutOfRange",
    "correlatorDataOutOfRange",
    "delayToleranceOutOfRange",
    "destinationDetectOutOfRange",
    "digitModeOutOfRange",
    "doNotDisturbOutOfRange",
    "flowDirectionOutOfRange",
    "forwardingFlagOutOfRange",
    "forwardingTypeOutOfRange",
    "hookswitchComponentOutOfRange",
    "hookswitchTypeOutOfRange",
    "lampModeOutOfRange",
    "messageWaitingSettingOutOfRange",
    "micGainOutOfRange",
    "micMuteOutOfRange",
    "monitorTypeOutOfRange",
    "numberOfChannelsOutOfRange",
    "participationTypeOutOfRange",
    "pulseDurationOutOfRange",
    "pulseRateOutOfRange",
    "ringCountOutOfRange",
    "ringPatternOutOfRange",
    "ringVolumnOutOfRange",
    "routeingAlgorithmOutOfRange",
    "speakerMuteOutOfRange",
    "speakerVolumeOutOfRange",
    "switchingCcittTypeOutOfRange",
    "systemStatusOutOfRange",
    "toneCharacterOutOfRange",
    "toneDurationOutOfRange",
)
SECURITY_ERRORS: Final = Enumeration(
    "SecurityErrors",
    "generic",
    "sequenceNumberViolated",
    "timeStampViolated",
    "securityInfoViolated",
)
STATE_INCOMPATIBILITY_ERRORS: Final = Enumeration(
    "StateIncompatibilityErrors",
    "generic",
    "invalidObjectState",
    "invalidDeviceState",
    "connectedCallExists",
    "invalidActiveDeviceState",
    "invalidCalledDeviceState",
    "invalidCallingDeviceState",
    "invalidCallToParkDeviceState",
    "invalidDestinationDeviceState",
    "invalidDivertingDeviceState",
    "invalidHeldDeviceState",
    "invalidParkToDeviceState",
    "invalidConnectionState",
    "invalidActiveConnectionState",
    "invalidConnectionIDForActiveCall",
    "invalidHeldConnectionState",
    "noActiveCall",
    "noCallToAnswer",
    "noCallToClear",
    "noCallToComplete",
    "noConnectionToClear",
    "noHeldCall",
    "incorrectMsgState",
    "beginningOfMsg",
    "endOfMsg",
    "msgSuspended",
    "notAbleToPlay",
    "notAbleToResume",
)
SYSTEM_RESOURCE_AVAILABILITY_ERRORS: Final = Enumeration(
    "SystemResourceAvailabilityErrors",
    "generic",
    "resourceBusy",
    "internalResourceBusy",
    "classifierBusy",
    "noMediaChannelsAvailable",
    "channelsInUseForBridgedDevices",
    "channelsInUseForData",
    "toneDetectorBusy",
    "toneGeneratorBusy",
    "networkBusy",
    "resourceOutOfService",
    "deviceOutOfService",
    "activeDeviceOutOfService",
    "calledDeviceOutOfService",
    "callingDeviceOutOfService",
    "callToParkDeviceOutOfService",
    "destinationDeviceOutOfService",
    "divertingDeviceOutOfService",
    "heldDeviceOutOfService",
    "parkToDeviceOutOfService",
    "pickupDeviceOutOfService",
    "networkOutOfService",
    "otherResourceOutOfService",
    "resourceLimitExceeded",
    "overallMonitorLimitExceeded",
    "conferenceMemberLimitExceeded",
    "registrationLimitExceeded",
    "conferenceResourceCannotBeSatisfied",
    "maxDevicesExceeded",
    "startTimeOutOfRange",
    "durationExceeded",
    since=dict.fromkeys(
        (
            "conferenceResourceCannotBeSatisfied",
            "maxDevicesExceeded",
            "startTimeOutOfRange",
            "durationExceeded",
        ),
        6,
    ),
)
SUBSCRIBED_RESOURCE_AVAILABILITY_ERRORS: Final = Enumeration(
    "SubscribedResourceAvailabilityErrors",
    "generic",
    "objectMonitorLimitExceeded",
    "trunkLimitExceeded",
    "outstandingReqLimitExceeded",
    "objectRegistrationLimitExceeded",
)
PERFORMANCE_MANAGEMENT_ERRORS: Final = Enumeration(
    "PerformanceManagementErrors",
    "generic",
    "performanceLimitExceeded",
)
PRIVATE_DATA_INFO_ERRORS: Final = Enumeration(
    "PrivateDataInfoErrors",
    "cSTAPrivateDataInfoError",
)
_UNSPECIFIED: Final = "unspecified"
_CATEGORIES: Final = {
    "operation": OPERATION_ERRORS,
    "security": SECURITY_ERRORS,
    "stateIncompatibility": STATE_INCOMPATIBILITY_ERRORS,
    "systemResourceAvailability": SYSTEM_RESOURCE_AVAILABILITY_ERRORS,
    "subscribedResourceAvailability": SUBSCRIBED_RESOURCE_AVAILABILITY_ERRORS,
    "performanceManagement": PERFORMANCE_MANAGEMENT_ERRORS,
    "privateData": PRIVATE_DATA_INFO_ERRORS,
}
_SPELT: Final = {"systemResourceAvailability": "systemResourceAvailibility"}
"""The schema's spelling."""
_NAMES: Final = {_SPELT.get(name, name): name for name in _CATEGORIES}


class FailureType(XmlType):
    """A category with a name, ``unspecified``, or ``Unknown`` (``privateErrorCode``)."""

    label = "UniversalFailure"

    def read(self, element: Element, walk: Walk, depth: int) -> UniversalFailure | Unknown:
        """Give the failure."""
        if len(element) != 1:
            extended = walk.is_extended(element, (*_NAMES, _UNSPECIFIED))
            raise (Strange if extended else Fault)(element, "one category of errors", f"{len(element)} elements")
        refuse_text(element)
        child = element[0]
        refuse_instruction(child, element)
        name = walk.local(child)
        category = _NAMES.get(name)
        if category is None and name != _UNSPECIFIED:
            return walk.unknown(child, depth + 1)
        try:
            if category is None:
                refuse_content(child)
                return UniversalFailure(_UNSPECIFIED, _UNSPECIFIED)
            return UniversalFailure(category, _CATEGORIES[category].read(child, walk, depth + 1))
        except Fault as fault:
            fault.path.append(name)
            raise

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take a failure."""
        if isinstance(value, Unknown):
            return f"<{name}>{written(value)}</{name}>"
        if not isinstance(value, UniversalFailure):
            raise Unfit(f"needs a UniversalFailure, has {type(value).__name__}")
        if value.category == _UNSPECIFIED:
            return f"<{name}><{_UNSPECIFIED}/></{name}>"
        kind = _CATEGORIES.get(value.category) if isinstance(value.category, str) else None
        if kind is None:
            raise Unfit(f"has no such category: {value.category!r}")
        try:
            return f"<{name}>{kind.write(_SPELT.get(value.category, value.category), value.name, edition)}</{name}>"
        except Unfit as unfit:
            unfit.path.append(value.category)
            raise


UNIVERSAL_FAILURE: Final = FailureType()
