"""How a telephone system behaves and what limits it has (ECMA-323; ECMA-285 capability-exchange 131)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.capabilities import MediaServiceCapsListItem
from teamcall_core.csta.capability_limits import (
    MaxLengthParameters,
    MaxLengthParametersContinued,
    MonitorFilterItems,
)

from .capability_list import flags, numbers
from .enumerations import MEDIA_SERVICE_TYPE
from .simple import BOOLEAN, LONG_NUMBER, TEXT_OCTETS, Enumeration
from .structures import Structure, may, need
from .types import MONITOR_FILTER

ACD_MODELS: Final = flags("ACDModels", "visibleACDRelatedDevices nonVisibleACDRelatedDevices")
AGENT_LOG_ON_MODELS: Final = flags(
    "AgentLogOnModels",
    "logOnToACDDevice logOnToACDGroupExplOneStep logOnToACDGroupExplTwoSteps logOnToACDImplOneStep",
)
SW_AGENT_LOG_ON_MODELS: Final = flags(
    "AgentLogOnModels",
    "logOnACDDevice=logOnToACDDevice logOnACDGroupExplOneStep=logOnToACDGroupExplOneStep "
    "logOnACDGroupExplTwoSteps=logOnToACDGroupExplTwoSteps logOnACDGroupImplOneStep=logOnToACDImplOneStep",
)
"""The ASN.1 names the bits of a telephone system otherwise than those of a device."""
APPEARANCE_TYPE: Final = Enumeration(
    "AppearanceType",
    "selectedStandard",
    "basicStandard",
    "basicBridged",
    "exclusiveBridged",
    "independentSharedBridged",
    "interdependentSharedBridged",
)
MISC_MONITOR_CAPS: Final = flags(
    "MiscMonitorCaps",
    "groupInclusivModel groupExclusiveModel monitorPhysicalElement acdDeviceInclusiv acdDeviceExclusiv",
)
TRANS_AND_CONF_SETUP: Final = flags(
    "TransAndConfSetup", "consultationCall holdCallMakeCall alternateCall twoCallsInHold twoCallsInConnected"
)
PROFILES: Final = flags(
    "Profiles",
    "basicTelephonyProfile routeingProfile level1aVoiceBrowserProfile=l1aVoiceBrowserProfile "
    "level1bVoiceBrowserProfile=l1bVoiceBrowserProfile level2VoiceBrowserProfile=l2VoiceBrowserProfile "
    "minimalUaCSTACallControlProfile=minimalUACSTACallControlProfile+ "
    "basicUaCSTACallControlProfile=basicUACSTAtCallControlProfile+ "
    "advancedUaCSTACallControlProfile=advancedUACSTACallControlProfile+ "
    "conferencingUaCSTACallControlProfile=conferencingUACSTACallControlProfile+ "
    "basicUaCSTADeviceFeatureProfile=basicUACSTADeviceFeatureProfile+ speakerUACSTADeviceFeatureProfile+ "
    "basicSpeechServiceProfile+ advancedSpeechServiceProfile+",
)
DEVICE_ID_FORMAT: Final = flags(
    "DeviceIDFormat",
    "dialableDigitsAsterix dialableDigitsHash dialableDigitsABCD dialableDigitsExclamation dialableDigitsP "
    "dialableDigitsT dialableDigitsComma dialableDigitsW dialableDigitsAt dialableDigitsDollar "
    "dialableDigitsSemicolon sFReprExclamation sFReprEt sFReprSlash sFReprPercent sFReprNM sFReprGeneric "
    "sFReprImplicitTON sFReprPubTONUnkown sFReprPubTONInternal sFReprPubTONNational sFReprPubTONSubscriber "
    "sFReprPubTONAbbreviated sFReprPriTONUnknown sFReprPriTONLevel3 sFReprPriTONLevel2 sFReprPriTONLevel1 "
    "sFReprPriTONLocal sFReprPriTONAbbreviated sFReprOther deviceNumber privateNumber=deviceIDTagPrivateNumber+ "
    "privateName=deviceIDTagPrivateName+",
)
SW_DOMAIN_FEATURES: Final = flags(
    "SwDomainFeatures",
    "isForwardingBefore isForwardingAfter swFunctionDefaultSettings userSpecific "
    "userSpecificDefaultFowardingType userSpecificDefaultForwardDestination negativeAcknowledgment "
    "supportFailedWithAssConn supportFailedWithoutAssConn supportFailedWithAssConnNotReportet recall callBack "
    "extCallsIncoming extCallsOutgoing prompting",
)
SW_APPEARANCE_ADDRESSABILITY: Final = flags("SwAppearanceAddressability", "nonAddressable addressable")
SW_APPEARANCE_TYPES: Final = flags(
    "SwAppearanceTypes",
    "selectedStandard basicStandard basicBridged exclusiveBridged independentSharedBridged interDependentSharedBridged",
)
IGNORE_UNSUPPORTED_PARAMETERS: Final = Enumeration("IgnoreUnsupportedParameters", "ignoreParameters", "rejectMessage")
MISC_MEDIA_CALL_CHARACTERISTICS: Final = flags("MiscMediaCallCharacteristics", "supportAdjustment")
MESSAGE_SEQ_NUMBERS: Final = flags("MessageSeqNumbers", "allEvents allAcks allServReqs")
TIME_STAMP_MODE: Final = flags("TimeStampMode", "allEvents allAcks allServReqs")
SECURITY_MODE: Final = Enumeration("SecurityMode", "allEvents", "allAcks", "allServReqs")
SECURITY_FORMAT: Final = flags("SecurityFormat", "octetStringFromSF otherTypeFromSF octetStringToSF otherTypeToSF")
DYNAMIC_FEATURE_SUPPORTED: Final = Enumeration("DynamicFeatureSupported", "none", "all", "some")
CALL_LINKAGE_OPTIONS: Final = flags("CallLinkageOptions", "callLinkageFeatureSupported threadLinkageFeatureSupported")
AGENT_STATE_MODELS: Final = flags("AgentStateModels", "multiState multiStateSemiIndependentLinked agentOriented")
CONNECTION_VIEW: Final = Enumeration("ConnectionView", "fixed", "local")
CONNECTION_MODE_BITS: Final = flags(
    "ConnectionModeBMap",
    "consultationConference consultationConferenceHold deflect+ directedPickup join singleStepConference "
    "singleStepConferenceHold singleStepTransfer transfer direct",
)
MEDIA_SERVICE_CAPS_ITEM: Final = Structure(
    "MediaServiceCapsListItem",
    need("mediaServiceType", MEDIA_SERVICE_TYPE),
    may("mediaServiceVersion", LONG_NUMBER),
    may("mediaServiceInstance", TEXT_OCTETS),
    may("connectionMode", CONNECTION_MODE_BITS),
    need("mediaStreamIDSupported", BOOLEAN),
    make=MediaServiceCapsListItem,
)
MAX_LENGTH_PARAMETERS: Final = numbers(
    "MaxLengthParameters",
    MaxLengthParameters,
    "accountInfo authCode agentID agentPassword callIDInConnectionID correlatorData privateData "
    "deviceIdentifiers userData buttonLabel lampLabel charactersToSend.",
)
MAX_LENGTH_PARAMETERS_CONTINUED: Final = numbers(
    "MaxLengthParametersContinued",
    MaxLengthParametersContinued,
    "monitorCrossRefID callQualifyingData subDomainCallLinkageData subDomainThreadID ioData messageInfo",
)
MONITOR_FILTER_ITEMS: Final = Structure(
    "MonitorFilterItems",
    may("deviceOnDeviceMonitorFilter", MONITOR_FILTER),
    may("deviceOnConnectionMonitorFilter", MONITOR_FILTER),
    may("callOnDeviceMonitorFilter", MONITOR_FILTER),
    may("callOnConnectionMonitorFilter", MONITOR_FILTER),
    make=MonitorFilterItems,
)
