"""A client that speaks CSTA, as an engine: this server is the telephone system that it talks to (stli.md section 7)."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from teamcall_core import csta
from teamcall_core.buffers import Fifo, Gathered
from teamcall_core.domain.ids import Device
from teamcall_core.errors import EncodeError, FrameError, LocalError
from teamcall_core.session.events import (
    BinaryRefused,
    FrameSeen,
    Invoke,
    LinkLost,
    LinkReturned,
    Reply,
    SessionEnded,
    SessionEvent,
    SessionOpened,
    SessionWish,
    ShutDown,
    StatusTold,
)
from teamcall_core.session.settings import SessionSettings

from . import answers, association
from .application import ApplicationSession
from .reports import EventReport
from .requests import Requests
from .telling import Telling
from .transitions import Input, State, move
from .wire import BinaryWire, Unreadable

_READING = frozenset({State.OPENING, State.OPEN})
_HEARING = frozenset({State.OPEN, State.DRAINING})
_SHOWN_OCTETS = 8
"""Octets for the log: enough for any framing, too few for ``SuperVisor`` and a password behind a blank."""


class BinarySession:
    """See ``engine.Engine``. Begins with the first octets of a connection that are no text."""

    kind = "binary"
    paused = False
    amid_line = False

    __slots__ = (
        "_application",
        "_deadline",
        "_events",
        "_farewell",
        "_first_octets",
        "_out",
        "_requests",
        "_settings",
        "_state",
        "_telling",
        "_wire",
    )

    def __init__(self, settings: SessionSettings, now: float, number: int) -> None:
        """``number`` is the connection's, which an application session is named by."""
        self._settings = settings.binary
        self._state = State.OPENING
        self._events: Fifo[SessionEvent] = Fifo()
        self._out = Gathered()
        self._wire = BinaryWire(self._out, csta.Phase(settings.binary.phase), settings.binary.max_frame)
        self._telling = Telling(self._write, self._events.append)
        self._requests = Requests(settings, self._telling, self._write, self._events.append)
        self._application = ApplicationSession(str(number))
        self._deadline: float | None = now + settings.binary.opening_timeout
        self._first_octets = b""
        self._farewell: csta.Message | None = None

    # --- what others see -----------------------------------------------------------------------------------------

    @property
    def finished(self) -> bool:
        """Nothing more will be read, asked or told."""
        return self._state is State.FINISHED

    @property
    def state(self) -> str:
        """``opening``, ``open``, ``draining``, ``leaving`` or ``finished``."""
        return self._state.name.lower()

    @property
    def protocol(self) -> str:
        """Phase and framing, ``III/length2``; ``""`` before both are known."""
        framing = self._wire.framing
        return "" if framing is None or self._state is State.OPENING else f"{self._wire.phase}/{framing.name}"

    @property
    def phase(self) -> csta.Phase:
        """The phase in which events are told."""
        return self._wire.phase

    @property
    def unanswered(self) -> int:
        """Requests asked and not yet replied to."""
        return self._requests.unanswered

    @property
    def queued_octets(self) -> int:
        """Counts towards the client's backlog."""
        return self._requests.queued_octets

    def next_event(self) -> SessionEvent | None:
        """The oldest event not yet fetched, or None."""
        return self._events.take() if len(self._events) else None

    def data_to_send(self) -> bytes:
        """All octets gathered for the client since the last call."""
        return self._out.take()

    def next_deadline(self) -> float | None:
        """When an unopened session is closed, or the timer of an application session runs out."""
        return None if self._state is State.FINISHED else self._deadline

    def handle_timer(self, now: float) -> None:
        """Close a session in which nothing valid came in time, or whose own timer has run out."""
        if self._state is State.FINISHED or self._deadline is None or now < self._deadline:
            return
        if self._state is State.OPENING:
            self._refuse(f"no message of CSTA within {self._settings.opening_timeout:g} s")
        else:
            self._write(self._application.terminated("sessionTimerExpired"))
            self._end("the timer of its application session has run out", Input.TIMED_OUT)

    def trace(self, *, on: bool) -> None:
        """From now on ``take_traced`` gives every frame, or none."""
        if on != (self._wire.traced is not None):
            self._wire.traced = [] if on else None

    def take_traced(self) -> list[FrameSeen]:
        """The frames since the last call."""
        traced = self._wire.traced
        if not traced:
            return []
        self._wire.traced = []
        return traced

    def overloaded(self) -> bytes:
        """What tells a client that it is dropped because it does not read."""
        if self._state not in _HEARING:
            return b""
        return self._wire.wrap(csta.encode(self._goodbye()), None)

    def end_of_frame(self, octets: bytes, position: int) -> int:
        """Where the frame ends of which ``position`` of these octets, which begin with a frame, are a part."""
        return self._wire.end_of_frame(octets, position)

    # --- from the client -----------------------------------------------------------------------------------------

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the client. Never raises for anything it sent."""
        if self._state not in _READING:
            return
        if len(self._first_octets) < _SHOWN_OCTETS:
            self._first_octets += data[: _SHOWN_OCTETS - len(self._first_octets)]
        self._wire.receive_data(data)
        while self._state in _READING:
            try:
                message = self._wire.next_message()
            except FrameError as error:
                self._refuse(f"it broke the framing: {error}")
                return
            except LocalError as error:  # documents without lxml
                self._refuse(str(error))
                return
            if message is None:
                return
            self._take(message, now)

    def receive_eof(self, now: float) -> None:
        """The client sends no more: answer what it has asked, then finish."""
        if self._state is State.OPENING:
            self._refuse("the client closed its side before any message of CSTA")
            return
        self._state = move(self._state, Input.PEER_EOF)
        self._finish_when_drained()

    def _take(self, message: csta.Message | Unreadable, now: float) -> None:
        if self._state is State.OPENING:
            self._open(message, now)
        elif isinstance(message, Unreadable):
            if message.is_request:
                self._reject(message)
        elif message.kind == "invoke":
            self._requests.ask(message, now)
        elif message.kind in ("result", "error", "reject"):
            self._telling.answered(message)
        elif message.kind == "session":
            self._administer(message, now)
        elif message.kind != "event":
            self._associate(message)

    def _reject(self, unreadable: Unreadable) -> None:
        known = unreadable.invoke_id is not None
        family, problem = ("invoke", "mistypedArgument") if known else ("general", "badlyStructuredPDU")
        self._write(answers.reject(unreadable.invoke_id, family, problem, self._wire.phase))

    # --- the association -----------------------------------------------------------------------------------------

    def _open(self, message: csta.Message | Unreadable, now: float) -> None:
        """The first message that opens a session; what does not is passed over until the time is up."""
        if isinstance(message, Unreadable):
            return
        body: Any = message.body
        if isinstance(body, csta.AARQ):
            self._judged(association.judge(body, self._settings, self._wire.phase), None)
        elif message.kind == "session" and message.operation == "startApplicationSession":
            if not isinstance(body, csta.Unknown):
                self._judged(self._application.start(body, self._settings, now), message.invoke_id)
        elif message.kind == "invoke":
            if self._settings.username is not None:
                self._refuse(association.NO_LOGIN)
                return
            self._opened(message.phase)
            self._requests.ask(message, now)

    def _judged(self, judgement: association.Judgement, invoke_id: int | None) -> None:
        self._write(replace(judgement.answer, invoke_id=invoke_id))
        if judgement.phase is None:
            self._refuse(judgement.reason)
        else:
            self._opened(judgement.phase)

    def _opened(self, phase: csta.Phase) -> None:
        self._state = move(self._state, Input.OPENED)
        self._wire.phase = phase
        self._deadline = self._application.deadline
        self._requests.begin(phase)
        self._events.append(SessionOpened(self.kind, self.protocol))

    def _administer(self, message: csta.Message, now: float) -> None:
        """A later message of the application session."""
        answer = self._application.answer(message.body, now)
        if answer is None:
            return
        answer.invoke_id = message.invoke_id
        self._deadline = self._application.deadline
        if type(answer.body).__name__ == "StopApplicationSessionPosResponse":
            self._leave(answer)
        else:
            self._write(answer)

    def _associate(self, message: csta.Message) -> None:
        """A later message of ACSE."""
        match message.kind:
            case "rlrq":
                self._leave(association.release(self._wire.phase))
            case "abrt":
                self._end("the client aborted the association", Input.ENDED)
            case _:
                self._write(association.abort(self._wire.phase, "protocolError"))
                self._end(f"the client sent {message.kind} amid its session", Input.ENDED)

    def _leave(self, farewell: csta.Message) -> None:
        self._state = move(self._state, Input.RELEASED)
        self._farewell = farewell
        self._finish_when_drained()

    # --- from the exchange ---------------------------------------------------------------------------------------

    def send(self, wish: SessionWish, now: float) -> None:
        """Fulfil a wish. A finished session ignores all. Raises LocalError for a Reply to what is not open."""
        if self._state is State.FINISHED:
            return
        match wish:
            case Reply(number=number, outcome=outcome):
                self._requests.reply(number, outcome)
                self._finish_when_drained()
            case ShutDown(reason=reason):
                self._shut_down(reason)
            case _ if self._state in _HEARING:
                self._hear(wish)

    def _hear(self, wish: SessionWish) -> None:
        match wish:
            case LinkLost(devices=devices):
                self._telling.link_lost(devices)
            case LinkReturned():
                self._telling.tell_status("normal")
            case StatusTold(status=status):
                self._telling.tell_status(status)
            case Invoke(invoked=invoked):
                self._telling.invoke(invoked)

    def deliver_report(self, device: Device, report: EventReport) -> int:
        """Tell an event of ``device`` by each monitor that does not suppress it; how many could not be told."""
        if self._state not in _HEARING:
            return 0
        framing = self._wire.framing
        lost = 0
        for monitor in self._telling.monitors.of(device):
            if framing is None or report.operation in monitor.suppressed:
                continue
            try:
                frame = report.frame(type(framing), self._telling.own_invoke_id(), monitor.cross_ref)
            except EncodeError:
                lost += 1
            else:
                self._wire.write_frame(frame)
        return lost

    def monitors_lost(self, device: Device) -> None:
        """The monitor of ``device`` is gone for good: each cross reference is told so."""
        if self._state in _HEARING:
            self._telling.monitors_lost(device)

    def _shut_down(self, reason: str) -> None:
        if self._state is not State.OPENING:
            self._requests.refuse_all()
            self._write(self._goodbye())
        self._end(reason, Input.ENDED)

    def _goodbye(self) -> csta.Message:
        if self._wire.is_xml:
            return self._application.terminated("resourceLimitation")
        return association.abort(self._wire.phase)

    # --- the end -------------------------------------------------------------------------------------------------

    def _write(self, message: csta.Message) -> bool:
        """Send; an answer that the phase cannot write is a failure instead. Whether anything was sent."""
        try:
            self._wire.write(message)
        except EncodeError:
            if message.kind != "result":
                return False
            failure = answers.CANNOT_BE_SAID
            self._wire.write(answers.error(message.invoke_id, message.operation, failure, message.phase))
        return True

    def _finish_when_drained(self) -> None:
        if self._requests.unanswered or self._state not in (State.DRAINING, State.LEAVING):
            return
        if self._farewell is not None:
            self._write(self._farewell)
        left = self._state is State.LEAVING
        self._end("the client released the association" if left else "the client closed its side", Input.DRAINED)

    def _refuse(self, reason: str) -> None:
        self._events.append(BinaryRefused(reason, self._first_octets))
        self._end(reason, Input.ENDED)

    def _end(self, reason: str, moved_by: Input) -> None:
        self._state = move(self._state, moved_by)
        self._deadline = None
        self._events.append(SessionEnded(reason))
