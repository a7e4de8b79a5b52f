"""Several addresses of one telephone system, and an encrypted link, with real processes."""

from __future__ import annotations

import json

import pytest
from certificates import DAY, make

pytestmark = pytest.mark.e2e

LOST = "error_ind LINKOUTOFSERVICE"
BACK = "error_ind LINKINSERVICE"
QUICK = ("reconnectDelayMax = 0.2", "heartbeatInterval = 0")


@pytest.fixture
def encrypted(world, tmp_path):
    """A telephone system that speaks TLS, and a home whose server trusts its certificate."""

    def encrypted(**how):
        certificate = make(tmp_path, "pbx", "127.0.0.1", **how)
        box = world.system("--tls", str(certificate.file), str(certificate.file))
        home = world.home(*QUICK, "cstaLinkTLS = yes", "cstaLinkCAFile = pbx.pem", link=box.link)
        (home / "conf" / "pbx.pem").write_bytes(certificate.file.read_bytes())
        return box, home

    return encrypted


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


def test_an_encrypted_link(world, encrypted):
    box, home = encrypted()
    server = world.server(home)
    world.await_link(server)
    client = world.stli(server, "", "101")
    box.do("offhook 101")
    client.expect("Initiated 101 normal", "DeviceInformation 101 1 (initiated)")
    box.do("linkdown")
    client.expect(LOST, "OutOfService 101 normal")
    box.do("linkup")
    client.expect("BackInService 101 resync", BACK)


def test_a_certificate_that_has_expired_is_named_once(world, encrypted, wait_until):
    box, home = encrypted(ends=-DAY / 2)
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
