"""The options of our sockets, and how addresses are written for people."""

from __future__ import annotations

import socket

CLIENT_SEND_BUFFER = 64 * 1024
"""Octets of kernel memory per client that does not read; what is beyond waits here, shared among clients."""
KEEPALIVE = {"TCP_KEEPIDLE": 60, "TCP_KEEPALIVE": 60, "TCP_KEEPINTVL": 15, "TCP_KEEPCNT": 4}
"""A peer that vanished without a word is noticed after two minutes (TCP_KEEPALIVE is macOS's TCP_KEEPIDLE)."""


def tune(sock: socket.socket) -> None:
    """Not blocking, no waiting for full segments, and vanished peers are noticed."""
    sock.setblocking(False)
    sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for name, value in KEEPALIVE.items():
        option = getattr(socket, name, None)
        if option is not None:
            sock.setsockopt(socket.IPPROTO_TCP, option, value)


def tune_client(sock: socket.socket) -> None:
    """As ``tune``, with a small send buffer."""
    tune(sock)
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, CLIENT_SEND_BUFFER)


def host_of(shown: str) -> str:
    """The address in what ``show`` has written."""
    return shown.rpartition(":")[0].strip("[]")


def show(address: tuple[object, ...]) -> str:
    """``ADDRESS:PORT``, or ``[ADDRESS]:PORT`` for IPv6."""
    host, port = str(address[0]), address[1]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
