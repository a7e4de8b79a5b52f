"""What holds for any client: answers or a close, in order, however the octets are cut."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.domain.events import CallInitiated, Told
from teamcall_core.domain.ids import CallId, Connection, Device
from teamcall_core.domain.outcomes import InternalFault
from teamcall_core.session import Asked, ClientSession, LinkLost, LinkReturned, Reply, SessionSettings, Tell

MAX_LINE = 64
SNIPPETS = [
    b"STLI",
    b"STLI;Version=2;DeviceInformation=Extended",
    b"MonitorStart 101",
    b"MakeCall 101 102",
    b"AnswerCall 101 0a",
    b"Help",
    b"BYE",
    b"SuperVisor",
    b'"',
    b"\\",
    b" ",
    b"\t",
    b"\r",
    b"\n",
    b"\r\n",
    b"\0",
    b"&",
    b"\x80",
    b"\xff",
    b"\xfa",
    b"\xf0",
    b"x" * (MAX_LINE + 1),
]
OCTETS = st.lists(st.one_of(st.sampled_from(SNIPPETS), st.binary(max_size=3))).map(b"".join)
OPENED = st.builds(lambda octets: b"STLI\n" + octets, OCTETS)
INITIATED = Told(CallInitiated(Device("101"), "normal", Connection(CallId("0a"), "101")))


def answer_all(session: ClientSession) -> None:
    while (event := session.next_event()) is not None:
        if isinstance(event, Asked):
            session.send(Reply(event.number, InternalFault(str(event.number))), 0.0)


def said_to(pieces: list[bytes]) -> tuple[bytes, bool]:
    """What a session says when it is fed these pieces and answered at the end, and whether it has finished."""
    session = ClientSession(SessionSettings(max_line=MAX_LINE), 0.0)
    said = b""
    for piece in pieces:
        session.receive_data(piece, 0.0)
        said += session.data_to_send()
    answer_all(session)
    finished = session.finished
    session.receive_eof(0.0)
    answer_all(session)
    while (due := session.next_deadline()) is not None:  # a SuperVisor session was denied
        session.handle_timer(due)
        answer_all(session)
    assert session.finished
    return said + session.data_to_send(), finished


@given(st.one_of(OCTETS, OPENED), st.data())
def test_any_octets_in_any_cuts_give_the_same_answers(octets: bytes, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.sets(st.integers(0, len(octets)))))
    pieces = [octets[a:b] for a, b in zip([0, *cuts], [*cuts, len(octets)], strict=True)]
    said, finished = said_to([octets])
    assert said_to(pieces) == (said, finished)
    assert said_to([octets[i : i + 1] for i in range(len(octets))]) == (said, finished)
    assert said == b"" or said.endswith(b"\r\n")
    for line in said.split(b"\r\n")[:-1]:
        assert line.startswith((b"error_ind ", b"Help "))
        assert len(line) <= 4094
        assert not set(line) & set(b"\r\n\0")


LINES: dict[bytes, bytes | None] = {
    b"MonitorStart 101": None,
    b"MakeCall 101 102": None,
    b"Foo": b"error_ind INVALCMD Foo",
    b"MakeCall 101": b"error_ind INVALNUMPARAM MakeCall",
    b"STLI": b"error_ind SUCCESS STLI",
    b"x" * (MAX_LINE + 1): b"error_ind LINETOOLONG",
}
WISHES = {"tell": Tell(INITIATED), "lost": LinkLost((Device("101"),)), "returned": LinkReturned()}


@given(st.lists(st.one_of(st.sampled_from([*LINES, *WISHES]), st.integers(0, 5))))
def test_answers_come_in_the_order_of_the_requests(steps: list[bytes | str | int]) -> None:
    session = ClientSession(SessionSettings(max_line=MAX_LINE), 0.0)
    session.receive_data(b"STLI\n", 0.0)
    session.data_to_send()
    expected: list[bytes] = []
    waiting: list[int] = []
    told = numbers = 0
    for step in steps:
        if isinstance(step, bytes):
            session.receive_data(step + b"\n", 0.0)
            answer = LINES[step]
            if answer is None:
                numbers += 1
                waiting.append(numbers)
                answer = b"error_ind INTERNALERROR %s %d" % (step.split()[0], numbers)
            expected.append(answer)
        elif isinstance(step, str):
            told += step == "tell"
            session.send(WISHES[step], 0.0)
        elif step < len(waiting):
            number = waiting.pop(step)
            session.send(Reply(number, InternalFault(str(number))), 0.0)
        assert session.unanswered == len(waiting)
    for number in reversed(waiting):
        session.send(Reply(number, InternalFault(str(number))), 0.0)
    lines = session.data_to_send().split(b"\r\n")
    assert [line for line in lines if line.startswith(b"error_ind") and b"LINK" not in line] == expected
    assert lines.count(b"Initiated 101 normal") == told
    assert session.queued_octets == 0
    for line, following in pairwise(lines):
        assert line.startswith(b"Initiated") == following.startswith(b"DeviceInformation")
