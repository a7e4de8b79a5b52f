"""Declarations of the capability exchange about one device (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    CONTEXT,
    BitString,
    Boolean,
    Enumerated,
    IA5String,
    Integer,
    Sequence,
    SequenceOf,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.csta.phase3.capabilities_calls import ROUTEING_SERV_LIST
from teamcall_core.csta.phase3.capabilities_devices import (
    DEVICE_MAINT_EVTS_LIST,
    PHYS_DEV_EVTS_LIST,
    PHYS_DEV_SERV_LIST,
)
from teamcall_core.csta.phase3.capability_summary import LOG_DEV_EVTS_LIST, LOG_DEV_SERV_LIST
from teamcall_core.csta.phase3.enumerations import MONITOR_MEDIA_CLASS
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, DEVICE_ID, MONITOR_FILTER
from teamcall_core.csta.phase3.types_capabilities import (
    ACD_MODELS,
    CONNECTION_RATE_LIST,
    DELAY_TOLERANCE_LIST,
    MEDIA_SERVICE_CAPS_LIST,
    MISC_MONITOR_CAPS,
    TRANS_AND_CONF_SETUP,
)
from teamcall_core.csta.phase3.types_features import DEVICE_CATEGORY, NAMED_DEVICE_TYPES
from teamcall_core.csta.services.capability_device import (
    GetLogicalDeviceInformation,
    GetLogicalDeviceInformationResult,
    GetPhysicalDeviceInformation,
    GetPhysicalDeviceInformationResult,
)

GET_LOGICAL_DEVICE_INFORMATION = Sequence(
    "GetLogicalDeviceInformation",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLogicalDeviceInformation,
)
GROUP_DEVICE_ATTRIBUTES = BitString(
    "GroupDeviceAttributes", {"acd": 0, "hunt": 1, "pick": 2, "other": 3, "user": 4, "agent": 5}
)
AGENT_LOG_ON_MODELS = BitString(
    "AgentLogOnModels",
    {
        "logOnToACDDevice": 0,
        "logOnToACDGroupExplOneStep": 1,
        "logOnToACDGroupExplTwoSteps": 2,
        "logOnToACDImplOneStep": 3,
    },
)
APPEARANCE_TYPE = Enumerated(
    "AppearanceType",
    {
        "selectedStandard": 0,
        "basicStandard": 1,
        "basicBridged": 2,
        "exclusiveBridged": 3,
        "independentSharedBridged": 4,
        "interdependentSharedBridged": 5,
    },
)
GET_LOGICAL_DEVICE_INFORMATION_RESULT = Sequence(
    "GetLogicalDeviceInformationResult",
    may("deviceCategory", context(0, DEVICE_CATEGORY), default="station"),
    may("groupDeviceAttributes", context(1, GROUP_DEVICE_ATTRIBUTES)),
    may("namedDeviceTypes", context(2, NAMED_DEVICE_TYPES)),
    may("shortFormDeviceID", explicit(CONTEXT, 3, DEVICE_ID)),
    need("hasPhysicalElement", Boolean()),
    need("acdModels", ACD_MODELS),
    may("agentLogOnModels", context(4, AGENT_LOG_ON_MODELS)),
    need("appearanceAddressable", Boolean()),
    need("appearanceType", APPEARANCE_TYPE),
    may("appearanceList", context(5, SequenceOf("AppearanceList", IA5String()))),
    may("otherPhysicalDeviceList", context(6, SequenceOf("OtherPhysicalDeviceList", DEVICE_ID))),
    may("miscMonitorCaps", context(7, MISC_MONITOR_CAPS)),
    may("associatedGroupList", context(8, SequenceOf("AssociatedGroupList", DEVICE_ID))),
    may("maxCallbacks", context(9, Integer())),
    may("maxAutoAnswerRings", context(10, Integer())),
    may("maxActiveCalls", context(11, Integer())),
    may("maxHeldCalls", context(12, Integer())),
    may("maxFwdSettings", context(13, Integer())),
    may("maxDevicesInConf", context(14, Integer())),
    may("transAndConfSetup", context(15, TRANS_AND_CONF_SETUP)),
    may("deviceOnDeviceMonitorFilter", context(16, MONITOR_FILTER)),
    may("deviceOnConnectionMonitorFilter", context(17, MONITOR_FILTER)),
    may("callOnDeviceMonitorFilter", context(18, MONITOR_FILTER)),
    may("callOnConnectionMonitorFilter", context(19, MONITOR_FILTER)),
    may("mediaClassSupport", context(20, MONITOR_MEDIA_CLASS)),
    may("mediaServiceCapsList", context(21, MEDIA_SERVICE_CAPS_LIST)),
    may("connectionRateList", context(22, CONNECTION_RATE_LIST)),
    may("delayToleranceList", context(23, DELAY_TOLERANCE_LIST)),
    may("numberOfChannels", context(24, Integer())),
    may("maxChannelBind", context(25, Integer())),
    may("routeingServList", context(26, ROUTEING_SERV_LIST)),
    may("logDevServList", context(27, LOG_DEV_SERV_LIST)),
    may("logDevEvtsList", context(28, LOG_DEV_EVTS_LIST)),
    may("deviceMaintEvtsList", context(29, DEVICE_MAINT_EVTS_LIST)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLogicalDeviceInformationResult,
)
GET_PHYSICAL_DEVICE_INFORMATION = Sequence(
    "GetPhysicalDeviceInformation",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetPhysicalDeviceInformation,
)
GET_PHYSICAL_DEVICE_INFORMATION_RESULT = Sequence(
    "GetPhysicalDeviceInformationResult",
    may("deviceCategory", context(0, DEVICE_CATEGORY), default="station"),
    may("groupDeviceAttributes", context(1, GROUP_DEVICE_ATTRIBUTES)),
    may("namedDeviceTypes", context(2, NAMED_DEVICE_TYPES)),
    need("hasLogicalElement", Boolean()),
    may("otherLogicalDeviceList", context(3, SequenceOf("OtherLogicalDeviceList", DEVICE_ID))),
    may("deviceModelName", context(4, IA5String())),
    may("deviceOnDeviceMonitorFilter", context(5, MONITOR_FILTER)),
    may("deviceOnConnectionMonitorFilter", context(6, MONITOR_FILTER)),
    may("callOnDeviceMonitorFilter", context(7, MONITOR_FILTER)),
    may("callOnConnectionMonitorFilter", context(8, MONITOR_FILTER)),
    may("maxDisplays", context(9, Integer())),
    may("maxButtons", context(10, Integer())),
    may("maxLamps", context(11, Integer())),
    may("maxRingPatterns", context(12, Integer())),
    may("physDevServList", context(13, PHYS_DEV_SERV_LIST)),
    may("physDevEvtsList", context(14, PHYS_DEV_EVTS_LIST)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetPhysicalDeviceInformationResult,
)
