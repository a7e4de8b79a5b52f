"""Event lines into values: every event of the wire contract, and every event that the server can render."""

from __future__ import annotations

from dataclasses import MISSING, fields

import pytest

from teamcall_core.domain.events import Told
from teamcall_core.domain.ids import CallId, Connection, Device, Party
from teamcall_core.stli import Format
from teamcall_core.stli.client import (
    EVENTS,
    ConnectionList,
    DeviceInformation,
    Event,
    InformedCall,
    ListedConnection,
    OtherEvent,
    events,
    reading,
)
from teamcall_core.stli.client.reading import INFORMED, parse
from teamcall_core.stli.from_domain import FORMS, render

# The words of each line, as section 5 of the wire contract has them; a word for each, to see that none is mixed up.
LINES = {
    "Initiated": "101 normal",
    "Originated": "101 normal calling called originating",
    "Delivered": "101 newCall alerting calling called redirection",
    "Established": "101 newCall answering calling called redirection",
    "ConnectionCleared": "101 normalClearing releasing 1a/102,1a/103",
    "Failed": "101 busy failed called",
    "Held": "101 normal holding",
    "Retrieved": "101 normal retrieving",
    "Conferenced": "101 conference controller added 1a/102,1a/103",
    "Transferred": "101 transfer transferring transferred 1a/102,1a/103 0a 0b 0c data",
    "Diverted": "101 callForward diverting destination",
    "Queued": "101 normal queue calling called redirection 3 2",
    "NetworkReached": "101 normal called trunk",
    "AgentBusy": "101 normal agent",
    "LoggedOn": '101 normal agent 7 group ""',
    "LoggedOff": '101 normal agent 7 group ""',
    "Ready": "101 normal agent 7",
    "NotReady": "101 normal agent 7",
    "WorkReady": "101 normal agent 7",
    "WorkNotReady": "101 normal agent 7",
    "WorkingAfterCall": "101 normal agent 7 group",
    "DoNotDisturb": "101 device on",
    "AutoAnswer": "101 device off",
    "MicrophoneMute": "101 device on",
    "SpeakerMute": "101 device off",
    "SpeakerVolume": "101 device 40",
    "MessageWaiting": "101 device invoking on",
    "Forwarding": "101 device immediateOn forward forwarded",
    "OutOfService": "101 normal",
    "BackInService": "101 resync",
    "MonitorStopped": "101 invalidDeviceID",
}


def read(line: str, version: int = 1) -> Event | DeviceInformation | None:
    """As the engine reads a line."""
    return parse(line.split(" "), line, version)


def own(event: Event) -> list[object]:
    """The values of the fields that only this class has."""
    common = {one.name for one in fields(Event)}
    return [getattr(event, one.name) for one in fields(event) if one.name not in common]


def test_every_event_of_the_wire_contract_has_a_class() -> None:
    assert set(LINES) == set(EVENTS)


@pytest.mark.parametrize("name", LINES)
def test_every_word_finds_its_field(name: str) -> None:
    line = f"{name} {LINES[name]}"
    event = read(line)
    assert isinstance(event, EVENTS[name])
    assert (event.name, event.device, event.line, event.further) == (name, "101", line, ())
    words = LINES[name].split(" ")[2 if isinstance(event, events.EventWithCause) else 1 :]
    expected = {"on": True, "off": False, '""': None, "40": 40, "3": 3, "2": 2}
    connections = ConnectionList((ListedConnection("1a", "102"), ListedConnection("1a", "103")))
    assert own(event) == [connections if "/" in word else expected.get(word, word) for word in words]


@pytest.mark.parametrize("name", LINES)
def test_one_word_too_few_is_no_event(name: str) -> None:
    assert read(f"{name} {LINES[name]}".rpartition(" ")[0]) is None


@pytest.mark.parametrize("name", LINES)
def test_words_that_a_later_release_adds_are_kept(name: str) -> None:
    event = read(f"{name} {LINES[name]} more and more")
    assert isinstance(event, Event)
    assert event.further == ("more", "and", "more")


def test_version_2_ends_with_call_and_device() -> None:
    event = read("Initiated 101 makeCall 00%2F1a 101%20b", version=2)
    assert event == events.Initiated(device="101", cause="makeCall", call_id="00%2F1a", device_id="101 b")


def test_version_1_has_neither() -> None:
    event = read("Initiated 101 makeCall")
    assert isinstance(event, events.Initiated)
    assert (event.call_id, event.device_id) == (None, None)


def test_percent_signs_are_undone_where_they_give_text() -> None:
    event = read('Held 1%200 normal "" x')
    assert isinstance(event, events.Held)
    assert (event.device, event.holding_device) == ("1 0", None)
    assert read("Held 101 normal a%C3%BCb") == events.Held(device="101", cause="normal", holding_device="aüb")
    assert read("Held 101 normal a%FFb%2") == events.Held(device="101", cause="normal", holding_device="a%FFb%2")


def test_a_list_that_was_cut_says_so() -> None:
    event = read("ConnectionCleared 101 normal 102 1a/102,1b/103,...")
    assert isinstance(event, events.ConnectionCleared)
    assert [member.device for member in event.active_connections] == ["102", "103"]
    assert len(event.active_connections) == 2
    assert event.active_connections.is_cut


def test_an_empty_list() -> None:
    event = read('ConnectionCleared 101 normal 102 ""')
    assert isinstance(event, events.ConnectionCleared)
    assert event.active_connections == ConnectionList()


@pytest.mark.parametrize("number", ["x", "-1", "²", "9" * 5000])
def test_numbers_that_are_none(number: str) -> None:
    event = read(f"SpeakerVolume 101 101 {number}")
    assert isinstance(event, events.SpeakerVolume)
    assert event.volume is None


@pytest.mark.parametrize(
    ("info", "calls", "is_cut"),
    [
        ("(idle)", (), False),
        ("()", (), False),
        ("(connected,alerting)", (InformedCall("connected"), InformedCall("alerting")), False),
        ("(1a/connected/102,2b/held/)", (InformedCall("connected", "1a", "102"), InformedCall("held", "2b")), False),
        ("(connected,...)", (InformedCall("connected"),), True),
    ],
)
def test_device_information(info: str, calls: tuple[InformedCall, ...], is_cut: bool) -> None:
    line = f"DeviceInformation 101 2 {info}"
    assert read(line) == DeviceInformation("101", 2, calls, is_cut, line)


@pytest.mark.parametrize(
    "line", ["DeviceInformation", "DeviceInformation 101 x (idle)", "DeviceInformation 101 1 idle"]
)
def test_device_information_that_cannot_be_read(line: str) -> None:
    assert read(line) is None


def test_an_unknown_name_is_no_event() -> None:
    assert read("Melted 101 normal") is None


def test_an_event_of_the_servers_table_without_a_class_is_kept_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "_RENDERED", frozenset({"Melted"}))
    event = read("Melted 101 normal very hot")
    assert isinstance(event, OtherEvent)
    assert (event.name, event.device, event.further) == ("Melted", "101", ("normal", "very", "hot"))
    assert read("Melted") is None


# --- against the server's own table ----------------------------------------------------------------------------------

REQUIRED = {"device": Device("101"), "cause": "normal", "connection": Connection(CallId("1a"), "101")}


def made(kind: type) -> object:
    """An event of the domain with no more than it must have."""
    values = {}
    for one in fields(kind):
        if one.name in REQUIRED:
            values[one.name] = REQUIRED[one.name]
        elif one.default is MISSING and one.default_factory is MISSING:
            values[one.name] = Party("7") if "Party" in str(one.type) else 1 if "int" in str(one.type) else "x"
    return kind(**values)


@pytest.mark.parametrize("version", [1, 2])
@pytest.mark.parametrize("kind", FORMS, ids=lambda kind: kind.__name__)
def test_whatever_the_server_renders_is_read_with_nothing_left_over(kind: type, version: int) -> None:
    told = Told(made(kind))  # type: ignore[arg-type]
    first = render(told, Format(version)).split(b"\r\n")[0].decode()
    event = read(first, version)
    assert isinstance(event, EVENTS[FORMS[kind].name])
    assert event.further == ()
    assert event.device == "101"


def test_the_events_that_device_information_follows() -> None:
    assert sorted(INFORMED) == ["ConnectionCleared", "Delivered", "Initiated", "Originated"]
