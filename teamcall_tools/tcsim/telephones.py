"""What one person or application does with one call: lift, dial, answer, hang up, and calls from outside."""

from __future__ import annotations

from .board import TRUNKS
from .features import AgentState
from .legs import Call, LegState, Move, Number, Refusal
from .routing import End, Router

_ANSWERABLE = (LegState.ALERTING, LegState.QUEUED)


class Telephones(Router):
    """Basic calls."""

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

    def dial_in(self, device: str, number: int, digits: str) -> Call:
        """DialDigits: dial in the call that has a dial tone."""
        self._demand_extension(device)
        self._demand_dialable(digits)
        call = self._demand_call(device, number, (LegState.INITIATED,), "invalidConnectionState")
        self._route(call, device, digits)
        return call

    def make_call(self, device: str, number: str, correlator: bytes | None = None) -> Call:
        """MakeCall of an application: seizes a line and dials at once, without asking the person to lift.

        The cause of its ServiceInitiated is ``newCall``: telephone systems disagree here, and the server must not care.
        """
        if device not in self._is_extension:
            raise Refusal("operation", "invalidCallingDeviceID", f"there is no extension {device}")
        self._demand_dialable(number)
        self._demand_receiver_on(device, "invalidCallingDeviceState")
        call = self._seize(device, "newCall")
        call.correlator = correlator
        self._route(call, device, number)
        return call

    def answer(self, device: str, number: int | None = None) -> Call:
        """Answer the call ``number``, or the one that has been ringing longest, or one that is parked here."""
        self._demand_extension(device)
        call = self._call_to_answer(device, number)
        self._demand_receiver_on(device, "invalidDeviceState")
        self._move(call, device, Move.ANSWER)
        self._report("established", call, device, call.cause)
        self._occupy_agent(call, device)
        return call

    def answer_outside(self, trunk: str) -> None:
        """The party at the far end of a trunk line answers before its time."""
        for call in self.calls_of(trunk):
            if call.legs[trunk] is LegState.CONNECTED and call.trunk != trunk:
                self._ring_outside(trunk, call.outside[trunk])
            if call.legs[trunk] is LegState.ALERTING:
                self._answer_outside(trunk, call.outside[trunk])
                return
        raise Refusal("stateIncompatibility", "noCallToAnswer", f"nothing rings behind {trunk}")

    def hang_up(self, device: str) -> Call | None:
        """Put the receiver down; nothing happens where it was down already. Returns the call that was left.

        A call that is held stays held. Behind a trunk line the party leaves, whatever state the line is in.
        """
        if device in TRUNKS:
            call = next(iter(self.calls_of(device)), None)
        else:
            self._demand_extension(device)
            call = self.active_call(device)
        if call is not None:
            self._leave(call, device)
        return call

    def clear(self, device: str, number: int) -> Call:
        """ClearConnection: leave the call, or refuse it while it rings."""
        self._demand_extension(device)
        call = self._demand_call(device, number, LegState, "noConnectionToClear")
        self._leave(call, device)
        return call

    def clear_call(self, device: str, number: int | None = None) -> Call:
        """ClearCall: all leave, in the order in which they came."""
        call = self._demand_call(device, number, LegState, "noCallToClear")
        while call.legs:
            self._leave(call, next(iter(call.legs)))
        return call

    def trunk_call(self, calling: Number, device: str) -> Call:
        """A call from outside arrives at ``device`` (an extension or a queue) over a free trunk line."""
        if not self.knows(device):
            self._demand_extension(device)
        self._demand_dialable(calling.digits)
        trunk = next(iter(self._free_trunks()), None)
        route = self._resolve(Call(0, calling, device, trunk), device, "newCall")
        if route.end is End.FAILS:
            raise Refusal("stateIncompatibility", "invalidCalledDeviceState", f"{device} is busy")
        if trunk is None or (route.end is End.LEAVES and self._free_trunks() == [trunk]):
            raise Refusal("systemResourceAvailability", "networkBusy", "all trunk lines are busy")
        call = self._new_call(calling)
        call.trunk = trunk
        call.called = device
        call.outside[trunk] = calling
        self._move(call, trunk, Move.SEIZE)
        # A forwarding that leads outside again needs a line of its own, so that the way is looked for once more.
        self._place(call, self._resolve(call, device, "newCall"), trunk, device)
        return call

    def _call_to_answer(self, device: str, number: int | None) -> Call:
        if number is None:
            ringing = [call for call in self.calls_of(device) if call.legs[device] in _ANSWERABLE]
            ringing.sort(key=lambda call: _ANSWERABLE.index(call.legs[device]))
            if not ringing:
                raise Refusal("stateIncompatibility", "noCallToAnswer", f"nothing rings at {device}")
            return ringing[0]
        return self._demand_call(device, number, _ANSWERABLE, "noCallToAnswer")

    def _occupy_agent(self, call: Call, device: str) -> None:
        """An agent who takes a call of the own group is busy."""
        agent = self.features.agents().get(device)
        if agent is not None and agent.state is AgentState.READY and call.redirected_from == agent.group:
            self.features.move_agent(device, AgentState.BUSY)
