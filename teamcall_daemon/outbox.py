"""What one socket still has to send: chunks kept as they came, never joined, cut or copied."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from itertools import islice
from socket import socket

CHUNKS_PER_WRITE = 64
"""Far below IOV_MAX (1,024 on Linux and macOS); a stalled client's socket buffer holds no more of them at a time."""


class Outbox:
    """Octets on their way to a non-blocking socket. Chunks may be shared with other outboxes."""

    __slots__ = ("_chunks", "unsent")

    def __init__(self) -> None:
        self._chunks: deque[bytes | memoryview] | None = None
        self.unsent = 0
        """Octets that the socket has not taken yet."""

    def write(self, sock: socket, data: bytes) -> None:
        """Send ``data`` behind what is kept, as far as the socket takes it. Raises OSError when it is broken."""
        if self.unsent:
            self._keep(data)
            self.flush(sock)
            return
        sent = _send(sock, data)
        if sent < len(data):
            self._keep(memoryview(data)[sent:] if sent else data)

    def flush(self, sock: socket) -> None:
        """Send what is kept, in one call. Raises OSError when the socket is broken."""
        if self._chunks is None:
            return
        try:
            sent = sock.sendmsg(islice(self._chunks, CHUNKS_PER_WRITE))
        except (BlockingIOError, InterruptedError):
            return
        self._drop(sent)

    def cut(self, end: Callable[[bytes, int], int]) -> None:
        """Forget what is kept, but for the rest of what has been sent in part.

        ``end`` tells of a chunk and how much of it was sent where that ends: a line, or a frame.
        """
        head = self._chunks[0] if self._chunks else b""
        self.clear()
        if isinstance(head, memoryview) and isinstance(head.obj, bytes):
            sent = len(head.obj) - len(head)
            rest = head.obj[sent : end(head.obj, sent)]
            if rest:
                self._keep(rest)

    def clear(self) -> None:
        """Forget what is kept."""
        self._chunks = None
        self.unsent = 0

    def _keep(self, data: bytes | memoryview) -> None:
        if self._chunks is None:
            self._chunks = deque()
        self._chunks.append(data)
        self.unsent += len(data)

    def _drop(self, sent: int) -> None:
        self.unsent -= sent
        chunks = self._chunks
        while sent and chunks:
            head = chunks[0]
            if sent < len(head):
                chunks[0] = memoryview(head)[sent:]
                return
            sent -= len(head)
            chunks.popleft()
        if not chunks:  # an idle client keeps no empty deque: it would be 600 of its octets
            self._chunks = None


def _send(sock: socket, data: bytes) -> int:
    try:
        return sock.send(data)
    except (BlockingIOError, InterruptedError):
        return 0
