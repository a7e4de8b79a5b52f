"""The first step: is there anything that accepts a connection, and if not, why not."""

from __future__ import annotations

import errno
import socket
from dataclasses import dataclass
from time import monotonic
from typing import Any

from .channel import Channel
from .findings import FINDINGS, Finding

_UNREACHABLE = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN, errno.EADDRNOTAVAIL}


@dataclass(frozen=True, slots=True)
class NoConnection:
    """Nothing accepted: what was seen at each address, and what it means."""

    saw: str
    finding: Finding


@dataclass(frozen=True, slots=True)
class Connected:
    """A connection stands; ``saw`` names the address that accepted it."""

    channel: Channel
    saw: str


def connect(host: str, port: int, within: float) -> Connected | NoConnection:
    """Try every address of ``host`` in turn, ``within`` seconds for all of them together."""
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as fault:
        return NoConnection(f"{host}: {fault}", FINDINGS["TC-111"])
    deadline = monotonic() + within
    failures: list[tuple[str, OSError]] = []
    for family, kind, protocol, _name, address in found:
        where = _written(str(address[0]), port)
        try:
            return Connected(Channel(_dial(family, kind, protocol, address, deadline)), f"{where} accepts connections")
        except OSError as fault:
            failures.append((where, fault))
    saw = "; ".join(f"{where}: {fault.strerror or fault}" for where, fault in failures)
    return NoConnection(saw, FINDINGS[min(_code(fault) for _where, fault in failures)])


def _dial(
    family: socket.AddressFamily, kind: socket.SocketKind, protocol: int, address: tuple[Any, ...], deadline: float
) -> socket.socket:
    connection = socket.socket(family, kind, protocol)
    try:
        connection.settimeout(max(deadline - monotonic(), 0.001))
        connection.connect(address)
    except OSError:
        connection.close()
        raise
    return connection


def _code(fault: OSError) -> str:
    """The finding's code; of several addresses the smallest, most telling one counts."""
    if isinstance(fault, ConnectionRefusedError):
        return "TC-112"
    if isinstance(fault, TimeoutError):
        return "TC-113"
    return "TC-114" if fault.errno in _UNREACHABLE else "TC-115"


def _written(address: str, port: int) -> str:
    return f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
