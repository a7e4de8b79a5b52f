"""The verb table: every verb read, refused and helped from the same row."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.domain import commands
from teamcall_core.domain.ids import CallId
from teamcall_core.stli import replies, requests, tokens

EXAMPLES: dict[str, tuple[bytes, object]] = {
    "STLI": (b"STLI;Version=2", requests.Options(2, None)),
    "MonitorStart": (b"MonitorStart 101", commands.MonitorStart("101")),
    "MonitorStop": (b"MonitorStop 101", commands.MonitorStop("101")),
    "MakeCall": (b"MakeCall 101 *72#", commands.MakeCall("101", "*72#")),
    "AnswerCall": (b"AnswerCall 101", commands.AnswerCall("101")),
    "ClearConnection": (b"ClearConnection 101 0a%2Cb", commands.ClearConnection("101", CallId("0a,b"))),
    "HoldCall": (b"HoldCall 101", commands.HoldCall("101")),
    "RetrieveCall": (b"RetrieveCall 101 0a01", commands.RetrieveCall("101", CallId("0a01"))),
    "ConsultationCall": (b"ConsultationCall 101 103", commands.ConsultationCall("101", "103")),
    "AlternateCall": (b"AlternateCall 101", commands.AlternateCall("101")),
    "ReconnectCall": (b"ReconnectCall 101", commands.ReconnectCall("101")),
    "TransferCall": (b"TransferCall 101", commands.TransferCall("101")),
    "ConferenceCall": (b"ConferenceCall 101", commands.ConferenceCall("101")),
    "DeflectCall": (b"DeflectCall 101 103 0a01", commands.DeflectCall("101", "103", CallId("0a01"))),
    "SingleStepTransferCall": (b"SingleStepTransferCall 101 103", commands.SingleStepTransferCall("101", "103")),
    "SingleStepConferenceCall": (b"SingleStepConferenceCall 101 103", commands.SingleStepConferenceCall("101", "103")),
    "ClearCall": (b"ClearCall 101 0a01", commands.ClearCall("101", CallId("0a01"))),
    "PickupCall": (b"PickupCall 101 102", commands.PickupCall("101", "102")),
    "GroupPickupCall": (b"GroupPickupCall 101", commands.GroupPickupCall("101")),
    "ParkCall": (b"ParkCall 101 800", commands.ParkCall("101", "800")),
    "CallBack": (b"CallBack 101", commands.CallBack("101")),
    "GenerateDigits": (b"GenerateDigits 101 12*#", commands.GenerateDigits("101", "12*#")),
    "AssociateData": (b'AssociateData 101 "order 7"', commands.AssociateData("101", "order 7")),
    "SetForwarding": (b"SetForwarding 101 BUSYint On 103", commands.SetForwarding("101", "busyInt", True, "103")),
    "GetForwarding": (b"GetForwarding 101", commands.GetForwarding("101")),
    "SetDoNotDisturb": (b"SetDoNotDisturb 101 off", commands.SetDoNotDisturb("101", False)),
    "GetDoNotDisturb": (b"GetDoNotDisturb 101", commands.GetDoNotDisturb("101")),
    "SetMessageWaiting": (b"SetMessageWaiting 101 on", commands.SetMessageWaiting("101", True)),
    "GetMessageWaiting": (b"GetMessageWaiting 101", commands.GetMessageWaiting("101")),
    "SetAgentState": (
        b"SetAgentState 101 loggedon 4711 800 secret",
        commands.SetAgentState("101", "loggedOn", "4711", "800", "secret"),
    ),
    "GetAgentState": (b"GetAgentState 101", commands.GetAgentState("101")),
    "SetDisplay": (b'SetDisplay 101 "Hello Huber"', commands.SetDisplay("101", "Hello Huber")),
    "SetMicrophoneMute": (b"SetMicrophoneMute 101 on", commands.SetMicrophoneMute("101", True)),
    "SetSpeakerMute": (b"SetSpeakerMute 101 on", commands.SetSpeakerMute("101", True)),
    "SetSpeakerVolume": (b"SetSpeakerVolume 101 80", commands.SetSpeakerVolume("101", 80)),
    "SnapshotDevice": (b"SnapshotDevice 101", commands.SnapshotDevice("101")),
    "SystemStatus": (b"SystemStatus", commands.QuerySystemStatus()),
    "Help": (b"Help bye", requests.HelpWanted(requests.find("BYE"))),
    "BYE": (b"BYE", requests.Bye()),
}


def refusal(line: bytes, *, is_open: bool = True) -> bytes:
    with pytest.raises(requests.BadRequest) as caught:
        requests.parse(line, is_open=is_open)
    return caught.value.answer


def test_every_verb_has_an_example() -> None:
    assert EXAMPLES.keys() == {verb.name for verb in requests.VERBS}


@pytest.mark.parametrize("name", EXAMPLES)
def test_a_verb_is_read_without_regard_to_case(name: str) -> None:
    line, request = EXAMPLES[name]
    verb = requests.find(name)
    first, blank, rest = line.partition(b" ")
    for spelling in (first, first.lower(), first.upper()):
        assert requests.parse(spelling + blank + rest, is_open=True) == (verb, request)


@pytest.mark.parametrize("verb", requests.VERBS, ids=lambda verb: verb.name)
def test_too_many_and_too_few_parameters(verb: requests.Verb) -> None:
    answer = f"error_ind INVALNUMPARAM {verb.name}\r\n".encode()
    name = verb.name.encode()
    assert refusal(name + b" 1" * (len(verb.parameters) + 1)) == answer
    needed = sum(not parameter.optional for parameter in verb.parameters)
    if needed:
        assert refusal(name + b" 1" * (needed - 1)) == answer


WORDS = [b'""', rb'"1\r\n2"', rb'"\x00"', b"\x08", rb'"\xe2\x80\xa8"']
MAY_BE_EMPTY = {"<text>", "<agentId>", "[<group>]", "[<password>]"}


@pytest.mark.parametrize("verb", [verb for verb in requests.VERBS if verb.parameters], ids=lambda verb: verb.name)
@pytest.mark.parametrize("word", WORDS)
def test_no_parameter_may_be_empty_or_hold_control_characters(verb: requests.Verb, word: bytes) -> None:
    given = tokens.split(EXAMPLES[verb.name][0])[1:]
    for place, parameter in enumerate(verb.parameters):
        if word == b'""' and parameter.shown in MAY_BE_EMPTY:
            continue
        words = [tokens.quote(one).encode() for one in given] + [b"1"] * (len(verb.parameters) - len(given))
        words[place] = word
        line = b" ".join((verb.name.encode(), *words))
        assert refusal(line) == f"error_ind {parameter.code} {verb.name}\r\n".encode()


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (b"SetForwarding 101 sometimes on 102", b"INVALIDFORWARDINGFEATURE SetForwarding"),
        (b"SetForwarding 101 busy maybe 102", b"INVALPARAM SetForwarding"),
        (b"SetAgentState 101 asleep 4711", b"INVALIDAGENTSTATE SetAgentState"),
        (b"SetSpeakerVolume 101 101", b"INVALPARAM SetSpeakerVolume"),
        (b"SetSpeakerVolume 101 -1", b"INVALPARAM SetSpeakerVolume"),
        (b"SetSpeakerVolume 101 5000000000000", b"INVALPARAM SetSpeakerVolume"),
        (b"GenerateDigits 101 12x", b"INVALPARAM GenerateDigits"),
        (b"SetDoNotDisturb 101 yes", b"INVALPARAM SetDoNotDisturb"),
    ],
)
def test_words_that_are_none_of_those_known(line: bytes, answer: bytes) -> None:
    assert refusal(line) == b"error_ind " + answer + b"\r\n"


def test_what_may_be_left_empty() -> None:
    parsed = requests.parse(b'SetAgentState 101 loggedOff "" "" secret', is_open=True)
    assert parsed is not None
    assert parsed[1] == commands.SetAgentState("101", "loggedOff", "", None, "secret")
    assert "secret" not in repr(parsed[1])
    parsed = requests.parse(b'SetDisplay 101 ""', is_open=True)
    assert parsed is not None
    assert parsed[1] == commands.SetDisplay("101", "")


@pytest.mark.parametrize(
    ("line", "answer"),
    [
        (b"Foo 1", b"error_ind INVALCMD Foo\r\n"),
        (b'makecall 101 "1', b"error_ind INVALCMD MakeCall\r\n"),
        (b'"a b"', b'error_ind INVALCMD "a b"\r\n'),
        (rb'"a\r\nSTLI\x00"', b'error_ind INVALCMD "a\\r\\nSTLI\\x00"\r\n'),
        (b'""', b'error_ind INVALCMD ""\r\n'),
        (b"\xff\xfe", b"error_ind INVALCMD\r\n"),
        (b'"', b"error_ind INVALCMD\r\n"),
        (b"x" * 4000, b"error_ind INVALCMD " + b"x" * 256 + b"...\r\n"),
        ("M\u212aMakeCall".encode(), "error_ind INVALCMD M\u212aMakeCall\r\n".encode()),
        (b"MakeCall;x 1 2", b"error_ind INVALCMD MakeCall;x\r\n"),
        (b"SuperVisor", b"error_ind INVALCMD SuperVisor\r\n"),
    ],
)
def test_what_is_no_verb(line: bytes, answer: bytes) -> None:
    assert refusal(line) == answer


def test_before_the_session_opens_other_verbs_are_unknown() -> None:
    for name, (line, _) in EXAMPLES.items():
        if name in ("STLI", "BYE"):
            assert requests.parse(line, is_open=False) is not None
        else:
            assert refusal(line, is_open=False) == f"error_ind INVALCMD {name}\r\n".encode()
            assert refusal(name.encode() + b" 1 2 3 4", is_open=False) == f"error_ind INVALCMD {name}\r\n".encode()


@pytest.mark.parametrize("line", [b"", b" ", b"\t \t"])
def test_an_empty_line_asks_nothing(line: bytes) -> None:
    assert requests.parse(line, is_open=True) is None


@pytest.mark.parametrize(
    "options",
    ["", "Version", "Version=", "Version=3", "Version=\u00b2", "Version=2;", "DeviceInformation=On", "=", "Foo=1"],
)
def test_unknown_options_and_values(options: str) -> None:
    assert refusal(f"STLI;{options}".encode()) == b"error_ind INVALPARAM STLI\r\n"


def test_the_last_of_two_options_wins() -> None:
    parsed = requests.parse(b"STLI;VERSION=1;deviceInformation=off;DEVICEINFORMATION=extended;version=2", is_open=False)
    assert parsed is not None
    assert parsed[1] == requests.Options(2, "Extended")
    assert not requests.Options(2, "Extended").is_plain
    assert requests.Options().is_plain


def test_help_is_made_from_the_table() -> None:
    lines = replies.help_lines(verb.help for verb in requests.VERBS).decode().split("\r\n")
    assert lines[-1] == ""
    assert len(lines) == len(requests.VERBS) + 1
    for verb, line in zip(requests.VERBS, lines, strict=False):
        assert line.startswith(f"Help {verb.name} ")
        assert line.endswith(f" - {verb.text}")
        assert "  " not in line
    assert "Help AnswerCall <device> [callId] - answer the ringing call of a device" in lines


SNIPPETS = [b"STLI", b"STLI;Version=2", b"MakeCall", b"Help", b"101", b'"', b'""', b"%", b"\xff", rb'"\x00"', b";"]


@given(st.one_of(st.binary(max_size=60), st.builds(b" ".join, st.lists(st.sampled_from(SNIPPETS)))))
def test_any_line_is_read_or_refused_in_one_line(line: bytes) -> None:
    try:
        requests.parse(line, is_open=True)
    except requests.BadRequest as bad:
        answer = bad.answer
    else:
        return
    assert answer.startswith(b"error_ind INVAL")
    assert answer.endswith(b"\r\n")
    assert answer.count(b"\n") == answer.count(b"\r") == 1
    assert len(answer) <= 4096
