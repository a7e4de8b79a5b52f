"""Declarations of the I/O services (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    CONTEXT,
    Alternative,
    Choice,
    Enumerated,
    IA5String,
    Integer,
    OctetString,
    Parts,
    Sequence,
    SequenceOf,
    context,
    explicit,
    may,
    need,
)
from teamcall_core.csta.phase3.enumerations import EVENT_CAUSE
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, CSTA_OBJECT, DEVICE_ID
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

IO_CROSS_REF_ID = Choice(
    "IOCrossRefID",
    Alternative("switchProvided", explicit(CONTEXT, 0, OctetString())),
    Alternative("computerProvided", explicit(CONTEXT, 1, OctetString())),
)
DATA_PATH_RESUMED = Sequence(
    "DataPathResumed",
    need("ioCrossRefID", IO_CROSS_REF_ID),
    may("ioRegisterReqID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataPathResumed,
)
DATA_PATH_RESUMED_RESULT = Parts(
    "DataPathResumedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataPathResumedResult,
    empty=True,
    open_=True,
)
DATA_PATH_SUSPENDED = Sequence(
    "DataPathSuspended",
    need("ioCrossRefID", IO_CROSS_REF_ID),
    may("ioReqRegisterID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataPathSuspended,
)
DATA_PATH_SUSPENDED_RESULT = Parts(
    "DataPathSuspendedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=DataPathSuspendedResult,
    empty=True,
    open_=True,
)
DATA_PATH_TYPE = Enumerated("DataPathType", {"text": 0, "voice": 1})
DISPLAY_ATTRIBUTE = Sequence(
    "DisplayAttribute",
    may("displayID", OctetString()),
    may("physicalBaseRowNumber", context(0, Integer())),
    may("physicalBaseColumnNumber", context(1, Integer())),
    may("offset", context(2, Integer())),
    make=DisplayAttribute,
)
FAST_DATA = Sequence(
    "FastData",
    may("ioRegisterReqID", OctetString()),
    need("object", CSTA_OBJECT),
    may("dataPathType", DATA_PATH_TYPE),
    may("displayAttributes", DISPLAY_ATTRIBUTE),
    need("ioData", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=FastData,
)
FAST_DATA_RESULT = Parts(
    "FastDataResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=FastDataResult, empty=True, open_=True
)
IO_REGISTER = Sequence(
    "IORegister", may("ioDevice", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=IORegister
)
IO_REGISTER_RESULT = Sequence(
    "IORegisterResult",
    need("ioRegisterReqID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IORegisterResult,
)
IO_REGISTER_ABORT = Sequence(
    "IORegisterAbort",
    need("ioRegisterReqID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IORegisterAbort,
)
IO_REGISTER_CANCEL = Sequence(
    "IORegisterCancel",
    need("ioRegisterReqID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IORegisterCancel,
)
IO_REGISTER_CANCEL_RESULT = Parts(
    "IORegisterCancelResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=IORegisterCancelResult,
    empty=True,
    open_=True,
)
RESUME_DATA_PATH = Sequence(
    "ResumeDataPath",
    need("ioCrossRefID", IO_CROSS_REF_ID),
    may("ioRegisterReqID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ResumeDataPath,
)
RESUME_DATA_PATH_RESULT = Parts(
    "ResumeDataPathResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=ResumeDataPathResult, empty=True, open_=True
)
DISPLAY_ATTRIBUTE_LIST = Sequence(
    "DisplayAttributeList",
    may("physicalBaseRowNumber", context(0, Integer())),
    may("physicalBaseColumnNumber", context(1, Integer())),
    may("offset", context(2, Integer())),
    make=DisplayAttributeList,
)
SEND_BROADCAST_DATA = Sequence(
    "SendBroadcastData",
    need("ioData", OctetString()),
    may("dataPathType", DATA_PATH_TYPE),
    may("displayAttributes", DISPLAY_ATTRIBUTE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendBroadcastData,
)
SEND_BROADCAST_DATA_RESULT = Parts(
    "SendBroadcastDataResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendBroadcastDataResult,
    empty=True,
    open_=True,
)
SEND_DATA = Sequence(
    "SendData",
    need("ioCrossRefID", IO_CROSS_REF_ID),
    may("ioRegisterReqID", context(0, OctetString())),
    may("displayAttributes", DISPLAY_ATTRIBUTE_LIST),
    need("ioData", OctetString()),
    may("ioCause", EVENT_CAUSE),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendData,
)
SEND_DATA_RESULT = Parts(
    "SendDataResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=SendDataResult, empty=True, open_=True
)
SEND_MULTICAST_DATA = Sequence(
    "SendMulticastData",
    need("ioCrossRefIDList", SequenceOf("IoCrossRefIDList", IO_CROSS_REF_ID)),
    may("ioData", OctetString()),
    may("displayAttributes", DISPLAY_ATTRIBUTE_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendMulticastData,
)
SEND_MULTICAST_DATA_RESULT = Parts(
    "SendMulticastDataResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SendMulticastDataResult,
    empty=True,
    open_=True,
)
DATA_PATH_DIRECTION = Enumerated(
    "DataPathDirection", {"computeFunctionToObject": 0, "objectToComputeFunction": 1, "bidirectional": 2}
)
START_DATA_PATH = Sequence(
    "StartDataPath",
    may("ioRegisterReqID", OctetString()),
    need("object", CSTA_OBJECT),
    may("dataPathDirection", context(0, DATA_PATH_DIRECTION)),
    may("dataPathType", context(1, DATA_PATH_TYPE)),
    may("displayID", OctetString()),
    may("numberOfCharactersToCollect", context(2, Integer())),
    may("terminationCharacter", IA5String()),
    may("timeout", context(3, Integer())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartDataPath,
)
START_DATA_PATH_RESULT = Sequence(
    "StartDataPathResult",
    need("ioCrossRefID", IO_CROSS_REF_ID),
    may("numberOfCharactersToCollect", context(0, Integer())),
    may("terminationCharacter", IA5String()),
    may("timeout", context(1, Integer())),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StartDataPathResult,
)
STOP_DATA_PATH = Sequence(
    "StopDataPath",
    need("ioCrossRefID", IO_CROSS_REF_ID),
    may("ioRegisterReqID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=StopDataPath,
)
STOP_DATA_PATH_RESULT = Parts(
    "StopDataPathResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=StopDataPathResult, empty=True, open_=True
)
SUSPEND_DATA_PATH = Sequence(
    "SuspendDataPath",
    need("ioCrossRefID", IO_CROSS_REF_ID),
    may("ioRegisterReqID", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendDataPath,
)
SUSPEND_DATA_PATH_RESULT = Parts(
    "SuspendDataPathResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SuspendDataPathResult,
    empty=True,
    open_=True,
)
