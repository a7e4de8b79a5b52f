"""Every proven row of the table against its telephone system, a script of literal octets and documents."""

from __future__ import annotations

import re

import pytest

from teamcall_core.domain.commands import Ask, MakeCall, Perform, SetMicrophoneMute, StartMonitor
from teamcall_core.domain.events import (
    Answered,
    ConnectionCleared,
    DialWanted,
    LinkCameUp,
    LinkWentDown,
    PeerFault,
)
from teamcall_core.domain.ids import Device
from teamcall_core.domain.outcomes import Done, not_offered
from teamcall_core.link import FrameTraced, Link, LinkSettings
from teamcall_core.profiles import PROFILES
from teamcall_core.profiles.services import PHASE3

from .peers import ED3, SCRIPTS, Script, xml

KEYS = sorted(key for key, profile in PROFILES.items() if profile.proven)
every_key = pytest.mark.parametrize("key", KEYS)
DEVICES = ("101", "102")


class Play:
    """A link and its telephone system, cut into pieces of ``size`` octets."""

    def __init__(self, key: str, size: int = 1 << 20, *, trace: bool = False, **changes: object) -> None:
        self.script: Script = SCRIPTS[key]
        self.profile = PROFILES[key]
        self.now = 50.0
        self._size = size
        chosen: dict[str, object] = {
            "username": self.script.username,
            "password": self.script.password,
            "heartbeat_interval": self.profile.heartbeat_interval,
            "heartbeat_timeout": self.profile.heartbeat_timeout,
            "trace": trace,
        }
        settings = LinkSettings("pbx.example", 1, **{**chosen, **changes})  # type: ignore[arg-type]
        self.link = Link(self.profile, settings, lambda: 1.0)
        self.told: list[object] = []

    def hear(self, octets: bytes) -> None:
        for place in range(0, len(octets), self._size):
            self.link.receive_data(octets[place : place + self._size], self.now)
        self.look()

    def look(self) -> list[object]:
        while (event := self.link.next_event()) is not None:
            self.told.append(event)
        return self.told

    def take_told(self) -> list[object]:
        told, self.told = self.look(), []
        return told

    def associate(self) -> list[bytes]:
        """From the start to in service; gives all that was sent on the way."""
        self.link.start(self.now)
        assert self.take_told() == [DialWanted("pbx.example", 1)]
        self.link.connection_made(self.now)
        sent = []
        for wanted, answer in self.script.turns:
            sent.append(self.link.data_to_send())
            assert sent[-1] == wanted
            self.hear(answer)
        return sent

    def monitor(self, number: int) -> int:
        """Start a monitor and answer it; gives the invoke id of its MonitorStart."""
        invoke_id = self.request_monitor(number)
        self.hear(self.script.granted(invoke_id, number))
        return invoke_id

    def request_monitor(self, number: int) -> int:
        """Ask for a monitor."""
        self.link.data_to_send()
        self.link.send(Ask(number, StartMonitor(Device(DEVICES[number]))), self.now)
        return invoke_id_of(self.link.data_to_send(), is_xml=self.profile.is_xml)

    def advance(self, seconds: float) -> None:
        end = self.now + seconds
        while (deadline := self.link.next_deadline()) is not None and deadline <= end:
            self.now = max(self.now, deadline)
            self.link.handle_timer(self.now)
            self.look()
        self.now = end


def invoke_id_of(frame: bytes, *, is_xml: bool) -> int:
    """The invoke id of a request: four digits of the frame, or the first INTEGER of the invoke."""
    if is_xml:
        return int(frame[4:8])
    found = re.search(rb"\xa1[\x00-\x7f]\x02\x01(.)", frame, re.DOTALL)
    assert found is not None
    return found[1][0]


def test_every_proven_row_has_a_script() -> None:
    assert sorted(SCRIPTS) == KEYS


@every_key
@pytest.mark.parametrize("size", [1, 2, 3, 7, 1 << 20])
def test_connect_associate_gate_and_two_monitors(key: str, size: int) -> None:
    play = Play(key, size)
    play.associate()
    assert [type(event) for event in play.take_told()] == [LinkCameUp]
    assert play.link.state == "inService"
    for number in range(len(DEVICES)):
        play.monitor(number)
    answers = [event for event in play.take_told() if isinstance(event, Answered)]
    assert answers == [Answered(0, Done()), Answered(1, Done())]
    play.advance(1)  # the snapshots stay unanswered: events wait for them no longer than half a second
    play.take_told()
    for number, device in enumerate(DEVICES):
        play.hear(play.script.cleared(number))
        (event,) = play.take_told()
        assert isinstance(event, ConnectionCleared)
        assert event.device == device
        assert event.releasing_device is not None
        assert "<" not in event.releasing_device.number


@every_key
def test_nothing_is_asked_before_the_gate_is_open(key: str) -> None:
    play = Play(key)
    play.link.start(play.now)
    for wanted, answer in ((b"", b""), *play.script.turns):
        if wanted or answer:
            play.link.data_to_send()
        if play.link.state == "inService":
            break
        play.link.send(Ask("early", StartMonitor(Device("101"))), play.now)
        assert play.link.data_to_send() == b""
        if play.link.state == "connecting" and not play.told:
            play.look()
            play.link.connection_made(play.now)
        play.hear(answer)


@every_key
def test_all_that_opens_the_link_in_every_cut(key: str) -> None:
    """All cuts of one answer into two pieces."""
    for turn, (_, answer) in enumerate(SCRIPTS[key].turns):
        for place in range(1, len(answer)):
            play = Play(key)
            play.link.start(play.now)
            play.link.connection_made(play.now)
            for before in play.script.turns[:turn]:
                play.hear(before[1])
            play.hear(answer[:place])
            play.hear(answer[place:])
            for after in play.script.turns[turn + 1 :]:
                play.hear(after[1])
            assert any(isinstance(event, LinkCameUp) for event in play.told), (turn, place)
            assert not any(isinstance(event, PeerFault) for event in play.told)


@pytest.mark.parametrize("key", [key for key in KEYS if SCRIPTS[key].status])
def test_a_status_of_the_telephone_system_is_answered(key: str) -> None:
    play = Play(key)
    play.associate()
    play.link.data_to_send()
    assert play.script.status is not None
    asked, answer = play.script.status
    for _ in range(2):
        play.hear(asked)
        assert play.link.data_to_send() == answer


@pytest.mark.parametrize("key", [key for key in KEYS if PROFILES[key].services_offered < PHASE3])
def test_a_service_that_the_profile_lacks_costs_no_octet(key: str) -> None:
    play = Play(key)
    play.associate()
    play.link.data_to_send()
    play.take_told()
    request = SetMicrophoneMute("101", on=True)
    assert not play.link.offers(request)
    play.link.send(Ask("r", Perform(request, Device("101"))), play.now)
    assert play.take_told() == [Answered("r", not_offered())]
    assert play.link.data_to_send() == b""


@every_key
def test_a_call_is_asked_for_in_the_words_of_the_phase(key: str) -> None:
    play = Play(key)
    play.associate()
    play.link.data_to_send()
    play.link.send(Ask("r", Perform(MakeCall("101", "102"), Device("101"))), play.now)
    sent = play.link.data_to_send()
    if play.profile.is_xml:
        assert b"<MakeCall " in sent
        assert b"101" in sent
        assert b"102" in sent
    else:
        early = play.profile.phase != "III"
        # Origins: hipathjs (100 -> 101), opencsta (1144 -> 1106), here with other numbers.
        body = "300c80033130316205 8003313032" if early else "300e3005800331303130058003313032"
        assert bytes.fromhex(body) in sent
        assert play.profile.max_pdu == 0 or len(sent) < play.profile.max_pdu


@every_key
def test_no_password_in_the_trace(key: str) -> None:
    play = Play(key, trace=True)
    play.associate()
    frames = [event for event in play.take_told() if isinstance(event, FrameTraced)]
    shown = b"".join(frame.octets for frame in frames)
    sent = b"".join(wanted for wanted, _ in play.script.turns)
    for secret in (b"77777", b"secret", b"5en6G6MezRroT3XKqkdPOmY"):
        assert secret not in shown
    assert len(b"".join(frame.octets for frame in frames if frame.direction == "out")) == len(sent)


@every_key
def test_a_lost_link_begins_its_association_anew(key: str) -> None:
    play = Play(key)
    first = play.associate()
    play.link.receive_eof(play.now)
    events = play.take_told()
    assert any(isinstance(event, LinkWentDown) for event in events)
    assert isinstance(events[-1], DialWanted)
    play.link.connection_made(play.now)
    again = play.link.data_to_send()
    digits = re.compile(rb"(?<=^\0\0..)\d{4}", re.DOTALL)
    assert digits.sub(b"", again) == digits.sub(b"", first[0])


def test_our_own_invoke_ids_in_xml_are_those_of_the_standard() -> None:
    play = Play("eltex", request_timeout=0)
    play.associate()
    play.link.data_to_send()
    seen = set()
    for _ in range(2):
        for _ in range(5100):
            play.link.send(Ask("r", Perform(MakeCall("101", "102"), Device("101"))), play.now)
            frame = play.link.data_to_send()
            seen.add(int(frame[4:8]))
            refusal = f'<CSTAErrorCode xmlns="{ED3}"><operation>generic</operation></CSTAErrorCode>'
            play.hear(xml(int(frame[4:8]), refusal))
    assert seen == set(range(1, 9999))
