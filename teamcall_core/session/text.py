"""A client that speaks lines, as an engine: octets in, requests out; outcomes and events in, lines out.

The client is read as text for as long as it lives once its first octet is text; ``STLI`` then opens the session.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from teamcall_core.buffers import Fifo, Gathered
from teamcall_core.domain import commands
from teamcall_core.domain.events import DeviceOutOfService, Told
from teamcall_core.domain.outcomes import LinkDown
from teamcall_core.framing.line import LineReader, TooLong
from teamcall_core.stli import Format, from_domain, replies, requests, supervisor

from .answers import Answers
from .events import (
    AccessDenied,
    AdministrationAsked,
    Asked,
    FormatChanged,
    LinkLost,
    LinkReturned,
    Reply,
    Report,
    RequestOverloaded,
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
from .supervision import MAX_HELD, Supervision
from .transitions import Input, State, move

_READING = frozenset({State.UNDECIDED, State.OPEN})
_HEARING = frozenset({State.OPEN, State.DRAINING})


class TextSession:
    """See ``engine.Engine``. ``finished`` means: write what ``data_to_send`` gives, then close.

    Every connection begins here. When its first octets turn out to open a binary session this one is finished, without
    a word, and ``binary_opening`` holds them.
    """

    __slots__ = (
        "_answers",
        "_deadline",
        "_events",
        "_first_octets",
        "_held_eof",
        "_number",
        "_out",
        "_outage",
        "_pace",
        "_reader",
        "_settings",
        "_state",
        "_supervision",
        "binary_opening",
        "format",
        "kind",
    )

    def __init__(self, settings: SessionSettings, now: float, address: str = "") -> None:
        """``address``: the IP address of the peer; without one no SuperVisor session can be opened."""
        self.kind: str | None = None
        """``stli`` or ``supervisor``, or None while undecided."""
        self.binary_opening: bytes | None = None
        """The first octets, where they open a binary session."""
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
        self._supervision = Supervision(settings, address)
        self._held_eof = False
        """The client sends no more, which counts when the penalty is over."""

    # --- what others see -----------------------------------------------------------------------------------------

    @property
    def finished(self) -> bool:
        """Nothing more will be read, asked or told."""
        return self._state is State.FINISHED

    @property
    def state(self) -> str:
        """``undecided``, ``open``, ``draining``, ``leaving`` or ``finished``."""
        return self._state.name.lower()

    @property
    def amid_line(self) -> bool:
        """The client has sent the beginning of a line, and not yet its end."""
        return self._reader.amid_line

    @property
    def paused(self) -> bool:
        """Read nothing from the client for now: it has to wait, after a SuperVisor session was denied."""
        return self._supervision.penalty_ends() is not None

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
        """When an undecided session is closed (an open one never is for idleness), or a penalty is over."""
        if self._state is State.FINISHED:
            return None
        login = self._deadline if self._state is State.UNDECIDED else None
        return min((due for due in (login, self._supervision.penalty_ends()) if due is not None), default=None)

    def handle_timer(self, now: float) -> None:
        """Answer what was denied; close a session whose client has not said in time what it wants."""
        if self._state is State.FINISHED:
            return
        denied = self._supervision.take_denied(now)
        if denied is not None:
            self._tell_denial(denied, now)
        if self._state is State.UNDECIDED and self._deadline is not None and now >= self._deadline:
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
        if self.paused and self._holds_too_much(data):
            return
        self._read_lines(now)

    def receive_eof(self, now: float) -> None:
        """The client sends no more: answer what it has asked, an unfinished last line included, then finish."""
        if self._holds_eof():
            return
        if self._state in _READING:
            if self._first_octets is not None:
                self._reader.receive_data(self._first_octets.give_up())
            self._reader.receive_eof()
            self._read_lines(now)
            if self._holds_eof():
                return
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
        self.binary_opening = octets
        return b""

    def _read_lines(self, now: float) -> None:
        while self._state in _READING:
            line = None if self.paused else self._reader.next_line()
            if line is None:
                return
            self._read_line(line, now)
        self._reader.discard()

    def _read_line(self, line: bytes | TooLong, now: float) -> None:
        if isinstance(line, TooLong):
            self._answers.append(replies.LINE_TOO_LONG)
            return
        try:
            supervised = self.kind == "supervisor"
            wanted = supervisor.parse(line, is_open=supervised) if supervised or self.kind is None else None
            if wanted is not None:
                self._administer(*wanted, now)
                return
            parsed = requests.parse(line, is_open=self._state is State.OPEN)
            if parsed is not None:
                self._obey(*parsed, now)
        except requests.BadRequest as bad:
            self._answers.append(bad.answer)

    def _obey(self, verb: requests.Verb, request: commands.Request | requests.Local, now: float) -> None:
        if isinstance(request, requests.Bye):
            self._say_bye(verb.name)
        elif isinstance(request, requests.Options):
            self._greet(verb, request)
        elif not self._pace.lets_pass(now):
            self._overloaded(verb, "maxRequestsPerSecond")
        elif isinstance(request, requests.HelpWanted):
            self._answers.append(_help(request.verb and request.verb.name) + replies.success(verb.name))
        elif 0 < self._settings.max_pending <= self._answers.unanswered:
            self._overloaded(verb, "maxPendingRequests")
        else:
            self._events.append(Asked(self._ask(verb.name), request))

    def _overloaded(self, verb: requests.Verb, setting: str) -> None:
        self._events.append(RequestOverloaded(setting))
        raise requests.BadRequest("OVERLOAD", verb.name)

    def _say_bye(self, verb: str) -> None:
        self._move(Input.BYE)
        self._answers.append(replies.success(verb))
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

    # --- a supervisor --------------------------------------------------------------------------------------------

    def _administer(self, verb: supervisor.Verb, request: supervisor.Request, now: float) -> None:
        if isinstance(request, supervisor.Login):
            self._login(request, now)
        elif isinstance(request, requests.Bye):
            self._say_bye(verb.name)
        elif isinstance(request, supervisor.HelpWanted):
            self._answers.append(supervisor.help_answer(request.verb, as_json=self._supervision.json))
        elif not self._supervision.may(verb):
            self._answers.append(supervisor.denied(verb))
        else:
            self._events.append(AdministrationAsked(self._ask(verb.name), request))
            if verb.last:
                self._move(Input.BYE)

    def _ask(self, verb: str) -> int:
        self._number += 1
        self._answers.ask(self._number, verb)
        return self._number

    def _login(self, login: supervisor.Login, now: float) -> None:
        """Open the session or change its format and rights; what is denied is answered after the penalty."""
        reason = self._supervision.refusal(login, is_open=self.kind is not None)
        if reason is not None:
            self._supervision.deny(self._ask(supervisor.NAME), now)
            self._events.append(AccessDenied(reason))
            return
        self._move(Input.GREETED)
        self._answers.append(replies.success(supervisor.NAME))
        if self.kind is None:
            self.kind = "supervisor"
            self._events.append(SessionOpened(self.kind))

    def _tell_denial(self, number: int, now: float) -> None:
        self._answers.fill(number, supervisor.ACCESS_DENIED)
        if self._supervision.has_lost:
            self._move(Input.SHUT_DOWN)
            self._end("it was denied a SuperVisor session too often")
            return
        self._read_lines(now)
        if self._held_eof:
            self.receive_eof(now)

    def _holds_eof(self) -> bool:
        """Whether the end has to wait until the penalty is over."""
        self._held_eof = self.paused
        return self._held_eof

    def _holds_too_much(self, data: bytes) -> bool:
        self._supervision.held += len(data)
        if self._supervision.held <= MAX_HELD:
            return False
        self._move(Input.SHUT_DOWN)
        self._end("it sent too much while it had to wait")
        return True

    # --- from the exchange ---------------------------------------------------------------------------------------

    def send(self, wish: SessionWish, now: float) -> None:
        """Fulfil a wish. A finished session ignores all. Raises LocalError for a Reply to what is not open."""
        if self._state is State.FINISHED:
            return
        match wish:
            case Reply():
                self._reply(wish)
            case Report(number=number, result=result):
                verb = self._answers.verb_of(number)
                self._answers.fill(number, supervisor.answer(verb, result, as_json=self._supervision.json))
                self._finish_when_drained()
            case Tell():
                self.deliver(from_domain.render(wish.told, self.format))
            case LinkLost():
                self._tell_loss(wish)
            case LinkReturned():
                self._outage.returned()
                self._settle_outage()
            case ShutDown(reason=reason):
                self._shut_down(reason)

    def deliver(self, octets: bytes) -> None:
        """Queue lines that are already rendered in this session's format. Nothing for a client that hears nothing."""
        if self._state in _HEARING and self.kind != "supervisor":
            self._answers.append(octets)

    def _reply(self, reply: Reply) -> None:
        verb = self._answers.verb_of(reply.number)
        if isinstance(reply.outcome, LinkDown):
            self._outage.answered()
        self._answers.fill(reply.number, replies.answer_line(verb, reply.outcome))
        self._settle_outage()
        self._finish_when_drained()

    def _tell_loss(self, lost: LinkLost) -> None:
        if self._state not in _HEARING or self.kind != "stli":
            return
        self._outage.lost()
        for device in lost.devices:
            self.deliver(from_domain.render(Told(DeviceOutOfService(device)), self.format))

    def _settle_outage(self) -> None:
        if self._state in _HEARING:
            self._outage.settle(self._answers.unanswered)

    def _shut_down(self, reason: str) -> None:
        self._answers.fill_all(replies.LINK_OUT_OF_SERVICE)
        self._move(Input.SHUT_DOWN)
        self._end(reason)

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


@cache
def _help(name: str | None) -> bytes:
    """The lines of one verb, or of all: made once, for they can be asked for often."""
    return replies.help_lines(verb.help for verb in requests.VERBS if name in (None, verb.name))
