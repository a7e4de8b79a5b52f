"""Listening sockets: ports, addresses, both families, and file descriptors that run short."""

from __future__ import annotations

import contextlib
import errno
import socket

import pytest

from teamcall_daemon import listener
from teamcall_daemon.exits import Exit, StartError
from teamcall_daemon.listener import PAUSE, RESERVED, Listeners, bind

HAS_IPV6 = socket.has_ipv6


@contextlib.contextmanager
def bound(addresses, port=0):
    sockets = bind(addresses, port)
    try:
        yield sockets
    finally:
        for sock in sockets:
            sock.close()


def test_port_0_is_one_free_port_for_all_addresses():
    with bound(("127.0.0.1", "127.0.0.2")) as sockets:
        assert len({sock.getsockname()[1] for sock in sockets}) == 1
        assert len(sockets) == 2


def test_both_families_share_a_port():
    with bound(("0.0.0.0", "::")) as sockets:  # noqa: S104 - the default of loginAddress
        assert len({sock.getsockname()[1] for sock in sockets}) == 1


def test_ipv6_is_left_out_where_the_machine_has_none(monkeypatch):
    original = socket.socket

    def without_ipv6(family, *rest):
        if family == socket.AF_INET6:
            raise OSError(errno.EAFNOSUPPORT, "Address family not supported by protocol")
        return original(family, *rest)

    monkeypatch.setattr(listener.socket, "socket", without_ipv6)
    with bound(("127.0.0.1", "::1")) as sockets:
        assert len(sockets) == 1
    with pytest.raises(StartError, match="loginAddress"):
        bind(("::1",), 0)


def test_a_busy_port_is_one_line_that_names_the_remedy():
    with bound(("127.0.0.1",)) as [sock]:
        port = sock.getsockname()[1]
        with pytest.raises(StartError) as caught:
            bind(("127.0.0.1",), port)
    assert caught.value.status is Exit.PORT_BUSY
    [line] = caught.value.lines
    assert f"127.0.0.1:{port}" in line
    assert "--loginPort" in line


def test_a_busy_port_on_one_of_two_addresses_leaves_nothing_open():
    with bound(("127.0.0.2",)) as [sock]:
        port = sock.getsockname()[1]
        with pytest.raises(StartError, match=r"127\.0\.0\.2"):
            bind(("127.0.0.1", "127.0.0.2"), port)
        with bound(("127.0.0.1",), port):
            pass


def test_an_address_of_another_machine_is_a_fault_of_the_configuration():
    with pytest.raises(StartError, match="loginAddress") as caught:
        bind(("192.0.2.1",), 0)
    assert caught.value.status is Exit.CONFIGURATION


def test_no_permission_has_its_own_status(monkeypatch):
    def refuse(self, address):
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(socket.socket, "bind", refuse)
    with pytest.raises(StartError) as caught:
        bind(("127.0.0.1",), 80)
    assert caught.value.status is Exit.NO_PERMISSION


class FewDescriptors:
    """A scene with listeners that take ``most`` clients."""

    def __init__(self, scene, most):
        self.scene = scene
        sockets = bind(("127.0.0.1",), 0)
        self.address = sockets[0].getsockname()
        self.listeners = Listeners(scene.loop, sockets, scene.clients, scene.clients._journal, most + RESERVED)

    def connect(self):
        peer = socket.create_connection(self.address, 5)
        self.scene.peers.append(peer)
        self.scene.turn()
        return peer


@pytest.fixture
def few(make_scene):
    few = FewDescriptors(make_scene(), most=3)
    yield few
    few.listeners.close()


def test_listening_stops_near_the_limit_and_resumes(few, log_lines):
    peers = [few.connect() for _ in range(5)]
    assert len(few.scene.clients) == 3
    for _ in range(20):
        few.scene.turn()
        few.scene.now += PAUSE
    assert sum("no more connections" in line for line in log_lines) == 1
    peers[0].close()
    few.scene.turn()
    few.scene.now += PAUSE
    few.scene.turn(2)
    assert len(few.scene.clients) == 3


def test_a_refused_descriptor_does_not_spin(few, monkeypatch, log_lines):
    calls = []

    def refuse(self):
        calls.append(1)
        raise OSError(errno.EMFILE, "Too many open files")

    monkeypatch.setattr(socket.socket, "accept", refuse)
    few.connect()
    few.scene.turn(10)
    assert len(calls) == 1
    monkeypatch.undo()
    few.scene.now += PAUSE
    few.scene.turn(2)
    assert len(few.scene.clients) == 1
    assert any("Too many open files" in line for line in log_lines)


def test_one_who_left_before_being_accepted_is_no_trouble(few, monkeypatch):
    monkeypatch.setattr(socket.socket, "accept", lambda self: (_ for _ in ()).throw(ConnectionAbortedError(103, "x")))
    few.connect()
    monkeypatch.undo()
    few.scene.turn()
    assert len(few.scene.clients) == 1
