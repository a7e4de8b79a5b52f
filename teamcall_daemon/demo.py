"""``CSTAServer --demo``: a telephone system in a box, and the server beside it.

The telephone system is a process of its own, started by its name and spoken to over TCP like any other. It ends when
its standard input ends, so it does not outlive us however we end.
"""

from __future__ import annotations

import argparse
import os
import select
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from teamcall_core.licensing import Licence, TrustedKey, generate, issue

from .app import Server
from .exits import Exit, StartError
from .home import Home
from .loop import READ
from .service import complain, serve

EXTENSIONS = "101-110"
DEVICES = 10
HOLDER = "the demo of CSTAServer"
MARK = "# Made by CSTAServer --demo: the public half of a key pair that nobody has kept."
ADDRESSES = "127.0.0.1, ::1"
PATIENCE = 10.0
"""Seconds for the telephone system to start, and afterwards to end."""

COMMAND = ("-m", "teamcall_tools.tcsim", "--listen", "127.0.0.1:0", "--pbxType", "simulator", "--extensions",
    EXTENSIONS, "--demo-schedule", "--until-eof")  # fmt: skip

TEXT = """\
A simulated telephone system with the extensions 101 to 110 runs at {simulator}.
{licence}
{files}

Type this in another terminal:

    nc localhost {port}

and then, line by line:

    STLI
    MonitorStart 101
    BYE

101 lifts its receiver every few seconds: wait for "Initiated 101 normal" before you type BYE.
{more}

Ctrl-C here ends the server and the telephone system.
"""
LICENSED = f"The demo has issued itself a licence for {DEVICES} devices, with a key pair of its own."
UNLICENSED = "There is no licence, so this is the demo mode: a single device can be used at a time."
MORE_LICENSED = 'For a call of your own: "MonitorStart 109", then "MakeCall 109 110".'
MORE_UNLICENSED = 'A second "MonitorStart" is refused with LICENSEERROR.'


def run_demo(options: argparse.Namespace) -> int:
    """Run both until one of them ends; the exit status."""
    try:
        with _folder(options.home) as home, Simulator(home.root / "log" / "Simulator.log") as simulator:
            token = "" if options.no_licence else issue_licence(home)
            licence = LICENSED if token else UNLICENSED
            overrides = {**simulator.settings(), "license": token}
            if options.loginPort is not None:
                overrides["loginPort"] = str(options.loginPort)
            files = f"Configuration and logs are in {home.root}" + ("." if options.home else ", until the end.")

            def started(server: Server) -> None:
                simulator.watch(server)
                _tell(server, simulator.address, licence, files)

            text = None if home.config.exists() else b""
            return serve(home, overrides, started, text=text, terminal=options.foreground, hangup_ends=True)
    except StartError as error:
        complain(error)
        return error.status


def issue_licence(home: Home) -> str:
    """A licence for ten devices, and the key that it is to be checked with in ``license.pub``. Raises StartError.

    The private key is gone with this function. A ``license.pub`` that is not the demo's own is never overwritten.
    """
    file = home.public_keys
    with suppress(FileNotFoundError):
        if not file.read_text(encoding="utf-8", errors="replace").startswith(MARK):
            text = f"{file} is not the demo's: give --demo --home a folder of its own, or add --no-licence"
            raise StartError(Exit.CONFIGURATION, text)
    private_key, public_key = generate()
    file.write_text(f"{MARK}\n{TrustedKey(public_key, 'demo').line()}\n", encoding="utf-8")
    return issue(Licence(HOLDER, DEVICES), private_key)


class Simulator:
    """The telephone system's process. See ``loop.Handler``: the server watches its standard output for the end."""

    def __init__(self, log: Path, command: tuple[str, ...] = COMMAND, patience: float = PATIENCE) -> None:
        self._log = log
        self._command = command
        self._patience = patience
        self._ended: Callable[[str, Exit], None] | None = None

    def __str__(self) -> str:
        """The name that stands in logs."""
        return "the simulated telephone system"

    def __enter__(self) -> Simulator:
        """Start it. Raises StartError."""
        root = str(Path(__file__).resolve().parent.parent)
        path = os.pathsep.join(part for part in (root, os.environ.get("PYTHONPATH")) if part)
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and a command of ours
                (sys.executable, *self._command),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env={**os.environ, "PYTHONPATH": path},
                process_group=0,  # Ctrl-C is for us: the link is ended politely before the telephone system is
            )
        return self

    def __exit__(self, *_: object) -> None:
        """End it: its input ends, and where that is not enough it is killed."""
        for stream in (self._stdin, self._stdout):
            stream.close()
        try:
            self._process.wait(self._patience)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()

    def settings(self) -> dict[str, str]:
        """The settings of a server beside it, as soon as it listens. Raises StartError when it does not."""
        self.address = self._await_address()
        host, _, port = self.address.rpartition(":")
        return {"pbxType": "simulator", "cstaLinkAddress": host, "cstaLinkPort": port, "loginAddress": ADDRESSES}

    def watch(self, server: Server) -> None:
        """From now on the server ends when this process does."""
        self._ended = server.end
        self._loop = server.loop
        self._loop.watch(self._stdout, 0, READ, self)

    def ready(self, mask: int, now: float) -> None:
        """Its output has gone on, or ended."""
        if os.read(self._stdout.fileno(), 4096) or self._ended is None:
            return
        self._loop.watch(self._stdout, READ, 0, self)
        complain(StartError(Exit.SOFTWARE, f"the simulated telephone system has ended by itself{self._last_words()}"))
        self._ended("the simulated telephone system has ended", Exit.SOFTWARE)

    def alarm(self, now: float) -> None:
        """It has no deadlines."""

    def fault(self, error: Exception, now: float) -> None:
        """The line in the log says it all."""

    @property
    def _stdin(self) -> IO[bytes]:
        assert self._process.stdin is not None  # noqa: S101 - for the type checker: it was asked for
        return self._process.stdin

    @property
    def _stdout(self) -> IO[bytes]:
        assert self._process.stdout is not None  # noqa: S101 - for the type checker: it was asked for
        return self._process.stdout

    def _await_address(self) -> str:
        """From its first line, ``listening ADDRESS:PORT``."""
        until = time.monotonic() + self._patience
        line = b""
        while b"\n" not in line:
            left = until - time.monotonic()
            if left <= 0 or not select.select([self._stdout], [], [], left)[0]:
                raise StartError(Exit.SOFTWARE, f"the simulated telephone system said nothing for {self._patience:g} s")
            read = os.read(self._stdout.fileno(), 4096)
            if not read:
                raise StartError(Exit.SOFTWARE, f"the simulated telephone system has not started{self._last_words()}")
            line += read
        words = line.split(b"\n")[0].decode("utf-8", "replace").split()
        if len(words) != 2 or words[0] != "listening":  # noqa: PLR2004 - the word and the address
            raise StartError(Exit.SOFTWARE, f"the simulated telephone system said {line!r}")
        return words[1]

    def _last_words(self) -> str:
        lines = self._log.read_text(encoding="utf-8", errors="replace").split("\n")
        return next((f": {line.strip()!r}" for line in reversed(lines) if line.strip()), "")


@contextmanager
def _folder(home: str | None) -> Iterator[Home]:
    """The home, made where it is missing; without one a temporary folder that is gone at the end."""
    if home is None:
        with tempfile.TemporaryDirectory(prefix="CSTAServer-demo-") as folder:
            yield _made(Home.of(None, folder))
    else:
        yield _made(Home.of(None, home))


def _made(home: Home) -> Home:
    try:
        home.config.parent.mkdir(parents=True, exist_ok=True)
        (home.root / "log").mkdir(exist_ok=True)
    except OSError as error:
        status = Exit.NO_PERMISSION if isinstance(error, PermissionError) else Exit.CONFIGURATION
        raise StartError(status, f"{error.filename}: cannot be made: {error.strerror}; check --home") from error
    return home


def _tell(server: Server, simulator: str, licence: str, files: str) -> None:
    address = server.addresses[0]
    port = address.rpartition(":")[2]
    more = MORE_LICENSED if licence == LICENSED else MORE_UNLICENSED
    text = TEXT.format(simulator=simulator, licence=licence, files=files, port=port, more=more)
    print(f"listening {address}\n{text}", end="", flush=True)  # noqa: T201 - the terminal is who asked
