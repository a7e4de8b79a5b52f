"""Declarations of the media attachment events (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.events.media_attachment import (
    MediaAttached,
    MediaDetached,
)
from teamcall_core.csta.xml.enumerations import CALL_CHARACTERISTICS, LOCAL_CONNECTION_STATE, MEDIA_SERVICE_TYPE
from teamcall_core.csta.xml.identifiers import CONNECTION_ID, EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import LONG_NUMBER, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CONNECTION_INFORMATION, CSTA_COMMON_ARGUMENTS, MEDIA_CALL_CHARACTERISTICS

MEDIA_ATTACHED: Final = Structure(
    "MediaAttached",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("mediaConnection", CONNECTION_ID),
    need("mediaDevice", EXTENDED_DEVICE_ID),
    need("mediaServiceType", MEDIA_SERVICE_TYPE),
    may("mediaServiceVersion", LONG_NUMBER),
    may("mediaServiceInstanceID", TEXT_OCTETS),
    may("mediaStreamID", TEXT_OCTETS),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("localConnectionInfo", LOCAL_CONNECTION_STATE),
    may("mediaConnectionInfo", CONNECTION_INFORMATION),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MediaAttached,
)
MEDIA_DETACHED: Final = Structure(
    "MediaDetached",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("mediaConnection", CONNECTION_ID),
    need("mediaDevice", EXTENDED_DEVICE_ID),
    need("mediaServiceType", MEDIA_SERVICE_TYPE),
    may("mediaServiceVersion", LONG_NUMBER),
    may("mediaServiceInstanceID", TEXT_OCTETS),
    may("mediaStreamID", TEXT_OCTETS),
    may("mediaCallCharacteristics", MEDIA_CALL_CHARACTERISTICS),
    may("callCharacteristics", CALL_CHARACTERISTICS),
    may("localConnectionInfo", LOCAL_CONNECTION_STATE),
    may("mediaConnectionInfo", CONNECTION_INFORMATION),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MediaDetached,
)
