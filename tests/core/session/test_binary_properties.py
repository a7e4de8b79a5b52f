"""Any octets in any cuts on a binary session give answers or a close, never an exception, and a bounded memory."""

from __future__ import annotations

import pytest
from binary_client import BinaryClient
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.csta.common import MonitorFilter
from teamcall_core.csta.message import Phase
from teamcall_core.domain.ids import Device
from teamcall_core.domain.outcomes import BadParameter, Done, LinkDown, PbxRefused, TimedOut
from teamcall_core.framing import FRAMINGS
from teamcall_core.framing.ecma323 import Ecma323
from teamcall_core.session import Asked, ClientSession, LinkLost, LinkReturned, Reply, SessionOpened, SessionSettings
from teamcall_core.session.settings import BinarySettings

FORMS = [("length2", Phase.I), ("length2", Phase.III), ("hipath", Phase.II), ("ecma323", Phase.XML3)]
OUTCOMES = st.sampled_from([Done(), TimedOut(), LinkDown(), BadParameter(), PbxRefused("operation", "77")])
WISHES = st.sampled_from([LinkLost(), LinkReturned(), LinkLost((Device("101"),))])


def requests(framing: str, phase: Phase) -> list[bytes]:
    """Frames of a client that knows what it does."""
    frames = []
    asked = [
        ("monitorStart", services.MonitorStart(csta.DeviceID("101"))),
        ("monitorStart", services.MonitorStart(csta.DeviceID("102"), MonitorFilter(call_control=csta.Bits(["held"])))),
        ("monitorStop", services.MonitorStop(b"0001" if framing == "ecma323" else b"\0\1")),
        ("makeCall", services.MakeCall(csta.DeviceID("101"), csta.DeviceID("102"))),
        ("answerCall", services.AnswerCall(csta.ConnectionID(b"7", csta.DeviceID("101")))),
        ("snapshotDevice", services.SnapshotDevice(csta.DeviceID("101"))),
        ("systemStatus", services.SystemStatus(system_status="normal")),
    ]
    for operation, body in asked:
        client = BinaryClient(framing, phase)
        client.ask(operation, body)
        frames.append(client.take())
    client = BinaryClient(framing, phase)
    client.associate()
    frames.append(client.take())
    if framing != "ecma323":
        for message in (
            csta.Message("rlrq", None, None, csta.RLRQ(), phase),
            csta.Message("abrt", None, None, csta.ABRT(), phase),
            csta.Message("reject", 3, None, csta.Reject("mistypedArgument", "invoke"), phase),
        ):
            client.send(message)
            frames.append(client.take())
    return frames


def wrapped(framing: str, octets: bytes) -> bytes:
    return FRAMINGS[framing].wrap(octets, 7)


@pytest.mark.parametrize(("framing", "phase"), FORMS)
@given(data=st.data())
@settings(max_examples=50, deadline=None)
def test_any_octets_in_any_cuts(framing: str, phase: Phase, data: st.DataObject) -> None:
    known = requests(framing, phase)
    pieces = st.one_of(
        st.sampled_from(known),
        st.binary(min_size=1, max_size=40).map(lambda octets: wrapped(framing, octets)),
        st.tuples(st.sampled_from(known), st.integers(0, 200), st.integers(0, 255)).map(flipped),
        st.binary(max_size=6),
    )
    begins = data.draw(st.booleans())
    stream = (known[7] if begins else b"") + b"".join(data.draw(st.lists(pieces, max_size=12)))
    session = ClientSession(SessionSettings(max_pending=4, binary=BinarySettings(phase="I")), 0.0)
    opened = 0
    while stream and not session.finished:
        cut = data.draw(st.integers(1, len(stream)))
        session.receive_data(stream[:cut], 0.0)
        stream = stream[cut:]
        opened += answer_some(session, data)
        session.send(data.draw(WISHES), 0.0)
        readable(session, session.data_to_send())
    assert opened <= 1
    session.receive_eof(0.0)
    answer_some(session, data)
    if (due := session.next_deadline()) is not None:
        session.handle_timer(due)


def answer_some(session: ClientSession, data: st.DataObject) -> int:
    """Answer what chance wants to be answered; how often the session was opened meanwhile."""
    opened = 0
    while (event := session.next_event()) is not None:
        opened += isinstance(event, SessionOpened)
        if isinstance(event, Asked) and not session.finished and data.draw(st.booleans()):
            session.send(Reply(event.number, data.draw(OUTCOMES)), 0.0)
    assert session.unanswered <= 4
    return opened


def flipped(given: tuple[bytes, int, int]) -> bytes:
    frame, at, value = given
    at %= len(frame)
    return frame[:at] + bytes([value]) + frame[at + 1 :]


def readable(session: ClientSession, said: bytes) -> None:
    """Whatever a session says is whole frames with messages of its phase."""
    if session.binary is None or not session.binary.protocol:
        return
    phase, _, framing = session.binary.protocol.partition("/")
    stream = FRAMINGS[framing]()
    stream.receive_data(said)
    while (frame := stream.take_frame()) is not None:
        csta.decode(frame.octets, Phase(phase))
    stream.eof()


@pytest.mark.parametrize(("framing", "phase"), FORMS)
def test_octet_by_octet_gives_the_same_answers(framing: str, phase: Phase) -> None:
    known = requests(framing, phase)
    stream = known[7] + b"".join(known[:7])
    whole, cut = (ClientSession(SessionSettings(), 0.0) for _ in range(2))
    whole.receive_data(stream, 0.0)
    for at in range(len(stream)):
        cut.receive_data(stream[at : at + 1], 0.0)
    assert list(iter(whole.next_event, None)) == list(iter(cut.next_event, None))
    assert whole.data_to_send() == cut.data_to_send()


def test_an_opening_costs_little_until_it_is_one() -> None:
    session = ClientSession(SessionSettings(), 0.0)
    session.receive_data(b"\x20\xff" + b"x" * 8000, 0.0)
    assert session.state == "opening"
    session.receive_data(b"x" * 1000, 0.0)
    assert session.data_to_send() == b""
    session.handle_timer(5.0)
    assert session.finished


def test_a_frame_beyond_the_limit_ends_the_session() -> None:
    session = ClientSession(SessionSettings(binary=BinarySettings(max_frame=100)), 0.0)
    session.receive_data(Ecma323.wrap(b"x" * 200, 1)[:8], 0.0)
    assert session.finished


def test_monitors_of_one_session_are_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("teamcall_core.session.binary.monitors.MOST_MONITORS", 2)
    session, client = ClientSession(SessionSettings(), 0.0), BinaryClient("length2", Phase.III)
    client.associate()
    for _ in range(3):
        client.monitor("101")
    session.receive_data(client.take(), 0.0)
    client.receive(session.data_to_send())
    assert [message.kind for message in client.received] == ["aare", "error"]
    assert client.received[-1].body == csta.UniversalFailure(
        "systemResourceAvailability", "overallMonitorLimitExceeded"
    )
