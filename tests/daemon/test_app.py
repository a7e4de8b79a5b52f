"""The whole server in this process, without any client: its end, and faults that must stay where they are."""

from __future__ import annotations

import socket

import pytest

from teamcall_core.config import load
from teamcall_core.licensing import Entitlement, LicenceStatus
from teamcall_daemon.app import Server
from teamcall_daemon.exits import Exit
from teamcall_daemon.listener import bind
from teamcall_daemon.logs import Logs


@pytest.fixture
def server(monkeypatch):
    """A server that is about to connect to a telephone system that accepts and says nothing."""
    with socket.create_server(("127.0.0.1", 0)) as system:
        text = f"pbxType = generic\ncstaLinkAddress = 127.0.0.1\ncstaLinkPort = {system.getsockname()[1]}\n"
        settings, _ = load(text.encode(), "Default.conf", check=False)
        monkeypatch.setattr(Logs, "open", lambda self: None)
        yield Server(
            settings, LicenceStatus(Entitlement(None), "demo", ""), bind(("127.0.0.1",), 0), Logs(None, terminal=False)
        )


def test_an_end_in_the_turn_in_which_the_connection_is_made(server, log_lines):
    assert server.run(lambda started: started.end("SIGTERM")) is Exit.OK
    assert not [line for line in log_lines if "INTERNALERROR" in line]


def test_a_fault_while_clients_are_flushed_does_not_end_the_server(server, log_lines, monkeypatch):
    def broken(now):
        server.end("tested")
        raise RuntimeError

    monkeypatch.setattr(server._clients, "flush", broken)
    assert server.run(lambda started: None) is Exit.OK
    assert any("INTERNALERROR" in line and "RuntimeError" in line for line in log_lines)
