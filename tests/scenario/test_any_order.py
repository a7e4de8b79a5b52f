"""Clients, telephone system, losses and time in any order: what the wire contract promises holds all the same.

Every request has exactly one answer, in order; every client hears each event of its devices exactly once; nothing
exceeds the licence; and after a quiet end the telephone system has exactly the monitors that somebody wants.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import events, services
from teamcall_core.csta.common import SnapshotDeviceResponseInfo
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.csta.message import Message, UniversalFailure
from teamcall_core.domain.commands import MonitorStart, MonitorStop, Request
from teamcall_core.domain.events import DialWanted, HangUpWanted
from teamcall_core.domain.outcomes import Done, LinkDown, Outcome, TimedOut
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_core.session import Asked, ClientSession, Reply, SessionSettings

SERVICE = ("OutOfService ", "BackInService ", "MonitorStopped ")
FOLLOWED = ("Initiated ", "Originated ", "Delivered ", "ConnectionCleared ")
"""Events after which DeviceInformation is the very next line."""
DEVICES = ("101", "102", "103", "104")
LICENSED = 3
VERB = re.compile(r"\w+")
LICENCE = {"error_ind LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set": ("MonitorStart",)}
LINES = (
    *(f"MonitorStart {device}" for device in DEVICES * 2),
    *(f"MonitorStop {device}" for device in DEVICES),
    *(f"MakeCall {device} 200" for device in DEVICES[:2]),
    *(f"AnswerCall {device}" for device in DEVICES[:2]),
    *(f"ClearConnection {device}" for device in DEVICES[:2]),
    "SystemStatus",
    "Nonsense",
    "MakeCall",
    "STLI;DeviceInformation=Standard",
    "STLI;DeviceInformation=Extended",
)
FOLLOWED = ("Initiated ", "Originated ", "Delivered ", "ConnectionCleared ")
"""Events behind which DeviceInformation comes (stli.md section 5)."""


class Client(ClientSession):
    """A session that counts its questions and answers, and keeps what the client reads."""

    __slots__ = ("asked", "lines", "monitors", "replied", "typed")

    def __init__(self, now: float) -> None:
        super().__init__(SessionSettings(), now)
        self.asked: dict[int, Request] = {}
        self.monitors: dict[str, tuple[int, bool]] = {}
        """By device: the last request that had an effect, and whether it was MonitorStart."""
        self.replied: Counter[int] = Counter()
        self.typed: list[str] = []
        self.lines: list[str] = []

    def next_event(self) -> object:
        event = super().next_event()
        if isinstance(event, Asked):
            self.asked[event.number] = event.request
        return event

    def send(self, wish: object, now: float) -> None:
        if isinstance(wish, Reply):
            self.replied[wish.number] += 1
            self.note(wish.number, self.asked[wish.number], wish.outcome)
        super().send(wish, now)

    def note(self, number: int, request: Request, outcome: Outcome) -> None:
        """Keep what the answer says of a monitor. MonitorStop takes effect also where its answer is late or lost."""
        starts = isinstance(request, MonitorStart) and isinstance(outcome, Done)
        stops = isinstance(request, MonitorStop) and isinstance(outcome, Done | TimedOut | LinkDown)
        if (starts or stops) and number > self.monitors.get(request.device, (0, False))[0]:
            self.monitors[request.device] = number, starts

    def deliver(self, octets: bytes) -> None:
        for line in octets.decode().split("\r\n"):
            if line.startswith("MonitorStopped "):
                self.monitors[line.split(" ")[1]] = max(self.replied, default=0), False
        super().deliver(octets)

    @property
    def leaves(self) -> bool:
        """It hears no more: it has said BYE, or its last answer was given after its FIN."""
        return self.finished or "BYE" in self.typed

    def believes(self) -> set[str]:
        """The devices that it monitors, by what it was told."""
        return {device for device, (_, wanted) in self.monitors.items() if wanted}

    def read(self) -> None:
        self.lines += self.data_to_send().decode().split("\r\n")[:-1]


class Player:
    """Octets of the telephone system gather until they are delivered; lines of clients are read at once."""

    def __init__(self, world) -> None:
        self.now, self.link, self.exchange = world.now, world.link, world.exchange
        self.clients: list[Client] = []
        self.sent = LengthPrefix()
        self.inbox: list[Message] = []
        self.open: list[Message] = []
        self.monitors: dict[bytes, str] = {}
        self.heard: dict[str, list[Client]] = {}
        self.last = 0
        self.dial()
        self.turn()

    # --- one turn ----------------------------------------------------------------------------------------------------

    def turn(self, _pick: int = 0) -> None:
        self.deliver()
        while self.work():
            self.deliver()

    def work(self) -> bool:
        self.exchange.handle_link(self.now)
        wants_dial = False
        while (fact := self.exchange.next_event()) is not None:
            if isinstance(fact, HangUpWanted):
                self.cut()
            wants_dial |= isinstance(fact, DialWanted)
        self.exchange.settle()
        touched = self.exchange.take_touched()
        for session in touched:
            session.read()
            if session.finished:
                self.leave(session)
        self.take_requests()
        if wants_dial and self.link.state == "connecting":
            self.dial()
        return wants_dial or bool(touched)

    def leave(self, client: Client) -> None:
        self.clients.remove(client)
        self.exchange.detach(client, self.now)
        self.check(client)

    def take_requests(self) -> None:
        self.sent.receive_data(self.link.data_to_send())
        while (frame := self.sent.next_frame()) is not None:
            message = csta.decode(frame)
            if message.kind == "invoke":
                if message.operation == "monitorStop":
                    self.monitors.pop(message.body.cross_ref_identifier, None)
                self.open.append(message)

    # --- the telephone system ----------------------------------------------------------------------------------------

    def dial(self) -> None:
        self.cut()
        self.link.connection_made(self.now)
        self.say("aare", csta.AARE())
        self.say("invoke", services.SystemStatus(system_status="normal"), 1, "systemStatus")

    def cut(self) -> None:
        self.sent = LengthPrefix()
        self.inbox.clear()
        self.open.clear()
        self.monitors.clear()

    def say(self, kind: str, body: object, invoke_id: int | None = None, operation: str | None = None) -> None:
        self.inbox.append(Message(kind, invoke_id, operation, body))

    def deliver(self, _pick: int = 0) -> None:
        """All that the telephone system has said comes in one segment."""
        for message in self.inbox:
            if message.kind == "event":
                self.expect(message.body)
        octets = b"".join(LengthPrefix.wrap(csta.encode(message)) for message in self.inbox)
        self.inbox.clear()
        if octets:
            self.link.receive_data(octets, self.now)
            self.exchange.handle_link(self.now)
            self.take_requests()

    def expect(self, body: events.ServiceInitiated) -> None:
        """Who must hear this event. Not told of those that wait for other messages or for a snapshot."""
        device = self.monitors.get(body.monitor_cross_ref_id)
        looking = any(getattr(one.body, "snapshot_object", None) == DeviceID(device or "") for one in self.open)
        if device is not None and len(self.inbox) == 1 and not looking:
            seats = self.exchange._monitors._seats
            call = body.initiated_connection.call_id.hex()
            self.heard[call] = [one for one in self.clients if device in seats[one].devices and not one.leaves]

    def grant(self, pick: int) -> None:
        if self.open:
            request = self.open.pop(pick % len(self.open))
            self.say("result", self.result(request), request.invoke_id, request.operation)

    def result(self, request: Message) -> object:
        self.last += 1
        match request.operation:
            case "monitorStart":
                cross_ref = self.last.to_bytes(2, "big")
                self.monitors[cross_ref] = request.body.monitor_object.identifier
                return services.MonitorStartResult(cross_ref)
            case "snapshotDevice":
                device = request.body.snapshot_object
                calls = [ConnectionID(b"\x7f" + bytes([number]), device) for number in range(self.last % 3)]
                return services.SnapshotDeviceResult(
                    [
                        SnapshotDeviceResponseInfo(
                            connection_identifier=call, local_call_state=["alerting"], endpoint_device=DeviceID("9")
                        )
                        for call in calls
                    ]
                )
            case "makeCall":
                return services.MakeCallResult(ConnectionID(self.last.to_bytes(2, "big"), request.body.calling_device))
        return getattr(services, request.operation[0].upper() + request.operation[1:] + "Result")()

    def refuse(self, pick: int) -> None:
        self.fail(pick, UniversalFailure("performanceManagement", "generic"))

    def refuse_for_good(self, pick: int) -> None:
        self.fail(pick, UniversalFailure("operation", "invalidDeviceID"))

    def fail(self, pick: int, failure: UniversalFailure) -> None:
        if self.open:
            self.say("error", failure, self.open.pop(pick % len(self.open)).invoke_id)

    def event(self, pick: int) -> None:
        if not self.monitors:
            return
        self.last += 1
        cross_ref = sorted(self.monitors)[pick % len(self.monitors)]
        device = DeviceID(self.monitors[cross_ref])
        call = ConnectionID(self.last.to_bytes(2, "big"), device)
        self.say("event", events.ServiceInitiated(cross_ref, call, device, cause="normal"), 5, "serviceInitiated")

    def event_at_once(self, pick: int) -> None:
        """One that comes alone, with everything before it settled and nothing after it."""
        self.turn()
        self.event(pick)
        self.deliver()

    def end(self, pick: int) -> None:
        if self.monitors:
            cross_ref = sorted(self.monitors)[pick % len(self.monitors)]
            del self.monitors[cross_ref]
            self.say("invoke", services.MonitorStop(cross_ref), 9, "monitorStop")

    def lose(self, pick: int) -> None:
        if pick % 2:
            self.say("abrt", csta.ABRT())
            self.deliver()
        else:
            self.deliver()
            self.link.receive_eof(self.now)
        self.cut()
        self.exchange.handle_link(self.now)

    # --- clients -----------------------------------------------------------------------------------------------------

    def connect(self, _pick: int) -> None:
        if len(self.clients) < 4:
            client = Client(self.now)
            self.clients.append(client)
            self.exchange.attach(client)
            self.type_line(client, "STLI;Version=2")

    def ask(self, pick: int) -> None:
        if self.clients:
            self.type_line(self.clients[pick % len(self.clients)], LINES[pick // 4 % len(LINES)])

    def type_line(self, client: Client, line: str) -> None:
        if client.unanswered < 20 and not client.finished and "BYE" not in client.typed:
            client.typed.append(line)
            client.receive_data(line.encode() + b"\n", self.now)
            self.exchange.handle_session(client, self.now)
            self.check_licence()

    def bye(self, pick: int) -> None:
        if self.clients:
            self.type_line(self.clients[pick % len(self.clients)], "BYE")

    def eof(self, pick: int) -> None:
        if self.clients:
            client = self.clients[pick % len(self.clients)]
            client.receive_eof(self.now)
            self.exchange.handle_session(client, self.now)

    def vanish(self, pick: int) -> None:
        if self.clients:
            client = self.clients.pop(pick % len(self.clients))
            self.exchange.detach(client, self.now)
            for hearers in self.heard.values():
                if client in hearers:
                    hearers.remove(client)

    # --- time --------------------------------------------------------------------------------------------------------

    def wait(self, pick: int) -> None:
        self.let_pass((0.5, 3, 11, 61)[pick % 4])

    def let_pass(self, seconds: float, *, answering: bool = False) -> None:
        end = self.now + seconds
        for _ in range(1000):
            deadline = self.link.next_deadline()
            if deadline is None or deadline > end:
                self.now = end
                return
            self.now = max(self.now, deadline)
            self.link.handle_timer(self.now)
            self.exchange.handle_link(self.now)
            self.turn()
            if answering:
                self.answer_all()
        pytest.fail("the clock does not advance: a deadline that is not done away with")

    def settle(self) -> None:
        """The telephone system does what it is asked until nothing is asked any more."""
        self.answer_all()
        self.let_pass(200, answering=True)

    def answer_all(self) -> None:
        self.turn()
        for _ in range(1000):
            if not self.open:
                return
            self.grant(0)
            self.turn()
        pytest.fail("the server never stops asking")

    # --- what must hold ----------------------------------------------------------------------------------------------

    def check_licence(self) -> None:
        monitors, requests = self.exchange._monitors, self.exchange._requests
        assert len({*monitors._monitors, *requests.acting}) <= LICENSED

    def check(self, client: Client) -> None:
        """What one client has read, when nothing of it is unanswered."""
        assert client.replied == Counter(list(client.asked))
        told = [line.split(" ")[1] for line in client.lines if line.endswith("SERVICE")]
        assert told[:1] in ([], ["LINKOUTOFSERVICE"])
        assert ("LINKINSERVICE", "LINKINSERVICE") not in pairwise(told)
        for line, following in pairwise([*client.lines, ""]):
            assert line.startswith(FOLLOWED) == following.startswith("DeviceInformation "), line
        verbs = [VERB.match(line)[0] for line in client.typed]
        answers = [line for line in client.lines if line.startswith("error_ind ") and not line.endswith("SERVICE")]
        for answer in answers:  # those that are missing were LINKOUTOFSERVICE
            while not any(word.startswith(verbs[0]) for word in [*answer.split(" "), *LICENCE.get(answer, ())]):
                verbs.pop(0)
            verbs.pop(0)

    def check_events(self) -> None:
        for call, hearers in self.heard.items():
            for client in hearers:
                times = sum(line.startswith("Initiated") and line.split(" ")[3] == call for line in client.lines)
                assert times == 1, f"call {call} was told {times} times in {client.lines}"

    def check_quiet(self) -> None:
        wanted = set()
        for client in self.clients:
            devices = self.exchange._monitors._seats[client].devices
            assert client.believes() == devices
            service = {line.split(" ")[1]: line for line in client.lines if line.startswith(SERVICE)}
            stopped = {line.split(" ")[1] for line in client.typed if line.startswith("MonitorStop ")}
            assert not any(service.get(device, "").startswith("OutOf") for device in devices - stopped)
            wanted |= devices
            told = [line for line in client.lines if line.endswith("SERVICE")]
            assert not told or told[-1].endswith("LINKINSERVICE")
        assert sorted(self.monitors.values()) == sorted(wanted)
        assert set(self.exchange._monitors._monitors) == wanted
        assert not self.exchange._requests._open
        assert not self.exchange._requests.acting


ACTIONS = (
    ("connect", 2),
    ("ask", 8),
    ("grant", 6),
    ("event", 2),
    ("event_at_once", 3),
    ("deliver", 2),
    ("turn", 4),
    ("refuse", 1),
    ("refuse_for_good", 1),
    ("end", 1),
    ("lose", 1),
    ("wait", 1),
    ("bye", 1),
    ("eof", 1),
    ("vanish", 1),
)
NAMES = tuple(name for name, weight in ACTIONS for _ in range(weight))


@given(st.lists(st.tuples(st.sampled_from(NAMES), st.integers(0, 2**16)), min_size=10, max_size=100))
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_of_everything(make_world, script: list[tuple[str, int]]) -> None:
    player = Player(make_world(devices=LICENSED))
    player.connect(0)
    for action, pick in script:
        getattr(player, action)(pick)
        player.check_licence()
    player.settle()
    player.check_events()
    for client in player.clients:
        player.check(client)
    player.check_quiet()
