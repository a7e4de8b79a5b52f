"""Applications that speak CSTA with a real server and a real telephone system, their octets written out."""

from __future__ import annotations

import json
import re
import socket
import struct

import pytest

pytestmark = pytest.mark.e2e

AARQ = bytes.fromhex("6016a10706052b0c00815abe0b2809a007a0050303001000")
"""Of a HiPath client: Phase III."""
SECRET = "hunter2hunter2"  # noqa: S105 - of a test
ED3 = "http://www.ecma-international.org/standards/ecma-323/csta/ed3"
SESSION = "http://www.ecma-international.org/standards/ecma-354/appl_session"


class Application:
    """A raw socket that frames and nothing more."""

    def __init__(self, world, server, framing: str) -> None:
        self.client = world.client(server)
        self.framing = framing
        self.rest = b""

    def send(self, octets: bytes, invoke_id: int = 1) -> None:
        header = {
            "length2": struct.pack(">H", len(octets)),
            "hipath": struct.pack(">BH", 0x26, 0x8000 | len(octets)),
            "ecma323": struct.pack(">HH", 0, len(octets) + 8) + b"%04d" % invoke_id,
        }[self.framing]
        self.client.send(header + octets)

    def frame(self) -> bytes:
        """The next message; in XML behind its invoke id."""
        size = {"length2": 2, "hipath": 3, "ecma323": 4}[self.framing]
        header = self._take(size)
        length = int.from_bytes(header[-2:], "big") & (0x7FFF if self.framing == "hipath" else 0xFFFF)
        return self._take(length - 4 if self.framing == "ecma323" else length)

    def _take(self, wanted: int) -> bytes:
        while len(self.rest) < wanted:
            self.client.sock.settimeout(10)
            octets = self.client.sock.recv(65536)
            assert octets, f"closed; rest {self.rest!r}"
            self.rest += octets
        octets, self.rest = self.rest[:wanted], self.rest[wanted:]
        return octets

    def open(self) -> None:
        """Associate and hear that the system is at work."""
        if self.framing == "ecma323":
            self.send(document("StartApplicationSession", SESSION, START), 1)
            assert b"PosResponse" in self.frame()
            assert b"<systemStatus>normal<" in self.frame()
            self.send(document("SystemStatusResponse", ED3, ""), 1)
            return
        self.send(AARQ)
        assert self.frame()[:1] == b"\x61"
        assert self.frame() == bytes.fromhex("a10d02020080020200d330030a0102")
        self.send(bytes.fromhex("a20c020200803006020200d30500"))

    def monitor(self, device: str, invoke_id: int) -> bytes:
        """MonitorStart; the cross reference as it stands in events."""
        if self.framing == "ecma323":
            inner = f"<monitorObject><deviceObject>{device}</deviceObject></monitorObject>"
            self.send(document("MonitorStart", ED3, inner), invoke_id)
            answer = self.frame()
            assert answer[:4] == b"%04d" % invoke_id
            found = re.search(rb"<monitorCrossRefID>\w+</monitorCrossRefID>", answer)
            assert found, answer
            return found[0]
        word = device.encode()
        self.send(bytes.fromhex("a10f0201") + bytes([invoke_id]) + bytes.fromhex("020147300730058003") + word)
        answer = self.frame()
        assert answer[:13] == bytes.fromhex("a20e0201") + bytes([invoke_id]) + bytes.fromhex("3009020147300455")
        return b"\x55\x02" + answer[-2:]

    def call(self, caller: str, called: str, invoke_id: int) -> None:
        if self.framing == "ecma323":
            inner = f"<callingDevice>{caller}</callingDevice><calledDirectoryNumber>{called}</calledDirectoryNumber>"
            self.send(document("MakeCall", ED3, inner), invoke_id)
            return
        devices = b"\x30\x05\x80\x03" + caller.encode() + b"\x30\x05\x80\x03" + called.encode()
        self.send(bytes.fromhex("a1160201") + bytes([invoke_id]) + bytes.fromhex("02010a300e") + devices)


START = (
    "<applicationInfo><applicationID>crm</applicationID></applicationInfo><requestedProtocolVersions>"
    f"<protocolVersion>{ED3}</protocolVersion></requestedProtocolVersions>"
)


def document(name: str, namespace: str, inner: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?><{name} xmlns="{namespace}">{inner}</{name}>'.encode()


def test_three_framings_and_twenty_clients_of_lines_share_one_link(world, wait_until):
    box, server = world.pair("maxRequestsPerSecond = 0")
    applications = [Application(world, server, framing) for framing in ("length2", "hipath", "ecma323")]
    for application in applications:
        application.open()
    heard = {application: application.monitor("101", 7) for application in applications}
    lines = [world.stli(server, ";Version=2;DeviceInformation=Off", "101") for _ in range(20)]
    assert (box.requests("monitorStart"), box.monitors()) == (1, 1)

    box.do("offhook 101")
    box.do("onhook 101")
    for application, cross_ref in heard.items():
        first, second = application.frame(), application.frame()
        assert cross_ref in first
        assert cross_ref in second
        assert application.rest == b""
    for client in lines:
        assert client.line().startswith("Initiated 101 ")
        assert client.line().startswith("ConnectionCleared 101 ")

    for application in applications:  # all under one invoke id; each hears of its own, and nothing of the others'
        application.call("102", "103", 9)
    for application in applications:
        answer = application.frame()
        is_own = answer[:4] == b"0009" if application.framing == "ecma323" else answer[2:5] == b"\x02\x01\x09"
        assert is_own, answer
    assert box.requests("makeCall") == 3
    assert not any(application.rest for application in applications)
    box.hang_up_all()

    for client in [*lines, *(application.client for application in applications[:-1])]:
        client.close()
    wait_until(lambda: box.do("stats")["monitors"] == 1, "the monitor to stay")
    assert box.requests("monitorStop") == 0
    applications[-1].client.close()
    wait_until(lambda: box.monitors() == 0, "the last one to stop it")
    assert (box.requests("monitorStart"), box.requests("monitorStop")) == (1, 1)


def test_what_is_refused_sends_nothing(world):
    box = world.system()
    home = world.home("heartbeatInterval = 0", link=box.link)
    (home / "conf" / "DeviceLicense.conf").write_bytes(b"101\n")
    server = world.server(home)
    world.await_link(server)
    applications = [Application(world, server, framing) for framing in ("length2", "hipath", "ecma323")]
    for application in applications:
        application.open()
    before = box.do("stats")["octets_in"]
    for application in applications:
        application.call("102", "101", 3)
        answer = application.frame()
        word = b"<operation>privilegeViolationSpecifiedDevice<"
        assert (word if application.framing == "ecma323" else bytes.fromhex("020101a0030a0108")) in answer
    assert box.do("stats")["octets_in"] == before


def test_traces_show_frames_without_passwords_and_the_supervisor_sees_the_session(world, wait_until):
    _, server = world.pair("binaryUsername = crm", f"binaryPassword = {SECRET}", "traceSessions = yes")
    world.secrets.append(SECRET)
    world.secrets.append(SECRET.encode().hex())
    application = Application(world, server, "ecma323")
    login = (
        "<applicationInfo><applicationID>crm</applicationID><applicationSpecificInfo>"
        '<SessionLoginInfo xmlns="http://www.avaya.com/csta"><userName>crm</userName>'
        f"<password>{SECRET}</password></SessionLoginInfo></applicationSpecificInfo></applicationInfo>"
        f"<requestedProtocolVersions><protocolVersion>{ED3}</protocolVersion></requestedProtocolVersions>"
    )
    application.send(document("StartApplicationSession", SESSION, login), 1)
    assert b"PosResponse" in application.frame()
    supervisor = world.client(server)
    supervisor.ask("SuperVisor;Format=JSON", "error_ind SUCCESS SuperVisor")
    supervisor.say("ListSessions")
    row = json.loads(supervisor.line())
    assert (row["kind"], row["state"], row["protocol"]) == ("binary", "open", "XML3/ecma323")
    wait_until(
        lambda: re.search(r" out session#\d+ ecma323 0000", server.log("Session.log")), "the frames in the trace"
    )
    text = server.log("Session.log")
    assert f"{b'<password>'.hex()}{'2a' * len(SECRET)}" in text
    refused = Application(world, server, "length2")
    refused.send(AARQ)
    assert refused.frame()[:1] == b"\x61"
    refused.client.sock.shutdown(socket.SHUT_WR)
    wait_until(lambda: "it gave no name and password" in server.log("Error.log"), "a line about the login")
