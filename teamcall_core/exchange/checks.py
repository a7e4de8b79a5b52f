"""Whether what is known of a device is what its telephone system says: the other end of the link's slow round."""

from __future__ import annotations

from teamcall_core.domain.events import MonitorChecked
from teamcall_core.domain.ids import Device
from teamcall_core.link import Link

from .gaps import Gaps


class Checks:
    """``gaps`` compares pictures; nothing is told here."""

    def __init__(self, gaps: Gaps, link: Link) -> None:
        self._gaps = gaps
        self._link = link
        self._doubted: set[Device] = set()

    def judge(self, checked: MonitorChecked, now: float) -> None:
        """Nothing, where both agree; a second look, to be sure; then the monitor is set again."""
        device = checked.device
        self._gaps.look(device, checked.calls)
        differs = self._gaps.differs(device)
        self._gaps.forget(device)
        if not differs:
            self._doubted.discard(device)
            return
        sure = device in self._doubted
        self._doubted ^= {device}
        self._link.doubt(device, now, sure=sure)
