"""Who is connected to whom: the calls of every monitored device, folded from events and replaced by snapshots.

First form: enough for DeviceInformation, for the list of active connections and for finding the call that a request
means. What a device is connected to survives the loss of a link as last known, until a snapshot replaces it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from .events import (
    CallDelivered,
    CallEstablished,
    CallEvent,
    CallFailed,
    CallInitiated,
    CallOriginated,
    CallView,
    ConnectionCleared,
    SnapshotConnection,
)
from .ids import CallId, Connection, ConnectionState, Device, Party
from .outcomes import AmbiguousCall, NoCall

MAX_CALLS_PER_DEVICE = 64
"""A telephone system that names more is broken; the oldest call is forgotten, so that memory stays bounded."""
MAX_DEVICES_PER_CALL = 64

SUBJECT_STATE: dict[type[CallEvent], ConnectionState] = {
    CallInitiated: ConnectionState.INITIATED,
    CallOriginated: ConnectionState.CONNECTED,
    CallDelivered: ConnectionState.ALERTING,
    CallEstablished: ConnectionState.CONNECTED,
    ConnectionCleared: ConnectionState.IDLE,
    CallFailed: ConnectionState.FAILED,
}
"""The state that the event's own connection is in after it (ECMA-269 clause 17.2, table of each event)."""


@dataclass(slots=True)
class _Call:
    own: Connection
    state: ConnectionState
    partner: str = ""
    others: dict[str, Connection] = field(default_factory=dict)


class CallModel:
    """The calls of monitored devices.

    ``normalise`` is the profile's: it says which device words mean the same device.
    """

    def __init__(self, normalise: Callable[[str], str | None]) -> None:
        self._normalise = normalise
        self._devices: dict[Device, dict[CallId, _Call]] = {}
        self._complete: set[Device] = set()

    def fold(self, event: CallEvent) -> None:
        """Change the picture of ``event.device`` as the event says."""
        calls = self._devices.setdefault(event.device, {})
        call = calls.get(event.connection.call)
        about_own = self._is(event.device, event.connection.device)
        state = self._own_state(event, call, about_own=about_own)
        if state is ConnectionState.IDLE:
            calls.pop(event.connection.call, None)
            return
        if call is None:
            call = self._new_call(calls, event.device, event.connection)
        call.state = state
        if about_own:
            call.own = event.connection
        else:
            self._fold_other(call, event)
        self._fold_parties(call, event, about_own=about_own)

    def replace(self, device: Device, snapshot: Iterable[SnapshotConnection]) -> None:
        """Forget what was known of ``device``; these are its calls."""
        calls: dict[CallId, _Call] = {}
        self._devices[device] = calls
        self.complete(device)
        for seen in snapshot:
            if seen.state is ConnectionState.IDLE:
                continue
            call = self._new_call(calls, device, seen.connection)
            call.own = seen.connection
            call.state = seen.state
            self._meet(call, device, seen.partner)

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

    def is_complete(self, device: Device) -> bool:
        """Whether a call that is not known here does not exist, as far as anybody can say."""
        return device in self._complete

    def calls(self, device: Device) -> tuple[CallView, ...]:
        """The calls of ``device``, oldest first."""
        known = self._devices.get(device, {})
        return tuple(CallView(call_id, call.state, call.partner) for call_id, call in known.items())

    def connections(self, device: Device, call_id: CallId) -> tuple[Connection, ...]:
        """Who is in this call, as far as the events of ``device`` told: its own connection first."""
        call = self._devices.get(device, {}).get(call_id)
        return () if call is None else (call.own, *call.others.values())

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

    def _is(self, device: Device, word: str) -> bool:
        return word == device or (bool(word) and self._normalise(word) == device)

    @staticmethod
    def _own_state(event: CallEvent, call: _Call | None, *, about_own: bool) -> ConnectionState:
        if event.local_state is not None:
            return event.local_state
        if about_own:
            return SUBJECT_STATE[type(event)]
        if call is not None:
            return call.state
        # An unknown call of which another device leaves or fails says nothing of this one; otherwise it takes part.
        gone = isinstance(event, ConnectionCleared)
        return ConnectionState.IDLE if gone else ConnectionState.CONNECTED

    @staticmethod
    def _new_call(calls: dict[CallId, _Call], device: Device, connection: Connection) -> _Call:
        if len(calls) >= MAX_CALLS_PER_DEVICE:
            del calls[next(iter(calls))]
        call = _Call(Connection(connection.call, device), ConnectionState.CONNECTED)
        calls[connection.call] = call
        return call

    @staticmethod
    def _fold_other(call: _Call, event: CallEvent) -> None:
        other = event.connection
        if isinstance(event, ConnectionCleared):
            call.others.pop(other.device, None)
        elif len(call.others) < MAX_DEVICES_PER_CALL or other.device in call.others:
            call.others[other.device] = other

    def _fold_parties(self, call: _Call, event: CallEvent, *, about_own: bool) -> None:
        match event:
            case CallOriginated():
                self._meet(call, event.device, event.called_device, connected=False)
            case CallDelivered():
                other = event.calling_device if about_own else event.alerting_device or event.called_device
                self._meet(call, event.device, other, connected=about_own)
            case CallEstablished():
                other = event.calling_device if about_own else event.answering_device or event.called_device
                self._meet(call, event.device, other)
            case CallFailed():
                self._meet(call, event.device, event.called_device, connected=False)

    def _meet(self, call: _Call, device: Device, party: Party | None, *, connected: bool = True) -> None:
        """``party`` is the other side; ``connected`` when it has a connection in the call already."""
        if party is None or self._is(device, party.number):
            return
        call.partner = party.number
        if connected and len(call.others) < MAX_DEVICES_PER_CALL:
            call.others.setdefault(party.number, Connection(call.own.call, party.number))
