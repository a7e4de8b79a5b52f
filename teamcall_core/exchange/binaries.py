"""Binary sessions that hear devices: each event is written once per phase, whoever hears it."""

from __future__ import annotations

from teamcall_core import csta
from teamcall_core.csta import recoding
from teamcall_core.domain.events import MonitorStopped
from teamcall_core.domain.ids import Device
from teamcall_core.errors import EncodeError, NotExpressible
from teamcall_core.session import ClientSession, EventReport, event_report


class Binaries:
    """``link`` is the phase of the telephone system."""

    def __init__(self, link: csta.Phase) -> None:
        self._link = link
        self.sessions: set[ClientSession] = set()
        """Those that are open."""
        self._by_device: dict[Device, dict[ClientSession, None]] = {}
        self.unsaid = 0
        """Events that a session did not get because its phase, or its framing, cannot carry them."""

    def join(self, session: ClientSession, device: Device) -> None:
        """From now on ``session`` hears ``device``."""
        self._by_device.setdefault(device, {})[session] = None

    def leave(self, session: ClientSession, device: Device) -> None:
        """It hears ``device`` no more; it need not have."""
        hearing = self._by_device.get(device)
        if hearing is not None and session in hearing:
            del hearing[session]
            if not hearing:
                del self._by_device[device]

    def hear(self, device: Device, happened: recoding.Event | MonitorStopped) -> tuple[ClientSession, ...]:
        """Tell every session that hears ``device``; those that have something to send now."""
        hearing = self._by_device.get(device)
        if not hearing:
            return ()
        reports: dict[csta.Phase, EventReport | None] = {}
        for session in hearing:
            speaker = session.binary
            if speaker is None:
                continue
            if isinstance(happened, MonitorStopped):
                speaker.monitors_lost(device)
                continue
            phase = speaker.phase
            if phase not in reports:
                reports[phase] = self._report(happened, phase)
            told = reports[phase]
            self.unsaid += 1 if told is None else speaker.deliver_report(device, told)
        return tuple(hearing)

    def _report(self, happened: recoding.Event, phase: csta.Phase) -> EventReport | None:
        try:
            return event_report(recoding.event(happened, phase, self._link))
        except (NotExpressible, EncodeError):
            return None
