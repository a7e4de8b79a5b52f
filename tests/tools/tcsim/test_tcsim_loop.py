"""The loop in one process: the test turns it and looks at the sockets from the other side."""

from __future__ import annotations

import os
import socket
from collections.abc import Callable, Iterator

import pytest

from teamcall_core import csta
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_tools.tcsim import loop as loop_module
from teamcall_tools.tcsim.loop import AddressError, Loop, bind_socket, format_address, read_address
from teamcall_tools.tcsim.simulator import Simulator

LOCAL = ("127.0.0.1", 0)
MOST_TURNS = 2000


class Bench:
    """A loop, and clients whose sockets do not block."""

    def __init__(self, simulator: Simulator, **options: int) -> None:
        self.simulator = simulator
        self.loop = Loop(simulator, LOCAL, LOCAL, **options)
        self.clients: list[socket.socket] = []

    def connect(self, address: tuple[str, int] | None = None) -> socket.socket:
        client = socket.create_connection(address or self.loop.address)
        client.setblocking(False)
        self.clients.append(client)
        return client

    def turn_until(self, condition: Callable[[], object]) -> None:
        """Turn the loop, without ever waiting in it, until the condition holds."""
        for _ in range(MOST_TURNS):
            if condition():
                return
            self.simulator.add(Impatient())
            self.loop.turn()
        pytest.fail("it never came true")

    def answer(self, client: socket.socket) -> bytes:
        """The next octets for this client, ``b""`` at the end of the stream."""
        got: list[bytes] = []

        def arrived() -> bool:
            try:
                got.append(client.recv(1 << 20))
            except BlockingIOError:
                return False
            return True

        self.turn_until(arrived)
        return got[0]


class Impatient:
    """Always has something due, so that the loop does not wait in its selector."""

    def next_deadline(self) -> float:
        return 0.0

    def handle_timer(self, now: float) -> None:
        """Nothing is done."""

    def commanded(self, devices: frozenset[str], now: float) -> None:
        """Nobody cares."""


@pytest.fixture
def bench(simulator: Simulator) -> Iterator[Bench]:
    bench = Bench(simulator)
    yield bench
    bench.loop.close()
    for client in bench.clients:
        client.close()


def read_all(client: socket.socket) -> None:
    while client.recv(1 << 20):
        """Until the stream ends one way or the other."""


def aarq() -> bytes:
    return LengthPrefix.wrap(csta.encode(csta.Message("aarq", None, None, csta.AARQ())))


def test_several_control_lines_in_one_segment_and_one_in_pieces(bench: Bench) -> None:
    control = bench.connect(bench.loop.control_address)
    control.sendall(b"offhook 101\r\n\r\nonhook 101\ncal")
    received = b""
    while received.count(b"\n") < 2:
        received += bench.answer(control)
    assert received == b"ok\nok\n"
    control.sendall(b"ls\n")
    assert bench.answer(control) == b"ok []\n"
    control.close()
    bench.turn_until(lambda: not bench.loop._connections)


def test_a_client_that_leaves_is_forgotten(bench: Bench) -> None:
    client = bench.connect()
    client.sendall(aarq())
    assert bench.answer(client)
    client.close()
    bench.turn_until(lambda: not bench.simulator.switch.connections)


def test_split_writes_one_piece_a_turn(bench: Bench) -> None:
    bench.simulator.command("fault split 3", 0.0)
    client = bench.connect()
    client.sendall(aarq())
    first = bench.answer(client)
    assert len(first) == 3
    bench.turn_until(lambda: not any(c.waiting for c in bench.loop._connections.values()))


def test_links_go_down_at_once_and_the_port_stays_ours(bench: Bench) -> None:
    client = bench.connect()
    bench.turn_until(lambda: bench.simulator.switch.connections)
    bench.simulator.command("linkdown", 0.0)
    assert bench.answer(client) == b""
    assert not bench.simulator.switch.connections
    with pytest.raises(ConnectionRefusedError):
        bench.connect()
    bench.simulator.command("linkup", 0.0)
    bench.turn_until(lambda: bench.loop._is_listening)
    bench.connect()
    bench.turn_until(lambda: bench.simulator.switch.connections)


def test_who_does_not_read_is_reset(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loop_module, "LARGEST_BACKLOG", 100_000)
    client = bench.connect()
    bench.turn_until(lambda: bench.simulator.switch.connections)

    def gone() -> bool:
        bench.simulator.command(f"fault garbage {'00' * 65536}", 0.0)
        return not bench.simulator.switch.connections

    bench.turn_until(gone)
    with pytest.raises(ConnectionResetError):
        read_all(client)


def test_it_ends_with_its_parent_and_on_request(simulator: Simulator) -> None:
    reader, writer = os.pipe()
    loop = Loop(simulator, LOCAL, until_eof=reader)
    os.write(writer, b"idle talk")
    os.close(writer)
    loop.run()
    os.close(reader)
    other = Loop(Simulator(simulator.switch), LOCAL)
    other.stop()
    other.run()


def test_addresses() -> None:
    assert read_address("[::1]:0") == ("::1", 0)
    assert read_address("localhost:8800") == ("localhost", 8800)
    assert format_address(("::1", 5)) == "[::1]:5"
    assert format_address(("127.0.0.1", 5)) == "127.0.0.1:5"
    for wrong in ("8800", ":8800", "host:", "host:x", "host:99999", "host:²"):
        with pytest.raises(ValueError, match="ADDRESS:PORT"):
            read_address(wrong)
    with pytest.raises(AddressError, match="cannot"):
        bind_socket(("192.0.2.1", 0))
    with pytest.raises(AddressError, match="cannot"):
        bind_socket(("no.such.host.invalid", 0))
