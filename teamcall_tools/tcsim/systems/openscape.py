"""How OpenScape Voice writes its messages, as far as it was recorded."""

from __future__ import annotations

from dataclasses import replace

from teamcall_core.csta.identifiers import DeviceID

from .xml import XmlSpeech

_PRIVATE = (
    b'<extensions><privateData><private xmlns:scx="http://www.siemens.com/schema/csta">'
    b"<scx:extendedServicesPermitted/></private></privateData></extensions>"
)
_BARE = frozenset({"calling_device", "device_id", "transferring_device"})
"""Elements in which OpenScape Voice has no wrapping, in the same events in which others have it (recorded)."""
_WITH_NAME = frozenset({"called_device", "transferred_to_device", "endpoint"})
"""Elements in which it also gives the number to be shown."""


class OpenScapeVoiceSpeech(XmlSpeech):
    """OpenScape Voice: ``N<number>;noa=nk`` and bare numbers side by side, call identifiers of 32 digits."""

    _CALL = bytes.fromhex("FF00010000000000"), bytes.fromhex("1C750000")

    def call_id(self, number: int) -> bytes:
        """``FF00010000000000`` .. ``1C750000``, as recorded, with the number between."""
        before, behind = self._CALL
        return before + number.to_bytes(4, "big") + behind

    def call_number(self, octets: bytes) -> int:
        """The number between."""
        before, behind = self._CALL
        whole = len(octets) == 16 and octets.startswith(before) and octets.endswith(behind)  # noqa: PLR2004
        return int.from_bytes(octets[8:12], "big") if whole else 0

    def cross_ref(self, count: int) -> bytes:
        """Ten decimal digits in XML (recorded: ``1169730059``)."""
        return bytes.fromhex(f"{1169730059 + count:010}")

    def _document_out(self, octets: bytes, namespace: str) -> bytes:
        """Events end with private data of the maker (recorded)."""
        octets = super()._document_out(octets, namespace)
        end = octets.rfind(b"</") if octets.endswith(b"Event>") else len(octets)
        return octets[:end] + (_PRIVATE if end < len(octets) else b"") + octets[end:]

    def _device_out(self, device: DeviceID, element: str) -> object:
        number = device.identifier
        if element in _BARE:
            return device
        shown = f"displayNumber={number};" if element in _WITH_NAME else ""
        return replace(device, identifier=f"N<{number}>;{shown}noa=nk")
