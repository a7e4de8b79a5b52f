"""A world in memory: a real link, real client sessions and the exchange between them, on a clock that stands still.

The telephone system is the test: it reads the octets that the link sends and answers with octets. A transcript is a
list of lines; what is expected is compared whole, so an unexpected line fails as surely as a missing one.

    # a comment
    A: STLI                          client A sends this line (it connects when it first speaks)
    A< error_ind SUCCESS STLI        client A receives exactly this next
    A<                               client A has received nothing more
    A EOF                            client A has closed its side
    A GONE                           client A's connection is lost
    A closed                         the server has finished with client A
    PBX up                           the link is dialled, associated and in service
    PBX lost                         the telephone system's connection is lost
    PBX< monitorStart 101            the link sends this request next (service and its words)
    PBX<                             the link has sent nothing more
    PBX result monitorStart 0001     the oldest open request of that service succeeds
    PBX error monitorStart operation invalidDeviceID
    PBX reject makeCall unrecognizedOperation
    PBX event serviceInitiated 0001 call=0a01 conn=101 local=initiated cause=normal initiatingDevice=101
    PBX event transferred 0001 primaryOldCall=0a01/101 transferredConnections=0a03/102,0a03/103 ...
    PBX hex a1...                    these octets, as one APDU
    wait 10                          so many seconds pass
"""

from __future__ import annotations

import shlex
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import fields, replace

import pytest

from teamcall_core import csta
from teamcall_core.ber.values import Chosen
from teamcall_core.csta import events, services
from teamcall_core.csta.association import AARE, AARQ
from teamcall_core.csta.common import ConnectionListItem, ForwardListItem, SnapshotDeviceResponseInfo
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus
from teamcall_core.csta.message import Message, Reject, UniversalFailure
from teamcall_core.dialplan import DialPlan
from teamcall_core.domain.events import DialWanted, HangUpWanted
from teamcall_core.exchange import Exchange, ExchangeEvent
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_core.licensing import Entitlement
from teamcall_core.link import Link, LinkSettings
from teamcall_core.profiles import PROFILES
from teamcall_core.session import ClientSession, SessionSettings

SUBJECTS = {
    "serviceInitiated": "initiated_connection",
    "originated": "originated_connection",
    "delivered": "connection",
    "established": "established_connection",
    "connectionCleared": "dropped_connection",
    "failed": "failed_connection",
    "held": "held_connection",
    "retrieved": "retrieved_connection",
    "diverted": "connection",
    "queued": "queued_connection",
    "networkReached": "outbound_connection",
}
REQUIRED = {  # elements that ECMA-285 demands, for transcripts that have nothing to say of them
    "delivered": {"calling_device", "called_device", "alerting_device", "last_redirection_device"},
    "established": {"calling_device", "called_device", "answering_device", "last_redirection_device"},
    "failed": {"calling_device", "called_device", "failing_device", "last_redirection_device"},
    "originated": {"calling_device", "called_device"},
    "connectionCleared": {"releasing_device"},
    "serviceInitiated": {"initiating_device"},
    "diverted": {"last_redirection_device"},
    "queued": {"calling_device", "called_device", "queue", "last_redirection_device"},
    "networkReached": {"calling_device", "called_device", "network_interface_used", "last_redirection_device"},
}


NEW_CALLS = ("consultationCall", "transferCall", "conferenceCall", "singleStepTransferCall", "singleStepConferenceCall")
"""Services whose result names the new call."""


def snake(name: str) -> str:
    return "".join(f"_{c.lower()}" if c.isupper() else c for c in name)


class World:
    """One telephone system, one server, any number of clients."""

    def __init__(self, entitlement: Entitlement, lacks: frozenset[str] = frozenset(), **settings: object) -> None:
        self.now = 1000.0
        generic = PROFILES["generic"]
        profile = replace(generic, services_offered=generic.services_offered - lacks)
        chosen = {"host": "pbx", "port": 1, "heartbeat_interval": 0.0, **settings}
        self.link = Link(profile, LinkSettings(**chosen), lambda: 0.5)  # type: ignore[arg-type]
        self.exchange = Exchange(self.link, entitlement, "generic", profile.normalise)
        self.clients: dict[str, ClientSession] = {}
        self.received: dict[str, deque[str]] = {}
        self.facts: list[ExchangeEvent] = []
        self.sent = LengthPrefix()
        self.requests: deque[Message] = deque()
        self.open: list[Message] = []
        self.octets_to_pbx = 0
        self.dialled = 0
        self.link.start(self.now)
        self.turn()

    # --- one turn of the loop --------------------------------------------------------------------------------------

    def turn(self) -> None:
        self.exchange.handle_link(self.now)
        for session in tuple(self.clients.values()):
            self.exchange.handle_session(session, self.now)
        self.exchange.handle_link(self.now)
        self.exchange.settle()
        self.exchange.take_touched()
        while (fact := self.exchange.next_event()) is not None:
            self.facts.append(fact)
            self.dialled += isinstance(fact, DialWanted)
            if isinstance(fact, HangUpWanted):
                self.sent = LengthPrefix()
        octets = self.link.data_to_send()
        self.octets_to_pbx += len(octets)
        self.sent.receive_data(octets)
        while (frame := self.sent.next_frame()) is not None:
            self._pbx_reads(csta.decode(frame))
        for name, session in self.clients.items():
            lines = session.data_to_send().decode()
            assert not lines or lines.endswith("\r\n")
            self.received[name].extend(lines.split("\r\n")[:-1])

    def wait(self, seconds: float) -> None:
        until = self.now + seconds
        while True:
            engines = (self.link, *self.clients.values())
            deadlines = [due for engine in engines if (due := engine.next_deadline()) is not None]
            self.now = min([until, *[max(due, self.now) for due in deadlines]])
            for engine in engines:
                engine.handle_timer(self.now)
            self.turn()
            if self.now >= until:
                return

    # --- clients ---------------------------------------------------------------------------------------------------

    def type(self, name: str, octets: bytes) -> None:
        if name not in self.clients:
            session = self.clients[name] = ClientSession(SessionSettings(), self.now)
            self.received[name] = deque()
            self.exchange.attach(session)
        self.clients[name].receive_data(octets, self.now)
        self.turn()

    def close(self, name: str) -> None:
        self.clients[name].receive_eof(self.now)
        self.turn()

    def must_be_finished(self, name: str) -> None:
        assert self.clients[name].finished

    def vanish(self, name: str) -> None:
        self.exchange.detach(self.clients.pop(name), self.now)
        self.received.pop(name)
        self.turn()

    # --- the telephone system --------------------------------------------------------------------------------------

    def pbx_up(self) -> None:
        assert self.dialled, "nobody has dialled"
        self.dialled = 0
        self.open.clear()
        self.requests.clear()
        self.sent = LengthPrefix()
        self.link.connection_made(self.now)
        self.turn()
        aarq = self.requests.popleft()
        assert isinstance(aarq.body, AARQ)
        self.pbx_says(Message("aare", None, None, AARE()))
        self.pbx_says(Message("invoke", 1, "systemStatus", services.SystemStatus(system_status="normal")))
        answer = self.requests.popleft()
        assert (answer.kind, answer.operation) == ("result", "systemStatus")

    def pbx_lost(self) -> None:
        self.link.receive_eof(self.now)
        self.turn()

    def pbx_says(self, message: Message) -> None:
        self.pbx_sends(csta.encode(message))

    def pbx_sends(self, apdu: bytes) -> None:
        self.link.receive_data(LengthPrefix.wrap(apdu), self.now)
        self.turn()

    def _pbx_reads(self, message: Message) -> None:
        self.requests.append(message)
        if message.kind == "invoke":
            self.open.append(message)

    def take_open(self, operation: str) -> Message:
        for message in self.open:
            if message.operation == operation:
                self.open.remove(message)
                return message
        raise AssertionError(f"no {operation} is open, but {[one.operation for one in self.open]}")


def words_of(message: Message) -> str:
    """A request of the link in the words of a transcript: the operation, and every element that says something."""
    if message.kind != "invoke":
        return f"{message.kind} {message.operation}"
    said = [
        getattr(message.body, one.name)
        for one in fields(message.body)
        if one.default != getattr(message.body, one.name)
    ]
    return " ".join([str(message.operation), *(word for value in said if (word := word_of(value)) is not None)])


def word_of(value: object) -> str | None:
    match value:
        case None | ():
            return None
        case ConnectionID():
            return connection_words(value)
        case DeviceID():
            return value.identifier
        case bytes():
            return value.decode() if value.isalnum() else value.hex()
        case bool():
            return "on" if value else "off"
        case Chosen():
            return f"{value.name}={value.value}"
    return str(value)


def connection_words(connection: ConnectionID) -> str:
    device = connection.device_id
    shown = device.identifier if isinstance(device, DeviceID) else f"dynamic:{device!r}"
    return f"{connection.call_id.hex() if connection.call_id else ''}/{shown}"


def connection(word: str) -> ConnectionID:
    call, _, device = word.partition("/")
    return ConnectionID(bytes.fromhex(call), DeviceID(device))


def device(word: str) -> DeviceID | DeviceStatus:
    """``102``, ``102:explicitPublic``, or why there is none."""
    if word in set(DeviceStatus):
        return DeviceStatus(word)
    number, _, kind = word.partition(":")
    return DeviceID(number, kind or "dialingNumber")


def element(kind: str, word: str) -> object:
    """A word as an element of this type."""
    if "ConnectionListItem" in kind:
        return [ConnectionListItem(connection(one)) for one in word.split(",")]
    if "ConnectionID" in kind:
        return connection(word)
    if "DeviceID" in kind:
        return device(word)
    if "bool" in kind:
        return word == "on"
    if "bytes" in kind:
        return word.encode()
    if "Chosen" in kind:
        name, _, value = word.partition(":")
        return Chosen(name, int(value))
    return int(word) if word.isdigit() else word


def event_message(name: str, cross: str, words: list[str]) -> Message:
    given = dict(word.split("=", 1) for word in words)
    kind = getattr(events, name[0].upper() + name[1:])
    types = {one.name: str(one.type) for one in fields(kind)}
    values: dict[str, object] = {"monitor_cross_ref_id": bytes.fromhex(cross)}
    if name in SUBJECTS:
        values[SUBJECTS[name]] = connection(f"{given.pop('call')}/{given.pop('conn')}")
    local = given.pop("local", None)
    if local is not None:
        values["local_connection_info"] = local
    for key in REQUIRED.get(name, ()):
        values[key] = DeviceStatus.NOT_KNOWN
    if "cause" in types and "cause" not in given:
        values["cause"] = "normal"
    values |= {snake(key): element(types[snake(key)], word) for key, word in given.items()}
    return Message("event", 7, name, kind(**values))


def result_body(operation: str, words: list[str]) -> object:
    match operation:
        case "monitorStart":
            return services.MonitorStartResult(cross_ref_identifier=bytes.fromhex(words[0]))
        case "makeCall":
            return services.MakeCallResult(calling_device=connection(words[0]))
        case "snapshotDevice":
            calls = [word.split(":") for word in words]
            return services.SnapshotDeviceResult(
                [
                    SnapshotDeviceResponseInfo(
                        connection_identifier=connection(where), local_call_state=[state], endpoint_device=device(other)
                    )
                    for where, state, other in calls
                ]
            )
        case (
            "consultationCall"
            | "transferCall"
            | "conferenceCall"
            | "singleStepTransferCall"
            | "singleStepConferenceCall"
        ):
            return result_class(operation)(connection(words[0]))
        case "getForwarding":
            items = [word.split(":") for word in words]
            return services.GetForwardingResult(
                [ForwardListItem(kind, on == "on", device(to)) for kind, on, to in items]
            )
        case "getDoNotDisturb" | "getMessageWaitingIndicator":
            return result_class(operation)(words[0] == "on")
        case "getAgentState":
            agents = [word.split(":") for word in words]
            return services.GetAgentStateResult(
                [
                    services.AgentStateEntry(name.encode(), True, [services.AgentInfo(DeviceID(group), state)])
                    for name, group, state in agents
                ]
            )
    return result_class(operation)()


def result_class(operation: str) -> type:
    return getattr(services, operation[0].upper() + operation[1:] + "Result")


class Reader:
    """Plays a transcript against a world."""

    def __init__(self, world: World) -> None:
        self.world = world

    def play(self, text: str) -> None:
        for number, line in enumerate(text.splitlines(), 1):
            line = line.strip()  # noqa: PLW2901
            if not line or line.startswith("#"):
                continue
            try:
                self.step(line)
            except AssertionError as problem:
                raise AssertionError(f"line {number}: {line}\n{problem}") from problem

    def step(self, line: str) -> None:
        who, _, rest = line.partition(" ")
        if who == "wait":
            self.world.wait(float(rest))
        elif who == "PBX<":
            self.expect(self.world.requests, rest, words_of)
        elif who == "PBX":
            verb, *words = shlex.split(rest)
            getattr(self, f"pbx_{verb}")(*words)
        elif who.endswith("<"):
            self.expect(self.world.received[who[:-1]], rest, str)
        elif who.endswith(":"):
            self.world.type(who[:-1], rest.encode() + b"\n")
        else:
            actions = {"EOF": self.world.close, "GONE": self.world.vanish, "closed": self.world.must_be_finished}
            actions[rest](who)

    @staticmethod
    def expect(received: deque, wanted: str, shown: Callable[[object], str]) -> None:
        got = [shown(one) for one in received]
        if not wanted:
            assert not got, f"unexpected: {got}"
            return
        assert got, f"nothing came, wanted {wanted!r}"
        assert got[0] == wanted, f"came {got}"
        received.popleft()

    def pbx_up(self) -> None:
        self.world.pbx_up()

    def pbx_lost(self) -> None:
        self.world.pbx_lost()

    def pbx_result(self, operation: str, *words: str) -> None:
        request = self.world.take_open(operation)
        self.world.pbx_says(Message("result", request.invoke_id, operation, result_body(operation, list(words))))

    def pbx_error(self, operation: str, category: str, name: str) -> None:
        request = self.world.take_open(operation)
        self.world.pbx_says(Message("error", request.invoke_id, operation, UniversalFailure(category, name)))

    def pbx_reject(self, operation: str, problem: str) -> None:
        request = self.world.take_open(operation)
        self.world.pbx_says(Message("reject", request.invoke_id, None, Reject(problem, "invoke")))

    def pbx_event(self, name: str, cross: str, *words: str) -> None:
        self.world.pbx_says(event_message(name, cross, list(words)))

    def pbx_ends(self, cross: str) -> None:
        body = services.MonitorStop(bytes.fromhex(cross))
        self.world.pbx_says(Message("invoke", 99, "monitorStop", body))
        answer = self.world.requests.popleft()
        assert (answer.kind, answer.operation) == ("result", "monitorStop")

    def pbx_hex(self, octets: str) -> None:
        self.world.pbx_sends(bytes.fromhex(octets))


@pytest.fixture
def make_world() -> Callable[..., World]:
    """A world with this entitlement and these link settings."""

    def make(
        devices: int | None = None,
        permitted: frozenset[str] | None = None,
        dial_plan: DialPlan | None = None,
        **settings: object,
    ) -> World:
        world = World(Entitlement(devices, permitted), **settings)  # type: ignore[arg-type]
        world.exchange.numbers.plan = dial_plan
        return world

    return make


@pytest.fixture
def play(make_world: Callable[..., World]) -> Iterator[Callable[..., World]]:
    """Play a transcript in a new world (or in the one given) and return the world; all that came must be expected."""
    worlds: list[World] = []

    def run(text: str, world: World | None = None, **options: object) -> World:
        world = world or make_world(**options)
        worlds.append(world)
        Reader(world).play(text)
        return world

    yield run
    for world in worlds:
        left = {name: list(lines) for name, lines in world.received.items() if lines}
        assert not left, f"nobody expected {left}"
