"""Declarations of the capability exchange about the whole telephone system (ECMA-323)."""

from __future__ import annotations

from typing import Final

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
from teamcall_core.csta.xml.capability_limits import (
    ACD_MODELS,
    AGENT_STATE_MODELS,
    CALL_LINKAGE_OPTIONS,
    CONNECTION_VIEW,
    DEVICE_ID_FORMAT,
    DYNAMIC_FEATURE_SUPPORTED,
    IGNORE_UNSUPPORTED_PARAMETERS,
    MAX_LENGTH_PARAMETERS,
    MAX_LENGTH_PARAMETERS_CONTINUED,
    MEDIA_SERVICE_CAPS_ITEM,
    MESSAGE_SEQ_NUMBERS,
    MISC_MEDIA_CALL_CHARACTERISTICS,
    MISC_MONITOR_CAPS,
    MONITOR_FILTER_ITEMS,
    PROFILES,
    SECURITY_FORMAT,
    SECURITY_MODE,
    SW_AGENT_LOG_ON_MODELS,
    SW_APPEARANCE_ADDRESSABILITY,
    SW_APPEARANCE_TYPES,
    SW_DOMAIN_FEATURES,
    TIME_STAMP_MODE,
    TRANS_AND_CONF_SETUP,
)
from teamcall_core.csta.xml.capability_summary import SERV_EVTS_LIST, SUPPORTED_EVENTS, SUPPORTED_SERVICES
from teamcall_core.csta.xml.enumerations import (
    CALL_CHARACTERISTICS,
    DEVICE_ATTRIBUTES,
    DEVICE_CATEGORY,
    MONITOR_MEDIA_CLASS,
    NAMED_DEVICE_TYPES,
    REQ_DEVICE_CATEGORY,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, DATE_TIME, LONG_NUMBER, SHORT_NUMBER, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS

GET_CSTA_FEATURES: Final = Structure(
    "GetCSTAFeatures",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetCSTAFeatures,
)
GET_SWITCHING_FUNCTION_CAPABILITIES: Final = Structure(
    "GetSwitchingFunctionCapabilities",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionCapabilities,
)
GET_SWITCHING_FUNCTION_DEVICES: Final = Structure(
    "GetSwitchingFunctionDevices",
    may("requestedDeviceID", DEVICE_ID),
    may("requestedDeviceCategory", REQ_DEVICE_CATEGORY),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionDevices,
)
GET_SWITCHING_FUNCTION_DEVICES_RESULT: Final = Structure(
    "GetSwitchingFunctionDevicesResult",
    need("serviceCrossRefID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionDevicesResult,
)
SWITCHING_FUNCTION_DEVICES: Final = Structure(
    "SwitchingFunctionDevices",
    need("serviceCrossRefID", TEXT_OCTETS),
    may("segmentID", LONG_NUMBER),
    need("lastSegment", BOOLEAN),
    need(
        "deviceList",
        ListOf(
            "device",
            Structure(
                "DeviceListItem",
                need("deviceID", DEVICE_ID),
                may("deviceCategory", DEVICE_CATEGORY, default="station"),
                may("namedDeviceTypes", NAMED_DEVICE_TYPES),
                may("deviceAttributes", DEVICE_ATTRIBUTES),
                may("deviceModelName", TEXT),
                may("nidGroup", DEVICE_ID),
                make=DeviceListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionDevices,
)
GET_CSTA_FEATURES_RESULT: Final = Structure(
    "GetCSTAFeaturesResult",
    need("supportedServices", SUPPORTED_SERVICES),
    may("supportedEvents", SUPPORTED_EVENTS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetCSTAFeaturesResult,
)
GET_SWITCHING_FUNCTION_CAPABILITIES_RESULT: Final = Structure(
    "GetSwitchingFunctionCapabilitiesResult",
    need("switchingSubDomainName", TEXT),
    need("manufacturerName", TEXT),
    need("profiles", PROFILES),
    need("deviceIDFormat", DEVICE_ID_FORMAT),
    need("swDomainFeatures", SW_DOMAIN_FEATURES),
    need("swAppearanceAddressability", SW_APPEARANCE_ADDRESSABILITY),
    need("swAppearanceTypes", SW_APPEARANCE_TYPES),
    need("ignoreUnsupportedParameters", IGNORE_UNSUPPORTED_PARAMETERS),
    may("callCharacteristicsSupported", CALL_CHARACTERISTICS),
    may("mediaClassSupport", MONITOR_MEDIA_CLASS),
    may("numberOfChannels", LONG_NUMBER),
    may("maxChannelBind", LONG_NUMBER),
    may("miscMediaCallCharacteristics", MISC_MEDIA_CALL_CHARACTERISTICS),
    may("connectionRateList", ListOf("connectionRate", LONG_NUMBER)),
    may("delayToleranceList", ListOf("delayTolerance", LONG_NUMBER)),
    may("pauseTime", LONG_NUMBER),
    may("currentTime", DATE_TIME),
    may("messageSeqNumbers", MESSAGE_SEQ_NUMBERS),
    may("timeStampMode", TIME_STAMP_MODE),
    may("securityMode", SECURITY_MODE),
    may("securityFormat", SECURITY_FORMAT),
    may("privateDataFormat", SECURITY_FORMAT),
    may("transAndConfSetup", TRANS_AND_CONF_SETUP),
    may("monitorFilterItems", MONITOR_FILTER_ITEMS),
    may("miscMonitorCaps", MISC_MONITOR_CAPS),
    may("correlatorDataSupported", BOOLEAN),
    may("dynamicFeatureSupported", DYNAMIC_FEATURE_SUPPORTED),
    may("callLinkageOptions", CALL_LINKAGE_OPTIONS),
    may("aCDModels", ACD_MODELS, "acd_models"),
    may("agentLogOnModels", SW_AGENT_LOG_ON_MODELS),
    may("agentStateModels", AGENT_STATE_MODELS),
    need("connectionView", CONNECTION_VIEW),
    need("maxLengthParameters", MAX_LENGTH_PARAMETERS),
    may("maxLengthParametersCont", MAX_LENGTH_PARAMETERS_CONTINUED, "max_length_parameters_continued"),
    may("servEvtsList", SERV_EVTS_LIST),
    may("privateDataVersionList", ListOf("privateDataVersion", LONG_NUMBER)),
    may("systemStatusTimer", LONG_NUMBER),
    may("simpleThreshold", LONG_NUMBER),
    may("mediaServiceCapsList", ListOf("mediaServiceCapsItem", MEDIA_SERVICE_CAPS_ITEM)),
    may("maxDeviceHistoryEntries", SHORT_NUMBER, "max_device_history_length", since=6),
    may("maxDestinationDevicesForDeflect", SHORT_NUMBER, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionCapabilitiesResult,
)
"""``filterThreshold`` is kept in ``unknown``: edition 6 demands an element in it that the ASN.1 does not have."""
