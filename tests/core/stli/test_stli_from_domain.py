"""Events in words: the parameter order of the wire contract, DeviceInformation, and the length of lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.domain import events
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, NumberType, Party
from teamcall_core.stli import Format
from teamcall_core.stli.from_domain import FORMS, render

DEVICE = Device("101")
CONNECTION = Connection(CallId("0a01"), "101")
CALLS = (
    events.CallView(CallId("0a01"), ConnectionState.CONNECTED, "102"),
    events.CallView(CallId("0a02"), ConnectionState.ALERTING, ""),
)
A, B, C, D = (Party(letter) for letter in "ABCD")

LINES: list[tuple[object, str, bool]] = [
    (events.CallInitiated(DEVICE, "normal", CONNECTION, A), "Initiated 101 normal", True),
    (events.CallOriginated(DEVICE, "newCall", CONNECTION, A, B, C), "Originated 101 newCall A B C", True),
    (events.CallDelivered(DEVICE, "newCall", CONNECTION, A, B, C, D), "Delivered 101 newCall A B C D", True),
    (events.CallEstablished(DEVICE, "newCall", CONNECTION, A, B, C, D), "Established 101 newCall A B C D", False),
    (
        events.ConnectionCleared(DEVICE, "normalClearing", CONNECTION, A),
        'ConnectionCleared 101 normalClearing A ""',
        True,
    ),
    (events.CallFailed(DEVICE, "busy", CONNECTION, A, B, C), "Failed 101 busy A C", False),
]
MEMBERS = (
    events.Member(Connection(CallId("0a03"), "101")),
    events.Member(Connection(CallId("0a03"), "0001", dynamic=True), B),
)
OLD = {"primary_old": CallId("0a01"), "secondary_old": CallId("0a02")}
LINES += [
    (events.CallHeld(DEVICE, "normal", CONNECTION, A), "Held 101 normal A", False),
    (events.CallRetrieved(DEVICE, "normal", CONNECTION, A), "Retrieved 101 normal A", False),
    (
        events.CallConferenced(DEVICE, "conference", CONNECTION, A, B, members=MEMBERS, **OLD),
        "Conferenced 101 conference A B 0a03/101,0a03/B",
        False,
    ),
    (
        events.CallTransferred(DEVICE, "transfer", CONNECTION, A, B, members=MEMBERS, correlator_data="order 7", **OLD),
        "Transferred 101 transfer A B 0a03/101,0a03/B 0a01 0a02 0a01 order%207",
        False,
    ),
    (events.CallDiverted(DEVICE, "redirected", CONNECTION, A, B), "Diverted 101 redirected A B", False),
    (events.CallQueued(DEVICE, "park", CONNECTION, A, B, C, D, 3, 0), "Queued 101 park A B C D 3 0", False),
    (events.NetworkReached(DEVICE, "normal", CONNECTION, A, B), "NetworkReached 101 normal A B", False),
]
NOTICES: list[tuple[object, str]] = [
    (events.DeviceOutOfService(DEVICE), "OutOfService 101 normal"),
    (events.DeviceBackInService(DEVICE), "BackInService 101 resync"),
    (events.MonitorStopped(DEVICE, "invalidDeviceID"), "MonitorStopped 101 invalidDeviceID"),
    (events.AgentBusy(DEVICE, "normal", A, "4711", "800"), "AgentBusy 101 normal A"),
    (events.AgentLoggedOn(DEVICE, "normal", A, "4711", "800"), 'LoggedOn 101 normal A 4711 800 ""'),
    (events.AgentLoggedOff(DEVICE, "normal", A, "4711"), 'LoggedOff 101 normal A 4711 "" ""'),
    (events.AgentReady(DEVICE, "normal", A, "4711", "800"), "Ready 101 normal A 4711"),
    (events.AgentNotReady(DEVICE, "normal", None, ""), 'NotReady 101 normal "" ""'),
    (events.AgentWorkReady(DEVICE, "normal", A, "4711"), "WorkReady 101 normal A 4711"),
    (events.AgentWorkNotReady(DEVICE, "normal", A, "4711"), "WorkNotReady 101 normal A 4711"),
    (
        events.AgentWorkingAfterCall(DEVICE, "normal", A, "4711", "800"),
        "WorkingAfterCall 101 normal A 4711 800",
    ),
    (events.DoNotDisturbSwitched(DEVICE, A, True), "DoNotDisturb 101 A on"),
    (events.AutoAnswerSwitched(DEVICE, A, False), "AutoAnswer 101 A off"),
    (events.MicrophoneMuteSwitched(DEVICE, A, None), 'MicrophoneMute 101 A ""'),
    (events.SpeakerMuteSwitched(DEVICE, None, True), 'SpeakerMute 101 "" on'),
    (events.SpeakerVolumeSet(DEVICE, A, "80"), "SpeakerVolume 101 A 80"),
    (events.MessageWaitingSwitched(DEVICE, A, True, B), "MessageWaiting 101 A B on"),
    (events.ForwardingSwitched(DEVICE, A, True, "busyInt", B), "Forwarding 101 A busyIntOn B B"),
    (events.ForwardingSwitched(DEVICE, A, False, "immediate"), 'Forwarding 101 A immediateOff "" ""'),
]


def text(event: object, format: Format = Format(), calls=(), connections=()) -> str:  # noqa: A002, B008
    return render(events.Told(event, calls, connections), format).decode()  # type: ignore[arg-type]


def test_every_form_is_tested() -> None:
    assert {type(event) for event, *_ in LINES} | {type(event) for event, _ in NOTICES} == set(FORMS)


@pytest.mark.parametrize(("event", "line", "informs"), LINES)
def test_the_order_of_words(event: object, line: str, informs: bool) -> None:
    information = "DeviceInformation 101 2 (connected,alerting)\r\n" if informs else ""
    extended = "DeviceInformation 101 2 (0a01/connected/102,0a02/alerting/)\r\n" if informs else ""
    assert text(event, Format(), CALLS) == f"{line}\r\n{information}"
    assert text(event, Format(2), CALLS) == f"{line} 0a01 101\r\n{information}"
    assert text(event, Format(2, "Off"), CALLS) == f"{line} 0a01 101\r\n"
    assert text(event, Format(1, "Extended"), CALLS) == f"{line}\r\n{extended}"


@pytest.mark.parametrize(("event", "line"), NOTICES)
@pytest.mark.parametrize("version", [1, 2])
def test_notices_name_no_call(event: object, line: str, version: int) -> None:
    assert text(event, Format(version, "Extended")) == f"{line}\r\n"


@pytest.mark.parametrize("information", ["Standard", "Extended"])
def test_no_calls_are_idle(information: str) -> None:
    event = events.CallInitiated(DEVICE, "normal", CONNECTION)
    assert text(event, Format(1, information)).endswith("DeviceInformation 101 0 (idle)\r\n")


def test_unknown_values_are_empty_words() -> None:
    assert text(events.CallDelivered(DEVICE, "22", CONNECTION)) == (
        'Delivered 101 22 "" "" "" ""\r\nDeviceInformation 101 0 (idle)\r\n'
    )
    nowhere = Connection(CallId("0a01"), "")
    assert text(events.CallFailed(DEVICE, "busy", nowhere), Format(2)) == 'Failed 101 busy "" "" 0a01 ""\r\n'
    assert text(events.CallInitiated(DEVICE, "normal", nowhere), Format(2, "Off")) == (
        "Initiated 101 normal 0a01 101\r\n"
    )


def test_the_connections_that_remain() -> None:
    event = events.ConnectionCleared(DEVICE, "normalClearing", CONNECTION, A)
    remaining = (Connection(CallId("0a01"), "102"), Connection(CallId("x/1"), "a,b"), Connection(CallId("0a01"), ""))
    assert text(event, Format(1, "Off"), (), remaining) == (
        "ConnectionCleared 101 normalClearing A 0a01/102,x%2F1/a%2Cb,0a01/\r\n"
    )


@pytest.mark.parametrize("kind", [NumberType.IMPLICIT_PUBLIC, NumberType.EXPLICIT_PUBLIC])
@pytest.mark.parametrize("number", ["4930123", "+4930123"])
def test_a_public_calling_number_gets_one_plus(kind: NumberType, number: str) -> None:
    caller = Party(number, kind)
    delivered = events.CallDelivered(DEVICE, "newCall", CONNECTION, A, caller, caller, caller)
    established = events.CallEstablished(DEVICE, "newCall", CONNECTION, caller, caller, B, C)
    queued = events.CallQueued(DEVICE, "newCall", CONNECTION, A, caller, B, C)
    for event, place in ((delivered, 4), (established, 4), (queued, 4)):
        words = text(event).split("\r\n")[0].split(" ")
        assert words[place] == "+4930123"
        assert text(event, Format(plus=False)).split("\r\n")[0].split(" ")[place] == number
    assert text(delivered).split(" ")[5] == number, "only the calling number"


@pytest.mark.parametrize("kind", set(NumberType) - {NumberType.IMPLICIT_PUBLIC, NumberType.EXPLICIT_PUBLIC})
def test_other_numbers_get_none(kind: NumberType) -> None:
    event = events.CallDelivered(DEVICE, "newCall", CONNECTION, A, Party("4930123", kind))
    assert text(event).split(" ")[4] == "4930123"


def test_transferred_never_gets_a_plus() -> None:
    caller = Party("4930123", NumberType.EXPLICIT_PUBLIC)
    members = (events.Member(Connection(CallId("0a"), "0001", dynamic=True), caller),)
    event = events.CallTransferred(DEVICE, "transfer", CONNECTION, caller, caller, members=members)
    assert "+" not in text(event)


def test_an_event_without_a_word_is_nothing() -> None:
    assert text(events.UnknownEvent(DEVICE, "bridged")) == ""


@pytest.mark.parametrize("information", ["Standard", "Extended"])
def test_long_lists_are_cut_at_a_comma(information: str) -> None:
    calls = tuple(events.CallView(CallId(f"{i:08x}"), ConnectionState.CONNECTED, "102") for i in range(1000))
    event = events.CallInitiated(DEVICE, "normal", CONNECTION)
    line = text(event, Format(1, information), calls).split("\r\n")[1]
    assert 4060 < len(line) <= 4094
    start = "DeviceInformation 101 1000 ("
    assert line.startswith(start)
    assert line.endswith(",...)")
    member = "connected" if information == "Standard" else "00000000/connected/102"
    assert all(len(word) == len(member) for word in line[len(start) : -len(",...)")].split(","))


def test_long_words_leave_room_for_the_list() -> None:
    event = events.ConnectionCleared(Device("1" * 9000), "c" * 9000, CONNECTION, Party("\u00fc " * 9000))
    remaining = tuple(Connection(CallId(f"{i:04x}"), "102") for i in range(1000))
    line, information, _ = text(event, Format(2), (), remaining).split("\r\n")
    assert len(line.encode()) <= 4094
    words = line.split(" ")
    assert words[1] == "1" * 320 + "..."
    assert words[3].endswith("...")
    assert set(words[3]) == set("\u00fc%20.")
    assert words[4].startswith("0000/102,")
    assert words[4].endswith("/102,...")
    assert words[5:] == ["0a01", "101"]
    assert information == f"DeviceInformation {'1' * 9000}"[: 18 + 320] + "... 0 (idle)"


@pytest.mark.parametrize(("before", "kept"), [(317, 320), (318, 318), (319, 319), (320, 320)])
def test_a_word_is_not_cut_within_an_escape(before: int, kept: int) -> None:
    word = "x" * before + " " * 2000
    event = events.CallFailed(DEVICE, "busy", CONNECTION, Party(word))
    written = text(event).split(" ")[3]
    assert written == ("x" * before + "%20")[:kept] + "..."


def test_a_member_that_is_too_long_leaves_an_empty_list() -> None:
    event = events.ConnectionCleared(DEVICE, "normalClearing", CONNECTION)
    line = text(event, Format(1, "Off"), (), (Connection(CallId("1"), "2" * 9000),) * 2)
    assert line == 'ConnectionCleared 101 normalClearing "" ,...\r\n'


WORDS = st.text(st.sampled_from('a1 %",/()\r\n\0\u00fc\u2028\udc80'), max_size=6)


@given(
    st.sampled_from([type(event) for event, *_ in LINES]),
    st.lists(WORDS, min_size=5, max_size=5),
    st.sampled_from([1, 800]),
)
def test_any_words_make_lines_that_split_at_every_blank(kind: type, words: list[str], many: int) -> None:
    device, cause, call, own, number = (word * many for word in words)
    view = events.CallView(CallId(words[2]), ConnectionState.HELD, words[4])
    event = kind(Device(device), cause, Connection(CallId(call), own), Party(number))
    told = events.Told(event, (view,) * many, (Connection(CallId(words[2]), words[4]),) * many)
    lines = render(told, Format(2, "Extended")).decode().split("\r\n")
    assert lines.pop() == ""
    assert len(lines) == 1 + FORMS[kind].device_information
    lengths = {"DeviceInformation": 4} | {
        form.name: 4 + len(form.shown.split(" ")) for form in FORMS.values() if form.name != "DeviceInformation"
    }
    for line in lines:
        assert len(line.encode()) <= 4094
        assert len(line.split()) == lengths[line.split()[0]]
