"""Passwords of supervisors and agents never reach a trace, however the line is mistyped."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.session import ClientSession, SessionSettings
from teamcall_core.session.events import Asked
from teamcall_daemon.masking import hide

CASES = [
    (b"SetAgentState 101 loggedOn 12 g S3cret", b"SetAgentState 101 loggedOn 12 ***"),
    (b"SetAgentState 101 loggedOn 12 S3cret", b"SetAgentState 101 loggedOn 12 ***"),
    (b"SetAgentState 101 loggedOn 12 g S3cret more", b"SetAgentState 101 loggedOn 12 ***"),
    (b"sETaGENTsTATE\t101  LOGGEDON 12\tg  S3cret", b"sETaGENTsTATE\t101  LOGGEDON 12\t***"),
    (b'setagentstate "1 1" loggedOn 12 g S3cret', b'setagentstate "1 1" loggedOn 12 ***'),
    (b'SetAgentState 101 "loggedOn" "1\\" 2" "" "S3cret', b'SetAgentState 101 "loggedOn" "1\\" 2" ***'),
    (b'SetAgentState 101 loggedOn "12 g S3cret', b"SetAgentState 101 loggedOn ***"),
    (b"SetAgentState loggedOn 12 g S3cret", b"SetAgentState loggedOn 12 ***"),
    (b"SetAgentState 101 12 g S3cret", b"SetAgentState ***"),
    (b"SetAgentState S3cret", b"SetAgentState ***"),
    (b"SetAgentState 101 logedOn 12 g S3cret", b"SetAgentState ***"),
    (b"SetAgntState 101 loggedOn 12 g S3cret", b"SetAgntState 101 loggedOn 12 ***"),
    (b"SetAgentState;101 loggedOn 12 g S3cret", b"SetAgentState;101 loggedOn 12 ***"),
    (b'"SetAgentState" 101 loggedOn 12 g S3cret', b'"SetAgentState" 101 loggedOn 12 ***'),
    (b'"Set\\x41gentState" 101 loggedOn 12 g S3cret', b'"***'),
    (b"SetAgent\xff\xfb\x01State 101 loggedOn 12 g S3cret", b"SetAgentState 101 loggedOn 12 ***"),
    (b"SetAgentState 101 loggedOff 12", b"SetAgentState 101 loggedOff 12"),
    (b"SetAgentState 101 loggedOff 12  ", b"SetAgentState 101 loggedOff 12  "),
    (b"GetAgentState 101", b"GetAgentState 101"),
    (b"SuperVsor S3cret", b"SuperVsor ***"),
    (b"Supervise;Format=JSON S3cret", b"Supervise;Format=JSON ***"),
    (b"Super\xff\xf1Visor S3cret", b"SuperVisor ***"),
    (b'"Super\\x56isor" S3cret', b'"***'),
    (b"MonitorStart 101", b"MonitorStart 101"),
    (b"\xff\xfb\x01MonitorStart 101", b"\xff\xfb\x01MonitorStart 101"),
    (b"Status", b"Status"),
    (b"", b""),
]


@pytest.mark.parametrize(("line", "shown"), CASES)
def test_passwords_are_overwritten(line, shown):
    assert hide(line) == shown


words = st.text(st.characters(codec="utf-8", exclude_characters="\n"), max_size=8).filter(
    lambda word: "S3cret" not in word
)


def quoted(word: str) -> bytes:
    return b'"' + b"".join(b"\\x%02x" % o if o < 0x21 or o in b'"\\\x7f' else bytes([o]) for o in word.encode()) + b'"'


@given(
    st.sampled_from([b"SetAgentState", b"setagentstate", b'"SetAgentState"', b'"Set\\x41gentState"']),
    st.lists(st.tuples(words, st.booleans()), min_size=3, max_size=3),
    st.sampled_from([b" ", b"\t", b"  "]),
    st.binary(max_size=3).map(lambda octets: octets.replace(b"\n", b"")),
)
def test_whatever_the_session_takes_for_a_password_is_not_shown(verb, others, blank, noise):
    """The line is read by a real session: if that finds the password, the trace must not show it."""
    device, agent, group = [quoted(word) if quote or not word.strip() else word.encode() for word, quote in others]
    line = noise + blank.join([verb, device, b"loggedOn", agent, group, b"S3cret"])
    session = ClientSession(SessionSettings(), 0.0)
    session.receive_data(b"STLI\r\n" + line + b"\r\n", 0.0)
    read = []
    while (event := session.next_event()) is not None:
        read.append(event)
    if any(isinstance(event, Asked) and getattr(event.request, "password", None) == "S3cret" for event in read):
        assert b"S3cret" not in hide(line)


@pytest.mark.parametrize(
    "line", [b"x" * 20_000, b"supervisor" * 2000, b"setagentstate" * 2000, b'"' + b"\\" * 20_000, b'"\\x' * 7000,
             b"SetAgentState " + b'"' * 20_000, b"SetAgentState " + b"1 " * 10_000, b"." * 20_000],
)  # fmt: skip
def test_it_takes_linear_time(line):
    began = time.process_time()
    for _ in range(20):
        hide(line)
    assert time.process_time() - began < 2.0
