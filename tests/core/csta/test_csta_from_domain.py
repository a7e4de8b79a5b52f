"""The requests of clients as CSTA requests: every row, and the connections and devices in them."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta import from_domain, services
from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.domain import commands
from teamcall_core.domain.ids import CallId, Connection, Device
from teamcall_core.errors import EncodeError, NotExpressible

COVERS = ("csta/from_domain.py",)

CONNECTION = ConnectionID(b"\x85\xf4", DeviceID("548"))
D101 = Device("101")


@pytest.mark.parametrize(
    ("command", "octets"),
    [
        (
            commands.Perform(commands.MakeCall("N<101>", "102"), D101),
            "a11602010502010a300e3005800331303130058003313032",
        ),
        (commands.StartMonitor(D101), "a10f02010502014730073005800331 3031"),
        (commands.TakeSnapshot(D101), "a10f02010502014a30073005800331 3031"),
        (
            commands.Perform(commands.AnswerCall("101"), D101, (Connection(CallId("16"), ""),)),
            "a10d02010502010230056b0380 0116",
        ),
        (
            commands.Perform(
                commands.ClearConnection("101"), D101, (Connection(CallId("16"), "", origin=ConnectionID(b"\x17")),)
            ),
            "a10d02010502010530056b0380 0117",
        ),
    ],
)
def test_requests(command: commands.LinkCommand, octets: str) -> None:
    operation, body = from_domain.request(command)
    assert csta.encode(csta.Message("invoke", 5, operation, body)) == bytes.fromhex(octets)


A, B = DeviceID("101"), DeviceID("102")
FIRST, SECOND = ConnectionID(b"\x16", A), ConnectionID(b"\x17", A)
ASKED: list[tuple[commands.DeviceRequest, str, object]] = [
    (commands.MakeCall("N<101>", "102"), "makeCall", services.MakeCall(A, B)),
    (commands.AnswerCall("101"), "answerCall", services.AnswerCall(FIRST)),
    (commands.ClearConnection("101"), "clearConnection", services.ClearConnection(FIRST)),
    (commands.HoldCall("101"), "holdCall", services.HoldCall(FIRST)),
    (commands.RetrieveCall("101"), "retrieveCall", services.RetrieveCall(FIRST)),
    (commands.ClearCall("101"), "clearCall", services.ClearCall(FIRST)),
    (commands.ConsultationCall("101", "102"), "consultationCall", services.ConsultationCall(FIRST, B)),
    (commands.AlternateCall("101"), "alternateCall", services.AlternateCall(FIRST, SECOND)),
    (
        commands.ReconnectCall("101"),
        "reconnectCall",
        services.ReconnectCall(active_call=SECOND, held_call=FIRST),
    ),
    (commands.TransferCall("101"), "transferCall", services.TransferCall(FIRST, SECOND)),
    (commands.ConferenceCall("101"), "conferenceCall", services.ConferenceCall(FIRST, SECOND)),
    (commands.DeflectCall("101", "102"), "deflectCall", services.DeflectCall(FIRST, B)),
    (
        commands.SingleStepTransferCall("101", "102"),
        "singleStepTransferCall",
        services.SingleStepTransferCall(FIRST, B),
    ),
    (
        commands.SingleStepConferenceCall("101", "102"),
        "singleStepConferenceCall",
        services.SingleStepConferenceCall(FIRST, B),
    ),
    (commands.PickupCall("101", "102"), "directedPickupCall", services.DirectedPickupCall(FIRST, A)),
    (commands.GroupPickupCall("101"), "groupPickupCall", services.GroupPickupCall(A)),
    (commands.ParkCall("101", "102"), "parkCall", services.ParkCall(FIRST, B)),
    (commands.CallBack("101"), "callBack", services.CallBack(FIRST)),
    (
        commands.GenerateDigits("101", "12#"),
        "generateDigits",
        services.GenerateDigits(FIRST, characters_to_send="12#"),
    ),
    (
        commands.AssociateData("101", "M\u00fcller"),
        "associateData",
        services.AssociateData(FIRST, correlator_data=b"M\xc3\xbcller"),
    ),
    (
        commands.SetForwarding("101", "busy", True, "102"),
        "setForwarding",
        services.SetForwarding(A, "forwardBusy", True, B),
    ),
    (
        commands.SetForwarding("101", "immediate", False),
        "setForwarding",
        services.SetForwarding(A, "forwardImmediate", False, None),
    ),
    (commands.GetForwarding("101"), "getForwarding", services.GetForwarding(A)),
    (commands.SetDoNotDisturb("101", True), "setDoNotDisturb", services.SetDoNotDisturb(A, True)),
    (commands.GetDoNotDisturb("101"), "getDoNotDisturb", services.GetDoNotDisturb(A)),
    (
        commands.SetMessageWaiting("101", False),
        "setMessageWaitingIndicator",
        services.SetMessageWaitingIndicator(A, False),
    ),
    (commands.GetMessageWaiting("101"), "getMessageWaitingIndicator", services.GetMessageWaitingIndicator(A)),
    (
        commands.SetAgentState("101", "loggedOn", "7", "102", "pw"),
        "setAgentState",
        services.SetAgentState(A, "loggedOn", b"7", b"pw", B),
    ),
    (commands.SetAgentState("101", "ready", ""), "setAgentState", services.SetAgentState(A, "ready")),
    (commands.GetAgentState("101"), "getAgentState", services.GetAgentState(A)),
    (commands.SetDisplay("101", "hello"), "setDisplay", services.SetDisplay(A, contents_of_display="hello")),
    (commands.SetMicrophoneMute("101", True), "setMicrophoneMute", services.SetMicrophoneMute(A, b"\x01", True)),
    (commands.SetSpeakerMute("101", False), "setSpeakerMute", services.SetSpeakerMute(A, b"\x01", False)),
    (
        commands.SetSpeakerVolume("101", 70),
        "setSpeakerVolume",
        services.SetSpeakerVolume(A, b"\x01", csta.Chosen("volAbs", 70)),
    ),
    (commands.SnapshotDevice("101"), "snapshotDevice", services.SnapshotDevice(A)),
]


@pytest.mark.parametrize(("ask", "operation", "body"), ASKED)
def test_what_a_client_asks(ask: commands.DeviceRequest, operation: str, body: object) -> None:
    held, active = Connection(CallId("16"), "101"), Connection(CallId("17"), "101")
    assert from_domain.operation(ask) == operation
    assert from_domain.request(commands.Perform(ask, D101, (held, active))) == (operation, body)
    assert csta.decode(csta.encode(csta.Message("invoke", 5, operation, body))).body == body


def test_every_request_of_a_client_is_tested_but_the_monitors_which_are_shared() -> None:
    made = {one for one in vars(commands).values() if isinstance(one, type) and issubclass(one, commands.DeviceRequest)}
    made -= {commands.DeviceRequest, commands.CallRequest}
    monitors = {commands.MonitorStart, commands.MonitorStop}
    assert {type(ask) for ask, _, _ in ASKED} == made - monitors
    assert {from_domain.operation(kind("101")) for kind in monitors} == {None}


def test_monitor_stop_names_the_cross_reference() -> None:
    operation, body = from_domain.monitor_stop(b"\x00\x2a")
    assert csta.encode(csta.Message("invoke", 2, operation, body)).hex() == "a10c02010202014930045502002a"


def test_what_cannot_be_asked() -> None:
    for command in (commands.StopMonitor(D101), commands.Perform(commands.MonitorStart("101"), D101)):
        with pytest.raises(NotExpressible) as caught:
            from_domain.request(command)
        assert caught.value.element == type(command).__name__


def test_the_device_that_acts_is_spelt_as_the_link_spells_it() -> None:
    def spell(key: str) -> csta.DeviceID:
        return csta.DeviceID(f"N<{key}>")

    _, body = from_domain.request(commands.Perform(commands.MakeCall("1!9", "2!9"), Device("1!9")), spell)
    assert (body.calling_device.identifier, body.called_directory_number.identifier) == ("N<1!9>", "2!9")
    assert from_domain.request(commands.StartMonitor(Device("1")), spell)[1].monitor_object.identifier == "N<1>"
    assert from_domain.request(commands.TakeSnapshot(Device("1")), spell)[1].snapshot_object.identifier == "N<1>"


def test_a_connection_of_our_own_words() -> None:
    assert from_domain.connection_id(Connection(CallId("85F4"), "548")) == CONNECTION
    assert from_domain.connection_id(Connection(CallId(""), "548")) == ConnectionID(None, DeviceID("548"))
    assert from_domain.connection_id(Connection(CallId("01"), "")) == ConnectionID(b"\x01")
    with pytest.raises(EncodeError, match=r"ConnectionID\.callID: needs hexadecimal digits, has 'xyz'"):
        from_domain.connection_id(Connection(CallId("xyz"), "548"))
