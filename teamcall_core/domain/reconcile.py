"""What was missed, told afterwards: the events between the calls that were known of a device and those that it has.

A snapshot says which calls there are and in which states, not what happened. The events made here lead a client from
the one picture to the other by the shortest way that ECMA-269 allows, each with the cause ``resync``: first the calls
that are no more, then those that have changed, then the new ones. Equal pictures give no event.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .call_events import (
    CallDelivered,
    CallEstablished,
    CallEvent,
    CallFailed,
    CallHeld,
    CallInitiated,
    CallOriginated,
    CallQueued,
    CallRetrieved,
    ConnectionCleared,
)
from .ids import Connection, ConnectionState, Device, Party

RESYNC = "resync"
"""The one cause that is not ECMA-269's."""

Same = Callable[[str, str], bool]
"""Whether two device words mean one device."""

_INITIATED = ConnectionState.INITIATED
_ALERTING = ConnectionState.ALERTING
_CONNECTED = ConnectionState.CONNECTED
_HELD = ConnectionState.HELD
_QUEUED = ConnectionState.QUEUED
_FAILED = ConnectionState.FAILED

_PARTLY = frozenset({_INITIATED, _ALERTING, _QUEUED})
"""States in which the device is not in the call yet: the other side says nothing that a client would be told."""
_UNTOLD = frozenset({None, _INITIATED})
"""States of the other side of which no event tells."""
_AT_THE_CALLED_SIDE = frozenset({_ALERTING, _QUEUED, _FAILED})
"""Where the other side is in one of these, the device itself has called."""


@dataclass(frozen=True, slots=True)
class KnownCall:
    """One call of a device. ``far`` is the state of the other side where there is one other side and it is known."""

    own: Connection
    state: ConnectionState
    partner: Party | None = None
    far: ConnectionState | None = None


def reconcile(
    device: Device, before: Sequence[KnownCall], after: Sequence[KnownCall], same: Same
) -> Iterator[CallEvent]:
    """Give the events that turn the picture ``before`` into ``after``; every event has its ``local_state``."""
    known = {call.own.call: call for call in before}
    remaining = {call.own.call for call in after}
    for call in before:
        if call.own.call not in remaining:
            yield _cleared(device, call)
    for changed in (True, False):
        for call in after:
            if (call.own.call in known) is changed:
                yield from _Way(device, call, same).events(known.get(call.own.call))


def _cleared(device: Device, call: KnownCall) -> CallEvent:
    idle = ConnectionState.IDLE
    return ConnectionCleared(device, RESYNC, call.own, local_state=idle, releasing_device=Party(device))


class _Way:
    """The events that lead to one call as it is now."""

    def __init__(self, device: Device, call: KnownCall, same: Same) -> None:
        self._device = device
        self._call = call
        self._same = same
        self._me = Party(device)
        self._own: ConnectionState | None = None
        """What has been told so far: the device's own state, and the other side's."""
        self._far: ConnectionState | None = None

    def events(self, known: KnownCall | None) -> Iterator[CallEvent]:
        """From the call as it was known (None: not at all)."""
        if known is not None:
            self._own, self._far = known.state, known.far
            yield from self._renamed(known)
        if self._call.state in _PARTLY:
            if self._own is not self._call.state:
                yield self._entered()
            return
        yield from self._joined()
        yield from self._other_side()
        yield from self._settled()

    # --- steps ------------------------------------------------------------------------------------------------------

    def _renamed(self, known: KnownCall) -> Iterator[CallEvent]:
        """The other side is another one than before: tell the state anew, with its name."""
        now, was = self._call.partner, known.partner
        if now is None or (was is not None and self._same(now.number, was.number)):
            return
        if known.state in (_ALERTING, _QUEUED):
            self._own = None
        elif known.state in (_CONNECTED, _HELD) and (was is not None or self._call.far in _UNTOLD):
            yield self._established(by_device=True)
            self._own, self._far = _CONNECTED, _CONNECTED
        else:
            self._far = None  # whatever state the other side is in, it is told with its name

    def _entered(self) -> CallEvent:
        """A call in which the device does not take part yet."""
        own, partner, state = self._call.own, self._call.partner, self._call.state
        if state is _INITIATED:
            return CallInitiated(self._device, RESYNC, own, local_state=state, initiating_device=self._me)
        if state is _ALERTING:
            return self._delivered_here()
        return CallQueued(
            self._device,
            RESYNC,
            own,
            local_state=state,
            queue=self._me,
            calling_device=partner,
            called_device=self._me,
        )

    def _joined(self) -> Iterator[CallEvent]:
        """The device comes to take part, as the calling side where that can be seen."""
        if self._own is _INITIATED or (self._own is None and self._has_called()):
            yield self._originated()
            self._own, self._far = _CONNECTED, None
        elif self._own is None:
            yield self._delivered_here()
            self._own = _ALERTING
        if self._own in (_ALERTING, _QUEUED, _FAILED) and self._call.state is not _FAILED:
            yield self._established(by_device=True)
            self._own = self._far = _CONNECTED

    def _has_called(self) -> bool:
        call = self._call
        if call.far is None:
            return call.partner is None or call.state is _FAILED
        return call.far in _AT_THE_CALLED_SIDE or call.state is _FAILED

    def _other_side(self) -> Iterator[CallEvent]:
        """What the other side has done meanwhile, where the telephone system says it and says who that is."""
        partner, far = self._call.partner, self._call.far
        if partner is None or far is None or far is self._far or self._own is None:
            return
        there = Connection(self._call.own.call, partner.number)
        if far is _HELD:
            if self._far is not _CONNECTED:
                yield self._established(by_device=False)
            yield CallHeld(self._device, RESYNC, there, local_state=self._own, holding_device=partner)
        elif far is _CONNECTED and self._far is _HELD:
            yield CallRetrieved(self._device, RESYNC, there, local_state=self._own, retrieving_device=partner)
        elif far is _CONNECTED:
            yield self._established(by_device=False)
        elif far in _AT_THE_CALLED_SIDE:
            yield self._waits_there(far, there, partner)

    def _settled(self) -> Iterator[CallEvent]:
        """The device's own last step."""
        own, state = self._call.own, self._call.state
        if self._own is state:
            return
        if state is _HELD:
            yield CallHeld(self._device, RESYNC, own, local_state=state, holding_device=self._me)
        elif state is _FAILED:
            yield self._failed(own, state, self._call.partner)
        else:
            yield CallRetrieved(self._device, RESYNC, own, local_state=state, retrieving_device=self._me)

    # --- events -----------------------------------------------------------------------------------------------------

    def _delivered_here(self) -> CallEvent:
        return CallDelivered(
            self._device,
            RESYNC,
            self._call.own,
            local_state=_ALERTING,
            alerting_device=self._me,
            calling_device=self._call.partner,
            called_device=self._me,
        )

    def _originated(self) -> CallEvent:
        return CallOriginated(
            self._device,
            RESYNC,
            self._call.own,
            local_state=_CONNECTED,
            calling_device=self._me,
            called_device=self._call.partner,
            originating_device=self._me,
        )

    def _established(self, *, by_device: bool) -> CallEvent:
        """A snapshot does not say who called whom: a call that is new is told as one that came."""
        call, partner = self._call, self._call.partner
        there = call.own if by_device or partner is None else Connection(call.own.call, partner.number)
        answering, calling = (self._me, partner) if by_device else (partner, self._me)
        return CallEstablished(
            self._device,
            RESYNC,
            there,
            local_state=_CONNECTED if by_device else self._own,
            answering_device=answering,
            calling_device=calling,
            called_device=answering,
        )

    def _waits_there(self, far: ConnectionState, there: Connection, partner: Party) -> CallEvent:
        if far is _FAILED:
            return self._failed(there, self._own, partner)
        if far is _QUEUED:
            return CallQueued(
                self._device,
                RESYNC,
                there,
                local_state=self._own,
                queue=partner,
                calling_device=self._me,
                called_device=partner,
            )
        return CallDelivered(
            self._device,
            RESYNC,
            there,
            local_state=self._own,
            alerting_device=partner,
            calling_device=self._me,
            called_device=partner,
        )

    def _failed(self, connection: Connection, state: ConnectionState | None, partner: Party | None) -> CallEvent:
        return CallFailed(
            self._device,
            RESYNC,
            connection,
            local_state=state,
            failing_device=partner,
            calling_device=self._me,
            called_device=partner,
        )
