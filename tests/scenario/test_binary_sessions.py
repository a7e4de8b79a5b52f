"""Applications that speak CSTA beside those that speak STLI, on one link to the simulator, octets both ways in memory.

The server's link is one, its monitors are shared, and nobody knows of the others.
"""

from __future__ import annotations

from dataclasses import replace

import pytest
from binary_client import BinaryClient

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.message import Phase
from teamcall_core.domain.events import DialWanted
from teamcall_core.domain.ids import Device
from teamcall_core.exchange import Exchange
from teamcall_core.licensing import Entitlement
from teamcall_core.link import Link, LinkSettings
from teamcall_core.profiles import PROFILES
from teamcall_core.session import ClientSession, SessionSettings
from teamcall_core.session.settings import BinarySettings
from teamcall_tools.tcsim.simulator import Simulator
from teamcall_tools.tcsim.switch import Switch

DEVICES = ("101", "102", "103", "104")


class World:
    """A simulator, a server, and clients of both kinds."""

    def __init__(self, entitlement: Entitlement | None = None, lacks: frozenset[str] = frozenset(), **binary: object):
        self.now = 1.0
        self.simulator = Simulator(Switch(DEVICES, queues=("800",), outside="0"))
        generic = PROFILES["simulator"]
        profile = replace(generic, services_offered=generic.services_offered - lacks)
        self.link = Link(profile, LinkSettings("simulator", 1, heartbeat_interval=0.0), lambda: 0.5)
        self.exchange = Exchange(self.link, entitlement or Entitlement(None), "simulator", profile.normalise)
        self.settings = SessionSettings(max_per_second=0, max_pending=0, binary=BinarySettings(**binary))  # type: ignore[arg-type]
        self.binaries: dict[BinaryClient, ClientSession] = {}
        self.lines: dict[ClientSession, list[str]] = {}
        self.connection = 0
        self.link.start(self.now)
        self.dial()

    def dial(self) -> None:
        assert isinstance(self.link.next_event(), DialWanted)
        self.connection = self.simulator.switch.connection_made(self.now) or 0
        self.link.connection_made(self.now)
        self.carry()

    def carry(self) -> None:
        """Octets go round until nobody has anything more to say."""
        switch = self.simulator.switch
        quiet = False
        while not quiet:
            for session in (*self.binaries.values(), *self.lines):
                self.exchange.handle_session(session, self.now)
            self.simulator.settle(self.now)
            up, down = switch.data_to_send(self.connection), self.link.data_to_send()
            self.link.receive_data(up, self.now)
            switch.receive_data(self.connection, down, self.now)
            self.exchange.handle_link(self.now)
            self.exchange.settle()
            quiet = not up and not down
            for client, session in self.binaries.items():
                client.receive(session.data_to_send())
                octets = client.take()
                session.receive_data(octets, self.now)
                quiet = quiet and not octets
            for session, lines in self.lines.items():
                lines.extend(session.data_to_send().decode().split("\r\n")[:-1])

    # --- clients ---------------------------------------------------------------------------------------------------

    def binary(self, framing: str, phase: Phase) -> BinaryClient:
        client = BinaryClient(framing, phase)
        session = self.binaries[client] = ClientSession(self.settings, self.now)
        self.exchange.attach(session)
        client.associate()
        self.carry()
        assert client.answer().kind in ("aare", "session")
        assert client.statuses == ["normal"]
        return client

    def stli(self, *devices: str) -> ClientSession:
        session = ClientSession(self.settings, self.now)
        self.exchange.attach(session)
        self.lines[session] = []
        self.say(session, "STLI;Version=2;DeviceInformation=Off", *(f"MonitorStart {device}" for device in devices))
        self.lines[session].clear()
        return session

    def say(self, session: ClientSession, *lines: str) -> list[str]:
        session.receive_data("".join(f"{line}\n" for line in lines).encode(), self.now)
        self.carry()
        return self.lines[session]

    def ask(self, client: BinaryClient, operation: str, body: object) -> csta.Message:
        """The only answer to a request."""
        invoke_id = client.ask(operation, body)
        self.carry()
        answer = client.answer()
        assert answer.invoke_id == invoke_id
        assert not client.received
        return answer

    def monitor(self, client: BinaryClient, device: str, wanted: object = None) -> bytes:
        answer = self.ask(client, "monitorStart", services.MonitorStart(csta.DeviceID(device), wanted))
        assert answer.kind == "result", answer.body
        cross_ref: bytes = answer.body.cross_ref_identifier
        return cross_ref

    def stop(self, client: BinaryClient, cross_ref: bytes) -> csta.Message:
        return self.ask(client, "monitorStop", services.MonitorStop(cross_ref))

    def leave(self, client: BinaryClient) -> None:
        self.exchange.detach(self.binaries.pop(client), self.now)
        self.carry()

    # --- the telephone system --------------------------------------------------------------------------------------

    def command(self, line: str) -> None:
        self.simulator.command(line, self.now)
        self.carry()

    @property
    def requests(self) -> dict[str, int]:
        return dict(self.simulator.switch.statistics.requests)

    @property
    def octets_in(self) -> int:
        return self.simulator.switch.statistics.octets_in

    @property
    def monitors(self) -> int:
        return self.simulator.switch.monitors

    def lose(self) -> None:
        self.simulator.switch.receive_eof(self.connection, self.now)
        self.link.receive_eof(self.now)
        self.exchange.handle_link(self.now)
        self.carry()


FORMS = [
    ("length2", Phase.III),
    ("hipath", Phase.III),
    ("length2", Phase.I),
    ("hipath", Phase.II),
    ("ecma323", Phase.XML3),
    ("ecma323", Phase.XML6),
]


@pytest.mark.parametrize(("framing", "phase"), FORMS)
def test_a_call_as_a_binary_client_makes_and_hears_it(framing: str, phase: Phase) -> None:
    world = World()
    client = world.binary(framing, phase)
    first, second = world.monitor(client, "101"), world.monitor(client, "102")
    answer = world.ask(client, "makeCall", services.MakeCall(csta.DeviceID("101"), csta.DeviceID("102")))
    assert answer.kind == "result", answer.body
    assert answer.operation == "makeCall"
    told = [(event.operation, event.body.monitor_cross_ref_id) for event in client.events]
    assert ("serviceInitiated", first) in told
    assert ("delivered", second) in told
    ringing = next(event for event in client.events if event.body.monitor_cross_ref_id == second)
    answer = world.ask(client, "answerCall", services.AnswerCall(ringing.body.connection))
    assert answer.kind == "result", answer.body
    assert client.events[-1].operation == "established"
    assert world.exchange._calls.calls(Device("102"))[0].state == "connected"
