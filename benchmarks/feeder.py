"""The telephone system of ``server.py``: it answers what the link asks and sends events as fast as it is told to.

All events are encoded before the first is sent, so that the server is what is measured. It is driven by lines on
standard input and answers each with one line on standard output:

``events N RATE``: send N events at RATE per second (0: as fast as possible); answers ``sent`` and the time of each
event on the machine's monotonic clock when it is paced, ``sent`` alone otherwise.
"""

from __future__ import annotations

import socket
import sys
import threading
import time
from collections.abc import Iterator
from queue import SimpleQueue

from teamcall_core import csta
from teamcall_core.csta import events, services
from teamcall_core.framing.length_prefix import LengthPrefix

DEVICE = "101"
CROSS_REF = b"\x00\x01"


class TelephoneSystem:
    """One link at a time: association, SystemStatus first, then every monitor is granted with one cross reference."""

    def __init__(self, connection: socket.socket) -> None:
        self._connection = connection
        self._lock = threading.Lock()

    def serve(self) -> None:
        """Answer until the link is gone."""
        frames = LengthPrefix()
        while octets := self._connection.recv(65536):
            frames.receive_data(octets)
            while (frame := frames.next_frame()) is not None:
                self._answer(csta.decode(frame))

    def send(self, octets: bytes) -> None:
        """Octets that are framed already; answers and events come from two threads."""
        with self._lock:
            self._connection.sendall(octets)

    def _answer(self, message: csta.Message) -> None:
        for answer in _answers(message):
            self.send(LengthPrefix.wrap(csta.encode(answer)))


def _answers(message: csta.Message) -> Iterator[csta.Message]:
    if message.kind == "aarq":
        yield csta.Message("aare", None, None, csta.AARE())
        yield csta.Message("invoke", 1, "systemStatus", services.SystemStatus(system_status="normal"))
    elif message.kind == "invoke":
        results = {
            "monitorStart": services.MonitorStartResult(CROSS_REF),
            "monitorStop": services.MonitorStopResult(),
            "snapshotDevice": services.SnapshotDeviceResult([]),
            "systemStatus": services.SystemStatusResult(),
        }
        yield csta.Message("result", message.invoke_id, message.operation, results[str(message.operation)])


def delivered(number: int) -> bytes:
    """A framed Delivered event; the calling number counts the events."""
    body = events.Delivered(
        monitor_cross_ref_id=CROSS_REF,
        connection=csta.ConnectionID(b"\x12\x34", csta.DeviceID(DEVICE)),
        alerting_device=csta.DeviceID(DEVICE),
        calling_device=csta.DeviceID(f"{number:08d}"),
        called_device=csta.DeviceID(DEVICE),
        last_redirection_device=csta.DeviceStatus.NOT_KNOWN,
        local_connection_info="alerting",
        cause="newCall",
    )
    return LengthPrefix.wrap(csta.encode(csta.Message("event", 1, "delivered", body)))


def _paced(system: TelephoneSystem, frames: list[bytes], rate: float) -> list[float]:
    times = []
    begin = time.monotonic()
    for number, frame in enumerate(frames):
        while (wait := begin + number / rate - time.monotonic()) > 0:
            time.sleep(wait)
        times.append(time.monotonic())
        system.send(frame)
    return times


def main() -> None:
    """Listen, tell where, and obey."""
    listener = socket.create_server(("127.0.0.1", 0))
    print("listening", listener.getsockname()[1], flush=True)
    systems: SimpleQueue[TelephoneSystem] = SimpleQueue()

    def accept() -> None:
        while True:
            connection = listener.accept()[0]
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            system = TelephoneSystem(connection)
            systems.put(system)
            threading.Thread(target=system.serve, daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    system = systems.get()
    for line in sys.stdin:
        _verb, count, rate = line.split()
        frames = [delivered(number) for number in range(int(count))]
        if float(rate):
            print("sent", *(f"{moment:.6f}" for moment in _paced(system, frames, float(rate))), flush=True)
        else:
            system.send(b"".join(frames))
            print("sent", flush=True)


if __name__ == "__main__":
    main()
