"""The server: engines, sockets and files put together, and the order of work at the end of every turn."""

from __future__ import annotations

import gc
import os
import random
import signal
import socket
from collections.abc import Callable, Sequence
from contextlib import suppress

from teamcall_core import __version__
from teamcall_core.config import Settings, link_profile
from teamcall_core.dialplan import DialPlan
from teamcall_core.domain.events import DialWanted, HangUpWanted
from teamcall_core.exchange import AdministrationWanted, Exchange, ExchangeEvent, SessionFact
from teamcall_core.exchange.events import LicenceRefused, PermissionRefused, RequestFailed
from teamcall_core.licensing import LicenceStatus
from teamcall_core.link import Link
from teamcall_core.link.settings import FrameTraced, LinkSettings
from teamcall_core.session.events import AccessDenied, RequestOverloaded
from teamcall_core.session.settings import BinarySettings, SessionSettings

from .administration import Supervisors
from .clients import Clients, Limits
from .dialer import Dialer
from .exits import Exit
from .faults import guard, log_fault
from .home import Home
from .journal import Journal
from .linkwire import LinkWire
from .listener import Listeners
from .logs import Logs, system
from .loop import Loop
from .signals import WOKEN, WakeUp
from .sockets import show
from .tls import Encryption
from .traces import Traces

GRACE = 0.5
"""Seconds at the end for clients to read what they are owed and to close; the whole end takes less than one."""
PASSES = 8
"""How often a turn goes round while one thing leads to another; the rest waits for the next turn."""
GC_THRESHOLDS = (20_000, 20, 100)
"""The events of one turn are all alive until its end: with Python's own 700 the collector looks at them dozens of times
and finds nothing, a tenth of the time under load. Almost nothing here is cyclic."""
MOST_DESCRIPTORS = 65536
"""The limit on open files is raised up to this, as far as the system lets us."""


def session_settings(settings: Settings) -> SessionSettings:
    """What every client session needs of the settings."""
    return SessionSettings(
        login_timeout=settings.login_timeout,
        max_line=settings.max_line_length,
        max_pending=settings.max_pending_requests,
        max_per_second=settings.max_requests_per_second,
        legacy_greeting=settings.stli_greeting == "legacy",
        plus=settings.prefix_plan is None,
        supervisor_networks=settings.supervisor_addresses,
        supervisor_password=settings.supervisor_password,
        binary=BinarySettings(
            phase=settings.binary_phase,
            username=settings.binary_username,
            password=settings.binary_password,
            pass_through=settings.binary_pass_through,
            devices=link_profile(settings).devices,
        ),
    )


def client_limits(settings: Settings) -> Limits:
    """What bounds all clients together."""
    return Limits(
        client_backlog=settings.max_client_backlog,
        total_backlog=settings.max_total_backlog,
        sessions=settings.max_sessions,
        sessions_per_address=settings.max_sessions_per_address,
    )


def link_addresses(settings: Settings) -> list[tuple[str, int]]:
    """Where the telephone system is, in the order in which it is tried."""
    return [(one.host, one.port or settings.csta_link_port) for one in settings.csta_link_address]


def link_settings(settings: Settings) -> LinkSettings:
    """What the link engine needs of the settings."""
    (host, port), *others = link_addresses(settings)
    return LinkSettings(
        host=host,
        port=port,
        others=tuple(others),
        username=settings.pbx_username,
        password=settings.pbx_password,
        request_timeout=settings.request_timeout,
        heartbeat_interval=settings.heartbeat_interval,
        heartbeat_timeout=settings.heartbeat_timeout,
        reconnect_delay_max=settings.reconnect_delay_max,
        monitor_start_interval=settings.monitor_start_interval,
        monitor_check_interval=settings.monitor_check_interval,
        trace=settings.trace_link,
    )


class Server:
    """One link, its clients, and the loop that serves them. ``sockets`` listen already; they are closed at the end."""

    def __init__(
        self,
        settings: Settings,
        licence: LicenceStatus,
        sockets: Sequence[socket.socket],
        logs: Logs,
        *,
        dial_plan: DialPlan | None = None,
        encryption: Encryption | None = None,
        home: Home | None = None,
    ) -> None:
        """``encryption``: that of the link; ``home``: where the files lie that a supervisor can have read again."""
        profile = link_profile(settings)
        self.loop = Loop()
        self.status = Exit.OK
        """How ``run`` has ended."""
        self._settings = settings
        self._logs = logs
        self._link = Link(profile, link_settings(settings), random.random)
        self._exchange = Exchange(self._link, licence.entitlement, settings.pbx_type, profile.normalise)
        self._exchange.numbers.plan = dial_plan
        self._journal = Journal(self._link_name(), self.loop.clock)
        self._traces = Traces(logs.folder, link=settings.trace_link, sessions=settings.trace_sessions)
        self._wake_up = WakeUp(self.loop, self._woken)
        self._dialer = Dialer(self.loop, self._wake_up.wake)
        self._wire = LinkWire(self.loop, self._link, self._exchange, self._dialer, encryption)
        self._clients = Clients(
            self.loop,
            self._exchange,
            self._journal,
            settings=session_settings(settings),
            limits=client_limits(settings),
            allowed=settings.allowed_addresses,
            trace=self._traces.sessions,
        )
        self._supervisors = Supervisors(
            self._exchange,
            self._link,
            self._clients,
            logs=logs,
            traces=self._traces,
            licence=licence,
            home=home,
            pbx_type=settings.pbx_type,
            end=self.end,
        )
        self._listeners = Listeners(self.loop, sockets, self._clients, self._journal, raise_descriptors())
        self._ends_at: float | None = None
        self._has_written = False
        self.loop.at_end_of_turn(self._end_of_turn)

    @property
    def addresses(self) -> tuple[str, ...]:
        """``ADDRESS:PORT`` of every listening socket."""
        return self._listeners.addresses

    def run(self, started: Callable[[Server], None], *, hangup_ends: bool = False) -> Exit:
        """Serve until a signal says to end. ``hangup_ends``: SIGHUP does too, instead of opening the logs anew.

        ``started`` is called when the server listens and signals are heard.
        """
        signals = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]
        self._hangup_ends = hangup_ends
        self._wake_up.catch(signals)
        try:
            self._start()
            started(self)
            self.loop.run()
        finally:
            self._wake_up.release(signals)
            self._close()
        return self.status

    def end(self, reason: str, status: Exit = Exit.OK) -> None:
        """End soon: what clients have asked is answered, what they are owed is sent, the link says goodbye."""
        if self._ends_at is not None:
            self.loop.ended = True  # asked twice: now
            return
        now = self.loop.clock()
        self.status = status
        self._ends_at = now + GRACE
        system.info("CSTAServer ends: {}; {} clients", reason, len(self._clients))
        self._listeners.close()
        self._dialer.cancel()  # a connection that is made in this very turn finds nobody who wants it
        self._exchange.shut_down(now)
        self.loop.hurry()

    # --- steps of its life -----------------------------------------------------------------------------------------

    def _start(self) -> None:
        now = self.loop.clock()
        system.info(
            "CSTAServer {} has started, process {}, listening on {}, pbxType {}, telephone system {}",
            __version__,
            os.getpid(),
            ", ".join(self.addresses),
            self._settings.pbx_type,
            self._link_name(),
        )
        self._link.start(now)
        self._end_of_turn(now)
        gc.collect()
        gc.freeze()
        gc.set_threshold(*GC_THRESHOLDS)

    def _close(self) -> None:
        now = self.loop.clock()
        self._listeners.close()
        self._clients.close(now)
        self._wire.hang_up(now)
        self._wake_up.close()
        self.loop.close()
        self._traces.close()
        system.info("CSTAServer has ended, process {}", os.getpid())

    def _woken(self, numbers: bytes, now: float) -> None:
        for number in numbers:
            if number == WOKEN:
                self._dialer.resolved(now)
            elif number == signal.SIGHUP and not self._hangup_ends:
                self._reopen()
            else:
                self.end(signal.Signals(number).name)

    def _reopen(self) -> None:
        self._logs.open()
        self._traces.reopen()
        system.info("the logs were opened anew")

    # --- the end of a turn -----------------------------------------------------------------------------------------

    def _end_of_turn(self, now: float) -> None:
        for _ in range(PASSES):
            if not self._pass(now):
                break
        else:
            self.loop.hurry()
        self._traces.flush()
        if self._ends_at is not None:
            self._wait_for_the_end(self._ends_at, now)

    def _pass(self, now: float) -> bool:
        """Route what the engines have said and write it; whether there was anything."""
        guard(self._wire, self._exchange.handle_link, now=now)
        told = False
        while (fact := self._exchange.next_event()) is not None:
            told = True
            guard(self._wire, self._act, fact, now=now)
        self._has_written = False
        guard("the clients", self._flush_clients, now=now)
        guard(self._wire, self._wire.flush, now=now)
        return told or self._has_written

    def _flush_clients(self, now: float) -> None:
        self._exchange.settle()
        self._has_written = self._clients.flush(now)

    def _act(self, fact: ExchangeEvent, now: float) -> None:
        match fact:
            case DialWanted(host=host, port=port):
                self._wire.dial(host, port, now)
            case HangUpWanted():
                self._wire.hang_up(now)
            case FrameTraced(direction=direction, framing=framing, octets=octets):
                self._traces.frame(direction, str(self._wire), framing, octets)
            case AdministrationWanted():
                self._supervisors.act(fact, now)
            case RequestFailed(session=session, reference=reference, error=error):
                log_fault(self._clients.of(session) or "a session", error, reference)
            case SessionFact(session=session, event=AccessDenied() | RequestOverloaded() as event):
                self._clients.count("denied" if isinstance(event, AccessDenied) else "overloaded")
                self._journal.tell(fact, self._clients.of(session))
            case SessionFact(session=session) | LicenceRefused(session=session) | PermissionRefused(session=session):
                self._journal.tell(fact, self._clients.of(session))
            case _:
                self._journal.tell(fact, None)

    def _wait_for_the_end(self, ends_at: float, now: float) -> None:
        if not len(self._clients) or now >= ends_at:
            self.loop.ended = True
        else:
            self.loop.alarms.set(self, ends_at)

    def alarm(self, now: float) -> None:
        """The grace is over; the end of this turn sees that."""

    def _link_name(self) -> str:
        return ", ".join(map(show, link_addresses(self._settings)))


def raise_descriptors() -> int:
    """Raise the soft limit on open files towards the hard one; the limit that holds now."""
    import resource  # noqa: PLC0415 - not on every system

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = MOST_DESCRIPTORS if hard == resource.RLIM_INFINITY else min(hard, MOST_DESCRIPTORS)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(OSError, ValueError):  # macOS refuses what is above its own limit
            resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
            soft = wanted
    return MOST_DESCRIPTORS if soft == resource.RLIM_INFINITY else soft
