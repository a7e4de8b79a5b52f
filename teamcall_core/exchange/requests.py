"""Requests on their way to the telephone system, and the licence units that they take while they run."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.domain.commands import Ask, DeviceRequest, LinkCommand
from teamcall_core.domain.ids import Device
from teamcall_core.link import Link
from teamcall_core.session import ClientSession


@dataclass(slots=True)
class OpenRequest:
    """A request that the link has not answered yet."""

    session: ClientSession | None
    """Who waits for the answer; None when nobody does (any more)."""
    number: int
    device: Device
    request: DeviceRequest
    counted: bool = False
    """Whether its device takes a licence unit while it runs."""
    waited: bool = False
    """It had to wait for an earlier request of its session, whose events may be on their way."""
    looking_at: Device | None = None
    """What runs is the snapshot of this device that is to find the calls."""


class OpenRequests:
    """All requests that the link has not answered yet, by the reference that its answer will carry."""

    def __init__(self, link: Link) -> None:
        self._link = link
        self._open: dict[int, OpenRequest] = {}
        self._last = 0
        self._acting: dict[Device, int] = {}

    def send(self, request: OpenRequest, command: LinkCommand, now: float) -> int:
        """Ask the link; the reference comes back in its ``Answered``."""
        self._last += 1
        self._link.send(Ask(self._last, command), now)
        self._open[self._last] = request
        if request.counted:
            self._acting[request.device] = self._acting.get(request.device, 0) + 1
        return self._last

    def take(self, reference: int) -> OpenRequest | None:
        """The request that was answered; None for one that was dropped meanwhile."""
        request = self._open.pop(reference, None)
        if request is not None and request.counted:
            left = self._acting[request.device] - 1
            if left:
                self._acting[request.device] = left
            else:
                del self._acting[request.device]
        return request

    def forget_session(self, session: ClientSession) -> None:
        """Nobody waits for this session's answers any more."""
        for request in self._open.values():
            if request.session is session:
                request.session = None

    def clear(self) -> None:
        """Nobody waits for any answer any more."""
        self._open.clear()
        self._acting.clear()

    @property
    def acting(self) -> dict[Device, int]:
        """How many running requests each device takes part in as the acting side."""
        return self._acting
