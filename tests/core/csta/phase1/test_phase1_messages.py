"""Messages of Phase I: octets of real clients, events by hand, what nobody declared, and what is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.csta import common, events, services
from teamcall_core.csta.phase1 import tables
from teamcall_core.csta.phase1.codec import CODEC
from teamcall_core.csta.phase1.failures import UNIVERSAL_FAILURE
from teamcall_core.errors import DecodeError, EncodeError, NeedMore

COVERS = ("csta/phase1/*.py", "csta/apdu.py", "csta/failures.py")

VECTORS = json.loads(
    (Path(__file__).resolve().parents[3] / "vectors" / "phase1" / "application_link.json").read_text()
)["vectors"]
I = csta.Phase.I  # noqa: E741 - the phases are called by Roman numbers


def length(octets: bytes) -> bytes:
    return bytes([len(octets)]) + octets


def report(event_type: int, info: str, behind: str = "") -> bytes:
    """An event report of Phase I around the octets of one event."""
    number = event_type.to_bytes(1 + event_type.bit_length() // 8, "big")
    argument = bytes.fromhex("55020142") + b"\x80" + length(number) + bytes.fromhex(info + behind)
    return b"\xa1" + length(b"\x02\x01\x05\x02\x01\x15\x30" + length(argument))


CONNECTION = "6b0a8202005880043131" + "3434"
DELIVERED = CONNECTION + "6306800431313434" + "6106800431313036" + "6206800431313434" + "64028800" + "4e0102" + "0a0116"
PRIVATE = "7d0a06052b0c893618020107"
EXTENSIONS = csta.CSTACommonArguments(private_data=[csta.PrivateData("1.3.12.1206.24", b"\x02\x01\x07")])


def sequence(contents: str) -> str:
    return f"30{len(contents) // 2:02x}{contents}"


@pytest.mark.parametrize("vector", VECTORS, ids=lambda vector: vector["name"])
def test_octets_of_clients(vector: dict[str, Any]) -> None:
    octets = bytes.fromhex(vector["octets"])
    message = csta.decode(octets, I)
    assert (message.kind, message.phase, message.operation) == ("invoke", I, vector["shows"]["operation"])
    assert csta.encode(message) == octets
    for cut in range(len(octets)):
        with pytest.raises(NeedMore):
            csta.decode(octets[:cut], I)


def test_make_call_of_1144() -> None:
    message = csta.decode(bytes.fromhex(VECTORS[0]["octets"]), I)
    assert message.body == services.MakeCall(csta.DeviceID("1144"), csta.DeviceID("1106"))


def test_the_samples_of_application_link_are_the_vectors(shared: Path) -> None:
    samples = json.loads((shared / "samples" / "ber" / "thirdparty_literal_hex.json").read_text())
    assert {e["pdu"] for e in samples if e.get("phase") == 1} == {vector["octets"] for vector in VECTORS}


def test_delivered_with_private_data() -> None:
    octets = report(4, sequence(DELIVERED + PRIVATE))
    message = csta.decode(octets, I)
    assert (message.kind, message.operation, message.invoke_id) == ("event", "delivered", 5)
    assert message.body == events.Delivered(
        b"\x01\x42",
        csta.ConnectionID(b"\x00\x58", csta.DeviceID("1144")),
        csta.DeviceID("1144"),
        csta.DeviceID("1106"),
        csta.DeviceID("1144"),
        csta.DeviceStatus.NOT_REQUIRED,
        local_connection_info="alerting",
        cause="newCall",
        extensions=EXTENSIONS,
    )
    assert csta.encode(message) == octets


@pytest.mark.parametrize(
    ("device", "value"),
    [
        ("8304aabbccdd", bytes.fromhex("aabbccdd")),
        ("8102 04d2", csta.DeviceID("1234", "deviceNumber")),
        ("80023131", csta.DeviceID("11")),
        ("", None),
    ],
    ids=["dynamic", "number", "static", "none"],
)
def test_the_devices_of_a_connection(device: str, value: object) -> None:
    contents = "82020058" + device.replace(" ", "")
    argument = f"6b{len(contents) // 2:02x}{contents}"
    octets = b"\xa1" + length(bytes.fromhex("020107020102" + argument))
    message = csta.decode(octets, I)
    assert message.body == services.AnswerCall(csta.ConnectionID(b"\x00\x58", value))
    assert csta.encode(message) == octets


@pytest.mark.parametrize(
    ("contents", "held", "active"),
    [("a0048202 0001", 1, None), ("a1048202 0002", None, 2), ("a20c6b0482020001 6b0482020002", 1, 2)],
)
def test_one_call_or_both(contents: str, held: int | None, active: int | None) -> None:
    octets = b"\xa1" + length(bytes.fromhex("020107020110" + contents.replace(" ", "")))

    def connection(number: int | None) -> csta.ConnectionID | None:
        return None if number is None else csta.ConnectionID(bytes([0, number]))

    message = csta.decode(octets, I)
    assert message.operation == "transferCall"
    assert message.body == services.TransferCall(connection(held), connection(active))
    assert csta.encode(message) == octets


D11, D12 = csta.DeviceID("11"), csta.DeviceID("12")
SUBJECT = "63048002" + "3131"
REF = b"\x01\x42"


@pytest.mark.parametrize(
    ("event_type", "contents", "operation", "body"),
    [
        (
            101,
            "6b0482020058" + SUBJECT + "80020102" + "8101ff",
            "callInformation",
            events.CallInformation(
                REF, csta.ConnectionID(b"\x00\x58"), D11, account_info=b"\x01\x02", auth_code=b"\xff"
            ),
        ),
        (102, SUBJECT + "010100", "doNotDisturb", events.DoNotDisturb(REF, D11, do_not_disturb_on=False)),
        (
            103,
            SUBJECT + "30070a0102" + "16023132",
            "forwarding",
            events.Forwarding(REF, D11, "forwardBusy", forward_status=True, forward_to=D12),
        ),
        (
            103,
            SUBJECT + "30030a0105",
            "forwarding",
            events.Forwarding(REF, D11, "forwardNoAns", forward_status=False),
        ),
        (103, SUBJECT + "30030a0109" + PRIVATE, "forwarding", events.Forwarding(REF, D11, 9, extensions=EXTENSIONS)),
        (104, "620480023132" + "0101ff", "messageWaiting", events.MessageWaiting(REF, D12, message_waiting_on=True)),
        (
            201,
            SUBJECT + "8a0137" + "8003383030" + "8b027077",
            "agentLoggedOn",
            events.AgentLoggedOn(REF, D11, b"7", csta.DeviceID("800"), b"pw"),
        ),
        (206, SUBJECT, "workReady", events.WorkReady(REF, D11)),
        (301, "80023131" + "0a0113", "backInService", events.BackInService(REF, D11, "maintenance")),
        (401, PRIVATE, "privateEvent", events.PrivateEvent(REF, [csta.PrivateData("1.3.12.1206.24", b"\2\1\7")])),
    ],
)
def test_events_without_a_call(event_type: int, contents: str, operation: str, body: object) -> None:
    octets = report(event_type, sequence(contents))
    message = csta.decode(octets, I)
    assert message == csta.Message("event", 5, operation, body, I)
    assert csta.encode(message) == octets
    assert CODEC.interpret(octets, None, csta.Limits()) == message
    assert CODEC.build(message) == octets


@pytest.mark.parametrize(
    ("event_type", "contents", "path", "offset", "needed", "got"),
    [
        (103, SUBJECT, "Forwarding.forwardingInformation", 25, "tag 30", "the end of Forwarding"),
        (103, SUBJECT + "30021600", "Forwarding.forwardingInformation.forwardingType", 27, "tag 0a", "tag 16"),
        (104, "620480023132", "MessageWaiting.messageWaitingOn", 25, "tag 01", "the end of MessageWaiting"),
        (401, "7d020500", "PrivateEvent.private.manufacturer", 22, "tag 06", "tag 05"),
    ],
)
def test_what_is_wrong_in_an_event_without_a_call(
    event_type: int, contents: str, path: str, offset: int, needed: str, got: str
) -> None:
    with pytest.raises(DecodeError) as caught:
        csta.decode(report(event_type, sequence(contents)), I)
    assert (caught.value.path, caught.value.offset) == (path, offset)
    assert (caught.value.needed, caught.value.got) == (needed, got)


@pytest.mark.parametrize(
    ("text", "kind", "operation", "body"),
    [
        ("02010c 30 07 80023131 0a0102", "invoke", "queryDevice", services.QueryDevice(D11, "forward")),
        ("02010c 850102", "result", "queryDevice", services.QueryDeviceResult(csta.Chosen("agentState", "ready"))),
        (
            "02010c a207 0a0103 16023132",
            "result",
            "queryDevice",
            services.QueryDeviceResult(csta.Chosen("forward", services.ForwardParameter("forwardBusy", False, "12"))),
        ),
        (
            "02010f 300b 80023131 a305 a003 800138",
            "invoke",
            "setFeature",
            services.SetFeature(
                D11,
                csta.Chosen("requestedAgentState", csta.Chosen("logOn", services.LogInfo(csta.DeviceID("8")))),
            ),
        ),
        ("02010f 0500", "result", "setFeature", services.SetFeatureResult()),
        ("02014a 80023131", "invoke", "snapshotDevice", services.SnapshotDevice(D11)),
        (
            "02014a 7611 300f 630480023132 6b0482020058 4e0103",
            "result",
            "snapshotDevice",
            services.SnapshotDeviceResult(
                [common.SnapshotDeviceResponseInfo(csta.ConnectionID(b"\x00\x58"), D12, ["connected"])]
            ),
        ),
        ("020134 0a0106", "invoke", "systemStatus", services.SystemStatus(system_status="overloadReached")),
        ("020134 0a0163", "invoke", "systemStatus", services.SystemStatus(system_status=99)),
        ("020134 0500", "result", "systemStatus", services.SystemStatusResult()),
    ],
)
def test_services_about_devices_and_the_system(text: str, kind: str, operation: str, body: object) -> None:
    inner = bytes.fromhex(text)
    octets = b"\xa1" + length(b"\2\1\7" + inner)
    if kind == "result":
        octets = b"\xa2" + length(b"\2\1\7\x30" + length(inner))
    message = csta.decode(octets, I)
    assert message == csta.Message(kind, 7, operation, body, I)
    assert csta.encode(message) == octets
    assert CODEC.interpret(octets, None, csta.Limits()) == message
    assert CODEC.build(message) == octets


def test_every_event_type_that_has_a_name_is_declared() -> None:
    assert set(tables.EVENTS.numbers) == set(tables.DECLARATIONS.events)


@pytest.mark.parametrize("octets", [report(77, "30030a0101"), report(402, "0500", "0201ff"), report(5000, "800101")])
def test_an_event_that_nobody_declared_survives(octets: bytes) -> None:
    message = csta.decode(octets, I)
    assert isinstance(message.operation, int)
    assert isinstance(message.body, csta.UnknownEvent)
    assert message.body.monitor_cross_ref_id == b"\x01\x42"
    assert csta.encode(message) == octets


def test_elements_that_nobody_declared_survive() -> None:
    for octets in (
        report(4, sequence(DELIVERED + "8a0101" + PRIVATE)),
        report(4, sequence(DELIVERED + PRIVATE + "9f2101ff")),
        report(4, sequence(DELIVERED), "7e02a100"),
        report(4, sequence(DELIVERED), "7e02a100" + "8a0101"),
    ):
        message = csta.decode(octets, I)
        assert message.operation == "delivered"
        assert csta.encode(message) == octets


@pytest.mark.parametrize(
    "text",
    [
        "a10b02010102010b3003020101",  # makePredictiveCall: named, not declared
        "a108020101020163 0500",
        "a10a02010106032b0c010500",  # a global code
        "a10b02010102010f3003020101".replace(
            "10f3003020101", "108a1038001ff"
        ),  # divertCall in another way than deflect
        "a1090201010201338a0101",  # escape with anything
        "a10902010102010c8a0101".replace("0c", "03"),  # callCompletion of another kind
        "a20a02010130050201088301ff".replace("a20a", "a20b").replace("3005", "3006"),
    ],
)
def test_forms_that_nobody_declared_survive(text: str) -> None:
    octets = bytes.fromhex(text.replace(" ", ""))
    message = csta.decode(octets, I)
    assert csta.encode(message) == octets


def test_empty_results_and_arguments() -> None:
    for text in ("a203020107", "a20a02010730050201490500", "a106020107020133"):
        octets = bytes.fromhex(text)
        assert csta.encode(csta.decode(octets, I)) == octets
    assert csta.decode(bytes.fromhex("a203020107"), I, operation="makeCall").operation == "makeCall"


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("a30902010702010181010c", csta.UniversalFailure("operation", "invalidDeviceID")),
        ("a309020107020101830102", csta.UniversalFailure("systemResourceAvailability", "serviceBusy")),
        ("a308020107020101 8600", csta.UniversalFailure("unspecified", "unspecified")),
        ("a309020107020101810163", csta.UniversalFailure("operation", 99)),
        ("a309020107020101870101", csta.Unknown(0x87, b"\x87\x01\x01")),
        ("a30b020107020101a0030a0101", csta.Unknown(0xA0, b"\xa0\x03\x0a\x01\x01")),
        ("a30a0201070201019f2a0101", csta.Unknown(0x9F2A, b"\x9f\x2a\x01\x01")),
        ("a30a020107020200878801 01", csta.Unknown(0x87, b"\x88\x01\x01")),
        ("a309020107020105870101", csta.Unknown(5, b"\x87\x01\x01")),
        ("a306020107020101", None),
    ],
)
def test_errors(text: str, body: object) -> None:
    octets = bytes.fromhex(text.replace(" ", ""))
    message = csta.decode(octets, I, operation="makeCall")
    assert message == csta.Message("error", 7, "makeCall", body, I)
    assert csta.encode(message) == octets


def test_association_and_reject() -> None:
    for text in ("600aa10806062b0c00813401", "a4050500800100", "a406020107810101"):
        octets = bytes.fromhex(text)
        message = csta.decode(octets, I)
        assert message.phase is I
        assert csta.encode(message) == octets


@pytest.mark.parametrize(
    ("octets", "path", "offset", "needed", "got"),
    [
        (report(4, sequence(DELIVERED[:24])), "Delivered.alertingDevice", 31, "tag 63", "the end of Delivered"),
        (report(4, sequence("6b0a" + "82020058" + "80093131")), "Delivered.connectionID", 19, "10 octets", "8"),
        (report(4, sequence("6b08" + "82020058" + "80093131")), "Delivered.connectionID.device", 25, "9 octets", "2"),
        (report(4, "31" + sequence(DELIVERED)[2:]), "Delivered", 17, "tag 30", "tag 31"),
        (b"\xa1" + length(bytes.fromhex("0201050201153104550201ff")), "CSTAEventReport", 8, "tag 30", "tag 31"),
        (
            b"\xa1" + length(bytes.fromhex("020105020115 3007 55020142 810104 0500".replace("3007", "3009"))),
            "CSTAEventReport.eventType",
            14,
            "tag 80",
            "tag 81",
        ),
        (b"\x30\x00", "APDU", 0, "an APDU (tag a1 to a4, 60 to 64)", "tag 30"),
        (b"\xa1" + length(bytes.fromhex("02010702010a0500")), "MakeCall", 8, "tag 30", "tag 05"),
    ],
)
def test_what_is_wrong_is_told_with_its_place(octets: bytes, path: str, offset: int, needed: str, got: str) -> None:
    with pytest.raises(DecodeError) as caught:
        csta.decode(octets, I)
    error = caught.value
    assert not isinstance(error, NeedMore)
    assert (error.path, error.needed, error.got) == (path, needed, got)
    assert error.offset == offset


NAMED = csta.ConnectionID(b"", csta.DeviceID("2", private_name="x"))
BAD = [
    (
        csta.Message("invoke", 1, "makeCall", services.MakeCall(csta.DeviceID("1"), None), I),  # type: ignore[arg-type]
        "MakeCall.calledDirectoryNumber",
    ),
    (csta.Message("invoke", 1, "makeCall", services.AnswerCall(csta.ConnectionID(b"")), I), "MakeCall"),
    (
        csta.Message("invoke", 1, "makeCall", services.MakeCall(csta.DeviceID("1"), csta.DeviceID("2"), b"12"), I),
        "MakeCall.account_code",
    ),
    (
        csta.Message("invoke", 1, "answerCall", services.AnswerCall(NAMED), I),
        "AnswerCall.call_to_be_answered.device_id.private_name",
    ),
    (csta.Message("invoke", 1, "setDisplay", services.AnswerCall(csta.ConnectionID(b"")), I), "Invoke"),
    (csta.Message("invoke", 1, "makePredictiveCall", services.AnswerCall(csta.ConnectionID(b"")), I), "Invoke"),
    (csta.Message("event", 1, "bridged", csta.UnknownEvent(0, b""), I), "Event"),
    (csta.Message("event", 1, 7777, events.Held(b"", csta.ConnectionID(b"")), I), "Event"),
    (csta.Message("event", 1, "held", events.Held(b"", csta.ConnectionID(b"")), I), "Held.holdingDevice"),
    (
        csta.Message(
            "event",
            1,
            "held",
            events.Held(b"", csta.ConnectionID(b""), csta.DeviceStatus.NOT_KNOWN, correlator_data=b"1"),
            I,
        ),
        "Held.correlator_data",
    ),
    (csta.Message("event", 1, "held", None, I), "Held"),
    (csta.Message("error", 1, None, 5, I), "Error"),
    (csta.Message("error", 1, None, csta.UniversalFailure("security", "generic"), I), "UniversalFailure"),
    (csta.Message("reject", 1, None, 5, I), "Reject"),
    (csta.Message("session", 1, None, None, I), "session"),
    (csta.Message("invoke", 1, None, None, I), "Invoke"),
]  # fmt: skip


@pytest.mark.parametrize(("message", "path"), BAD)
def test_what_cannot_be_said_is_refused(message: csta.Message, path: str) -> None:
    with pytest.raises(EncodeError) as caught:
        csta.encode(message)
    assert caught.value.path == path


@pytest.mark.parametrize("phase", [I, csta.Phase.II])
@pytest.mark.parametrize(
    ("text", "path", "offset", "needed", "got"),
    [
        ("a10d 020101 02010b 8a05", "makePredictiveCall", 8, "5 octets", "0"),
        ("a30d 020101 020101 8705", "UniversalFailure", 8, "5 octets", "0"),
        ("a30d 020101 020105 8705", "Error", 8, "5 octets", "0"),
        ("a312 020101 020101 810a 01", "UniversalFailure.operation", 8, "10 octets", "1"),
        ("a113 020101 02010a 300b 8003", "MakeCall.callingDevice.dialingNumber", 10, "3 octets", "0"),
    ],
)
def test_a_body_that_is_not_all_here_needs_more(
    phase: csta.Phase, text: str, path: str, offset: int, needed: str, got: str
) -> None:
    with pytest.raises(NeedMore) as caught:
        csta.decode(bytes.fromhex(text), phase)
    assert (caught.value.path, caught.value.offset) == (path, offset)
    assert (caught.value.needed, caught.value.got) == (needed, got)


def test_a_failure_by_itself_is_a_failure_or_what_nobody_declared() -> None:
    assert UNIVERSAL_FAILURE.encode(csta.UniversalFailure("unspecified", "unspecified")).hex() == "8600"
    assert UNIVERSAL_FAILURE.encode(csta.Unknown(0x87, b"\x87\x01\x01")) == b"\x87\x01\x01"
    with pytest.raises(EncodeError) as caught:
        UNIVERSAL_FAILURE.encode("generic")
    assert (caught.value.path, caught.value.reason) == ("UniversalFailure", "needs a UniversalFailure, has str")


def test_the_number_of_an_event_has_a_sign_in_both_forms() -> None:
    """201 needs two octets (X.690 8.3.3): one octet c9 is -55, which is no event."""
    body = events.AgentLoggedOff(b"\x01\x42", csta.DeviceID("104"), b"7")
    octets = csta.encode(csta.Message("event", 5, "agentLoggedOff", body, I))
    assert b"\x80\x02\x00\xca" in octets
    other = bytearray(octets.replace(b"\x80\x02\x00\xca", b"\x80\x01\xca"))
    other[1] -= 1
    other[9] -= 1
    read = csta.decode(bytes(other), I)
    assert read == CODEC.interpret(bytes(other), None, csta.Limits())
    assert (read.operation, type(read.body)) == (-54, csta.UnknownEvent)
    assert csta.encode(read) == bytes(other)
