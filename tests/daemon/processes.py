"""Real servers for tests: started, waited for, and ended, without a fixed sleep anywhere."""

from __future__ import annotations

import os
import select
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import TracebackType

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 15.0
"""Seconds that anything in these tests may take; far more than it does."""

CONFIGURATION = """\
pbxType = generic
cstaLinkAddress = 127.0.0.1
cstaLinkPort = {port}
loginAddress = 127.0.0.1
"""


def until(condition: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
    """Wait until ``condition`` holds; fails with ``what`` when it never does."""
    deadline = time.monotonic() + patience
    while not condition():
        assert time.monotonic() < deadline, what
        select.select([], [], [], 0.01)


def free_port() -> int:
    """A port that nobody listens on, at least just now."""
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        return int(sock.getsockname()[1])


def make_home(folder: Path, *lines: str, link_port: int | None = None) -> Path:
    """A home with a configuration; ``lines`` are added to it. Gives the configuration file."""
    file = folder / "conf" / "Default.conf"
    file.parent.mkdir(parents=True)
    text = CONFIGURATION.format(port=link_port or free_port())
    file.write_text(text + "".join(f"{line}\n" for line in lines), encoding="utf-8")
    return file


class Server:
    """``python -m teamcall_daemon`` with these options; as a context manager it is surely ended."""

    def __init__(self, *options: str, module: str = "teamcall_daemon") -> None:
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": ""}
        self.process = subprocess.Popen(
            (sys.executable, "-m", module, *options),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
        )
        self._rest = b""

    def __enter__(self) -> Server:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.communicate()

    def line(self) -> str:
        """The next line of standard output."""
        assert self.process.stdout is not None
        deadline = time.monotonic() + PATIENCE
        while b"\n" not in self._rest:
            ready, _, _ = select.select([self.process.stdout], [], [], max(0.0, deadline - time.monotonic()))
            octets = os.read(self.process.stdout.fileno(), 65536) if ready else b""
            assert octets, f"no line came: {self.process.poll()} {self.errors() if ready else ''}"
            self._rest += octets
        line, _, self._rest = self._rest.partition(b"\n")
        return line.decode()

    def errors(self) -> str:
        """Standard error of a server that has ended."""
        assert self.process.stderr is not None
        return self.process.stderr.read().decode()

    def address(self) -> tuple[str, int]:
        """From the ``listening`` line, which is the first."""
        word, address = self.line().split()
        assert word == "listening"
        host, _, port = address.rpartition(":")
        return host.strip("[]"), int(port)

    def end(self, number: int = signal.SIGTERM) -> tuple[int, float]:
        """Ask it to end; its exit status, and how many seconds that took."""
        before = time.monotonic()
        self.process.send_signal(number)
        status = self.process.wait(PATIENCE)
        return status, time.monotonic() - before


def run(*options: str) -> subprocess.CompletedProcess[str]:
    """A server that ends by itself."""
    return subprocess.run(
        (sys.executable, "-m", "teamcall_daemon", *options),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        timeout=PATIENCE,
        check=False,
    )


class Caller:
    """A client on a raw socket."""

    def __init__(self, address: tuple[str, int]) -> None:
        self.sock = socket.create_connection(address, PATIENCE)
        self._rest = b""

    def __enter__(self) -> Caller:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.sock.close()

    def say(self, *lines: str) -> None:
        """Send lines, in one segment."""
        self.sock.sendall("".join(f"{line}\r\n" for line in lines).encode())

    def line(self) -> str:
        """The next line, without its CR LF; ``""`` at the end of the connection."""
        while b"\r\n" not in self._rest:
            octets = self.sock.recv(65536)
            if not octets:
                return ""
            self._rest += octets
        line, _, self._rest = self._rest.partition(b"\r\n")
        return line.decode()

    def await_link(self) -> None:
        """Return when the link is in service; the session must be open."""

        def in_service() -> bool:
            self.say("SystemStatus")
            status, answer = self.line(), self.line()
            assert answer == "error_ind SUCCESS SystemStatus"
            return status.startswith("SystemStatus inService ")

        until(in_service, "the link comes up")

    def lines(self) -> Iterable[str]:
        """All lines until the connection ends."""
        while line := self.line():
            yield line
