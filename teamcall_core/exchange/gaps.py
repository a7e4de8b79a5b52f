"""What sessions missed while a device was not heard: taken from a snapshot, told as events that make it good.

While a gap is being closed, events of the device go into a picture beside the one that clients have. When it is
complete, the difference between the two is told, and the new picture is the one that counts. Events that are told while
a snapshot is on its way are folded into it as well, for it may be older than they are; folded twice, an event changes
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from dataclasses import dataclass, field

from teamcall_core.domain.calls import CallModel
from teamcall_core.domain.events import CallEvent, SnapshotConnection
from teamcall_core.domain.ids import Device
from teamcall_core.domain.reconcile import reconcile

MOST_SINCE = 1000
"""Events of a device during one look; with more the look says nothing."""


@dataclass(slots=True)
class _Gap:
    picture: CallModel | None = None
    """None until the snapshot has come."""
    since: list[CallEvent] = field(default_factory=list)
    """What was told since the look began."""


class Gaps:
    """The gaps that are being closed, by device. ``calls`` is the picture that clients have been told."""

    def __init__(self, calls: CallModel) -> None:
        self._calls = calls
        self.open: dict[Device, _Gap] = {}
        """Devices that are being looked at; mostly empty."""

    def begin(self, device: Device) -> None:
        """A look at a device that is heard has begun."""
        self.open.setdefault(device, _Gap())

    def look(self, device: Device, snapshot: tuple[SnapshotConnection, ...]) -> None:
        """The telephone system has said which calls there are."""
        since = self.open.pop(device, _Gap()).since
        if len(since) >= MOST_SINCE:
            return
        picture = self._calls.branch(device)
        picture.replace(device, snapshot)
        for event in since:
            picture.fold(event)
        self.open[device] = _Gap(picture)

    def takes(self, event: CallEvent) -> bool:
        """Whether the event is part of what was missed: then it is folded here, and told with the difference."""
        gap = self.open.get(event.device)
        if gap is None:
            return False
        if gap.picture is None:
            if len(gap.since) < MOST_SINCE:
                gap.since.append(copy(event))
            return False
        gap.picture.fold(event)
        return True

    def differs(self, device: Device) -> bool:
        """Whether clients know of other calls, or of other states of them, than those that there are."""
        gap = self.open.get(device)
        if gap is None or gap.picture is None:
            return False
        known, true = self._calls.calls(device), gap.picture.calls(device)
        return {one.call: one.state for one in known} != {one.call: one.state for one in true}

    def close(self, device: Device) -> Iterator[CallEvent]:
        """The events to be told now, in order; each is folded into the picture of clients before the next is given."""
        picture = self.open.pop(device, _Gap()).picture
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
