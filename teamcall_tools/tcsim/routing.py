"""Where a dialled number leads: forwarding, do not disturb, queues, trunk lines; and what then happens by itself."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial

from .board import MAX_RINGING, TRUNKS, Board
from .features import AgentState
from .legs import Call, LegState, Move, Number, Refusal

NO_ANSWER_AFTER = 10.0
"""Seconds of ringing until forwardNoAns applies."""
RINGS_OUTSIDE_AFTER, ANSWERS_OUTSIDE_AFTER = 1.0, 4.0
"""Seconds from the seizing of a trunk line until the far end rings and answers."""
CALL_BACK_AFTER = 2.0
"""Seconds from the moment when both are free until a call back is made."""
DISTRIBUTE_AFTER = 0.5
"""Seconds until a call that waits in a queue is sent to an agent who is free."""


class End(Enum):
    """What a route ends in."""

    RINGS = auto()
    QUEUES = auto()
    LEAVES = auto()
    FAILS = auto()


@dataclass(frozen=True, slots=True)
class Diversion:
    """A device on the way that sends the call on."""

    device: str
    target: str
    cause: str


@dataclass(frozen=True, slots=True)
class Route:
    """The way of a number: ``device`` is the leg that comes in (a trunk line where it leaves), ``cause`` why."""

    end: End
    device: str
    cause: str
    diversions: tuple[Diversion, ...]


_REFUSALS = {
    "busy": ("stateIncompatibility", "invalidDestinationDeviceState"),
    "destOutOfOrder": ("systemResourceAvailability", "destinationDeviceOutOfService"),
    "doNotDisturb": ("stateIncompatibility", "invalidDestinationDeviceState"),
    "trunksBusy": ("systemResourceAvailability", "networkBusy"),
    "destNotObtainable": ("operation", "invalidDestination"),
}


class Router(Board):
    """Sends calls to devices."""

    def __init__(self, extensions: Sequence[str], queues: Sequence[str] = (), outside: str = "") -> None:
        super().__init__(extensions, queues, outside)
        self._call_backs: list[tuple[str, str]] = []

    # --- finding the way --------------------------------------------------------------------------------------------

    def _resolve(self, call: Call, number: str, cause: str) -> Route:
        """The way to ``number`` for this call. Nothing is changed."""
        diversions: list[Diversion] = []
        seen: set[str] = set()
        while (ahead := self._diversion_at(call, number)) is not None:
            seen.add(number)
            target, cause = ahead
            diversions.append(Diversion(number, target, cause))
            number = target
            if number in seen:
                return Route(End.FAILS, "", "destNotObtainable", tuple(diversions))
        end, device, failure = self._end_at(call, number)
        return Route(end, device, failure or cause, tuple(diversions))

    def _diversion_at(self, call: Call, number: str) -> tuple[str, str] | None:
        """Where this device sends the call on, and why; one that is in the call already is busy for it."""
        if number not in self._is_extension or number in call.legs:
            return None
        for applies, word, cause in (
            (True, "immediate", "callForwardImmediate"),
            (self.features.is_quiet(number), "dnd", "doNotDisturb"),
            (not self._can_ring(number, call), "busy", "callForwardBusy"),
        ):
            if applies and (target := self.features.forwarded_to(number, word, external=call.trunk is not None)):
                return target, cause
        return None

    def _end_at(self, call: Call, number: str) -> tuple[End, str, str | None]:
        """How the way ends at ``number``: the leg that comes in, and the cause of a failure."""
        if number in self._is_extension:
            if not self.features.is_in_service(number):
                return End.FAILS, "", "destOutOfOrder"
            if self.features.is_quiet(number):
                return End.FAILS, "", "doNotDisturb"
            return (End.RINGS, number, None) if self._can_ring(number, call) else (End.FAILS, "", "busy")
        if number in self._queues:
            return (End.FAILS, "", "busy") if number in call.legs else (End.QUEUES, number, None)
        if not self.outside or not number.startswith(self.outside):
            return End.FAILS, "", "destNotObtainable"
        free = self._free_trunks()
        return (End.LEAVES, free[0], None) if free else (End.FAILS, "", "trunksBusy")

    def _can_ring(self, device: str, call: Call | None = None) -> bool:
        if self.active_call(device) is not None or (call is not None and device in call.legs):
            return False
        return [c.legs[device] for c in self.calls_of(device)].count(LegState.ALERTING) < MAX_RINGING

    def _free_trunks(self) -> list[str]:
        return [name for name in TRUNKS if self.is_idle(name)]

    def _demand_route(self, call: Call, number: str, cause: str) -> Route:
        """A way that leads to somebody; raises ``Refusal``."""
        self._demand_dialable(number)
        route = self._resolve(call, number, cause)
        if route.end is End.FAILS:
            raise Refusal(*_REFUSALS[route.cause], f"{number} cannot be reached: {route.cause}")
        return route

    # --- going it ---------------------------------------------------------------------------------------------------

    def _place(self, call: Call, route: Route, caller: str, number: str) -> None:
        """Bring the call where ``route`` leads; ``caller`` hears it when it leads nowhere."""
        call.turns += 1
        for diversion in route.diversions:
            target = Number(diversion.target)
            self._report(
                "diverted", call, diversion.device, diversion.cause, also=(diversion.device,), destination=target
            )
            call.redirected_from = diversion.device
            number = diversion.target
        if route.end is End.RINGS:
            self._move(call, route.device, Move.RING)
            self._report("delivered", call, route.device, route.cause)
            self._await_answer(call, route.device)
        elif route.end is End.QUEUES:
            self._enqueue(call, route.device, "noAvailableAgents")
        elif route.end is End.LEAVES:
            self._leave_through(call, route.device, number)
        else:
            self._move(call, caller, Move.FAIL)
            self._report("failed", call, caller, route.cause)

    def _divert(self, call: Call, device: str, target: str, cause: str) -> None:
        """Take the call from ``device`` to ``target``; raises ``Refusal`` when that leads nowhere."""
        route = self._demand_route(call, target, cause)
        self._withdraw(call, device, Number(target), cause)
        self._place(call, route, device, target)

    def _withdraw(self, call: Call, device: str, destination: Number, cause: str) -> None:
        """The device loses a call that goes on elsewhere."""
        self._move(call, device, Move.LEAVE)
        self._report("diverted", call, device, cause, destination=destination)
        call.redirected_from = device
        self._forget(call, device)

    def _enqueue(self, call: Call, queue: str, cause: str) -> None:
        self._move(call, queue, Move.QUEUE)
        waiting = [c for c in self.calls_of(queue) if c.legs[queue] is LegState.QUEUED]
        self._report("queued", call, queue, cause, waiting=(len(waiting), len(waiting) - 1))
        self._later(DISTRIBUTE_AFTER, partial(self._distribute, queue))

    def _leave_through(self, call: Call, trunk: str, number: str) -> None:
        call.outside[trunk] = Number(number)
        self._move(call, trunk, Move.SEIZE)
        self._report("networkReached", call, trunk, call.cause)
        self._later(RINGS_OUTSIDE_AFTER, partial(self._ring_outside, trunk, call.outside[trunk]))
        self._later(ANSWERS_OUTSIDE_AFTER, partial(self._answer_outside, trunk, call.outside[trunk]))

    # --- what happens by itself -------------------------------------------------------------------------------------

    def _outside_call(self, trunk: str, number: Number, state: LegState) -> Call | None:
        """The call over this line to this very number (by identity: the line may carry another one by now)."""
        for call in self.calls_of(trunk):
            if call.outside.get(trunk) is number and call.legs[trunk] is state:
                return call
        return None

    def _ring_outside(self, trunk: str, number: Number) -> None:
        call = self._outside_call(trunk, number, LegState.CONNECTED)
        if call is not None:
            self._move(call, trunk, Move.REACH)
            self._report("delivered", call, trunk, "networkSignal")

    def _answer_outside(self, trunk: str, number: Number) -> None:
        call = self._outside_call(trunk, number, LegState.ALERTING)
        if call is not None:
            self._move(call, trunk, Move.ANSWER)
            self._report("established", call, trunk, "networkSignal")

    def _await_answer(self, call: Call, device: str) -> None:
        if self.features.forwarded_to(device, "noAnswer", external=call.trunk is not None):
            self._later(NO_ANSWER_AFTER, partial(self._give_up_ringing, call.number, device, call.turns))

    def _give_up_ringing(self, number: int, device: str, turns: int) -> None:
        call = self._calls.get(number)
        if call is None or call.turns != turns or call.legs.get(device) is not LegState.ALERTING:
            return
        target = self.features.forwarded_to(device, "noAnswer", external=call.trunk is not None)
        if target and self._resolve(call, target, "callForwardNoAnswer").end is not End.FAILS:
            self._divert(call, device, target, "callForwardNoAnswer")

    def _distribute(self, queue: str) -> None:
        """Send the call that waits longest to an agent of the queue's group who is free."""
        waiting = [call for call in self.calls_of(queue) if call.legs[queue] is LegState.QUEUED]
        for device, agent in self.features.agents().items():
            if not waiting:
                return
            if agent.group == queue and agent.state is AgentState.READY and self._takes_calls(device):
                self._divert(waiting.pop(0), queue, device, "distributed")

    def _takes_calls(self, device: str) -> bool:
        if not self.is_idle(device) or self.features.is_quiet(device) or self._is_forwarded(device):
            return False
        return self.features.is_in_service(device)

    def _is_forwarded(self, device: str) -> bool:
        return any(one.is_on for one in self.features.forwardings(device).values())

    def _freed(self, device: str) -> None:
        agent = self.features.agents().get(device) if device in self._is_extension else None
        if agent is not None and agent.state is AgentState.BUSY:
            self.features.move_agent(device, AgentState.READY)
        if agent is not None and agent.group:
            self._later(DISTRIBUTE_AFTER, partial(self._distribute, agent.group))
        for pair in self._call_backs:
            if device in pair:
                self._later(CALL_BACK_AFTER, partial(self._call_back_now, pair))

    def _call_back_now(self, pair: tuple[str, str]) -> None:
        if pair in self._call_backs and all(self.is_idle(device) for device in pair):
            self._call_backs.remove(pair)
            self.features.tell_call_back(*pair, is_set=False)
            device, target = pair
            call = self._seize(device, "callBack")
            call.cause = "callBack"
            self._route(call, device, target)

    def _route(self, call: Call, device: str, number: str) -> None:
        """Dial: the device has its dial tone in this call."""
        call.called = number
        self._move(call, device, Move.DIAL)
        self._report("originated", call, device, call.cause)
        self._place(call, self._resolve(call, number, call.cause), device, number)
