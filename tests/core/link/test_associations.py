"""Associations as engines: their table, what they refuse, how they are kept and ended."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import pytest

from teamcall_core import csta
from teamcall_core.csta.services import QueryDeviceResult
from teamcall_core.domain.commands import Ask, GetDoNotDisturb, MakeCall, Perform, StartMonitor, TakeSnapshot
from teamcall_core.domain.events import Answered, HangUpWanted, LinkCameUp, LinkWentDown, PeerFault, StatusChanged
from teamcall_core.domain.ids import Connection, Device
from teamcall_core.domain.outcomes import Done
from teamcall_core.domain.results import DoNotDisturbState
from teamcall_core.errors import LocalError
from teamcall_core.link.association import (
    ASSOCIATION_TRANSITIONS,
    Association,
    AssociationInput,
    AssociationState,
    Step,
)
from teamcall_core.link.associations import ASSOCIATIONS
from teamcall_core.link.keepalive import IGNORED, MAX_IGNORED
from teamcall_core.link.transitions import step
from teamcall_core.profiles import PROFILES
from teamcall_core.profiles.override import ASSOCIATIONS as WORDS
from teamcall_core.profiles.refusals import REFUSALS

from .peers import (
    APPL,
    ED3,
    ED4,
    HEAD,
    HIPATH_AARQ,
    OXE_AARQ,
    PANASONIC_AARQ,
    SCRIPTS,
    STATUS_XML,
    length2,
    session_granted,
    xml,
)
from .test_link_profiles import Play, invoke_id_of


def made(key: str) -> Association:
    """The association of a row, with the login of its script."""
    script, profile = SCRIPTS[key], PROFILES[key]
    return ASSOCIATIONS[profile.association](profile, script.username, script.password)


def sent(found: Step | None) -> csta.Message | bytes:
    assert found is not None
    assert found.send is not None
    return found.send.what


# --- the table --------------------------------------------------------------------------------------------------------


def test_every_word_of_the_table_has_its_kind_and_its_refusals() -> None:
    assert set(ASSOCIATIONS) == set(WORDS) == set(REFUSALS)


@pytest.mark.parametrize(("state", "happened"), list(product(AssociationState, AssociationInput)))
def test_every_cell_is_decided(state: AssociationState, happened: AssociationInput) -> None:
    if (state, happened) in ASSOCIATION_TRANSITIONS:
        assert step(ASSOCIATION_TRANSITIONS, state, happened) in AssociationState
    else:
        with pytest.raises(LocalError):
            step(ASSOCIATION_TRANSITIONS, state, happened)


def test_a_refused_association_does_nothing_any_more() -> None:
    association = made("hipath3000")
    association.connected()
    refused = association.take(csta.Message("aare", None, None, csta.AARE(result="rejectedPermanent")))
    assert refused is not None
    assert refused.refusal
    assert association.take(csta.Message("aare", None, None, csta.AARE())) is None
    assert association.farewell() is None


# --- octets -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("key", "octets"), [("hipath3000", HIPATH_AARQ), ("panasonic", PANASONIC_AARQ), ("omnipcxenterprise", OXE_AARQ)]
)
def test_the_aarq_is_the_literal_one(key: str, octets: str) -> None:
    association = made(key)
    opened = association.connected()
    if PROFILES[key].session_octet:
        assert sent(opened) == b"B"
        opened = association.take(csta.Message("sessionAnswer", None, None, b"P"))
    message = sent(opened)
    assert isinstance(message, csta.Message)
    assert csta.encode(message).hex() == octets


def test_panasonic_with_name_and_password() -> None:
    profile = PROFILES["panasonic"]
    message = sent(ASSOCIATIONS["acse"](profile, "cti", "1234").connected())
    assert isinstance(message, csta.Message)
    back = csta.decode(csta.encode(message)).body
    assert (back.user_name, back.password) == ("cti", "1234")
    assert back.user_information.direct_reference == "1.3.12.0.285.200"


@pytest.mark.parametrize(
    ("versions", "length"), [(("versionNineteen",), 19), (("versionFour", "versionFive"), 16), ((), None)]
)
def test_versions_of_the_aarq(versions: tuple[str, ...], length: int | None) -> None:
    profile = PROFILES["generic"]
    profile = replace(profile, acse=replace(profile.acse, versions=versions))
    message = sent(ASSOCIATIONS["acse"](profile, None, None).connected())
    assert isinstance(message, csta.Message)
    information = csta.decode(csta.encode(message)).body.user_information
    if length is None:
        assert information is None
    else:
        assert information.csta_version == csta.Bits(versions)
        assert information.csta_version.length == length


# --- refusals: each ends in a sentence that says what to check ------------------------------------------------------


def refused(key: str, answer: bytes) -> str:
    """The reason with which the link goes down when ``answer`` is what follows the request to associate."""
    play = Play(key)
    play.link.start(play.now)
    play.link.connection_made(play.now)
    for _, before in play.script.turns[:-1] if key in ("omnipcxenterprise", "openscapevoice") else ():
        play.hear(before)
    play.take_told()
    play.hear(answer)
    hang_up, down = play.take_told()
    assert isinstance(hang_up, HangUpWanted)
    assert isinstance(down, LinkWentDown)
    return down.reason


def aare(result: str, diagnostic: str, key: str) -> bytes:
    body = csta.AARE(result=result, diagnostic=diagnostic)
    octets = csta.encode(csta.Message("aare", None, None, body))
    return length2(octets) if PROFILES[key].framing == "length2" else b"\x26\x80" + bytes([len(octets)]) + octets


def negative(element: str, word: str) -> bytes:
    return xml(
        1,
        f'{HEAD}<StartApplicationSessionNegResponse xmlns="{APPL}"><errorCode><{element}>{word}</{element}></errorCode>'
        "</StartApplicationSessionNegResponse>",
    )


@pytest.mark.parametrize(
    ("key", "answer", "reason"),
    [
        (
            "hipath3000",
            aare("rejectedPermanent", "authenticationFailure", "hipath3000"),
            "Check PBXUsername and PBXPassword",
        ),
        (
            "generic",
            aare("rejectedTransient", "noReasonGiven", "generic"),
            "Check whether the telephone system has a free",
        ),
        ("panasonic", aare("rejectedPermanent", "null", "panasonic"), "cstaVersions against its release"),
        (
            "omnipcxenterprise",
            aare("rejectedPermanent", "applicationContextNameNotSupported", "omnipcxenterprise"),
            "Check pbxType, cstaPhase and cstaApplicationContext",
        ),
        ("eltex", negative("definedError", "invalidApplicationInfo"), "Check PBXUsername and PBXPassword"),
        (
            "avaya-aes",
            negative("definedError", "requestedProtocolVersionNotSupported"),
            "Check cstaProtocolVersions against the release",
        ),
        ("eltex", negative("applError", "no such domain"), "the permission of this user in the telephone system"),
        (
            "openscapevoice",
            xml(1, f'{HEAD}<CSTAErrorCode xmlns="{ED4}"><operation>generic</operation></CSTAErrorCode>'),
            "permits the address of this server, and its CSTA licence",
        ),
        ("zultys", xml(1, '<loginFailed Code="4" apiversion="2"/>'), "Check PBXUsername and PBXPassword, and the CTI"),
    ],
)
def test_a_refusal_says_what_to_check(key: str, answer: bytes, reason: str) -> None:
    said = refused(key, answer)
    assert reason in said
    assert "Check " in said.rpartition(". ")[2]
    assert "secret" not in said
    assert "77777" not in said


def test_another_octet_than_the_office_answers() -> None:
    profile = PROFILES["omnipcxoffice"]
    association = ASSOCIATIONS[profile.association](profile, None, None)
    association.connected()
    found = association.take(csta.Message("sessionAnswer", None, None, b"N"))
    assert found is not None
    assert found.refusal == (
        "the telephone system answered b'N' to b'B', b'P' was expected. Check cstaLinkPort and cstaSessionOctet"
    )


@pytest.mark.parametrize(
    ("key", "turns", "missing"),
    [
        ("omnipcxenterprise", 0, "no octet in answer to b'B'"),
        ("omnipcxenterprise", 1, "no answer to the request to associate"),
        ("openscapevoice", 0, "no SystemStatus"),
        ("openscapevoice", 1, "no answer to SystemRegister"),
        ("eltex", 0, "no answer to StartApplicationSession"),
        ("zultys", 0, "no answer to loginRequest"),
    ],
)
def test_what_is_missing_when_the_time_is_over(key: str, turns: int, missing: str) -> None:
    play = Play(key)
    play.link.start(play.now)
    play.link.connection_made(play.now)
    for _, answer in play.script.turns[:turns]:
        play.hear(answer)
    play.take_told()
    play.advance(10)
    down = next(event for event in play.take_told() if isinstance(event, LinkWentDown))
    assert down.reason == f"{missing} within 10 s"


@pytest.mark.parametrize("key", sorted(SCRIPTS))
def test_a_name_that_cannot_be_sent_is_told(key: str) -> None:
    play = Play(key, username="a\x00" + "x" * 70_000, password="y\x00")  # noqa: S106 - made up
    play.link.start(play.now)
    play.link.connection_made(play.now)
    events = play.take_told()
    if PROFILES[key].login == "never":
        assert not any(isinstance(event, LinkWentDown) for event in events)
    else:
        down = next(event for event in events if isinstance(event, LinkWentDown))
        assert down.reason == "PBXUsername or PBXPassword has characters that cannot be sent"


# --- kept and ended ---------------------------------------------------------------------------------------------------


def reset(duration: int) -> str:
    return (
        f'{HEAD}<ResetApplicationSessionTimer xmlns="{APPL}"><sessionID>469D6D2B-9</sessionID>'
        f"<requestedSessionDuration>{duration}</requestedSessionDuration></ResetApplicationSessionTimer>"
    )


def renewed(invoke_id: int, duration: int) -> bytes:
    return xml(
        invoke_id,
        f'{HEAD}<ResetApplicationSessionTimerPosResponse xmlns="{APPL}">'
        f"<actualSessionDuration>{duration}</actualSessionDuration></ResetApplicationSessionTimerPosResponse>",
    )


def test_a_session_is_renewed_at_half_of_what_is_granted_however_busy_the_link_is() -> None:
    play = Play("eltex", heartbeat_interval=0)
    play.associate()
    play.link.data_to_send()
    times = []
    for second in range(1, 480):
        play.advance(1)
        play.hear(play.script.cleared(7))  # traffic, of a monitor that is not ours
        octets = play.link.data_to_send()
        if octets:
            assert octets[8:].decode() == reset(300)
            times.append(second)
            play.hear(renewed(int(octets[4:8]), 300 if len(times) < 2 else 60))
    assert times == [150, 300, 330, 360, 390, 420, 450]
    assert play.link.state == "inService"


def test_a_silent_session_is_lost_after_probe_and_time_out() -> None:
    play = Play("avaya-aes")
    play.associate()
    play.link.data_to_send()
    play.take_told()
    play.advance(30)
    assert b"<ResetApplicationSessionTimer " in play.link.data_to_send()
    play.advance(9.9)
    assert play.link.state == "inService"
    play.advance(0.2)
    assert any(
        isinstance(event, LinkWentDown) and event.reason == "nothing heard for 40 s" for event in play.take_told()
    )


@pytest.mark.parametrize(
    ("document", "reason"),
    [
        (
            f'<ResetApplicationSessionTimerNegResponse xmlns="{APPL}"><errorCode><definedError>invalidSessionID'
            "</definedError></errorCode></ResetApplicationSessionTimerNegResponse>",
            "the telephone system did not renew the session: 'invalidSessionID'",
        ),
        (
            f'<ApplicationSessionTerminated xmlns="{APPL}"><sessionID>469D6D2B-9</sessionID><sessionTermReason>'
            "<definedTermReason>sessionTimerExpired</definedTermReason></sessionTermReason></ApplicationSessionTerminated>",
            "the telephone system ended the session: 'sessionTimerExpired'",
        ),
    ],
)
def test_a_session_that_is_over_is_begun_anew(document: str, reason: str) -> None:
    play = Play("eltex")
    play.associate()
    play.link.data_to_send()
    play.take_told()
    play.hear(xml(5, document))
    assert play.take_told() == [HangUpWanted(reason), LinkWentDown(reason, 0.0)]
    assert play.link.data_to_send() == b""


def test_a_session_is_stopped_when_the_server_ends() -> None:
    play = Play("eltex")
    play.associate()
    play.link.data_to_send()
    play.link.stop(play.now)
    assert play.link.data_to_send()[8:].decode() == (
        f'{HEAD}<StopApplicationSession xmlns="{APPL}"><sessionID>469D6D2B-9</sessionID><sessionEndReason>'
        "<definedEndReason>normal</definedEndReason></sessionEndReason></StopApplicationSession>"
    )


@pytest.mark.parametrize("key", ["md110", "openscapevoice", "zultys"])
def test_without_a_word_for_it_the_end_is_the_end_of_the_connection(key: str) -> None:
    play = Play(key)
    play.associate()
    play.link.data_to_send()
    play.link.stop(play.now)
    assert play.link.data_to_send() == b""


def test_zultys_keepalive_every_45_seconds_that_nothing_answers() -> None:
    play = Play("zultys")
    play.associate()
    play.link.data_to_send()
    play.take_told()
    for _ in range(20):
        play.advance(44.9)
        assert play.link.data_to_send() == b""
        play.advance(0.1)
        assert play.link.data_to_send()[8:] == b'<?xml version="1.0" encoding="utf-8"?><keepalive/>'
    assert play.take_told() == []


def test_documents_of_zultys_that_nobody_knows_are_not_answered() -> None:
    play = Play("zultys")
    play.associate()
    play.link.data_to_send()
    play.take_told()
    play.hear(xml(9999, '<presence from="7"><presenceNote/></presence>'))
    assert play.take_told() == [PeerFault("the request presence, which is not known")]
    assert play.link.data_to_send() == b""
    play.hear(xml(9999, "<Logout/>"))
    assert play.take_told()[0] == HangUpWanted("the telephone system logged this user out")


def test_panasonic_is_given_five_minutes() -> None:
    play = Play("panasonic")
    play.associate()
    play.link.data_to_send()
    play.take_told()
    play.advance(299)
    assert play.link.data_to_send() == b""
    assert play.link.state == "inService"
    play.advance(1)
    assert play.take_told()[0] == HangUpWanted("nothing heard for 300 s")


def test_md110_has_no_watch() -> None:
    play = Play("md110")
    play.associate()
    assert play.link.next_deadline() is None


def test_omnipcxenterprise_is_asked_in_phase_ii() -> None:
    play = Play("omnipcxenterprise")
    play.associate()
    play.link.data_to_send()
    play.advance(45)
    # Origin: smallf00t/02---CSTA, oxe_keepalive_request of the client, with an invoke id of one octet.
    octets = play.link.data_to_send()
    assert octets == length2(bytes.fromhex(f"a109 0201{octets[6]:02x} 020134 0a0102"))
    play.hear(length2(bytes.fromhex(f"a20a 0201{octets[6]:02x} 3005 020134 0500")))
    play.advance(44)
    assert play.link.state == "inService"


# --- the gate ---------------------------------------------------------------------------------------------------------


def test_a_bad_status_closes_a_gate_that_the_association_would_open() -> None:
    play = Play("omnipcxenterprise")
    play.link.start(play.now)
    play.link.connection_made(play.now)
    (_, octet), (_, answer) = play.script.turns
    play.hear(octet)
    initializing = bytes.fromhex("a10a02022bff0201340a0100")
    play.hear(length2(initializing) + answer)
    assert play.link.state == "connecting"
    assert StatusChanged("initializing") in play.take_told()
    play.hear(play.script.status[0])  # type: ignore[index]
    assert play.take_told() == [LinkCameUp("normal")]


def test_openscapevoice_is_registered_with_only_after_a_good_status() -> None:
    play = Play("openscapevoice")
    play.link.start(play.now)
    play.link.connection_made(play.now)
    play.hear(xml(3, STATUS_XML.replace("normal", "initializing")))
    assert b"<SystemRegister " not in play.link.data_to_send()
    play.hear(xml(4, STATUS_XML))
    assert b"<SystemRegister " in play.link.data_to_send()
    play.hear(xml(5, STATUS_XML))
    assert b"<SystemRegister " not in play.link.data_to_send()


def test_openscapevoice_by_an_application_session() -> None:
    """Both ways to begin were seen; the settings choose."""
    from teamcall_core.link import Link, LinkSettings  # noqa: PLC0415
    from teamcall_core.profiles.override import overridden  # noqa: PLC0415

    profile = overridden(
        PROFILES["openscapevoice"], {"csta_association": "applicationSession", "csta_keepalive": "sessionTimer"}
    )
    link = Link(profile, LinkSettings("pbx", 1), lambda: 1.0)
    link.start(0.0)
    link.connection_made(0.0)
    assert b"<StartApplicationSession " in link.data_to_send()
    link.receive_data(xml(1, session_granted(ED4, 600)), 0.0)
    assert link.state == "inService"


# --- what the phases say in their own words ---------------------------------------------------------------------------


@pytest.mark.parametrize("key", sorted(SCRIPTS))
def test_a_request_that_nobody_knows_is_answered_in_every_phase(key: str) -> None:
    play = Play(key)
    play.associate()
    play.link.data_to_send()
    profile = PROFILES[key]
    if profile.is_xml:
        play.hear(xml(77, f'{HEAD}<GetDoNotDisturb xmlns="{ED3}"><device>101</device></GetDoNotDisturb>'))
    else:
        request = bytes.fromhex("a10c 020105 020203e7 30030a0102")
        frame = length2 if profile.framing == "length2" else (lambda pdu: b"\x26\x80" + bytes([len(pdu)]) + pdu)
        play.hear(frame(request))
    octets = play.link.data_to_send()
    if profile.is_xml:
        assert octets[4:8] == b"0077"
        assert b"<CSTAErrorCode " in octets
    else:
        assert b"\xa3" in octets[:4]
        assert bytes.fromhex("020105") in octets


def ask(play: Play, command: object) -> bytes:
    play.link.send(Ask("r", command), play.now)  # type: ignore[arg-type]
    return play.link.data_to_send()


def answered(play: Play) -> Answered:
    (found,) = [event for event in play.take_told() if isinstance(event, Answered)]
    return found


def test_phase_i_answers_in_terms_of_the_domain() -> None:
    play = Play("md110")
    play.associate()
    play.link.data_to_send()
    request = ask(play, Perform(MakeCall("1144", "1106"), Device("1144")))
    # Origin: opencsta, csta1_makecall_1144_1106, with our invoke id.
    assert request == length2(bytes.fromhex(f"a116 0201{request[6]:02x} 02010a 300e 800431313434 6206 800431313036"))
    play.hear(length2(bytes.fromhex(f"a214 0201{request[6]:02x} 300f 02010a 6b0a 82020016 800431313434")))
    outcome = answered(play).outcome
    assert isinstance(outcome, Done)
    assert outcome.result == Connection("0016", "1144")  # type: ignore[arg-type]
    request = ask(play, Perform(GetDoNotDisturb("1144"), Device("1144")))
    made_of = csta.decode(request[2:], csta.Phase.I)
    assert made_of.operation == "queryDevice"
    answer = csta.Message(
        "result",
        made_of.invoke_id,
        "queryDevice",
        QueryDeviceResult(csta.Chosen("doNotDisturb", True)),
        csta.Phase.I,
    )
    play.hear(length2(csta.encode(answer)))
    assert answered(play).outcome == Done(DoNotDisturbState(Device("1144"), on=True))


def test_a_document_with_the_invoke_id_of_events_is_answered_only_where_it_must_be() -> None:
    play = Play("openscapevoice")
    play.associate()
    play.link.data_to_send()
    play.hear(xml(9999, f'{HEAD}<GetDoNotDisturb xmlns="{ED4}"><device>101</device></GetDoNotDisturb>'))
    assert play.link.data_to_send() == b""
    play.hear(xml(9999, STATUS_XML))
    assert play.link.data_to_send()[4:8] == b"9999"


# Origins: opencsta (AppLink4 comments), qtcestea (log of an OmniPCX Enterprise), hipathjs, Net::CSTAv3::Client.
LITERAL = [
    ("md110", Perform(MakeCall("1144", "1106"), Device("1144")), "a116020106 02010a300e8004313134346206800431313036"),
    ("md110", StartMonitor(Device("1144")), "a10e020101 0201473006800431313434"),
    ("omnipcxenterprise", StartMonitor(Device("3001")), "a10e020101 0201473006800433303031"),
    ("omnipcxenterprise", TakeSnapshot(Device("24001")), "a10d020103 02014a80053234303031"),
    ("hipath3000", Perform(MakeCall("100", "101"), Device("100")), "a116020102 02010a300e3005800331303030058003313031"),
]


@pytest.mark.parametrize(("key", "command", "literal"), LITERAL)
def test_requests_are_the_literal_ones_but_for_the_invoke_id(key: str, command: object, literal: str) -> None:
    play = Play(key)
    play.associate()
    play.link.data_to_send()
    sent = ask(play, command)
    wanted = bytearray.fromhex(literal)
    wanted[4] = invoke_id_of(sent, is_xml=False)
    header = len(sent) - len(wanted)
    assert sent[header:] == wanted


def test_no_password_in_what_an_association_shows_of_itself() -> None:
    for key in ("hipath3000", "eltex", "zultys"):
        step_taken = made(key).connected()
        assert "77777" not in repr(step_taken)
        assert "secret" not in repr(step_taken)


def test_a_telephone_system_that_never_answers_system_status_is_not_given_up_for_ever() -> None:
    play = Play("hipath3000")
    play.associate()
    lost = []
    for _ in range(6):
        play.take_told()
        play.advance(40)
        events = play.take_told()
        lost.append(any(isinstance(event, HangUpWanted) for event in events))
        if lost[-1]:
            play.advance(60)
            play.link.connection_made(play.now)
            for _, answer in play.script.turns:
                play.hear(answer)
        elif len(lost) == MAX_IGNORED + 1:
            assert events == [PeerFault(IGNORED)]
        else:
            assert events == []
    assert lost == [True, True, True, False, False, False]
    assert play.link.state == "inService"


def test_one_that_has_answered_once_is_given_up_as_often_as_it_falls_silent() -> None:
    play = Play("hipath3000")
    play.associate()
    play.link.data_to_send()
    play.advance(30)
    probe = play.link.data_to_send()
    play.hear(b"\x26\x80\x0d" + bytes.fromhex(f"a20b0201{probe[7]:02x}3006020200d30500"))
    for _ in range(MAX_IGNORED + 3):
        play.take_told()
        play.advance(40)
        assert any(isinstance(event, HangUpWanted) for event in play.take_told())
        play.advance(60)
        play.link.connection_made(play.now)
        for _, answer in play.script.turns:
            play.hear(answer)
