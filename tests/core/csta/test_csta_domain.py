"""Between CSTA messages and the words of the domain."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.csta import common, events, from_domain, services, to_domain
from teamcall_core.csta.events import earlier
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus
from teamcall_core.csta.phase3.enumerations import LOCAL_CONNECTION_STATE, SIMPLE_CALL_STATE
from teamcall_core.csta.to_domain import results
from teamcall_core.csta.to_domain.call_events import CALL_EVENTS, Words
from teamcall_core.domain import commands
from teamcall_core.domain import events as domain
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, NumberType, Party
from teamcall_core.domain.outcomes import PbxRefused, RemoteRejected
from teamcall_core.errors import EncodeError, NotExpressible

COVERS = ("csta/from_domain.py", "csta/to_domain/*.py")

CONNECTION = ConnectionID(b"\x85\xf4", DeviceID("548"))
PARTY = Party("548")


def as_message(operation: str, body: object) -> csta.Message:
    return csta.Message("event", 1, operation, body)


def test_a_delivered_event_of_a_hipath(vectors: list[dict[str, Any]]) -> None:
    octets = bytes.fromhex(next(v["octets"] for v in vectors if v["name"] == "hipath3000_delivered_trunk_in_1"))
    message = csta.decode(octets)
    event = to_domain.event(message, Device("548"))
    assert isinstance(event, domain.CallDelivered)
    assert (event.device, event.cause, event.local_state) == ("548", "newCall", ConnectionState.ALERTING)
    assert event.connection == Connection(CallId("85f4"), "548")
    assert (event.alerting_device, event.called_device) == (PARTY, PARTY)
    assert event.calling_device == Party("015200000049")
    assert event.last_redirection_device is None
    assert event.origin is message


NOBODY = DeviceStatus.NOT_KNOWN
THREE = {"calling_device": DeviceID("1"), "called_device": DeviceID("2"), "last_redirection_device": NOBODY}


@pytest.mark.parametrize(
    ("operation", "body", "expected"),
    [
        (
            "serviceInitiated",
            events.ServiceInitiated(
                b"\0", CONNECTION, DeviceID("548"), cause="makeCall", local_connection_info="initiated"
            ),
            domain.CallInitiated(
                "548", "makeCall", Connection("85f4", "548"), PARTY, local_state=ConnectionState.INITIATED
            ),
        ),
        (
            "originated",
            events.Originated(b"\0", CONNECTION, DeviceID("548"), DeviceID("2"), DeviceID("7")),
            domain.CallOriginated("548", "normal", Connection("85f4", "548"), PARTY, Party("2"), Party("7")),
        ),
        (
            "established",
            events.Established(b"\0", CONNECTION, DeviceID("548"), **THREE, cause=4711, local_connection_info=77),
            domain.CallEstablished("548", "4711", Connection("85f4", "548"), PARTY, Party("1"), Party("2"), None),
        ),
        (
            "connectionCleared",
            events.ConnectionCleared(b"\0", CONNECTION, NOBODY, local_connection_info="null", cause="normalClearing"),
            domain.ConnectionCleared(
                "548", "normalClearing", Connection("85f4", "548"), None, local_state=ConnectionState.IDLE
            ),
        ),
        (
            "failed",
            events.Failed(b"\0", CONNECTION, DeviceID("548"), **THREE, local_connection_info="fail", cause="busy"),
            domain.CallFailed(
                "548",
                "busy",
                Connection("85f4", "548"),
                PARTY,
                Party("1"),
                Party("2"),
                local_state=ConnectionState.FAILED,
            ),
        ),
    ],
)
def test_events(operation: str, body: object, expected: domain.CallEvent) -> None:
    assert to_domain.event(as_message(operation, body), Device("548")) == expected


@pytest.mark.parametrize(
    ("operation", "kind", "made"),
    [
        ("workReady", earlier.WorkReady, domain.AgentWorkReady),
        ("workNotReady", earlier.WorkNotReady, domain.AgentWorkNotReady),
    ],
)
def test_events_that_only_earlier_phases_have(operation: str, kind: Any, made: Any) -> None:
    body = kind(b"\0", DeviceID("548"), b"4711", DeviceID("800"))
    assert to_domain.event(as_message(operation, body), Device("548")) == made(
        Device("548"), "normal", PARTY, "4711", "800"
    )


@pytest.mark.parametrize(
    ("operation", "body"),
    [
        ("held", events.Held(b"\0", None)),
        ("bridged", csta.UnknownEvent("bridged", b"\xa0\x02\xa0\x00")),
        ("delivered", csta.UnknownEvent("delivered", b"")),
        (609, csta.UnknownEvent(609, b"")),
        (None, None),
    ],
)
def test_what_the_domain_has_no_word_for(operation: Any, body: object) -> None:
    message = as_message(operation, body)
    event = to_domain.event(message, Device("548"))
    assert event == domain.UnknownEvent(Device("548"), str(operation))
    assert event.origin is message


@pytest.mark.parametrize(
    ("name", "word"),
    [
        (None, "normal"),
        ("newCall", "newCall"),
        (222, "222"),
        ("badUri", "badURI"),
        ("interDigitTimeout", "interdigitTimeout"),
    ],
)
def test_causes(name: Any, word: str) -> None:
    assert to_domain.cause(name) == word


@pytest.mark.parametrize(
    ("word", "kind"),
    [
        ("dialingNumber", NumberType.DIALING_NUMBER),
        ("explicitPublic:national", NumberType.EXPLICIT_PUBLIC),
        ("implicitPrivate", NumberType.IMPLICIT_PRIVATE),
        ("other", NumberType.OTHER),
        ("fromTheFuture", NumberType.OTHER),
    ],
)
def test_types_of_number(word: str, kind: NumberType) -> None:
    assert to_domain.party(DeviceID("1", word)) == Party("1", kind)


def test_nobody_is_no_party() -> None:
    for named in (None, NOBODY, DeviceID(""), csta.Unknown(0x89, b"\x89\x00")):
        assert to_domain.party(named) is None


@pytest.mark.parametrize(
    ("identifier", "call", "device"),
    [
        (CONNECTION, "85f4", "548"),
        (ConnectionID(b"\x01", b"\x0b\xfe"), "01", "0bfe"),
        (ConnectionID(b"\x01"), "01", ""),
        (ConnectionID(None, DeviceID("5")), "", "5"),
    ],
)
def test_a_connection_goes_back_exactly_as_it_came(identifier: ConnectionID, call: str, device: str) -> None:
    connection = to_domain.connection(identifier)
    assert (connection.call, connection.device) == (call, device)
    assert from_domain.connection_id(connection) is identifier


def test_a_connection_of_our_own_words() -> None:
    assert from_domain.connection_id(Connection(CallId("85F4"), "548")) == CONNECTION
    assert from_domain.connection_id(Connection(CallId(""), "548")) == ConnectionID(None, DeviceID("548"))
    assert from_domain.connection_id(Connection(CallId("01"), "")) == ConnectionID(b"\x01")
    with pytest.raises(EncodeError):
        from_domain.connection_id(Connection(CallId("xyz"), "548"))


@pytest.mark.parametrize(
    ("call_state", "state"),
    [
        (["alerting", "connected"], ConnectionState.ALERTING),
        (["hold"], ConnectionState.HELD),
        ([9], ConnectionState.CONNECTED),
        ("callReceived", ConnectionState.ALERTING),
        ("callPending", ConnectionState.INITIATED),
        ("callEstablishedHeld", ConnectionState.HELD),
        ("unknown", ConnectionState.CONNECTED),
        (0x65, ConnectionState.QUEUED),
        (None, ConnectionState.CONNECTED),
    ],
)
def test_a_snapshot(call_state: Any, state: ConnectionState) -> None:
    info = common.SnapshotDeviceResponseInfo(CONNECTION, DeviceID("101"), call_state)
    taken = to_domain.snapshot(services.SnapshotDeviceResult([info]))
    far = taken[0].far
    assert taken == (domain.SnapshotConnection(Connection(CallId("85f4"), "548"), state, Party("101"), far),)


@pytest.mark.parametrize(
    ("call_state", "far"),
    [
        (["connected", "alerting"], ConnectionState.ALERTING),
        (["alerting", "connected"], ConnectionState.CONNECTED),
        (["connected", "connected", "hold"], None),
        (["connected"], None),
        (["connected", 9], None),
        ("callDelivered", ConnectionState.ALERTING),
        ("callEstablishedOnHold", ConnectionState.HELD),
        ("callPending", None),
        ("unknown", None),
        (0x65, ConnectionState.FAILED),
        (0x05, None),
        (0xF3, None),
        (None, None),
    ],
)
def test_the_other_side_in_a_snapshot(call_state: Any, far: ConnectionState | None) -> None:
    info = common.SnapshotDeviceResponseInfo(CONNECTION, DeviceID("101"), call_state)
    (taken,) = to_domain.snapshot(services.SnapshotDeviceResult([info]))
    assert taken.far is far


@pytest.mark.parametrize("call_state", [["null", "fail"], [], "callNull", "callBlocked", 0x60, 0x6F])
def test_calls_that_the_device_has_no_part_in_are_left_out(call_state: Any) -> None:
    info = common.SnapshotDeviceResponseInfo(CONNECTION, None, call_state)
    assert to_domain.snapshot(services.SnapshotDeviceResult([info])) == ()


def test_a_snapshot_that_only_announces_its_data() -> None:
    assert to_domain.snapshot(services.SnapshotDeviceResult(b"\x01")) == ()
    assert to_domain.snapshot(None) == ()


def test_simple_states_are_the_low_bits_of_their_numbers() -> None:
    for name, number in SIMPLE_CALL_STATE.enum.numbers.items():
        own = LOCAL_CONNECTION_STATE.enum.name_of(number & 0xF)
        assert results.OWN_STATE[name] == to_domain.state(own), name


def test_refusals() -> None:
    assert to_domain.failure(csta.UniversalFailure("operation", "invalidDeviceID")) == PbxRefused(
        "operation", "invalidDeviceID"
    )
    assert to_domain.failure(csta.UniversalFailure("operation", 222)) == PbxRefused("operation", "222")
    assert to_domain.failure(None) == PbxRefused("unspecified", "unspecified")
    assert to_domain.rejected(csta.Reject("mistypedArgument", "invoke")) == RemoteRejected("mistypedArgument")
    assert to_domain.rejected(csta.Reject(77)) == RemoteRejected("77")
    assert to_domain.rejected(None) == RemoteRejected("unknown")


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


def test_monitor_stop_names_the_cross_reference() -> None:
    operation, body = from_domain.monitor_stop(b"\x00\x2a")
    assert csta.encode(csta.Message("invoke", 2, operation, body)).hex() == "a10c02010202014930045502002a"


def test_what_cannot_be_asked() -> None:
    with pytest.raises(NotExpressible):
        from_domain.request(commands.StopMonitor(D101))


def test_the_device_that_acts_is_spelt_as_the_link_spells_it() -> None:
    def spell(key: str) -> csta.DeviceID:
        return csta.DeviceID(f"N<{key}>")

    _, body = from_domain.request(commands.Perform(commands.MakeCall("1!9", "2!9"), Device("1!9")), spell)
    assert (body.calling_device.identifier, body.called_directory_number.identifier) == ("N<1!9>", "2!9")
    assert from_domain.request(commands.StartMonitor(Device("1")), spell)[1].monitor_object.identifier == "N<1>"
    assert from_domain.request(commands.TakeSnapshot(Device("1")), spell)[1].snapshot_object.identifier == "N<1>"


ROWS = {name: row for name, row in CALL_EVENTS.items() if isinstance(row, Words)}


@pytest.mark.parametrize(
    ("cause", "word"), [(None, "normal"), ("badUri", "badURI"), ("busy", "busy"), (77, "77")], ids=str
)
@pytest.mark.parametrize("operation", ROWS)
def test_each_reader_makes_what_the_constructor_makes(operation: str, cause: Any, word: str) -> None:
    """The readers set slot by slot: none is forgotten, whatever the body holds."""
    row = ROWS[operation]
    elements = {element: DeviceID(f"{place}") for place, element in enumerate(row.parties.values())}
    body = SimpleNamespace(
        **{row.connection: CONNECTION},
        cause=cause,
        local_connection_info="hold",
        **elements,
        **dict.fromkeys(row.plain, 3),
    )
    expected = row.make(
        Device("548"),
        word,
        Connection(CallId("85f4"), "548"),
        local_state=ConnectionState.HELD,
        **{name: Party(elements[element].identifier) for name, element in row.parties.items()},
        **dict.fromkeys(row.plain, 3),
    )
    assert row.read(body, Device("548")) == expected
    assert repr(row.read(body, Device("548"))) == repr(expected)


@pytest.mark.parametrize("local", [None, 9, "unheardOf", b"\x01", []], ids=repr)
@pytest.mark.parametrize("operation", ROWS)
def test_each_reader_bears_what_it_has_no_word_for(operation: str, local: Any) -> None:
    row = ROWS[operation]
    named = [NOBODY, DeviceID(""), None, 5]
    elements = dict(zip(row.parties.values(), named, strict=False))
    body = SimpleNamespace(**{row.connection: CONNECTION}, cause=None, local_connection_info=local, **elements)
    made = row.read(body, Device("548"))
    assert made == row.make(Device("548"), "normal", Connection(CallId("85f4"), "548"))
    assert row.read(SimpleNamespace(**{row.connection: CONNECTION}), Device("548")) is None
    body.__dict__[row.connection] = None
    assert row.read(body, Device("548")) is None
