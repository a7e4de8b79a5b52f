"""Declarations that both kinds of capability exchange share (ECMA-285 edition 4, modules 131 and 136)."""

from __future__ import annotations

from teamcall_core.ber.types import BitString, Boolean, Integer, OctetString, Sequence, SequenceOf, may, need
from teamcall_core.csta.capabilities import MediaServiceCapsListItem
from teamcall_core.csta.phase3.types_features import MEDIA_SERVICE_TYPE

ACD_MODELS = BitString("ACDModels", {"visibleACDRelatedDevices": 0, "nonVisibleACDRelatedDevices": 1})
MISC_MONITOR_CAPS = BitString(
    "MiscMonitorCaps",
    {
        "groupInclusivModel": 0,
        "groupExclusiveModel": 1,
        "monitorPhysicalElement": 2,
        "acdDeviceInclusiv": 3,
        "acdDeviceExclusiv": 4,
    },
)
TRANS_AND_CONF_SETUP = BitString(
    "TransAndConfSetup",
    {"consultationCall": 0, "holdCallMakeCall": 1, "alternateCall": 2, "twoCallsInHold": 3, "twoCallsInConnected": 4},
)
CONNECTION_MODE_B_MAP = BitString(
    "ConnectionModeBMap",
    {
        "consultationConference": 0,
        "consultationConferenceHold": 1,
        "deflect": 2,
        "directedPickup": 3,
        "join": 4,
        "singleStepConference": 5,
        "singleStepConferenceHold": 6,
        "singleStepTransfer": 7,
        "transfer": 8,
        "direct": 9,
    },
)
MEDIA_SERVICE_CAPS_LIST = SequenceOf(
    "MediaServiceCapsList",
    Sequence(
        "MediaServiceCapsListItem",
        need("mediaServiceType", MEDIA_SERVICE_TYPE),
        may("mediaServiceVersion", Integer()),
        may("mediaServiceInstance", OctetString()),
        may("connectionMode", CONNECTION_MODE_B_MAP),
        need("mediaStreamIDSupported", Boolean()),
        make=MediaServiceCapsListItem,
    ),
)
CONNECTION_RATE_LIST = SequenceOf("ConnectionRateList", Integer())
DELAY_TOLERANCE_LIST = SequenceOf("DelayToleranceList", Integer())
