"""Declarations of the physical device services for buttons, displays, hookswitches and lamps (ECMA-323)."""

from __future__ import annotations

from typing import Final

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
from teamcall_core.csta.xml.enumerations import CHARACTER_SET, LAMP_BRIGHTNESS, LAMP_COLOR, LAMP_MODE_VALUE
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, READABLE, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS

BUTTON_PRESS: Final = Structure(
    "ButtonPress",
    need("device", DEVICE_ID),
    need("button", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ButtonPress,
)
BUTTON_PRESS_RESULT: Final = Structure(
    "ButtonPressResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=ButtonPressResult,
)
GET_BUTTON_INFORMATION: Final = Structure(
    "GetButtonInformation",
    need("device", DEVICE_ID),
    may("button", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetButtonInformation,
)
GET_BUTTON_INFORMATION_RESULT: Final = Structure(
    "GetButtonInformationResult",
    need(
        "buttonList",
        ListOf(
            "buttonItem",
            Structure(
                "ButtonListItem",
                need("button", TEXT_OCTETS),
                may("buttonLabel", TEXT),
                may("buttonLabelSettable", BOOLEAN),
                may("buttonFunction", TEXT),
                may("buttonAssociatedNumber", DEVICE_ID),
                may("buttonAssociatedNumberSettable", BOOLEAN),
                may("buttonPressIndicator", BOOLEAN),
                may("lampList", ListOf("lampID", TEXT_OCTETS)),
                make=ButtonListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetButtonInformationResult,
)
GET_DISPLAY: Final = Structure(
    "GetDisplay",
    need("device", DEVICE_ID),
    may("display", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetDisplay,
)
GET_DISPLAY_RESULT: Final = Structure(
    "GetDisplayResult",
    need(
        "displayList",
        ListOf(
            "displayListItem",
            Structure(
                "DisplayListItem",
                need("displayID", TEXT_OCTETS),
                need("logicalRows", LONG_NUMBER),
                need("logicalColumns", LONG_NUMBER),
                may("physicalRows", LONG_NUMBER),
                may("physicalColumns", LONG_NUMBER),
                may("physicalBaseRowNumber", LONG_NUMBER),
                may("physicalBaseColumnNumber", LONG_NUMBER),
                may("characterSet", CHARACTER_SET),
                need("contentsOfDisplay", TEXT),
                make=DisplayListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetDisplayResult,
)
GET_HOOKSWITCH_STATUS: Final = Structure(
    "GetHookswitchStatus",
    need("device", DEVICE_ID),
    may("hookswitch", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetHookswitchStatus,
)
GET_HOOKSWITCH_STATUS_RESULT: Final = Structure(
    "GetHookswitchStatusResult",
    need(
        "hookswitchStatusList",
        ListOf(
            "hookswitchStatusItem",
            Structure(
                "HookswitchStatusListItem",
                need("hookswitch", TEXT_OCTETS),
                need("hookswitchOnHook", BOOLEAN),
                make=HookswitchStatusListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetHookswitchStatusResult,
)
GET_LAMP_INFORMATION: Final = Structure(
    "GetLampInformation",
    need("device", DEVICE_ID),
    may("lamp", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLampInformation,
)
GET_LAMP_INFORMATION_RESULT: Final = Structure(
    "GetLampInformationResult",
    need(
        "lampList",
        ListOf(
            "lampItem",
            Structure(
                "LampListItem",
                need("lamp", TEXT_OCTETS),
                may("lampLabel", READABLE),
                may("button", TEXT_OCTETS),
                may("lampColor", LAMP_COLOR),
                make=LampListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLampInformationResult,
)
GET_LAMP_MODE: Final = Structure(
    "GetLampMode",
    need("device", DEVICE_ID),
    may("lamp", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLampMode,
)
GET_LAMP_MODE_RESULT: Final = Structure(
    "GetLampModeResult",
    need(
        "lampModeList",
        ListOf(
            "lampModeItem",
            Structure(
                "LampModeListItem",
                need("lamp", TEXT_OCTETS),
                need("lampMode", LAMP_MODE_VALUE),
                may("lampBrightness", LAMP_BRIGHTNESS),
                may("lampColor", LAMP_COLOR),
                may("button", TEXT_OCTETS),
                make=LampModeListItem,
            ),
        ),
    ),
    may("lamp", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetLampModeResult,
)
SET_LAMP_MODE: Final = Structure(
    "SetLampMode",
    need("device", DEVICE_ID),
    need("lamp", TEXT_OCTETS),
    need("lampMode", LAMP_MODE_VALUE, earlier="LampMode"),
    may("lampBrightness", LAMP_BRIGHTNESS),
    may("lampColor", LAMP_COLOR),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetLampMode,
)
GET_MESSAGE_WAITING_INDICATOR: Final = Structure(
    "GetMessageWaitingIndicator",
    need("device", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMessageWaitingIndicator,
)
GET_MESSAGE_WAITING_INDICATOR_RESULT: Final = Structure(
    "GetMessageWaitingIndicatorResult",
    need("messageWaitingOn", BOOLEAN),
    may("deviceForMessage", DEVICE_ID),
    may("lampIsPresent", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetMessageWaitingIndicatorResult,
)
SET_BUTTON_INFORMATION: Final = Structure(
    "SetButtonInformation",
    need("device", DEVICE_ID),
    need("button", TEXT_OCTETS),
    may("buttonLabel", TEXT),
    may("buttonAssociatedNumber", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetButtonInformation,
)
SET_BUTTON_INFORMATION_RESULT: Final = Structure(
    "SetButtonInformationResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetButtonInformationResult,
)
SET_DISPLAY: Final = Structure(
    "SetDisplay",
    need("device", DEVICE_ID),
    may("display", TEXT_OCTETS),
    may("physicalBaseRowNumber", LONG_NUMBER),
    may("physicalBaseColumnNumber", LONG_NUMBER),
    need("contentsOfDisplay", TEXT),
    may("offset", LONG_NUMBER),
    may("characterSet", CHARACTER_SET, since=6),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetDisplay,
)
SET_DISPLAY_RESULT: Final = Structure(
    "SetDisplayResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetDisplayResult,
)
SET_HOOKSWITCH_STATUS: Final = Structure(
    "SetHookswitchStatus",
    need("device", DEVICE_ID),
    need("hookswitch", TEXT_OCTETS),
    need("hookswitchOnhook", BOOLEAN, "hookswitch_on_hook"),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetHookswitchStatus,
)
SET_HOOKSWITCH_STATUS_RESULT: Final = Structure(
    "SetHookswitchStatusResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetHookswitchStatusResult,
)
SET_LAMP_MODE_RESULT: Final = Structure(
    "SetLampModeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetLampModeResult,
)
SET_MESSAGE_WAITING_INDICATOR: Final = Structure(
    "SetMessageWaitingIndicator",
    need("device", DEVICE_ID),
    need("messageWaitingOn", BOOLEAN),
    may("deviceForMessage", DEVICE_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMessageWaitingIndicator,
)
SET_MESSAGE_WAITING_INDICATOR_RESULT: Final = Structure(
    "SetMessageWaitingIndicatorResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SetMessageWaitingIndicatorResult,
)
