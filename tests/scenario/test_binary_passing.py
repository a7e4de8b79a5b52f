"""What passes through the server in CSTA's own words, and whom it concerns. The telephone system is the test."""

from __future__ import annotations

from collections import deque
from dataclasses import replace

import pytest
from binary_client import BinaryClient

from teamcall_core import csta
from teamcall_core.csta import events, services
from teamcall_core.csta.association import AARE
from teamcall_core.csta.common import MonitorFilter
from teamcall_core.csta.message import Phase
from teamcall_core.exchange import Exchange
from teamcall_core.framing import FRAMINGS
from teamcall_core.licensing import Entitlement
from teamcall_core.link import Link, LinkSettings
from teamcall_core.profiles import PROFILES
from teamcall_core.profiles.devices import PANASONIC, PLAIN, DeviceForm
from teamcall_core.session import ClientSession, SessionSettings
from teamcall_core.session.settings import BinarySettings

GROUPS = frozenset(
    {"routeRegister", "routeRegisterCancel", "routeSelect", "startCDRTransmission", "stopCDRTransmission", "escape"}
)
GENERIC = csta.UniversalFailure("operation", "generic")


class World:
    """One link whose other side is the test, and binary clients."""

    def __init__(
        self,
        phase: Phase = Phase.III,
        framing: str = "length2",
        *,
        devices: DeviceForm = PLAIN,
        offered: frozenset[str] = GROUPS,
    ) -> None:
        self.now = 1.0
        self.phase = phase
        generic = PROFILES["generic"]
        profile = replace(
            generic, services_offered=generic.services_offered | offered, phase=phase.value, framing=framing
        )
        profile = replace(profile, devices=devices)
        self.settings = SessionSettings(binary=BinarySettings(devices=devices))
        self.is_xml = profile.is_xml
        if self.is_xml:
            profile = replace(profile, association="none", gate="association")
        self.link = Link(profile, LinkSettings("pbx", 1, heartbeat_interval=0.0, request_timeout=5.0), lambda: 0.5)
        self.exchange = Exchange(self.link, Entitlement(None), "generic", profile.normalise)
        self.clients: dict[BinaryClient, ClientSession] = {}
        self.framing = FRAMINGS[framing]()
        self.asked: deque[csta.Message] = deque()
        self.link.start(self.now)
        self.up()

    def up(self) -> None:
        self.asked.clear()
        self.framing = type(self.framing)()
        self.link.connection_made(self.now)
        self.turn()
        if self.is_xml:
            return
        assert self.asked.popleft().kind == "aarq"
        self.says(csta.Message("aare", None, None, AARE(), self.phase))
        self.says(csta.Message("invoke", 1, "systemStatus", services.SystemStatus(system_status="normal"), self.phase))
        assert self.asked.popleft().operation == "systemStatus"

    def turn(self) -> None:
        for _ in range(4):
            self.exchange.handle_link(self.now)
            for client, session in self.clients.items():
                session.receive_data(client.take(), self.now)
                self.exchange.handle_session(session, self.now)
            self.exchange.handle_link(self.now)
            for client, session in self.clients.items():
                client.receive(session.data_to_send())
            self.framing.receive_data(self.link.data_to_send())
            while (frame := self.framing.take_frame()) is not None:
                message = csta.decode(frame.octets, self.phase)
                message.invoke_id = frame.invoke_id if self.is_xml else message.invoke_id
                self.asked.append(message)

    def says(self, message: csta.Message) -> None:
        octets = csta.encode(replace(message, invoke_id=None) if self.is_xml else message)
        self.link.receive_data(self.framing.wrap(octets, message.invoke_id), self.now)
        self.turn()

    def client(self, framing: str = "length2", phase: Phase = Phase.III) -> BinaryClient:
        client = BinaryClient(framing, phase)
        session = self.clients[client] = ClientSession(self.settings, self.now)
        self.exchange.attach(session)
        client.associate()
        self.turn()
        client.received.clear()
        return client

    def ask(self, client: BinaryClient, operation: str, body: object) -> csta.Message:
        """A request of a client as it reaches the telephone system."""
        client.ask(operation, body)
        self.turn()
        return self.asked.popleft()

    def grant(self, asked: csta.Message, body: object) -> None:
        self.says(replace(asked, kind="result", body=body))


def test_an_answer_reaches_its_asker_alone_under_its_own_invoke_id() -> None:
    world = World()
    first, second = world.client(), world.client("ecma323", Phase.XML3)
    call = services.MakeCall(csta.DeviceID("101"), csta.DeviceID("102"))
    one, two = world.ask(first, "makeCall", call), world.ask(second, "makeCall", call)
    assert one.invoke_id != two.invoke_id
    placed = services.MakeCallResult(csta.ConnectionID(b"\x0a", csta.DeviceID("101")))
    world.grant(two, placed)
    assert not first.received
    assert second.answer().body.calling_device.call_id == b"0a"
    world.grant(one, placed)
    assert first.answer().body == placed
    assert not second.received


def test_nothing_of_a_request_is_lost_on_the_way() -> None:
    world = World()
    client = world.client()
    call = services.MakeCall(
        csta.DeviceID("101"), csta.DeviceID("102", "explicitPublic:national"), b"\x07", auto_originate="doNotPrompt",
        extensions=csta.CSTACommonArguments(private_data=[b"\x01\x02"]),
    )  # fmt: skip
    assert world.ask(client, "makeCall", call).body == call


def test_a_request_that_is_not_answered_in_time() -> None:
    world = World()
    client = world.client()
    world.ask(client, "snapshotDevice", services.SnapshotDevice(csta.DeviceID("101")))
    world.now += 5.0
    world.link.handle_timer(world.now)
    world.turn()
    assert client.answer().body == csta.UniversalFailure("performanceManagement", "generic")


@pytest.mark.parametrize(
    ("framing", "phase", "kind"), [("length2", Phase.III, "reject"), ("ecma323", Phase.XML3, "error")]
)
def test_a_reject_is_passed_on_where_there_are_rejects(framing: str, phase: Phase, kind: str) -> None:
    world = World()
    client = world.client(framing, phase)
    asked = world.ask(client, "snapshotDevice", services.SnapshotDevice(csta.DeviceID("101")))
    world.says(csta.Message("reject", asked.invoke_id, None, csta.Reject("mistypedArgument", "invoke")))
    assert client.answer().kind == kind


@pytest.mark.parametrize("link", [Phase.I, Phase.II])
def test_an_early_telephone_system_is_asked_in_its_own_words(link: Phase) -> None:
    world = World(link)
    client = world.client("ecma323", Phase.XML3)
    asked = world.ask(client, "setDoNotDisturb", services.SetDoNotDisturb(csta.DeviceID("101"), True))
    assert asked.operation == "setFeature"
    world.says(csta.Message("result", asked.invoke_id, None, None, link))
    answer = client.answer()
    assert (answer.kind, answer.operation) == ("result", "setDoNotDisturb")
    asked = world.ask(client, "getDoNotDisturb", services.GetDoNotDisturb(csta.DeviceID("101")))
    told = csta.translate(csta.Message("result", 1, "getDoNotDisturb", services.GetDoNotDisturbResult(True)), link)
    world.says(replace(told, invoke_id=asked.invoke_id))
    assert client.answer().body.do_not_disturb_on is True


# --- services that concern one application ---------------------------------------------------------------------------


def test_call_detail_records_belong_to_the_first_who_asked() -> None:
    world = World()
    first, second = world.client(), world.client("hipath", Phase.III)
    start = services.StartCDRTransmission("transferAtEndOfCall")
    asked = world.ask(first, "startCDRTransmission", start)
    second.ask("startCDRTransmission", start)
    world.turn()
    assert second.answer().body == GENERIC
    world.grant(asked, services.StartCDRTransmissionResult(b"\0\1"))
    assert first.answer().kind == "result"
    report = services.CallDetailRecordsReport(b"\0\1", 1, [])
    world.says(csta.Message("invoke", 77, "callDetailRecordsReport", report))
    told = first.answer()
    assert (told.kind, told.operation, told.body) == ("invoke", "callDetailRecordsReport", report)
    first.send(replace(told, kind="result", body=services.CallDetailRecordsReportResult()))
    world.turn()
    answer = world.asked.popleft()
    assert (answer.kind, answer.invoke_id, answer.body) == ("result", 77, services.CallDetailRecordsReportResult())
    assert not second.received
    asked = world.ask(first, "stopCDRTransmission", services.StopCDRTransmission(b"\0\1"))
    world.grant(asked, services.StopCDRTransmissionResult())
    assert world.ask(second, "startCDRTransmission", start).operation == "startCDRTransmission"


def test_who_was_refused_from_the_first_has_nothing() -> None:
    world = World()
    first, second = world.client(), world.client()
    asked = world.ask(first, "routeRegister", services.RouteRegister())
    world.says(replace(asked, kind="error", body=csta.UniversalFailure("operation", "serviceNotSupported")))
    assert world.ask(second, "routeRegister", services.RouteRegister()).operation == "routeRegister"


def routeing(world: World, client: BinaryClient) -> None:
    world.grant(world.ask(client, "routeRegister", services.RouteRegister()), services.RouteRegisterResult(b"\0\7"))
    client.received.clear()


def test_routeing_goes_both_ways_without_answers() -> None:
    world = World()
    client = world.client("ecma323", Phase.XML3)
    routeing(world, client)
    request = services.RouteRequest(b"\0\1", None, csta.DeviceID("0301234"), routeing_device=csta.DeviceID("800"))
    world.says(csta.Message("invoke", 5, "routeRequest", request))
    told = client.answer()
    assert told.operation == "routeRequest"
    assert not world.asked
    select = services.RouteSelect(told.body.cross_ref_identifier, None, csta.DeviceID("101"))
    asked = world.ask(client, "routeSelect", select)
    assert (asked.operation, asked.body.cross_ref_identifier) == ("routeSelect", b"\0\1")
    assert not client.received
    assert not world.link.next_deadline()


def test_nobody_registered_is_told_at_once() -> None:
    world = World()
    client = world.client()
    world.says(csta.Message("invoke", 5, "escape", services.Escape(b"\1")))
    assert world.asked.popleft().body == csta.UniversalFailure("operation", "serviceNotSupported")
    assert not client.received


def test_what_a_client_leaves_unanswered_is_answered_when_it_goes() -> None:
    world = World()
    client = world.client()
    world.grant(world.ask(client, "escape", services.Escape(b"\1")), services.EscapeResult())
    client.received.clear()
    world.says(csta.Message("invoke", 9, "escape", services.Escape(b"\2")))
    assert client.answer().body == services.Escape(b"\2")
    world.exchange.detach(world.clients.pop(client), world.now)
    world.turn()
    answer = world.asked.popleft()
    assert (answer.kind, answer.invoke_id) == ("error", 9)


def test_answers_after_a_lost_link_go_nowhere() -> None:
    world = World()
    client = world.client()
    world.grant(world.ask(client, "escape", services.Escape(b"\1")), services.EscapeResult())
    client.received.clear()
    world.says(csta.Message("invoke", 9, "escape", services.Escape(b"\2")))
    told = client.answer()
    world.link.receive_eof(world.now)
    world.up()
    client.send(replace(told, kind="result", body=services.EscapeResult()))
    world.turn()
    assert not world.asked


# --- events ----------------------------------------------------------------------------------------------------------


def test_events_without_a_word_in_the_domain_are_passed_on_and_what_cannot_be_said_is_counted() -> None:
    world = World()
    late, early = world.client(), world.client("length2", Phase.I)
    late.monitor("101")
    asked = None
    world.turn()
    asked = world.asked.popleft()
    world.grant(asked, services.MonitorStartResult(b"\0\7"))
    world.asked.clear()
    early.monitor("101")
    world.turn()
    hook = events.Hookswitch(b"\0\7", csta.DeviceID("101"), b"\1", True)
    world.says(csta.Message("event", 3, "hookswitch", hook))
    world.now += 60.0
    world.link.handle_timer(world.now)
    world.turn()
    assert [event.operation for event in late.events] == ["hookswitch"]
    assert early.events == []
    assert world.exchange.binaries.unsaid == 1


def test_the_status_of_the_telephone_system_is_passed_on() -> None:
    world = World()
    client = world.client()
    world.says(csta.Message("invoke", 3, "systemStatus", services.SystemStatus(system_status="overloadImminent")))
    assert client.statuses == ["normal", "overloadImminent"]


def test_services_that_the_server_answers_itself() -> None:
    world = World()
    client = world.client()
    client.ask("requestSystemStatus", services.RequestSystemStatus())
    client.ask("systemStatus", services.SystemStatus(system_status="normal"))
    client.send(csta.Message("invoke", 9, 4711, csta.Unknown(4711, b"\x05\x00"), Phase.III))
    world.turn()
    assert [(message.kind, message.operation) for message in client.received] == [
        ("result", "requestSystemStatus"),
        ("result", "systemStatus"),
        ("reject", None),
    ]
    assert client.received[0].body.system_status == "normal"
    assert client.received[2].body == csta.Reject("unrecognizedOperation", "invoke")
    assert not world.asked


def test_what_cannot_be_read_is_rejected_under_its_own_invoke_id() -> None:
    world = World()
    client = world.client()
    session = world.clients[client]
    for apdu in ("a10702012a02010a0400", "a1030201", "ff00", "a20302010a02", "a4"):
        session.receive_data(client.framing.wrap(bytes.fromhex(apdu)), world.now)
    world.turn()
    assert [(message.kind, message.invoke_id, message.body) for message in client.received] == [
        ("reject", 42, csta.Reject("mistypedArgument", "invoke")),
        ("reject", None, csta.Reject("badlyStructuredPDU", "general")),
        ("reject", None, csta.Reject("badlyStructuredPDU", "general")),
    ]


# --- every phase on either side --------------------------------------------------------------------------------------

LINKS = [
    ("length2", Phase.I, b"\x0a\x0b", b"\0\7"),
    ("hipath", Phase.II, b"\x0a\x0b", b"\0\7"),
    ("length2", Phase.III, b"\x0a\x0b", b"\0\7"),
    ("ecma323", Phase.XML3, b"call-7 of:101", b"m 7"),
    ("ecma323", Phase.XML6, b"0A0b", b"07"),
]
SIDES = [
    ("length2", Phase.I),
    ("length2", Phase.II),
    ("hipath", Phase.III),
    ("ecma323", Phase.XML3),
    ("ecma323", Phase.XML6),
]


@pytest.mark.parametrize(("framing", "phase"), SIDES)
@pytest.mark.parametrize(("link_framing", "link", "call", "cross_ref"), LINKS, ids=str)
def test_a_call_in_every_pair_of_phases(framing, phase, link_framing, link, call, cross_ref) -> None:
    """What a session names, the telephone system gets exactly as it named it itself."""
    world = World(link, link_framing)
    client = world.client(framing, phase)
    client.monitor("101")
    world.turn()
    world.grant(world.asked.popleft(), services.MonitorStartResult(cross_ref))
    if world.asked:  # the link looks which calls there are
        world.says(replace(world.asked.popleft(), kind="error", body=csta.UniversalFailure("operation", "generic")))
    own = client.answer().body.cross_ref_identifier
    ringing = csta.ConnectionID(call, csta.DeviceID("101"))
    number = csta.DeviceID("0301234")
    delivered = events.Delivered(
        cross_ref, ringing, csta.DeviceID("101"), number, csta.DeviceID("101"), csta.DeviceStatus.NOT_KNOWN,
        local_connection_info="alerting", cause="newCall",
    )  # fmt: skip
    world.says(csta.Message("event", 9999 if world.is_xml else 3, "delivered", delivered, link))
    [told] = client.events
    assert (told.operation, told.body.monitor_cross_ref_id) == ("delivered", own)
    assert told.body.calling_device.identifier == "0301234"
    asked = world.ask(client, "answerCall", services.AnswerCall(told.body.connection))
    assert asked.body.call_to_be_answered == ringing
    world.says(replace(asked, kind="result", body=services.AnswerCallResult()))
    assert client.answer().kind == "result"
    early = phase in (Phase.I, Phase.II)
    deflect = services.DeflectCall(told.body.connection, csta.DeviceID("103"))
    asked = world.ask(client, "divertCall" if early else "deflectCall", deflect)
    assert asked.body.call_to_be_diverted == ringing


def test_devices_are_written_as_the_telephone_system_writes_them() -> None:
    """Panasonic: a device number is one in BER, and a word for people; both mean one device."""
    world = World(devices=PANASONIC)
    client = world.client()
    number = csta.DeviceID(str(0x01110001), "deviceNumber")
    asked = world.ask(client, "snapshotDevice", services.SnapshotDevice(csta.DeviceID("0x01110001")))
    assert asked.body.snapshot_object == number
    asked = world.ask(client, "snapshotDevice", services.SnapshotDevice(number))
    assert asked.body.snapshot_object == number
    asked = world.ask(client, "makeCall", services.MakeCall(csta.DeviceID("N<101>;noa=nk"), csta.DeviceID("N<102>")))
    assert asked.body == services.MakeCall(csta.DeviceID("101"), csta.DeviceID("N<102>"))
    for word in (number, csta.DeviceID("0x01110001")):
        client.ask("monitorStart", services.MonitorStart(word))
    world.turn()
    assert world.asked.popleft().body.monitor_object == number
    assert not world.asked
    assert [row.device for row in world.exchange.monitor_rows()] == ["0x01110001"]


def test_what_a_session_answers_by_itself_does_not_wait_for_its_client() -> None:
    """Its client says nothing more; still the telephone system hears at once that nobody answers."""
    world = World()
    client = world.client("length2", Phase.I)
    own = csta.PrivateData("1.3.12.1206.9999", b"\x04\x01\x01")
    world.grant(world.ask(client, "escape", services.Escape([own])), services.EscapeResult())
    request = csta.Message("invoke", 8, "escape", services.Escape(b"\2"))  # Phase I would have to say whose it is
    world.link.receive_data(world.framing.wrap(csta.encode(request)), world.now)
    world.exchange.handle_link(world.now)
    world.framing.receive_data(world.link.data_to_send())
    frame = world.framing.take_frame()
    assert frame is not None
    answer = csta.decode(frame.octets)
    assert (answer.kind, answer.invoke_id, answer.body.name) == ("error", 8, "serviceNotSupported")


# --- monitors of calls -----------------------------------------------------------------------------------------------


def monitor_call(world: World, client: BinaryClient, name: bytes) -> bytes:
    """A monitor of the call that the telephone system then calls ``name``; the client's own cross reference."""
    call = csta.ConnectionID(b"0a0b" if client.is_xml else b"\x0a\x0b", csta.DeviceID("101"))
    asked = world.ask(client, "monitorStart", services.MonitorStart(call))
    assert asked.body.monitor_object == csta.ConnectionID(b"\x0a\x0b", csta.DeviceID("101"))
    world.grant(asked, services.MonitorStartResult(name))
    cross_ref: bytes = client.answer().body.cross_ref_identifier
    return cross_ref


def held(name: bytes, device: str) -> csta.Message:
    body = events.Held(
        name, csta.ConnectionID(b"\x0a\x0b", csta.DeviceID(device)), csta.DeviceID(device), cause="normal"
    )
    return csta.Message("event", 3, "held", body)


@pytest.mark.parametrize(("framing", "phase"), [("length2", Phase.III), ("hipath", Phase.I), ("ecma323", Phase.XML3)])
def test_a_monitor_of_a_call_is_its_session_s_alone(framing: str, phase: Phase) -> None:
    world = World()
    client, other = world.client(framing, phase), world.client()
    own, others = monitor_call(world, client, b"\0\7"), monitor_call(world, other, b"\0\x08")
    world.says(held(b"\0\7", "102"))
    world.says(held(b"\0\x08", "103"))
    assert [(event.operation, event.body.monitor_cross_ref_id) for event in client.events] == [("held", own)]
    assert client.events[0].body.holding_device.identifier == "102"
    assert [event.body.monitor_cross_ref_id for event in other.events] == [others]
    asked = world.ask(client, "monitorStop", services.MonitorStop(own))
    assert (asked.operation, asked.body) == ("monitorStop", services.MonitorStop(b"\0\7"))
    world.says(held(b"\0\7", "102"))  # on its way already
    world.grant(asked, services.MonitorStopResult())
    assert client.answer().operation == "monitorStop"
    assert len(client.events) == 1
    client.ask("monitorStop", services.MonitorStop(own))
    world.turn()
    assert client.answer().kind == "error"


def test_the_end_of_a_call_ends_its_monitor() -> None:
    world = World()
    client = world.client("ecma323", Phase.XML3)
    own = monitor_call(world, client, b"\0\7")
    world.says(csta.Message("invoke", 12, "monitorStop", services.MonitorStop(b"\0\7")))
    assert client.ended == [own]
    answer = world.asked.popleft()
    assert (answer.kind, answer.operation, answer.invoke_id) == ("result", "monitorStop", 12)
    world.says(held(b"\0\7", "102"))
    assert client.events == []


def test_monitors_of_calls_end_with_their_session_and_with_the_link() -> None:
    world = World()
    client, other = world.client(), world.client()
    monitor_call(world, client, b"\0\7")
    own = monitor_call(world, other, b"\0\x08")
    world.exchange.detach(world.clients.pop(client), world.now)
    world.turn()
    asked = world.asked.popleft()
    assert (asked.operation, asked.body) == ("monitorStop", services.MonitorStop(b"\0\7"))
    world.grant(asked, services.MonitorStopResult())
    world.link.receive_eof(world.now)
    world.turn()
    assert other.ended == [own]
    world.up()
    world.says(held(b"\0\x08", "102"))
    assert other.events == []
    assert not world.asked


def test_a_monitor_of_a_call_that_comes_too_late_is_stopped() -> None:
    world = World()
    client = world.client()
    asked = world.ask(client, "monitorStart", services.MonitorStart(csta.ConnectionID(b"\1", csta.DeviceID("101"))))
    world.exchange.detach(world.clients.pop(client), world.now)
    world.grant(asked, services.MonitorStartResult(b"\0\7"))
    assert world.asked.popleft().body == services.MonitorStop(b"\0\7")


def test_a_filter_of_a_monitor_of_a_call_and_a_device_by_its_calls() -> None:
    world = World()
    client = world.client()
    wanted = MonitorFilter(call_control=csta.Bits(["held"]))
    asked = world.ask(client, "monitorStart", services.MonitorStart(csta.DeviceID("101"), wanted, "call"))
    assert asked.body.monitor_type == "call"
    world.grant(asked, services.MonitorStartResult(b"\0\7"))
    assert client.answer().body.actual_monitor_filter == wanted
    world.says(held(b"\0\7", "102"))
    assert client.events == []
