"""Declarations of the media attachment services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.media_attachment import (
    AttachMediaService,
    AttachMediaServiceResult,
    DetachMediaService,
    DetachMediaServiceResult,
)
from teamcall_core.csta.xml.enumerations import CONNECTION_MODE, LOCAL_CONNECTION_STATE, MEDIA_SERVICE_TYPE
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, DEVICE_ID
from teamcall_core.csta.xml.simple import LONG_NUMBER, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CALL_LINKAGE_DATA, CONNECTION_INFORMATION, CSTA_COMMON_ARGUMENTS

ATTACH_MEDIA_SERVICE: Final = Structure(
    "AttachMediaService",
    need("connection", CONNECTION_ID),
    need("mediaServiceType", MEDIA_SERVICE_TYPE),
    may("mediaServiceVersion", LONG_NUMBER),
    may("mediaServiceInstanceID", TEXT_OCTETS),
    need("connectionMode", CONNECTION_MODE),
    may("requestedConnectionState", LOCAL_CONNECTION_STATE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AttachMediaService,
)
ATTACH_MEDIA_SERVICE_RESULT: Final = Structure(
    "AttachMediaServiceResult",
    may("mediaConnection", CONNECTION_ID),
    may("mediaDevice", DEVICE_ID),
    may("mediaServiceInstanceID", TEXT_OCTETS),
    may("mediaConnectionInfo", CONNECTION_INFORMATION),
    may("callLinkageData", CALL_LINKAGE_DATA, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=AttachMediaServiceResult,
)
DETACH_MEDIA_SERVICE: Final = Structure(
    "DetachMediaService",
    need("connection", CONNECTION_ID),
    need("mediaServiceType", MEDIA_SERVICE_TYPE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DetachMediaService,
)
DETACH_MEDIA_SERVICE_RESULT: Final = Structure(
    "DetachMediaServiceResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DetachMediaServiceResult,
)
