"""How Avaya AE Services write their messages."""

from __future__ import annotations

from dataclasses import replace

from teamcall_core.ber.values import Bits
from teamcall_core.csta.common import MediaCallCharacteristics
from teamcall_core.csta.identifiers import DeviceID

from .xml import XmlSpeech

SWITCH = "tcsim"
"""The name of the Communication Manager behind AE Services."""


class AvayaSpeech(XmlSpeech):
    """Devices are long words of the kind ``other``, ``extension:switch:address:instance``; a plain one is refused."""

    END = f":{SWITCH}:127.0.0.1:0"

    def _local_out(self, word: str) -> DeviceID | bytes:
        return self._long(DeviceID(word))

    def _device_out(self, device: DeviceID, element: str) -> object:
        del element
        return self._long(device)

    def _device_in(self, device: DeviceID, element: str) -> DeviceID:
        word = device.identifier.strip()
        if word.endswith(self.END):
            return DeviceID(word.removesuffix(self.END))
        if self._knows(word) and element not in _DIALLED:
            return DeviceID(f"{word} without its switch")
        return replace(device, type_of_number="dialingNumber")

    def _long(self, device: DeviceID) -> DeviceID:
        word = device.identifier
        media = MediaCallCharacteristics(Bits(("notKnown",)))
        long = word + self.END if self._knows(word) else word
        return DeviceID(long, "other", media_call_characteristics=media)


_DIALLED = frozenset(
    {
        "called_directory_number",
        "consulted_device",
        "new_destination",
        "transferred_to",
        "device_to_join",
        "forward_dn",
        "park_to",
        "dialling_sequence",
    }
)
"""Elements that hold what is dialled, not a device."""
