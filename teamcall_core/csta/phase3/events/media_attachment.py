"""Declarations of the media attachment events (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import Integer, OctetString, Sequence, context, may, need
from teamcall_core.csta.events.media_attachment import MediaAttached, MediaDetached
from teamcall_core.csta.phase3.enumerations import CALL_CHARACTERISTICS, LOCAL_CONNECTION_STATE
from teamcall_core.csta.phase3.types import (
    CONNECTION_ID,
    CONNECTION_INFORMATION,
    CSTA_COMMON_ARGUMENTS,
    MEDIA_CALL_CHARACTERISTICS,
    MEDIA_STREAM_ID,
    SUBJECT_DEVICE_ID,
)
from teamcall_core.csta.phase3.types_features import MEDIA_SERVICE_TYPE

MEDIA_ATTACHED = Sequence(
    "MediaAttached",
    need("mediaConnection", CONNECTION_ID),
    need("mediaDevice", SUBJECT_DEVICE_ID),
    need("mediaServiceType", MEDIA_SERVICE_TYPE),
    may("mediaServiceVersion", Integer()),
    may("mediaServiceInstanceID", context(0, OctetString())),
    may("mediaStreamID", context(1, MEDIA_STREAM_ID)),
    may("mediaCallCharacteristics", context(2, MEDIA_CALL_CHARACTERISTICS)),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("localConnectionInfo", LOCAL_CONNECTION_STATE),
    may("mediaConnectionInfo", context(3, CONNECTION_INFORMATION)),
    may("extension", CSTA_COMMON_ARGUMENTS, "extensions"),
    make=MediaAttached,
    given=("monitor_cross_ref_id",),
)
MEDIA_DETACHED = Sequence(
    "MediaDetached",
    need("mediaConnection", CONNECTION_ID),
    need("mediaDevice", SUBJECT_DEVICE_ID),
    need("mediaServiceType", MEDIA_SERVICE_TYPE),
    may("mediaServiceVersion", Integer()),
    may("mediaServiceInstanceID", context(0, OctetString())),
    may("mediaStreamID", context(1, MEDIA_STREAM_ID)),
    may("mediaCallCharacteristics", context(2, MEDIA_CALL_CHARACTERISTICS)),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("localConnectionInfo", LOCAL_CONNECTION_STATE),
    may("mediaConnectionInfo", context(3, CONNECTION_INFORMATION)),
    may("extension", CSTA_COMMON_ARGUMENTS, "extensions"),
    make=MediaDetached,
    given=("monitor_cross_ref_id",),
)
