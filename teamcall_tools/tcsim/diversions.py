"""Calls that are sent or taken elsewhere (deflect, pick up, park, queue), and what else is done to a call."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from .joins import Joins
from .legs import Call, LegState, Move, Number, Refusal
from .routing import CALL_BACK_AFTER, DISTRIBUTE_AFTER

_DIGITS = frozenset("0123456789*#ABCD,")
_WAITING = (LegState.ALERTING, LegState.QUEUED)


class Diversions(Joins):
    """Calls that change their device. Without a call's number, the latest that fits is meant."""

    def deflect(self, device: str, target: str, number: int | None = None) -> Call:
        """Send a call that rings or waits at ``device`` (an extension or a queue) to ``target``."""
        self._demand_known(device, "invalidDivertingDeviceID")
        call = self._demand_call(device, number, _WAITING, "invalidConnectionState")
        self._divert(call, device, target, "redirected")
        return call

    def pick_up(self, device: str, other: str, number: int | None = None) -> Call:
        """Take the call that rings, waits or is parked at ``other``."""
        self._demand_extension(device)
        self._demand_known(other, "invalidPickUpDeviceID")
        self._demand_receiver_on(device, "invalidDestinationDeviceState")
        call = self._demand_call(other, number, _WAITING, "noCallToAnswer")
        if device in call.legs:
            raise Refusal("operation", "notDifferentDevices", f"{device} is in that call")
        self._withdraw(call, other, Number(device), "callPickup")
        self._move(call, device, Move.SEIZE)
        call.turns += 1
        self._report("established", call, device, "callPickup")
        return call

    def group_pick_up(self, device: str) -> Call:
        """Take the call that has been ringing longest; all extensions are one group."""
        self._demand_extension(device)
        for call in self._calls.values():
            for other, state in call.legs.items():
                if state is LegState.ALERTING and other in self._is_extension and device not in call.legs:
                    return self.pick_up(device, other, call.number)
        raise Refusal("stateIncompatibility", "noCallToAnswer", "nothing rings in the group")

    def park(self, device: str, target: str, number: int | None = None) -> Call:
        """Let the active call wait at ``target``: an extension, a queue, or a number that becomes one."""
        self._demand_extension(device)
        call = self._demand_call(device, number, (LegState.CONNECTED, LegState.HELD), "invalidConnectionState")
        self._demand_dialable(target)
        if target in call.legs:
            raise Refusal("operation", "invalidParkToDeviceID", f"{target} is in that call")
        self._found_queue(target)
        self._withdraw(call, device, Number(target), "park")
        call.turns += 1
        self._enqueue(call, target, "park")
        return call

    def queue(self, device: str, target: str) -> Call:
        """Let the call of ``device`` wait at ``target``, which becomes a queue where it is nothing yet.

        A call that rings at the device goes there; so does what rings or waits at the other end of its active call,
        and the other party of one that is answered. A device without a call, or with a dial tone, calls there itself.
        """
        self._demand_extension(device)
        self._demand_dialable(target)
        ringing = [call for call in self.calls_of(device) if call.legs[device] is LegState.ALERTING]
        call = ringing[0] if ringing else self.active_call(device)
        if call is None or call.legs[device] is LegState.INITIATED:
            self._demand_queue_number(target)
            self._found_queue(target)
            return self.dial(device, target)
        if call.legs[device] is LegState.FAIL or target in call.legs:
            raise Refusal("stateIncompatibility", "invalidConnectionState", f"the call of {device} cannot wait there")
        rest = [leg for leg in call.others(device) if call.legs[leg] in _WAITING]
        self._found_queue(target)
        self._withdraw(call, device if ringing or not rest else rest[0], Number(target), "redirected")
        call.turns += 1
        self._enqueue(call, target, "noAvailableAgents")
        return call

    def call_back(self, device: str, number: int | None = None) -> Call:
        """Give up the call to a busy or silent extension; when both are free, the telephone system calls them."""
        self._demand_extension(device)
        call = self._demand_call(device, number, (LegState.FAIL, LegState.CONNECTED), "noCallToComplete")
        target = call.called or ""
        others = [call.legs[leg] for leg in call.others(device)]
        if target not in self._is_extension or target == device or others not in ([], [LegState.ALERTING]):
            raise Refusal("stateIncompatibility", "noCallToComplete", "there is nothing to call back for")
        self.set_call_back(device, target)
        self._leave(call, device)
        return call

    def set_call_back(self, device: str, target: str) -> None:
        """Call ``device`` and ``target`` when both are free."""
        self._demand_extension(device)
        if target not in self._is_extension or target == device:
            raise Refusal("operation", "invalidDestinationDeviceID", f"{target} cannot be called back")
        pair = (device, target)
        if pair not in self._call_backs:
            self._call_backs.append(pair)
            self.features.tell_call_back(device, target, is_set=True)
        self._later(CALL_BACK_AFTER, partial(self._call_back_now, pair))

    def cancel_call_back(self, device: str, target: str) -> None:
        """Forget a call back."""
        if (device, target) not in self._call_backs:
            raise Refusal("stateIncompatibility", "noCallToComplete", "no such call back is set")
        self._call_backs.remove((device, target))
        self.features.tell_call_back(device, target, is_set=False)

    def set_agent_state(self, device: str, state: str, identifier: str | None = None, group: str | None = None) -> None:
        """SetAgentState; the group that an agent logs on to becomes a queue."""
        if state == "loggedOn" and group:
            self._demand_queue_number(group)
        self.features.set_agent_state(device, state, identifier, group)
        agent = self.features.agent(device)
        if agent is not None and agent.group:
            self._found_queue(agent.group)
            self._later(DISTRIBUTE_AFTER, partial(self._distribute, agent.group))

    def associate(self, device: str, data: Mapping[str, bytes | str], number: int | None = None) -> Call:
        """Tie data to the call, by the names of the CallInformation event; ``correlator_data`` stays with it."""
        self._demand_extension(device)
        states = (LegState.CONNECTED,) if number is None else tuple(LegState)
        call = self._demand_call(device, number, states, "noActiveCall")
        correlator = data.get("correlator_data")
        if isinstance(correlator, bytes):
            call.correlator = correlator
        self._report("callInformation", call, device, "normal", data=data)
        return call

    def generate_digits(self, device: str, digits: str, number: int | None = None) -> Call:
        """Send tones for digits into the active call."""
        self._demand_extension(device)
        call = self._demand_call(device, number, (LegState.CONNECTED,), "invalidConnectionState")
        if not digits or not set(digits) <= _DIGITS:
            raise Refusal("operation", "invalidParameterValue", f"{digits!r} are no digits")
        self._report("digitsGenerated", call, device, "normal", data={"digits": digits})
        return call

    # --- within -----------------------------------------------------------------------------------------------------

    def _demand_known(self, device: str, name: str) -> None:
        if not self.knows(device):
            raise Refusal("operation", name, f"there is no device {device}")

    def _demand_queue_number(self, word: str) -> None:
        """Raise ``Refusal`` for what cannot become a queue: an extension, and what cannot be dialled."""
        self._demand_dialable(word)
        if word in self._is_extension:
            raise Refusal("operation", "invalidDestination", f"{word} is an extension and no queue")

    def _found_queue(self, word: str) -> None:
        """Make a queue of a number that is nothing yet; an extension has a place to park already."""
        if word not in self._is_extension:
            self._queues[word] = None
