"""Who is connected to whom: the calls of every monitored device, folded from events and replaced by snapshots.

A device may have several calls. What it is connected to survives the loss of a link as last known, until a snapshot
replaces it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from .effects import EFFECTS, Effect
from .events import (
    CallDelivered,
    CallEstablished,
    CallEvent,
    CallInitiated,
    CallOriginated,
    CallQueued,
    CallsJoined,
    CallTransferred,
    CallView,
    ConnectionCleared,
    Member,
    SnapshotConnection,
)
from .ids import CallId, Connection, ConnectionState, Device, Party
from .outcomes import AmbiguousCall, NoCall
from .reconcile import KnownCall

MAX_CALLS_PER_DEVICE = 64
"""A telephone system that names more is broken; the oldest call is forgotten, so that memory stays bounded."""
MAX_DEVICES_PER_CALL = 64


_FAR_OF_OWN: Mapping[type[CallEvent], ConnectionState | None] = {
    CallDelivered: ConnectionState.CONNECTED,
    CallEstablished: ConnectionState.CONNECTED,
    CallQueued: ConnectionState.CONNECTED,
    CallInitiated: None,
    CallOriginated: None,
}
"""The state of the other side after these events of the device's own connection; after others it is what it was."""


@dataclass(slots=True)
class _Call:
    own: Connection
    state: ConnectionState
    partner: str = ""
    others: dict[str, Connection] = field(default_factory=dict)
    party: Party | None = None
    """The partner as it was named, where it was."""
    far: ConnectionState | None = None
    """The state of the other side as last told; None where it was not, or where there are several."""


_Calls = dict[CallId, _Call]
_IDLE: Final = ConnectionState.IDLE
"""To ask an Enum for a member takes longer than to compare with it."""
_CONNECTED: Final = ConnectionState.CONNECTED


class CallModel:
    """The calls of monitored devices.

    ``normalise`` is the profile's: it says which device words mean the same device.
    """

    def __init__(self, normalise: Callable[[str], str | None]) -> None:
        self._normalise = normalise
        self._devices: dict[Device, _Calls] = {}
        self._complete: set[Device] = set()

    # --- what changes the picture ----------------------------------------------------------------------------------

    def fold(self, event: CallEvent) -> None:
        """Change the picture of ``event.device`` as the event says."""
        device = event.device
        calls = self._devices.get(device)
        if calls is None:
            calls = self._devices[device] = {}
        if isinstance(event, CallsJoined):
            self._join(calls, event)
            return
        kind = type(event)
        effect = EFFECTS[kind]
        connection = event.connection
        call = calls.get(connection.call)
        is_plain = connection.device == device and not connection.dynamic
        about_own = is_plain or self._is_about_own(event, effect, call)
        state = event.local_state or _own_state(event, effect, call, about_own=about_own)
        if state is _IDLE:
            calls.pop(connection.call, None)
            return
        if call is None:
            call = _new_call(calls, connection.call, connection if about_own else Connection(connection.call, device))
        call.state = state
        if about_own:
            call.own = connection
            call.far = _FAR_OF_OWN.get(kind, call.far)
            self._meet_first(call, event, effect.partner)
            if effect.partner_is_connected and not call.others:
                _connect_partner(call)
        else:
            _fold_other(call, event, effect)
            self._meet_first(call, event, effect.other_partner)

    def replace(self, device: Device, snapshot: Iterable[SnapshotConnection]) -> None:
        """These are the calls of ``device``. Of those that were known, what the snapshot does not say stays."""
        before = self._devices.get(device, {})
        seen = {one.connection.call: one for one in snapshot if one.state is not ConnectionState.IDLE}
        calls: _Calls = {}
        self._devices[device] = calls
        self.complete(device)
        for call_id in (*(known for known in before if known in seen), *(new for new in seen if new not in before)):
            self._take_over(
                _new_call(calls, call_id, seen[call_id].connection), device, seen[call_id], before.get(call_id)
            )

    def _take_over(self, call: _Call, device: Device, seen: SnapshotConnection, before: _Call | None) -> None:
        call.state = seen.state
        call.far = seen.far
        if before is not None:
            call.partner, call.party = before.partner, before.party
        if before is not None and (seen.far is None or len(before.others) == 1):
            call.others = before.others
        self._meet(call, device, seen.partner)
        _connect_partner(call)

    def branch(self, device: Device) -> CallModel:
        """A model of its own that knows of ``device`` what this one knows."""
        other = CallModel(self._normalise)
        other._devices[device] = {
            call_id: replace(call, others=dict(call.others)) for call_id, call in self._devices.get(device, {}).items()
        }
        return other

    def adopt(self, device: Device, other: CallModel) -> None:
        """What ``other`` knows of ``device`` is what there is. It must not be used any more."""
        self._devices[device] = other._devices.get(device, {})
        self.complete(device)

    def forget(self, device: Device) -> None:
        """The device is not monitored any more."""
        self._devices.pop(device, None)
        self._complete.discard(device)

    def complete(self, device: Device) -> None:
        """There is no call of ``device`` that began before its events were heard, or none that could be learned of."""
        self._complete.add(device)

    def doubt(self, device: Device | None = None) -> None:
        """Events of ``device`` (None: of every device) may be missed from now on."""
        self._complete -= self._complete if device is None else {device}

    # --- the picture -----------------------------------------------------------------------------------------------

    def is_complete(self, device: Device) -> bool:
        """Whether a call that is not known here does not exist, as far as anybody can say."""
        return device in self._complete

    def calls(self, device: Device) -> tuple[CallView, ...]:
        """The calls of ``device``, oldest first."""
        known = self._devices.get(device)
        return tuple([CallView(call_id, call.state, call.partner) for call_id, call in known.items()]) if known else ()

    def known(self, device: Device) -> tuple[KnownCall, ...]:
        """The calls of ``device`` for ``reconcile``, oldest first."""
        return tuple(
            KnownCall(
                call.own,
                call.state,
                call.party if call.party and call.party.number == call.partner else _named(call.partner),
                call.far,
            )
            for call in self._devices.get(device, {}).values()
        )

    def same(self, one: str, other: str) -> bool:
        """Whether two device words mean one device."""
        return one == other or (bool(one) and self._normalise(one) == self._normalise(other))

    def connections(self, device: Device, call_id: CallId) -> tuple[Connection, ...]:
        """Who is in this call, as far as the events of ``device`` told: its own connection first."""
        call = self._devices.get(device, {}).get(call_id)
        return () if call is None else (call.own, *call.others.values())

    def owner(self, connection: Connection) -> Device | None:
        """The monitored device that has this connection, whose device is not named by a word."""
        for device, calls in self._devices.items():
            call = calls.get(connection.call)
            if call is not None and (not connection.device or call.own.device == connection.device):
                return device
        return None

    def find(
        self, device: Device, states: tuple[ConnectionState, ...], call_id: CallId | None = None
    ) -> Connection | NoCall | AmbiguousCall:
        """The connection of ``device`` that a request means.

        A named call must be in one of ``states``; without a name the first state in which there is any call decides,
        and several calls in it are ambiguous.
        """
        known = self._devices.get(device, {})
        if call_id is not None:
            named = known.get(call_id)
            return named.own if named is not None and named.state in states else NoCall()
        for state in states:
            fitting = [call for call in known.values() if call.state is state]
            if fitting:
                return fitting[0].own if len(fitting) == 1 else AmbiguousCall()
        return NoCall()

    def find_all(
        self, device: Device, needs: tuple[tuple[ConnectionState, ...], ...], call_id: CallId | None = None
    ) -> tuple[Connection, ...] | NoCall | AmbiguousCall:
        """One connection for each entry of ``needs``; NoCall where any is missing, before any ambiguity."""
        found = [self.find(device, states, call_id) for states in needs]
        refusals = [one for one in found if not isinstance(one, Connection)]
        if refusals:
            return next((one for one in refusals if isinstance(one, NoCall)), refusals[0])
        return tuple(one for one in found if isinstance(one, Connection))

    # --- calls that become one -------------------------------------------------------------------------------------

    def _join(self, calls: _Calls, event: CallsJoined) -> None:
        """The old calls are no more; the device is in the new one, or has left with its transfer."""
        own = next((one for one in event.members if self._is_member(event.device, one)), None)
        before = [call for old in (event.primary_old, event.secondary_old) if (call := calls.pop(old, None))]
        known = calls.pop(event.connection.call, None)
        state = self._state_after_join(event, own, [*before, *([known] if known else ())])
        if state is ConnectionState.IDLE:
            return
        call_id = event.connection.call
        call = _new_call(calls, call_id, own.connection if own is not None else Connection(call_id, event.device))
        call.state = state
        others = [one for one in event.members if one is not own]
        for one in others[:MAX_DEVICES_PER_CALL]:
            call.others[one.connection.device] = one.connection
        words = [one.party.number if one.party else one.connection.device for one in others]
        partners = [old.partner for old in before if old.partner in words]
        call.partner = partners[0] if partners else words[0] if words else before[0].partner if before else ""

    def _state_after_join(self, event: CallsJoined, own: Member | None, before: list[_Call]) -> ConnectionState:
        if event.local_state is not None:
            return event.local_state
        if event.members and own is None:
            return ConnectionState.IDLE
        if isinstance(event, CallTransferred):
            leaver = event.transferring_device
            if own is None and leaver is not None and self._is(event.device, leaver.number):
                return ConnectionState.IDLE
            return before[0].state if before else ConnectionState.CONNECTED
        return before[0].state if len(before) == 1 and own is None else ConnectionState.CONNECTED

    def _is_member(self, device: Device, member: Member) -> bool:
        connection = member.connection
        if not connection.dynamic and connection.device:
            return self._is(device, connection.device)
        return member.party is not None and self._is(device, member.party.number)

    # --- one call --------------------------------------------------------------------------------------------------

    def _is(self, device: Device, word: str) -> bool:
        return word == device or (bool(word) and self._normalise(word) == device)

    def _is_about_own(self, event: CallEvent, effect: Effect, call: _Call | None) -> bool:
        """Whether the event's connection is the monitored device's own.

        A dynamic identifier does not say whose it is: the device that the event is about does.
        """
        connection = event.connection
        if not connection.dynamic:
            return connection.device == event.device or self._is(event.device, connection.device)
        if call is not None and call.own.dynamic:
            return call.own.device == connection.device
        subject = getattr(event, effect.subject)
        return effect.is_of_the_monitored if subject is None else self._is(event.device, subject.number)

    def _meet(self, call: _Call, device: Device, party: Party | None) -> None:
        """``party`` is the other side, unless it is the device itself."""
        if party is not None and (party.number == call.partner or not self._is(device, party.number)):
            call.partner, call.party = party.number, party

    def _meet_first(self, call: _Call, event: CallEvent, names: tuple[str, ...]) -> None:
        """The first of these that is named may be the other side."""
        for name in names:
            party: Party | None = getattr(event, name)
            if party is not None:
                self._meet(call, event.device, party)
                return


def _own_state(event: CallEvent, effect: Effect, call: _Call | None, *, about_own: bool) -> ConnectionState:
    """The state where the event itself names none."""
    if about_own:
        return effect.state
    if call is not None:
        return call.state
    # An unknown call of which another device leaves or fails says nothing of this one; otherwise it takes part.
    gone = isinstance(event, ConnectionCleared)
    return _IDLE if gone else _CONNECTED


def _new_call(calls: _Calls, call_id: CallId, own: Connection) -> _Call:
    if len(calls) >= MAX_CALLS_PER_DEVICE:
        del calls[next(iter(calls))]
    call = calls[call_id] = _Call(own, _CONNECTED)
    return call


def _fold_other(call: _Call, event: CallEvent, effect: Effect) -> None:
    """Another device came, or left: by its connection, or by its number where it was known by that alone."""
    other = event.connection
    if effect.state is not _IDLE:
        call.far = effect.state
        if len(call.others) < MAX_DEVICES_PER_CALL or other.device in call.others:
            call.others[other.device] = other
        return
    subject: Party | None = getattr(event, effect.subject)
    number = subject.number if subject is not None else other.device
    if call.others.pop(other.device, None) is None:
        call.others.pop(number, None)
    call.far = None
    if call.others and call.partner in (number, other.device):
        call.partner = next(iter(call.others))


def _named(number: str) -> Party | None:
    return Party(number) if number else None


def _connect_partner(call: _Call) -> None:
    """The other side has a connection in the call already; until its own event names it, it goes by its number."""
    if call.partner and not call.others:
        call.others[call.partner] = Connection(call.own.call, call.partner)
