"""How documents of ECMA-323 stand on the wire."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from teamcall_core import csta
from teamcall_core.csta.identifiers import DeviceID
from teamcall_core.csta.services import SystemStatus
from teamcall_core.csta.xml.tables import NAMESPACES
from teamcall_core.framing import ecma323
from teamcall_tools.tcsim.board import Board

from .speech import TranslatedSpeech
from .system import System


def _quoted(namespace: str) -> bytes:
    return f'"{namespace}"'.encode()


class XmlSpeech(TranslatedSpeech):
    """Invoke ids belong to the frame; every event has 9999. Devices may come wrapped as ``N<101>;noa=nk``.

    Raises LocalError where lxml is not installed.
    """

    def __init__(self, system: System, board: Board, wall: Callable[[], datetime]) -> None:
        super().__init__(system, board, wall)
        # A document is written now, so that what is missing shows before anybody has connected.
        csta.encode(csta.Message("invoke", None, "systemStatus", SystemStatus(system_status="normal"), self._phase))

    def frame_id(self, message: csta.Message) -> int | None:
        """The invoke id of the message, or that of events."""
        return ecma323.EVENT_INVOKE_ID if message.kind == "event" else message.invoke_id

    def stray_id(self, invoke_id: int) -> int:
        """An invoke id that nobody has asked with, of the few there are."""
        return (invoke_id + ecma323.LAST_INVOKE_ID // 2) % ecma323.LAST_INVOKE_ID + 1

    def _document_in(self, octets: bytes, namespace: str) -> bytes:
        return octets.replace(_quoted(namespace), _quoted(NAMESPACES[self._phase]), 1) if namespace else octets

    def _document_out(self, octets: bytes, namespace: str) -> bytes:
        return octets.replace(_quoted(NAMESPACES[self._phase]), _quoted(namespace), 1) if namespace else octets

    def _device_in(self, device: DeviceID, element: str) -> DeviceID:
        del element
        word = device.identifier
        if word.startswith("N<") and ">" in word:
            return replace(device, identifier=word[2 : word.index(">")])
        return device
