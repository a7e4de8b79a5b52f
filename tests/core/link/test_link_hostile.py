"""Every proven row of the table against a telephone system that says anything at any time.

What it can say is made of what such a system says: whole, cut, mutated, in the wrong place, and octets without sense.
"""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta.xml import session
from teamcall_core.domain.commands import Ask, GetDoNotDisturb, MakeCall, Perform, StartMonitor, StopMonitor
from teamcall_core.domain.events import Answered, DialWanted, HangUpWanted
from teamcall_core.domain.ids import Device
from teamcall_core.profiles import PROFILES

from .peers import APPL, ED4, HEAD, HIPATH_AARE, SCRIPTS, STATUS_52, STATUS_211, hipath, length2, xml
from .test_link_profiles import Play

KEYS = sorted(SCRIPTS)
WHOLE = 1 << 20
ACTIONS = ("connect", "eof", "wait", "wait long", "monitor", "unmonitor", "call", "query", "reconnect")


def whatever(key: str) -> list[bytes]:
    """Frames of this telephone system's kind, sound ones and others."""
    script, profile = SCRIPTS[key], PROFILES[key]
    told = [answer for _, answer in script.turns]
    for number in (0, 1):
        told += [script.granted(invoke_id, number) for invoke_id in (1, 2, 3)]
        told.append(script.cleared(number))
    if profile.is_xml:
        documents = [
            f'{HEAD}<CSTAErrorCode xmlns="{ED4}"><operation>invalidDeviceID</operation></CSTAErrorCode>',
            f'{HEAD}<CSTAErrorCode xmlns="{ED4}"/>',
            f'{HEAD}<SystemStatus xmlns="{ED4}"><systemStatus>disabled</systemStatus></SystemStatus>',
            f'{HEAD}<SystemStatus xmlns="{ED4}"/>',
            f'{HEAD}<StopApplicationSession xmlns="{APPL}"><sessionID>1</sessionID></StopApplicationSession>',
            f'{HEAD}<StartApplicationSessionNegResponse xmlns="{APPL}"><errorCode><applError/></errorCode>'
            "</StartApplicationSessionNegResponse>",
            f'{HEAD}<ResetApplicationSessionTimerPosResponse xmlns="{APPL}"/>',
            f'{HEAD}<MakeCallResponse xmlns="{ED4}"><callingDevice><callID>\u20ac</callID></callingDevice>'
            "</MakeCallResponse>",
            "<keepalive/>",
            "<loginFailed/>",
            "<Logout/>",
            "<a",
            "",
        ]
        return told + [xml(number, one) for one in documents for number in (0, 1, 9999)]
    frame = hipath if profile.framing == "hipath" else length2
    pdus = [STATUS_211, STATUS_52, HIPATH_AARE, "6406800100810101", "6200", "a3080201010201010500", "a4050500800100"]
    pdus += ["6116a10706052b0c00815aa203020102a305a103020101be00", "a10c020105020203e730030a0102", "30", "a1", "a280"]
    return told + [frame(bytes.fromhex(pdu)) for pdu in pdus] + [b"P", b"\x00"]


class Anarchy(Play):
    """A link that is told anything; counts the answers of its Asks."""

    def __init__(self, key: str) -> None:
        super().__init__(key, trace=True)
        self.asked = 0
        self.answers: Counter[object] = Counter()
        self.dialling = False
        self.said = whatever(key)
        self.link.start(self.now)
        self.settle()

    def settle(self) -> None:
        for event in self.take_told():
            if isinstance(event, Answered):
                self.answers[event.reference] += 1
            elif isinstance(event, DialWanted):
                self.dialling = True
            elif isinstance(event, HangUpWanted):
                self.dialling = False
        self.link.data_to_send()

    def act(self, action: str, pick: int) -> None:
        device = Device(("101", "102")[pick % 2])
        wishes = {
            "monitor": StartMonitor(device),
            "unmonitor": StopMonitor(device),
            "call": Perform(MakeCall(device, "102"), device),
            "query": Perform(GetDoNotDisturb(device), device),
        }
        if action in wishes:
            self.link.send(Ask(self.asked, wishes[action]), self.now)
            self.asked += 1
        elif action == "connect":
            if self.dialling:
                self.dialling = False
                self.link.connection_made(self.now)
        elif action == "eof":
            self.dialling = False
            self.link.receive_eof(self.now, "gone")
        elif action == "reconnect":
            self.link.reconnect(self.now)
        else:
            self.advance(400 if action == "wait long" else pick % 50)
        self.settle()

    def say(self, pick: int, cut: int, flip: int) -> None:
        """One of the frames: whole, cut short or with one bit turned."""
        octets = bytearray(self.said[pick % len(self.said)])
        if flip and octets:
            octets[flip % len(octets)] ^= 1 << (flip % 8)
        self.link.receive_data(bytes(octets[: len(octets) - cut]), self.now)
        self.settle()


SAY = st.tuples(
    st.integers(0, 80), st.sampled_from([0, 0, 0, 0, 1, 5]), st.sampled_from([0, 0, 0]) | st.integers(0, 5000)
)
STEP = st.tuples(st.sampled_from(ACTIONS), st.integers(0, 99)) | SAY


@pytest.mark.parametrize("key", KEYS)
@settings(max_examples=30, deadline=None)
@given(history=st.lists(STEP, max_size=40), noise=st.binary(max_size=40))
def test_no_history_ends_the_engine_and_each_ask_is_answered_once(key: str, history: list[tuple], noise: bytes) -> None:
    play = Anarchy(key)
    for one in [("connect", 0), *history, ("eof", 0), ("connect", 0)]:
        if len(one) == 2:
            play.act(*one)
        else:
            play.say(*one)
    play.link.receive_data(noise, play.now)
    play.settle()
    play.link.stop(play.now)
    play.settle()
    assert play.link.next_deadline() is None
    assert play.answers == Counter(range(play.asked))


@pytest.mark.parametrize("key", KEYS)
@settings(max_examples=30, deadline=None)
@given(octets=st.binary(max_size=300))
def test_any_octets_at_each_step_of_the_start(key: str, octets: bytes) -> None:
    for turns in range(len(SCRIPTS[key].turns) + 1):
        play = Play(key)
        play.link.start(play.now)
        play.link.connection_made(play.now)
        for _, answer in play.script.turns[:turns]:
            play.hear(answer)
        play.hear(octets)
        play.advance(60)
        play.link.stop(play.now)


def test_a_session_granted_for_no_time_or_for_ever_does_not_spin() -> None:
    for duration in (-(2**63), -1, 0, 1, 2**63 - 1):
        play = Play("eltex", heartbeat_interval=0)
        play.link.start(play.now)
        play.link.connection_made(play.now)
        play.link.data_to_send()
        granted = session.StartApplicationSessionPosResponse("7", "urn:x", duration)
        document = csta.encode(csta.Message("session", None, None, granted, csta.Phase.XML3)).decode()
        play.hear(xml(1, document))
        assert play.link.state == "inService"
        play.advance(3)
        assert play.link.data_to_send().count(b"<ResetApplicationSessionTimer ") <= 3
