"""Whether what is known of a device is what its telephone system says: the other end of the link's slow round."""

from __future__ import annotations

from teamcall_core.domain.calls import CallModel
from teamcall_core.domain.events import MonitorChecked
from teamcall_core.domain.ids import Device
from teamcall_core.link import Link


class Checks:
    """``calls`` is the picture that clients have."""

    def __init__(self, calls: CallModel, link: Link) -> None:
        self._calls = calls
        self._link = link
        self._doubted: set[Device] = set()

    def judge(self, checked: MonitorChecked, now: float) -> None:
        """Nothing, where both agree; a second look, for an event may be on its way; then the monitor is set again."""
        device = checked.device
        known = {view.call: view.state for view in self._calls.calls(device)}
        if known == {one.connection.call: one.state for one in checked.calls}:
            self._doubted.discard(device)
            return
        sure = device in self._doubted
        self._doubted ^= {device}
        self._link.doubt(device, now, sure=sure)
