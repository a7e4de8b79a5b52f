"""What supervisors ask of the running server (stli.md section 6), done here: the files and sockets are here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from loguru import logger

from teamcall_core import __version__
from teamcall_core.domain import administration as admin
from teamcall_core.domain.outcomes import BadParameter, Done, InternalFault
from teamcall_core.errors import ConfigurationError
from teamcall_core.exchange import AdministrationWanted, Exchange
from teamcall_core.licensing import LicenceStatus, parse_device_license
from teamcall_core.link import Link

from .client import Client
from .clients import Clients
from .exits import StartError
from .faults import log_fault
from .home import Home, read_if_present
from .logs import Logs, system
from .sockets import show
from .start import load_dial_plan
from .traces import Traces

LINK_NUMBER = 1
"""There is one link."""


class Supervisors:
    """Fulfils their wishes. ``end`` ends the service, for a reason."""

    def __init__(
        self,
        exchange: Exchange,
        link: Link,
        clients: Clients,
        *,
        logs: Logs,
        traces: Traces,
        licence: LicenceStatus,
        home: Home | None,
        pbx_type: str,
        end: Callable[[str], None],
    ) -> None:
        """``home``: where the files lie, if this server has any."""
        self._exchange = exchange
        self._link = link
        self._clients = clients
        self._logs = logs
        self._traces = traces
        self._licence = licence
        self._home = home
        self._pbx_type = pbx_type
        self._end = end
        self._started = clients.loop.clock()

    def __str__(self) -> str:
        """The name that stands in logs."""
        return "a SuperVisor session"

    def act(self, wanted: AdministrationWanted, now: float) -> None:
        """Do it, answer it, and then do what ends the session that asked."""
        client = self._clients.of(wanted.session)
        try:
            result = self._decide(wanted.wish, now)
        except Exception as error:  # noqa: BLE001 - the supervisor hears of our fault, and nobody else is hurt
            result = InternalFault(log_fault(client or self, error))
        self._tell_log(wanted.wish, client, done=isinstance(result, Done))
        self._exchange.report(wanted.session, wanted.number, result, now)
        if isinstance(result, Done):
            self._afterwards(wanted.wish, client, now)

    def _decide(self, wish: admin.Administration, now: float) -> admin.Result:
        match wish:
            case admin.ReloadDeviceLicense():
                return self._reload_devices()
            case admin.ReloadDialPlan():
                return self._reload_plan()
            case admin.CloseSession(number=number):
                return Done() if self._clients.numbered(number) else BadParameter()
            case admin.SetTrace():
                return self._trace(wish)
            case admin.SetLogLevel(level=level):
                self._logs.set_level(level)
            case admin.ReconnectLink():
                self._link.reconnect(now)
            case admin.StopServer():
                pass
            case _:
                return Done(self._show(wish, now))
        return Done()

    def _afterwards(self, wish: admin.Administration, client: Client | None, now: float) -> None:
        match wish:
            case admin.CloseSession(number=number):
                closed = self._clients.numbered(number)
                if closed is not None:
                    self._exchange.dismiss(closed.session, "a supervisor has closed it", now)
            case admin.StopServer():
                self._end(f"{client or self} asked for it")

    def _tell_log(self, wish: admin.Administration, client: Client | None, *, done: bool) -> None:
        """One line for everything that changes something; what is only shown gets none."""
        shows = (admin.ShowStatus, admin.ListSessions, admin.ListMonitors, admin.ListLinks, admin.ShowLicense)
        if not isinstance(wish, shows):
            logger.info("{} asked for {!r}{}", client or self, wish, "" if done else ", which could not be done")

    # --- what changes something ------------------------------------------------------------------------------------

    def _reload_devices(self) -> admin.Result:
        """DeviceLicense.conf again (manual, 5.3). Standing monitors stay whatever it says."""
        entitlement = self._exchange.entitlement
        try:
            octets = read_if_present(self._home.device_license) if self._home else None
        except StartError as error:
            system.error("DeviceLicense.conf is not reloaded, the list stays: {}", error)
            return admin.FileUnusable("unreadable")
        if octets is not None:
            permitted = parse_device_license(octets)
            self._exchange.entitlement = replace(entitlement, permitted=permitted)
            logger.info("DeviceLicense.conf is reloaded: security mode, it permits {} devices", len(permitted))
        elif entitlement.permitted is not None:
            system.error(
                "DeviceLicense.conf is not reloaded, the list stays: {} is missing",
                self._home and self._home.device_license,
            )
            return admin.FileUnusable("missing")
        return Done()

    def _reload_plan(self) -> admin.Result:
        """DialPlan.conf again, for every number from now on; a file that sets nothing ends the translation."""
        numbers = self._exchange.numbers
        if self._home is None or not self._home.dial_plan.exists():
            if numbers.plan is None:
                return Done()
            system.error("DialPlan.conf is not reloaded, the dial plan stays: it is missing")
            return admin.FileUnusable("missing")
        try:
            plan, problems = load_dial_plan(self._home.dial_plan)
        except StartError as error:
            system.error("DialPlan.conf is not reloaded, the dial plan stays: {}", error)
            return admin.FileUnusable("unreadable")
        except ConfigurationError as error:
            for problem in error.problems:
                system.error("DialPlan.conf is not reloaded, the dial plan stays: {}", problem)
            return admin.FileUnusable("invalid")
        for problem in problems:
            logger.warning("{}", problem)
        numbers.plan = plan
        logger.info("DialPlan.conf is reloaded: {}", "it is in force" if plan else "it sets nothing")
        return Done()

    def _trace(self, wish: admin.SetTrace) -> admin.Result:
        if wish.on and not self._traces.offered:
            return admin.FileUnusable("missing")
        chosen = self._clients.numbered(wish.number) if wish.subject == "session" and wish.number else None
        if wish.subject == "session" and chosen is None:
            return BadParameter()
        if wish.subject == "link" and wish.number != LINK_NUMBER:
            return BadParameter()
        if chosen is not None:
            self._traces.trace_session(chosen.number, on=wish.on, amid_line=chosen.session.amid_line)
        elif wish.subject is None:
            amid_line = [client.number for client in self._clients.talking() if client.session.amid_line]
            self._traces.trace_sessions(on=wish.on, amid_line=amid_line)
        if wish.subject != "session":
            self._traces.trace_link(on=wish.on)
            self._link.trace(on=self._traces.link)
        self._clients.trace = self._traces.sessions
        return Done()

    # --- what is shown ---------------------------------------------------------------------------------------------

    def _show(self, wish: admin.Administration, now: float) -> tuple[admin.Row, ...]:
        match wish:
            case admin.ListSessions():
                return tuple(map(self._session, self._clients.talking()))
            case admin.ListMonitors():
                return self._exchange.monitor_rows()
            case admin.ListLinks():
                return (self._link_row(now),)
            case admin.ShowLicense():
                return (self._license(),)
            case _:
                return (self._status(now),)

    def _session(self, client: Client) -> admin.SessionRow:
        session = client.session
        monitors = self._exchange.monitors_of(session)
        protocol = None if session.binary is None else session.binary.protocol
        return admin.SessionRow(
            client.number, session.kind, client.address, session.state, monitors, client.backlog, protocol
        )

    def _link_row(self, now: float) -> admin.LinkRow:
        record = self._exchange.record
        since = datetime.now().astimezone() - timedelta(seconds=now - (record.since or self._started))
        return admin.LinkRow(
            number=LINK_NUMBER,
            pbx_type=self._pbx_type,
            address=show(self._link.address),
            state=self._link.state,
            since=since.isoformat(timespec="seconds"),
            reconnects=record.reconnects,
            gaps=record.gaps,
            lost_events=record.lost_events,
        )

    def _license(self) -> admin.LicenseRow:
        licence = self._licence.licence
        expires = licence.expires.isoformat() if licence and licence.expires else None
        return admin.LicenseRow(self._licence.state, self._exchange.used, self._exchange.entitlement.devices, expires)

    def _status(self, now: float) -> admin.StatusRow:
        return admin.StatusRow(
            version=__version__,
            uptime_seconds=int(now - self._started),
            sessions=len(self._clients.talking()),
            monitors=len(self._exchange.monitor_rows()),
            link_state=self._link.state,
            counters={
                **{name: self._clients.counters[name] for name in COUNTERS},
                "unsaid": self._exchange.binaries.unsaid,
            },
        )


COUNTERS = ("connected", "refused", "denied", "overloaded", "dropped", "faults")
"""The counters of ``Clients`` that Status shows in JSON."""
