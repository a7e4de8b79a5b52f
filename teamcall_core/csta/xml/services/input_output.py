"""Declarations of the i/O services: data paths to devices (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.ber.values import (
    Chosen,
)
from teamcall_core.csta.services.input_output import (
    DataPathResumed,
    DataPathResumedResult,
    DataPathSuspended,
    DataPathSuspendedResult,
    DisplayAttribute,
    DisplayAttributeList,
    FastData,
    FastDataResult,
    IORegister,
    IORegisterAbort,
    IORegisterCancel,
    IORegisterCancelResult,
    IORegisterResult,
    ResumeDataPath,
    ResumeDataPathResult,
    SendBroadcastData,
    SendBroadcastDataResult,
    SendData,
    SendDataResult,
    SendMulticastData,
    SendMulticastDataResult,
    StartDataPath,
    StartDataPathResult,
    StopDataPath,
    StopDataPathResult,
    SuspendDataPath,
    SuspendDataPathResult,
)
from teamcall_core.csta.xml.enumerations import DATA_PATH_DIRECTION, DATA_PATH_TYPE, EVENT_CAUSE
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import HEX, LONG_NUMBER, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Alternative, Choice, ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, MONITOR_OBJECT

DATA_PATH_RESUMED: Final = Structure(
    "DataPathResumed",
    need(
        "ioCrossRefID",
        Choice(
            "IOCrossRefID",
            Alternative("computerProvided", TEXT_OCTETS, chosen=Chosen),
            Alternative("switchProvided", TEXT_OCTETS, chosen=Chosen),
        ),
    ),
    may("ioRegisterRequestID", TEXT_OCTETS, "io_register_req_id"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataPathResumed,
)
DATA_PATH_RESUMED_RESULT: Final = Structure(
    "DataPathResumedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataPathResumedResult,
)
DATA_PATH_SUSPENDED: Final = Structure(
    "DataPathSuspended",
    need(
        "ioCrossRefID",
        Choice(
            "IOCrossRefID",
            Alternative("computerProvided", TEXT_OCTETS, chosen=Chosen),
            Alternative("switchProvided", TEXT_OCTETS, chosen=Chosen),
        ),
    ),
    may("ioRegisterRequestID", TEXT_OCTETS, "io_req_register_id"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataPathSuspended,
)
DATA_PATH_SUSPENDED_RESULT: Final = Structure(
    "DataPathSuspendedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataPathSuspendedResult,
)
FAST_DATA: Final = Structure(
    "FastData",
    may("ioRegisterReqID", TEXT_OCTETS),
    need("object", MONITOR_OBJECT),
    may("dataPathType", DATA_PATH_TYPE),
    may(
        "displayAttribute",
        Structure(
            "DisplayAttribute",
            may("displayID", TEXT_OCTETS),
            may("physicalBaseRowNumber", LONG_NUMBER),
            may("physicalBaseColumnNumber", LONG_NUMBER),
            may("offset", LONG_NUMBER),
            make=DisplayAttribute,
        ),
        "display_attributes",
    ),
    need("ioData", HEX),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=FastData,
)
FAST_DATA_RESULT: Final = Structure(
    "FastDataResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=FastDataResult,
)
IO_REGISTER: Final = Structure(
    "IORegister",
    may("ioDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IORegister,
)
IO_REGISTER_RESULT: Final = Structure(
    "IORegisterResult",
    need("ioRegisterRequestID", TEXT_OCTETS, "io_register_req_id"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IORegisterResult,
)
IO_REGISTER_ABORT: Final = Structure(
    "IORegisterAbort",
    need("ioRegisterRequestID", TEXT_OCTETS, "io_register_req_id"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IORegisterAbort,
)
IO_REGISTER_CANCEL: Final = Structure(
    "IORegisterCancel",
    need("ioRegisterRequestID", TEXT_OCTETS, "io_register_req_id"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IORegisterCancel,
)
IO_REGISTER_CANCEL_RESULT: Final = Structure(
    "IORegisterCancelResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IORegisterCancelResult,
)
RESUME_DATA_PATH: Final = Structure(
    "ResumeDataPath",
    need(
        "ioCrossRefID",
        Choice(
            "IOCrossRefID",
            Alternative("computerProvided", TEXT_OCTETS, chosen=Chosen),
            Alternative("switchProvided", TEXT_OCTETS, chosen=Chosen),
        ),
    ),
    may("ioRegisterRequestID", TEXT_OCTETS, "io_register_req_id"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeDataPath,
)
RESUME_DATA_PATH_RESULT: Final = Structure(
    "ResumeDataPathResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeDataPathResult,
)
SEND_BROADCAST_DATA: Final = Structure(
    "SendBroadcastData",
    need("ioData", HEX),
    may("dataPathType", DATA_PATH_TYPE),
    may(
        "displayAttributes",
        Structure(
            "DisplayAttributeList",
            may("physicalBaseRowNumber", LONG_NUMBER),
            may("physicalBaseColumnNumber", LONG_NUMBER),
            may("offset", LONG_NUMBER),
            make=DisplayAttributeList,
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendBroadcastData,
)
SEND_BROADCAST_DATA_RESULT: Final = Structure(
    "SendBroadcastDataResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendBroadcastDataResult,
)
SEND_DATA: Final = Structure(
    "SendData",
    need(
        "ioCrossRefID",
        Choice(
            "IOCrossRefID",
            Alternative("computerProvided", TEXT_OCTETS, chosen=Chosen),
            Alternative("switchProvided", TEXT_OCTETS, chosen=Chosen),
        ),
    ),
    may("ioRegisterReqID", TEXT_OCTETS),
    may(
        "displayAttributes",
        Structure(
            "DisplayAttributeList",
            may("physicalBaseRowNumber", LONG_NUMBER),
            may("physicalBaseColumnNumber", LONG_NUMBER),
            may("offset", LONG_NUMBER),
            make=DisplayAttributeList,
        ),
    ),
    need("ioData", HEX),
    may("ioCause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendData,
)
SEND_DATA_RESULT: Final = Structure(
    "SendDataResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendDataResult,
)
SEND_MULTICAST_DATA: Final = Structure(
    "SendMulticastData",
    need(
        "ioCrossRefIDList",
        ListOf(
            "ioCrossRefID",
            Choice(
                "IOCrossRefID",
                Alternative("computerProvided", TEXT_OCTETS, chosen=Chosen),
                Alternative("switchProvided", TEXT_OCTETS, chosen=Chosen),
            ),
        ),
    ),
    may("ioData", HEX),
    may(
        "displayAttributes",
        Structure(
            "DisplayAttributeList",
            may("physicalBaseRowNumber", LONG_NUMBER),
            may("physicalBaseColumnNumber", LONG_NUMBER),
            may("offset", LONG_NUMBER),
            make=DisplayAttributeList,
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendMulticastData,
)
SEND_MULTICAST_DATA_RESULT: Final = Structure(
    "SendMulticastDataResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendMulticastDataResult,
)
START_DATA_PATH: Final = Structure(
    "StartDataPath",
    may("ioRegisterReqID", TEXT_OCTETS),
    need("object", MONITOR_OBJECT),
    may("dataPathDirection", DATA_PATH_DIRECTION),
    may("dataPathType", DATA_PATH_TYPE),
    may("displayID", TEXT_OCTETS),
    may("numberOfCharactersToCollect", LONG_NUMBER),
    may("terminationCharacter", TEXT),
    may("timeout", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartDataPath,
)
START_DATA_PATH_RESULT: Final = Structure(
    "StartDataPathResult",
    need(
        "ioCrossRefID",
        Choice(
            "IOCrossRefID",
            Alternative("computerProvided", TEXT_OCTETS, chosen=Chosen),
            Alternative("switchProvided", TEXT_OCTETS, chosen=Chosen),
        ),
    ),
    may("numberOfCharactersToCollect", LONG_NUMBER),
    may("terminationCharacter", TEXT),
    may("timeout", LONG_NUMBER),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartDataPathResult,
)
STOP_DATA_PATH: Final = Structure(
    "StopDataPath",
    need(
        "ioCrossRefID",
        Choice(
            "IOCrossRefID",
            Alternative("computerProvided", TEXT_OCTETS, chosen=Chosen),
            Alternative("switchProvided", TEXT_OCTETS, chosen=Chosen),
        ),
    ),
    may("ioRegisterRequestID", TEXT_OCTETS, "io_register_req_id"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopDataPath,
)
STOP_DATA_PATH_RESULT: Final = Structure(
    "StopDataPathResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopDataPathResult,
)
SUSPEND_DATA_PATH: Final = Structure(
    "SuspendDataPath",
    need(
        "ioCrossRefID",
        Choice(
            "IOCrossRefID",
            Alternative("computerProvided", TEXT_OCTETS, chosen=Chosen),
            Alternative("switchProvided", TEXT_OCTETS, chosen=Chosen),
        ),
    ),
    may("ioRegisterRequestID", TEXT_OCTETS, "io_register_req_id"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendDataPath,
)
SUSPEND_DATA_PATH_RESULT: Final = Structure(
    "SuspendDataPathResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendDataPathResult,
)
