"""Declarations of the capability exchange about the whole telephone system (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.capability_switching import (
    DeviceListItem,
    GetCSTAFeatures,
    GetSwitchingFunctionCapabilities,
    GetSwitchingFunctionDevices,
    GetSwitchingFunctionDevicesResult,
    SwitchingFunctionDevices,
)
from teamcall_core.csta.xml.enumerations import (
    DEVICE_ATTRIBUTES,
    DEVICE_CATEGORY,
    NAMED_DEVICE_TYPES,
    REQ_DEVICE_CATEGORY,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, LONG_NUMBER, TEXT, TEXT_OCTETS
from teamcall_core.csta.xml.structures import ListOf, Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS

GET_CSTA_FEATURES: Final = Structure(
    "GetCSTAFeatures",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetCSTAFeatures,
)
GET_SWITCHING_FUNCTION_CAPABILITIES: Final = Structure(
    "GetSwitchingFunctionCapabilities",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionCapabilities,
)
GET_SWITCHING_FUNCTION_DEVICES: Final = Structure(
    "GetSwitchingFunctionDevices",
    may("requestedDeviceID", DEVICE_ID),
    may("requestedDeviceCategory", REQ_DEVICE_CATEGORY),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionDevices,
)
GET_SWITCHING_FUNCTION_DEVICES_RESULT: Final = Structure(
    "GetSwitchingFunctionDevicesResult",
    need("serviceCrossRefID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=GetSwitchingFunctionDevicesResult,
)
SWITCHING_FUNCTION_DEVICES: Final = Structure(
    "SwitchingFunctionDevices",
    need("serviceCrossRefID", TEXT_OCTETS),
    may("segmentID", LONG_NUMBER),
    need("lastSegment", BOOLEAN),
    need(
        "deviceList",
        ListOf(
            "device",
            Structure(
                "DeviceListItem",
                need("deviceID", DEVICE_ID),
                may("deviceCategory", DEVICE_CATEGORY, default="station"),
                may("namedDeviceTypes", NAMED_DEVICE_TYPES),
                may("deviceAttributes", DEVICE_ATTRIBUTES),
                may("deviceModelName", TEXT),
                may("nidGroup", DEVICE_ID),
                make=DeviceListItem,
            ),
        ),
    ),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=SwitchingFunctionDevices,
)
