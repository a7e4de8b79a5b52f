"""Media attachment services (ECMA-269 clause 19.1). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Name
from teamcall_core.csta.common import CallLinkageData, ConnectionInformation, CSTACommonArguments
from teamcall_core.csta.identifiers import ConnectionID, DeviceID


@dataclass(slots=True)
class AttachMediaService(Extensible):
    """Connect a call with a media service (attach-media-service, operation 244)."""

    connection: ConnectionID
    media_service_type: Name
    media_service_version: int | None = None
    media_service_instance_id: bytes | None = None
    connection_mode: Name | None = None
    requested_connection_state: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class AttachMediaServiceResult(Extensible):
    """The positive answer to AttachMediaService (attach-media-service, operation 244)."""

    media_connection: ConnectionID | None = None
    media_device: DeviceID | None = None
    media_service_instance_id: bytes | None = None
    media_connection_info: ConnectionInformation | None = None
    call_linkage_data: CallLinkageData | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DetachMediaService(Extensible):
    """Take a call off a media service (detach-media-service, operation 245)."""

    connection: ConnectionID
    media_service_type: Name
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DetachMediaServiceResult(Extensible):
    """The positive answer to DetachMediaService (detach-media-service, operation 245)."""

    extensions: CSTACommonArguments | None = None
