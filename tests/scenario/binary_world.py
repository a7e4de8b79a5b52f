"""A simulator, a server and clients of both kinds, octets both ways in memory: for tests of binary sessions."""

from __future__ import annotations

from dataclasses import replace

from binary_client import BinaryClient

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.message import Phase
from teamcall_core.domain.events import DialWanted
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

    def __init__(
        self,
        entitlement: Entitlement | None = None,
        lacks: frozenset[str] = frozenset(),
        adds: frozenset[str] = frozenset(),
        **binary: object,
    ) -> None:
        self.now = 1.0
        self.simulator = Simulator(Switch(DEVICES, queues=("800",), outside="0"))
        generic = PROFILES["simulator"]
        profile = replace(generic, services_offered=(generic.services_offered | adds) - lacks)
        self.link = Link(profile, LinkSettings("simulator", 1, heartbeat_interval=0.0), lambda: 0.5)
        self.exchange = Exchange(self.link, entitlement or Entitlement(None), "simulator", profile.normalise)
        self.settings = SessionSettings(max_per_second=0, max_pending=0, binary=BinarySettings(**binary))  # type: ignore[arg-type]
        self.binaries: dict[BinaryClient, ClientSession] = {}
        self.lines: dict[ClientSession, list[str]] = {}
        self.connection = 0
        self.link.start(self.now)
        self.dial()

    def dial(self) -> None:
        self.exchange.handle_link(self.now)
        facts = list(iter(self.exchange.next_event, None))
        assert any(isinstance(fact, DialWanted) for fact in facts)
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
                if session.binary is None:
                    lines.extend(session.data_to_send().decode().split("\r\n")[:-1])
                else:
                    self.hear(session.data_to_send())

    def hear(self, said: bytes) -> None:
        """A binary session without a ``BinaryClient`` says this."""
        raise AssertionError(said)

    # --- clients ---------------------------------------------------------------------------------------------------

    def unassociated(self, framing: str, phase: Phase) -> BinaryClient:
        client = BinaryClient(framing, phase)
        session = self.binaries[client] = ClientSession(self.settings, self.now)
        self.exchange.attach(session)
        return client

    def binary(self, framing: str, phase: Phase) -> BinaryClient:
        client = self.unassociated(framing, phase)
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
        return self.simulator.switch.statistics.as_json(0)["requests"]  # type: ignore[return-value]

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
