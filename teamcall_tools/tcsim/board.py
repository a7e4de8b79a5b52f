"""The switchboard: which devices and calls there are, and the only place where a leg changes its state."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence

from .features import Features
from .legs import (
    RECEIVER_OFF,
    TRANSITIONS,
    Call,
    Delay,
    FeatureChange,
    Joined,
    LegState,
    Move,
    Number,
    Occurrence,
    Refusal,
)

MAX_RINGING = 2
"""Calls that may ring at one extension at a time; one more is told that it is busy."""
CALL_NUMBERS = 0xFFFF
"""Call identifiers have two octets (HiPath 3000); 0 is not used."""
TRUNKS = tuple(str(number) for number in range(9731, 9739))
"""Trunk lines by the names a HiPath 3000 gives them (captured 2012: 9731, 9732)."""


class Board:
    """Extensions, queues, trunk lines, and the calls between them.

    ``outside``: what a number that leaves through a trunk line begins with; ``""``: no call leaves.
    """

    def __init__(self, extensions: Sequence[str], queues: Sequence[str] = (), outside: str = "") -> None:
        self.extensions = tuple(extensions)
        self.outside = outside
        self._is_extension = frozenset(extensions)
        self._queues = dict.fromkeys(queues)
        self._calls: dict[int, Call] = {}
        self._calls_of: dict[str, dict[int, Call]] = {}
        self._last_number = 0
        self._occurrences: deque[Occurrence | FeatureChange] = deque()
        self._delays: deque[Delay] = deque()
        self.features = Features(self._is_extension, self._occurrences.append)

    # --- what can be asked ------------------------------------------------------------------------------------------

    @property
    def queues(self) -> tuple[str, ...]:
        """The queues, in the order in which they came to be."""
        return tuple(self._queues)

    def calls(self) -> tuple[Call, ...]:
        """All calls, the oldest first."""
        return tuple(self._calls.values())

    def calls_of(self, device: str) -> tuple[Call, ...]:
        """The calls of one device, in the order in which they reached it."""
        return tuple(self._calls_of.get(device, {}).values())

    def call(self, number: int) -> Call | None:
        """The call of this number, None when it is over."""
        return self._calls.get(number)

    def picture(self) -> dict[int, dict[str, LegState]]:
        """Every call with the state of every device in it."""
        return {call.number: dict(call.legs) for call in self._calls.values()}

    def is_idle(self, device: str) -> bool:
        """True when the device has no call at all."""
        return not self._calls_of.get(device)

    def active_call(self, device: str) -> Call | None:
        """The call for which the receiver is off, if it is."""
        return next((call for call in self.calls_of(device) if call.legs[device] in RECEIVER_OFF), None)

    def trunk_of(self, word: str) -> str | None:
        """The trunk line of this name, or of the call from or to this number."""
        for call in self._calls.values():
            for trunk, number in call.outside.items():
                if word in (trunk, number.digits):
                    return trunk
        return None

    def knows(self, device: str) -> bool:
        """True for an extension or a queue of this telephone system: what can be monitored."""
        return device in self._is_extension or device in self._queues

    def next_occurrence(self) -> Occurrence | FeatureChange | None:
        """The oldest occurrence not yet fetched."""
        return self._occurrences.popleft() if self._occurrences else None

    def next_delay(self) -> Delay | None:
        """The oldest thing not yet fetched that is to happen by itself later."""
        return self._delays.popleft() if self._delays else None

    # --- demands ----------------------------------------------------------------------------------------------------

    def _demand_extension(self, device: str) -> None:
        if device not in self._is_extension:
            raise Refusal("operation", "invalidDeviceID", f"there is no extension {device}")

    def _demand_dialable(self, number: str) -> None:
        if not (number and number.isascii() and number.isprintable()):
            raise Refusal("operation", "invalidCalledDeviceID", f"{number!r} cannot be dialled")

    def _demand_receiver_on(self, device: str, name: str) -> None:
        if self.active_call(device) is not None:
            raise Refusal("stateIncompatibility", name, f"{device} has its receiver off already")

    def _demand_call(
        self,
        device: str,
        number: int | None,
        states: Iterable[LegState],
        name: str,
        invalid: str = "invalidConnectionID",
    ) -> Call:
        """The call ``number`` of the device, or its latest in one of ``states``; else a refusal with this name."""
        if number is None:
            fitting = [call for call in self.calls_of(device) if call.legs[device] in states]
            if not fitting:
                raise Refusal("stateIncompatibility", name, f"{device} has no call for that")
            return fitting[-1]
        call = self._calls.get(number)
        if call is None or device not in call.legs:
            raise Refusal("operation", invalid, f"{device} is not in that call")
        if call.legs[device] not in states:
            raise Refusal("stateIncompatibility", name, f"the call of {device} is {call.legs[device]}")
        return call

    # --- changes ----------------------------------------------------------------------------------------------------

    def _new_call(self, calling: Number) -> Call:
        number = self._last_number
        while True:
            number = number % CALL_NUMBERS + 1
            if number not in self._calls:
                break
        self._last_number = number
        call = self._calls[number] = Call(number, calling)
        return call

    def _seize(self, device: str, cause: str) -> Call:
        call = self._new_call(Number(device))
        self._move(call, device, Move.LIFT)
        self._report("serviceInitiated", call, device, cause)
        return call

    def _leave(self, call: Call, device: str) -> None:
        """One device leaves; a call with one device left is over, so that one is cleared too (as HiPath does)."""
        self._move(call, device, Move.LEAVE)
        self._report("connectionCleared", call, device, "normalClearing")
        self._forget(call, device)
        if len(call.legs) == 1:
            (last,) = call.legs
            self._leave(call, last)

    def _forget(self, call: Call, device: str) -> None:
        """Take a leg out whose end is told already; the call is over with its last leg."""
        del call.legs[device]
        call.outside.pop(device, None)
        del self._calls_of[device][call.number]
        if not call.legs:
            self._calls.pop(call.number, None)
        if not self._calls_of[device]:
            self._freed(device)

    def _shift(self, old: Call, new: Call, device: str) -> None:
        """Take a leg over into another call as it is."""
        new.legs[device] = old.legs.pop(device)
        if device in old.outside:
            new.outside[device] = old.outside.pop(device)
        calls = self._calls_of[device]
        del calls[old.number]
        calls[new.number] = new
        if not old.legs:
            self._calls.pop(old.number, None)

    def _freed(self, device: str) -> None:
        """The device has just lost its last call."""

    def _move(self, call: Call, device: str, move: Move) -> None:
        call.legs[device] = TRANSITIONS[call.legs.get(device, LegState.NULL), move]
        self._calls_of.setdefault(device, {})[call.number] = call

    def _later(self, seconds: float, step: Callable[[], None]) -> None:
        self._delays.append(Delay(seconds, step))

    def _report(
        self,
        kind: str,
        call: Call,
        device: str,
        cause: str,
        *,
        also: tuple[str, ...] = (),
        destination: Number | None = None,
        old_calls: tuple[int, ...] = (),
        connections: tuple[Joined, ...] = (),
        waiting: tuple[int, int] = (0, 0),
        data: Mapping[str, bytes | str] | None = None,
    ) -> None:
        """Note what happened; ``also`` are devices that have lost the call by it."""
        audience = tuple((leg, state) for leg, state in call.legs.items() if self.knows(leg))
        audience += tuple((leg, LegState.NULL) for leg in also if leg not in call.legs and self.knows(leg))
        self._occurrences.append(
            Occurrence(
                kind,
                call.number,
                device,
                cause,
                call.calling,
                call.called,
                call.trunk,
                audience,
                call.number_of(device),
                call.redirected_from,
                destination,
                old_calls,
                connections,
                waiting,
                data or {},
                call.correlator,
            )
        )
