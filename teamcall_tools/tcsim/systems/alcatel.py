"""How an OmniPCX Enterprise writes its messages (Phase II, captured in 2015 and 2025)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from teamcall_core import csta
from teamcall_core.ber.primitives import OctetString
from teamcall_core.csta.common import CSTACommonArguments, CSTASecurityData
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus
from teamcall_core.csta.private_data import PrivateData
from teamcall_tools.tcsim.board import Board

from .speech import TranslatedSpeech
from .system import System

_CALL_REFERENCE = "1.3.12.1206.521"
_WITHOUT_CAUSE = frozenset({"conferenced", "transferred", "retrieved", "serviceInitiated"})
_SET, _TRUNK = b"\x01\x00", b"\x01\x04"
"""The last octets of a dynamic device: of a set, of a trunk line."""
_FIRST_SET, _FIRST_TRUNK = 0x0C00, 0x0BE0
_FIRST_CROSS_REF = 0x0142F9


class OmniPcxSpeech(TranslatedSpeech):
    """Dynamic devices in connections, cross references of four octets, local time that is called UTC, private data."""

    def __init__(self, system: System, board: Board, wall: Callable[[], datetime]) -> None:
        super().__init__(system, board, wall)
        self._dynamic: dict[str, bytes] = {}
        self._static: dict[bytes, str] = {}
        self._first: dict[int, bytes] = {}
        """Call to the reference of the call that it came from: it stays through transfers."""

    def cross_ref(self, count: int) -> bytes:
        """Four octets, the last is 00 (captured: ``0142F900``)."""
        return (_FIRST_CROSS_REF + count).to_bytes(3, "big") + b"\x00"

    def _said(self, message: csta.Message) -> csta.Message | None:
        if message.kind == "event":
            self._mark(message)
        return super()._said(message)

    def _mark(self, message: csta.Message) -> None:
        """Write what these events have besides, and leave out what they lack."""
        body: Any = message.body
        if message.operation in _WITHOUT_CAUSE:
            body.cause = None
        if message.operation == "networkReached":
            body.network_interface_used = DeviceStatus.NOT_KNOWN
        if getattr(body, "last_redirection_device", None) is DeviceStatus.NOT_KNOWN:
            body.last_redirection_device = DeviceStatus.NOT_REQUIRED
        wall = self._wall()
        call = _call_of(body)
        body.extensions = CSTACommonArguments(CSTASecurityData(timestamp=wall.strftime("%Y%m%d%H%M%SZ")))
        if call is not None:
            body.extensions.private_data = [PrivateData(_CALL_REFERENCE, OctetString().encode(self._reference(*call)))]

    def _reference(self, call: int, came_from: int | None) -> bytes:
        """Seconds since 1970 and number of the call that it began as, both least significant octet first, 0100."""
        if came_from is not None and came_from in self._first:
            self._first.setdefault(call, self._first[came_from])
        if call not in self._first:
            seconds = int(self._wall().timestamp())
            self._first[call] = seconds.to_bytes(4, "little") + call.to_bytes(2, "little") + b"\x01\x00"
        return self._first[call]

    # --- names ------------------------------------------------------------------------------------------------------

    def _local_out(self, word: str) -> DeviceID | bytes:
        if word not in self._dynamic:
            first, end = (_FIRST_SET, _SET) if self._knows(word) else (_FIRST_TRUNK, _TRUNK)
            octets = (first + len(self._dynamic)).to_bytes(2, "big") + end
            self._dynamic[word] = octets
            self._static[octets] = word
        return self._dynamic[word]

    def _local_in(self, octets: bytes) -> DeviceID | bytes:
        word = self._static.get(octets)
        return octets if word is None else DeviceID(word)

    def _device_out(self, device: DeviceID, element: str) -> object:
        if element == "endpoint":
            return replace(device, type_of_number="dialingNumber")
        inside = self._knows(device.identifier)
        return replace(device, type_of_number="implicitPrivate" if inside else "implicitPublic")


def _call_of(body: Any) -> tuple[int, int | None] | None:
    """The number of the event's call, and of the one that it has replaced."""
    joined = getattr(body, "transferred_connections", None) or getattr(body, "conference_connections", None)
    if joined:
        return _number(joined[0].new_connection), _number(body.primary_old_call)
    for name in type(body).__slots__:
        if isinstance(connection := getattr(body, name), ConnectionID):
            return _number(connection), None
    return None


def _number(connection: ConnectionID) -> int:
    return int.from_bytes(connection.call_id or b"", "big")
