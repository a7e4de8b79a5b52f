"""Messages of Phase II: captured octets, the values that others read in them, what nobody declared, what is wrong."""

from __future__ import annotations

import dataclasses
import json
import re
from pathlib import Path
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.csta import events, services
from teamcall_core.csta.common import CSTACommonArguments, CSTASecurityData
from teamcall_core.csta.phase2 import tables
from teamcall_core.csta.phase2.codec import CODEC
from teamcall_core.csta.phase2.enumerations import EVENT_CAUSE, LOCAL_CONNECTION_STATE
from teamcall_core.errors import DecodeError, EncodeError, NeedMore

COVERS = ("csta/phase2/*.py",)

VECTORS = json.loads((Path(__file__).resolve().parents[3] / "vectors" / "phase2" / "captured.json").read_text())[
    "vectors"
]
NAMES = [vector["name"] for vector in VECTORS]
II = csta.Phase.II

EXCEPTED = {
    "oxe_identification": "one raw octet, no PDU",
    "oxe_systemstatus_result_WRONG": "a client's malformed BER",
}
"""Samples of OmniPCX Enterprise that are no messages. All others are DER-like and come back octet for octet."""


def samples(shared: Path) -> dict[str, bytes]:
    found = {}
    for file in sorted((shared / "samples" / "ber").glob("oxe_*.json")):
        found |= {e["name"]: bytes.fromhex(e.get("pdu") or e["raw"]) for e in json.loads(file.read_text())}
    return found


def flat(path: str, value: Any, out: dict[str, Any]) -> dict[str, Any]:
    """Every attribute that is present, by its path."""
    if dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            flat(f"{path}.{field.name}" if path else field.name, getattr(value, field.name), out)
    elif isinstance(value, list):
        for index, item in enumerate(value):
            flat(f"{path}[{index}]", item, out)
    elif isinstance(value, csta.Bits):
        out[path] = [sorted(map(str, value)), value.length]
    elif isinstance(value, bytes):
        out[path] = "0x" + value.hex()
    elif value is not None and value != ():
        out[path] = value
    return out


@pytest.mark.parametrize("vector", VECTORS, ids=NAMES)
def test_captured_messages(vector: dict[str, Any]) -> None:
    octets = bytes.fromhex(vector["octets"])
    message = csta.decode(octets, II)
    shown = flat("", message, {})
    assert shown.pop("phase") == "II"
    assert shown == vector["shows"]
    assert csta.encode(message) == octets


@pytest.mark.parametrize("vector", VECTORS, ids=NAMES)
def test_every_prefix_needs_more_and_nothing_may_follow(vector: dict[str, Any]) -> None:
    octets = bytes.fromhex(vector["octets"])
    for cut in range(len(octets)):
        with pytest.raises(NeedMore):
            csta.decode(octets[:cut], II)
    with pytest.raises(DecodeError) as caught:
        csta.decode(octets + b"\0", II)
    assert not isinstance(caught.value, NeedMore)


def test_the_vectors_are_the_samples_without_the_excepted(shared: Path) -> None:
    found = samples(shared)
    assert set(found) - {vector["name"] for vector in VECTORS} == set(EXCEPTED)
    assert all(found[vector["name"]].hex() == vector["octets"] for vector in VECTORS)


def test_a_malformed_answer_is_refused_with_its_place() -> None:
    with pytest.raises(DecodeError) as caught:
        csta.decode(bytes.fromhex("a20b02022bff30050102340500"), II)
    assert str(caught.value) == "Result.opcode at 8: needs tag 02, has tag 01"
    with pytest.raises(DecodeError) as caught:
        csta.decode(b"B", II)
    assert caught.value.path == "APDU"


# --- what an independent reader of BER saw ----------------------------------------------------------------------------

LEAF = re.compile(r"^ *(?:CTX|UNIV|APPL) \d+: ([0-9a-f]*)", re.MULTILINE)


def leaves(octets: bytes) -> list[str]:
    """The contents of the primitive elements of one element, read without our decoder."""
    body = octets[2:]  # all elements of private data are short
    if not octets[0] & 0x20:
        return [body.hex()]
    found = []
    while body:
        size = 2 + body[1]
        found += leaves(body[:size])
        body = body[size:]
    return found


def said(name: str, value: Any) -> list[str]:
    """What we read, as contents of primitive elements in their order."""
    if value is None or value == ():
        return []
    if isinstance(value, csta.DeviceStatus):
        return [""]
    if isinstance(value, csta.DeviceID):
        return [value.identifier.encode().hex()]
    if isinstance(value, csta.PrivateData):
        return [oid(value.manufacturer), *leaves(value.data)]
    if isinstance(value, list):
        return [leaf for item in value for leaf in said(name, item)]
    if dataclasses.is_dataclass(value):
        return [
            leaf
            for f in dataclasses.fields(value)
            if f.name != "unknown"
            for leaf in said(f.name, getattr(value, f.name))
        ]
    if isinstance(value, bytes):
        return [value.hex()]
    numbers = {"cause": EVENT_CAUSE, "local_connection_info": LOCAL_CONNECTION_STATE}
    return [f"{numbers[name].enum.number_of(value):02x}" if name in numbers else value.encode().hex()]


def oid(dotted: str) -> str:
    first, second, *rest = map(int, dotted.split("."))
    octets = [40 * first + second]
    for arc in rest:
        octets += [arc >> 7 | 0x80, arc & 0x7F] if arc > 127 else [arc]
    return bytes(octets).hex()


def test_event_values_are_those_that_another_reader_saw(shared: Path) -> None:
    text = (shared / "samples" / "ber" / "DECODED-captured.txt").read_text()
    compared = 0
    for part in text.split("\n### ")[1:]:
        name, _, dump = part.partition(" ")
        octets = samples(shared).get(name)
        message = csta.decode(octets, II) if octets and name not in EXCEPTED else None
        if message is None or message.kind != "event":
            continue
        seen = LEAF.findall(dump.partition("\n")[2].partition("\n")[2])
        identity = [f"{message.invoke_id:04x}", "15"]
        assert seen == identity + said("", message.body), name
        compared += 1
    assert compared == 16


# --- by hand ----------------------------------------------------------------------------------------------------------


def length(octets: bytes) -> bytes:
    return bytes([len(octets)]) + octets


def report(information: str) -> bytes:
    """An event report of Phase II around what stands behind the cross reference."""
    argument = bytes.fromhex("55020142" + information)
    return b"\xa1" + length(b"\x02\x01\x05\x02\x01\x15\x30" + length(argument))


def wrap(tags: str, contents: str) -> str:
    """Put constructed elements around each other, all short."""
    for tag in reversed(bytes.fromhex(tags)):
        contents = f"{tag:02x}{len(contents) // 2:02x}{contents}"
    return contents


CONNECTION = "6b04" + "82020058"


@pytest.mark.parametrize(
    ("information", "operation", "body"),
    [
        ("a00aa0083006" + CONNECTION, "callCleared", events.CallCleared(b"\x01\x42", csta.ConnectionID(b"\0\x58"))),
        (
            wrap("a1a130", "63068004" + "31313434" + "0101ff") + "7e00",
            "doNotDisturb",
            events.DoNotDisturb(
                b"\x01\x42", csta.DeviceID("1144"), do_not_disturb_on=True, extensions=csta.CSTACommonArguments()
            ),
        ),
        (
            wrap("a1a230", "63068004" + "31313434" + wrap("30", "0a0100" + "1605" + "3131303637")),
            "forwarding",
            events.Forwarding(
                b"\x01\x42",
                csta.DeviceID("1144"),
                "forwardImmediate",
                forward_status=True,
                forward_to=csta.DeviceID("11067"),
            ),
        ),
        (
            "a20ca00a3008" + "63068004" + "31313434",
            "agentLoggedOn",
            events.AgentLoggedOn(b"\x01\x42", csta.DeviceID("1144")),
        ),
        ("a30aa1083006" + "8004" + "31313434", "outOfService", events.OutOfService(b"\x01\x42", csta.DeviceID("1144"))),
        (
            wrap("a1a030", CONNECTION + "63048002" + "3131" + "80020102"),
            "callInformation",
            events.CallInformation(
                b"\x01\x42", csta.ConnectionID(b"\0\x58"), csta.DeviceID("11"), account_info=b"\1\2"
            ),
        ),
        (
            wrap("a1a330", "62048002" + "3132" + "63048002" + "3131" + "010100")
            + wrap("7ea017", b"250301160942Z".hex()),
            "messageWaiting",
            events.MessageWaiting(
                b"\x01\x42",
                csta.DeviceID("12"),
                csta.DeviceID("11"),
                message_waiting_on=False,
                extensions=csta.CSTACommonArguments(csta.CSTASecurityData(timestamp="250301160942Z")),
            ),
        ),
    ],
    ids=[
        "callCleared",
        "doNotDisturb",
        "forwarding",
        "agentLoggedOn",
        "outOfService",
        "callInformation",
        "messageWaiting",
    ],
)
def test_events_that_were_not_captured(information: str, operation: str, body: object) -> None:
    octets = report(information)
    message = csta.decode(octets, II)
    assert (message.operation, message.body) == (operation, body)
    assert csta.encode(message) == octets
    assert CODEC.interpret(octets, None, csta.Limits()) == message
    assert CODEC.build(message) == octets


def test_whatever_has_a_place_is_declared() -> None:
    assert set(tables.EVENT_PLACES) == set(tables.DECLARATIONS.events)


@pytest.mark.parametrize(
    ("text", "kind", "operation", "body"),
    [
        (
            "02010c 3009 80023131 0a0102 7e00",
            "invoke",
            "queryDevice",
            services.QueryDevice(csta.DeviceID("11"), "forward", csta.CSTACommonArguments()),
        ),
        ("02010c 850102", "result", "queryDevice", services.QueryDeviceResult(csta.Chosen("agentState", "ready"))),
        (
            "02010f 3007 80023131 8001ff",
            "invoke",
            "setFeature",
            services.SetFeature(csta.DeviceID("11"), csta.Chosen("msgWaitingOn", True)),
        ),
        ("02010f 0500", "result", "setFeature", services.SetFeatureResult()),
        ("02010f 7e00", "result", "setFeature", services.SetFeatureResult(csta.CSTACommonArguments())),
    ],
)
def test_features_of_a_device(text: str, kind: str, operation: str, body: object) -> None:
    inner = bytes.fromhex(text)
    octets = b"\xa1" + length(b"\2\1\7" + inner)
    if kind == "result":
        octets = b"\xa2" + length(b"\2\1\7\x30" + length(inner))
    message = csta.decode(octets, II)
    assert message == csta.Message(kind, 7, operation, body, II)
    assert csta.encode(message) == octets
    assert CODEC.interpret(octets, None, csta.Limits()) == message
    assert CODEC.build(message) == octets


@pytest.mark.parametrize(
    ("information", "operation", "category"),
    [
        ("a004bd023000", 29, 0),
        ("a204a4023000", 204, 2),
        ("a504a1023000" + "7e00", 0xA5, 5),
        ("a4027e00", 0xA4, 4),
        ("80011a", 0x80, 0),
    ],
)
def test_events_that_nobody_declared_survive(information: str, operation: int, category: int) -> None:
    octets = report(information)
    message = csta.decode(octets, II)
    assert message.operation == operation
    assert isinstance(message.body, csta.UnknownEvent)
    assert message.body.category == category
    assert csta.encode(message) == octets


@pytest.mark.parametrize(
    "information",
    [
        "a00aa0083006" + CONNECTION + "8a0101",
        "a00aa0083006" + CONNECTION + "7e00" + "8a0101",
        "a00da00b3009" + CONNECTION + "8a0101",
        "a00ea00c300a" + CONNECTION + "64028800",
        "a00aa0083006" + CONNECTION + "7e0aa1087d0606012a04017a",
    ],
    ids=["behind", "behind-extensions", "inside", "not-declared", "private-application-29"],
)
def test_elements_that_nobody_declared_survive(information: str) -> None:
    octets = report(information)
    message = csta.decode(octets, II)
    assert message.operation == "callCleared"
    assert csta.encode(message) == octets


@pytest.mark.parametrize(
    "text",
    [
        "a10b0201010201123003020101",  # parkCall: named, not declared
        "a10f0201010201337e07a1053003060100",  # escape with the tag that the event has around the same
        "a11902010102010a301180023131" + "620480023232" + "5303010203",  # deviceProfile, whatever its tag is
    ],
)
def test_forms_that_nobody_declared_survive(text: str) -> None:
    octets = bytearray.fromhex(text)
    octets[1] = len(octets) - 2
    if octets[7] == 0x0A:
        octets[9] = len(octets) - 10
    message = csta.decode(bytes(octets), II)
    assert csta.encode(message) == bytes(octets)


def test_one_element_alone_or_in_a_sequence_with_extensions() -> None:
    connection = csta.ConnectionID(b"\0\x58", b"\x08\xb4\x01\x00")
    extensions = csta.CSTACommonArguments(private_data=[csta.PrivateData("1.3.12.1206.24", b"\x05\x00")])
    bare = csta.encode(csta.Message("invoke", 1, "answerCall", services.AnswerCall(connection), II))
    assert bare.hex() == "a112020101020102" + "6b0a820200588304" + "08b40100"
    full = csta.encode(
        csta.Message("invoke", 1, "answerCall", services.AnswerCall(connection, extensions=extensions), II)
    )
    assert full[8] == 0x30
    assert csta.decode(full, II).body == services.AnswerCall(connection, extensions=extensions)


def test_make_call_as_in_the_fragment() -> None:
    body = services.MakeCall(csta.DeviceID("11"), csta.DeviceID("22"), b"\x0a", b"\x0b", correlator_data=b"\x0c")
    octets = csta.encode(csta.Message("invoke", 1, "makeCall", body, II))
    assert octets.hex() == "a11b02010102010a3013" + "80023131" + "620480023232" + "80010a" + "81010b" + "82010c"
    assert csta.decode(octets, II).body == body


@pytest.mark.parametrize(
    ("state", "value"),
    [
        ("a0034e0103", ["connected"]),
        ("a0064e01034e0104", ["connected", "hold"]),
        ("4e0103", csta.Chosen("localConnectionState", "connected")),
        ("8200", "unknown"),
        ("8501aa", None),
        ("", None),
    ],
)
def test_answers_to_a_snapshot(state: str, value: object) -> None:
    item = bytes.fromhex("6304" + "80023131" + CONNECTION + state)
    data = b"\x76" + length(b"\x30" + length(item))
    inner = b"\x02\x01\x4a" + data
    octets = b"\xa2" + length(b"\x02\x01\x01\x30" + length(inner))
    message = csta.decode(octets, II)
    assert isinstance(message.body, services.SnapshotDeviceResult)
    info = message.body.cross_ref_id_or_snapshot_data[0]  # type: ignore[index]
    assert (info.endpoint_device, info.local_call_state) == (csta.DeviceID("11"), value)
    assert csta.encode(message) == octets


@pytest.mark.parametrize(
    ("information", "path"),
    [
        ("a000", "CSTAEventReport"),
        ("a00ba0083006" + CONNECTION + "00", "CSTAEventReport"),
        ("a00ca00a3006" + CONNECTION + "0500", "CSTAEventReport"),
        ("a002a000", "CSTAEventReport"),
        ("a004a0023100", "CallCleared"),
        ("a004a0023000", "CallCleared.clearedCall"),
        (
            "a00aa0083006" + CONNECTION + "7e0a" + "a0081706" + "323530333031",
            "CSTAEventReport.extensions.security.timestamp",
        ),
        (
            "a00aa0083006" + CONNECTION + "7e06a104300206" + "00",
            "CSTAEventReport.extensions.privateData.[0].privateData",
        ),
    ],
)
def test_what_is_wrong_is_told_with_its_place(information: str, path: str) -> None:
    with pytest.raises(DecodeError) as caught:
        csta.decode(report(information), II)
    assert caught.value.path.startswith(path.replace(".[", "["))


def test_the_place_of_what_is_wrong_is_in_the_octets_that_are_here() -> None:
    octets = report(wrap("a0", wrap("a030", CONNECTION) + "0500"))
    cut = octets[: octets.index(bytes.fromhex(CONNECTION)) + 2]
    with pytest.raises(DecodeError) as caught:
        csta.decode(cut, II)
    assert (caught.value.path, caught.value.offset) == ("CSTAEventReport", len(cut))
    assert (caught.value.needed, caught.value.got) == ("the end of its tag", "2 octets")


@pytest.mark.parametrize(
    "message",
    [
        csta.Message("event", 1, "bridged", events.Held(b"", csta.ConnectionID(b"")), II),
        csta.Message("event", 1, "callCleared", events.CallCleared(b"", csta.ConnectionID(b""), extensions=5), II),  # type: ignore[arg-type]
        csta.Message("event", 1, "callCleared", events.CallCleared(b"", csta.ConnectionID(b""), b"1"), II),
        csta.Message(
            "invoke",
            1,
            "escape",
            services.Escape([csta.PrivateData("1.2", b"\x05\x00")], escape_register_id=b"1"),
            II,
        ),
        csta.Message("invoke", 1, "escape", services.Escape([csta.PrivateData("1", b"\x05\x00")]), II),
    ],
)
def test_what_cannot_be_said_is_refused(message: csta.Message) -> None:
    with pytest.raises(EncodeError):
        csta.encode(message)


def test_what_stands_behind_an_event_is_written_or_refused() -> None:
    security = CSTASecurityData(5, "151129224549Z", b"signed")
    body = events.DoNotDisturb(b"1", csta.DeviceID("101"), True, extensions=CSTACommonArguments(security))
    with pytest.raises(EncodeError) as caught:
        csta.encode(csta.Message("event", 1, "doNotDisturb", body, II))
    assert caught.value.path == "DoNotDisturb.extensions.security.security_info"
    security.timestamp = "20151129224549Z"
    said = csta.translate(csta.Message("event", 1, "doNotDisturb", body), II)
    assert said.body.extensions == CSTACommonArguments(CSTASecurityData(5, "151129224549Z"))  # type: ignore[attr-defined]
    assert csta.decode(csta.encode(said), II) == said
