"""Monitor filters: a set bit suppresses its event, in all phases."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta.common import MonitorFilter
from teamcall_core.csta.filters import suppressed
from teamcall_core.csta.phase1 import enumerations as phase1
from teamcall_core.csta.phase1.tables import EVENTS
from teamcall_core.csta.phase3 import enumerations as phase3
from teamcall_core.csta.phase3.tables import EVENT_PLACES

COVERS = ("csta/filters.py",)

LISTS = {
    "call_control": phase3.FILTER_CALL_CONTROL_EVENTS,
    "call_associated": phase3.FILTER_CALL_ASSOCIATED_EVENTS,
    "media_attachment": phase3.FILTER_MEDIA_ATTACHMENT_EVENTS,
    "physical_device_feature": phase3.FILTER_PHYSICAL_DEVICE_FEATURE_EVENTS,
    "logical_device_feature": phase3.FILTER_LOGICAL_DEVICE_FEATURE_EVENTS,
    "maintenance": phase3.FILTER_DEVICE_MAINTENANCE_EVENTS,
    "voice_unit": phase3.FILTER_VOICE_UNIT_EVENTS,
    "private": phase3.FILTER_VENDOR_SPEC_EVENTS,
}
EARLY_LISTS = {
    "call_control": phase1.CALL_FILTER,
    "feature": phase1.FEATURE_FILTER,
    "agent": phase1.AGENT_FILTER,
    "maintenance": phase1.MAINTENANCE_FILTER,
}


@pytest.mark.parametrize("name", LISTS)
def test_every_bit_of_phase_3_suppresses_one_event_of_phase_3(name: str) -> None:
    for bit in LISTS[name].enum.numbers:
        (event,) = suppressed(MonitorFilter(**{name: csta.Bits([bit])}))
        assert event in EVENT_PLACES, bit


@pytest.mark.parametrize("name", EARLY_LISTS)
def test_every_bit_of_phase_1_suppresses_one_event_of_phase_1(name: str) -> None:
    for bit in EARLY_LISTS[name].enum.numbers:
        (event,) = suppressed(MonitorFilter(**{name: csta.Bits([bit])}))
        assert EVENTS.number_of(event) is not None, bit


@pytest.mark.parametrize("wanted", [None, MonitorFilter(), MonitorFilter(call_control=csta.Bits((), length=18))])
def test_nothing_suppresses_nothing(wanted: MonitorFilter | None) -> None:
    assert suppressed(wanted) == frozenset()


def test_private_events_are_a_truth_in_phase_1_and_bits_that_have_no_name_are_harmless() -> None:
    assert suppressed(MonitorFilter(private=True, feature=csta.Bits([7]))) == {"privateEvent", "7"}
    assert suppressed(MonitorFilter(private=False)) == frozenset()
