"""Declarations of the capability exchange about one device (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.capability_device import (
    GetLogicalDeviceInformation,
    GetLogicalDeviceInformationResult,
    GetPhysicalDeviceInformation,
    GetPhysicalDeviceInformationResult,
)
from teamcall_core.csta.xml.capabilities_calls import ROUTEING_SERV_LIST
from teamcall_core.csta.xml.capabilities_devices import DEVICE_MAINT_EVTS_LIST, PHYS_DEV_EVTS_LIST, PHYS_DEV_SERV_LIST
from teamcall_core.csta.xml.capability_limits import (
    ACD_MODELS,
    AGENT_LOG_ON_MODELS,
    APPEARANCE_TYPE,
    MEDIA_SERVICE_CAPS_ITEM,
    MISC_MONITOR_CAPS,
    TRANS_AND_CONF_SETUP,
)
from teamcall_core.csta.xml.capability_summary import LOG_DEV_EVTS_LIST, LOG_DEV_SERV_LIST
from teamcall_core.csta.xml.enumerations import (
    DEVICE_CATEGORY,
    GROUP_DEVICE_ATTRIBUTES,
    MONITOR_MEDIA_CLASS,
    NAMED_DEVICE_TYPES,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, TEXT
from teamcall_core.csta.xml.structures import ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, MONITOR_FILTER

GET_LOGICAL_DEVICE_INFORMATION: Final = Structure(
    "GetLogicalDeviceInformation",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLogicalDeviceInformation,
)
GET_PHYSICAL_DEVICE_INFORMATION: Final = Structure(
    "GetPhysicalDeviceInformation",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetPhysicalDeviceInformation,
)
GET_PHYSICAL_DEVICE_INFORMATION_RESULT: Final = Structure(
    "GetPhysicalDeviceInformationResult",
    need("deviceCategory", DEVICE_CATEGORY),
    may("groupDeviceAttributes", GROUP_DEVICE_ATTRIBUTES),
    may("namedDeviceTypes", NAMED_DEVICE_TYPES),
    need("hasLogicalElement", BOOLEAN),
    may("otherLogicalDeviceList", ListOf("deviceID", DEVICE_ID)),
    may("deviceModelName", TEXT),
    may("deviceOnDeviceMonitorFilter", MONITOR_FILTER),
    may("deviceOnConnectionMonitorFilter", MONITOR_FILTER),
    may("callOnDeviceMonitorFilter", MONITOR_FILTER),
    may("callOnConnectionMonitorFilter", MONITOR_FILTER),
    may("maxDisplays", LONG_NUMBER),
    may("maxButtons", LONG_NUMBER),
    may("maxLamps", LONG_NUMBER),
    may("maxRingPatterns", LONG_NUMBER),
    may("physDevServList", PHYS_DEV_SERV_LIST),
    may("physDevEvtsList", PHYS_DEV_EVTS_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetPhysicalDeviceInformationResult,
)
GET_LOGICAL_DEVICE_INFORMATION_RESULT: Final = Structure(
    "GetLogicalDeviceInformationResult",
    may("deviceCategory", DEVICE_CATEGORY, default="station"),
    may("groupDeviceAttributes", GROUP_DEVICE_ATTRIBUTES),
    may("namedDeviceTypes", NAMED_DEVICE_TYPES),
    may("shortFormDeviceID", DEVICE_ID),
    need("hasPhysicalElement", BOOLEAN),
    need("acdModels", ACD_MODELS),
    may("agentLogOnModels", AGENT_LOG_ON_MODELS),
    need("appearanceAddressable", BOOLEAN),
    need("appearanceType", APPEARANCE_TYPE),
    may("appearanceList", ListOf("appearance", TEXT)),
    may("otherPhysicalDeviceList", ListOf("deviceID", DEVICE_ID)),
    may("miscMonitorCaps", MISC_MONITOR_CAPS),
    may("associatedGroupList", ListOf("deviceID", DEVICE_ID)),
    may("maxCallbacks", LONG_NUMBER),
    may("maxAutoAnswerRings", LONG_NUMBER),
    may("maxActiveCalls", LONG_NUMBER),
    may("maxHeldCalls", LONG_NUMBER),
    may("maxFwdSettings", LONG_NUMBER),
    may("maxDevicesInConf", LONG_NUMBER),
    may("transAndConfSetup", TRANS_AND_CONF_SETUP),
    may("deviceOnDeviceMonitorFilter", MONITOR_FILTER),
    may("deviceOnConnectionMonitorFilter", MONITOR_FILTER),
    may("callOnDeviceMonitorFilter", MONITOR_FILTER),
    may("callOnConnectionMonitorFilter", MONITOR_FILTER),
    may("mediaClassSupport", MONITOR_MEDIA_CLASS),
    may("mediaServiceCapsList", ListOf("mediaServiceCapsItem", MEDIA_SERVICE_CAPS_ITEM)),
    may("connectionRateList", ListOf("connectionRate", LONG_NUMBER)),
    may("delayToleranceList", ListOf("delayTolerance", LONG_NUMBER)),
    may("numberOfChannels", LONG_NUMBER),
    may("maxChannelBind", LONG_NUMBER),
    may("routeingServList", ROUTEING_SERV_LIST),
    may("logDevServList", LOG_DEV_SERV_LIST),
    may("logDevEvtsList", LOG_DEV_EVTS_LIST),
    may("deviceMaintEvtsList", DEVICE_MAINT_EVTS_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLogicalDeviceInformationResult,
)
