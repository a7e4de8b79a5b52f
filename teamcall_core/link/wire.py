"""Octets of one connection to CSTA messages and back, with the octet trace on the way."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from teamcall_core import csta
from teamcall_core.buffers import Gathered
from teamcall_core.framing.length_prefix import LengthPrefix

from .settings import FrameTraced

FRAMINGS: Mapping[str, Callable[[int], LengthPrefix]] = {LengthPrefix.name: LengthPrefix}
"""``Profile.framing`` to the class that cuts the stream."""


class Wire:
    """Framing and codec of one link. ``trace`` None: nobody hears the frames."""

    def __init__(
        self, framing: str, phase: csta.Phase, max_frame: int, trace: Callable[[FrameTraced], None] | None
    ) -> None:
        self._new_framing = FRAMINGS[framing]
        self._phase = phase
        self._max_frame = max_frame
        self.trace = trace
        """Hears every frame of both directions; may be replaced at any time."""
        self._outbox = Gathered()
        self._framing = self._new_framing(max_frame)

    def reset(self) -> None:
        """Another connection begins: nothing of the last one counts, read or written."""
        self._framing = self._new_framing(self._max_frame)
        self._outbox.take()

    def receive_data(self, data: bytes) -> None:
        """Take octets."""
        self._framing.receive_data(data)

    def receive_eof(self) -> None:
        """No more octets come. Raises FrameError when the last frame is unfinished."""
        self._framing.eof()

    def next_message(self) -> csta.Message | None:
        """The oldest message, or None. Raises FrameError (the stream is lost) or DecodeError (one frame is)."""
        frame = self._framing.next_frame()
        if frame is None:
            return None
        if self.trace is not None:
            self.trace(FrameTraced("in", self._framing.name, self._framing.wrap(frame)))
        return csta.decode(frame, self._phase)

    def write(self, message: csta.Message, shown: csta.Message | None = None) -> None:
        """Send ``message``; the trace shows ``shown`` in its place. Raises EncodeError, and then nothing is sent."""
        framed = self._framing.wrap(csta.encode(message))
        if self.trace is not None:
            traced = framed if shown is None else self._framing.wrap(csta.encode(shown))
            self.trace(FrameTraced("out", self._framing.name, traced))
        self._outbox.append(framed)

    def data_to_send(self) -> bytes:
        """All frames since the last call."""
        return self._outbox.take()
