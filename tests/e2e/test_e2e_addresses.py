"""Several addresses of one telephone system, and an encrypted link, with real processes."""

from __future__ import annotations

import json
import select
import socket
import ssl
import threading
from contextlib import suppress

import pytest
from certificates import DAY, make

pytestmark = pytest.mark.e2e

LOST = "error_ind LINKOUTOFSERVICE"
BACK = "error_ind LINKINSERVICE"
QUICK = ("reconnectDelayMax = 0.2", "heartbeatInterval = 0")


class Relay:
    """Takes TLS off a connection and passes it on to a telephone system, one connection at a time."""

    def __init__(self, context: ssl.SSLContext, behind: tuple[str, int]) -> None:
        self._server = socket.create_server(("127.0.0.1", 0))
        self._context = context
        self._behind = behind
        self._ended = threading.Event()
        self.port = self._server.getsockname()[1]
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        self._server.settimeout(0.05)
        while not self._ended.is_set():
            with suppress(OSError):
                accepted, _ = self._server.accept()
                accepted.settimeout(5)
                with (
                    self._context.wrap_socket(accepted, server_side=True) as outside,
                    socket.create_connection(self._behind) as inside,
                ):
                    self._pass_on(outside, inside)

    def _pass_on(self, outside: ssl.SSLSocket, inside: socket.socket) -> None:
        while not self._ended.is_set():
            for ready in select.select([outside, inside], [], [], 0.05)[0]:
                other = inside if ready is outside else outside
                octets = ready.recv(65536)
                if not octets:
                    return
                other.sendall(octets)

    def close(self) -> None:
        self._ended.set()
        self._thread.join(10)
        self._server.close()


@pytest.fixture
def relay(tmp_path):
    relays = []

    def relay(behind, **how):
        certificate = make(tmp_path, f"pbx{len(relays)}", "127.0.0.1", **how)
        relays.append(Relay(certificate.server_context(), behind))
        return relays[-1], certificate

    yield relay
    for one in relays:
        one.close()


def link_row(world, server):
    supervisor = world.client(server)
    supervisor.ask("SuperVisor;Format=JSON", "error_ind SUCCESS SuperVisor")
    supervisor.say("ListLinks")
    row = json.loads(supervisor.line())
    supervisor.close()
    return row


def test_the_next_address_takes_over(world, wait_until, loopback_port):
    first, second = world.system(), world.system()
    dead = loopback_port()
    addresses = f"127.0.0.1:{dead}, 127.0.0.1:{first.link[1]}, 127.0.0.1:{second.link[1]}"
    server = world.server(world.home(*QUICK, link=(addresses, dead)))
    world.await_link(server)
    client = world.stli(server, "", "101")
    assert link_row(world, server)["address"] == f"127.0.0.1:{first.link[1]}"
    first.kill()
    client.expect(LOST, "OutOfService 101 normal", "BackInService 101 resync", BACK)
    row = link_row(world, server)
    assert (row["address"], row["reconnects"], row["gaps"]) == (f"127.0.0.1:{second.link[1]}", 1, 1)
    log = server.log("Error.log")
    assert f"127.0.0.1:{dead}: Connection refused" in log
    assert f"the link to 127.0.0.1:{second.link[1]} is in service" in log
    second.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")


def test_an_encrypted_link(world, relay):
    box = world.system()
    tls, certificate = relay(box.link)
    home = world.home(*QUICK, "cstaLinkTLS = yes", "cstaLinkCAFile = pbx.pem", link=("127.0.0.1", tls.port))
    (home / "conf" / "pbx.pem").write_bytes(certificate.file.read_bytes())
    server = world.server(home)
    world.await_link(server)
    client = world.stli(server, "", "101")
    box.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")
    box.do("linkdown")
    client.expect(LOST, "OutOfService 101 normal")
    box.do("linkup")
    client.expect("BackInService 101 resync", BACK)


def test_a_certificate_that_has_expired_is_named_once(world, relay, wait_until):
    box = world.system()
    tls, certificate = relay(box.link, ends=-DAY / 2)
    home = world.home(*QUICK, "cstaLinkTLS = yes", "cstaLinkCAFile = pbx.pem", link=("127.0.0.1", tls.port))
    (home / "conf" / "pbx.pem").write_bytes(certificate.file.read_bytes())
    server = world.server(home)
    wait_until(lambda: "LINKOUTOFSERVICE" in server.log("Error.log"), "the failure in the log")
    lines = [line for line in server.log("Error.log").splitlines() if "LINKOUTOFSERVICE" in line]
    assert "TLS: the certificate of the telephone system has expired" in lines[0]
    assert len(lines) == 1
    assert box.requests("monitorStart") == 0


def test_a_file_of_authorities_that_is_missing_keeps_the_server_from_starting(world):
    home = world.home("cstaLinkTLS = yes", "cstaLinkCAFile = absent.pem")
    program = world.run("-c", str(home / "conf" / "Default.conf"))
    assert program.wait() == 78
    assert "cstaLinkCAFile" in program.errors()
