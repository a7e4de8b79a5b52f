"""The CSTA side of the simulated telephone system, without I/O: octets in, octets out, time as an argument.

What stands on the wire, and what is said before and between requests, is that of a row of ``systems``. Several links
may stand at a time; monitors belong to their link.

After every call, ask each link for ``data_to_send`` and ``ending``, and ``next_event`` for what others should know.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from teamcall_core import csta
from teamcall_core.csta import services as asked

from .call_bodies import event_body
from .faults import FAULTS, Faults
from .feature_bodies import feature_body
from .model import CallModel, FeatureChange, LegState, Number, Occurrence, Refusal
from .peer import Peer
from .services import Services
from .states import Ending, PeerState
from .statistics import Statistics
from .systems import SYSTEMS, System
from .systems.dialogue import Host

SYSTEM_STATUSES = (
    "initializing",
    "enabled",
    "normal",
    "messagesLost",
    "disabled",
    "overloadImminent",
    "overloadReached",
    "overloadRelieved",
    "partiallyDisabled",
)
STORM_CALL = 0
"""The call of a storm's events; no call of the model has this number."""


@dataclass(frozen=True, slots=True)
class Commanded:
    """An application has commanded these devices, or they are in a call with one that it has."""

    devices: frozenset[str]


@dataclass(frozen=True, slots=True)
class Noted:
    """Something for the log."""

    text: str


SwitchEvent = Commanded | Noted


def _a_day() -> datetime:
    return datetime(2026, 1, 5, 8, 0, 0)  # noqa: DTZ001 - telephone systems write local time


class Switch:
    """A telephone system with these extensions and queues. Numbers that begin with ``outside`` leave it.

    ``username`` and ``password`` take the place of those in the row of ``system``. ``wall`` gives the local time.
    Raises LocalError for a system in XML where lxml is not installed.
    """

    def __init__(
        self,
        extensions: Sequence[str],
        *,
        username: str = "",
        password: str = "",
        queues: Sequence[str] = (),
        outside: str = "",
        system: System = SYSTEMS["generic"],
        wall: Callable[[], datetime] = _a_day,
    ) -> None:
        self.model = CallModel(extensions, queues, outside)
        self.faults = Faults()
        self.statistics = Statistics()
        self.is_down = False
        self.system = system
        self.speech = system.speech(system, self.model, wall)
        login = (username, password) if username else system.login
        self._host = Host(
            system, system.dialogue, self.faults, login, self.model.extensions, self._note, self._on_request
        )
        self._peers: dict[int, Peer] = {}
        self._last_connection = 0
        self._services = Services(self.model, self.faults, lambda: self.monitors, system.withheld)
        self._events: deque[SwitchEvent] = deque()

    # --- links ------------------------------------------------------------------------------------------------------

    @property
    def connections(self) -> tuple[int, ...]:
        """The numbers of the links that stand."""
        return tuple(self._peers)

    @property
    def monitors(self) -> int:
        """Monitors of all links together."""
        return sum(peer.monitors for peer in self._peers.values())

    @property
    def services_offered(self) -> tuple[str, ...]:
        """The names of the services that clients may ask for."""
        return self._services.offered

    def call_word(self, number: int) -> str:
        """A call as this telephone system names it: octets in hexadecimal digits, in XML the text itself."""
        return self.speech.call_id(number).hex()

    def connection_made(self, now: float) -> int | None:
        """A client has connected; returns the link's number, None while the links are down: close it at once."""
        if self.is_down:
            return None
        self._last_connection += 1
        peer = Peer(self._last_connection, self._host, self.speech, self.statistics)
        self._peers[self._last_connection] = peer
        self._note(f"link {self._last_connection} connected")
        peer.dialogue.opened(now)
        return self._last_connection

    def receive_data(self, connection: int, data: bytes, now: float) -> None:
        """Octets from a link, cut anywhere."""
        self.statistics.octets_in += len(data)
        peer = self._peers.get(connection)
        if peer is not None and not peer.is_frozen:
            peer.receive_data(data, now)

    def receive_eof(self, connection: int, now: float) -> None:
        """The connection is gone, whoever ended it. Its monitors end."""
        if self._peers.pop(connection, None) is not None:
            self._note(f"link {connection} is gone")

    def data_to_send(self, connection: int) -> bytes:
        """What is to be written to this link now."""
        peer = self._peers.get(connection)
        return peer.data_to_send() if peer is not None else b""

    def ending(self, connection: int) -> Ending | None:
        """How to end this link, None while it shall stand. Tell ``receive_eof`` when it is done."""
        peer = self._peers.get(connection)
        return peer.ending if peer is not None else None

    def next_event(self) -> SwitchEvent | None:
        """The oldest event not yet fetched."""
        return self._events.popleft() if self._events else None

    def next_deadline(self) -> float | None:
        """When ``handle_timer`` must be called at the latest."""
        deadlines = [d for d in (peer.next_deadline() for peer in self._peers.values()) if d is not None]
        return min(deadlines, default=None)

    def handle_timer(self, now: float) -> None:
        """Release what was kept back, ask for signs of life, and end links whose clients give none."""
        for peer in self._peers.values():
            peer.handle_timer(now)

    # --- what the telephone system does by itself -------------------------------------------------------------------

    def settle(self, now: float) -> None:
        """Tell the monitors what has happened in the model. Call it after every use of the model."""
        while (occurrence := self.model.next_occurrence()) is not None:
            if isinstance(occurrence, FeatureChange):
                self._tell_feature(occurrence, now)
                continue
            for device, state in occurrence.audience:
                self._tell(occurrence, device, state, now)

    def send_status(self, status: str, now: float) -> None:
        """Tell every client this SystemStatus."""
        for peer in self._associated():
            peer.dialogue.ask_status(status, now)

    def end_monitors(self, device: str, now: float) -> int:
        """The telephone system ends the monitors of a device by itself; returns how many."""
        ended = 0
        for peer in self._associated():
            for cross_ref in peer.monitors_of(device):
                peer.stop_monitor(cross_ref)
                peer.invoke("monitorStop", asked.MonitorStop(cross_ref), now)
                ended += 1
        return ended

    def links_down(self) -> None:
        """End all links and take no new ones."""
        self.is_down = True
        for peer in self._peers.values():
            peer.end(Ending.FLUSH)

    def links_up(self) -> None:
        """Take links again."""
        self.is_down = False

    def misbehave(self, name: str, value: object, now: float) -> None:
        """Switch on a fault, or do one that is done once, with the value of ``read_fault``."""
        if not FAULTS[name].once:
            self.faults.set(name, value)
            return
        for peer in self._peers.values():
            if name == "reset":
                peer.end(Ending.RESET)
            elif name == "halfopen":
                peer.freeze()
            elif name == "losemonitors":
                peer.forget_monitors()
            elif name == "garbage" and isinstance(value, bytes):
                peer.send_raw(value or self.speech.garbage())
            elif name == "storm" and isinstance(value, int):
                self._storm(peer, value, now)

    # --- messages ---------------------------------------------------------------------------------------------------

    def _on_request(self, peer: Peer, message: csta.Message, now: float) -> None:
        self.statistics.count_request(message.operation)
        try:
            body = self._services.perform(message.operation, message.body, peer)
            answer = csta.Message("result", message.invoke_id, message.operation, body)
        except Refusal as refusal:
            failure = csta.UniversalFailure(refusal.category, refusal.name)
            answer = csta.Message("error", message.invoke_id, message.operation, failure)
        if self._services.touched:
            self._events.append(Commanded(frozenset(self._services.touched)))
            self._services.touched.clear()
        if self.faults.has("eventsfirst"):
            self.settle(now)
        peer.answer(answer, now)
        self.settle(now)

    # --- within -----------------------------------------------------------------------------------------------------

    def _associated(self) -> list[Peer]:
        return [peer for peer in self._peers.values() if peer.state is PeerState.ASSOCIATED]

    def _tell(self, occurrence: Occurrence, device: str, state: LegState, now: float) -> None:
        for peer in self._peers.values():
            for cross_ref in peer.monitors_of(device, occurrence.kind):
                peer.send_event(occurrence.kind, event_body(occurrence, cross_ref, state), now)

    def _tell_feature(self, change: FeatureChange, now: float) -> None:
        for peer in self._peers.values():
            for cross_ref in peer.monitors_of(change.device, change.kind):
                peer.send_event(change.kind, feature_body(change, cross_ref), now)

    def _storm(self, peer: Peer, times: int, now: float) -> None:
        for cross_ref, device in peer.all_monitors():
            pair = [
                (Occurrence(kind, STORM_CALL, device, cause, Number(device), None, None, ()), state)
                for kind, cause, state in (
                    ("serviceInitiated", "normal", LegState.INITIATED),
                    ("connectionCleared", "normalClearing", LegState.NULL),
                )
            ]
            for occurrence, state in pair * times:
                peer.send_event(occurrence.kind, event_body(occurrence, cross_ref, state), now)

    def _note(self, text: str) -> None:
        self._events.append(Noted(text))
