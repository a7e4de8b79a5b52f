"""How binary sessions are opened, kept and ended: ACSE in BER, application sessions in XML."""

from __future__ import annotations

import pytest
from binary_client import BinaryClient

from teamcall_core import __version__, csta
from teamcall_core.csta import services
from teamcall_core.csta.association import AARE, AARQ, CSTAFunctionality, UserInformation
from teamcall_core.csta.message import Phase
from teamcall_core.csta.xml import session as application
from teamcall_core.csta.xml.tables import NAMESPACES
from teamcall_core.errors import LocalError
from teamcall_core.session import (
    BinaryRefused,
    ClientSession,
    LinkLost,
    LinkReturned,
    SessionEnded,
    SessionOpened,
    SessionSettings,
    ShutDown,
    StatusTold,
)
from teamcall_core.session.binary.transitions import TRANSITIONS, Input, State, move
from teamcall_core.session.settings import BinarySettings


def bits(*names: str) -> csta.Bits:
    return csta.Bits(names, length=19)


def connected(framing: str = "length2", phase: Phase = Phase.III, setting: str = "I"):
    session = ClientSession(SessionSettings(binary=BinarySettings(phase=setting)), 0.0, number=7)
    return session, BinaryClient(framing, phase)


def carry(session: ClientSession, client: BinaryClient, now: float = 0.0) -> list[object]:
    """Octets both ways until nothing more comes; the session's events."""
    while octets := client.take():
        session.receive_data(octets, now)
        client.receive(session.data_to_send())
    client.receive(session.data_to_send())
    return list(iter(session.next_event, None))


def aarq(session: ClientSession, client: BinaryClient, asked: AARQ) -> csta.Message:
    client.send(csta.Message("aarq", None, None, asked, client.phase))
    carry(session, client)
    return client.answer()


# --- versions ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("versions", "best", "phase"),
    [
        (("versionOne",), "versionOne", "I"),
        (("versionOne", "versionTwo"), "versionTwo", "II"),
        (("versionTwo", "versionThree"), "versionThree", "III"),
        (("versionFour",), "versionFour", "III"),  # HiPath
        (("versionFour", "versionFive"), "versionFive", "III"),
        (("versionTwo", "versionFifteen"), "versionFifteen", "III"),
        (("versionNineteen", "versionOne"), "versionNineteen", "III"),
        (("versionTwo", "versionSix"), "versionTwo", "II"),  # six is an edition of XML
    ],
)
@pytest.mark.parametrize("context", ["1.3.12.0.218", "1.3.12.0.180.1"])
def test_the_highest_common_version_counts_whatever_the_context_says(versions, best, phase, context) -> None:
    session, client = connected()
    asked = AARQ(application_context_name=context, user_information=UserInformation(bits(*versions)))
    answer = aarq(session, client, asked)
    assert isinstance(answer.body, AARE)
    assert answer.body.result == "accepted"
    assert answer.body.application_context_name == context
    assert answer.body.user_information == UserInformation(csta.Bits((best,), length=19))
    assert session.binary is not None
    assert session.binary.protocol == f"{phase}/length2"


@pytest.mark.parametrize(
    ("context", "phase"),
    [("1.3.12.0.180.1", "I"), ("1.3.12.0.180", "I"), ("1.3.12.0.218", "II"), ("1.3.12.0.285.200", "III")],
)
def test_the_context_counts_where_no_versions_are_named(context: str, phase: str) -> None:
    session, client = connected()
    answer = aarq(session, client, AARQ(application_context_name=context, user_information=None))
    assert (answer.body.result, answer.body.user_information) == ("accepted", None)
    assert session.binary is not None
    assert session.binary.protocol == f"{phase}/length2"


@pytest.mark.parametrize(
    "asked",
    [
        AARQ(user_information=UserInformation(bits("versionSix"))),
        AARQ(user_information=UserInformation(csta.Bits((30,)))),
        AARQ(application_context_name="1.3.12.0.1", user_information=None),
    ],
)
def test_no_common_version_is_refused(asked: AARQ) -> None:
    session, client = connected()
    assert aarq(session, client, asked).body.result == "rejectedPermanent"
    assert session.finished


def test_the_old_definition_is_answered_in_the_old_one() -> None:
    """OmniPCX Enterprise asks so."""
    session, client = connected(phase=Phase.II)
    wanted = CSTAFunctionality(status_reporting_services=csta.Bits(("monitorStart",)))
    given = UserInformation(
        bits("versionTwo"), "old", "1.3.12.0.218.200", wanted, CSTAFunctionality(), private_data_version_list=None
    )
    told = aarq(session, client, AARQ(user_information=given)).body.user_information
    assert (told.definition, told.direct_reference) == ("old", "1.3.12.0.218.200")
    assert told.functions_that_can_be_supplied == wanted


def test_who_logs_in_as_hipath_clients_do_is_told_who_answers() -> None:
    """HiPath 3000: two words in the responding authentication value."""
    session, client = connected()
    told = aarq(session, client, AARQ("AMHOST", "77777")).body
    assert (told.result, told.switch, told.release) == ("accepted", "TeamCall", __version__)
    session, client = connected()
    assert aarq(session, client, AARQ()).body.switch is None


# --- the first message -----------------------------------------------------------------------------------------------


def test_a_session_is_open_after_its_association_and_hears_the_status() -> None:
    session, client = connected()
    client.associate()
    assert carry(session, client) == [SessionOpened("binary", "III/length2")]
    assert (session.kind, session.state) == ("binary", "open")
    session.send(LinkReturned(), 0.0)
    carry(session, client)
    session.send(LinkReturned(), 0.0)
    session.send(StatusTold("overloadImminent"), 0.0)
    session.send(LinkLost(), 0.0)
    session.send(LinkLost(), 0.0)
    carry(session, client)
    assert client.statuses == ["normal", "overloadImminent", "disabled"]


@pytest.mark.parametrize("phase", [Phase.I, Phase.II, Phase.III])
def test_a_request_at_once_opens_in_the_phase_of_the_setting(phase: Phase) -> None:
    session, client = connected("hipath", phase, phase.value)
    client.ask("systemStatus", services.SystemStatus(system_status="normal"))
    assert carry(session, client) == [SessionOpened("binary", f"{phase}/hipath")]
    assert client.answer().kind == "result"


@pytest.mark.parametrize("phase", [Phase.XML2, Phase.XML3, Phase.XML4, Phase.XML5, Phase.XML6])
def test_a_document_at_once_opens_in_its_edition(phase: Phase) -> None:
    session, client = connected("ecma323", phase)
    client.ask("systemStatus", services.SystemStatus(system_status="normal"))
    assert carry(session, client) == [SessionOpened("binary", f"{phase}/ecma323")]
    assert client.answer().invoke_id == 1


def test_what_opens_nothing_is_passed_over_until_the_time_is_up() -> None:
    session, client = connected()
    session.receive_data(client.framing.wrap(b"\xff\xff"), 1.0)
    client.send(csta.Message("result", 1, None, None, Phase.III))
    assert carry(session, client, 1.0) == []
    session.handle_timer(5.9)
    assert not session.finished
    session.handle_timer(6.0)
    refused, ended = list(iter(session.next_event, None))
    assert isinstance(refused, BinaryRefused)
    assert refused.first_octets == b"\x00\x02\xff\xff\x00\x05\xa2\x03"
    assert isinstance(ended, SessionEnded)
    assert session.data_to_send() == b""


def test_an_application_context_alone_may_come_in_any_cut() -> None:
    session, client = connected()
    client.associate()
    for octet in client.take():
        session.receive_data(bytes([octet]), 0.0)
    assert session.state == "open"


# --- the end ---------------------------------------------------------------------------------------------------------


def test_release_waits_for_the_answers() -> None:
    session, client = connected()
    client.associate()
    client.monitor("101")
    client.send(csta.Message("rlrq", None, None, csta.RLRQ("normal"), Phase.III))
    carry(session, client)
    assert session.state == "leaving"
    assert [message.kind for message in client.received] == ["aare"]
    session.send(ShutDown(), 0.0)
    carry(session, client)
    assert [message.kind for message in client.received] == ["aare", "error", "abrt"]


def test_release_is_answered_and_the_session_finished() -> None:
    session, client = connected()
    client.associate()
    client.send(csta.Message("rlrq", None, None, csta.RLRQ("normal"), Phase.III))
    client.monitor("101")
    events = carry(session, client)
    assert [message.kind for message in client.received] == ["aare", "rlre"]
    assert events[-1] == SessionEnded("the client released the association")


def test_abort_ends_at_once() -> None:
    session, client = connected()
    client.associate()
    client.send(csta.Message("abrt", None, None, csta.ABRT(), Phase.III))
    carry(session, client)
    assert session.finished
    assert [message.kind for message in client.received] == ["aare"]


def test_a_second_association_is_a_fault_of_the_client() -> None:
    session, client = connected()
    client.associate()
    client.associate()
    carry(session, client)
    assert session.finished
    assert client.received[-1].body == csta.ABRT("provider", "protocolError")


def test_after_the_clients_end_its_requests_are_answered() -> None:
    session, client = connected()
    client.associate()
    client.monitor("101")
    carry(session, client)
    session.receive_eof(0.0)
    assert session.state == "draining"
    session.send(ShutDown("the service ends"), 0.0)
    client.receive(session.data_to_send())
    assert [message.kind for message in client.received] == ["aare", "error", "abrt"]


# --- application sessions --------------------------------------------------------------------------------------------


def start(session: ClientSession, client: BinaryClient, *namespaces: str, duration: int | None = None) -> csta.Message:
    body = application.StartApplicationSession(application.ApplicationInfo("test"), list(namespaces), duration)
    client.send(csta.Message("session", 3, "startApplicationSession", body, client.phase))
    carry(session, client)
    return client.answer()


def test_the_highest_common_edition_is_answered_with_the_number_of_the_connection() -> None:
    session, client = connected("ecma323", Phase.XML3)
    answer = start(session, client, NAMESPACES[Phase.XML3], "urn:other", NAMESPACES[Phase.XML5])
    told = application.StartApplicationSessionPosResponse("7", NAMESPACES[Phase.XML5])
    assert (answer.body, answer.invoke_id) == (told, 3)
    assert session.binary is not None
    assert session.binary.protocol == "XML5/ecma323"


def test_no_common_edition() -> None:
    session, client = connected("ecma323", Phase.XML3)
    answer = start(session, client, "urn:other")
    wrong = application.SessionError(defined="requestedProtocolVersionNotSupported")
    assert answer.body == application.StartApplicationSessionNegResponse(wrong)
    assert session.finished


def send(session: ClientSession, client: BinaryClient, body: object, now: float) -> csta.Message:
    name = type(body).__name__
    client.send(csta.Message("session", 4, name[:1].lower() + name[1:], body, client.phase))
    carry(session, client, now)
    return client.answer()


def test_the_timer_of_an_application_session_is_kept() -> None:
    session, client = connected("ecma323", Phase.XML3)
    answer = start(session, client, NAMESPACES[Phase.XML3], duration=60)
    assert answer.body.actual_session_duration == 60
    assert session.next_deadline() == 60.0
    answer = send(session, client, application.ResetApplicationSessionTimer("7"), 50.0)
    assert answer.body == application.ResetApplicationSessionTimerPosResponse(60)
    assert session.next_deadline() == 110.0
    answer = send(session, client, application.ResetApplicationSessionTimer("7", 1_000_000), 60.0)
    assert answer.body.actual_session_duration == 86_400
    wrong = send(session, client, application.ResetApplicationSessionTimer("8"), 70.0)
    assert wrong.body.error_code == application.SessionError(defined="invalidSessionID")
    session.handle_timer(60.0 + 86_399)
    assert not session.finished
    session.handle_timer(60.0 + 86_400)
    client.receive(session.data_to_send())
    assert client.answer().body == application.ApplicationSessionTerminated(
        "7", application.SessionError(defined="sessionTimerExpired")
    )
    assert session.finished


def test_without_a_duration_there_is_no_timer() -> None:
    session, client = connected("ecma323", Phase.XML3)
    assert start(session, client, NAMESPACES[Phase.XML3]).body.actual_session_duration is None
    assert session.next_deadline() is None


def test_an_application_session_is_stopped() -> None:
    session, client = connected("ecma323", Phase.XML3)
    start(session, client, NAMESPACES[Phase.XML3], duration=60)
    wrong = send(session, client, application.StopApplicationSession("8"), 1.0)
    assert wrong.body.error_code == application.SessionError(defined="invalidSessionID")
    again = start(session, client, NAMESPACES[Phase.XML3])
    assert again.body.error_code == application.SessionError(defined="maxNumberSessions")
    answer = send(session, client, application.StopApplicationSession("7"), 1.0)
    assert answer.body == application.StopApplicationSessionPosResponse()
    assert session.finished


# --- states and dropping ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", list(State))
@pytest.mark.parametrize("moved_by", list(Input))
def test_every_pair_moves_or_is_an_error_of_ours(state: State, moved_by: Input) -> None:
    impossible = {
        *((one, Input.OPENED) for one in State if one is not State.OPENING),
        *((one, Input.RELEASED) for one in State if one is not State.OPEN),
        *((one, Input.TIMED_OUT) for one in (State.OPENING, State.FINISHED)),
        *((one, Input.DRAINED) for one in (State.OPENING, State.OPEN, State.FINISHED)),
        (State.OPENING, Input.PEER_EOF),
    }
    if (state, moved_by) in impossible:
        with pytest.raises(LocalError, match=f"{state.name} cannot take {moved_by.name}"):
            move(state, moved_by)
    else:
        assert move(state, moved_by) is TRANSITIONS[state, moved_by]


@pytest.mark.parametrize(("framing", "phase"), [("length2", Phase.III), ("hipath", Phase.I), ("ecma323", Phase.XML3)])
def test_who_does_not_read_is_told_why_and_where_a_frame_ends(framing: str, phase: Phase) -> None:
    session, client = connected(framing, phase)
    assert session.binary is None
    client.associate()
    carry(session, client)
    assert session.binary is not None
    said = client.framing.wrap(b"a" * 10, 1) + client.framing.wrap(b"b" * 300, 2)
    first = len(client.framing.wrap(b"a" * 10, 1))
    assert session.binary.end_of_frame(said, 1) == first
    assert session.binary.end_of_frame(said, first) == first
    assert session.binary.end_of_frame(said, first + 1) == len(said)
    client.received.clear()
    client.receive(session.binary.overloaded())
    told = client.answer()
    if framing == "ecma323":
        assert told.body.session_term_reason == application.SessionError(defined="resourceLimitation")
    else:
        assert told.kind == "abrt"
