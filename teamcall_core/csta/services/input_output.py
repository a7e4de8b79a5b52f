"""I/O services: data paths to devices (ECMA-269 clause 24). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Chosen, Extensible, Name, Unknown
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import ConnectionID, DeviceID


@dataclass(slots=True)
class DataPathResumed(Extensible):
    """Tell that data flow again (data-path-resumed, operation 118).

    ``io_cross_ref_id``: Chosen ``switchProvided`` or ``computerProvided``.
    """

    io_cross_ref_id: Chosen | Unknown
    io_register_req_id: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DataPathResumedResult(Extensible):
    """The positive answer to DataPathResumed (data-path-resumed, operation 118)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DataPathSuspended(Extensible):
    """Tell that data have ceased to flow (data-path-suspended, operation 116).

    ``io_cross_ref_id``: Chosen ``switchProvided`` or ``computerProvided``.
    """

    io_cross_ref_id: Chosen | Unknown
    io_req_register_id: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DataPathSuspendedResult(Extensible):
    """The positive answer to DataPathSuspended (data-path-suspended, operation 116)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DisplayAttribute(Extensible):
    """On which display, and where, data shall stand (fast-data 119)."""

    display_id: bytes | None = None
    physical_base_row_number: int | None = None
    physical_base_column_number: int | None = None
    offset: int | None = None


@dataclass(slots=True)
class FastData(Extensible):
    """Send data without a data path (fast-data, operation 119)."""

    io_register_req_id: bytes | None = None
    object: DeviceID | ConnectionID | Unknown | None = None
    data_path_type: Name | None = None
    display_attributes: DisplayAttribute | None = None
    io_data: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class FastDataResult(Extensible):
    """The positive answer to FastData (fast-data, operation 119)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class IORegister(Extensible):
    """Register for the data of a device (io-register, operation 340)."""

    io_device: DeviceID | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class IORegisterResult(Extensible):
    """The positive answer to IORegister (io-register, operation 340)."""

    io_register_req_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class IORegisterAbort(Extensible):
    """Tell that an I/O registration has ended (io-register-abort, operation 341)."""

    io_register_req_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class IORegisterCancel(Extensible):
    """End an I/O registration (io-register-cancel, operation 342)."""

    io_register_req_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class IORegisterCancelResult(Extensible):
    """The positive answer to IORegisterCancel (io-register-cancel, operation 342)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ResumeDataPath(Extensible):
    """Let data flow again (resume-data-path, operation 117).

    ``io_cross_ref_id``: Chosen ``switchProvided`` or ``computerProvided``.
    """

    io_cross_ref_id: Chosen | Unknown
    io_register_req_id: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class ResumeDataPathResult(Extensible):
    """The positive answer to ResumeDataPath (resume-data-path, operation 117)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DisplayAttributeList(Extensible):
    """Where on a display data shall stand (ECMA-285 edition 4)."""

    physical_base_row_number: int | None = None
    physical_base_column_number: int | None = None
    offset: int | None = None


@dataclass(slots=True)
class SendBroadcastData(Extensible):
    """Send data over all data paths (send-broadcast-data, operation 114)."""

    io_data: bytes
    data_path_type: Name | None = None
    display_attributes: DisplayAttributeList | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SendBroadcastDataResult(Extensible):
    """The positive answer to SendBroadcastData (send-broadcast-data, operation 114)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SendData(Extensible):
    """Send data over a data path (send-data, operation 112).

    ``io_cross_ref_id``: Chosen ``switchProvided`` or ``computerProvided``.
    """

    io_cross_ref_id: Chosen | Unknown
    io_register_req_id: bytes | None = None
    display_attributes: DisplayAttributeList | None = None
    io_data: bytes | None = None
    io_cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SendDataResult(Extensible):
    """The positive answer to SendData (send-data, operation 112)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SendMulticastData(Extensible):
    """Send data over several data paths (send-multicast-data, operation 113)."""

    io_cross_ref_id_list: list[Chosen | Unknown]
    io_data: bytes | None = None
    display_attributes: DisplayAttributeList | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SendMulticastDataResult(Extensible):
    """The positive answer to SendMulticastData (send-multicast-data, operation 113)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StartDataPath(Extensible):
    """Open a data path to a device or call (start-data-path, operation 110)."""

    io_register_req_id: bytes | None = None
    object: DeviceID | ConnectionID | Unknown | None = None
    data_path_direction: Name | None = None
    data_path_type: Name | None = None
    display_id: bytes | None = None
    number_of_characters_to_collect: int | None = None
    termination_character: str | None = None
    timeout: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StartDataPathResult(Extensible):
    """The positive answer to StartDataPath (start-data-path, operation 110).

    ``io_cross_ref_id``: Chosen ``switchProvided`` or ``computerProvided``.
    """

    io_cross_ref_id: Chosen | Unknown
    number_of_characters_to_collect: int | None = None
    termination_character: str | None = None
    timeout: int | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StopDataPath(Extensible):
    """Close a data path (stop-data-path, operation 111).

    ``io_cross_ref_id``: Chosen ``switchProvided`` or ``computerProvided``.
    """

    io_cross_ref_id: Chosen | Unknown
    io_register_req_id: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class StopDataPathResult(Extensible):
    """The positive answer to StopDataPath (stop-data-path, operation 111)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SuspendDataPath(Extensible):
    """Cease the flow of data (suspend-data-path, operation 115).

    ``io_cross_ref_id``: Chosen ``switchProvided`` or ``computerProvided``.
    """

    io_cross_ref_id: Chosen | Unknown
    io_register_req_id: bytes | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SuspendDataPathResult(Extensible):
    """The positive answer to SuspendDataPath (suspend-data-path, operation 115)."""

    extensions: CSTACommonArguments | None = None
