"""Declarations of the media attachment services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import Enumerated, Integer, OctetString, Parts, Sequence, context, may, need
from teamcall_core.csta.phase3.enumerations import LOCAL_CONNECTION_STATE
from teamcall_core.csta.phase3.types import (
    CALL_LINKAGE_DATA,
    CONNECTION_ID,
    CONNECTION_INFORMATION,
    CSTA_COMMON_ARGUMENTS,
    DEVICE_ID,
)
from teamcall_core.csta.phase3.types_features import MEDIA_SERVICE_TYPE
from teamcall_core.csta.services.media_attachment import (
    AttachMediaService,
    AttachMediaServiceResult,
    DetachMediaService,
    DetachMediaServiceResult,
)

CONNECTION_MODE = Enumerated(
    "ConnectionMode",
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
ATTACH_MEDIA_SERVICE = Sequence(
    "AttachMediaService",
    need("connection", CONNECTION_ID),
    need("mediaServiceType", MEDIA_SERVICE_TYPE),
    may("mediaServiceVersion", Integer()),
    may("mediaServiceInstanceID", OctetString()),
    need("connectionMode", CONNECTION_MODE),
    may("requestedConnectionState", LOCAL_CONNECTION_STATE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AttachMediaService,
)
ATTACH_MEDIA_SERVICE_RESULT = Sequence(
    "AttachMediaServiceResult",
    may("mediaConnection", CONNECTION_ID),
    may("mediaDevice", context(0, DEVICE_ID)),
    may("mediaServiceInstanceID", OctetString()),
    may("mediaConnectionInfo", context(1, CONNECTION_INFORMATION)),
    may("callLinkageData", context(2, CALL_LINKAGE_DATA)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AttachMediaServiceResult,
)
DETACH_MEDIA_SERVICE = Sequence(
    "DetachMediaService",
    need("connection", CONNECTION_ID),
    need("mediaServiceType", MEDIA_SERVICE_TYPE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DetachMediaService,
)
DETACH_MEDIA_SERVICE_RESULT = Parts(
    "DetachMediaServiceResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DetachMediaServiceResult,
    empty=True,
    open_=True,
)
