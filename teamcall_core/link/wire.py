"""Octets of one connection to CSTA messages and back, with the octet trace on the way."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from teamcall_core import csta
from teamcall_core.buffers import Gathered
from teamcall_core.csta.secrets import without_secrets, without_suspects
from teamcall_core.errors import DecodeError, EncodeError
from teamcall_core.framing import FRAMINGS
from teamcall_core.profiles import Profile

from .settings import FrameTraced

SESSION_ANSWER = "sessionAnswer"
"""``Message.kind`` of the octet that answers ours before the association; its body is that octet."""
UNFRAMED = "octet"
"""The word for such an octet in the place of a framing, in traces."""


@dataclass(frozen=True, slots=True)
class Outgoing:
    """Something to be sent: a message, or the octets of a document that is none of CSTA."""

    what: csta.Message | bytes = field(repr=False)
    """May hold a password."""
    shown: csta.Message | bytes | None = None
    """What the trace shows in its place; None: the same. Nothing but the password may differ."""
    framed: bool = True


class Wire:
    """Framing and codec of one link. ``trace`` None: nobody hears the frames."""

    def __init__(self, profile: Profile, max_frame: int, trace: Callable[[FrameTraced], None] | None) -> None:
        self._new_framing = FRAMINGS[profile.framing]
        self._phase = csta.Phase(profile.phase)
        self._max_frame = max_frame
        self._max_pdu = profile.max_pdu
        self._numbers_frames = profile.is_xml
        """The invoke id of a document stands in its frame."""
        self.trace = trace
        """Hears every frame of both directions; may be replaced at any time."""
        self._outbox = Gathered()
        self._framing = self._new_framing(max_frame)
        self._awaits_octet = False
        self._octet = b""

    def reset(self) -> None:
        """Another connection begins: nothing of the last one counts, read or written."""
        self._framing = self._new_framing(self._max_frame)
        self._outbox.take()
        self._awaits_octet = False
        self._octet = b""

    def receive_data(self, data: bytes) -> None:
        """Take octets."""
        if self._awaits_octet and data:
            self._awaits_octet = False
            self._octet, data = data[:1], data[1:]
        self._framing.receive_data(data)

    def receive_eof(self) -> None:
        """No more octets come. Raises FrameError when the last frame is unfinished."""
        self._framing.eof()

    def next_message(self) -> csta.Message | None:
        """The oldest message, or None. Raises FrameError (the stream is lost) or DecodeError (one frame is)."""
        if self._octet:
            return self._session_answer()
        if not self._numbers_frames:  # without the rest of a frame it is faster
            octets = self._framing.next_frame()
            if octets is None:
                return None
            return csta.decode(octets, self._phase) if self.trace is None else self._read(octets, None)
        frame = self._framing.take_frame()
        if frame is None:
            return None
        message = self._read(frame.octets, frame.invoke_id)
        message.invoke_id = frame.invoke_id
        return message

    def _read(self, octets: bytes, invoke_id: int | None) -> csta.Message:
        try:
            message = csta.decode(octets, self._phase)
        except DecodeError:
            self._trace_frame(without_suspects(octets), invoke_id)
            raise
        if self.trace is not None:
            self._trace_frame(without_secrets(octets, message.body), invoke_id)
        return message

    def _trace_frame(self, octets: bytes, invoke_id: int | None) -> None:
        if self.trace is not None:
            self.trace(FrameTraced("in", self._framing.name, self._framing.wrap(octets, invoke_id)))

    def write(self, message: csta.Message, shown: csta.Message | None = None) -> None:
        """Send ``message``; the trace shows ``shown`` in its place. Raises EncodeError, and then nothing is sent."""
        self.send(Outgoing(message, shown), message.invoke_id)

    def send(self, outgoing: Outgoing, invoke_id: int | None) -> None:
        """Send what is no answer and no request of CSTA too; ``invoke_id`` is for framings that have one.

        What is not framed is one octet, and the one that answers it is not framed either.
        """
        if not outgoing.framed:
            self._awaits_octet = True
        octets = self._octets(outgoing.what, invoke_id, framed=outgoing.framed)
        if self.trace is not None:
            traced = self._octets(_shown(outgoing), invoke_id, framed=outgoing.framed)
            self.trace(FrameTraced("out", self._framing.name if outgoing.framed else UNFRAMED, traced))
        self._outbox.append(octets)

    def data_to_send(self) -> bytes:
        """All frames since the last call."""
        return self._outbox.take()

    def _octets(self, what: csta.Message | bytes, invoke_id: int | None, *, framed: bool) -> bytes:
        octets = what if isinstance(what, bytes) else csta.encode(what)
        if not framed:
            return octets
        if self._max_pdu and len(octets) > self._max_pdu:
            raise EncodeError("message", f"has {len(octets)} octets, the telephone system accepts {self._max_pdu}")
        return self._framing.wrap(octets, invoke_id)

    def _session_answer(self) -> csta.Message:
        octet, self._octet = self._octet, b""
        if self.trace is not None:
            self.trace(FrameTraced("in", UNFRAMED, octet))
        return csta.Message(SESSION_ANSWER, None, None, octet, self._phase)


def _shown(outgoing: Outgoing) -> csta.Message | bytes:
    """What the trace shows of it."""
    if outgoing.shown is not None:
        return outgoing.shown
    what = outgoing.what
    return what if isinstance(what, bytes) else without_secrets(csta.encode(what), what.body)
