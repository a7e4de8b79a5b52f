"""One client that does not read among fifty that do: they notice nothing, and it is dropped and told of once."""

from __future__ import annotations

import json
import selectors
import statistics
import time

import pytest

pytestmark = pytest.mark.e2e

READERS = 50
BURST = 100
"""Calls of a burst; each is told with four lines to everybody."""
LINES = 4 * BURST


class Crowd:
    """Clients that are read together; they only count line ends."""

    def __init__(self, clients) -> None:
        self.clients = clients
        self.lines = dict.fromkeys(clients, 0)
        self._ready = selectors.DefaultSelector()
        for client in clients:
            client.sock.setblocking(False)
            self._ready.register(client.sock, selectors.EVENT_READ, client)

    def read_until(self, lines: int) -> float:
        """Until everybody has so many lines in all; seconds that it took."""
        began = time.monotonic()
        while min(self.lines.values()) < lines:
            ready = self._ready.select(10)
            assert ready, f"nothing comes any more: {self.lines.values()}"
            for key, _ in ready:
                octets = key.data.sock.recv(65536)
                assert octets, "a client that reads was closed"
                self.lines[key.data] += octets.count(b"\n")
        return time.monotonic() - began

    def close(self) -> None:
        self._ready.close()


def test_the_others_notice_nothing(world, wait_until):
    box, server = world.pair("maxClientBacklog = 65536", "maxSessionsPerAddress = 0")
    crowd = Crowd([world.stli(server, "", "101") for _ in range(READERS)])
    wait_until(lambda: box.requests("snapshotDevice") == 1, "the silent SnapshotDevice")
    bursts = 0

    def burst() -> float:
        nonlocal bursts
        bursts += 1
        box.do(f"fault storm {BURST}")
        return crowd.read_until(bursts * LINES)

    alone = [burst() for _ in range(12)]
    deaf = world.client(server, receive_buffer=2048)
    deaf.send("STLI\r\nMonitorStart 101\r\n")
    before = server.resident_kb
    port = deaf.sock.getsockname()[1]
    beside = []
    while f":{port} " not in server.log("Error.log"):
        assert bursts < 300, "never dropped"
        beside.append(burst())
    after = [burst() for _ in range(5)]
    assert server.resident_kb - before < 4096, "memory has grown"
    assert len(beside) >= 5, "it was dropped before anything could be seen"
    assert statistics.median(beside + after) < 3 * statistics.median(alone) + 0.02
    mine = [line for line in server.log("Error.log").splitlines() if f":{port} " in line]
    assert len(mine) == 1
    assert "maxClientBacklog" in mine[0]
    supervisor = world.client(server)
    supervisor.ask("SuperVisor;Format=JSON", "error_ind SUCCESS SuperVisor")
    supervisor.say("Status")
    status = json.loads(supervisor.line())
    assert (status["dropped"], status["sessions"]) == (1, READERS + 1)
    crowd.close()
