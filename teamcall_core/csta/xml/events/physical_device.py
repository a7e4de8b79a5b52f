"""Declarations of the physical device feature events (ECMA-269 clause 21, ECMA-323."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.events.physical_device import (
    Hookswitch,
    MessageWaiting,
)
from teamcall_core.csta.xml.identifiers import DEVICE_ID, EXTENDED_DEVICE_ID
from teamcall_core.csta.xml.simple import BOOLEAN, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS

HOOKSWITCH: Final = Structure(
    "Hookswitch",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("device", EXTENDED_DEVICE_ID),
    need("hookswitch", TEXT_OCTETS),
    need("hookswitchOnHook", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=Hookswitch,
)
MESSAGE_WAITING: Final = Structure(
    "MessageWaiting",
    need("monitorCrossRefID", TEXT_OCTETS),
    need("targetDevice", EXTENDED_DEVICE_ID),
    may("deviceForMessage", DEVICE_ID),
    need("messageWaitingOn", BOOLEAN),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=MessageWaiting,
)
