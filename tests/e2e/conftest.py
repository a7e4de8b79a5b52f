"""Real servers, real telephone systems in a box and raw sockets, for tests that look at TeamCall from outside only.

Nothing here imports TeamCall. Whatever a test starts belongs to its ``World``, which ends it, and then looks whether a
server left a traceback, or one of the secrets the test gave it, in anything that it wrote.
"""

from __future__ import annotations

import json
import os
import re
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 10.0
"""Seconds that any single thing may take before a test calls it missing."""


def until(condition: Callable[[], Any], what: str, patience: float = PATIENCE) -> Any:
    """Ask again and again until the answer is true, and give it."""
    deadline = time.monotonic() + patience
    while not (answer := condition()):
        assert time.monotonic() < deadline, f"not within {patience} s: {what}"
        select.select([], [], [], 0.01)
    return answer


def free_port(host: str = "127.0.0.1") -> int:
    """A loopback port that nobody listens on just now."""
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as sock:
        sock.bind((host, 0))
        return int(sock.getsockname()[1])


def have_ipv6() -> bool:
    """Whether this machine has the loopback address of IPv6."""
    try:
        free_port("::1")
    except OSError:
        return False
    return True


class Program:
    """A process of ours: its lines of standard output, its standard error in a file."""

    def __init__(self, module: str, options: tuple[str, ...], folder: Path, **popen: Any) -> None:
        self.stderr_file = folder / f"{module}-{time.monotonic_ns()}.stderr"
        with self.stderr_file.open("wb") as stderr:
            popen.setdefault("cwd", ROOT)
            popen.setdefault("stdin", subprocess.DEVNULL)
            self.process = subprocess.Popen(
                (sys.executable, "-m", module, *options), stdout=subprocess.PIPE, stderr=stderr, **popen
            )
        self.pid = self.process.pid
        self.output = b""
        self._read_up_to = 0

    def line(self, patience: float = PATIENCE) -> str:
        """The next line of standard output."""
        deadline = time.monotonic() + patience
        while b"\n" not in self.output[self._read_up_to :]:
            assert self._more(deadline), f"no line; standard error: {self.errors()}"
        end = self.output.index(b"\n", self._read_up_to)
        line = self.output[self._read_up_to : end]
        self._read_up_to = end + 1
        return line.decode()

    def _more(self, deadline: float) -> bool:
        ready, _, _ = select.select([self.process.stdout], [], [], max(0.0, deadline - time.monotonic()))
        octets = os.read(self.process.stdout.fileno(), 65536) if ready and self.process.stdout else b""
        self.output += octets
        return bool(octets)

    def address(self, word: str) -> tuple[str, int]:
        """The next line, which must be ``word ADDRESS:PORT``."""
        found = re.fullmatch(rf"{word} (\[[0-9a-f:]+\]|[0-9.]+):(\d+)", line := self.line())
        assert found, f"{line!r} is not '{word} ADDRESS:PORT'; standard error: {self.errors()}"
        return found[1].strip("[]"), int(found[2])

    def errors(self) -> str:
        """What it has written to standard error."""
        return self.stderr_file.read_text(encoding="utf-8", errors="replace")

    def wait(self, patience: float = PATIENCE) -> int:
        """The exit status; the rest of its output is read."""
        status = self.process.wait(patience)
        while self._more(time.monotonic()):
            pass
        return status

    def end(self, number: int = signal.SIGTERM) -> tuple[int, float]:
        """Ask it to end; its status and how long that took."""
        before = time.monotonic()
        self.process.send_signal(number)
        status = self.wait()
        return status, time.monotonic() - before

    def kill(self) -> None:
        """End it without a chance to say anything."""
        self.process.kill()
        self.process.wait(PATIENCE)

    def clean_up(self) -> None:
        """Leave nothing behind."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait(PATIENCE)
        if self.process.stdout:
            self.process.stdout.close()

    @property
    def descriptors(self) -> int:
        """How many files and sockets it has open."""
        return len(os.listdir(f"/proc/{self.pid}/fd"))

    @property
    def resident_kb(self) -> int:
        """Its resident memory in KiB."""
        return int(re.search(r"VmRSS:\s+(\d+)", Path(f"/proc/{self.pid}/status").read_text())[1])  # type: ignore[index]


class Client:
    """A client on a raw socket that checks every octet it gets."""

    def __init__(self, address: tuple[str, int], receive_buffer: int | None = None) -> None:
        family = socket.AF_INET6 if ":" in address[0] else socket.AF_INET
        self.sock = socket.socket(family)
        if receive_buffer:
            self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.sock.settimeout(PATIENCE)
        self.sock.connect(address)
        self.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._rest = b""
        self._asked = 0

    def send(self, text: str | bytes) -> None:
        """Send as it is."""
        self.sock.sendall(text.encode() if isinstance(text, str) else text)

    def say(self, *lines: str) -> None:
        """Send lines, in one segment."""
        self.send("".join(f"{line}\r\n" for line in lines))

    def line(self, patience: float = PATIENCE) -> str:
        """The next line; the server's must end with CR LF."""
        deadline = time.monotonic() + patience
        while b"\n" not in self._rest:
            self.sock.settimeout(max(0.001, deadline - time.monotonic()))
            try:
                octets = self.sock.recv(65536)
            except TimeoutError:
                raise AssertionError(f"no line within {patience} s; begun: {self._rest!r}") from None
            assert octets, f"closed in the middle; rest: {self._rest!r}"
            self._rest += octets
        line, _, self._rest = self._rest.partition(b"\n")
        assert line.endswith(b"\r"), f"a line without CR LF: {line!r}"
        assert len(line) < 4096
        return line[:-1].decode()

    def expect(self, *lines: str | re.Pattern[str]) -> list[str]:
        """The next lines are exactly these."""
        heard = []
        for wanted in lines:
            heard.append(self.line())
            good = wanted.fullmatch(heard[-1]) if isinstance(wanted, re.Pattern) else wanted == heard[-1]
            assert good, f"wanted {wanted!r}, came {heard}"
        return heard

    def ask(self, line: str, *answer: str | re.Pattern[str]) -> list[str]:
        """Say a line and expect exactly this answer."""
        self.say(line)
        return self.expect(*answer)

    def request(self, line: str) -> None:
        """Say a line and expect its success."""
        self.ask(line, f"error_ind SUCCESS {line.split(maxsplit=1)[0]}")

    def nothing_more(self) -> None:
        """Nothing has been sent to us beyond what was expected: a question gets its own answer next."""
        self._asked += 1
        self.ask(f"Question{self._asked}", f"error_ind INVALCMD Question{self._asked}")

    def line_that(self, pattern: str, patience: float = PATIENCE) -> str:
        """Skip lines until one matches."""
        deadline = time.monotonic() + patience
        while not re.fullmatch(pattern, line := self.line(max(0.001, deadline - time.monotonic()))):
            pass
        return line

    def rest(self, patience: float = PATIENCE) -> bytes:
        """Everything until the server closes."""
        deadline = time.monotonic() + patience
        octets, self._rest = self._rest, b""
        while True:
            self.sock.settimeout(max(0.001, deadline - time.monotonic()))
            try:
                more = self.sock.recv(65536)
            except TimeoutError:
                raise AssertionError(f"not closed within {patience} s, came {octets!r}") from None
            except ConnectionResetError:
                return octets
            if not more:
                return octets
            octets += more

    def half_close(self) -> None:
        """Send FIN and keep listening."""
        self.sock.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        """Leave without a word."""
        self.sock.close()


class System(Program):
    """A telephone system in a box."""

    def __init__(self, options: tuple[str, ...], folder: Path, port: int = 0) -> None:
        listen = ("--listen", f"127.0.0.1:{port}", "--control", "127.0.0.1:0")
        super().__init__("teamcall_tools.tcsim", (*listen, *options), folder)
        self.link = self.address("listening")
        self.control = Client(self.address("control"))

    def reply(self, command: str) -> str:
        """A command on the control port, and its answer whatever it is."""
        self.control.send(f"{command}\n")
        while b"\n" not in self.control._rest:
            octets = self.control.sock.recv(65536)
            assert octets, "the control port was closed"
            self.control._rest += octets
        line, _, self.control._rest = self.control._rest.partition(b"\n")
        return line.decode().strip()

    def do(self, command: str) -> Any:
        """A command that must be answered ``ok``; the JSON behind it, if any."""
        word, _, value = (answer := self.reply(command)).partition(" ")
        assert word == "ok", f"{command}: {answer}"
        return json.loads(value) if value else None

    def hang_up_all(self) -> None:
        """Put every receiver down."""

        def none_left() -> bool:
            for call in self.do("calls"):
                for device in call["connections"]:
                    self.reply(f"onhook {device}")
            return not self.do("calls")

        until(none_left, "all calls to end")

    def requests(self, operation: str) -> int:
        """How often the server has asked this."""
        return int(self.do("stats")["requests"].get(operation, 0))

    def monitors(self) -> int:
        """How many monitors stand."""
        return int(self.do("stats")["monitors"])

    def clean_up(self) -> None:
        self.control.close()
        super().clean_up()


class Server(Program):
    """A CSTAServer with a home of its own."""

    def __init__(self, options: tuple[str, ...], home: Path, folder: Path, **popen: Any) -> None:
        super().__init__("teamcall_daemon", options, folder, **popen)
        self.home = home
        self.entry = self.address("listening")

    def log(self, name: str) -> str:
        """One of its logs so far."""
        file = self.home / "log" / name
        return file.read_text(encoding="utf-8", errors="replace") if file.exists() else ""


@dataclass(frozen=True)
class Licence:
    """A licence and the public key that it is checked with."""

    token: str
    public: str


class World:
    """What a test, or a module of tests, has started."""

    def __init__(self, folder: Path, licence: Callable[..., Licence]) -> None:
        self.folder = folder
        self.secrets: list[str] = []
        self.programs: list[Program] = []
        self._licence = licence
        self._clients: list[Client] = []
        self._homes = 0

    def system(self, *options: str, port: int = 0) -> System:
        """Start a telephone system."""
        system = System(options, self.folder, port)
        self.programs.append(system)
        return system

    def home(self, *settings: str, link: tuple[str, int] | None = None, devices: int | None = 20) -> Path:
        """A home with its configuration; ``devices`` is what its licence allows."""
        self._homes += 1
        home = self.folder / f"home{self._homes}"
        conf = home / "conf"
        conf.mkdir(parents=True)
        host, port = link or ("127.0.0.1", free_port())
        usual = ("pbxType = generic", f"cstaLinkAddress = {host}", f"cstaLinkPort = {port}")
        given = {setting.split("=")[0].strip() for setting in settings}
        lines = [line for line in (*usual, "loginPort = 0", "loginAddress = 127.0.0.1") if line.split()[0] not in given]
        if devices is not None:
            licence = self._licence(devices)
            (conf / "license.pub").write_text(licence.public)
            lines.append(f"license = {licence.token}")
            self.secrets += [licence.token, *licence.token.split(".")[1:]]
        (conf / "Default.conf").write_text("\n".join([*lines, *settings, ""]), encoding="utf-8")
        return home

    def server(self, home: Path, *options: str, **popen: Any) -> Server:
        """Start a server in this home."""
        options = ("-c", str(home / "conf" / "Default.conf"), "--foreground", *options)
        server = Server(options, home, self.folder, **popen)
        self.programs.append(server)
        return server

    def run(self, *options: str, **popen: Any) -> Program:
        """Start a server that need not come to life."""
        program = Program("teamcall_daemon", options, self.folder, **popen)
        self.programs.append(program)
        return program

    def demo(self, home: Path, *options: str, **popen: Any) -> Server:
        """Start a demo on a free port."""
        server = Server(("--demo", "--loginPort", "0", "--home", str(home), *options), home, self.folder, **popen)
        self.programs.append(server)
        return server

    def pair(
        self, *settings: str, system: tuple[str, ...] = (), devices: int | None = 20, wait: bool = True
    ) -> tuple[System, Server]:
        """A telephone system and a server whose link to it is up."""
        box = self.system(*system)
        server = self.server(self.home(*settings, link=box.link, devices=devices))
        if wait:
            self.await_link(server)
        return box, server

    def await_link(self, server: Server, state: str = "inService") -> None:
        """Wait until the link of the server is in this state."""
        with_link = self.stli(server)

        def shown() -> bool:
            with_link.say("SystemStatus")
            found = with_link.line_that("SystemStatus .*").split()[1]
            with_link.line_that("error_ind SUCCESS SystemStatus")
            return found == state

        until(shown, f"the link to be {state}")
        with_link.close()

    def client(self, server: Server | tuple[str, int], receive_buffer: int | None = None) -> Client:
        """Connect."""
        address = server.entry if isinstance(server, Server) else server
        client = Client(address, receive_buffer)
        self._clients.append(client)
        return client

    def stli(self, server: Server | tuple[str, int], options: str = "", *devices: str) -> Client:
        """Connect, open an STLI session, and monitor devices."""
        client = self.client(server)
        client.ask(f"STLI{options}", f"error_ind SUCCESS STLI{options}")
        for device in devices:
            client.request(f"MonitorStart {device}")
        return client

    def close(self) -> None:
        """End everything, and look at what the servers have written."""
        for client in self._clients:
            client.close()
        servers = [program for program in self.programs if isinstance(program, Server)]
        try:
            for server in servers:
                if server.process.poll() is None:
                    status, _ = server.end()
                    assert status == 0, f"ended with {status}: {server.errors()}"
        finally:
            for program in self.programs:
                with suppress(subprocess.TimeoutExpired):
                    program.clean_up()
        self._inspect()

    def _inspect(self) -> None:
        written = {str(program.stderr_file): program.errors() for program in self.programs}
        written |= {f"output of {program.pid}": program.output.decode(errors="replace") for program in self.programs}
        for server in self.programs:
            if isinstance(server, Server):
                files = (file for file in server.home.rglob("*") if file.is_file() and file.parent.name != "conf")
                written |= {str(file): file.read_bytes().decode(errors="replace") for file in files}
        for name, text in written.items():
            assert "Traceback" not in text, f"{name}:\n{text}"
            for secret in self.secrets:
                assert secret not in text, f"{name} holds a secret"


@pytest.fixture(scope="session")
def licence(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Licence]:
    """Licences for a number of devices, made with tclicense and key pairs of this test run."""
    folder = tmp_path_factory.mktemp("keys")
    made: dict[tuple[int, str], Licence] = {}

    def tclicense(*options: str) -> str:
        command = (sys.executable, "-m", "teamcall_tools.tclicense", *options)
        return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True, timeout=PATIENCE).stdout

    def issue(devices: int, site: str = "site") -> Licence:
        key = folder / f"{site}.key"
        if not key.exists():
            tclicense("keygen", str(folder / site))
        if (devices, site) not in made:
            printed = tclicense("issue", "--key", str(key), "--holder", "Tests", "--devices", str(devices))
            found = re.search(r"TC1\.[\w-]+\.[\w-]+", printed)
            assert found, printed
            made[devices, site] = Licence(found[0], (folder / f"{site}.pub").read_text())
        return made[devices, site]

    return issue


@pytest.fixture
def world(tmp_path: Path, licence: Callable[..., Licence]) -> Iterator[World]:
    """Programs of one test."""
    world = World(tmp_path, licence)
    try:
        yield world
    finally:
        world.close()


@pytest.fixture(scope="module")
def module_world(tmp_path_factory: pytest.TempPathFactory, licence: Callable[..., Licence]) -> Iterator[World]:
    """Programs that the tests of a module share."""
    world = World(tmp_path_factory.mktemp("world"), licence)
    try:
        yield world
    finally:
        world.close()


@pytest.fixture(scope="module")
def shared_pair(module_world: World) -> tuple[System, Server]:
    """A telephone system and a server with a licence, for tests that leave both as they found them."""
    return module_world.pair()


@pytest.fixture
def open_line(world: World) -> Callable[..., Client]:
    """Connect without saying anything."""
    return world.client


@pytest.fixture(scope="session")
def wait_until() -> Callable[..., Any]:
    """``until`` for test modules, which cannot import this file."""
    return until


@pytest.fixture(scope="session")
def loopback_port() -> Callable[..., int]:
    """``free_port`` for test modules."""
    return free_port


@pytest.fixture(scope="session")
def ipv6() -> None:
    """Skips the test where the machine has no IPv6."""
    if not have_ipv6():
        pytest.skip("no IPv6 on this machine")
