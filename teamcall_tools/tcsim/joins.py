"""Two calls at one device: hold, retrieve, consult, alternate, reconnect, transfer and conference."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from .legs import RECEIVER_OFF, Call, Joined, LegState, Move, Number, Refusal
from .routing import End
from .telephones import Telephones

MOST_IN_CONFERENCE = 8
"""Parties of one conference."""


@dataclass(frozen=True, slots=True)
class _Merged:
    """A call that was made of others."""

    call: Call
    old_calls: tuple[int, ...]
    connections: tuple[Joined, ...]

    def with_new(self, device: str) -> _Merged:
        """The same with a device that was in none of the old calls."""
        return replace(self, connections=(*self.connections, Joined(device, Number(device), None)))


class Joins(Telephones):
    """Calls that are held, and calls that become one. Without a call's number, the latest that fits is meant."""

    def hold(self, device: str, number: int | None = None, cause: str = "normal") -> Call:
        """Hold the active call."""
        self._demand_extension(device)
        call = self._demand_call(device, number, (LegState.CONNECTED,), "invalidConnectionState")
        self._move(call, device, Move.HOLD)
        self._report("held", call, device, cause)
        return call

    def retrieve(self, device: str, number: int | None = None, cause: str = "normal") -> Call:
        """Take a held call back; there must be no active one."""
        self._demand_extension(device)
        call = self._demand_call(device, number, (LegState.HELD,), "noHeldCall")
        if self.active_call(device) is not None:
            raise Refusal("stateIncompatibility", "connectedCallExists", f"{device} has an active call")
        self._move(call, device, Move.RETRIEVE)
        self._report("retrieved", call, device, cause)
        return call

    def consult(self, device: str, target: str, number: int | None = None) -> Call:
        """Hold the active call and call another number; returns the new call."""
        self._demand_extension(device)
        self._demand_dialable(target)
        self._demand_call(device, number, (LegState.CONNECTED,), "invalidConnectionState")
        self.hold(device, number, "consultation")
        call = self._seize(device, "consultation")
        call.cause = "consultation"
        self._route(call, device, target)
        return call

    def alternate(self, device: str, held: int | None = None, active: int | None = None) -> Call:
        """Hold the active call and take the held one; returns what is active now."""
        waiting, current = self._pair(device, held, active, (LegState.CONNECTED,))
        self.hold(device, current.number, "alternate")
        return self.retrieve(device, waiting.number, "alternate")

    def reconnect(self, device: str, held: int | None = None, active: int | None = None) -> Call:
        """End the active call and take the held one; returns the latter."""
        waiting, current = self._pair(device, held, active, RECEIVER_OFF)
        self._leave(current, device)
        return self.retrieve(device, waiting.number)

    def transfer(self, device: str, held: int | None = None, active: int | None = None) -> Call:
        """Connect the held with the active call and leave; returns the new call."""
        first, second = self._pair(device, held, active, (LegState.CONNECTED,))
        self._demand_apart(first, second, device)
        destination = second.number_of(second.others(device)[0])
        merged = self._merge((first, second), device)
        self._report_join("transferred", merged, device, "transfer", destination)
        return merged.call

    def conference(self, device: str, held: int | None = None, active: int | None = None) -> Call:
        """Make one call of the held and the active one; returns it."""
        first, second = self._pair(device, held, active, (LegState.CONNECTED,))
        self._demand_apart(first, second, device)
        self._demand_room(len(first.legs) + len(second.legs) - 1)
        destination = second.number_of(second.others(device)[0])
        merged = self._merge((first, second), device, controller_from=second)
        self._report_join("conferenced", merged, device, "conference", destination)
        return merged.call

    def single_step_transfer(self, device: str, target: str, number: int | None = None) -> Call:
        """Send the other party of the active call to ``target`` and leave; returns the new call.

        Where ``target`` itself rings, the new connection stands in the list already, as ECMA-269 has it.
        """
        self._demand_extension(device)
        call = self._demand_call(device, number, (LegState.CONNECTED,), "invalidActiveConnectionState")
        route = self._demand_route(call, target, "singleStepTransfer")
        merged = self._merge((call,), device)
        merged.call.called = target
        if route.end is End.RINGS and not route.diversions:
            merged = merged.with_new(target)
        self._report_join("transferred", merged, device, "singleStepTransfer", Number(target))
        self._place(merged.call, route, device, target)
        return merged.call

    def single_step_conference(self, device: str, target: str, number: int | None = None) -> Call:
        """Take ``target`` into the active call at once; returns the new call."""
        self._demand_extension(device)
        call = self._demand_call(device, number, (LegState.CONNECTED,), "invalidActiveConnectionState")
        if target not in self._is_extension:
            raise Refusal("operation", "invalidDestinationDeviceID", f"there is no extension {target}")
        if target in call.legs or self.active_call(target) is not None:
            raise Refusal("stateIncompatibility", "invalidDestinationDeviceState", f"{target} is busy")
        self._demand_room(len(call.legs) + 1)
        merged = self._merge((call,), device, controller_from=call).with_new(target)
        self._move(merged.call, target, Move.SEIZE)
        self._report_join("conferenced", merged, device, "singleStepConference", Number(target))
        return merged.call

    # --- within -----------------------------------------------------------------------------------------------------

    def _pair(
        self, device: str, held: int | None, active: int | None, states: Collection[LegState]
    ) -> tuple[Call, Call]:
        """The held and the active call of the device; raises ``Refusal``."""
        self._demand_extension(device)
        held_name = "noHeldCall" if held is None else "invalidHeldConnectionState"
        active_name = "noActiveCall" if active is None else "invalidActiveConnectionState"
        first = self._demand_call(device, held, (LegState.HELD,), held_name, "invalidHeldConnectionID")
        second = self._demand_call(device, active, states, active_name, "invalidActiveConnectionID")
        return first, second

    @staticmethod
    def _demand_apart(first: Call, second: Call, device: str) -> None:
        shared = (first.legs.keys() & second.legs.keys()) - {device}
        if shared:
            raise Refusal("operation", "notDifferentDevices", f"{min(shared)} is in both calls")

    @staticmethod
    def _demand_room(parties: int) -> None:
        if parties > MOST_IN_CONFERENCE:
            text = f"a conference has room for {MOST_IN_CONFERENCE}"
            raise Refusal("systemResourceAvailability", "conferenceMemberLimitExceeded", text)

    def _merge(self, olds: tuple[Call, ...], device: str, controller_from: Call | None = None) -> _Merged:
        """One new call out of ``olds``. ``device`` leaves them, but for the leg it brings from ``controller_from``."""
        first_party = olds[0].others(device)[0]
        new = self._new_call(olds[0].number_of(first_party))
        new.called = olds[-1].called
        new.correlator = next((old.correlator for old in olds if old.correlator), None)
        new.trunk = first_party if first_party in olds[0].outside else None
        connections = []
        for old in olds:
            for leg in tuple(old.legs):
                if leg == device and old is not controller_from:
                    self._move(old, leg, Move.LEAVE)
                    self._forget(old, leg)
                else:
                    connections.append(Joined(leg, old.number_of(leg), old.number))
                    self._shift(old, new, leg)
        for leg, state in new.legs.items():
            if state is LegState.ALERTING and leg in self._is_extension:
                self._await_answer(new, leg)
        return _Merged(new, tuple(old.number for old in olds), tuple(connections))

    def _report_join(self, kind: str, merged: _Merged, device: str, cause: str, destination: Number) -> None:
        self._report(
            kind,
            merged.call,
            device,
            cause,
            also=(device,),
            destination=destination,
            old_calls=merged.old_calls,
            connections=merged.connections,
        )
