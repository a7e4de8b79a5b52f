"""The one sender of ``fanout.py``: octets that were made before go to a server as fast as it takes them, or paced.

It is driven by lines on standard input, each a JSON object, and answers each with one line:

``{"do": "listen", "set": NAME}``: be the telephone system that a CSTAServer dials; the answer has the port. ``{"do":
"connect", "set": NAME, "port": N, "opening": TEXT, "until": TEXT}``: connect to a server that forwards. ``{"do":
"send", "set": NAME, "file": FILE, "sizes": [N, ...], "rate": R, "times": FILE}``: send the file's octets. With a
rate, a message of the next of the ``sizes`` is due every 1/R seconds, and ``times`` gets the moments at which they
were sent, as doubles. The answer says when sending began.
"""

from __future__ import annotations

import json
import socket
import sys
import threading
import time
from array import array
from pathlib import Path
from typing import Any

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.framing.length_prefix import LengthPrefix

FIRST_DEVICE = 1001


def cross_ref(device: str) -> bytes:
    """The cross reference of the monitor of a device: its number."""
    return int(device).to_bytes(2, "big")


class TelephoneSystem:
    """It grants every monitor, and says nothing by itself."""

    def __init__(self) -> None:
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = self._listener.getsockname()[1]
        self._connection: socket.socket | None = None
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self) -> None:
        connection = self._connection = self._listener.accept()[0]
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        frames = LengthPrefix()
        while octets := connection.recv(65536):
            frames.receive_data(octets)
            while (frame := frames.next_frame()) is not None:
                for answer in answers(csta.decode(frame)):
                    connection.sendall(LengthPrefix.wrap(csta.encode(answer)))

    def send(self, octets: bytes | memoryview) -> None:
        """Not while monitors are being set: answers and events would be mixed."""
        assert self._connection
        self._connection.sendall(octets)


def answers(message: csta.Message) -> list[csta.Message]:
    """What the telephone system says to a message of the server."""
    if message.kind == "aarq":
        up = csta.Message("invoke", 1, "systemStatus", services.SystemStatus(system_status="normal"))
        return [csta.Message("aare", None, None, csta.AARE()), up]
    if message.kind != "invoke":
        return []
    body: Any = message.body
    if message.operation == "monitorStart":
        result: object = services.MonitorStartResult(cross_ref(body.monitor_object.identifier))
    elif message.operation == "monitorStop":
        result = services.MonitorStopResult()
    elif message.operation == "snapshotDevice":
        result = services.SnapshotDeviceResult([])
    else:
        result = services.SystemStatusResult()
    return [csta.Message("result", message.invoke_id, message.operation, result)]


class Forwarder:
    """A connection to a server that forwards lines; what it says after the opening is thrown away."""

    def __init__(self, port: int, opening: bytes, until: bytes) -> None:
        self._connection = socket.create_connection(("127.0.0.1", port))
        self._connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._connection.sendall(opening)
        heard = b""
        while until not in heard:
            octets = self._connection.recv(4096)
            if not octets:
                raise SystemExit(f"closed while being opened, after {heard!r}")
            heard += octets
        threading.Thread(target=self._discard, daemon=True).start()

    def send(self, octets: bytes | memoryview) -> None:
        """Hand octets to the server."""
        self._connection.sendall(octets)

    def _discard(self) -> None:
        while self._connection.recv(65536):
            pass


def send(target: TelephoneSystem | Forwarder, order: dict[str, Any]) -> dict[str, object]:
    """Send a file."""
    octets = Path(order["file"]).read_bytes()
    rate = order.get("rate")
    begin = time.monotonic()
    if not rate:
        target.send(octets)
        return {"began": begin}
    times = array("d")
    view, at = memoryview(octets), 0
    for number, size in enumerate(order["sizes"]):
        while (wait := begin + number / rate - time.monotonic()) > 0:
            time.sleep(wait)
        times.append(time.monotonic())
        target.send(view[at : at + size])
        at += size
    Path(order["times"]).write_bytes(times.tobytes())
    return {"began": begin}


def main() -> None:
    """Obey."""
    targets: dict[str, TelephoneSystem | Forwarder] = {}
    for line in sys.stdin:
        order = json.loads(line)
        answer: dict[str, object] = {}
        match order["do"]:
            case "listen":
                system = targets[order["set"]] = TelephoneSystem()
                answer = {"port": system.port}
            case "connect":
                opening, until = (order[key].encode("latin-1") for key in ("opening", "until"))
                targets[order["set"]] = Forwarder(order["port"], opening, until)
            case "send":
                answer = send(targets[order["set"]], order)
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
