"""Declarations of the logical device services for call backs (ECMA-323)."""

from __future__ import annotations

from typing import Final

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
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN
from teamcall_core.csta.xml.structures import ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS

CALL_BACK_MESSAGE_NON_CALL_RELATED: Final = Structure(
    "CallBackMessageNonCallRelated",
    need("originatingDevice", DEVICE_ID),
    need("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackMessageNonCallRelated,
)
CALL_BACK_MESSAGE_NON_CALL_RELATED_RESULT: Final = Structure(
    "CallBackMessageNonCallRelatedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackMessageNonCallRelatedResult,
)
CALL_BACK_NON_CALL_RELATED: Final = Structure(
    "CallBackNonCallRelated",
    need("originatingDevice", DEVICE_ID),
    need("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackNonCallRelated,
)
CALL_BACK_NON_CALL_RELATED_RESULT: Final = Structure(
    "CallBackNonCallRelatedResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CallBackNonCallRelatedResult,
)
CANCEL_CALL_BACK: Final = Structure(
    "CancelCallBack",
    need("originatingDevice", DEVICE_ID),
    need("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelCallBack,
)
CANCEL_CALL_BACK_RESULT: Final = Structure(
    "CancelCallBackResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelCallBackResult,
)
CANCEL_CALL_BACK_MESSAGE: Final = Structure(
    "CancelCallBackMessage",
    need("originatingDevice", DEVICE_ID),
    need("targetDevice", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelCallBackMessage,
)
CANCEL_CALL_BACK_MESSAGE_RESULT: Final = Structure(
    "CancelCallBackMessageResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=CancelCallBackMessageResult,
)
GET_CALL_BACK: Final = Structure(
    "GetCallBack",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetCallBack,
)
GET_CALL_BACK_RESULT: Final = Structure(
    "GetCallBackResult",
    need(
        "callBackList",
        ListOf(
            "callBackListItem",
            Structure(
                "CallBackListItem",
                need("originatingDevice", DEVICE_ID),
                need("targetDevice", DEVICE_ID),
                may("callBackMessageIndicator", BOOLEAN),
                make=CallBackListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetCallBackResult,
)
