"""Every service and every event as a client has them: requests and what comes back, in messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from teamcall_core import csta
from teamcall_core.ber.values import Chosen
from teamcall_core.csta import services
from teamcall_core.csta.common import ConnectionListItem, ForwardListItem, MonitorFilter
from teamcall_tools.tcsim.call_bodies import CALL_EVENTS
from teamcall_tools.tcsim.feature_bodies import AUDITORY_APPARATUS, DISPLAY, FEATURE_EVENTS

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "tcsim.md"


def at(call: int, device: str) -> csta.ConnectionID:
    return csta.ConnectionID(call.to_bytes(2, "big"), csta.DeviceID(device))


def device(word: str) -> csta.DeviceID:
    return csta.DeviceID(word)


def told(client) -> list[str]:
    """What has come: the kind of an answer, an event as ``name own-state cause``."""
    lines = []
    for message in client.messages():
        if message.kind == "event":
            parts = [getattr(message.body, name, None) for name in ("local_connection_info", "cause")]
            lines.append(" ".join([message.operation, *(part for part in parts if part)]))
        else:
            lines.append(message.kind)
    return lines


@pytest.fixture
def client(connect):
    """A client that monitors 101 to 103."""
    return connect().associate().monitor("101", "102", "103")


@pytest.fixture
def consulting(client):
    """101 holds 102 in call 1 and talks to 103 in call 2."""
    for line in ("dial 101 102", "answer 102", "consult 101 103", "answer 103"):
        assert client.command(line) == "ok"
    client.messages()
    return client


CONNECTED_WITH = [ConnectionListItem(at(3, "102"), endpoint=device("102"))]


@pytest.mark.parametrize(
    ("operation", "body", "result", "events"),
    [
        (
            "alternateCall",
            services.AlternateCall(at(1, "101"), at(2, "101")),
            services.AlternateCallResult(),
            ["held hold alternate", "held connected alternate", *["retrieved connected alternate"] * 2],
        ),
        (
            "reconnectCall",
            services.ReconnectCall(at(2, "101"), at(1, "101")),
            services.ReconnectCallResult(),
            [
                "connectionCleared null normalClearing",
                "connectionCleared connected normalClearing",
                "connectionCleared null normalClearing",
                "retrieved connected normal",
                "retrieved connected normal",
            ],
        ),
        (
            "transferCall",
            services.TransferCall(at(1, "101"), at(2, "101")),
            services.TransferCallResult(
                at(3, "102"),
                [*CONNECTED_WITH, ConnectionListItem(at(3, "103"), endpoint=device("103"))],
            ),
            ["transferred connected transfer", "transferred connected transfer", "transferred null transfer"],
        ),
        (
            "conferenceCall",
            services.ConferenceCall(at(1, "101"), at(2, "101")),
            services.ConferenceCallResult(
                at(3, "101"),
                [
                    *CONNECTED_WITH,
                    ConnectionListItem(at(3, "101"), endpoint=device("101")),
                    ConnectionListItem(at(3, "103"), endpoint=device("103")),
                ],
            ),
            ["conferenced connected conference"] * 3,
        ),
        (
            "holdCall",
            services.HoldCall(at(2, "103")),
            services.HoldCallResult(),
            ["held connected normal", "held hold normal"],
        ),
        (
            "clearConnection",
            services.ClearConnection(at(1, "101")),
            services.ClearConnectionResult(),
            [
                "connectionCleared null normalClearing",
                "connectionCleared connected normalClearing",
                "connectionCleared null normalClearing",
            ],
        ),
        (
            "clearCall",
            services.ClearCall(at(2, "103")),
            services.ClearCallResult(),
            [
                "connectionCleared null normalClearing",
                "connectionCleared connected normalClearing",
                "connectionCleared null normalClearing",
            ],
        ),
        (
            "singleStepTransferCall",
            services.SingleStepTransferCall(at(2, "101"), device("104")),
            services.SingleStepTransferCallResult(
                at(3, "103"),
                [
                    ConnectionListItem(at(3, "103"), endpoint=device("103")),
                    ConnectionListItem(at(3, "104"), endpoint=device("104")),
                ],
            ),
            [
                "transferred connected singleStepTransfer",
                "transferred null singleStepTransfer",
                "delivered connected singleStepTransfer",
            ],
        ),
        (
            "singleStepConferenceCall",
            services.SingleStepConferenceCall(at(2, "101"), device("104")),
            services.SingleStepConferenceCallResult(at(3, "104")),
            ["conferenced connected singleStepConference"] * 2,
        ),
        (
            "parkCall",
            services.ParkCall(at(2, "101"), device("104")),
            services.ParkCallResult(at(2, "104")),
            ["diverted null park", "diverted connected park", "queued connected park"],
        ),
        (
            "associateData",
            services.AssociateData(at(2, "101"), account_code=b"77", correlator_data=b"order"),
            services.AssociateDataResult(),
            ["callInformation"] * 2,
        ),
        (
            "generateDigits",
            services.GenerateDigits(at(2, "101"), characters_to_send="12#"),
            services.GenerateDigitsResult(),
            ["digitsGenerated"] * 2,
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_services_on_two_calls(consulting, operation: str, body: object, result: object, events: list[str]) -> None:
    invoke_id = consulting.request(operation, body)
    answer, *_ = messages = consulting.messages()
    assert (answer.kind, answer.invoke_id, answer.operation, answer.body) == ("result", invoke_id, operation, result)
    lines = []
    for message in messages[1:]:
        parts = [getattr(message.body, name, None) for name in ("local_connection_info", "cause")]
        lines.append(" ".join([message.operation, *(part for part in parts if part)]))
    assert lines == events
    assert consulting.switch.statistics.as_json(0)["requests"][operation] == 1


def test_retrieve_and_consult(client) -> None:
    client.command("dial 101 102")
    client.command("answer 102")
    client.command("hold 101")
    client.messages()
    client.request("retrieveCall", services.RetrieveCall(at(1, "101")))
    assert told(client) == ["result", "retrieved connected normal", "retrieved connected normal"]
    client.request("consultationCall", services.ConsultationCall(at(1, "101"), device("103")))
    answer = client.messages()[0]
    assert answer.body == services.ConsultationCallResult(at(2, "101"))


def test_dial_digits(client) -> None:
    client.command("offhook 101")
    client.messages()
    client.request("dialDigits", services.DialDigits(at(1, "101"), device("102")))
    assert told(client) == [
        "result",
        "originated connected newCall",
        "delivered connected newCall",
        "delivered alerting newCall",
    ]


def test_deflect_and_the_two_pickups(client) -> None:
    client.command("dial 101 102")
    client.messages()
    client.request("deflectCall", services.DeflectCall(at(1, "102"), device("103")))
    assert told(client) == [
        "result",
        "diverted connected redirected",
        "diverted null redirected",
        "delivered connected redirected",
        "delivered alerting redirected",
    ]
    client.request("directedPickupCall", services.DirectedPickupCall(at(1, "103"), device("102")))
    answer, *events = client.messages()
    assert answer.body == services.DirectedPickupCallResult(at(1, "102"))
    assert [event.operation for event in events] == ["diverted"] * 2 + ["established"] * 2
    assert events[0].body.new_destination == device("102")
    assert events[-1].body.last_redirection_device == device("103")
    client.command("trunkcall 0891 104")
    answer = client.ask("groupPickupCall", services.GroupPickupCall(device("105")))
    assert answer.body == services.GroupPickupCallResult(at(2, "105"))


def test_transferred_says_what_became_of_what(consulting) -> None:
    consulting.command("data 101 order")
    consulting.messages()
    consulting.request("transferCall", services.TransferCall(at(1, "101"), at(2, "101")))
    _, transferred, *_ = consulting.messages()
    body = transferred.body
    assert (body.primary_old_call, body.secondary_old_call) == (at(1, "101"), at(2, "101"))
    assert (body.transferring_device, body.transferred_to_device) == (device("101"), device("103"))
    assert body.transferred_connections == [
        ConnectionListItem(at(3, "102"), at(1, "102"), device("102")),
        ConnectionListItem(at(3, "103"), at(2, "103"), device("103")),
    ]
    assert body.correlator_data == b"order"


def test_a_transferred_party_outside_stands_with_number_and_trunk(client) -> None:
    for line in ("trunkcall 0891 101 implicitPublic", "answer 101", "consult 101 102", "transfer 101"):
        assert client.command(line) == "ok"
    transferred = next(message for message in client.messages() if message.operation == "transferred")
    first = transferred.body.transferred_connections[0]
    assert first.endpoint == csta.DeviceID("0891", "implicitPublic")
    assert (first.new_connection, first.associated_nid) == (at(3, "9731"), device("9731"))


def test_conferenced_lists_the_controller(consulting) -> None:
    consulting.command("conference 101")
    body = consulting.messages()[0].body
    assert (body.conferencing_device, body.added_party) == (device("101"), device("103"))
    listed = [(one.new_connection, one.old_connection) for one in body.conference_connections]
    assert listed == [(at(3, "102"), at(1, "102")), (at(3, "101"), at(2, "101")), (at(3, "103"), at(2, "103"))]


def test_a_call_outside_by_the_clock(connect, simulator) -> None:
    simulator.switch.model.outside = "0"
    client = connect().associate().monitor("101")
    client.request("makeCall", services.MakeCall(device("101"), device("0301234"), correlator_data=b"7"))
    _, _, _, reached = client.messages()
    body = reached.body
    assert (reached.operation, body.called_device, body.network_interface_used) == (
        "networkReached",
        device("0301234"),
        device("9731"),
    )
    assert body.correlator_data == b"7"
    client.pass_time(1.0)
    (delivered,) = client.messages()
    assert (delivered.operation, delivered.body.alerting_device) == ("delivered", device("0301234"))
    client.pass_time(3.0)
    assert told(client) == ["established connected networkSignal"]
    assert client.command("onhook 0301234") == "ok"
    assert told(client) == ["connectionCleared connected normalClearing", "connectionCleared null normalClearing"]


def test_queued_counts(connect, simulator) -> None:
    client = connect().associate()
    client.command("queue 105 700")
    client.monitor("700", "101")
    client.command("dial 101 700")
    queued = [message for message in client.messages() if message.operation == "queued"]
    assert [(q.body.number_queued, q.body.calls_in_front) for q in queued] == [(2, 1), (2, 1)]
    assert {q.body.local_connection_info for q in queued} == {"queued", "connected"}
    assert queued[0].body.queue == device("700")


def test_call_back(client) -> None:
    client.command("offhook 102")
    client.command("dial 101 102")
    client.messages()
    client.request("callBack", services.CallBack(at(2, "101")))
    answer, event, cleared = client.messages()
    assert answer.body == services.CallBackResult(device("102"))
    assert (event.operation, event.body.target_device, event.body.call_back_set_canceled) == (
        "callBack",
        device("102"),
        True,
    )
    assert cleared.operation == "connectionCleared"
    client.request("cancelCallBack", services.CancelCallBack(device("101"), device("102")))
    assert told(client) == ["result", "callBack"]
    client.request("callBackNonCallRelated", services.CallBackNonCallRelated(device("101"), device("102")))
    assert told(client) == ["result", "callBack"]
    client.command("onhook 102")
    client.messages()
    client.pass_time(2.0)
    assert "serviceInitiated initiated callBack" in told(client)


D101 = device("101")


@pytest.mark.parametrize(
    ("setting", "body", "event", "getting", "result"),
    [
        (
            "setForwarding",
            services.SetForwarding(D101, "forwardBusy", True, device("102")),
            {"forwarding_type": "forwardBusy", "forward_status": True, "forward_to": device("102")},
            services.GetForwarding(D101),
            services.GetForwardingResult([ForwardListItem("forwardBusy", True, device("102"))]),
        ),
        (
            "setDoNotDisturb",
            services.SetDoNotDisturb(D101, True),
            {"do_not_disturb_on": True},
            services.GetDoNotDisturb(D101),
            services.GetDoNotDisturbResult(True),
        ),
        (
            "setMessageWaitingIndicator",
            services.SetMessageWaitingIndicator(D101, True, device("102")),
            {"target_device": D101, "device_for_message": device("102"), "message_waiting_on": True},
            services.GetMessageWaitingIndicator(D101),
            services.GetMessageWaitingIndicatorResult(True),
        ),
        (
            "setAgentState",
            services.SetAgentState(D101, "loggedOn", b"7", b"secret", device("700")),
            {"agent_device": D101, "agent_id": b"7", "acd_group": device("700"), "agent_password": None},
            services.GetAgentState(D101),
            services.GetAgentStateResult(
                [services.AgentStateEntry(b"7", True, [services.AgentInfo(device("700"), "agentNull")])]
            ),
        ),
        (
            "setAutoAnswer",
            services.SetAutoAnswer(D101, True),
            {"auto_answer_on": True},
            services.GetAutoAnswer(D101),
            services.GetAutoAnswerResult(True),
        ),
        (
            "setMicrophoneMute",
            services.SetMicrophoneMute(D101, AUDITORY_APPARATUS, True),
            {"microphone_mute_on": True},
            services.GetMicrophoneMute(D101),
            services.GetMicrophoneMuteResult([services.MicrophoneMuteListItem(AUDITORY_APPARATUS, True)]),
        ),
        (
            "setSpeakerMute",
            services.SetSpeakerMute(D101, AUDITORY_APPARATUS, True),
            {"speaker_mute_on": True},
            services.GetSpeakerMute(D101),
            services.GetSpeakerMuteResult([services.SpeakerMuteListItem(AUDITORY_APPARATUS, True)]),
        ),
        (
            "setSpeakerVolume",
            services.SetSpeakerVolume(D101, AUDITORY_APPARATUS, Chosen("volInc", "increment")),
            {"speaker_volume": Chosen("volAbs", 60)},
            services.GetSpeakerVolume(D101),
            services.GetSpeakerVolumeResult([services.SpeakerVolumeListItem(AUDITORY_APPARATUS, 60)]),
        ),
        (
            "setDisplay",
            services.SetDisplay(D101, contents_of_display="hello"),
            {"contents_of_display": "hello"},
            services.GetDisplay(D101),
            services.GetDisplayResult([services.DisplayListItem(DISPLAY, 2, 24, contents_of_display="hello")]),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_features(client, setting: str, body, event: dict[str, object], getting, result) -> None:
    client.request(setting, body)
    answer, change = client.messages()
    assert (answer.kind, answer.operation) == ("result", setting)
    assert {name: getattr(change.body, name) for name in event} == event
    assert client.ask(f"g{setting[1:]}", getting).body == result


def test_agents_tell_every_state(client) -> None:
    for state in ("loggedOn", "notReady", "ready", "workingAfterCall", "loggedOff"):
        client.request("setAgentState", services.SetAgentState(D101, state, b"7", group=device("700")))
    client.command("agent 101 loggedOn 7 700")
    for line in ("agent 101 ready", "queue 102 700"):
        assert client.command(line) == "ok"
    client.pass_time(0.5)
    client.command("answer 101")
    client.command("onhook 101")
    names = [line for line in told(client) if line.startswith("agent")]
    day = ["agentLoggedOn", "agentNotReady", "agentReady", "agentWorkingAfterCall", "agentLoggedOff"]
    assert names == [*day, "agentLoggedOn", "agentReady", "agentBusy", "agentReady"]
    assert client.ask("getAgentState", services.GetAgentState(device("102"))).body.agent_state_list == []


def test_service_by_hand(client) -> None:
    client.command("service 101 out")
    client.command("service 101 in")
    assert told(client) == ["outOfService maintenance", "backInService normal"]


@pytest.mark.parametrize(
    ("operation", "body", "failure"),
    [
        ("holdCall", services.HoldCall(at(1, "101")), ("stateIncompatibility", "invalidConnectionState")),
        ("retrieveCall", services.RetrieveCall(at(2, "101")), ("stateIncompatibility", "noHeldCall")),
        ("transferCall", services.TransferCall(at(1, "101"), at(2, "103")), ("operation", "notSameDevice")),
        (
            "transferCall",
            services.TransferCall(at(2, "101"), at(1, "101")),
            ("stateIncompatibility", "invalidHeldConnectionState"),
        ),
        (
            "conferenceCall",
            services.ConferenceCall(at(9, "101"), at(2, "101")),
            ("operation", "invalidHeldConnectionID"),
        ),
        ("clearCall", services.ClearCall(at(9, "101")), ("operation", "invalidConnectionID")),
        (
            "consultationCall",
            services.ConsultationCall(at(2, "101"), device("")),
            ("operation", "invalidCalledDeviceID"),
        ),
        ("snapshotCall", services.SnapshotCall(at(9, "101")), ("operation", "invalidCallID")),
        ("setDoNotDisturb", services.SetDoNotDisturb(device("999"), True), ("operation", "invalidDeviceID")),
        (
            "setSpeakerVolume",
            services.SetSpeakerVolume(D101, b"\1", Chosen("volAbs", 999)),
            ("operation", "speakerVolumeOutOfRange"),
        ),
        (
            "changeMonitorFilter",
            services.ChangeMonitorFilter(b"\x99\x99", MonitorFilter()),
            ("operation", "invalidMonitorCrossRefID"),
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_failures(consulting, operation: str, body: object, failure: tuple[str, str]) -> None:
    assert consulting.failure(operation, body) == failure


def test_filters_suppress_what_they_name(connect) -> None:
    client = connect().associate()
    wanted = MonitorFilter(
        call_control=csta.Bits({"serviceInitiated", "delivered"}),
        logical_device_feature=csta.Bits({"doNotDisturb"}),
        call_associated=csta.Bits({"dTMFDigitsDetected"}),
        maintenance=csta.Bits({"outOfService"}),
    )
    answer = client.ask("monitorStart", services.MonitorStart(D101, wanted))
    assert answer.body.actual_monitor_filter == wanted
    lines = ("dial 101 102", "answer 102", "digits 101 1", "dnd 101 on", "service 101 out", "waiting 101 on")
    for line in lines:
        assert client.command(line) == "ok"
    assert told(client) == ["originated connected newCall", "established connected newCall", "messageWaiting"]
    nothing = MonitorFilter(physical_device_feature=csta.Bits({"messageWaiting"}))
    cross_ref = answer.body.cross_ref_identifier
    changed = client.ask("changeMonitorFilter", services.ChangeMonitorFilter(cross_ref, nothing))
    assert changed.body == services.ChangeMonitorFilterResult(nothing)
    client.command("waiting 101 off")
    client.command("dnd 101 off")
    assert told(client) == ["doNotDisturb"]


def test_snapshot_of_a_call(consulting) -> None:
    body = consulting.ask("snapshotCall", services.SnapshotCall(at(1, "101"))).body
    infos = body.cross_ref_id_or_snapshot_data
    assert [(i.device_on_call, i.call_identifier, i.local_connection_state) for i in infos] == [
        (device("101"), at(1, "101"), "hold"),
        (device("102"), at(1, "102"), "connected"),
    ]
    assert (body.calling_device, body.called_device) == (device("101"), device("102"))


def test_the_document_names_every_service_and_event(simulator) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    table = text.split("\n| chapter |", 1)[1].split("\n\n", 1)[0]
    named = [word for cell in table.split("`")[1::2] for word in cell.split()]
    assert sorted(named) == sorted(simulator.switch.services_offered)
    events = text.split("as far as their filter lets them:", 1)[1].split("`")[1].split()
    assert sorted(events) == sorted((*CALL_EVENTS, *FEATURE_EVENTS))
