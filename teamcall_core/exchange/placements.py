"""Which Initiated event a MakeCall of this server caused, whatever comes first: the event or the answer."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.domain.events import CallEvent, CallInitiated
from teamcall_core.domain.ids import CallId, Connection, Device
from teamcall_core.domain.opaque import OpaqueResult
from teamcall_core.domain.outcomes import Done, Outcome

MAX_OPEN_PER_DEVICE = 16


def placed_by(answer: Outcome) -> Connection | None:
    """The connection that a MakeCall has made, as far as its answer says."""
    placed = answer.result if isinstance(answer, Done) else None
    if isinstance(placed, OpaqueResult):
        return placed.placed
    return placed if isinstance(placed, Connection) else None


@dataclass(slots=True)
class _Placement:
    reference: int
    placed: CallId | None = None
    """The call that the answer named."""
    claimed: CallId | None = None
    """The call of the Initiated event that came before the answer."""


class Placements:
    """Calls being placed, by calling device."""

    def __init__(self) -> None:
        self.open: dict[Device, list[_Placement]] = {}
        """Empty while no call is being placed."""

    def begin(self, device: Device, reference: int) -> None:
        """A MakeCall of ``device`` goes to the telephone system."""
        placements = self.open.setdefault(device, [])
        placements.append(_Placement(reference))
        del placements[:-MAX_OPEN_PER_DEVICE]

    def answered(self, device: Device, reference: int, connection: Connection | None) -> None:
        """It was answered; ``connection`` is None where it was refused."""
        for placement in self.open.get(device, ()):
            if placement.reference != reference:
                continue
            if connection is None or placement.claimed == connection.call:
                self._drop(device, placement)
            else:
                placement.placed = connection.call
            return

    def causes(self, event: CallEvent) -> bool:
        """Whether this is the Initiated that one of the calls being placed has caused. Ask once per event, in order."""
        placements = self.open.get(event.device)
        if not placements:
            return False
        call = event.connection.call
        placement = next((one for one in placements if one.placed == call), None)
        if placement is not None:  # whatever the event, the call has begun: no Initiated of it is to come after this
            self._drop(event.device, placement)
            return isinstance(event, CallInitiated)
        if not isinstance(event, CallInitiated):
            return False
        placement = next((one for one in placements if one.placed is None and one.claimed is None), None)
        if placement is None:
            return False
        placement.claimed = call
        return True

    def forget(self, device: Device) -> None:
        """The device is not heard any more: what was placed there is not waited for, what is being placed is."""
        for placement in tuple(self.open.get(device, ())):
            if placement.placed is not None:
                self._drop(device, placement)

    def clear(self) -> None:
        """The link is gone, and with it every call being placed."""
        self.open.clear()

    def _drop(self, device: Device, placement: _Placement) -> None:
        placements = self.open[device]
        placements.remove(placement)
        if not placements:
            del self.open[device]
