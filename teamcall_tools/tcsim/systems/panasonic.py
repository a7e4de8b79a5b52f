"""Panasonic KX-TDA, TDE, NCP and NS: device numbers beside those that are dialled, and the list that joins the two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any, ClassVar, cast

from teamcall_core import csta
from teamcall_core.ber.values import Bits, Chosen
from teamcall_core.csta import private_data, services
from teamcall_core.csta.association import PHASE3_USER_INFORMATION, UserInformation
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID, DeviceStatus
from teamcall_core.csta.private import kme
from teamcall_core.errors import DecodeError
from teamcall_tools.tcsim.board import TRUNKS, Board
from teamcall_tools.tcsim.states import PeerState

from .acse import AcseDialogue
from .speech import TranslatedSpeech
from .system import System

_MAKER = "KME"
_STATION, _TRUNK = 0x0111_0001, 0x0131_0001
"""The first device number of an extension, and of a trunk line (two programs agree)."""
_AT_A_TIME = 8
"""Devices in one part of the list."""
_LIST = b"\0\1"
"""The cross reference that joins the parts."""
_KNOW_CALLERS = frozenset({"delivered", "established", "diverted", "queued"})
_SUBJECTS = frozenset(
    f"{word}_device"
    for word in (
        *("alerting", "answering", "conferencing", "diverting", "failing", "holding", "initiating", "originating"),
        *("releasing", "retrieving", "transferring"),
    )
)
"""Elements that say which device an event is about."""


def device_numbers(words: tuple[str, ...], first: int) -> dict[str, DeviceID]:
    """The device number of each, in their order."""
    return {word: DeviceID(str(first + place), "deviceNumber") for place, word in enumerate(words)}


class PanasonicSpeech(TranslatedSpeech):
    """Phase III with device numbers. The caller of a call from outside is told only as the associated device."""

    def __init__(self, system: System, board: Board, wall: Callable[[], datetime]) -> None:
        super().__init__(system, board, wall)
        self._numbers = device_numbers(board.extensions, _STATION) | device_numbers(TRUNKS, _TRUNK)
        self._words = {number.identifier: word for word, number in self._numbers.items()}

    def _said(self, message: csta.Message) -> csta.Message | None:
        body: Any = message.body
        if message.operation in _KNOW_CALLERS and isinstance(body.associated_calling_device, DeviceID):
            caller = body.calling_device
            body = replace(body, calling_device=DeviceStatus.NOT_KNOWN, associated_calling_device=caller)
        return super()._said(replace(message, body=body))

    def _local_out(self, word: str) -> DeviceID | bytes:
        return self._numbers.get(word) or DeviceID(word)

    def _device_out(self, device: DeviceID, element: str) -> object:
        return self._numbers.get(device.identifier, device) if element in _SUBJECTS else device

    def _device_in(self, device: DeviceID, _element: str) -> DeviceID:
        if device.type_of_number != "deviceNumber":
            return device
        return DeviceID(self._words.get(device.identifier, f"device number {device.identifier}"))


class PanasonicDialogue(AcseDialogue):
    """Its AARE has a protocol version, a direct reference and version five (recorded); it gives its list of devices."""

    TAKES: ClassVar[Mapping[tuple[PeerState, str], str]] = {
        **AcseDialogue.TAKES,
        (PeerState.ASSOCIATED, "invoke escape"): "_escape",
    }

    def _form(self) -> csta.AARE:
        information = UserInformation(Bits(("versionFive",), length=16), direct_reference=PHASE3_USER_INFORMATION)
        return csta.AARE(
            diagnostic="noReasonGiven",
            user_information=information,
            protocol_version=Bits(("version1",), length=1),
        )

    def _welcome(self) -> csta.AARE:
        return self._form()

    def _escape(self, message: csta.Message, now: float) -> None:
        """A list of devices is acknowledged, then told in parts; all else is refused."""
        devices = self._listed(message)
        if devices is None:
            failure = csta.UniversalFailure("operation", "serviceNotSupported")
            self._peer.answer(csta.Message("error", message.invoke_id, "escape", failure), now)
            return
        done = services.EscapeResult(CSTACommonArguments(private_data=[self._closed("getSystemDataPosAck", _LIST)]))
        self._peer.answer(csta.Message("result", message.invoke_id, "escape", done), now)
        entries = [kme.KmeDeviceStateEntry(number, "ins", word) for word, number in devices.items()]
        parts = [entries[at : at + _AT_A_TIME] for at in range(0, len(entries), _AT_A_TIME)] or [[]]
        for place, part in enumerate(parts, 1):
            reply = kme.KmeSystemDataLinkedReply(
                _LIST, place, place == len(parts), kme.KmeGetSystemDataRsp(device_list=part)
            )
            self._peer.invoke("escape", services.Escape(self._closed("systemDataLinkedReply", reply)), now)

    def _listed(self, message: csta.Message) -> dict[str, DeviceID] | None:
        """The devices of the category that was asked for; None where something else was."""
        try:
            body = private_data.opened(message, _MAKER).body
        except DecodeError:
            return None
        match getattr(body, "private_data", None):
            case kme.KmeSystemData("getSystemData", kme.KmeGetSystemData("deviceList", Chosen("category", category))):
                lists = {"station": (self._host.extensions, _STATION), "networkInterface": (TRUNKS, _TRUNK)}
                return device_numbers(*lists.get(str(category), ((), _STATION)))
        return None

    def _closed(self, word: str, value: object) -> Any:
        """One item of private data as octets."""
        item = cast(Any, kme.KmeSystemData(word, value))
        closed: Any = private_data.closed(csta.Message("invoke", None, "escape", services.Escape(item)), _MAKER).body
        return closed.private_data
