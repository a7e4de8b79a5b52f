"""All client connections: made, written to once a turn, and held within the limits on what waits for them."""

from __future__ import annotations

import socket
from collections import Counter
from dataclasses import dataclass

from teamcall_core.exchange import Exchange
from teamcall_core.session import ClientSession
from teamcall_core.session.addresses import Network, is_within
from teamcall_core.session.settings import SessionSettings
from teamcall_core.stli import replies, supervisor

from .client import Client, Stage
from .faults import guard
from .journal import Journal
from .loop import Loop
from .sockets import host_of, tune_client
from .trace import SessionTrace

MOST_LEAVING = 256
"""Connections that are done and wait for the end of their peer; with more, one that is refused is closed at once."""


@dataclass(frozen=True, slots=True)
class Limits:
    """Octets that may wait for one client, and for all together, and connections; 0: no limit."""

    client_backlog: int = 1 << 20
    total_backlog: int = 64 << 20
    sessions: int = 0
    """Connections at a time."""
    sessions_per_address: int = 0


class Clients:
    """The clients by session. What one of them does, or fails to do, changes nothing for the others."""

    def __init__(
        self,
        loop: Loop,
        exchange: Exchange,
        journal: Journal,
        *,
        settings: SessionSettings,
        limits: Limits,
        allowed: tuple[Network, ...] | None = None,
        trace: SessionTrace | None = None,
    ) -> None:
        """``allowed``: from where clients may come; None: from everywhere."""
        self.loop = loop
        self.trace = trace
        """Hears the octets of all clients; may be replaced at any time."""
        self.counters: Counter[str] = Counter()
        """``connected``, ``refused`` (at once), ``denied`` (a SuperVisor session), ``dropped`` (for their backlog),
        ``faults``."""
        self.backlog = 0
        """Octets that wait for all clients together."""
        self._exchange = exchange
        self._settings = settings
        self._limits = limits
        self._journal = journal
        self._allowed = allowed
        self._by_host: Counter[str] = Counter()
        self._by_session: dict[ClientSession, Client] = {}
        self._open: set[Client] = set()

    def __len__(self) -> int:
        return len(self._open)

    # --- connections come and go -----------------------------------------------------------------------------------

    def accept(self, sock: socket.socket, address: str, now: float) -> None:
        """Take over a new connection."""
        tune_client(sock)
        self.count("connected")
        session = ClientSession(self._settings, now, host_of(address), self.counters["connected"])
        client = Client(self, sock, address, self.counters["connected"], session)
        self._open.add(client)
        if self._refuses(client, now):
            return
        self._by_session[session] = client
        self._by_host[client.host] += 1
        self._exchange.attach(session)

    def _refuses(self, client: Client, now: float) -> bool:
        """Turn it away if it may not come, or if there are too many."""
        limits = self._limits
        if self._allowed is not None and not is_within(client.host, self._allowed):
            line, setting = supervisor.ACCESS_DENIED, "allowedAddresses"
        elif 0 < limits.sessions <= len(self._by_session):
            line, setting = replies.OVERLOADED, "maxSessions"
        elif 0 < limits.sessions_per_address <= self._by_host[client.host]:
            line, setting = replies.OVERLOADED, "maxSessionsPerAddress"
        else:
            return False
        self.count("refused")
        self._journal.client_refused(client, setting)
        client.turn_away(line, now)
        if len(self._open) - len(self._by_session) > MOST_LEAVING:
            client.close(now)
        return True

    def heard(self, client: Client, now: float) -> None:
        """Its session was fed: act on what it has to say."""
        self._exchange.handle_session(client.session, now)

    def left(self, client: Client, now: float) -> None:
        """Its session is finished, the connection is not yet closed."""
        del self._by_session[client.session]
        self._by_host[client.host] -= 1
        if not self._by_host[client.host]:
            del self._by_host[client.host]
        self._exchange.detach(client.session, now)

    def ended(self, client: Client, reason: str, now: float, *, detach: bool) -> None:
        """Its socket is closed."""
        self._open.discard(client)
        self._recount(client, 0)
        if self.trace is not None:
            self.trace.ended(client.number)
        if reason:
            self._journal.client_lost(client, reason)
        if detach:
            self.left(client, now)

    def count(self, what: str) -> None:
        """One more of these."""
        self.counters[what] += 1

    def of(self, session: ClientSession) -> Client | None:
        """The client whose session this is, while it talks."""
        return self._by_session.get(session)

    def talking(self) -> list[Client]:
        """The clients whose sessions have not ended, in the order in which they came."""
        return list(self._by_session.values())

    def numbered(self, number: int) -> Client | None:
        """The client with this number, while it talks."""
        return next((client for client in self._by_session.values() if client.number == number), None)

    # --- the end of a turn -----------------------------------------------------------------------------------------

    def flush(self, now: float) -> bool:
        """Write once to every client for which something has gathered, and drop those that do not read.

        Whether there was any.
        """
        touched = self._exchange.take_touched()
        for session in touched:
            client = self._by_session.get(session)
            if client is not None:
                guard(client, client.flush, now=now)
        limit = self._limits.total_backlog
        if limit and self.backlog > limit:
            self._drop_largest(limit, now)
        return bool(touched)

    def _drop_largest(self, limit: int, now: float) -> None:
        for client in sorted(self._open, key=_backlog_of, reverse=True):
            if self.backlog <= limit:
                return
            guard(client, self._drop, client, "maxTotalBacklog", limit, now=now)

    def weigh(self, client: Client, now: float) -> None:
        """It was written to: count what waits for it now, and drop it when that is too much."""
        if client.stage is Stage.CLOSED:
            return
        held = client.session.queued_octets if client.stage is Stage.TALKING else 0
        waiting = client.outbox.unsent + held
        self._recount(client, waiting)
        limit = self._limits.client_backlog
        if limit and waiting > limit and not client.turned_away:
            self._drop(client, "maxClientBacklog", limit, now)

    def _recount(self, client: Client, waiting: int) -> None:
        self.backlog += waiting - client.backlog
        client.backlog = waiting

    def _drop(self, client: Client, setting: str, limit: int, now: float) -> None:
        self.count("dropped")
        self._journal.client_dropped(client, client.backlog, setting, limit)
        was_talking = client.stage is Stage.TALKING
        binary = client.session.binary
        client.turn_away(replies.OVERLOADED if binary is None else binary.overloaded(), now)
        if was_talking:
            self.left(client, now)
        self._recount(client, client.outbox.unsent)

    # --- the end of the service ------------------------------------------------------------------------------------

    def close(self, now: float) -> None:
        """Close whoever is left, at once."""
        for client in tuple(self._open):
            guard(client, client.close, now=now)


def _backlog_of(client: Client) -> int:
    return client.backlog
