"""The one reader of ``fanout.py``: a process that plays the clients of every server, by large reads and epoll.

It is driven by lines on standard input, each a JSON object, and answers each with one line:

``{"do": "connect", "set": NAME, "port": N, "clients": [{"opening": TEXT, "until": TEXT}, ...], "mark": NUMBER,
"stalled": N}``: open a connection per client, say the opening and wait for what it is answered with. The last N of
them are never read from. Texts stand for octets (latin-1).

``{"do": "count", "set": NAME, "each": N, "times": FILE, "record": FILE}``: wait until every client that reads has N
more lines (that is, N times the octet ``mark``). The answer says when the last line was there and how many lines are
missing where that took too long. ``times``: the moments at which each client had each line, as doubles, client by
client. ``record``: everything that the first client read.

``{"do": "close", "set": NAME}``.
"""

from __future__ import annotations

import json
import selectors
import socket
import sys
import time
from array import array
from pathlib import Path
from typing import Any

PATIENCE = 30.0
"""Seconds without any octet after which what is missing is given up."""
LARGE = 1 << 20


class Client:
    """One connection; ``lines`` counts since the last ``count``."""

    __slots__ = ("lines", "socket", "times")

    def __init__(self, port: int, opening: bytes, until: bytes) -> None:
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.lines = 0
        self.times: array[float] = array("d")
        self.socket.sendall(opening)
        heard = b""
        while until not in heard:
            octets = self.socket.recv(4096)
            if not octets:
                raise SystemExit(f"closed while being opened, after {heard!r}")
            heard += octets


class Clients:
    """All connections to one server."""

    def __init__(self, order: dict[str, Any]) -> None:
        self.mark = bytes([order["mark"]])
        self.clients = [
            Client(order["port"], one["opening"].encode("latin-1"), one["until"].encode("latin-1"))
            for one in order["clients"]
        ]
        self.reading = self.clients[: len(self.clients) - order.get("stalled", 0)]
        self.buffer = bytearray(LARGE)
        self.ready = selectors.DefaultSelector()
        for client in self.reading:
            client.socket.setblocking(False)
            self.ready.register(client.socket, selectors.EVENT_READ, client)

    def count(self, order: dict[str, Any]) -> dict[str, object]:
        """Read until every client has its lines."""
        each, timed = order["each"], bool(order.get("times"))
        record = bytearray() if order.get("record") else None
        waiting = sum(client.lines < each for client in self.reading)
        while waiting and (ready := self.ready.select(PATIENCE)):
            for key, _mask in ready:
                waiting -= self._read(key.data, each, record, timed=timed)
        answer = {"at": time.monotonic(), "missing": sum(max(0, each - client.lines) for client in self.reading)}
        for client in self.reading:
            client.lines -= each
        if timed:
            with Path(order["times"]).open("wb") as file:
                for client in self.reading:
                    client.times[:each].tofile(file)
                    client.times = array("d")
        if record is not None:
            Path(order["record"]).write_bytes(record)
        return answer

    def _read(self, client: Client, each: int, record: bytearray | None, *, timed: bool) -> bool:
        """Whether the client has all it waits for, by this read."""
        size = client.socket.recv_into(self.buffer)
        if not size:
            raise SystemExit("the server closed the connection of a client")
        found = self.buffer.count(self.mark, 0, size)
        if timed:
            client.times.extend([time.monotonic()] * found)
        if record is not None and client is self.reading[0]:
            record += self.buffer[:size]
        before = client.lines
        client.lines = before + found
        return before < each <= client.lines

    def close(self) -> None:
        """Close them all."""
        self.ready.close()
        for client in self.clients:
            client.socket.close()


def main() -> None:
    """Obey."""
    sets: dict[str, Clients] = {}
    for line in sys.stdin:
        order = json.loads(line)
        answer: dict[str, object] = {}
        match order["do"]:
            case "connect":
                sets[order["set"]] = Clients(order)
            case "count":
                answer = sets[order["set"]].count(order)
            case "close":
                sets.pop(order["set"]).close()
        print(json.dumps(answer), flush=True)


if __name__ == "__main__":
    main()
