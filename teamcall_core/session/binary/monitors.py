"""The monitors of one binary session: its own cross references and filters, several for one device if it likes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from teamcall_core.csta.common import MonitorFilter
from teamcall_core.csta.filters import suppressed
from teamcall_core.domain.ids import Device

HIGHEST_CROSS_REF = 0x7FFF
"""Two octets, and positive for those who read them as a number."""
MOST_MONITORS = 10_000
"""Of one session: it costs memory."""


@dataclass(slots=True)
class OwnMonitor:
    """One cross reference."""

    cross_ref: bytes
    """In the form of the session's phase."""
    device: Device
    filter: MonitorFilter | None = None
    suppressed: frozenset[str] = field(default_factory=frozenset)
    overheard: bytes = b""
    """The link's own name for it, where it is not shared: that of a call."""

    def hear(self, wanted: MonitorFilter | None) -> None:
        """From now on events are told as this filter says."""
        self.filter = wanted
        self.suppressed = suppressed(wanted)


class OwnMonitors:
    """Knows which devices the session hears, and which of them it need not hear any more.

    The exchange counts a session once per device: ``begin`` a MonitorStart, then ``grant`` or ``fail`` it; the last of
    a device ends with ``remove`` or ``fail``, whose answer says whether the exchange has to be asked to stop.
    """

    __slots__ = ("_by_device", "_by_ref", "_heard", "_is_xml", "_last", "_overheard", "_starting")

    def __init__(self, *, is_xml: bool) -> None:
        self._is_xml = is_xml
        self._by_ref: dict[bytes, OwnMonitor] = {}
        self._by_device: dict[Device, list[OwnMonitor]] = {}
        self._starting: Counter[Device] = Counter()
        self._heard: set[Device] = set()
        self._overheard: dict[bytes, OwnMonitor] = {}
        self._last = 0

    def __len__(self) -> int:
        return len(self._by_ref)

    @property
    def is_full(self) -> bool:
        """No more monitors can be started."""
        return len(self._by_ref) + self._starting.total() >= MOST_MONITORS

    def find(self, cross_ref: bytes) -> OwnMonitor | None:
        """The monitor that a client names."""
        return self._by_ref.get(cross_ref.lower() if self._is_xml else cross_ref)

    def of(self, device: Device) -> tuple[OwnMonitor, ...] | list[OwnMonitor]:
        """The monitors of a device, in the order in which they were started."""
        return self._by_device.get(device, ())

    def __iter__(self) -> Iterator[OwnMonitor]:
        return iter(tuple(self._by_ref.values()))

    def begin(self, device: Device) -> None:
        """A MonitorStart is on its way."""
        self._starting[device] += 1

    def grant(self, device: Device, wanted: MonitorFilter | None) -> OwnMonitor:
        """It was answered with success."""
        self._end_start(device)
        self._heard.add(device)
        monitor = OwnMonitor(self._free_cross_ref(), device)
        monitor.hear(wanted)
        self._by_ref[monitor.cross_ref] = monitor
        self._by_device.setdefault(device, []).append(monitor)
        return monitor

    def overhear(self, name: bytes, wanted: MonitorFilter | None) -> OwnMonitor:
        """A monitor of a call was set for this session alone; ``name`` is the link's own for it."""
        monitor = self._overheard[name] = OwnMonitor(self._free_cross_ref(), Device(""), overheard=name)
        monitor.hear(wanted)
        self._by_ref[monitor.cross_ref] = monitor
        return monitor

    def overheard(self, name: bytes) -> OwnMonitor | None:
        """The monitor that the link calls so."""
        return self._overheard.get(name)

    def end(self, monitor: OwnMonitor) -> None:
        """A monitor of a call ends."""
        del self._by_ref[monitor.cross_ref]
        del self._overheard[monitor.overheard]

    def all_overheard(self) -> tuple[OwnMonitor, ...]:
        """All monitors of calls."""
        return tuple(self._overheard.values())

    def fail(self, device: Device) -> bool:
        """It was refused; whether the device need not be heard any more."""
        self._end_start(device)
        return self._let_go(device)

    def remove(self, monitor: OwnMonitor) -> bool:
        """A monitor ends; whether its device need not be heard any more."""
        del self._by_ref[monitor.cross_ref]
        others = self._by_device[monitor.device]
        others.remove(monitor)
        if not others:
            del self._by_device[monitor.device]
        return self._let_go(monitor.device)

    def lose(self, device: Device) -> list[OwnMonitor]:
        """The device is heard no more, whoever wants to; the monitors that ended by that."""
        self._heard.discard(device)
        ended = self._by_device.pop(device, [])
        for monitor in ended:
            del self._by_ref[monitor.cross_ref]
        return ended

    def _let_go(self, device: Device) -> bool:
        if device not in self._heard or device in self._by_device or self._starting[device]:
            return False
        self._heard.discard(device)
        return True

    def _end_start(self, device: Device) -> None:
        self._starting[device] -= 1
        if not self._starting[device]:
            del self._starting[device]

    def _free_cross_ref(self) -> bytes:
        """The next one that is not in use."""
        while True:
            self._last = self._last % HIGHEST_CROSS_REF + 1
            cross_ref = b"%04x" % self._last if self._is_xml else self._last.to_bytes(2, "big")
            if cross_ref not in self._by_ref:
                return cross_ref
