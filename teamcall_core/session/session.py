"""One client connection as an engine, whatever it speaks: its first octets decide who reads the rest."""

from __future__ import annotations

from teamcall_core.domain.ids import Device
from teamcall_core.stli import Format

from .binary import BinarySession, EventReport
from .events import SessionEvent, SessionWish
from .settings import SessionSettings
from .text import TextSession


class ClientSession:
    """See ``engine.Engine``. ``finished`` means: write what ``data_to_send`` gives, then close.

    Lines are read by a ``TextSession``; where the first octets are none, a ``BinarySession`` takes its place.
    """

    __slots__ = ("__weakref__", "_number", "_settings", "_traced", "binary", "speaker")

    def __init__(self, settings: SessionSettings, now: float, address: str = "", number: int = 0) -> None:
        """``address``: the IP address of the peer; without one no SuperVisor session can be opened."""
        self._settings = settings
        self._number = number
        self._traced = False
        self.speaker: TextSession | BinarySession = TextSession(settings, now, address)
        """Who reads and writes."""
        self.binary: BinarySession | None = None
        """The same where it is a binary session."""

    # --- what others see -------------------------------------------------------------------------------------------

    @property
    def kind(self) -> str | None:
        """``stli``, ``supervisor`` or ``binary``, or None while undecided."""
        return self.speaker.kind

    @property
    def format(self) -> Format:
        """How events are wanted in lines."""
        speaker = self.speaker
        return speaker.format if isinstance(speaker, TextSession) else Format()

    @property
    def finished(self) -> bool:
        """Nothing more will be read, asked or told."""
        return self.speaker.finished

    @property
    def state(self) -> str:
        """``undecided``, ``opening``, ``open``, ``draining``, ``leaving`` or ``finished``."""
        return self.speaker.state

    @property
    def amid_line(self) -> bool:
        """The client has sent the beginning of a line, and not yet its end."""
        return self.speaker.amid_line

    @property
    def paused(self) -> bool:
        """Read nothing from the client for now: it has to wait, after a SuperVisor session was denied."""
        return self.speaker.paused

    @property
    def unanswered(self) -> int:
        """Requests asked and not yet replied to."""
        return self.speaker.unanswered

    @property
    def queued_octets(self) -> int:
        """What is held for unanswered requests; counts towards the client's backlog."""
        return self.speaker.queued_octets

    def next_event(self) -> SessionEvent | None:
        """The oldest event not yet fetched, or None."""
        return self.speaker.next_event()

    def data_to_send(self) -> bytes:
        """All octets gathered for the client since the last call."""
        return self.speaker.data_to_send()

    def next_deadline(self) -> float | None:
        """When ``handle_timer`` must be called at the latest, or None."""
        return self.speaker.next_deadline()

    def handle_timer(self, now: float) -> None:
        """Do what is due at ``now``."""
        self.speaker.handle_timer(now)

    def trace(self, *, on: bool) -> None:
        """Whether a binary session shows its frames, from now on (``BinarySession.take_traced``)."""
        self._traced = on
        if self.binary is not None:
            self.binary.trace(on=on)

    # --- from the client -------------------------------------------------------------------------------------------

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the client. Never raises for anything it sent."""
        speaker = self.speaker
        speaker.receive_data(data, now)
        if isinstance(speaker, TextSession) and speaker.binary_opening is not None:
            self.speaker = self.binary = BinarySession(self._settings, now, self._number)
            self.binary.trace(on=self._traced)
            self.binary.receive_data(speaker.binary_opening, now)

    def receive_eof(self, now: float) -> None:
        """The client sends no more: answer what it has asked, then finish."""
        self.speaker.receive_eof(now)

    # --- from the exchange -----------------------------------------------------------------------------------------

    def send(self, wish: SessionWish, now: float) -> None:
        """Fulfil a wish. A finished session ignores all. Raises LocalError for a Reply to what is not open."""
        self.speaker.send(wish, now)

    def deliver(self, octets: bytes) -> None:
        """Queue lines that are already rendered in this session's format. Nothing for a client that hears nothing."""
        if isinstance(self.speaker, TextSession):
            self.speaker.deliver(octets)

    def deliver_report(self, device: Device, report: EventReport) -> int:
        """Tell an event of ``device`` in the words of this binary session's phase; how many could not be told."""
        return 0 if self.binary is None else self.binary.deliver_report(device, report)
