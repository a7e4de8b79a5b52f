"""The first step: is there anything that accepts a connection, and if not, why not."""

from __future__ import annotations

import errno
import socket
from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from time import monotonic
from typing import Any

from .channel import Channel
from .findings import FINDINGS, Finding

_UNREACHABLE = {errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN, errno.EHOSTDOWN, errno.EADDRNOTAVAIL}


class Obstacle(IntEnum):
    """Why there is no connection; of several addresses the smallest, most telling one counts."""

    NO_ADDRESS = 0
    REFUSED = 1
    SILENT = 2
    NO_WAY = 3
    OTHER = 4


SERVICE_CODES = ("TC-111", "TC-112", "TC-113", "TC-114", "TC-115")
"""The findings by obstacle where the service is tried."""


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
    """A line conversation with the service. See ``open_socket``."""
    opened = open_socket(host, port, within, SERVICE_CODES)
    return opened if isinstance(opened, NoConnection) else Connected(Channel(opened[0]), opened[1])


def open_socket(host: str, port: int, within: float, codes: Sequence[str]) -> tuple[socket.socket, str] | NoConnection:
    """Try every address of ``host`` in turn, ``within`` seconds for all of them together.

    ``codes`` has the code of a finding for each ``Obstacle``.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (socket.gaierror, UnicodeError) as fault:
        return NoConnection(f"{host}: {fault}", FINDINGS[codes[Obstacle.NO_ADDRESS]])
    deadline = monotonic() + within
    failures: list[tuple[str, OSError]] = []
    for family, kind, protocol, _name, address in found:
        where = _written(str(address[0]), port)
        try:
            return _dial(family, kind, protocol, address, deadline), f"{where} accepts connections"
        except OSError as fault:
            failures.append((where, fault))
    saw = "; ".join(f"{where}: {fault.strerror or fault}" for where, fault in failures)
    return NoConnection(saw, FINDINGS[codes[min(_obstacle(fault) for _where, fault in failures)]])


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


def _obstacle(fault: OSError) -> Obstacle:
    if isinstance(fault, ConnectionRefusedError):
        return Obstacle.REFUSED
    if isinstance(fault, TimeoutError):
        return Obstacle.SILENT
    return Obstacle.NO_WAY if fault.errno in _UNREACHABLE else Obstacle.OTHER


def _written(address: str, port: int) -> str:
    return f"[{address}]:{port}" if ":" in address else f"{address}:{port}"
