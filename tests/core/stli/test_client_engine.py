"""The client engine: what it says, how it matches answers, what it makes of everything else a server may send."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from teamcall_core.domain import commands
from teamcall_core.errors import LocalError
from teamcall_core.stli import Format
from teamcall_core.stli.client import (
    Answered,
    Ask,
    Bye,
    Client,
    ClientEvent,
    ClientSettings,
    Closed,
    DeviceInformation,
    Event,
    Greeted,
    LinkInService,
    LinkOutOfService,
    Open,
    OpenSuperVisor,
    ServerNotice,
    UnknownLine,
    Wish,
    meaning,
)
from teamcall_core.stli.client.wishes import line, said
from teamcall_core.stli.requests import VERBS, Verb, parse


class Stage:
    """A client, and a server of which only the lines are there."""

    def __init__(self, settings: ClientSettings | None = None, *, open_as: Format | None = None) -> None:
        self.client = Client(settings)
        self.now = 0.0
        if open_as is not None:
            self.say(Open(open_as))
            self.hear(f"error_ind SUCCESS STLI;{open_as}")

    def say(self, wish: Wish) -> bytes:
        """What goes out for a wish."""
        self.client.send(wish, self.now)
        return self.client.data_to_send()

    def hear(self, *lines: str) -> list[ClientEvent]:
        """What comes of lines."""
        self.client.receive_data("".join(f"{line}\r\n" for line in lines).encode(), self.now)
        return self.events()

    def events(self) -> list[ClientEvent]:
        """Everything that has not been fetched."""
        found = []
        while (event := self.client.next_event()) is not None:
            found.append(event)
        return found


def answers(events: list[ClientEvent]) -> list[tuple[str, str]]:
    return [(event.verb, event.code) for event in events if isinstance(event, Answered)]


@pytest.fixture
def stage() -> Stage:
    return Stage(open_as=Format(2))


# --- opening ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wish", "said", "answer", "format"),
    [
        (Open(), b"STLI\r\n", "STLI", Format()),
        (
            Open(Format(2, "Extended")),
            b"STLI;Version=2;DeviceInformation=Extended\r\n",
            "STLI;Version=2;DeviceInformation=Extended",
            Format(2, "Extended"),
        ),
        (Open(Format(2, "Off")), b"STLI;Version=2;DeviceInformation=Off\r\n", 'STLI Version "2"', Format(2, "Off")),
        (Ask("stli;VERSION=2"), b"stli;VERSION=2\r\n", "STLI;Version=2;DeviceInformation=Standard", Format(2)),
    ],
)
def test_greetings(wish: Wish, said: bytes, answer: str, format: Format) -> None:  # noqa: A002
    stage = Stage()
    assert stage.say(wish) == said
    greeted, answered = stage.hear(f"error_ind SUCCESS {answer}")
    assert greeted == Greeted("STLI", format)
    assert isinstance(answered, Answered)
    assert answered.ok
    assert (stage.client.kind, stage.client.format) == ("STLI", format)


def test_nobody_is_greeted_by_a_refusal() -> None:
    stage = Stage()
    stage.say(OpenSuperVisor())
    assert answers(stage.hear("error_ind INVALCMD SuperVisor")) == [("SuperVisor", "INVALCMD")]
    assert stage.client.kind is None


def test_a_supervisor_session() -> None:
    stage = Stage()
    assert stage.say(OpenSuperVisor("a b", json=True)) == b'SuperVisor;Format=JSON "a b"\r\n'
    stage.hear("error_ind SUCCESS SuperVisor")
    stage.say(Ask("Status"))
    (answer,) = stage.hear('{"version": "1"}', "error_ind SUCCESS Status")
    assert isinstance(answer, Answered)
    assert answer.data_lines == ('{"version": "1"}',)
    assert "a b" not in repr(OpenSuperVisor("a b"))


# --- wishes ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wish", "line"),
    [
        (commands.MonitorStart("101"), "MonitorStart 101"),
        (commands.MakeCall("101", "0 89"), 'MakeCall 101 "0 89"'),
        (commands.AnswerCall("101"), "AnswerCall 101"),
        (commands.ClearConnection("101", "00%2F1a"), "ClearConnection 101 00%2F1a"),  # type: ignore[arg-type]
        (commands.QuerySystemStatus(), "SystemStatus"),
        (Ask("FlyAway", ("101", 'to "the" moon\r\nBYE', "")), 'FlyAway 101 "to \\"the\\" moon\\r\\nBYE" ""'),
        (Bye(), "BYE"),
    ],
)
def test_lines_of_wishes(stage: Stage, wish: Wish, line: str) -> None:
    assert stage.say(wish) == f"{line}\r\n".encode()


WORDS = {"type": "busy", "on|off": "on", "state": "ready", "0-100": "40", "digits": "12#", "callId": "1a"}
ASKED = [verb for verb in VERBS if verb.name not in ("STLI", "Help", "BYE")]


@pytest.mark.parametrize("optional", [False, True], ids=["required", "all"])
@pytest.mark.parametrize("verb", ASKED, ids=lambda verb: verb.name)
def test_the_server_reads_every_command_as_it_was_meant(verb: Verb, optional: bool) -> None:
    shown = [one.shown.strip("[]<>") for one in verb.parameters if optional or not one.optional]
    words = [WORDS.get(name, f"{name} {place}") for place, name in enumerate(shown)]
    read = parse(line(Ask(verb.name, tuple(words))).rstrip(), is_open=True)
    assert read is not None
    assert parse(line(said(read[1])).rstrip(), is_open=True) == read  # type: ignore[arg-type]


def test_what_is_absent_before_something_else_is_the_empty_word(stage: Stage) -> None:
    wish = commands.SetAgentState("101", "loggedOn", "7", None, "secret")
    assert stage.say(wish) == b'SetAgentState 101 loggedOn 7 "" secret\r\n'


@pytest.mark.parametrize("verb", ["", "two words", "a\r\nb", '"a"', "é", "1a"])
def test_what_cannot_be_a_verb(verb: str) -> None:
    with pytest.raises(LocalError, match="cannot be a verb"):
        Ask(verb)


def test_a_command_without_a_verb(stage: Stage) -> None:
    @dataclass
    class Dance:
        """No request of the domain."""

    with pytest.raises(LocalError, match="Dance"):
        stage.say(Dance())  # type: ignore[arg-type]


def test_nothing_can_be_said_after_bye(stage: Stage) -> None:
    stage.say(Bye())
    with pytest.raises(LocalError):
        stage.say(Ask("SystemStatus"))


def test_unanswered_requests_are_bounded() -> None:
    stage = Stage(ClientSettings(max_pending=2))
    stage.say(Open())
    stage.say(Ask("Help"))
    with pytest.raises(LocalError, match="2 requests"):
        stage.say(Ask("Help"))


# --- answers ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("line", "code", "words"),
    [
        ("SUCCESS MonitorStart", "SUCCESS", ()),
        ("PBXERROR MonitorStart operation invalidDeviceID", "PBXERROR", ("operation", "invalidDeviceID")),
        ("LICENSEERROR MONITORINGPOINTSEXCEEDED Monitor not set", "LICENSEERROR",
         ("MONITORINGPOINTSEXCEEDED", "Monitor", "not", "set")),
        ("LICENSEERROR DEVICESEXCEEDED MonitorStart", "LICENSEERROR", ("DEVICESEXCEEDED",)),
        ("DEVICENOTPERMITTED MonitorStart", "DEVICENOTPERMITTED", ()),
        ("LINETOOLONG", "LINETOOLONG", ()),
        ("INVALCMD", "INVALCMD", ()),
        ("INVALCMD MonitorStart", "INVALCMD", ()),
        ("INVALPARAM", "INVALPARAM", ()),
        ("REJECTED MonitorStart \"odd \\\"word\\\"\"", "REJECTED", ('odd "word"',)),
        ("SOMETHINGNEW of another kind", "SOMETHINGNEW", ("of", "another", "kind")),
    ],
)  # fmt: skip
def test_answers(stage: Stage, line: str, code: str, words: tuple[str, ...]) -> None:
    wish = commands.MonitorStart("101")
    stage.say(wish)
    (answer,) = stage.hear(f"error_ind {line}")
    assert answer == Answered(wish, "MonitorStart", code, words, line=f"error_ind {line}")


def test_answers_are_matched_in_order(stage: Stage) -> None:
    wishes = [Ask("MakeCall", ("101", "1")), Ask("MakeCall", ("101", "2")), Ask("answercall", ("101",))]
    for wish in wishes:
        stage.say(wish)
    found = stage.hear("error_ind SUCCESS MakeCall", "error_ind NOCALL MakeCall", "error_ind SUCCESS AnswerCall")
    assert [event.request for event in found if isinstance(event, Answered)] == wishes
    assert answers(found) == [("MakeCall", "SUCCESS"), ("MakeCall", "NOCALL"), ("AnswerCall", "SUCCESS")]


def test_an_answer_to_another_verb_answers_nothing(stage: Stage) -> None:
    stage.say(Ask("MakeCall", ("101", "1")))
    (stray,) = stage.hear("error_ind SUCCESS MonitorStop")
    assert isinstance(stray, UnknownLine)
    assert answers(stage.hear("error_ind SUCCESS MakeCall")) == [("MakeCall", "SUCCESS")]


def test_data_lines_come_with_the_answer(stage: Stage) -> None:
    stage.say(commands.QuerySystemStatus())
    (answer,) = stage.hear('SystemStatus inService "my pbx" normal', "error_ind SUCCESS SystemStatus")
    assert isinstance(answer, Answered)
    assert answer.data == (("SystemStatus", "inService", "my pbx", "normal"),)


def test_data_lines_of_a_verb_that_is_not_known(stage: Stage) -> None:
    stage.say(Ask("Inventory"))
    (answer,) = stage.hear("Thing 1", 'Thing "open', "error_ind SUCCESS Inventory")
    assert isinstance(answer, Answered)
    assert answer.data == (("Thing", "1"), ("Thing", '"open'))


def test_data_and_event_of_the_same_name_are_told_apart(stage: Stage) -> None:
    stage.say(Ask("GetDoNotDisturb", ("101",)))
    event, answer = stage.hear("DoNotDisturb 101 101 on", "DoNotDisturb 101 on", "error_ind SUCCESS GetDoNotDisturb")
    assert isinstance(event, Event)
    assert isinstance(answer, Answered)
    assert answer.data == (("DoNotDisturb", "101", "on"),)


def test_an_unknown_line_is_no_data_of_a_request_that_has_none(stage: Stage) -> None:
    stage.say(commands.MonitorStart("101"))
    line, answer = stage.hear("Melted 101 normal", "error_ind SUCCESS MonitorStart")
    assert isinstance(line, UnknownLine)
    assert isinstance(answer, Answered)
    assert answer.data_lines == ()


def test_data_is_bounded() -> None:
    stage = Stage(ClientSettings(max_data=50), open_as=Format(2))
    stage.say(Ask("Help"))
    stage.hear(*["Help me - please"] * 1000)
    (answer,) = stage.hear("error_ind SUCCESS Help")
    assert isinstance(answer, Answered)
    assert answer.is_cut
    assert len(answer.data_lines) == 2


def test_answers_for_people() -> None:
    assert str(Answered(Bye(), "BYE", "NOCALL")) == f"NOCALL ({meaning('NOCALL')})"
    assert str(Answered(Bye(), "BYE", "ODD", ("one",))) == "ODD one"


# --- time ------------------------------------------------------------------------------------------------------------


def test_a_request_is_given_up_and_its_late_answer_takes_nobody_elses_place() -> None:
    stage = Stage(ClientSettings(request_timeout=5.0), open_as=Format(2))
    stage.say(Ask("MakeCall", ("101", "1")))
    stage.now = 1.0
    stage.say(Ask("MakeCall", ("101", "2")))
    assert stage.client.next_deadline() == 5.0
    stage.client.handle_timer(4.9)
    assert stage.events() == []
    stage.client.handle_timer(5.0)
    (given_up,) = stage.events()
    assert isinstance(given_up, Answered)
    assert (given_up.request, given_up.code) == (Ask("MakeCall", ("101", "1")), "NOANSWER")
    assert stage.client.unanswered == 1
    late, answer = stage.hear("error_ind NOCALL MakeCall", "error_ind SUCCESS MakeCall")
    assert isinstance(late, UnknownLine)
    assert "too late" in late.reason
    assert isinstance(answer, Answered)
    assert (answer.request, answer.code) == (Ask("MakeCall", ("101", "2")), "SUCCESS")
    assert stage.client.next_deadline() is None


# --- DeviceInformation -----------------------------------------------------------------------------------------------


def test_device_information_is_part_of_its_event(stage: Stage) -> None:
    assert stage.hear("Initiated 101 normal 1a 101") == []
    (event,) = stage.hear("DeviceInformation 101 1 (initiated)")
    assert isinstance(event, Event)
    assert event.information is not None
    assert event.information.calls[0].state == "initiated"


def test_an_event_without_its_device_information_is_told_before_what_comes_next(stage: Stage) -> None:
    first, second = stage.hear("Initiated 101 normal 1a 101", "Held 102 normal 102 1a 102")
    assert isinstance(first, Event)
    assert isinstance(second, Event)
    assert (first.name, first.information, second.name) == ("Initiated", None, "Held")


def test_an_event_does_not_wait_long_for_its_device_information(stage: Stage) -> None:
    stage.now = 10.0
    stage.hear("Initiated 101 normal 1a 101")
    assert stage.client.next_deadline() == 10.5
    stage.client.handle_timer(10.5)
    (event,) = stage.events()
    assert isinstance(event, Event)
    (late,) = stage.hear("DeviceInformation 101 1 (initiated)")
    assert isinstance(late, DeviceInformation)
    assert late.name == "DeviceInformation"


def test_device_information_of_another_device_stands_alone(stage: Stage) -> None:
    event, information = stage.hear("Initiated 101 normal 1a 101", "DeviceInformation 102 0 (idle)")
    assert isinstance(event, Event)
    assert event.information is None
    assert isinstance(information, DeviceInformation)


def test_nothing_waits_where_device_information_is_off() -> None:
    stage = Stage(open_as=Format(2, "Off"))
    (event,) = stage.hear("Initiated 101 normal 1a 101")
    assert isinstance(event, Event)
    assert stage.client.next_deadline() is None


# --- the link --------------------------------------------------------------------------------------------------------


def test_notices_of_the_link(stage: Stage) -> None:
    assert stage.hear("error_ind LINKOUTOFSERVICE") == [LinkOutOfService("error_ind LINKOUTOFSERVICE")]
    assert stage.hear("error_ind LINKINSERVICE") == [LinkInService("error_ind LINKINSERVICE")]


def test_an_answer_tells_of_the_loss_once(stage: Stage) -> None:
    stage.say(commands.MonitorStart("101"))
    stage.say(commands.MonitorStart("102"))
    found = stage.hear("error_ind LINKOUTOFSERVICE", "error_ind LINKOUTOFSERVICE")
    assert answers(found) == [("MonitorStart", "LINKOUTOFSERVICE")] * 2
    assert [event for event in found if not isinstance(event, Answered)] == [LinkOutOfService()]
    assert stage.hear("error_ind LINKINSERVICE", "error_ind LINKOUTOFSERVICE") == [
        LinkInService("error_ind LINKINSERVICE"),
        LinkOutOfService("error_ind LINKOUTOFSERVICE"),
    ]


def test_the_notice_does_not_answer_what_is_answered_without_a_link(stage: Stage) -> None:
    stage.say(commands.QuerySystemStatus())
    notice, answer = stage.hear("error_ind LINKOUTOFSERVICE", "error_ind SUCCESS SystemStatus")
    assert isinstance(notice, LinkOutOfService)
    assert isinstance(answer, Answered)


def test_other_notices(stage: Stage) -> None:
    assert stage.hear("error_ind OVERLOAD") == [ServerNotice("OVERLOAD", (), "error_ind OVERLOAD")]
    assert ServerNotice("OVERLOAD").name == "OVERLOAD"


# --- nonsense --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("octets", "reason"),
    [
        (b"Melted 101 normal\r\n", "neither"),
        (b"error_ind\r\n", "without a code"),
        (b"error_ind SUCCESS MonitorStart\r\n", "not asked"),
        (b"\xc3\x28\r\n", "UTF-8"),
        (b"x" * 9000, "longer than 8192"),
    ],
)
def test_what_means_nothing_is_kept_as_data(stage: Stage, octets: bytes, reason: str) -> None:
    stage.client.receive_data(octets, 0.0)
    (line,) = stage.events()
    assert isinstance(line, UnknownLine)
    assert reason in line.reason
    assert line.octets in (octets.strip(), b"")
    assert isinstance(line.line, str)


def test_empty_lines_mean_nothing(stage: Stage) -> None:
    assert stage.hear("", " ", "\t") == []


# --- the end ---------------------------------------------------------------------------------------------------------


def test_bye_is_a_clean_end(stage: Stage) -> None:
    stage.say(Bye())
    assert stage.client.said_bye
    assert answers(stage.hear("error_ind SUCCESS BYE")) == [("BYE", "SUCCESS")]
    stage.client.receive_eof(1.0)
    assert stage.events() == [Closed("the server closed the connection", is_clean=True)]
    assert stage.client.closed


def test_everything_is_answered_when_the_connection_is_lost(stage: Stage) -> None:
    stage.say(commands.MonitorStart("101"))
    stage.say(commands.MonitorStart("102"))
    stage.client.receive_data(b"Initiated 101 normal 1a 101\r\nHel", 0.0)
    stage.client.receive_eof(1.0, "the connection was lost: reset")
    event, rest, *others = stage.events()
    assert isinstance(event, Event)
    assert isinstance(rest, UnknownLine)
    assert rest.octets == b"Hel"
    assert answers(others) == [("MonitorStart", "CLOSED")] * 2
    assert others[-1] == Closed("the connection was lost: reset", is_clean=False)


def test_nothing_comes_after_the_end(stage: Stage) -> None:
    stage.client.receive_eof(1.0)
    stage.events()
    stage.client.receive_data(b"error_ind LINKINSERVICE\r\n", 2.0)
    stage.client.receive_eof(2.0)
    assert stage.events() == []
    with pytest.raises(LocalError):
        stage.say(Bye())
