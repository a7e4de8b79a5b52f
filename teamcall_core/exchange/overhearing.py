"""Monitors that one session has set for itself: those of calls. What they tell goes to that session alone."""

from __future__ import annotations

from teamcall_core.domain import outcomes as outcome
from teamcall_core.domain.commands import Perform
from teamcall_core.domain.ids import Device
from teamcall_core.domain.opaque import Invoked, OpaqueRequest, OpaqueResult
from teamcall_core.link import Link
from teamcall_core.session import ClientSession

from .requests import OpenRequest, OpenRequests


class Overhearing:
    """Whose they are, by the link's own names for them. All end with their session."""

    def __init__(self, link: Link, requests: OpenRequests) -> None:
        self._link = link
        self._requests = requests
        self._listeners: dict[bytes, ClientSession] = {}

    def answered(
        self, session: ClientSession | None, request: OpaqueRequest, answer: outcome.Outcome, now: float
    ) -> None:
        """The telephone system has answered a request of a session, which may have gone meanwhile."""
        if request.monitor:
            self._link.invocations.stop(request.monitor)
            self._listeners.pop(request.monitor, None)
        elif isinstance(answer, outcome.Done) and isinstance(answer.result, OpaqueResult) and answer.result.monitor:
            if session is None:
                self._stop(answer.result.monitor, now)
            else:
                self._listeners[answer.result.monitor] = session

    def listener(self, invoked: Invoked) -> ClientSession | None:
        """Whom this concerns; a monitor that the telephone system has ended is nobody's from now on."""
        if invoked.one_way:
            return self._listeners.get(invoked.monitor)
        return self._listeners.pop(invoked.monitor, None)

    def detach(self, session: ClientSession, now: float) -> None:
        """The session has gone, and with it its monitors."""
        for monitor in [monitor for monitor, listener in self._listeners.items() if listener is session]:
            del self._listeners[monitor]
            self._stop(monitor, now)

    def clear(self) -> None:
        """The link is lost, and these are not set again."""
        self._listeners.clear()

    def _stop(self, monitor: bytes, now: float) -> None:
        if self._link.state != "inService":
            return
        request = OpaqueRequest("", "monitorStop", monitor=monitor)
        self._requests.send(OpenRequest(None, 0, Device(""), request), Perform(request, Device("")), now)
