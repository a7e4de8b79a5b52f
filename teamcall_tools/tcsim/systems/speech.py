"""How messages stand on a telephone system's wire. The simulator itself thinks in Phase III."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import Any

from teamcall_core import csta
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.errors import NotExpressible
from teamcall_core.framing import Frame
from teamcall_tools.tcsim.board import Board

from .rewrite import rewritten
from .system import System

UNTRANSLATED = frozenset({"aarq", "aare", "rlrq", "rlre", "abrt", "session"})
"""Kinds of messages that dialogues read and write as they stand on the wire."""
WITH_BODY = frozenset({"invoke", "result", "event"})
OTHER_IDS = 0x4000
"""How far the invoke id of the fault ``unknownid`` lies from the true one."""
GARBAGE = bytes.fromhex("deadbeef")


class Speech:
    """Phase III in BER, as it is. Other classes say how theirs differs.

    One for the whole telephone system: the names that it gives to calls and devices are the same on all its links.
    ``board`` tells its own devices from others; ``wall`` gives the local time, which some systems write into events.
    """

    def __init__(self, system: System, board: Board, wall: Callable[[], datetime]) -> None:
        self._phase = system.phase
        self._framing = system.framing
        self._knows = board.knows
        self._wall = wall

    # --- the wire ---------------------------------------------------------------------------------------------------

    def read(self, frame: Frame, namespace: str = "") -> csta.Message:
        """A message of a client in the words of Phase III; raises DecodeError.

        Bodies that Phase III has no words for stay as they are: no service fits them. ``namespace``: that in which
        this client was granted to write its documents.
        """
        message = csta.decode(self._document_in(frame.octets, namespace), self._phase)
        if frame.invoke_id is not None:
            message.invoke_id = frame.invoke_id
        return message if message.kind in UNTRANSLATED else self._heard(message)

    def write(self, message: csta.Message, namespace: str = "") -> bytes | None:
        """The frame of a message; None for one that this system has no words for and nobody waits for."""
        said = message if message.kind in UNTRANSLATED else self._said(message)
        if said is None:
            return None
        if said.phase is not self._phase:
            said = replace(said, phase=self._phase)
        return self._framing.wrap(self._document_out(csta.encode(said), namespace), self.frame_id(said))

    def before(self, message: csta.Message, device: str) -> tuple[csta.Message, ...]:
        """What a monitor of ``device`` hears before this event, of things that the simulator knows nothing of."""
        del message, device
        return ()

    def frame_id(self, message: csta.Message) -> int | None:
        """The invoke id in the header of the frame, where it has one."""
        return message.invoke_id

    def stray_id(self, invoke_id: int) -> int:
        """An invoke id that nobody has asked with."""
        return invoke_id + OTHER_IDS

    def garbage(self) -> bytes:
        """A frame whose content is no message."""
        return self._framing.wrap(GARBAGE, 0)

    # --- names ------------------------------------------------------------------------------------------------------

    def call_id(self, number: int) -> bytes:
        """The identifier of a call: two octets (HiPath 3000)."""
        return number.to_bytes(2, "big")

    def cross_ref(self, count: int) -> bytes:
        """The cross reference of a monitor: two octets, the first is 0000 (HiPath 3000)."""
        return (count % 0x10000).to_bytes(2, "big")

    # --- what differs -----------------------------------------------------------------------------------------------

    def _heard(self, message: csta.Message) -> csta.Message:
        return message

    def _said(self, message: csta.Message) -> csta.Message | None:
        return message

    def _document_in(self, octets: bytes, namespace: str) -> bytes:
        del namespace
        return octets

    def _document_out(self, octets: bytes, namespace: str) -> bytes:
        del namespace
        return octets


class TranslatedSpeech(Speech):
    """Another phase: messages of the simulator are translated, and names are those of the system."""

    def _heard(self, message: csta.Message) -> csta.Message:
        try:
            message = csta.translate(message, csta.Phase.III)
        except NotExpressible:
            return message
        return self._renamed(message, self._connection_in, self._device_in)

    def _said(self, message: csta.Message) -> csta.Message | None:
        message = self._renamed(message, self._connection_out, self._device_out)
        try:
            return csta.translate(message, self._phase)
        except NotExpressible:
            if message.kind != "result":
                return None
        failure = csta.UniversalFailure("operation", "generic")
        return csta.translate(replace(message, kind="error", body=failure), self._phase)

    def _renamed(self, message: csta.Message, connections: Any, devices: Any) -> csta.Message:
        if message.kind not in WITH_BODY:
            return message
        return replace(message, body=rewritten(message.body, connections, devices))

    def call_number(self, octets: bytes) -> int:
        """The call that ``call_id`` has named so; 0, which no call has, for anything else."""
        return int.from_bytes(octets, "big") if len(octets) == 2 else 0  # noqa: PLR2004

    # --- names out and in -------------------------------------------------------------------------------------------

    def _connection_out(self, connection: ConnectionID) -> ConnectionID:
        call, device = connection.call_id, connection.device_id
        return ConnectionID(
            None if call is None else self.call_id(int.from_bytes(call, "big")),
            self._local_out(device.identifier) if isinstance(device, DeviceID) else device,
        )

    def _connection_in(self, connection: ConnectionID) -> ConnectionID:
        call = connection.call_id
        number = self.call_number(call) if call is not None else 0
        device = connection.device_id
        if isinstance(device, DeviceID):
            device = self._device_in(device, "device_id")
        return ConnectionID(
            None if call is None else number.to_bytes(2, "big"),
            self._local_in(device) if isinstance(device, bytes) else device,
        )

    def _local_out(self, word: str) -> DeviceID | bytes:
        """The device of a connection."""
        return DeviceID(word)

    def _local_in(self, octets: bytes) -> DeviceID | bytes:
        """A dynamic device of a connection."""
        return octets

    def _device_out(self, device: DeviceID, _element: str) -> object:
        return device

    def _device_in(self, device: DeviceID, _element: str) -> DeviceID:
        return device
