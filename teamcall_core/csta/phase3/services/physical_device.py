"""Declarations of the physical device services for buttons, displays, hookswitches and lamps (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Boolean,
    IA5String,
    Integer,
    OctetString,
    Parts,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS, DEVICE_ID
from teamcall_core.csta.phase3.types_features import CHARACTER_SET, LAMP_BRIGHTNESS, LAMP_COLOR, LAMP_MODE_VALUE
from teamcall_core.csta.services.physical_device import (
    ButtonListItem,
    ButtonPress,
    ButtonPressResult,
    DisplayListItem,
    GetButtonInformation,
    GetButtonInformationResult,
    GetDisplay,
    GetDisplayResult,
    GetHookswitchStatus,
    GetHookswitchStatusResult,
    GetLampInformation,
    GetLampInformationResult,
    GetLampMode,
    GetLampModeResult,
    GetMessageWaitingIndicator,
    GetMessageWaitingIndicatorResult,
    HookswitchStatusListItem,
    LampListItem,
    LampModeListItem,
    SetButtonInformation,
    SetButtonInformationResult,
    SetDisplay,
    SetDisplayResult,
    SetHookswitchStatus,
    SetHookswitchStatusResult,
    SetLampMode,
    SetLampModeResult,
    SetMessageWaitingIndicator,
    SetMessageWaitingIndicatorResult,
)

BUTTON_PRESS = Sequence(
    "ButtonPress",
    need("device", DEVICE_ID),
    need("button", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ButtonPress,
)
BUTTON_PRESS_RESULT = Parts(
    "ButtonPressResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=ButtonPressResult, empty=True, open_=True
)
GET_BUTTON_INFORMATION = Sequence(
    "GetButtonInformation",
    need("device", DEVICE_ID),
    may("button", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetButtonInformation,
)
BUTTON_LIST = SequenceOf(
    "ButtonList",
    Sequence(
        "ButtonListItem",
        need("button", OctetString()),
        may("buttonLabel", context(0, IA5String())),
        may("buttonLabelSettable", context(1, Boolean())),
        may("buttonFunction", context(2, IA5String())),
        may("buttonAssociatedNumber", context(3, DEVICE_ID)),
        may("buttonAssociatedNumberSettable", context(4, Boolean())),
        may("buttonPressIndicator", context(5, Boolean())),
        may("lampList", SequenceOf("LampList", OctetString())),
        make=ButtonListItem,
    ),
)
GET_BUTTON_INFORMATION_RESULT = Sequence(
    "GetButtonInformationResult",
    need("buttonList", BUTTON_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetButtonInformationResult,
)
GET_DISPLAY = Sequence(
    "GetDisplay",
    need("device", DEVICE_ID),
    may("display", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetDisplay,
)
DISPLAY_LIST = SequenceOf(
    "DisplayList",
    Sequence(
        "DisplayListItem",
        need("displayID", OctetString()),
        need("logicalRows", Integer()),
        need("logicalColumns", Integer()),
        may("physicalRows", context(0, Integer())),
        may("physicalColumns", context(1, Integer())),
        may("physicalBaseRowNumber", context(2, Integer())),
        may("physicalBaseColumnNumber", context(3, Integer())),
        may("characterSet", CHARACTER_SET),
        need("contentsOfDisplay", IA5String()),
        make=DisplayListItem,
    ),
)
GET_DISPLAY_RESULT = Sequence(
    "GetDisplayResult",
    need("displayList", DISPLAY_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetDisplayResult,
)
GET_HOOKSWITCH_STATUS = Sequence(
    "GetHookswitchStatus",
    need("device", DEVICE_ID),
    may("hookswitch", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetHookswitchStatus,
)
HOOKSWITCH_STATUS_LIST = SequenceOf(
    "HookswitchStatusList",
    Sequence(
        "HookswitchStatusListItem",
        need("hookswitch", OctetString()),
        need("hookswitchOnHook", Boolean()),
        make=HookswitchStatusListItem,
    ),
)
GET_HOOKSWITCH_STATUS_RESULT = Sequence(
    "GetHookswitchStatusResult",
    need("hookswitchStatusList", HOOKSWITCH_STATUS_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetHookswitchStatusResult,
)
GET_LAMP_INFORMATION = Sequence(
    "GetLampInformation",
    need("device", DEVICE_ID),
    may("lamp", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLampInformation,
)
LAMP_LIST = SequenceOf(
    "LampList",
    Sequence(
        "LampListItem",
        need("lamp", OctetString()),
        may("lampLabel", context(0, OctetString())),
        may("button", context(1, OctetString())),
        may("lampColor", LAMP_COLOR),
        make=LampListItem,
    ),
)
GET_LAMP_INFORMATION_RESULT = Sequence(
    "GetLampInformationResult",
    need("lampList", LAMP_LIST),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLampInformationResult,
)
GET_LAMP_MODE = Sequence(
    "GetLampMode",
    need("device", DEVICE_ID),
    may("lamp", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLampMode,
)
LAMP_MODE_LIST = SequenceOf(
    "LampModeList",
    Sequence(
        "LampModeListItem",
        need("lamp", OctetString()),
        need("lampMode", LAMP_MODE_VALUE),
        may("lampBrightness", context(0, LAMP_BRIGHTNESS)),
        may("lampColor", context(1, LAMP_COLOR)),
        may("button", context(2, OctetString())),
        make=LampModeListItem,
    ),
)
GET_LAMP_MODE_RESULT = Sequence(
    "GetLampModeResult",
    need("lampModeList", LAMP_MODE_LIST),
    may("lamp", OctetString()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLampModeResult,
)
GET_MESSAGE_WAITING_INDICATOR = Sequence(
    "GetMessageWaitingIndicator",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMessageWaitingIndicator,
)
GET_MESSAGE_WAITING_INDICATOR_RESULT = Sequence(
    "GetMessageWaitingIndicatorResult",
    need("messageWaitingOn", Boolean()),
    may("deviceForMessage", DEVICE_ID),
    may("lampIsPresent", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMessageWaitingIndicatorResult,
)
SET_BUTTON_INFORMATION = Sequence(
    "SetButtonInformation",
    need("device", DEVICE_ID),
    need("button", OctetString()),
    may("buttonLabel", IA5String()),
    may("buttonAssociatedNumber", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetButtonInformation,
)
SET_BUTTON_INFORMATION_RESULT = Parts(
    "SetButtonInformationResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetButtonInformationResult,
    empty=True,
    open_=True,
)
SET_DISPLAY = Sequence(
    "SetDisplay",
    need("device", DEVICE_ID),
    may("display", OctetString()),
    may("physicalBaseRowNumber", context(0, Integer())),
    may("physicalBaseColumnNumber", context(1, Integer())),
    need("contentsOfDisplay", IA5String()),
    may("offset", context(2, Integer())),
    may("characterSet", context(3, CHARACTER_SET)),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetDisplay,
)
SET_DISPLAY_RESULT = Parts(
    "SetDisplayResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=SetDisplayResult, empty=True, open_=True
)
SET_HOOKSWITCH_STATUS = Sequence(
    "SetHookswitchStatus",
    need("device", DEVICE_ID),
    need("hookswitch", OctetString()),
    need("hookswitchOnHook", Boolean()),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetHookswitchStatus,
)
SET_HOOKSWITCH_STATUS_RESULT = Parts(
    "SetHookswitchStatusResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetHookswitchStatusResult,
    empty=True,
    open_=True,
)
SET_LAMP_MODE = Sequence(
    "SetLampMode",
    need("device", DEVICE_ID),
    need("lamp", OctetString()),
    need("lampMode", LAMP_MODE_VALUE),
    may("lampBrightness", LAMP_BRIGHTNESS),
    may("lampColor", LAMP_COLOR),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetLampMode,
)
SET_LAMP_MODE_RESULT = Parts(
    "SetLampModeResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=SetLampModeResult, empty=True, open_=True
)
SET_MESSAGE_WAITING_INDICATOR = Sequence(
    "SetMessageWaitingIndicator",
    need("device", DEVICE_ID),
    need("messageWaitingOn", Boolean()),
    may("deviceForMessage", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMessageWaitingIndicator,
)
SET_MESSAGE_WAITING_INDICATOR_RESULT = Parts(
    "SetMessageWaitingIndicatorResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMessageWaitingIndicatorResult,
    empty=True,
    open_=True,
)
