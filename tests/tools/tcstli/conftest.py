"""A real server for the tests of tcstli and of the blocking client, and servers that misbehave."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from processes import PATIENCE, Caller, Server


@pytest.fixture(scope="package")
def port(tmp_path_factory: pytest.TempPathFactory) -> Iterator[int]:
    """The port of a demo server: a simulated telephone system and the server beside it, as processes."""
    home: Path = tmp_path_factory.mktemp("demo")
    with Server("--demo", "--loginPort", "0", "--home", str(home / "home")) as server:
        address = server.address()
        with Caller(address) as caller:
            caller.say("STLI")
            assert caller.line() == "error_ind SUCCESS STLI"
            caller.await_link()
        yield address[1]
        server.end()


class Impostor:
    """Accepts connections, one after the other, and lets a function talk to each."""

    def __init__(self, talk: Callable[[socket.socket], None]) -> None:
        self._talk = talk
        self._listener = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._listener.getsockname()[1])
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def _serve(self) -> None:
        while True:
            try:
                peer, _ = self._listener.accept()
            except OSError:
                return
            with peer:
                peer.settimeout(PATIENCE)
                try:
                    self._talk(peer)
                except OSError:
                    continue

    def stop(self) -> None:
        """No more connections."""
        self._listener.shutdown(socket.SHUT_RDWR)
        self._listener.close()
        self._thread.join(PATIENCE)


@pytest.fixture
def impostor() -> Iterator[Callable[[Callable[[socket.socket], None]], int]]:
    """Start an ``Impostor`` with a function; gives its port."""
    started: list[Impostor] = []

    def start(talk: Callable[[socket.socket], None]) -> int:
        started.append(Impostor(talk))
        return started[-1].port

    yield start
    for one in started:
        one.stop()
