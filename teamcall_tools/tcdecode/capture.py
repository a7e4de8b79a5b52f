"""Network captures (pcap and pcapng, read by dpkt) into the segments of TCP connections."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from .reassembly import Connections, Endpoint, Segment
from .streams import Input, Note, UsageError

if TYPE_CHECKING:
    from types import ModuleType

MAGICS: Final = tuple(
    bytes.fromhex(magic)
    for magic in ("a1b2c3d4", "d4c3b2a1", "a1b23c4d", "4d3cb2a1", "a1b2cd34", "34cdb2a1", "0a0d0d0a")
)
"""The first octets of pcap, in both orders of octets and with all resolutions of time, and of pcapng."""

_ETHERNET, _LINUX, _LINUX2 = 1, 113, 276
_LOOPBACKS: Final = frozenset((0, 108))
_RAW: Final = frozenset((12, 14, 101, 228, 229))
_HEADERS: Final = ((0, 101), (14, _ETHERNET), (18, _ETHERNET), (16, _LINUX))
"""Octets in front of IP: none, Ethernet, the same with a VLAN, any interface of Linux; what pcap calls that."""
_ETHERTYPES: Final = (b"\x08\x00", b"\x86\xdd")
_MAX_LAYERS: Final = 16
_IPV6: Final = 6
_IPV4_HEADER, _IPV6_HEADER = 20, 40
_IPV6_FRAGMENT: Final = 44


def is_capture(octets: bytes) -> bool:
    """Whether a file with these first octets is a network capture."""
    return octets.startswith(MAGICS)


def read_capture(octets: bytes, port: int | None) -> Input:
    """The TCP streams of a capture, with ``port`` only those from or to it. Raises UsageError without dpkt."""
    return _Reader(_dpkt(), port).read(octets)


def read_packets(packets: Sequence[Packet], port: int | None) -> Input:
    """The same for packets of which the time is not known."""
    return _Reader(_dpkt(), port).gather((None, packet.datalink, packet.octets) for packet in packets)


def _dpkt() -> ModuleType:
    try:
        import dpkt  # noqa: PLC0415 - only this kind of input needs it, and it is an extra
    except ImportError:
        raise UsageError("reading network captures needs one more package: pip install 'teamcall[pcap]'") from None
    found: ModuleType = dpkt
    return found


class Packet(NamedTuple):
    """Octets as they were on a network, and its kind."""

    datalink: int
    octets: bytes


def packets_in(blocks: Sequence[bytes]) -> list[Packet]:
    """Those of the octets that are packets of IP, as tcpdump and tshark dump them; none, where the first is not."""
    found = [(_datalink_of(block), block) for block in blocks]
    if not found or found[0][0] is None:
        return []
    # tshark adds the octets of TCP put together, which are in the packets already.
    return [Packet(datalink, block) for datalink, block in found if datalink is not None]


def _datalink_of(octets: bytes) -> int | None:
    """The kind of network by what stands in front of IP."""
    for header, datalink in _HEADERS:
        inner = octets[header:]
        if _is_ip(inner) and (not header or octets[header - 2 : header] in _ETHERTYPES):
            return datalink
    return None


def _is_ip(octets: bytes) -> bool:
    """Whether octets say that they are one whole packet of IP, perhaps with padding behind it."""
    if len(octets) < _IPV4_HEADER:
        return False
    if octets[0] >> 4 == _IPV6:
        return int.from_bytes(octets[4:6], "big") + _IPV6_HEADER <= len(octets)
    return octets[0] in range(0x45, 0x50) and _IPV4_HEADER <= int.from_bytes(octets[2:4], "big") <= len(octets)


class _Watched(io.BytesIO):
    """A file that knows whether it has ended inside something."""

    cut_off = False

    def read(self, size: int | None = -1, /) -> bytes:
        octets = super().read(size)
        if size is not None and 0 < len(octets) < size:
            self.cut_off = True
        return octets


@dataclass(slots=True)
class _Counts:
    """What was met on the way."""

    packets: int = 0
    unreadable: int = 0
    unknown: int | None = None
    """A kind of network that is not read."""
    fragments: int = 0


class _Reader:
    """One reading of one capture."""

    def __init__(self, dpkt: ModuleType, port: int | None) -> None:
        self._dpkt = dpkt
        self._port = port
        self._counts = _Counts()
        self._notes: list[Note] = []
        self._connections = Connections(port)

    def read(self, octets: bytes) -> Input:
        return self.gather(self._packets(octets))

    def gather(self, packets: Iterable[tuple[float | None, int, bytes]]) -> Input:
        for time, datalink, packet in packets:
            self._counts.packets += 1
            segment = self._segment(packet, datalink, time)
            if segment is not None:
                self._connections.add(segment)
        counts = self._counts
        if counts.unreadable:
            why = "" if counts.unknown is None else f": networks of kind {counts.unknown} (DLT) are not known"
            self._notes.append(
                Note(f"{counts.unreadable} of {counts.packets} packets could not be read{why}", bad=True)
            )
        if counts.fragments:
            self._notes.append(Note(f"{counts.fragments} IP fragments were left out", bad=True))
        streams, notes = self._connections.streams()
        return Input(streams, [*self._notes, *notes], selective=self._port is None)

    def _packets(self, octets: bytes) -> Iterator[tuple[float, int, bytes]]:
        """Time, kind of link and octets of each packet; ends with a note where the file is damaged."""
        file = _Watched(octets)
        try:
            reader = self._dpkt.pcap.UniversalReader(file)
            datalink = reader.datalink()
            for time, packet in reader:
                yield float(time), datalink, bytes(packet)
        except Exception as error:  # noqa: BLE001 - dpkt raises whatever its parts raise, and the packets so far count
            why = "it ends early" if file.cut_off else f"{type(error).__name__}: {error}"
            self._notes.append(Note(f"the capture is damaged after {self._counts.packets} packets: {why}", bad=True))
            return
        if file.cut_off:
            self._notes.append(Note(f"the capture ends inside packet {self._counts.packets}", bad=True))

    def _segment(self, packet: bytes, datalink: int, time: float | None) -> Segment | None:
        """The TCP segment in a packet; None where there is none."""
        try:
            return self._tcp(self._outermost(packet, datalink), time)
        except Exception:  # noqa: BLE001 - see _packets; a packet that is no IP is counted, not fatal
            self._counts.unreadable += 1
            return None

    def _outermost(self, packet: bytes, datalink: int) -> Any:
        dpkt = self._dpkt
        if datalink in _LOOPBACKS:
            return dpkt.loopback.Loopback(packet)
        if datalink in _RAW:
            return dpkt.ip6.IP6(packet) if packet[0] >> 4 == _IPV6 else dpkt.ip.IP(packet)
        if datalink == _LINUX:
            return dpkt.sll.SLL(packet)
        if datalink == _LINUX2:
            return dpkt.sll2.SLL2(packet)
        if datalink == _ETHERNET:
            return dpkt.ethernet.Ethernet(packet)
        self._counts.unknown = datalink
        raise ValueError(datalink)

    def _tcp(self, layer: Any, time: float | None) -> Segment | None:
        """Go inwards through tunnels and labels to TCP."""
        dpkt = self._dpkt
        outer = None
        for _ in range(_MAX_LAYERS):
            if isinstance(layer, (dpkt.ip.IP, dpkt.ip6.IP6)):
                outer = layer
                if self._is_fragment(layer):
                    self._counts.fragments += 1
                    return None
            if isinstance(layer, dpkt.tcp.TCP) and outer is not None:
                return self._made(outer, layer, time)
            if not isinstance(layer, dpkt.Packet):
                return None
            layer = layer.data
        return None

    def _is_fragment(self, layer: Any) -> bool:
        if isinstance(layer, self._dpkt.ip.IP):
            return bool(layer.mf or layer.offset)
        return _IPV6_FRAGMENT in getattr(layer, "extension_hdrs", {})

    def _made(self, outer: Any, tcp: Any, time: float | None) -> Segment:
        return Segment(
            source=Endpoint(str(ip_address(outer.src)), tcp.sport),
            target=Endpoint(str(ip_address(outer.dst)), tcp.dport),
            seq=tcp.seq,
            payload=bytes(tcp.data),
            syn=bool(tcp.flags & self._dpkt.tcp.TH_SYN),
            ack=bool(tcp.flags & self._dpkt.tcp.TH_ACK),
            order=self._counts.packets,
            time=_iso(time),
        )


def _iso(time: float | None) -> str | None:
    if time is None:
        return None
    try:
        return datetime.fromtimestamp(time, UTC).isoformat(timespec="microseconds")
    except (ValueError, OverflowError, OSError):
        return None
