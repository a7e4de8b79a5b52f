"""Real sockets, a real session engine and a fake exchange around the daemon's parts; log lines as a list."""

from __future__ import annotations

import contextlib
import signal
import socket
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from ipaddress import IPv4Network

import pytest
from loguru import logger

from teamcall_core.session import ClientSession
from teamcall_core.session.events import SessionEnded
from teamcall_core.session.settings import SessionSettings
from teamcall_daemon.clients import Clients, Limits
from teamcall_daemon.journal import Journal
from teamcall_daemon.loop import Loop

PATIENCE = 5.0
"""Seconds that anything here may take; far more than it does."""


@pytest.fixture(autouse=True)
def _signals_as_before() -> Iterator[None]:
    """A server that ends leaves signals ignored, for its process ends too; the tests' process goes on."""
    numbers = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGUSR1)
    before = {number: signal.getsignal(number) for number in numbers}
    yield
    for number, handler in before.items():
        signal.signal(number, handler)


class FakeExchange:
    """Keeps what ``Clients`` tells it; tests give octets to sessions through it."""

    def __init__(self) -> None:
        self.sessions: list[ClientSession] = []
        self.detached: list[ClientSession] = []
        self.ended: list[str] = []
        self.touched: set[ClientSession] = set()
        self.on_request: Callable[[ClientSession, object], None] | None = None

    def attach(self, session: ClientSession) -> None:
        self.sessions.append(session)

    def detach(self, session: ClientSession, now: float) -> None:
        self.sessions.remove(session)
        self.detached.append(session)
        self.touched.discard(session)

    def handle_session(self, session: ClientSession, now: float) -> None:
        while (event := session.next_event()) is not None:
            if isinstance(event, SessionEnded):
                self.ended.append(event.reason)
            elif self.on_request is not None:
                self.on_request(session, event)
        self.touched.add(session)

    def take_touched(self) -> set[ClientSession]:
        touched, self.touched = self.touched, set()
        return touched

    def tell_all(self, octets: bytes) -> None:
        """As an event that every session hears: one octets object for all."""
        for session in self.sessions:
            session.deliver(octets)
            self.touched.add(session)


@dataclass
class Scene:
    """A loop with clients on real loopback connections. ``turn`` never waits longer than a moment."""

    limits: Limits = field(default_factory=Limits)
    settings: SessionSettings = field(default_factory=SessionSettings)
    receive_buffer: int = 0
    allowed: tuple[IPv4Network, ...] | None = None

    def __post_init__(self) -> None:
        self.now = 1000.0
        self.loop = Loop(clock=lambda: self.now)
        self.exchange = FakeExchange()
        self.clients = Clients(
            self.loop,
            self.exchange,
            Journal("pbx.example:1040", self.loop.clock),
            settings=self.settings,
            limits=self.limits,
            allowed=self.allowed,
        )
        self.loop.at_end_of_turn(self.clients.flush)
        self.peers: list[socket.socket] = []
        self._listening = socket.create_server(("127.0.0.1", 0))

    def connect(self, *, opened: bool = True) -> socket.socket:
        """A client; its peer's end, which has a time limit. ``opened``: it has said STLI and read the answer."""
        peer = socket.socket()
        if self.receive_buffer:
            peer.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, self.receive_buffer)
        peer.settimeout(PATIENCE)
        peer.connect(self._listening.getsockname())
        sock, _ = self._listening.accept()
        self.clients.accept(sock, f"192.0.2.1:{5000 + len(self.peers)}", self.now)
        self.peers.append(peer)
        if opened:
            peer.sendall(b"STLI\r\n")
            self.turn()
            assert self.read(peer, 24) == b"error_ind SUCCESS STLI\r\n"
        return peer

    def turn(self, times: int = 1) -> None:
        for _ in range(times):
            self.loop.turn(0.01)

    def read(self, peer: socket.socket, octets: int) -> bytes:
        """So many octets, turning the loop until they come; fewer where the connection ends."""
        read = b""
        deadline = time.monotonic() + PATIENCE
        peer.setblocking(False)
        while len(read) < octets:
            self.turn()
            assert time.monotonic() < deadline, f"{len(read)} of {octets} octets came"
            with contextlib.suppress(BlockingIOError):
                part = peer.recv(min(octets - len(read), 65536))
                if not part:
                    break
                read += part
        peer.settimeout(PATIENCE)
        return read

    def close(self) -> None:
        self.clients.close(self.now)
        for sock in (*self.peers, self._listening):
            sock.close()
        self.loop.close()


@pytest.fixture
def make_scene() -> Iterator[Callable[..., Scene]]:
    """Scenes that are surely closed."""
    scenes: list[Scene] = []

    def make(**arguments: object) -> Scene:
        scenes.append(Scene(**arguments))
        return scenes[-1]

    yield make
    for scene in scenes:
        scene.close()


@pytest.fixture
def log_lines() -> Iterator[list[str]]:
    """The messages that are logged during the test, with their level."""
    lines: list[str] = []
    number = logger.add(lambda text: lines.append(str(text).rstrip("\n")), format="{level} {message}", level="DEBUG")
    yield lines
    logger.remove(number)
