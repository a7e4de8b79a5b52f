"""A small service on a free loopback port that says what a test tells it to say."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator

import pytest

Talk = Callable[[socket.socket], None]


class FakeService:
    """Gives each connection to ``talk`` in turn, then closes it. Collects the lines that ``answering`` heard."""

    def __init__(self, talk: Talk) -> None:
        self._talk = talk
        self._listener = socket.create_server(("127.0.0.1", 0))
        self._over = False
        self.port = self._listener.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            with contextlib.closing(self._listener.accept()[0]) as connection:
                if self._over:
                    return
                connection.settimeout(10)
                with contextlib.suppress(OSError):
                    self._talk(connection)

    def close(self) -> None:
        """Wake the thread with a last connection, and wait for it."""
        self._over = True
        with contextlib.suppress(OSError):
            socket.create_connection(("127.0.0.1", self.port), 5).close()
        self._thread.join(10)
        self._listener.close()


def answering(answers: dict[str, bytes]) -> Talk:
    """Answers each line by its first word; ends the connection after BYE and after a word it does not know."""

    def talk(connection: socket.socket) -> None:
        for line in connection.makefile("rb"):
            word = line.split()[0].decode()
            if word not in answers:
                return
            connection.sendall(answers[word])
            if word == "BYE":
                return

    return talk


WELL = {
    "BYE": b"error_ind SUCCESS BYE\r\n",
    "STLI": b"error_ind SUCCESS STLI\r\n",
    "SystemStatus": b"SystemStatus inService generic normal\r\nerror_ind SUCCESS SystemStatus\r\n",
    "MonitorStart": b"error_ind SUCCESS MonitorStart\r\n"
    b"Initiated 101 normal\r\nDeviceInformation 101 1 (initiated)\r\n",
}
"""What a service in order answers; the receiver of 101 is lifted at once."""


@pytest.fixture
def service() -> Iterator[Callable[[Talk], int]]:
    """Start a fake service; the result is its port."""
    started: list[FakeService] = []

    def start(talk: Talk) -> int:
        started.append(FakeService(talk))
        return started[-1].port

    yield start
    for one in started:
        one.close()


@pytest.fixture
def well() -> dict[str, bytes]:
    """A copy of the answers of a service in order, to be spoilt."""
    return dict(WELL)


@pytest.fixture
def answer() -> Callable[[dict[str, bytes]], Talk]:
    """``answering``, for tests that cannot import this file."""
    return answering
