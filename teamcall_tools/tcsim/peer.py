"""One CSTA link as the telephone system sees it: framing, association, its monitors and its invoke ids."""

from __future__ import annotations

from collections.abc import Iterator

from teamcall_core import csta
from teamcall_core.csta.common import MonitorFilter
from teamcall_core.errors import DecodeError, FrameError

from .filters import suppressed
from .outbox import Outbox
from .states import TRANSITIONS, Ending, PeerState
from .statistics import Statistics
from .systems.dialogue import Host
from .systems.speech import Speech


class Peer:
    """One link. The switch decides what is said; this is how it is said to one client."""

    def __init__(self, number: int, host: Host, speech: Speech, statistics: Statistics) -> None:
        self.number = number
        self.state = PeerState.CONNECTED
        self.ending: Ending | None = None
        self.is_frozen = False
        """Half open: neither hears nor speaks again."""
        self.namespace = ""
        """In which documents are written on this link, where another than that of their edition was agreed upon."""
        self._system = host.system
        self._faults = host.faults
        self._speech = speech
        self._frames = host.system.framing()
        self._statistics = statistics
        self._outbox = Outbox(host.faults)
        self._monitors: dict[bytes, str] = {}
        self._cross_refs: dict[str, list[bytes]] = {}
        self._suppressed: dict[bytes, frozenset[str]] = {}
        self._cross_refs_given = 0
        self._next_invoke_id = host.system.first_invoke_id
        self.dialogue = host.dialogue(self, host)

    # --- state ------------------------------------------------------------------------------------------------------

    def move(self, step: str) -> None:
        """Follow ``TRANSITIONS``; a pair that is not there is a fault of the program."""
        self.state = TRANSITIONS[self.state, step]

    def end(self, ending: Ending) -> None:
        """Let the connection end. Monitors end with it."""
        self.move("end")
        self.ending = ending
        self.forget_monitors()
        self.dialogue.stop()
        if ending is Ending.RESET:
            self._outbox.discard()

    def freeze(self) -> None:
        """Fall silent for ever, without the other side being told."""
        self.is_frozen = True
        self.forget_monitors()
        self.dialogue.stop()
        self._outbox.discard()

    # --- monitors ---------------------------------------------------------------------------------------------------

    @property
    def monitors(self) -> int:
        """How many monitors stand."""
        return len(self._monitors)

    def start_monitor(self, device: str) -> bytes:
        """A new monitor; returns its cross reference."""
        while (cross_ref := self._speech.cross_ref(self._cross_refs_given)) in self._monitors:
            self._cross_refs_given += 1
        self._cross_refs_given += 1
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

    # --- what comes -------------------------------------------------------------------------------------------------

    def receive_data(self, data: bytes, now: float) -> None:
        """Octets of the client, cut anywhere."""
        if self.state is not PeerState.ENDED:
            self._frames.receive_data(self.dialogue.begin(data, now))
        while self.state is not PeerState.ENDED and self._receive_frame(now):
            pass

    def _receive_frame(self, now: float) -> bool:
        try:
            frame = self._frames.take_frame()
        except FrameError as error:
            self.dialogue.give_up(str(error), now)
            return False
        if frame is None:
            return False
        most = self._system.largest_request
        if most and len(frame.octets) > most:
            self.dialogue.give_up(f"a message of {len(frame.octets)} octets, {most} are the most", now)
            return False
        try:
            message = self._speech.read(frame, self.namespace)
        except DecodeError as error:
            self.dialogue.unreadable(error, frame.invoke_id, now)
        else:
            self.dialogue.take(message, now)
        return True

    # --- what is sent -----------------------------------------------------------------------------------------------

    def invoke(self, operation: str, body: object, now: float) -> int | None:
        """Ask the client something; returns the invoke id, None where this system has no words for it."""
        invoke_id = self.next_invoke_id()
        return invoke_id if self._send(csta.Message("invoke", invoke_id, operation, body), now) else None

    def send_event(self, name: str, body: object, now: float) -> None:
        """Tell an event to one of this link's monitors; one that the system has no words for is not sent."""
        device = self._monitors.get(getattr(body, "monitor_cross_ref_id", b""), "")
        for one in (*self._speech.before(message := csta.Message("event", 0, name, body), device), message):
            one.invoke_id = self.next_invoke_id()
            if self._send(one, now):
                self._statistics.count_event(str(one.operation))

    def answer(self, message: csta.Message, now: float) -> None:
        """Send the answer to a request."""
        if self._faults.has("unknownid") and message.invoke_id is not None:
            invoke_id = self._speech.stray_id(message.invoke_id)
            stray = csta.Message(message.kind, invoke_id, message.operation, message.body)
            self._send(stray, now, is_answer=True)
        self._send(message, now, is_answer=True)

    def associate(self, message: csta.Message, now: float) -> None:
        """Send a message of the dialogue itself."""
        self._send(message, now, is_answer=True)

    def send_document(self, octets: bytes, invoke_id: int | None, now: float) -> None:
        """Send one that no edition of CSTA has."""
        if not self.is_frozen:
            self._outbox.put(self._system.framing.wrap(octets, invoke_id), now, is_answer=True)

    def send_mark(self, octets: bytes, now: float) -> None:
        """Send octets that are no frame, and that no fault doubles."""
        if not self.is_frozen:
            self._outbox.put(octets, now, is_answer=True, is_frame=False)

    def send_raw(self, octets: bytes) -> None:
        """Send octets as they are."""
        if not self.is_frozen:
            self._outbox.put_raw(octets)

    def _send(self, message: csta.Message, now: float, *, is_answer: bool = False) -> bool:
        frame = self._speech.write(message, self.namespace)
        if frame is not None and not self.is_frozen:
            self._outbox.put(frame, now, is_answer=is_answer)
        return frame is not None

    def next_invoke_id(self) -> int:
        """The next invoke id of the telephone system."""
        invoke_id = self._next_invoke_id
        self._next_invoke_id = invoke_id + 1 if invoke_id < self._system.last_invoke_id else 1
        return invoke_id

    # --- octets and time --------------------------------------------------------------------------------------------

    def data_to_send(self) -> bytes:
        """All octets for the socket, counted as sent."""
        octets = self._outbox.take()
        self._statistics.octets_out += len(octets)
        return octets

    def next_deadline(self) -> float | None:
        """When something kept back, or something of the dialogue, is due."""
        deadlines = [d for d in (self._outbox.next_deadline(), self.dialogue.next_deadline()) if d is not None]
        return min(deadlines, default=None)

    def handle_timer(self, now: float) -> None:
        """Let out what was kept back until now, and go on with the dialogue."""
        self._outbox.handle_timer(now)
        if self.state is not PeerState.ENDED and not self.is_frozen:
            self.dialogue.handle_timer(now)
