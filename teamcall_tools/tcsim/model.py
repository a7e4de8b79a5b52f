"""The call model: extensions, calls and the legs between them; what happens comes out as ``Occurrence``.

The model knows no protocol and no clock. Names of states, causes and refusals are those of ECMA-269, because they are
what a telephone system reports. It is written from the standard and the captured traffic, not from the server's model.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum, StrEnum, auto

from teamcall_core.errors import LocalError

MAX_RINGING = 2
"""Calls that may ring at one extension at a time; one more is told that it is busy."""
CALL_NUMBERS = 0xFFFF
"""Call identifiers have two octets (HiPath 3000); 0 is not used."""
TRUNKS = tuple(str(number) for number in range(9731, 9739))
"""Trunk lines by the names a HiPath 3000 gives them (captured 2012: 9731, 9732)."""


class LegState(StrEnum):
    """LocalConnectionState of ECMA-285, as far as this model has it."""

    NULL = "null"
    INITIATED = "initiated"
    ALERTING = "alerting"
    CONNECTED = "connected"
    FAIL = "fail"


class Move(Enum):
    """What can happen to one leg of a call."""

    LIFT = auto()
    DIAL = auto()
    SEIZE = auto()
    RING = auto()
    ANSWER = auto()
    FAIL = auto()
    LEAVE = auto()


TRANSITIONS: dict[tuple[LegState, Move], LegState] = {
    (LegState.NULL, Move.LIFT): LegState.INITIATED,
    (LegState.NULL, Move.SEIZE): LegState.CONNECTED,
    (LegState.NULL, Move.RING): LegState.ALERTING,
    (LegState.INITIATED, Move.DIAL): LegState.CONNECTED,
    (LegState.INITIATED, Move.LEAVE): LegState.NULL,
    (LegState.ALERTING, Move.ANSWER): LegState.CONNECTED,
    (LegState.ALERTING, Move.LEAVE): LegState.NULL,
    (LegState.CONNECTED, Move.FAIL): LegState.FAIL,
    (LegState.CONNECTED, Move.LEAVE): LegState.NULL,
    (LegState.FAIL, Move.LEAVE): LegState.NULL,
}
"""Every other pair is a fault of the model and ends in ``KeyError``."""

RECEIVER_OFF = frozenset({LegState.INITIATED, LegState.CONNECTED, LegState.FAIL})


class Refusal(LocalError):
    """The telephone system will not do it. ``category`` and ``name`` are ECMA-269's; the text is for a person."""

    def __init__(self, category: str, name: str, text: str) -> None:
        super().__init__(text)
        self.category = category
        self.name = name


@dataclass(frozen=True, slots=True)
class Number:
    """A telephone number with what the network says of it (``typeOfNumber`` of ECMA-323)."""

    digits: str
    type_of_number: str = "dialingNumber"


@dataclass(slots=True)
class Call:
    """One call. ``legs`` keeps the order in which devices came in; a trunk line is a leg like any other."""

    number: int
    calling: Number
    called: str | None = None
    trunk: str | None = None
    legs: dict[str, LegState] = field(default_factory=dict)

    def partner_of(self, device: str) -> str | None:
        """The number of the other party, None while there is none."""
        for other in self.legs:
            if other != device:
                return self.calling.digits if other == self.trunk else other
        return self.called if self.legs.get(device) is LegState.FAIL else None


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One thing that happened. ``kind`` is the event's name in ECMA-269, ``device`` whose connection it is about.

    ``audience``: the extensions that take part, each with its own connection state after the event.
    """

    kind: str
    call: int
    device: str
    cause: str
    calling: Number
    called: str | None
    trunk: str | None
    audience: tuple[tuple[str, LegState], ...]


class CallModel:
    """Extensions that call each other, and trunk calls that come in."""

    def __init__(self, extensions: Sequence[str]) -> None:
        self.extensions = tuple(extensions)
        self._known = frozenset(extensions)
        self._calls: dict[int, Call] = {}
        self._calls_of: dict[str, dict[int, Call]] = {}
        self._last_number = 0
        self._occurrences: deque[Occurrence] = deque()

    # --- what can be asked ------------------------------------------------------------------------------------------

    def calls(self) -> tuple[Call, ...]:
        """All calls, the oldest first."""
        return tuple(self._calls.values())

    def calls_of(self, device: str) -> tuple[Call, ...]:
        """The calls of one device, in the order in which they reached it."""
        return tuple(self._calls_of.get(device, {}).values())

    def call(self, number: int) -> Call | None:
        """The call of this number, None when it is over."""
        return self._calls.get(number)

    def is_idle(self, device: str) -> bool:
        """True when the device has no call at all."""
        return not self._calls_of.get(device)

    def active_call(self, device: str) -> Call | None:
        """The call for which the receiver is off, if it is."""
        return next((call for call in self.calls_of(device) if call.legs[device] in RECEIVER_OFF), None)

    def trunk_of(self, word: str) -> str | None:
        """The trunk line of this name, or of the call from this number."""
        return next((c.trunk for c in self._calls.values() if c.trunk and word in (c.trunk, c.calling.digits)), None)

    def knows(self, device: str) -> bool:
        """True for an extension of this telephone system."""
        return device in self._known

    def next_occurrence(self) -> Occurrence | None:
        """The oldest occurrence not yet fetched."""
        return self._occurrences.popleft() if self._occurrences else None

    # --- what people and applications do ----------------------------------------------------------------------------

    def lift(self, device: str) -> Call:
        """Lift the receiver: answers the call that rings, else there is a dial tone (cause ``normal``)."""
        self._demand_extension(device)
        self._demand_receiver_on(device, "invalidDeviceState")
        if any(call.legs[device] is LegState.ALERTING for call in self.calls_of(device)):
            return self.answer(device)
        return self._seize(device, "normal")

    def dial(self, device: str, number: str) -> Call:
        """Dial ``number``: on the dial tone, or on-hook where the receiver is down."""
        self._demand_extension(device)
        self._demand_dialable(number)
        call = self.active_call(device)
        if call is None:
            call = self._seize(device, "normal")
        elif call.legs[device] is not LegState.INITIATED:
            raise Refusal("stateIncompatibility", "invalidCallingDeviceState", f"{device} has no dial tone")
        self._route(call, device, number)
        return call

    def make_call(self, device: str, number: str) -> Call:
        """MakeCall of an application: seizes a line and dials at once, without asking the person to lift.

        The cause of its ServiceInitiated is ``newCall``: telephone systems disagree here, and the server must not care.
        """
        if not self.knows(device):
            raise Refusal("operation", "invalidCallingDeviceID", f"there is no extension {device}")
        self._demand_dialable(number)
        self._demand_receiver_on(device, "invalidCallingDeviceState")
        call = self._seize(device, "newCall")
        self._route(call, device, number)
        return call

    def answer(self, device: str, number: int | None = None) -> Call:
        """Answer the call ``number``, or the one that has been ringing longest."""
        self._demand_extension(device)
        call = self._call_to_answer(device, number)
        self._demand_receiver_on(device, "invalidDeviceState")
        self._move(call, device, Move.ANSWER)
        self._report("established", call, device, "newCall")
        return call

    def hang_up(self, device: str) -> Call | None:
        """Put the receiver down; nothing happens where it was down already. Returns the call that was left."""
        if device not in TRUNKS:
            self._demand_extension(device)
        call = self.active_call(device)
        if call is not None:
            self._leave(call, device)
        return call

    def clear(self, device: str, number: int) -> Call:
        """ClearConnection: leave the call, or refuse it while it rings."""
        self._demand_extension(device)
        call = self._calls.get(number)
        if call is None or device not in call.legs:
            raise Refusal("operation", "invalidConnectionID", f"{device} is not in that call")
        self._leave(call, device)
        return call

    def trunk_call(self, calling: Number, device: str) -> Call:
        """A call from outside arrives at ``device`` over a free trunk line."""
        self._demand_extension(device)
        self._demand_dialable(calling.digits)
        if not self._can_ring(device):
            raise Refusal("stateIncompatibility", "invalidCalledDeviceState", f"{device} is busy")
        trunk = next((name for name in TRUNKS if self.is_idle(name)), None)
        if trunk is None:
            raise Refusal("systemResourceAvailability", "networkBusy", "all trunk lines are busy")
        call = self._new_call(calling)
        call.trunk = trunk
        call.called = device
        self._move(call, trunk, Move.SEIZE)
        self._move(call, device, Move.RING)
        self._report("delivered", call, device, "newCall")
        return call

    # --- within -----------------------------------------------------------------------------------------------------

    def _demand_extension(self, device: str) -> None:
        if not self.knows(device):
            raise Refusal("operation", "invalidDeviceID", f"there is no extension {device}")

    def _demand_dialable(self, number: str) -> None:
        if not (number and number.isascii() and number.isprintable()):
            raise Refusal("operation", "invalidCalledDeviceID", f"{number!r} cannot be dialled")

    def _demand_receiver_on(self, device: str, name: str) -> None:
        if self.active_call(device) is not None:
            raise Refusal("stateIncompatibility", name, f"{device} has its receiver off already")

    def _call_to_answer(self, device: str, number: int | None) -> Call:
        ringing = [call for call in self.calls_of(device) if call.legs[device] is LegState.ALERTING]
        if number is None:
            if not ringing:
                raise Refusal("stateIncompatibility", "noCallToAnswer", f"nothing rings at {device}")
            return ringing[0]
        call = self._calls.get(number)
        if call is None or device not in call.legs:
            raise Refusal("operation", "invalidConnectionID", f"{device} is not in that call")
        if call not in ringing:
            raise Refusal("stateIncompatibility", "noCallToAnswer", f"that call does not ring at {device}")
        return call

    def _can_ring(self, device: str) -> bool:
        return self.active_call(device) is None and len(self.calls_of(device)) < MAX_RINGING

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

    def _route(self, call: Call, device: str, number: str) -> None:
        call.called = number
        self._move(call, device, Move.DIAL)
        self._report("originated", call, device, "newCall")
        if self.knows(number) and self._can_ring(number):
            self._move(call, number, Move.RING)
            self._report("delivered", call, number, "newCall")
            return
        self._move(call, device, Move.FAIL)
        self._report("failed", call, device, "busy" if self.knows(number) else "destNotObtainable")

    def _leave(self, call: Call, device: str) -> None:
        """One device leaves; a call with one device left is over, so that one is cleared too (as HiPath does)."""
        self._move(call, device, Move.LEAVE)
        self._report("connectionCleared", call, device, "normalClearing")
        self._forget(call, device)
        if len(call.legs) == 1:
            (last,) = call.legs
            self._leave(call, last)
        if not call.legs:
            self._calls.pop(call.number, None)

    def _forget(self, call: Call, device: str) -> None:
        del call.legs[device]
        del self._calls_of[device][call.number]

    def _move(self, call: Call, device: str, move: Move) -> None:
        call.legs[device] = TRANSITIONS[call.legs.get(device, LegState.NULL), move]
        self._calls_of.setdefault(device, {})[call.number] = call

    def _report(self, kind: str, call: Call, device: str, cause: str) -> None:
        audience = tuple((leg, state) for leg, state in call.legs.items() if leg in self._known)
        self._occurrences.append(
            Occurrence(kind, call.number, device, cause, call.calling, call.called, call.trunk, audience)
        )
