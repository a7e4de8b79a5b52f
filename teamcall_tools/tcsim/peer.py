"""One CSTA link as the telephone system sees it: framing, association, its monitors and its invoke ids."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from teamcall_core import csta
from teamcall_core.csta.common import MonitorFilter
from teamcall_core.csta.services import SystemStatus
from teamcall_core.framing.length_prefix import LengthPrefix

from .faults import Faults
from .filters import suppressed
from .outbox import Outbox
from .statistics import Statistics

INVOKE_IDS = 0x7FFF
"""Invoke ids run from 1 to this and around."""


class PeerState(StrEnum):
    """How far the association is."""

    CONNECTED = "connected"
    """TCP stands, no AARQ yet."""
    ASSOCIATED = "associated"
    ENDED = "ended"
    """Nothing that comes is read any more; what is queued is still written."""


TRANSITIONS: dict[tuple[PeerState, str], PeerState] = {
    (PeerState.CONNECTED, "accept"): PeerState.ASSOCIATED,
    (PeerState.CONNECTED, "end"): PeerState.ENDED,
    (PeerState.ASSOCIATED, "end"): PeerState.ENDED,
    (PeerState.ENDED, "end"): PeerState.ENDED,
}


class Ending(StrEnum):
    """How the owner of the socket shall end the connection."""

    FLUSH = "flush"
    """Write what is there, then close."""
    RESET = "reset"
    """Close with a TCP reset."""


class Peer:
    """One link. The switch decides what is said; this is how it is said to one client."""

    def __init__(self, number: int, faults: Faults, statistics: Statistics) -> None:
        self.number = number
        self.state = PeerState.CONNECTED
        self.frames = LengthPrefix()
        self.ending: Ending | None = None
        self.is_frozen = False
        """Half open: neither hears nor speaks again."""
        self.status_invoke_id: int | None = None
        """The SystemStatus of the start that is not answered yet, and until when it must be."""
        self.status_deadline: float | None = None
        self._faults = faults
        self._statistics = statistics
        self._outbox = Outbox(faults)
        self._monitors: dict[bytes, str] = {}
        self._cross_refs: dict[str, list[bytes]] = {}
        self._suppressed: dict[bytes, frozenset[str]] = {}
        self._next_cross_ref = 0
        self._last_invoke_id = 0

    # --- state ------------------------------------------------------------------------------------------------------

    def move(self, step: str) -> None:
        """Follow ``TRANSITIONS``; a pair that is not there is a fault of the program."""
        self.state = TRANSITIONS[self.state, step]

    def end(self, ending: Ending) -> None:
        """Let the connection end. Monitors end with it."""
        self.move("end")
        self.ending = ending
        self.forget_monitors()
        self.status_deadline = None
        if ending is Ending.RESET:
            self._outbox.discard()

    def freeze(self) -> None:
        """Fall silent for ever, without the other side being told."""
        self.is_frozen = True
        self.forget_monitors()
        self.status_deadline = None
        self._outbox.discard()

    # --- monitors ---------------------------------------------------------------------------------------------------

    @property
    def monitors(self) -> int:
        """How many monitors stand."""
        return len(self._monitors)

    def start_monitor(self, device: str) -> bytes:
        """A new monitor; returns its cross reference: two octets, the first is 0000 (HiPath 3000)."""
        while (cross_ref := self._next_cross_ref.to_bytes(2, "big")) in self._monitors:
            self._next_cross_ref = (self._next_cross_ref + 1) % 0x10000
        self._next_cross_ref = (self._next_cross_ref + 1) % 0x10000
        self._monitors[cross_ref] = device
        self._cross_refs.setdefault(device, []).append(cross_ref)
        return cross_ref

    def filter_monitor(self, cross_ref: bytes, requested: MonitorFilter | None) -> bool:
        """Let a monitor hear no more than its filter lets through; False where there is no such monitor."""
        if cross_ref not in self._monitors:
            return False
        self._suppressed.pop(cross_ref, None)
        if events := suppressed(requested):
            self._suppressed[cross_ref] = events
        return True

    def stop_monitor(self, cross_ref: bytes) -> str | None:
        """End a monitor; returns its device, None where there is no such monitor."""
        device = self._monitors.pop(cross_ref, None)
        if device is not None:
            self._cross_refs[device].remove(cross_ref)
            self._suppressed.pop(cross_ref, None)
        return device

    def monitors_of(self, device: str, event: str = "") -> tuple[bytes, ...]:
        """The cross references of this device's monitors, of those that hear ``event``."""
        cross_refs = self._cross_refs.get(device, ())
        if not self._suppressed:
            return tuple(cross_refs)
        return tuple(one for one in cross_refs if event not in self._suppressed.get(one, ()))

    def all_monitors(self) -> Iterator[tuple[bytes, str]]:
        """Cross reference and device of every monitor."""
        return iter(tuple(self._monitors.items()))

    def forget_monitors(self) -> None:
        """End all monitors without a word."""
        self._monitors.clear()
        self._cross_refs.clear()
        self._suppressed.clear()

    # --- what is sent -----------------------------------------------------------------------------------------------

    def invoke(self, operation: str, body: object, now: float) -> int:
        """Ask the client something; returns the invoke id."""
        invoke_id = self._next_invoke_id()
        self._send(csta.Message("invoke", invoke_id, operation, body), now)
        return invoke_id

    def send_event(self, name: str, body: object, now: float) -> None:
        """Tell an event to one of this link's monitors."""
        self._statistics.count_event(name)
        self._send(csta.Message("event", self._next_invoke_id(), name, body), now)

    def answer(self, message: csta.Message, now: float) -> None:
        """Send the answer to a request."""
        if self._faults.has("unknownid") and message.invoke_id is not None:
            stray = csta.Message(message.kind, message.invoke_id + 0x4000, message.operation, message.body)
            self._send(stray, now, is_answer=True)
        self._send(message, now, is_answer=True)

    def associate(self, message: csta.Message, now: float) -> None:
        """Send an ACSE message."""
        self._send(message, now, is_answer=True)

    def ask_status(self, status: str, now: float) -> int:
        """Tell the client the state of the system; it has to answer."""
        return self.invoke("systemStatus", SystemStatus(system_status=status), now)

    def send_raw(self, octets: bytes) -> None:
        """Send octets as they are."""
        if not self.is_frozen:
            self._outbox.put_raw(octets)

    def _send(self, message: csta.Message, now: float, *, is_answer: bool = False) -> None:
        if not self.is_frozen:
            self._outbox.put(LengthPrefix.wrap(csta.encode(message)), now, is_answer=is_answer)

    def _next_invoke_id(self) -> int:
        self._last_invoke_id = self._last_invoke_id % INVOKE_IDS + 1
        return self._last_invoke_id

    # --- octets and time --------------------------------------------------------------------------------------------

    def data_to_send(self) -> bytes:
        """All octets for the socket, counted as sent."""
        octets = self._outbox.take()
        self._statistics.octets_out += len(octets)
        return octets

    def next_deadline(self) -> float | None:
        """When something kept back, or the answer to SystemStatus, is due."""
        deadlines = [d for d in (self._outbox.next_deadline(), self.status_deadline) if d is not None]
        return min(deadlines, default=None)

    def release(self, now: float) -> None:
        """Let out what was kept back until now."""
        self._outbox.handle_timer(now)
