"""Partial writes: chunks go out in their order, whole, and are not copied."""

from __future__ import annotations

import socket

import pytest

from teamcall_daemon.outbox import CHUNKS_PER_WRITE, Outbox


@pytest.fixture
def pair():
    ours, peer = socket.socketpair()
    ours.setblocking(False)
    peer.setblocking(False)
    ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 4096)
    yield ours, peer
    ours.close()
    peer.close()


def drain(ours: socket.socket, peer: socket.socket, outbox: Outbox) -> bytes:
    read = b""
    while True:
        try:
            read += peer.recv(1 << 20)
        except BlockingIOError:
            if not outbox.unsent:
                return read
        outbox.flush(ours)


def test_what_fits_is_sent_at_once(pair):
    outbox = Outbox()
    outbox.write(pair[0], b"abc")
    assert outbox.unsent == 0
    assert pair[1].recv(10) == b"abc"


@pytest.mark.parametrize("size", [1, 100, 5_000])
def test_what_does_not_fit_follows_in_order(pair, size):
    outbox = Outbox()
    chunks = [bytes((number % 256,)) * size for number in range(3 * CHUNKS_PER_WRITE)]
    for chunk in chunks:
        outbox.write(pair[0], chunk)
    assert drain(*pair, outbox) == b"".join(chunks)


def test_unsent_counts_what_the_socket_has_not_taken(pair):
    outbox = Outbox()
    sent = 0
    for _ in range(100):
        outbox.write(pair[0], b"x" * 10_000)
        sent += 10_000
    taken = 0
    while True:
        try:
            taken += len(pair[1].recv(1 << 20))
        except BlockingIOError:
            break
    assert outbox.unsent == sent - taken


def test_what_is_cleared_is_not_sent(pair):
    outbox = Outbox()
    outbox.write(pair[0], b"x" * 1_000_000)
    outbox.clear()
    outbox.flush(pair[0])
    assert outbox.unsent == 0


def test_a_broken_socket_is_an_error(pair):
    outbox = Outbox()
    outbox.write(pair[0], b"x" * 1_000_000)
    pair[1].close()
    with pytest.raises(OSError, match=r"pipe|reset"):
        outbox.flush(pair[0])
