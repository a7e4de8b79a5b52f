"""Facts worth a line in the log, in the words that an administrator searches for.

A lost link has LINKOUTOFSERVICE and a licence refusal LICENSEERROR in its line, in both logs (manual, 8.5 and 8.6).
A client that is refused the same again and again gets one line a minute, which says how many it stands for.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from loguru import logger

from teamcall_core.domain import events as link
from teamcall_core.domain.outcomes import Outcome, PbxRefused, RemoteRejected, TimedOut
from teamcall_core.exchange import LicenceRefused, PermissionRefused, RestoreEnded, SessionFact
from teamcall_core.session.events import AccessDenied, BinaryRefused, RequestOverloaded, SessionEnded, SessionOpened

from .logs import system

if TYPE_CHECKING:
    from .client import Client

QUIET = 60.0
"""Seconds between two lines about the same refusal."""
MOST_FAULTS = 20
"""Lines about different things that a telephone system sent, in as many seconds."""
MOST_SUBJECTS = 1000
"""Refusals that are told apart; with more, all are forgotten and each may say its line again."""


class Repeats:
    """Counts what is not said again."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._subjects: dict[object, tuple[float, int]] = {}
        self._counted = float("-inf"), 0

    def due(self, *subject: object) -> str | None:
        """What to add to the line about ``subject``; None when it was said just now and is to be left out."""
        now = self._clock()
        until, left_out = self._subjects.get(subject, (now, 0))
        if now < until:
            self._subjects[subject] = (until, left_out + 1)
            return None
        if len(self._subjects) >= MOST_SUBJECTS:
            self._subjects.clear()
        self._subjects[subject] = (now + QUIET, 0)
        return f" (and {left_out} times more before)" if left_out else ""

    def count(self) -> int:
        """How often this was asked within ``QUIET`` seconds, this time included."""
        now = self._clock()
        begun, many = self._counted
        self._counted = (begun, many + 1) if now < begun + QUIET else (now, 1)
        return self._counted[1]


class Journal:
    """Writes the lines. ``link_name`` has all addresses of the telephone system."""

    def __init__(self, link_name: str, clock: Callable[[], float]) -> None:
        self._link_name = link_name
        self._repeats = Repeats(clock)
        self._faults = Repeats(clock)
        """What the telephone system sent, apart: so much of it may differ that all else would be forgotten."""

    # --- the exchange's facts --------------------------------------------------------------------------------------

    def tell(self, fact: object, client: Client | None) -> None:
        """A fact of the exchange; ``client`` is the one it is about, where it is about one that still talks."""
        match fact:
            case LicenceRefused():
                self._licence_refused(fact, client)
            case PermissionRefused(device=device):
                self._permission_refused(device, client)
            case SessionFact(event=event):
                self._session(event, client)
            case _:
                self._link(fact)

    def _licence_refused(self, fact: LicenceRefused, client: Client | None) -> None:
        words = "MONITORINGPOINTSEXCEEDED Monitor not set" if fact.monitor else "DEVICESEXCEEDED"
        more = self._repeats.due("licence", client and client.number, fact.monitor)
        if more is not None:
            text = "LICENSEERROR {}: {} wanted the device {!r}, the licence allows {}{}"
            system.warning(text, words, client or "a session", fact.device, fact.licensed, more)

    def _permission_refused(self, device: str, client: Client | None) -> None:
        who = client or "a session"
        more = self._repeats.due("permission", client and client.number, not device)
        if more is None:
            return
        if device:
            text = "DEVICENOTPERMITTED: {} wanted the device {!r}, which DeviceLicense.conf does not list{}"
            logger.warning(text, who, device, more)
        else:
            text = "DEVICENOTPERMITTED: {} wanted a service that reaches beyond single devices; see binaryPassThrough{}"
            logger.warning(text, who, more)

    def _session(
        self,
        event: SessionOpened | SessionEnded | BinaryRefused | AccessDenied | RequestOverloaded,
        client: Client | None,
    ) -> None:
        match event:
            case SessionOpened(kind="supervisor"):
                logger.info("{} has opened a SuperVisor session", client)
            case SessionOpened(kind=kind, protocol=protocol):
                logger.debug("{} is open, kind {} {}", client, kind, protocol)
            case SessionEnded(reason=reason):
                logger.debug("{} has ended: {}", client, reason)
            case _:
                self._session_refused(event, client)

    def _session_refused(self, event: BinaryRefused | AccessDenied | RequestOverloaded, client: Client | None) -> None:
        who = client or "a session"
        number = client and client.number
        match event:
            case AccessDenied(reason=reason):
                more = self._repeats.due("denied", number, reason)
                if more is not None:
                    logger.warning("ACCESSDENIED: {} wanted a SuperVisor session: {}{}", who, reason, more)
            case RequestOverloaded(setting=setting):
                more = self._repeats.due("overloaded", number, setting)
                if more is not None:
                    logger.warning("OVERLOAD: {} asks more than {} allows{}", who, setting, more)
            case BinaryRefused(reason=reason, first_octets=octets):
                more = self._repeats.due("binary", client and client.host)
                if more is not None:
                    text = "{} was closed, a binary session with the first octets {}: {!r}{}"
                    logger.warning(text, who, octets.hex(" "), reason, more)

    def _link(self, fact: object) -> None:
        match fact:
            case link.LinkCameUp(status=status, address=where):
                system.info(
                    "the link to {} is in service, system status {!r}", where or self._link_name, status or "not told"
                )
            case link.LinkWentDown(reason=reason, retry_in=delay, address=where):
                text = "LINKOUTOFSERVICE the link to {} is out of service: {!r}; {}"
                system.error(text, where or self._link_name, reason, _next_attempt(delay))
            case link.PeerFault(what=what, fatal=True):
                system.error("LINKOUTOFSERVICE the link to {}: {!r}", self._link_name, what)
            case link.PeerFault(what=what):
                self._peer_fault(what)
            case link.StatusChanged() | link.MessagesLost():
                self._status(fact)
            case _:
                self._monitor(fact)

    def _status(self, fact: link.StatusChanged | link.MessagesLost) -> None:
        """What the telephone system says of itself."""
        more = self._repeats.due("status", fact)
        if more is None:
            return
        match fact:
            case link.StatusChanged(status=status):
                text = "the telephone system {} says that its status is {!r}{}"
                logger.warning(text, self._link_name, status, more)
            case link.MessagesLost():
                text = "the telephone system {} has lost messages, it says; every monitored device is looked at{}"
                system.warning(text, self._link_name, more)

    def _peer_fault(self, what: str) -> None:
        """Texts name places and numbers of the peer's choice, so a flood of different ones is cut by number too."""
        more = self._faults.due(what)
        place = self._faults.count() if more is not None else 0
        if 0 < place <= MOST_FAULTS:
            logger.warning("the telephone system {} sent {!r}; it was dropped{}", self._link_name, what, more)
        elif place == MOST_FAULTS + 1:
            text = "the telephone system {} sends much that cannot be used; more of it is left out for {:.0f} s"
            logger.warning(text, self._link_name, QUIET)

    def _monitor(self, fact: object) -> None:
        match fact:
            case link.MonitorLost(device=device, cause=cause):
                logger.warning("{}: its monitor is set again", _why_lost(device, cause))
            case link.MonitorRestored(device=device):
                logger.info("the monitor of {!r} is set again", device)
            case link.MonitorDelayed(device=device, outcome=outcome):
                more = self._repeats.due("delayed", outcome)
                if more is not None:
                    text = "the monitor of {!r} is not set for now: {!r}; it is tried again{}"
                    logger.warning(text, device, in_words(outcome), more)
            case link.MonitorEnded(device=device, outcome=outcome):
                logger.warning("the monitor of {!r} was refused for good: {!r}", device, in_words(outcome))
            case RestoreEnded(restored=restored, delayed=0, ended=0):
                logger.info("{} monitors are set again", restored)
            case RestoreEnded(restored=restored, delayed=delayed, ended=ended):
                text = "{} monitors are set again; {} are refused for now and tried again, {} were refused for good"
                logger.warning(text, restored, delayed, ended)

    # --- the daemon's own ------------------------------------------------------------------------------------------

    def client_lost(self, client: Client, reason: str) -> None:
        """A connection ended in another way than by BYE or FIN."""
        logger.debug("{} has ended: {!r}", client, reason)

    def client_refused(self, client: Client, setting: str) -> None:
        """A connection was closed as soon as it was made."""
        more = self._repeats.due("refused", client.host, setting)
        if more is not None:
            logger.warning("{} was refused: {} does not allow it{}", client, setting, more)

    def client_dropped(self, client: Client, waiting: int, setting: str, limit: int) -> None:
        """A client that does not read was dropped."""
        text = "{} was dropped: it does not read, {} octets waited for it ({} is {})"
        logger.warning(text, client, waiting, setting, limit)

    def listening_paused(self, clients: int, reason: str) -> None:
        """No new connections for a while."""
        more = self._repeats.due("paused")
        if more is not None:
            text = "with {} clients no more connections are accepted for now: {}; raise the limit on open files{}"
            system.warning(text, clients, reason, more)

    def listening_again(self, clients: int) -> None:
        """New connections are accepted again."""
        if self._repeats.due("again") is not None:
            logger.info("connections are accepted again, with {} clients", clients)


def _why_lost(device: str, cause: str) -> str:
    if cause == "silent":
        return f"the telephone system has not told all events of {device!r}"
    return f"the telephone system ended the monitor of {device!r}, cause {cause!r}"


def _next_attempt(delay: float | None) -> str:
    if delay is None:
        return "the connection stands, and the telephone system has to say more"
    return f"next attempt in {delay:.1f} s"


def in_words(outcome: Outcome) -> str:
    """How a request ended, for a log line."""
    match outcome:
        case PbxRefused(category=category, name=name):
            return f"refused, {category} {name}"
        case RemoteRejected(problem=problem):
            return f"rejected, {problem}"
        case TimedOut():
            return "no answer in time"
        case _:
            return type(outcome).__name__
