"""The list of devices that a telephone system of Panasonic gives: its own numbers, and those that people dial.

It is asked for with an escape service (ECMA-269 28.1) and comes in escapes of the telephone system, each with a part of
the list (``systemDataLinkedReply`` of KmeSpecificPrivateData, as two working clients have it).
"""

from __future__ import annotations

from typing import Final

from teamcall_core import csta
from teamcall_core.ber.values import Chosen
from teamcall_core.csta import private_data
from teamcall_core.csta.private import kme
from teamcall_core.csta.services import Escape, EscapeResult
from teamcall_core.errors import DecodeError

MAX_DEVICES: Final = 20_000
"""Devices that are remembered; the largest of these telephone systems has about a thousand."""
_MAKER: Final = "KME"
_STATIONS: Final = kme.KmeSystemData("getSystemData", kme.KmeGetSystemData("deviceList", Chosen("category", "station")))


class DeviceBook:
    """What the telephone system has listed; kept over losses of the link, and renewed with each connection."""

    def __init__(self) -> None:
        self._numbers: dict[str, str] = {}

    def request(self) -> Escape:
        """What asks for the extensions."""
        asked = private_data.closed(csta.Message("invoke", None, "escape", Escape(_STATIONS)), _MAKER)  # type: ignore[arg-type]
        assert isinstance(asked.body, Escape)  # noqa: S101 - it stays what it was
        return asked.body

    def take(self, message: csta.Message) -> csta.Message | None:
        """The answer to an escape with a part of the list; None for anything else, which is for others."""
        if not isinstance(message.body, Escape):
            return None
        try:
            opened = private_data.opened(message, _MAKER).body
        except DecodeError:
            return None
        match getattr(opened, "private_data", None):
            case kme.KmeSystemData(word="systemDataLinkedReply", value=kme.KmeSystemDataLinkedReply(sys_data=data)):
                for entry in (data.device_list if data is not None else None) or ():
                    self._enter(entry)
                return csta.Message("result", message.invoke_id, "escape", EscapeResult(), message.phase)
        return None

    def dialled(self, number: str) -> str | None:
        """The number that people dial for a device number in decimal digits; None for one that was not listed."""
        return self._numbers.get(number)

    def _enter(self, entry: kme.KmeDeviceStateEntry) -> None:
        device = entry.device
        if entry.number and device.type_of_number == "deviceNumber" and len(self._numbers) < MAX_DEVICES:
            self._numbers[device.identifier] = entry.number
