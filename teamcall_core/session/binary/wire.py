"""Octets of one binary session to CSTA messages and back: the framing is told by the first two octets (stli.md 7)."""

from __future__ import annotations

from dataclasses import dataclass, replace

from teamcall_core import csta
from teamcall_core.buffers import Gathered
from teamcall_core.errors import DecodeError
from teamcall_core.framing import Ecma323, Frame, FrameStream, HiPath, LengthPrefix
from teamcall_core.framing.ecma323 import EVENT_INVOKE_ID
from teamcall_core.session.events import FrameSeen

from .masking import mask, masked

_HIPATH = 0x26
_COMPLETE = 0x80
_DECIDING = 2
"""Octets that tell the framing."""
_INVOKE = 0xA1
_INTEGER = b"\x02"
_MAX_INVOKE_ID = 4
"""Octets of an invoke id that is looked for in an invoke that cannot be read."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """A frame that holds no message."""

    error: DecodeError
    invoke_id: int | None
    """Of the request that it seems to be."""
    is_request: bool
    """It may be answered: it does not look like an answer."""


class BinaryWire:
    """Framing and codec. ``phase`` may be set at any time and counts from the next frame on."""

    __slots__ = ("_held", "_max_frame", "_out", "framing", "phase", "traced")

    def __init__(self, out: Gathered, phase: csta.Phase, max_frame: int) -> None:
        self.phase = phase
        self.framing: FrameStream | None = None
        """None until it is known."""
        self.traced: list[FrameSeen] | None = None
        """Frames of both directions since they were last taken; None: nobody wants to see them."""
        self._out = out
        self._max_frame = max_frame
        self._held = b""

    @property
    def is_xml(self) -> bool:
        """Documents instead of APDUs."""
        return isinstance(self.framing, Ecma323)

    def receive_data(self, data: bytes) -> None:
        """Take octets."""
        if self.framing is None:
            self._held += data
            if len(self._held) < _DECIDING:
                return
            self.framing = _framing(self._held)(self._max_frame)
            if self.is_xml:
                self.phase = csta.Phase.XML3  # until the first document names its edition
            data, self._held = self._held, b""
        self.framing.receive_data(data)

    def next_message(self) -> csta.Message | Unreadable | None:
        """The oldest message, in XML with the invoke id of its frame; None while there is none. Raises FrameError."""
        frame = None if self.framing is None else self.framing.take_frame()
        if frame is None:
            return None
        try:
            message = csta.decode(frame.octets, self.phase)
        except DecodeError as error:
            self._see("in", frame.octets, frame.invoke_id, None)
            return _unreadable(frame, error, is_xml=self.is_xml)
        self._see("in", frame.octets, frame.invoke_id, message)
        if frame.invoke_id is not None:
            message.invoke_id = frame.invoke_id
        return message

    def write(self, message: csta.Message) -> None:
        """Send a message. Raises EncodeError, and then nothing is sent."""
        octets = csta.encode(replace(message, invoke_id=None) if self.is_xml else message)
        self.write_frame(self.wrap(octets, message.invoke_id))

    def wrap(self, octets: bytes, invoke_id: int | None) -> bytes:
        """``octets`` as a frame. Raises EncodeError."""
        if self.framing is None:
            return b""
        return self.framing.wrap(octets, EVENT_INVOKE_ID if invoke_id is None else invoke_id)

    def write_frame(self, octets: bytes) -> None:
        """Send a frame that is ready."""
        self._out.append(octets)
        if self.traced is not None and self.framing is not None:
            self.traced.append(FrameSeen("out", self.framing.name, octets))

    def end_of_frame(self, octets: bytes, position: int) -> int:
        """Where the frame that ``position`` lies in ends, in octets that begin with a frame of ours."""
        end = 0
        while self.framing is not None and end < position:
            frames = type(self.framing)()
            frames.receive_data(octets[end : end + frames.header])
            end += frames.header + (frames.missing or 0)
        return end

    def _see(self, direction: str, octets: bytes, invoke_id: int | None, message: csta.Message | None) -> None:
        if self.traced is None or self.framing is None:
            return
        shown = mask(octets) if message is None else masked(octets, message)
        self.traced.append(FrameSeen(direction, self.framing.name, self.framing.wrap(shown, invoke_id)))


def _framing(first: bytes) -> type[FrameStream]:
    if first[:_DECIDING] == b"\x00\x00":
        return Ecma323
    return HiPath if first[0] == _HIPATH and first[1] >= _COMPLETE else LengthPrefix


def _unreadable(frame: Frame, error: DecodeError, *, is_xml: bool) -> Unreadable:
    if is_xml:
        return Unreadable(error, frame.invoke_id, is_request=frame.invoke_id != EVENT_INVOKE_ID)
    octets = frame.octets
    is_answer = _INVOKE < octets[0] < _INVOKE + 4  # result, error, reject
    return Unreadable(error, _invoke_id(octets) if octets[0] == _INVOKE else None, is_request=not is_answer)


def _invoke_id(octets: bytes) -> int | None:
    """Where an invoke begins as it should, its identifier is known however broken the rest is."""
    at = 2 if octets[1:2] < b"\x80" else 2 + (octets[1] & 0x7F)
    identifier, length, value = octets[at : at + 1], octets[at + 1 : at + 2], octets[at + 2 :]
    if identifier != _INTEGER or not b"\0" < length <= bytes([min(_MAX_INVOKE_ID, len(value))]):
        return None
    return int.from_bytes(value[: length[0]], "big", signed=True)
