"""Between CSTA messages and the words of the domain."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.csta import common, events, from_domain, to_domain
from teamcall_core.csta.events import earlier
from teamcall_core.csta.identifiers import ConnectionID, DeviceID, DeviceStatus
from teamcall_core.csta.to_domain import words
from teamcall_core.csta.to_domain.call_events import CALL_EVENTS, Words
from teamcall_core.csta.to_domain.device_events import DEVICE_EVENTS
from teamcall_core.domain import events as domain
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, NumberType, Party

COVERS = (
    "csta/to_domain/__init__.py",
    "csta/to_domain/events.py",
    "csta/to_domain/call_events.py",
    "csta/to_domain/device_events.py",
    "csta/to_domain/words.py",
)

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
OWN, OTHER = ConnectionID(b"\x02", DeviceID("548")), ConnectionID(b"\x02", DeviceID("2"))
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


def joined(**more: Any) -> domain.CallTransferred:
    """A transfer of the call 01, which goes on as 02, as 548 hears it."""
    known: dict[str, Any] = {
        "cause": "normal",
        "connection": Connection(CallId("02"), "548"),
        "members": (
            domain.Member(Connection(CallId("02"), "2", OTHER), Party("2")),
            domain.Member(Connection(CallId("02"), "548", OWN)),
        ),
        "primary_old": CallId("01"),
        "transferring_device": Party("7"),
        "transferred_to": Party("2"),
    }
    return domain.CallTransferred(Device("548"), **known | more)


def transferred(*members: common.ConnectionListItem, **more: Any) -> events.Transferred:
    known = {"transferring_device": DeviceID("7"), "transferred_to_device": DeviceID("2")}
    listed = list(members) or None
    return events.Transferred(b"\0", ConnectionID(b"\x01"), transferred_connections=listed, **known | more)


MEMBERS = (common.ConnectionListItem(OTHER, endpoint=DeviceID("2")), common.ConnectionListItem(OWN))
BY_NUMBER = (common.ConnectionListItem(ConnectionID(b"\x02", b"\x99"), endpoint=DeviceID("548")),)
STRANGER = (common.ConnectionListItem(OTHER),)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (transferred(*MEMBERS), joined()),
        (
            transferred(
                common.ConnectionListItem(old_connection=ConnectionID(b"\x01")),
                *MEMBERS,
                secondary_old_call=ConnectionID(b"\x03"),
                local_connection_info="connected",
                cause="singleStepTransfer",
                correlator_data=b"M\xc3\xbcller",
            ),
            joined(
                secondary_old=CallId("03"),
                local_state=ConnectionState.CONNECTED,
                cause="singleStepTransfer",
                correlator_data="M\u00fcller",
            ),
        ),
        (
            transferred(),
            joined(members=(), connection=Connection(CallId("01"), "548")),
        ),
        (
            transferred(*BY_NUMBER, secondary_old_call=ConnectionID(None, DeviceID("5"))),
            joined(
                members=(domain.Member(Connection(CallId("02"), "99", dynamic=True), PARTY),),
                connection=Connection(CallId("02"), "99", dynamic=True),
            ),
        ),
        (
            transferred(*STRANGER, transferring_device=NOBODY),
            joined(members=(domain.Member(Connection(CallId("02"), "2")),), transferring_device=None),
        ),
    ],
    ids=["listed", "with-all", "without-a-list", "by-the-party", "not-listed"],
)
def test_calls_that_are_joined(body: events.Transferred, expected: domain.CallTransferred) -> None:
    message = as_message("transferred", body)
    event = to_domain.event(message, Device("548"))
    assert event == expected
    assert event.origin is message


def test_a_conference() -> None:
    body = events.Conferenced(b"\0", ConnectionID(b"\x01"), None, DeviceID("7"), DeviceID("2"), list(MEMBERS))
    event = to_domain.event(as_message("conferenced", body), Device("548"))
    assert isinstance(event, domain.CallConferenced)
    assert (event.controller, event.added_party, event.connection) == (Party("7"), Party("2"), Connection("02", "548"))
    assert [one.connection.origin for one in event.members] == [OTHER, OWN]


def test_calls_joined_without_the_first_of_them_are_no_event_of_a_call() -> None:
    body = events.Conferenced(b"\0", None)  # type: ignore[arg-type]
    assert type(to_domain.event(as_message("conferenced", body), Device("548"))) is domain.UnknownEvent


BOTH = {"switched": PARTY, "on": True}
FEATURES: dict[str, tuple[object, domain.DeviceEvent]] = {
    **{
        word: (
            make(b"\0", DeviceID("548"), b"4711", acd_group=DeviceID("800")),
            made(Device("1"), "normal", PARTY, "4711", "800"),
        )
        for word, make, made in (
            ("agentBusy", events.AgentBusy, domain.AgentBusy),
            ("agentLoggedOn", events.AgentLoggedOn, domain.AgentLoggedOn),
            ("agentLoggedOff", events.AgentLoggedOff, domain.AgentLoggedOff),
            ("agentReady", events.AgentReady, domain.AgentReady),
            ("agentNotReady", events.AgentNotReady, domain.AgentNotReady),
            ("workReady", earlier.WorkReady, domain.AgentWorkReady),
            ("workNotReady", earlier.WorkNotReady, domain.AgentWorkNotReady),
            ("agentWorkingAfterCall", events.AgentWorkingAfterCall, domain.AgentWorkingAfterCall),
        )
    },
    "doNotDisturb": (events.DoNotDisturb(b"\0", DeviceID("548"), True), domain.DoNotDisturbSwitched("1", **BOTH)),
    "autoAnswer": (
        events.AutoAnswer(b"\0", DeviceID("548"), True),
        domain.AutoAnswerSwitched(Device("1"), **BOTH),
    ),
    "microphoneMute": (
        events.MicrophoneMute(b"\0", DeviceID("548"), b"\1", True),
        domain.MicrophoneMuteSwitched(Device("1"), **BOTH),
    ),
    "speakerMute": (
        events.SpeakerMute(b"\0", DeviceID("548"), b"\1", True),
        domain.SpeakerMuteSwitched(Device("1"), **BOTH),
    ),
    "speakerVolume": (
        events.SpeakerVolume(b"\0", DeviceID("548"), b"\1", csta.Chosen("volAbs", 70)),
        domain.SpeakerVolumeSet(Device("1"), PARTY, "70"),
    ),
    "messageWaiting": (
        events.MessageWaiting(b"\0", DeviceID("548"), DeviceID("2"), False),
        domain.MessageWaitingSwitched(Device("1"), PARTY, False, Party("2")),
    ),
    "forwarding": (
        events.Forwarding(b"\0", DeviceID("548"), "forwardBusy", True, DeviceID("2")),
        domain.ForwardingSwitched(Device("1"), PARTY, True, "busy", Party("2")),
    ),
    "outOfService": (events.OutOfService(b"\0", DeviceID("548")), domain.DeviceOutOfService(Device("1"), "normal")),
    "backInService": (
        events.BackInService(b"\0", DeviceID("548"), "maintenance"),
        domain.DeviceBackInService(Device("1"), "maintenance"),
    ),
}


@pytest.mark.parametrize("operation", FEATURES)
def test_events_of_devices(operation: str) -> None:
    body, expected = FEATURES[operation]
    message = as_message(operation, body)
    event = to_domain.event(message, Device("1"))
    assert event == expected
    assert event.origin is message


def test_every_event_of_a_device_is_tested() -> None:
    assert set(FEATURES) == set(DEVICE_EVENTS)


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (events.DoNotDisturb(b"\0", NOBODY, 5), domain.DoNotDisturbSwitched(Device("1"))),  # type: ignore[arg-type]
        (events.SpeakerVolume(b"\0", NOBODY, b"", csta.Unknown(0x82, b"")), domain.SpeakerVolumeSet(Device("1"))),
        (events.Forwarding(b"\0", NOBODY, 99), domain.ForwardingSwitched(Device("1"), type="99")),
        (events.AgentBusy(b"\0", NOBODY, b"\xff", cause=77), domain.AgentBusy(Device("1"), "77", None, "\xff", "")),
    ],
)
def test_what_an_event_of_a_device_does_not_say(body: object, expected: domain.DeviceEvent) -> None:
    word = type(body).__name__[0].lower() + type(body).__name__[1:]
    assert to_domain.event(as_message(word, body), Device("1")) == expected


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


def test_an_event_that_has_words_and_was_kept_whole_is_unreadable() -> None:
    kept = csta.UnknownEvent("DeliveredEvent", b"<DeliveredEvent/>")
    assert to_domain.is_unreadable(as_message("delivered", kept))
    assert not to_domain.is_unreadable(as_message("bridged", kept))
    assert not to_domain.is_unreadable(as_message(609, csta.UnknownEvent(609, b"")))
    assert not to_domain.is_unreadable(as_message("delivered", None))


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


def test_text_that_people_write() -> None:
    assert [words.text(octets) for octets in (None, b"M\xc3\xbcller", b"M\xfcller")] == ["", "Müller", "Müller"]


@pytest.mark.parametrize(
    ("name", "word"),
    [("forwardBusy", "busy"), ("forwardDNDExt", "dndExt"), (99, "99"), ("new", "new"), (None, "")],
)
def test_types_of_forwarding(name: Any, word: str) -> None:
    assert words.forwarding_type(name) == word


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


@pytest.mark.parametrize(
    ("sent", "word"), [("N<101>;noa=nk", "101"), ("N<101>", "101"), ("N101", "N101"), ("101", "101"), ("", "")]
)
def test_a_device_in_the_form_that_only_a_switching_function_writes(sent: str, word: str) -> None:
    device = DeviceID(sent)
    assert words.number(device) == word
    assert to_domain.connection(ConnectionID(b"\x01", device)).device == word
    assert to_domain.party(device) == (Party(word) if word else None)


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
