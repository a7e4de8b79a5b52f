"""What sessions missed while a device was not heard: taken from a snapshot, told as events that make it good.

While a gap is being closed, events of the device go into a picture beside the one that clients have. When it is
complete, the difference between the two is told, and the new picture is the one that counts.
"""

from __future__ import annotations

from collections.abc import Iterator

from teamcall_core.domain.calls import CallModel
from teamcall_core.domain.events import CallEvent, SnapshotConnection
from teamcall_core.domain.ids import Device
from teamcall_core.domain.reconcile import reconcile


class Gaps:
    """The gaps that are being closed, by device. ``calls`` is the picture that clients have been told."""

    def __init__(self, calls: CallModel) -> None:
        self._calls = calls
        self.open: dict[Device, CallModel] = {}
        """The pictures beside those that clients have; empty while no gap is being closed."""

    def look(self, device: Device, snapshot: tuple[SnapshotConnection, ...]) -> None:
        """The telephone system has said which calls there are."""
        picture = self._calls.branch(device)
        picture.replace(device, snapshot)
        self.open[device] = picture

    def takes(self, event: CallEvent) -> bool:
        """Whether the event is part of what was missed: then it is folded here, and told with the difference."""
        picture = self.open.get(event.device)
        if picture is None:
            return False
        picture.fold(event)
        return True

    def close(self, device: Device) -> Iterator[CallEvent]:
        """The events to be told now, in order; each is folded into the picture of clients before the next is given."""
        picture = self.open.pop(device, None)
        if picture is None:
            return
        for event in reconcile(device, self._calls.known(device), picture.known(device), self._calls.same):
            self._calls.fold(event)
            yield event
        self._calls.adopt(device, picture)

    def forget(self, device: Device) -> None:
        """The device is not monitored any more, or its monitor was lost again: nothing of it is told."""
        self.open.pop(device, None)

    def clear(self) -> None:
        """The link is lost."""
        self.open.clear()
