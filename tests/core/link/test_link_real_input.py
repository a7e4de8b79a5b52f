"""Octets that real telephone systems sent, given to the link as they came."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from teamcall_core.domain.events import Answered, CallDelivered, DialWanted, LinkCameUp, UnknownEvent
from teamcall_core.domain.ids import Party
from teamcall_core.framing.length_prefix import LengthPrefix

# Origin: HiPath 3000 of 2012 (hipathjs, old/get_asn1.js) and Net::CSTAv3::Client 0.06, HiPath.pm.
SYSTEM_STATUS = bytes.fromhex("a10c020101020200d330030a0102")
AARE = bytes.fromhex(
    "6149a10706052b0c00815aa203020100a305a10302010088020680aa21a21fa01da11b04104849504154482d4150532d5354414d50"
    "040756342e30523036be0b2809a007a0050303001000"
)
GRANTED_0000 = bytes.fromhex("a20e0201013009020147300455020000")


def pdus(shared: Path, prefix: str) -> list[bytes]:
    entries = json.loads((shared / "samples" / "ber" / "hipath3000_2012.json").read_text())
    return [bytes.fromhex(entry["pdu"]) for entry in entries if entry["name"].startswith(prefix)]


@pytest.mark.parametrize("size", [1, 3, 100_000])
def test_three_calls_of_2012(new_scene, shared: Path, size: int) -> None:
    scene = new_scene()
    scene.link.start(scene.now)
    scene.link.connection_made(scene.now)
    delivered = pdus(shared, "hipath3000_delivered")
    assert len(delivered) == 3
    scene.octets(LengthPrefix.wrap(AARE) + LengthPrefix.wrap(SYSTEM_STATUS))
    assert scene.take_told() == [DialWanted("pbx.example", 1040), LinkCameUp("normal")]
    scene.monitor("548", "m")
    stream = b"".join(map(LengthPrefix.wrap, [GRANTED_0000, *delivered]))
    for place in range(0, len(stream), size):
        scene.octets(stream[place : place + size])
    answered, *calls = scene.advance(1).take_told()
    assert isinstance(answered, Answered)
    assert [type(call) for call in calls] == [CallDelivered] * 3
    assert {call.cause for call in calls} == {"newCall"}
    assert {call.device for call in calls} == {"548"}
    assert calls[-1].alerting_device == Party("548")
    assert calls[-1].calling_device == Party("531")
    assert calls[-1].called_device == Party("548")


def test_an_event_the_domain_has_no_word_for(new_scene, shared: Path) -> None:
    scene = new_scene().up()
    scene.monitor("548", "m")
    scene.octets(LengthPrefix.wrap(GRANTED_0000))
    scene.take_told()
    for pdu in pdus(shared, "hipath3000_hookswitch"):
        scene.octets(LengthPrefix.wrap(pdu))
        (event,) = scene.advance(1).take_told()
        assert isinstance(event, UnknownEvent)
        assert event.name == "hookswitch"
