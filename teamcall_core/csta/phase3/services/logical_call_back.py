"""Declarations of the logical device services for call backs (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import Boolean, Parts, Sequence, SequenceOf, may, need
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, DEVICE_ID
from teamcall_core.csta.services.logical_call_back import (
    CallBackListItem,
    CallBackMessageNonCallRelated,
    CallBackMessageNonCallRelatedResult,
    CallBackNonCallRelated,
    CallBackNonCallRelatedResult,
    CancelCallBack,
    CancelCallBackMessage,
    CancelCallBackMessageResult,
    CancelCallBackResult,
    GetCallBack,
    GetCallBackResult,
)

CALL_BACK_MESSAGE_NON_CALL_RELATED = Sequence(
    "CallBackMessageNonCallRelated",
    need("originatingDevice", DEVICE_ID),
    need("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackMessageNonCallRelated,
)
CALL_BACK_MESSAGE_NON_CALL_RELATED_RESULT = Parts(
    "CallBackMessageNonCallRelatedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackMessageNonCallRelatedResult,
    empty=True,
    open_=True,
)
CALL_BACK_NON_CALL_RELATED = Sequence(
    "CallBackNonCallRelated",
    need("originatingDevice", DEVICE_ID),
    need("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackNonCallRelated,
)
CALL_BACK_NON_CALL_RELATED_RESULT = Parts(
    "CallBackNonCallRelatedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackNonCallRelatedResult,
    empty=True,
    open_=True,
)
CANCEL_CALL_BACK = Sequence(
    "CancelCallBack",
    need("originatingDevice", DEVICE_ID),
    need("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelCallBack,
)
CANCEL_CALL_BACK_RESULT = Parts(
    "CancelCallBackResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=CancelCallBackResult, empty=True, open_=True
)
CANCEL_CALL_BACK_MESSAGE = Sequence(
    "CancelCallBackMessage",
    need("originatingDevice", DEVICE_ID),
    need("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelCallBackMessage,
)
CANCEL_CALL_BACK_MESSAGE_RESULT = Parts(
    "CancelCallBackMessageResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelCallBackMessageResult,
    empty=True,
    open_=True,
)
GET_CALL_BACK = Sequence(
    "GetCallBack", need("device", DEVICE_ID), may("extensions", CSTA_COMMON_ARGUMENTS), make=GetCallBack
)
CALL_BACK_LIST = SequenceOf(
    "CallBackList",
    Sequence(
        "CallBackListItem",
        need("originatingDevice", DEVICE_ID),
        need("targetDevice", DEVICE_ID),
        may("callBackMessageIndicator", Boolean()),
        make=CallBackListItem,
    ),
)
GET_CALL_BACK_RESULT = Sequence(
    "GetCallBackResult",
    need("callBackList", CALL_BACK_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetCallBackResult,
)
