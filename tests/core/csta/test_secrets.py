"""No password of an agent in what a trace shows, in any phase."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta.events import AgentLoggedOff, AgentLoggedOn
from teamcall_core.csta.identifiers import DeviceID
from teamcall_core.csta.message import Message, Phase
from teamcall_core.csta.secrets import suspected, without_secrets, without_suspects
from teamcall_core.csta.services import SetAgentState
from teamcall_core.errors import DecodeError, EncodeError

COVERS = ("csta/secrets.py",)

SECRET = b"S3cret"


def logged_on(phase: Phase) -> bytes:
    body = AgentLoggedOn(b"ab", DeviceID("101"), agent_id=b"12", agent_password=SECRET)
    return csta.encode(Message("event", 1, "agentLoggedOn", body, phase))


@pytest.mark.parametrize("phase", [Phase.I, Phase.III, Phase.XML4])
def test_what_a_telephone_system_tells(phase: Phase) -> None:
    octets = logged_on(phase)
    body = csta.decode(octets, phase).body
    assert body.agent_password == SECRET
    shown = without_secrets(octets, body)
    assert len(shown) == len(octets)
    assert SECRET not in shown
    assert SECRET.hex().encode() not in shown.lower()
    assert without_secrets(octets, body) != b"*" * len(octets), "the rest stays"
    assert csta.decode(shown.replace(b"*" * 12, b"2A" * 6), phase).body.agent_id == b"12"


def test_what_we_ask() -> None:
    body = SetAgentState(DeviceID("101"), "loggedOn", b"12", SECRET)
    octets = csta.encode(Message("invoke", 1, "setAgentState", body))
    assert without_secrets(octets, body) == octets.replace(SECRET, b"******")


def test_a_password_in_another_form_hides_everything() -> None:
    """BER allows a string in pieces (X.690 8.7.3)."""
    whole = bytes.fromhex("83065333637265 74".replace(" ", ""))
    pieces = bytes.fromhex("a3 0a 0403533363 0403726574")
    octets = logged_on(Phase.III)
    assert whole in octets
    longer = len(pieces) - len(whole)
    at = octets.index(whole)
    assert all(octets[place] < 0x80 for place in (1, 9)), "short lengths can be counted up"
    split = bytearray(octets[:at] + pieces + octets[at + len(whole) :])
    for place in _lengths_around(octets, at):
        split[place] += longer
    body = csta.decode(bytes(split)).body
    assert body.agent_password == SECRET
    assert without_secrets(bytes(split), body) == b"*" * len(split)


def _lengths_around(octets: bytes, at: int) -> list[int]:
    """The places of the lengths of the elements that hold the octet ``at``; all are short."""
    places, begin, end = [], 0, len(octets)
    while begin < end:
        length = octets[begin + 1]
        if begin + 2 <= at < begin + 2 + length and octets[begin] & 0x20:
            places.append(begin + 1)
            begin, end = begin + 2, begin + 2 + length
        else:
            begin += 2 + length
    return places


def test_messages_without_secrets_are_shown_as_they_are() -> None:
    assert without_secrets(b"\x01\x02", None) == b"\x01\x02"
    assert without_secrets(b"\x01\x02", SetAgentState(DeviceID("101"), "ready")) == b"\x01\x02"


@pytest.mark.parametrize("broken", ["S3cret", "S3cret<b/>", "53336372657"])
def test_an_error_in_a_password_does_not_show_it(broken: str) -> None:
    body = SetAgentState(DeviceID("101"), "loggedOn", b"12", SECRET)
    document = csta.encode(Message("invoke", 1, "setAgentState", body, Phase.XML4))
    with pytest.raises(DecodeError) as caught:
        csta.decode(document.replace(SECRET.hex().encode(), broken.encode()), Phase.XML4)
    assert caught.value.path == "SetAgentState.password"
    assert broken not in str(caught.value)


def test_a_password_that_cannot_be_written_is_not_shown() -> None:
    with pytest.raises(EncodeError) as caught:
        csta.encode(Message("aarq", None, None, csta.AARQ("user", "S3cret\u20ac")))
    assert caught.value.path.endswith(".request.second")
    assert caught.value.reason == "cannot be written in Latin-1: has the character U+20AC"


def test_an_object_does_not_show_its_password() -> None:
    for body in (
        csta.AARQ("user", "S3cret", calling_authentication_value=csta.Unknown(0x80, SECRET)),
        SetAgentState(DeviceID("101"), "loggedOn", b"12", SECRET),
        AgentLoggedOn(b"ab", DeviceID("101"), agent_id=b"12", agent_password=SECRET),
        AgentLoggedOff(b"ab", DeviceID("101"), agent_id=b"12", agent_password=SECRET),
    ):
        assert "S3cret" not in repr(Message("invoke", 1, None, body))


def report(event: str) -> str:
    """An event report around what stands behind its cross reference."""
    argument = f"550131{event}"
    body = f"02010102011530{len(argument) // 2:02x}{argument}"
    return f"a1{len(body) // 2:02x}{body}"


HEAD = 15
"""Octets of ``report`` in front of what stands inside the category."""


@pytest.mark.parametrize(
    ("octets", "place"),
    [
        # What says by itself that it has no password, also where its lengths are wrong.
        ("a10b0201010201023003800131", None),
        ("a10f0201010201023003800131", None),
        ("a10b0201010201023009800131", None),
        ("a10b0201010601023003800131", None),
        ("a10602010102010a", None),
        ("a208020101300302010f", None),
        ("a20b0201010c06", None),
        ("a3090201010201010a0101", None),
        ("a4050500800101", None),
        (report("a002a300"), None),
        (report("80020001"), None),
        (report("a402a300"), None),
        ("6109a10706052b0c00815a", None),
        # An agent, in the words of each phase: from the arguments on.
        ("a10c020103020201383003800131", 9),
        ("a10b02010102010f3003800131", 8),
        ("a10b02010102010f3003", 8),
        (report("a404a1023000"), HEAD + 2),
        (report("a404a2023000"), HEAD + 2),
        (report("a204a0023000"), HEAD + 2),
        (report("a204a1023000"), HEAD + 2),
        (report("800200c93000"), HEAD + 2),
        (report("8001ca3000"), HEAD + 1),
        # An association: from its authentication value on, which may be behind what is here.
        ("6014a10706052b0c00815aac09a207a005040131" + "3132", 13),
        ("6020a10706052b0c00815a8a0206", 14),
        ("601480020780a10706052b0c00815aac03800131", 17),
        # What cannot be read so far.
        ("", 0),
        ("31", 0),
        ("8306533363726574", 0),
        ("633363726574", 0),
        ("6108800207803363", 2),
        ("6009a10706052b0d00815a", 2),
        ("a2060a01013003", 2),
        ("a105020101020231", 2),
        ("a10b0201018301023003800131", 8),
        (report(""), 8),
        (report("a005"), 8),
        # What stands behind a message is not of it.
        ("a10b02010102010230038001315333", 13),
    ],
)
def test_from_where_octets_that_were_not_decoded_may_hold_a_password(octets: str, place: int | None) -> None:
    raw = bytes.fromhex(octets)
    assert suspected(raw) == place
    assert without_suspects(raw) == (raw if place is None else raw[:place] + b"*" * (len(raw) - place))


DECLARATION = '<?xml version="1.0"?>\n<!-- x -->'


@pytest.mark.parametrize(
    ("document", "shown"),
    [
        (DECLARATION + "<SetAgentState xmlns='a'>", "<password>12</password"),
        ("<n:AgentLoggedOnEvent>", "12"),
        ("<AgentLoggedOffEvent>", ""),
        ("<StartApplicationSession", ""),
        ("", "<"),
        ("", "<?xml"),
    ],
)
def test_from_where_a_document_may_hold_a_password(document: str, shown: str) -> None:
    assert suspected((document + shown).encode()) == len(document)
    assert suspected(b"\xef\xbb\xbf" + (document + shown).encode()) == len(document) + 3 * bool(document)


def test_a_document_without_a_password() -> None:
    assert suspected(b"<MakeCall><callingDevice>1") is None
    assert suspected("<MakeCall><callingDevice>1".encode("utf-16")) is None
    assert suspected("<SetAgentState><password>1".encode("utf-16")) == 0
