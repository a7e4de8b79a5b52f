"""Declarations of the capability exchange about the whole telephone system (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    BitString,
    Boolean,
    Enumerated,
    IA5String,
    Integer,
    Parts,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.csta.phase3.capability_limits import (
    FILTER_THRESHOLD,
    MAX_LENGTH_PARAMETERS,
    MAX_LENGTH_PARAMETERS_CONTINUED,
    MONITOR_FILTER_ITEMS,
)
from teamcall_core.csta.phase3.capability_summary import SERV_EVTS_LIST, SUPPORTED_EVENTS, SUPPORTED_SERVICES
from teamcall_core.csta.phase3.enumerations import CALL_CHARACTERISTICS, MONITOR_MEDIA_CLASS
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, DEVICE_ID, SERVICE_CROSS_REF_ID, TIME_INFO
from teamcall_core.csta.phase3.types_capabilities import (
    ACD_MODELS,
    CONNECTION_RATE_LIST,
    DELAY_TOLERANCE_LIST,
    MEDIA_SERVICE_CAPS_LIST,
    MISC_MONITOR_CAPS,
    TRANS_AND_CONF_SETUP,
)
from teamcall_core.csta.phase3.types_features import DEVICE_CATEGORY, NAMED_DEVICE_TYPES
from teamcall_core.csta.services.capability_switching import (
    DeviceListItem,
    GetCSTAFeatures,
    GetCSTAFeaturesResult,
    GetSwitchingFunctionCapabilities,
    GetSwitchingFunctionCapabilitiesResult,
    GetSwitchingFunctionDevices,
    GetSwitchingFunctionDevicesResult,
    SwitchingFunctionDevices,
)

GET_CSTA_FEATURES = Sequence("GetCSTAFeatures", may("extensions", CSTA_COMMON_ARGUMENTS), make=GetCSTAFeatures)
GET_CSTA_FEATURES_RESULT = Sequence(
    "GetCSTAFeaturesResult",
    need("supportedServices", SUPPORTED_SERVICES),
    may("supportedEvents", SUPPORTED_EVENTS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetCSTAFeaturesResult,
)
GET_SWITCHING_FUNCTION_CAPABILITIES = Parts(
    "GetSwitchingFunctionCapabilities",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionCapabilities,
    empty=True,
    open_=True,
)
PROFILES = BitString(
    "Profiles",
    {
        "basicTelephonyProfile": 0,
        "routeingProfile": 1,
        "level1aVoiceBrowserProfile": 2,
        "level1bVoiceBrowserProfile": 3,
        "level2VoiceBrowserProfile": 4,
        "minimalUaCSTACallControlProfile": 5,
        "basicUaCSTACallControlProfile": 6,
        "advancedUaCSTACallControlProfile": 7,
        "conferencingUaCSTACallControlProfile": 8,
        "basicUaCSTADeviceFeatureProfile": 9,
        "advancedUaCSTADeviceFeatureProfile": 10,
        "speakerUACSTADeviceFeatureProfile": 11,
        "basicSpeechServiceProfile": 12,
        "advancedSpeechServiceProfile": 13,
    },
)
DEVICE_ID_FORMAT = BitString(
    "DeviceIDFormat",
    {
        "dialableDigitsAsterix": 0,
        "dialableDigitsHash": 1,
        "dialableDigitsABCD": 2,
        "dialableDigitsExclamation": 3,
        "dialableDigitsP": 4,
        "dialableDigitsT": 5,
        "dialableDigitsComma": 6,
        "dialableDigitsW": 7,
        "dialableDigitsAt": 8,
        "dialableDigitsDollar": 9,
        "dialableDigitsSemicolon": 10,
        "sFReprExclamation": 11,
        "sFReprEt": 12,
        "sFReprSlash": 13,
        "sFReprPercent": 14,
        "sFReprNM": 15,
        "sFReprGeneric": 16,
        "sFReprImplicitTON": 17,
        "sFReprPubTONUnkown": 18,
        "sFReprPubTONInternal": 19,
        "sFReprPubTONNational": 20,
        "sFReprPubTONSubscriber": 21,
        "sFReprPubTONAbbreviated": 22,
        "sFReprPriTONUnknown": 23,
        "sFReprPriTONLevel3": 24,
        "sFReprPriTONLevel2": 25,
        "sFReprPriTONLevel1": 26,
        "sFReprPriTONLocal": 27,
        "sFReprPriTONAbbreviated": 28,
        "sFReprOther": 29,
        "deviceNumber": 30,
        "sFRResourceID": 31,
        "privateNumber": 32,
        "privateName": 33,
    },
)
SW_DOMAIN_FEATURES = BitString(
    "SwDomainFeatures",
    {
        "isForwardingBefore": 0,
        "isForwardingAfter": 1,
        "swFunctionDefaultSettings": 2,
        "userSpecific": 3,
        "userSpecificDefaultFowardingType": 4,
        "userSpecificDefaultForwardDestination": 5,
        "negativeAcknowledgment": 6,
        "supportFailedWithAssConn": 7,
        "supportFailedWithoutAssConn": 8,
        "supportFailedWithAssConnNotReportet": 9,
        "recall": 10,
        "callBack": 11,
        "extCallsIncoming": 12,
        "extCallsOutgoing": 13,
        "prompting": 14,
    },
)
SW_APPEARANCE_ADDRESSABILITY = BitString("SwAppearanceAddressability", {"nonAddressable": 0, "addressable": 1})
SW_APPEARANCE_TYPES = BitString(
    "SwAppearanceTypes",
    {
        "selectedStandard": 0,
        "basicStandard": 1,
        "basicBridged": 2,
        "exclusiveBridged": 3,
        "independentSharedBridged": 4,
        "interDependentSharedBridged": 5,
    },
)
IGNORE_UNSUPPORTED_PARAMETERS = Enumerated("IgnoreUnsupportedParameters", {"ignoreParameters": 0, "rejectMessage": 1})
MISC_MEDIA_CALL_CHARACTERISTICS = BitString("MiscMediaCallCharacteristics", {"supportAdjustment": 0})
MESSAGE_SEQ_NUMBERS = BitString("MessageSeqNumbers", {"allEvents": 0, "allAcks": 1, "allServReqs": 2})
TIME_STAMP_MODE = BitString("TimeStampMode", {"allEvents": 0, "allAcks": 1, "allServReqs": 2})
SECURITY_MODE = Enumerated("SecurityMode", {"allEvents": 0, "allAcks": 1, "allServReqs": 2})
SECURITY_FORMAT = BitString(
    "SecurityFormat", {"octetStringFromSF": 0, "otherTypeFromSF": 1, "octetStringToSF": 2, "otherTypeToSF": 3}
)
DYNAMIC_FEATURE_SUPPORTED = Enumerated("DynamicFeatureSupported", {"none": 0, "all": 1, "some": 2})
CALL_LINKAGE_OPTIONS = BitString(
    "CallLinkageOptions", {"callLinkageFeatureSupported": 0, "threadLinkageFeatureSupported": 1}
)
SW_AGENT_LOG_ON_MODELS = BitString(
    "SwAgentLogOnModels",
    {"logOnACDDevice": 0, "logOnACDGroupExplOneStep": 1, "logOnACDGroupExplTwoSteps": 2, "logOnACDGroupImplOneStep": 3},
)
AGENT_STATE_MODELS = BitString(
    "AgentStateModels", {"multiState": 0, "multiStateSemiIndependentLinked": 1, "agentOriented": 2}
)
CONNECTION_VIEW = Enumerated("ConnectionView", {"fixed": 0, "local": 1})
PRIVATE_DATA_VERSION_LIST = SequenceOf("PrivateDataVersionList", Integer())
GET_SWITCHING_FUNCTION_CAPABILITIES_RESULT = Sequence(
    "GetSwitchingFunctionCapabilitiesResult",
    need("switchingSubDomainName", IA5String()),
    need("manufacturerName", IA5String()),
    need("profiles", PROFILES),
    need("deviceIDFormat", DEVICE_ID_FORMAT),
    need("swDomainFeatures", SW_DOMAIN_FEATURES),
    need("swAppearanceAddressability", SW_APPEARANCE_ADDRESSABILITY),
    need("swAppearanceTypes", SW_APPEARANCE_TYPES),
    need("ignoreUnsupportedParameters", IGNORE_UNSUPPORTED_PARAMETERS),
    may("callCharacteristicsSupported", context(0, CALL_CHARACTERISTICS)),
    may("mediaClassSupport", context(1, MONITOR_MEDIA_CLASS)),
    may("numberOfChannels", context(2, Integer())),
    may("maxChannelBind", context(3, Integer())),
    may("miscMediaCallCharacteristics", context(4, MISC_MEDIA_CALL_CHARACTERISTICS)),
    may("connectionRateList", context(5, CONNECTION_RATE_LIST)),
    may("delayToleranceList", context(6, DELAY_TOLERANCE_LIST)),
    may("pauseTime", context(7, Integer())),
    may("currentTime", context(8, TIME_INFO)),
    may("messageSeqNumbers", context(9, MESSAGE_SEQ_NUMBERS)),
    may("timeStampMode", context(10, TIME_STAMP_MODE)),
    may("securityMode", context(11, SECURITY_MODE)),
    may("securityFormat", context(12, SECURITY_FORMAT)),
    may("privateDataFormat", context(13, SECURITY_FORMAT)),
    may("transAndConfSetup", context(14, TRANS_AND_CONF_SETUP)),
    may("monitorFilterItems", context(15, MONITOR_FILTER_ITEMS)),
    may("miscMonitorCaps", context(16, MISC_MONITOR_CAPS)),
    may("correlatorDataSupported", context(17, Boolean())),
    may("dynamicFeatureSupported", context(18, DYNAMIC_FEATURE_SUPPORTED)),
    may("callLinkageOptions", context(28, CALL_LINKAGE_OPTIONS)),
    may("aCDModels", context(19, ACD_MODELS), "acd_models"),
    may("agentLogOnModels", context(20, SW_AGENT_LOG_ON_MODELS)),
    may("agentStateModels", context(21, AGENT_STATE_MODELS)),
    need("connectionView", CONNECTION_VIEW),
    need("maxLengthParameters", MAX_LENGTH_PARAMETERS),
    may("maxLengthParametersContinued", context(28, MAX_LENGTH_PARAMETERS_CONTINUED)),
    may("servEvtsList", context(22, SERV_EVTS_LIST)),
    may("privateDataVersionList", context(23, PRIVATE_DATA_VERSION_LIST)),
    may("systemStatusTimer", context(24, Integer())),
    may("simpleThreshold", context(25, Integer())),
    may("filterThreshold", context(26, FILTER_THRESHOLD)),
    may("mediaServiceCapsList", context(27, MEDIA_SERVICE_CAPS_LIST)),
    may("maxDeviceHistoryLength", context(29, Integer())),
    may("maxDestinationDevicesForDeflect", context(30, Integer())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionCapabilitiesResult,
)
REQ_DEVICE_CATEGORY = Enumerated(
    "ReqDeviceCategory",
    {
        "acd": 0,
        "groupACD": 1,
        "groupHunt": 2,
        "groupPick": 3,
        "groupOther": 4,
        "networkInterface": 5,
        "park": 6,
        "routeingDevice": 7,
        "station": 8,
        "voiceUnit": 9,
        "other": 10,
        "conference": 11,
        "dtmfIV": 12,
        "genericIV": 13,
        "groupUser": 14,
        "listenerIV": 15,
        "messageIV": 16,
        "promptIV": 17,
        "promptQueue": 18,
    },
)
GET_SWITCHING_FUNCTION_DEVICES = Sequence(
    "GetSwitchingFunctionDevices",
    may("requestedDeviceID", DEVICE_ID),
    may("requestedDeviceCategory", REQ_DEVICE_CATEGORY),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionDevices,
)
GET_SWITCHING_FUNCTION_DEVICES_RESULT = Sequence(
    "GetSwitchingFunctionDevicesResult",
    need("serviceCrossRefID", SERVICE_CROSS_REF_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionDevicesResult,
)
DEVICE_ATTRIBUTES = BitString(
    "DeviceAttributes", {"mediaAccessDevice": 0, "routeingDevice": 1, "groupACD": 2, "groupHunt": 3, "groupPick": 4}
)
DEVICE_LIST = SequenceOf(
    "DeviceList",
    Sequence(
        "DeviceListItem",
        need("deviceID", DEVICE_ID),
        may("deviceCategory", context(0, DEVICE_CATEGORY), default="station"),
        may("namedDeviceTypes", context(1, NAMED_DEVICE_TYPES)),
        may("deviceAttributes", DEVICE_ATTRIBUTES),
        may("deviceModelName", IA5String()),
        may("nidGroup", DEVICE_ID),
        make=DeviceListItem,
    ),
)
SWITCHING_FUNCTION_DEVICES = Sequence(
    "SwitchingFunctionDevices",
    need("serviceCrossRefID", SERVICE_CROSS_REF_ID),
    may("segmentID", Integer()),
    need("lastSegment", Boolean()),
    need("deviceList", DEVICE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionDevices,
)
