"""The blocking connection: against a real server, and against servers that are not what they should be."""

from __future__ import annotations

import re
import select
import socket
import subprocess
import sys
import time
from collections.abc import Callable

import pytest
from processes import PATIENCE, ROOT, free_port

from teamcall_core.domain import commands
from teamcall_core.stli import Format
from teamcall_core.stli.client import Event, UnknownLine
from teamcall_tools.client import ConnectFailed, Connection, ConnectionLost, RequestFailed, TooManyEvents, connect
from teamcall_tools.wire import dial, written

Start = Callable[[Callable[[socket.socket], None]], int]
GREETING = b"error_ind SUCCESS STLI;Version=2;DeviceInformation=Standard\r\n"


def greet(peer: socket.socket) -> None:
    peer.recv(1000)
    peer.sendall(GREETING)


# --- against a real server -------------------------------------------------------------------------------------------


def readme_example() -> str:
    """The block of the README that places a call."""
    blocks = re.findall(r"^```python\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.M | re.S)
    (example,) = (block for block in blocks if "teamcall_tools.client" in block)
    return str(example)


def test_the_example_of_the_readme_runs_as_it_stands_there(port: int) -> None:
    example = readme_example()
    assert len([line for line in example.splitlines() if line]) == 10
    program = example.replace("26535", str(port))
    assert program != example
    ended = subprocess.run(
        (sys.executable, "-W", "error", "-c", program),
        cwd=ROOT, capture_output=True, text=True, timeout=PATIENCE * 2, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert (ended.returncode, ended.stderr) == (0, "")
    names = [line.split()[0] for line in ended.stdout.splitlines()]
    assert names == ["Initiated", "Originated", "Delivered", "Established", "ConnectionCleared"]
    assert "Initiated 109 makeCall" in ended.stdout


def test_a_call_from_both_ends(port: int) -> None:
    with connect("127.0.0.1", port, format=Format(2, "Extended")) as server:
        assert server.system_status() == "inService"
        for device in ("109", "110"):
            server.monitor_start(device)
        server.wish(commands.MakeCall("109", "110"))
        rung = next(event for event in server.events(PATIENCE) if event.name == "Delivered" and is_of(event, "110"))
        assert isinstance(rung, Event)
        assert rung.information is not None
        assert [(call.state, call.partner) for call in rung.information.calls] == [("alerting", "109")]
        server.answer_call("110", rung.call_id)
        assert any(event.name == "Established" and is_of(event, "109") for event in server.events(PATIENCE))
        server.clear_connection("110", rung.call_id)
        assert any(event.name == "ConnectionCleared" and is_of(event, "109") for event in server.events(PATIENCE))
        server.monitor_stop("110")


def is_of(event: object, device: str) -> bool:
    return isinstance(event, Event) and event.device == device


def test_a_refusal_is_an_error_with_its_code(port: int) -> None:
    with connect("127.0.0.1", port) as server:
        with pytest.raises(RequestFailed, match=r"AnswerCall: NOCALL \(the device has no call") as caught:
            server.answer_call("110")
        assert (caught.value.code, caught.value.words, caught.value.answer.verb) == ("NOCALL", (), "AnswerCall")
        with pytest.raises(RequestFailed) as caught:
            server.ask("FlyAway", "101")
        assert caught.value.code == "INVALCMD"
        assert server.ask("Help", "MakeCall").data[0][:2] == ("Help", "MakeCall")


def test_silence_ends_the_events(port: int) -> None:
    with connect("127.0.0.1", port) as server:
        before = time.monotonic()
        assert list(server.events(timeout=0.2)) == []
        assert server.next_event(0) is None
        assert 0.2 <= time.monotonic() - before < PATIENCE


def test_the_socket_can_be_waited_for_elsewhere(port: int) -> None:
    with connect("localhost", port) as server:
        server.monitor_start("101")
        assert select.select([server.fileno()], [], [], PATIENCE)[0]  # 101 lifts its receiver by itself
        assert server.next_event(0) is not None


# --- against others --------------------------------------------------------------------------------------------------


def test_nobody_there() -> None:
    port = free_port()
    with pytest.raises(ConnectFailed, match=f"127.0.0.1:{port}: Connection refused"):
        connect("127.0.0.1", port)


def test_a_name_without_an_address() -> None:
    with pytest.raises(ConnectFailed, match="has no address"):
        dial("no such host", 1, 1.0)


def test_ipv6() -> None:
    try:
        listener = socket.create_server(("::1", 0), family=socket.AF_INET6)
    except OSError:
        pytest.skip("no IPv6 here")
    with listener, dial("::1", listener.getsockname()[1], PATIENCE) as sock:
        assert written(*sock.getpeername()[:2]).startswith("[::1]:")


def test_a_server_that_is_silent(impostor: Start) -> None:
    port = impostor(lambda peer: peer.recv(1000) and peer.recv(1000))
    with pytest.raises(RequestFailed) as caught:
        connect("127.0.0.1", port, timeout=0.1)
    assert caught.value.code == "NOANSWER"


def test_a_server_that_hangs_up(impostor: Start) -> None:
    port = impostor(lambda peer: None)
    with pytest.raises(ConnectionLost):
        connect("127.0.0.1", port)


def test_a_loss_is_no_silence(impostor: Start) -> None:
    def talk(peer: socket.socket) -> None:
        greet(peer)
        peer.sendall(b"Held 101 normal 101 1a 101\r\n")

    with connect("127.0.0.1", impostor(talk)) as server:
        events = server.events(PATIENCE)
        assert next(events).name == "Held"
        with pytest.raises(ConnectionLost, match="the server closed the connection"):
            next(events)
        with pytest.raises(ConnectionLost):
            server.make_call("101", "102")
        with pytest.raises(ConnectionLost):
            server.next_event(0)


def test_a_loss_amid_a_request(impostor: Start) -> None:
    def talk(peer: socket.socket) -> None:
        greet(peer)
        peer.recv(1000)

    with connect("127.0.0.1", impostor(talk)) as server, pytest.raises(ConnectionLost):
        server.make_call("101", "102")


def test_events_that_come_amid_a_request_are_kept(impostor: Start) -> None:
    def talk(peer: socket.socket) -> None:
        greet(peer)
        peer.recv(1000)
        peer.sendall(b"Held 101 normal 101 1a 101\r\nnonsense\r\nerror_ind SUCCESS MakeCall\r\n")
        peer.recv(1000)

    with connect("127.0.0.1", impostor(talk)) as server:
        server.make_call("101", "102")
        held, nonsense = server.next_event(0), server.next_event(0)
        assert isinstance(held, Event)
        assert isinstance(nonsense, UnknownLine)


def test_events_that_nobody_fetches_are_bounded(impostor: Start) -> None:
    def talk(peer: socket.socket) -> None:
        greet(peer)
        peer.recv(1000)
        peer.sendall(b"Held 101 normal 101 1a 101\r\n" * 200)
        peer.recv(1000)

    with connect("127.0.0.1", impostor(talk), max_events=100) as server:
        with pytest.raises(TooManyEvents, match="100 events were never fetched"):
            server.make_call("101", "102")
        assert len([server.next_event(0) for _ in range(100)]) == 100
        with pytest.raises(ConnectionLost):
            server.next_event(0)


def test_a_line_without_end_does_not_hold_up_the_time(impostor: Start) -> None:
    def talk(peer: socket.socket) -> None:
        greet(peer)
        while True:
            peer.sendall(b"x" * 10000)

    with connect("127.0.0.1", impostor(talk), timeout=0.3) as server:
        assert isinstance(server.next_event(PATIENCE), UnknownLine)
        assert server.next_event(0.1) is None
        with pytest.raises(RequestFailed) as caught:
            server.make_call("101", "102")
        assert caught.value.code == "NOANSWER"


@pytest.mark.parametrize(
    ("method", "arguments", "line"),
    [
        ("hold_call", ("101",), "HoldCall 101"),
        ("retrieve_call", ("101", "1a"), "RetrieveCall 101 1a"),
        ("consultation_call", ("101", "102"), "ConsultationCall 101 102"),
        ("transfer_call", ("101",), "TransferCall 101"),
        ("conference_call", ("101",), "ConferenceCall 101"),
        ("deflect_call", ("101", "102"), "DeflectCall 101 102"),
        ("deflect_call", ("101", "102", "1a"), "DeflectCall 101 102 1a"),
    ],
)
def test_requests_have_the_words_of_the_protocol(
    impostor: Start, method: str, arguments: tuple[str, ...], line: str
) -> None:
    said: list[bytes] = []

    def talk(peer: socket.socket) -> None:
        greet(peer)
        said.append(peer.recv(1000))
        peer.sendall(b"error_ind SUCCESS " + said[0].split()[0] + b"\r\n")
        peer.recv(1000)

    with connect("127.0.0.1", impostor(talk)) as server:
        getattr(server, method)(*arguments)
        assert server.format == Format(2)
    assert said == [f"{line}\r\n".encode()]


def test_much_to_write_does_not_block_while_there_is_much_to_read() -> None:
    ours, theirs = socket.socketpair()
    with theirs:
        theirs.sendall(GREETING)
        connection = Connection(ours, timeout=PATIENCE)
        theirs.recv(1000)
        theirs.sendall(b"Held 101 normal 101 1a 101\r\n" * 1000 + b"error_ind LINETOOLONG\r\n")
        with pytest.raises(RequestFailed) as caught:
            connection.ask("MakeCall", "101", "9" * (1 << 22))
        assert caught.value.code == "LINETOOLONG"
        assert connection.next_event(0) is not None
        theirs.close()
        connection.close()
        connection.close()
