"""Connecting: every address of a name is tried, and the most telling failure is the one that is explained."""

from __future__ import annotations

import errno
import socket

import pytest

from teamcall_tools.tcdiag import connect as under_test
from teamcall_tools.tcdiag.connect import Connected, NoConnection, connect


def resolving(monkeypatch: pytest.MonkeyPatch, *addresses: tuple[str, int]) -> None:
    """Make every name resolve to these addresses."""
    found = [(socket.AF_INET, socket.SOCK_STREAM, 0, "", address) for address in addresses]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_words, **_options: found)


def closed_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def test_the_second_address_is_tried_when_the_first_refuses(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
        resolving(monkeypatch, ("127.0.0.1", closed_port()), ("127.0.0.1", port))
        found = connect("teamcall", port, 5)
        assert isinstance(found, Connected)
        with found.channel:
            assert found.saw == f"127.0.0.1:{port} accepts connections"


def test_every_failure_is_seen_and_the_most_telling_one_explained(monkeypatch: pytest.MonkeyPatch) -> None:
    faults = iter([OSError(errno.EHOSTUNREACH, "No route to host"), ConnectionRefusedError(111, "Connection refused")])

    def dial(*_words: object) -> socket.socket:
        raise next(faults)

    monkeypatch.setattr(under_test, "_dial", dial)
    resolving(monkeypatch, ("192.0.2.1", 1), ("192.0.2.2", 1))
    found = connect("teamcall", 1, 5)
    assert isinstance(found, NoConnection)
    assert found.saw == "192.0.2.1:1: No route to host; 192.0.2.2:1: Connection refused"
    assert found.finding.code == "TC-112"


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        (ConnectionRefusedError(), "TC-112"),
        (TimeoutError("timed out"), "TC-113"),
        (OSError(errno.ENETUNREACH, ""), "TC-114"),
        (OSError(errno.EHOSTUNREACH, ""), "TC-114"),
        (PermissionError(errno.EACCES, ""), "TC-115"),
    ],
)
def test_each_fault_has_its_finding(fault: OSError, code: str) -> None:
    assert under_test.SERVICE_CODES[under_test._obstacle(fault)] == code


def test_an_address_of_ipv6_is_written_in_brackets() -> None:
    assert under_test._written("::1", 26535) == "[::1]:26535"
