"""The shared monitors: one at the telephone system per device, however many sessions ask for it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from teamcall_core.domain import outcomes as outcome
from teamcall_core.domain.administration import MonitorRow
from teamcall_core.domain.commands import MonitorStart, MonitorStop, StartMonitor, StopMonitor
from teamcall_core.domain.events import DeviceBackInService, DeviceOutOfService, MonitorStopped, Told
from teamcall_core.domain.ids import Device
from teamcall_core.session import ClientSession
from teamcall_core.session.events import LinkLost, LinkReturned, Reply

from .audiences import Audiences
from .requests import OpenRequest, OpenRequests


@dataclass(slots=True)
class _Waiting:
    """A MonitorStart, or a MonitorStop pipelined behind it, that waits for the telephone system's answer."""

    session: ClientSession
    number: int
    stop: bool = False


@dataclass(slots=True, eq=False)
class _Monitor:
    """One device that sessions hear, or wait to hear."""

    device: Device
    standing: bool = False
    """It has been set once, and is kept through losses."""
    out: bool = False
    """Standing, but for now not set at the telephone system."""
    listeners: set[ClientSession] = field(default_factory=set)
    waiting: deque[_Waiting] = field(default_factory=deque)


@dataclass(slots=True)
class _Seat:
    devices: set[Device] = field(default_factory=set)
    awaiting: set[Device] = field(default_factory=set)
    """Devices whose restoring the session must hear of before it is told that the link is back."""


class Monitors:
    """Who hears which device. Requests get an Outcome at once, or None and a Reply later.

    ``forget`` is told of every device whose monitor has ended.
    """

    def __init__(self, requests: OpenRequests, audiences: Audiences, forget: Callable[[Device], None]) -> None:
        self._requests = requests
        self._audiences = audiences
        self._forget = forget
        self._monitors: dict[Device, _Monitor] = {}
        self.heard: Mapping[Device, object] = self._monitors
        """Has the devices that ``in`` finds here; events ask it without a call of a method."""
        self._seats: dict[ClientSession, _Seat] = {}

    def __contains__(self, device: Device) -> bool:
        return device in self._monitors

    def fits(self, device: Device, licensed: int) -> bool:
        """Whether using ``device`` stays within ``licensed`` devices (distinct ones, monitored or acting)."""
        acting = self._requests.acting
        return device in self._monitors or device in acting or self.used < licensed

    @property
    def used(self) -> int:
        """How many distinct devices are monitored or acting: the units that the licence counts."""
        return len(self._monitors) + sum(1 for one in self._requests.acting if one not in self._monitors)

    def rows(self) -> tuple[MonitorRow, ...]:
        """What a supervisor is shown of each, in the order of the device words."""
        return tuple(
            MonitorRow(device, len(monitor.listeners), _state_word(monitor))
            for device, monitor in sorted(self._monitors.items())
        )

    def standing(self) -> tuple[Device, ...]:
        """Those that are kept through losses."""
        return tuple(monitor.device for monitor in self._monitors.values() if monitor.standing)

    def heard_by(self, session: ClientSession) -> int:
        """How many devices this session hears."""
        seat = self._seats.get(session)
        return len(seat.devices) if seat else 0

    # --- sessions --------------------------------------------------------------------------------------------------

    def attach(self, session: ClientSession) -> None:
        """A session that hears nothing yet."""
        self._seats[session] = _Seat()

    def detach(self, session: ClientSession, now: float) -> None:
        """The session has gone, and with it its monitors."""
        seat = self._seats.pop(session)
        self._audiences.leave(session, seat.devices)
        touched = [monitor for monitor in self._monitors.values() if monitor.waiting]
        for monitor in touched:
            monitor.waiting = deque(one for one in monitor.waiting if one.session is not session)
        heard = [self._monitors[device] for device in seat.devices]
        for monitor in heard:
            monitor.listeners.discard(session)
        for monitor in dict.fromkeys((*touched, *heard)):
            self._end_unwanted(monitor, None, 0, now)

    def regroup(self, session: ClientSession) -> None:
        """The session has changed its format."""
        self._audiences.place(session, self._seats[session].devices)

    def stop_waiting(self) -> None:
        """Nobody waits for a monitor any more: the service ends."""
        for monitor in self._monitors.values():
            monitor.waiting.clear()

    # --- requests --------------------------------------------------------------------------------------------------

    def start(self, session: ClientSession, number: int, device: Device, now: float) -> outcome.Outcome | None:
        """MonitorStart, permitted and licensed."""
        monitor = self._monitors.get(device)
        if monitor is None:
            monitor = self._monitors[device] = _Monitor(device)
            monitor.waiting.append(_Waiting(session, number))
            self._ask_link(device, now)
            return None
        if monitor.standing and not self._waits(session, monitor) and (not monitor.out or session in monitor.listeners):
            self._subscribe(session, monitor)
            return outcome.Done()
        monitor.waiting.append(_Waiting(session, number))
        if monitor.out and len(monitor.waiting) == 1:  # it may be retried slowly; somebody waits now
            self._ask_link(device, now)
        return None

    def stop(
        self, session: ClientSession, number: int, device: Device, now: float, *, wait: bool
    ) -> outcome.Outcome | None:
        """MonitorStop. ``wait``: the last one is answered when the telephone system has answered."""
        monitor = self._monitors.get(device)
        if monitor is not None and self._waits(session, monitor):
            monitor.waiting.append(_Waiting(session, number, stop=True))
            return None
        if monitor is None or session not in monitor.listeners:
            return outcome.MonitorNotSet()
        monitor.listeners.discard(session)
        self._unsubscribe(session, device, now)
        ended = self._end_unwanted(monitor, session if wait else None, number, now)
        return None if ended and wait else outcome.Done()

    def started(self, device: Device, answer: outcome.Outcome, now: float) -> None:
        """The telephone system has answered the first MonitorStart of ``device``."""
        monitor = self._monitors.get(device)
        if monitor is None or monitor.standing:
            return
        if isinstance(answer, outcome.Done):
            monitor.standing = True
        else:
            del self._monitors[device]
        self._serve_waiting(monitor, answer, now)

    # --- the link --------------------------------------------------------------------------------------------------

    def link_went_down(self, now: float) -> None:
        """Everything monitored is out of service; nobody waits for anything."""
        for monitor in tuple(self._monitors.values()):
            self._serve_waiting(monitor, outcome.LinkDown(), now)
        for session, seat in self._seats.items():
            lost = sorted(device for device in seat.devices if not self._monitors[device].out)
            seat.awaiting.clear()
            self._audiences.say(session, LinkLost(tuple(lost)), now)
        for monitor in self._monitors.values():
            monitor.out = True

    def link_came_up(self, now: float) -> None:
        """The link restores the monitors now; who has none hears at once that it is back."""
        for session, seat in self._seats.items():
            seat.awaiting = set(seat.devices)
            if not seat.awaiting:
                self._audiences.say(session, LinkReturned(), now)

    def lost(self, device: Device) -> None:
        """The telephone system has ended this monitor by itself; the link sets it again."""
        monitor = self._monitors.get(device)
        if monitor is not None and not monitor.out:
            monitor.out = True
            self._audiences.hear(device, Told(DeviceOutOfService(device)))

    def restored(self, device: Device, now: float) -> None:
        """The monitor stands again."""
        monitor = self._monitors.get(device)
        if monitor is None:
            return
        monitor.out = False
        self._audiences.hear(device, Told(DeviceBackInService(device)))
        self._await_no_more(monitor, now)
        self._serve_waiting(monitor, outcome.Done(), now)

    def delayed(self, device: Device, answer: outcome.Outcome, now: float) -> None:
        """The monitor was refused for now; the link goes on trying, slowly."""
        monitor = self._monitors.get(device)
        if monitor is not None:
            self._await_no_more(monitor, now)
            self._serve_waiting(monitor, answer, now)

    def ended(self, device: Device, answer: outcome.Outcome, now: float) -> None:
        """The monitor was refused for good."""
        monitor = self._monitors.pop(device, None)
        if monitor is None:
            return
        cause = answer.name if isinstance(answer, outcome.PbxRefused) else "normal"
        self._audiences.hear(device, Told(MonitorStopped(device, cause)))
        self._forget(device)
        for session in tuple(monitor.listeners):
            self._unsubscribe(session, device, now)
        monitor.listeners.clear()
        self._serve_waiting(monitor, answer, now)

    # --- within ----------------------------------------------------------------------------------------------------

    @staticmethod
    def _waits(session: ClientSession, monitor: _Monitor) -> bool:
        return any(one.session is session for one in monitor.waiting)

    def _ask_link(self, device: Device, now: float) -> None:
        self._requests.send(OpenRequest(None, 0, device, MonitorStart(device)), StartMonitor(device), now)

    def _subscribe(self, session: ClientSession, monitor: _Monitor) -> None:
        if session in monitor.listeners:
            return
        monitor.listeners.add(session)
        devices = self._seats[session].devices
        devices.add(monitor.device)
        self._audiences.place(session, devices, monitor.device)

    def _unsubscribe(self, session: ClientSession, device: Device, now: float) -> None:
        seat = self._seats[session]
        seat.devices.discard(device)
        self._audiences.place(session, seat.devices, device)
        self._await_one_less(session, device, now)

    def _serve_waiting(self, monitor: _Monitor, answer: outcome.Outcome, now: float) -> None:
        """The telephone system has answered: so are all who waited for it, in their order."""
        waiting, monitor.waiting = monitor.waiting, deque()
        for one in waiting:
            result = self._serve(monitor, one, answer, now)
            if result is not None:
                self._audiences.say(one.session, Reply(one.number, result), now)
        if self._monitors.get(monitor.device) is monitor:  # who asked may have gone meanwhile
            self._end_unwanted(monitor, None, 0, now)

    def _serve(self, monitor: _Monitor, one: _Waiting, answer: outcome.Outcome, now: float) -> outcome.Outcome | None:
        if isinstance(answer, outcome.LinkDown):
            return answer
        if one.stop:
            return self.stop(one.session, one.number, monitor.device, now, wait=True)
        if not isinstance(answer, outcome.Done):
            return answer
        if self._monitors.get(monitor.device) is not monitor:  # stopped by a request between the two
            return self.start(one.session, one.number, monitor.device, now)
        self._subscribe(one.session, monitor)
        return answer

    def _end_unwanted(self, monitor: _Monitor, session: ClientSession | None, number: int, now: float) -> bool:
        """End a monitor that nobody hears or waits for; one that is just being set ends when it has been set."""
        if monitor.listeners or monitor.waiting or not monitor.standing:
            return False
        del self._monitors[monitor.device]
        self._forget(monitor.device)
        request = OpenRequest(session, number, monitor.device, MonitorStop(monitor.device))
        self._requests.send(request, StopMonitor(monitor.device), now)
        return True

    def _await_no_more(self, monitor: _Monitor, now: float) -> None:
        for session in tuple(monitor.listeners):
            self._await_one_less(session, monitor.device, now)

    def _await_one_less(self, session: ClientSession, device: Device, now: float) -> None:
        """``session`` need not wait for ``device``; after the last one it is told that the link is back."""
        awaiting = self._seats[session].awaiting
        if device in awaiting:
            awaiting.discard(device)
            if not awaiting:
                self._audiences.say(session, LinkReturned(), now)


def _state_word(monitor: _Monitor) -> str:
    if not monitor.standing:
        return "starting"
    return "outOfService" if monitor.out else "inService"
