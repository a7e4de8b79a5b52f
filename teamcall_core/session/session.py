"""One client connection as an engine: octets in, requests out; outcomes and events in, lines out.

The client is read as text for as long as it lives once its first octet is text; ``STLI`` then opens the session.
"""

from __future__ import annotations

from dataclasses import replace

from teamcall_core.buffers import Fifo, Gathered
from teamcall_core.domain import commands
from teamcall_core.domain.events import DeviceOutOfService, Told
from teamcall_core.domain.outcomes import LinkDown
from teamcall_core.framing.line import LineReader, TooLong
from teamcall_core.stli import Format, from_domain, replies, requests

from .answers import Answers
from .events import (
    Asked,
    BinaryRefused,
    FormatChanged,
    LinkLost,
    LinkReturned,
    Reply,
    SessionEnded,
    SessionEvent,
    SessionOpened,
    SessionWish,
    ShutDown,
    Tell,
)
from .login import FirstOctets, Opening
from .outage import Outage
from .pace import Pace
from .settings import SessionSettings
from .transitions import Input, State, move

_SHOWN_OCTETS = 8
"""Octets of a refused opening that are kept for the log: enough for any framing, too few for ``SuperVisor`` and a
password behind a blank."""

_READING = frozenset({State.UNDECIDED, State.OPEN})
_HEARING = frozenset({State.OPEN, State.DRAINING})


class ClientSession:
    """See ``engine.Engine``. ``finished`` means: write what ``data_to_send`` gives, then close."""

    __slots__ = (
        "__weakref__",
        "_answers",
        "_deadline",
        "_events",
        "_first_octets",
        "_number",
        "_out",
        "_outage",
        "_pace",
        "_reader",
        "_settings",
        "_state",
        "format",
        "kind",
    )

    def __init__(self, settings: SessionSettings, now: float) -> None:
        self.kind: str | None = None
        """``stli``, or None while undecided."""
        self._settings = settings
        self._pace = Pace(settings.max_per_second)
        self.format = Format(plus=settings.plus)
        self._state = State.UNDECIDED
        self._deadline = now + settings.login_timeout if settings.login_timeout > 0 else None
        self._first_octets: FirstOctets | None = FirstOctets()
        self._reader = LineReader(settings.max_line)
        self._events: Fifo[SessionEvent] = Fifo()
        self._out = Gathered()
        self._answers = Answers(self._out)
        self._outage = Outage(self._answers.append)
        self._number = 0

    # --- what others see -----------------------------------------------------------------------------------------

    @property
    def finished(self) -> bool:
        """Nothing more will be read, asked or told."""
        return self._state is State.FINISHED

    @property
    def unanswered(self) -> int:
        """Requests asked and not yet replied to."""
        return self._answers.unanswered

    @property
    def queued_octets(self) -> int:
        """What is held behind unanswered requests; counts towards the client's backlog."""
        return self._answers.queued_octets

    def next_event(self) -> SessionEvent | None:
        """The oldest event not yet fetched, or None."""
        return self._events.take() if len(self._events) else None

    def data_to_send(self) -> bytes:
        """All octets gathered for the client since the last call."""
        return self._out.take()

    def next_deadline(self) -> float | None:
        """When an undecided session is closed; an open one never is for idleness."""
        return self._deadline if self._state is State.UNDECIDED else None

    def handle_timer(self, now: float) -> None:
        """Close a session whose client has not said in time what it wants."""
        deadline = self.next_deadline()
        if deadline is not None and now >= deadline:
            self._move(Input.TIMED_OUT)
            self._end("no session was opened within loginTimeout")

    # --- from the client -----------------------------------------------------------------------------------------

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the client. Never raises for anything it sent; reads nothing after BYE."""
        if self._state not in _READING:
            return
        if self._first_octets is not None:
            data = self._judge_opening(self._first_octets, data)
        self._reader.receive_data(data)
        self._read_lines(now)

    def receive_eof(self, now: float) -> None:
        """The client sends no more: answer what it has asked, an unfinished last line included, then finish."""
        if self._state in _READING:
            if self._first_octets is not None:
                self._reader.receive_data(self._first_octets.give_up())
            self._reader.receive_eof()
            self._read_lines(now)
        self._move(Input.PEER_EOF)
        self._finish_when_drained()

    def _judge_opening(self, first_octets: FirstOctets, data: bytes) -> bytes:
        """Decide between text and binary; the octets that are text."""
        opening, octets = first_octets.judge(data)
        if opening is not Opening.WAIT:
            self._first_octets = None
        if opening is not Opening.BINARY:
            return octets
        self._move(Input.BINARY)
        self._events.append(BinaryRefused(octets[:_SHOWN_OCTETS]))
        self._end("its first octets open a binary session, which is not offered")
        return b""

    def _read_lines(self, now: float) -> None:
        while self._state in _READING:
            line = self._reader.next_line()
            if line is None:
                return
            self._read_line(line, now)
        self._reader.discard()

    def _read_line(self, line: bytes | TooLong, now: float) -> None:
        if isinstance(line, TooLong):
            self._answers.append(replies.LINE_TOO_LONG)
            return
        try:
            parsed = requests.parse(line, is_open=self._state is State.OPEN)
            if parsed is not None:
                self._obey(*parsed, now)
        except requests.BadRequest as bad:
            self._answers.append(bad.answer)

    def _obey(self, verb: requests.Verb, request: commands.Request | requests.Local, now: float) -> None:
        if isinstance(request, requests.Bye):
            self._say_bye(verb)
        elif isinstance(request, requests.Options):
            self._greet(verb, request)
        elif not self._pace.lets_pass(now):
            raise requests.BadRequest("OVERLOAD", verb.name)
        elif isinstance(request, requests.HelpWanted):
            shown = requests.VERBS if request.verb is None else (request.verb,)
            self._answers.append(replies.help_lines(v.help for v in shown) + replies.success(verb.name))
        elif 0 < self._settings.max_pending <= self._answers.unanswered:
            raise requests.BadRequest("OVERLOAD", verb.name)
        else:
            self._number += 1
            self._answers.ask(self._number, verb.name)
            self._events.append(Asked(self._number, request))

    def _say_bye(self, verb: requests.Verb) -> None:
        self._move(Input.BYE)
        self._answers.append(replies.success(verb.name))
        self._finish_when_drained()

    def _greet(self, verb: requests.Verb, options: requests.Options) -> None:
        """Open the session or change its options; what an option line does not name stays as it is."""
        wanted = replace(
            self.format,
            version=self.format.version if options.version is None else options.version,
            device_information=options.device_information or self.format.device_information,
        )
        is_first = self._state is State.UNDECIDED
        if not is_first and wanted.version != self.format.version:
            raise requests.BadRequest("INVALPARAM", verb.name)
        self._move(Input.GREETED)
        self._answers.append(self._greeting(verb, options, wanted))
        if is_first:
            self.kind = "stli"
            self._events.append(SessionOpened(self.kind))
        elif wanted != self.format:
            self._events.append(FormatChanged())
        self.format = wanted

    def _greeting(self, verb: requests.Verb, options: requests.Options, wanted: Format) -> bytes:
        if options.is_plain:
            return replies.success(verb.name)
        if self._settings.legacy_greeting:
            return replies.success(f'{verb.name} Version "{wanted.version}"')
        return replies.success(f"{verb.name};{wanted}")

    # --- from the exchange ---------------------------------------------------------------------------------------

    def send(self, wish: SessionWish, now: float) -> None:
        """Fulfil a wish. A finished session ignores all. Raises LocalError for a Reply to what is not open."""
        if self._state is State.FINISHED:
            return
        match wish:
            case Reply():
                self._reply(wish)
            case Tell():
                self.deliver(from_domain.render(wish.told, self.format))
            case LinkLost():
                self._tell_loss(wish)
            case LinkReturned():
                self._outage.returned()
                self._settle_outage()
            case ShutDown():
                self._shut_down()

    def deliver(self, octets: bytes) -> None:
        """Queue lines that are already rendered in this session's format. Nothing for a client that hears nothing."""
        if self._state in _HEARING:
            self._answers.append(octets)

    def _reply(self, reply: Reply) -> None:
        verb = self._answers.verb_of(reply.number)
        if isinstance(reply.outcome, LinkDown):
            self._outage.answered()
        self._answers.fill(reply.number, replies.answer_line(verb, reply.outcome))
        self._settle_outage()
        self._finish_when_drained()

    def _tell_loss(self, lost: LinkLost) -> None:
        if self._state not in _HEARING:
            return
        self._outage.lost()
        for device in lost.devices:
            self.deliver(from_domain.render(Told(DeviceOutOfService(device)), self.format))

    def _settle_outage(self) -> None:
        if self._state in _HEARING:
            self._outage.settle(self._answers.unanswered)

    def _shut_down(self) -> None:
        self._answers.fill_all(replies.LINK_OUT_OF_SERVICE)
        self._move(Input.SHUT_DOWN)
        self._end("the service ends")

    # --- the end -------------------------------------------------------------------------------------------------

    def _move(self, moved_by: Input) -> None:
        self._state = move(self._state, moved_by)

    def _finish_when_drained(self) -> None:
        if self._answers.unanswered or self._state not in (State.DRAINING, State.LEAVING):
            return
        said_bye = self._state is State.LEAVING
        self._move(Input.DRAINED)
        self._end("the client said BYE" if said_bye else "the client closed its side")

    def _end(self, reason: str) -> None:
        self._reader.discard()
        self._events.append(SessionEnded(reason))
