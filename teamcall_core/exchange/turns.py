"""Requests of one session about the calls of one device take turns.

A client may send ``HoldCall 101`` and ``RetrieveCall 101`` in one segment. Which call the second means is known when
the first is answered, so it waits for that. It waits for nothing else: not for other devices, not for other sessions.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from teamcall_core.domain import commands as wish
from teamcall_core.domain.ids import Device
from teamcall_core.session import ClientSession

from .requests import OpenRequest

LONGEST_WAIT = 10.0
"""Seconds, the default of ``requestTimeout``. What has waited longer is not sent any more: no answer takes longer than
those to two requests that time out."""

_Key = tuple[ClientSession | None, Device]


@dataclass(frozen=True, slots=True)
class Waiting:
    """What a session asks of a device, and since when."""

    session: ClientSession
    number: int
    request: wish.DeviceRequest
    device: Device
    since: float


class Turns:
    """Who is unanswered and who waits, by session and acting device."""

    def __init__(self) -> None:
        self._running: dict[_Key, int] = {}
        self._waiting: dict[_Key, deque[Waiting]] = {}

    def holds(self, one: Waiting) -> bool:
        """Whether it has to wait; ``next`` gives it back when its turn has come."""
        key = (one.session, one.device)
        if key not in self._waiting and not (one.request.NEEDS and key in self._running):
            return False
        self._waiting.setdefault(key, deque()).append(one)
        return True

    def begin(self, request: OpenRequest) -> None:
        """It is on its way, and will be answered."""
        if _changes_calls(request.request):
            key = (request.session, request.device)
            self._running[key] = self._running.get(key, 0) + 1

    def end(self, request: OpenRequest) -> None:
        """It is answered."""
        key = (request.session, request.device)
        if key not in self._running or not _changes_calls(request.request):
            return
        self._running[key] -= 1
        if not self._running[key]:
            del self._running[key]

    def next(self, ended: OpenRequest) -> Waiting | None:
        """Whose turn it is behind ``ended``; None while another one of that session and device is unanswered."""
        key = (ended.session, ended.device)
        queue = self._waiting.get(key)
        if queue is None or key in self._running:
            return None
        one = queue.popleft()
        if not queue:
            del self._waiting[key]
        return one

    def forget(self, session: ClientSession) -> None:
        """The session is gone."""
        for table in (self._running, self._waiting):
            for key in [key for key in table if key[0] is session]:
                del table[key]

    def clear(self) -> None:
        """The service ends: sessions answer what is open by themselves."""
        self._running.clear()
        self._waiting.clear()


def _changes_calls(request: wish.DeviceRequest) -> bool:
    """Whether there may be other calls, or in other states, when it is answered."""
    return bool(request.NEEDS) or isinstance(request, (wish.MakeCall, wish.GroupPickupCall))
