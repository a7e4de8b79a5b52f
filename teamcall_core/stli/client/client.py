"""The client's side of one connection as an engine: wishes in, request lines out; the server's lines in, events out."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from teamcall_core.buffers import Fifo, Gathered
from teamcall_core.errors import LocalError
from teamcall_core.framing.line import LineReader, TooLong
from teamcall_core.stli.format import DEVICE_INFORMATION, VERSIONS, Format
from teamcall_core.stli.requests import find

from .answers import CLOSED, LINK_IN_SERVICE, LINK_OUT_OF_SERVICE, NO_ANSWER, SUCCESS, Answered, plain_words, read_words
from .events import DeviceInformation, Event
from .notices import (
    ClientEvent,
    Closed,
    Greeted,
    LinkInService,
    LinkOutOfService,
    ServerNotice,
    UnknownLine,
)
from .pending import Asked, Pending
from .reading import INFORMED, parse
from .wishes import Open, Wish, canonical, line, said

_ANSWER = "error_ind"
_OPENERS = frozenset({"STLI", "SuperVisor"})


@dataclass(frozen=True, slots=True)
class ClientSettings:
    """The limits of a client, so that no server can make it wait for ever or hold what it likes."""

    request_timeout: float = 15.0
    """Seconds; longer than the server's own ``requestTimeout`` (10 s), so that its TIMEOUT is seen."""
    information_timeout: float = 0.5
    """Seconds that an event waits for its DeviceInformation, which the server sends in the same piece."""
    max_line: int = 8192
    """Octets; the server's lines end at 4,096, twice that leaves room for another release."""
    max_data: int = 1 << 20
    """Octets of the data lines of one answer."""
    max_pending: int = 1000
    """Requests without an answer. The server itself takes 32 at a time unless it is set otherwise."""


class Client:
    """See ``engine.Engine``. Say ``Open()`` first. After ``Closed`` nothing more comes, and nothing can be said.

    Answers are matched in order. An answer that names another verb than the oldest request's answers nothing: it is
    told as ``UnknownLine``. So is the late answer to a request that was given up.
    """

    def __init__(self, settings: ClientSettings | None = None) -> None:
        self.kind: str | None = None
        """``STLI`` or ``SuperVisor`` when the session is open."""
        self.format = Format()
        """The options in force, as the server has confirmed them."""
        self._settings = settings or ClientSettings()
        self._reader = LineReader(self._settings.max_line)
        self._events: Fifo[ClientEvent] = Fifo()
        self._out = Gathered()
        self._pending = Pending()
        self._held: Event | None = None
        self._held_until = 0.0
        self._link_is_down = False
        self._said_bye = False
        self._closed = False

    # --- what others see -----------------------------------------------------------------------------------------

    @property
    def unanswered(self) -> int:
        """Requests whose answers are waited for."""
        return sum(1 for _ in self._pending.waiting())

    @property
    def said_bye(self) -> bool:
        """BYE was said, so that nothing more can be asked."""
        return self._said_bye

    @property
    def closed(self) -> bool:
        """The connection is over."""
        return self._closed

    def next_event(self) -> ClientEvent | None:
        """The oldest event not yet fetched, or None."""
        return self._events.take() if len(self._events) else None

    def data_to_send(self) -> bytes:
        """All octets gathered for the server since the last call."""
        return self._out.take()

    def next_deadline(self) -> float | None:
        """When a request is given up, or an event is told without the DeviceInformation that did not come."""
        deadlines = [self._pending.next_deadline(), self._held_until if self._held is not None else None]
        return min((one for one in deadlines if one is not None), default=None)

    # --- to the server -------------------------------------------------------------------------------------------

    def send(self, wish: Wish, now: float) -> None:
        """Say a wish; its ``Answered`` comes later. Raises LocalError where nothing can be said (any more)."""
        if self._closed or self._said_bye:
            raise LocalError("nothing can be asked any more: the session has ended or is ending")
        if len(self._pending) >= self._settings.max_pending:
            raise LocalError(f"{len(self._pending)} requests are unanswered already; read answers first")
        ask = said(wish)
        verb = canonical(ask.verb)
        self._pending.append(Asked(wish, verb, now + self._settings.request_timeout))
        self._out.append(line(ask))
        self._said_bye = verb == "BYE"

    # --- from the server -----------------------------------------------------------------------------------------

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the server, cut anywhere. Never raises for anything it sent."""
        if self._closed:
            return
        self._reader.receive_data(data)
        while (octets := self._reader.next_line()) is not None:
            self._read_line(octets, now)

    def receive_eof(self, now: float, reason: str = "the server closed the connection") -> None:
        """The connection is over. Everything that waits is answered CLOSED, then comes ``Closed``."""
        if self._closed:
            return
        self._reader.receive_eof()
        while (octets := self._reader.next_line()) is not None:
            if isinstance(octets, bytes):
                self._tell(UnknownLine(octets, "the connection ended within this line"))
        self._closed = True
        is_clean = self._said_bye and not len(self._pending)
        while len(self._pending):
            asked = self._pending.take()
            if not asked.given_up:
                self._answer(asked, CLOSED)
        self._tell(Closed(reason, is_clean))

    def handle_timer(self, now: float) -> None:
        """Give up what is overdue at ``now``."""
        if self._held is not None and now >= self._held_until:
            self._let_go()
        for asked in self._pending.waiting():
            if asked.deadline > now:
                break
            asked.given_up = True
            self._answer(asked, NO_ANSWER)

    def _read_line(self, octets: bytes | TooLong, now: float) -> None:
        if isinstance(octets, TooLong):
            self._tell(UnknownLine(b"", f"a line longer than {self._settings.max_line} octets"))
            return
        try:
            text = octets.decode()
        except UnicodeDecodeError:
            self._tell(UnknownLine(octets, "no UTF-8 text"))
            return
        words = plain_words(text)
        if not words:
            return
        if words[0] == _ANSWER:
            self._read_answer(text)
        else:
            self._read_told(words, text, now)

    # --- answers -------------------------------------------------------------------------------------------------

    def _read_answer(self, text: str) -> None:
        words = read_words(text)[1:]
        head = self._pending.head()
        if not words:
            self._tell(UnknownLine(text.encode(), "an answer without a code"))
        elif words[0] == LINK_IN_SERVICE:
            self._link_is_down = False
            self._tell(LinkInService(text))
        elif head is not None and head.answered_by(words):
            self._take_answer(words, text)
        elif words == [LINK_OUT_OF_SERVICE]:
            self._link_lost(text)
        elif len(words) > 1:
            self._tell(UnknownLine(text.encode(), "an answer to what was not asked"))
        else:
            self._tell(ServerNotice(words[0], (), text))

    def _take_answer(self, words: list[str], text: str) -> None:
        asked = self._pending.take()
        if words[0] == SUCCESS and asked.verb in _OPENERS:
            self._greeted(asked, words)
        if asked.given_up:
            self._tell(UnknownLine(text.encode(), f"the answer to {asked.verb}, which came too late"))
        else:
            self._answer(asked, words[0], asked.words_of(words), text)
        if words == [LINK_OUT_OF_SERVICE]:
            self._link_lost("")

    def _answer(self, asked: Asked, code: str, words: tuple[str, ...] = (), text: str = "") -> None:
        self._tell(Answered(asked.wish, asked.verb, code, words, tuple(asked.data), asked.is_cut, text))

    def _link_lost(self, text: str) -> None:
        """Tell of a loss once, whichever line told of it first."""
        if not self._link_is_down:
            self._link_is_down = True
            self._tell(LinkOutOfService(text))

    def _greeted(self, asked: Asked, words: list[str]) -> None:
        if asked.verb == "STLI":
            self.format = _format_of(words, asked.wish, self.format)
        self.kind = asked.verb
        self._tell(Greeted(self.kind, self.format))

    # --- events --------------------------------------------------------------------------------------------------

    def _read_told(self, words: list[str], text: str, now: float) -> None:
        """A line that is no answer: an event, or a data line of the oldest request."""
        head = self._pending.head()
        event = parse(words, text, self.format.version) if self.kind != "SuperVisor" else None
        if event is not None:
            self._read_event(event, now)
        elif head is not None and (head.takes_data(words[0]) or self._has_own_data(head)):
            head.keep(text, self._settings.max_data)
        else:
            self._tell(UnknownLine(text.encode(), "neither an answer nor an event that is known"))

    def _has_own_data(self, head: Asked) -> bool:
        """Whatever comes before the answer to a verb that is not in the table is taken as its data."""
        return self.kind == "SuperVisor" or find(head.verb) is None

    def _read_event(self, event: Event | DeviceInformation, now: float) -> None:
        held = self._held
        if isinstance(event, DeviceInformation) and held is not None and held.device == event.device:
            self._held = None
            self._events.append(replace(held, information=event))
            return
        self._let_go()
        if isinstance(event, Event) and event.name in INFORMED and self.format.device_information != "Off":
            self._held = event
            self._held_until = now + self._settings.information_timeout
        else:
            self._events.append(event)

    def _tell(self, event: ClientEvent) -> None:
        self._let_go()
        self._events.append(event)

    def _let_go(self) -> None:
        """Tell the event that still waits for its DeviceInformation: something else came, or the time is over."""
        if self._held is not None:
            held, self._held = self._held, None
            self._events.append(held)


_LEGACY_VERSION = re.compile(r"STLI Version ([0-9]+)")


def _format_of(words: list[str], wish: Wish, before: Format) -> Format:
    """The options that a greeting confirms (stli.md section 1, all three spellings); else those that were in force."""
    version, information = before.version, before.device_information
    if isinstance(wish, Open) and wish.format is not None:
        # The legacy greeting, `STLI Version "2"`, does not repeat DeviceInformation: then what was asked holds.
        version, information = wish.format.version, wish.format.device_information
    legacy = _LEGACY_VERSION.fullmatch(" ".join(words[1:]))
    if legacy:
        version = VERSIONS.get(legacy[1], version)
    for option in words[1].split(";")[1:] if len(words) > 1 else ():
        name, _, value = option.lower().partition("=")
        if name == "version":
            version = VERSIONS.get(value, version)
        elif name == "deviceinformation":
            information = DEVICE_INFORMATION.get(value, information)
    return Format(version, information)
