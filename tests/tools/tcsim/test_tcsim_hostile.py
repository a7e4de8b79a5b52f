"""Clients that send anything: the simulator notes it, ends what must end, and never falls."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_tools.tcsim.systems import SYSTEMS

CONNECTION = csta.ConnectionID(b"\0\1", csta.DeviceID("101"))
BODIES = [
    ("monitorStart", services.MonitorStart(csta.DeviceID("101"))),
    ("monitorStop", services.MonitorStop(b"\0\0")),
    ("makeCall", services.MakeCall(csta.DeviceID("101"), csta.DeviceID("102"))),
    ("answerCall", services.AnswerCall(CONNECTION)),
    ("snapshotDevice", services.SnapshotDevice(csta.DeviceID("101"))),
    ("systemStatus", services.SystemStatus(system_status="normal")),
]


def document(key: str, number: int) -> bytes:
    operation, body = BODIES[number % len(BODIES)]
    return csta.encode(csta.translate(csta.Message("invoke", 1, operation, body), SYSTEMS[key].phase))


@pytest.mark.parametrize("key", sorted(SYSTEMS))
@settings(max_examples=40, deadline=None)
@given(
    is_associated=st.booleans(),
    stream=st.lists(
        st.one_of(
            st.binary(min_size=1, max_size=60),
            st.tuples(st.integers(0, 5), st.integers(0, 400), st.integers(0, 255)),
        ),
        max_size=8,
    ),
)
def test_nothing_that_a_client_sends_makes_it_fall(call, key: str, is_associated: bool, stream) -> None:
    caller = call(key)
    if is_associated:
        caller.associate()
    for one in stream:
        if isinstance(one, bytes):
            caller.send_frame(one) if one[0] % 2 else caller.send_octets(one)
        else:
            number, place, octet = one
            octets = bytearray(document(key, number))
            octets[place % len(octets)] = octet
            caller.send_frame(bytes(octets))
    caller.wait(200.0)
    other = call(key)
    other.associate()
    assert not other.is_ended
