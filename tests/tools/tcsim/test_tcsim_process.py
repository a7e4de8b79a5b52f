"""The program itself: real processes on free loopback ports, no fixed sleeps."""

from __future__ import annotations

import contextlib
import json
import selectors
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_tools.tcsim import cli
from teamcall_tools.tcsim.loop import AddressError, bind_socket, format_address, read_address

pytestmark = pytest.mark.e2e

PATIENCE = 20.0
"""Seconds after which a test gives up waiting; nothing waits this long when all is well."""
ROOT = Path(__file__).resolve().parents[3]


class Link:
    """A CSTA client over a real socket, blocking with a deadline."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.sock = socket.create_connection(address, PATIENCE)
        self.frames = LengthPrefix()
        self.octets_in = self.octets_out = 0

    def send(self, message: csta.Message) -> None:
        octets = LengthPrefix.wrap(csta.encode(message))
        self.octets_out += len(octets)
        self.sock.sendall(octets)

    def next(self) -> csta.Message:
        while (frame := self.frames.next_frame()) is None:
            data = self.sock.recv(4096)
            if not data:
                raise EOFError
            self.octets_in += len(data)
            self.frames.receive_data(data)
        return csta.decode(frame)

    def associate(self) -> Link:
        self.send(csta.Message("aarq", None, None, csta.AARQ()))
        assert self.next().body.result == "accepted"
        status = self.next()
        self.send(csta.Message("result", status.invoke_id, "systemStatus", services.SystemStatusResult()))
        return self

    def monitor(self, device: str) -> Link:
        self.send(csta.Message("invoke", 1, "monitorStart", services.MonitorStart(csta.DeviceID(device))))
        assert self.next().kind == "result"
        return self

    def close(self) -> None:
        self.sock.close()


class Control:
    """The control port: one line there, one line back."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.sock = socket.create_connection(address, PATIENCE)
        self.file = self.sock.makefile("rw", encoding="utf-8", newline="\n")

    def __call__(self, line: str) -> str:
        self.file.write(line + "\n")
        self.file.flush()
        return self.file.readline().rstrip("\n")

    def close(self) -> None:
        self.file.close()
        self.sock.close()


class Program:
    """One running tcsim; its first lines are read and checked."""

    def __init__(self, *options: str, stdin: int = subprocess.DEVNULL) -> None:
        command = [sys.executable, "-m", "teamcall_tools.tcsim", "--listen", "127.0.0.1:0", "--control", "127.0.0.1:0"]
        self.process = subprocess.Popen([*command, *options], cwd=ROOT, stdin=stdin, stdout=subprocess.PIPE, bufsize=0)
        self.closing = contextlib.ExitStack()
        try:
            self.address = read_address(self.line().removeprefix("listening "))
            self.control = Control(read_address(self.line().removeprefix("control ")))
        except BaseException:
            self.end()
            raise
        self.closing.callback(self.control.close)

    def line(self) -> str:
        """The next line on standard output."""
        assert self.process.stdout is not None
        with selectors.DefaultSelector() as selector:
            selector.register(self.process.stdout, selectors.EVENT_READ)
            assert selector.select(PATIENCE), "no line on standard output"
        return self.process.stdout.readline().decode().rstrip("\n")

    def link(self) -> Link:
        link = Link(self.address)
        self.closing.callback(link.close)
        return link

    def end(self) -> None:
        self.closing.close()
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate(timeout=PATIENCE)
        if self.process.stdin is not None:
            self.process.stdin.close()


@pytest.fixture
def start() -> Iterator[Callable[..., Program]]:
    with contextlib.ExitStack() as stack:

        def begin(*options: str, stdin: int = subprocess.DEVNULL) -> Program:
            program = Program(*options, stdin=stdin)
            stack.callback(program.end)
            return program

        yield begin


def until(condition: Callable[[], object]) -> None:
    """Ask again and again until it is true."""
    deadline = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < deadline, "it never came true"
        time.sleep(0.01)


def stats(program: Program) -> dict[str, object]:
    return json.loads(program.control("stats").removeprefix("ok "))


def test_a_lifted_receiver_travels_over_tcp_and_is_counted(start) -> None:
    program = start()
    link = program.link().associate().monitor("101")
    assert program.control("offhook 101") == "ok"
    event = link.next()
    assert (event.operation, event.body.cause) == ("serviceInitiated", "normal")
    assert stats(program) == {
        "octets_in": link.octets_out,
        "octets_out": link.octets_in,
        "requests": {"monitorStart": 1},
        "events": {"serviceInitiated": 1},
        "monitors": 1,
    }
    assert program.control("quit") == "ok"
    assert program.process.wait(PATIENCE) == 0


def test_link_down_refuses_and_link_up_takes_the_same_port(start) -> None:
    program = start()
    link = program.link().associate().monitor("101")
    assert program.control("linkdown") == "ok"
    with pytest.raises(EOFError):
        link.next()
    until(lambda: stats(program)["monitors"] == 0)
    with pytest.raises(ConnectionRefusedError):
        until(lambda: Link(program.address).close())
    assert program.control("linkup") == "ok"
    program.link().associate().monitor("101")


def test_calls_outside_and_queues_go_on_by_the_clock(start) -> None:
    program = start("--queues", "700", "--outside", "9")
    link = program.link().associate().monitor("101")
    assert program.control("dial 101 9301") == "ok"
    heard = [link.next().operation for _ in range(4)]
    assert heard == ["serviceInitiated", "originated", "networkReached", "delivered"]
    assert program.control("answer 9301") == "ok"
    assert link.next().operation == "established"
    assert program.control("consult 101 700") == "ok"
    assert [link.next().operation for _ in range(4)] == ["held", "serviceInitiated", "originated", "queued"]
    for line in ("agent 102 loggedOn 7 700", "agent 102 ready"):
        assert program.control(line) == "ok"
    assert [link.next().operation for _ in range(2)] == ["diverted", "delivered"]
    assert program.control("transfer 101") == "ok"
    transferred = link.next()
    assert (transferred.operation, transferred.body.local_connection_info) == ("transferred", "null")
    assert program.control("dial 103 0301") == "ok"
    assert json.loads(program.control("calls").removeprefix("ok "))[-1]["connections"] == {"103": "fail"}


def test_reset_is_a_reset(start) -> None:
    program = start()
    link = program.link().associate()
    assert program.control("fault reset") == "ok"
    with pytest.raises(ConnectionResetError):
        link.next()


def test_split_octets_arrive_whole(start) -> None:
    program = start("--fault", "split=1")
    link = program.link().associate().monitor("101")
    program.control("dial 101 102")
    assert [link.next().operation for _ in range(3)] == ["serviceInitiated", "originated", "delivered"]


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_ends_it_cleanly(start, number: signal.Signals) -> None:
    program = start()
    program.process.send_signal(number)
    assert program.process.wait(PATIENCE) == 0


def test_it_ends_with_the_writer_of_its_standard_input(start) -> None:
    program = start("--until-eof", stdin=subprocess.PIPE)
    assert program.control("calls") == "ok []"
    program.process.stdin.close()
    program.process.stdin = None
    assert program.process.wait(PATIENCE) == 0


def test_it_does_not_read_standard_input_unasked(start) -> None:
    program = start(stdin=subprocess.DEVNULL)
    assert program.control("calls") == "ok []"
    assert program.process.poll() is None


def test_a_script_plays(start, tmp_path: Path) -> None:
    script = tmp_path / "script"
    script.write_text("offhook 101\n@0.01 dial 101 102\n")
    program = start("--script", str(script))
    until(lambda: "alerting" in program.control("calls"))


def test_traffic_makes_calls(start) -> None:
    program = start("--traffic", "100", "--extensions", "201-220", "--seed", "5")
    link = program.link().associate().monitor("201")
    assert link.next().kind == "event"


def test_name_and_password_are_asked_for(start) -> None:
    program = start("--username", "AMHOST", "--password", "77777", "--extensions", "7,9")
    link = program.link()
    link.send(csta.Message("aarq", None, None, csta.AARQ("AMHOST", "wrong")))
    assert link.next().body.result == "rejectedPermanent"
    with pytest.raises(EOFError):
        link.next()
    right = program.link()
    right.send(csta.Message("aarq", None, None, csta.AARQ("AMHOST", "77777")))
    assert right.next().body.result == "accepted"


def test_a_control_line_without_end_is_cut_off(start) -> None:
    program = start()
    with socket.create_connection(program.control.sock.getpeername(), PATIENCE) as sock:
        sock.sendall(b"x" * 5000)
        assert sock.makefile().readline() == "error the line is too long\n"


def test_a_busy_port_is_one_clear_line(start) -> None:
    program = start()
    address = format_address(program.address)
    second = subprocess.run(
        [sys.executable, "-m", "teamcall_tools.tcsim", "--listen", address],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert second.returncode == 69
    assert second.stdout == ""
    (line,) = second.stderr.splitlines()
    assert address in line


def test_the_first_line_has_ipv6_in_brackets() -> None:
    try:
        bind_socket(("::1", 0)).close()
    except AddressError:
        pytest.skip("this machine has no IPv6")
    process = subprocess.Popen(
        [sys.executable, "-m", "teamcall_tools.tcsim", "--listen", "[::1]:0"],
        cwd=ROOT,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )
    try:
        line = process.stdout.readline().decode()
        assert line.startswith("listening [::1]:")
        Link(read_address(line.split()[1])).close()
    finally:
        process.terminate()
        process.communicate(timeout=PATIENCE)


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (["--listen", "nowhere"], "ADDRESS:PORT"),
        (["--listen", "127.0.0.1:70000"], "ADDRESS:PORT"),
        (["--extensions", "110-101"], "no range"),
        (["--extensions", "10a"], "neither an extension"),
        (["--traffic", "0"], "calls per second"),
        (["--fault", "gremlin"], "unknown fault"),
        (["--fault", "reset"], "control port"),
        (["--script", "/does/not/exist"], "cannot be read"),
        (["--demo-schedule", "--extensions", "101-103"], "at least 5"),
        (["--demo-schedule", "--traffic", "1"], "not allowed with"),
        (["--pbxType", "abacus"], "unknown telephone system"),
        (["--pbxType", "openscape4000"], "cannot be played: neither framing nor association"),
    ],
)
def test_usage_faults_end_with_64(arguments: list[str], word: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(arguments)
    assert ended.value.code == 64
    assert word in capsys.readouterr().err


def test_help_names_every_fault_and_command(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        cli.main(["--help"])
    assert ended.value.code == 0
    text = capsys.readouterr().out
    assert all(word in text for word in ("eventsfirst", "halfopen", "trunkcall", "--until-eof", "@SECONDS"))


def test_extensions_are_words() -> None:
    assert cli.read_extensions("001-003, 7,7") == ("001", "002", "003", "7")


# --- TLS -------------------------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    """A certificate for 127.0.0.1 that signs itself, and its key."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    signed = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False)
        .sign(key, hashes.SHA256())
    )
    folder = tmp_path_factory.mktemp("tls")
    pem = serialization.Encoding.PEM
    kind, without = serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    (folder / "cert.pem").write_bytes(signed.public_bytes(pem))
    (folder / "key.pem").write_bytes(key.private_bytes(pem, kind, without))
    return str(folder / "cert.pem"), str(folder / "key.pem")


def test_a_link_in_tls_speaks_as_one_without(start, certificate: tuple[str, str]) -> None:
    program = start("--tls", *certificate)
    silent = socket.create_connection(program.address)
    program.closing.callback(silent.close)
    link = program.link()
    context = ssl.create_default_context(cafile=certificate[0])
    link.sock = context.wrap_socket(link.sock, server_hostname="127.0.0.1")
    program.closing.callback(link.sock.close)
    link.associate().monitor("101")
    assert program.control("fault storm 2000") == "ok"
    for _ in range(4000):
        assert link.next().kind == "event"
    assert program.control("fault reset") == "ok"
    with pytest.raises((EOFError, OSError)):
        link.next()


def test_who_does_not_come_to_tls_is_dropped_and_others_are_not(start, certificate: tuple[str, str]) -> None:
    program = start("--tls", *certificate)
    plain = program.link()
    plain.send(csta.Message("aarq", None, None, csta.AARQ()))
    with contextlib.suppress(ConnectionResetError):
        while plain.sock.recv(100):
            pass
    link = program.link()
    link.sock = ssl.create_default_context(cafile=certificate[0]).wrap_socket(link.sock, server_hostname="127.0.0.1")
    program.closing.callback(link.sock.close)
    link.associate()


def test_a_certificate_that_is_none_is_told(certificate: tuple[str, str], capsys: pytest.CaptureFixture[str]) -> None:
    for files, word in (
        ((certificate[0], "/does/not/exist"), "/does/not/exist cannot be read"),
        ((certificate[1], certificate[1]), "are no certificate and its key"),
    ):
        with pytest.raises(SystemExit) as ended:
            cli.main(["--tls", *files])
        assert ended.value.code == 64
        assert word in capsys.readouterr().err
