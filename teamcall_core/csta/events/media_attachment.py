"""Media attachment events (ECMA-269 clause 19.2). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import ConnectionInformation, CSTACommonArguments, MediaCallCharacteristics
from teamcall_core.csta.identifiers import ConnectionID, SubjectDeviceID


@dataclass(slots=True)
class MediaAttached(Extensible):
    """A call was connected with a media service (media-attached-event 246)."""

    monitor_cross_ref_id: bytes
    media_connection: ConnectionID
    media_device: SubjectDeviceID
    media_service_type: Name
    media_service_version: int | None = None
    media_service_instance_id: bytes | None = None
    media_stream_id: bytes | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    local_connection_info: Name | None = None
    media_connection_info: ConnectionInformation | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MediaDetached(Extensible):
    """A call was taken off a media service (media-detached-event 247)."""

    monitor_cross_ref_id: bytes
    media_connection: ConnectionID
    media_device: SubjectDeviceID
    media_service_type: Name
    media_service_version: int | None = None
    media_service_instance_id: bytes | None = None
    media_stream_id: bytes | None = None
    media_call_characteristics: MediaCallCharacteristics | None = None
    call_characteristics: Bits | None = None
    local_connection_info: Name | None = None
    media_connection_info: ConnectionInformation | None = None
    extensions: CSTACommonArguments | None = None
