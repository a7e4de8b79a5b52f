"""Which Initiated a MakeCall has caused, in every order of answer and event."""

from __future__ import annotations

from teamcall_core.domain.events import CallInitiated, CallOriginated
from teamcall_core.domain.ids import CallId, Connection, Device
from teamcall_core.exchange.placements import MAX_OPEN_PER_DEVICE, Placements

D = Device("101")


def initiated(call: str) -> CallInitiated:
    return CallInitiated(D, "normal", Connection(CallId(call), "101"))


def placed(call: str) -> Connection:
    return Connection(CallId(call), "101")


def test_answer_first() -> None:
    p = Placements()
    p.begin(D, 1)
    p.answered(D, 1, placed("01"))
    assert not p.causes(initiated("02"))
    assert p.causes(initiated("01"))
    assert not p.causes(initiated("01")), "only one Initiated is the one that was caused"


def test_event_first() -> None:
    p = Placements()
    p.begin(D, 1)
    assert p.causes(initiated("01"))
    assert not p.causes(initiated("02")), "one MakeCall causes one call"
    p.answered(D, 1, placed("01"))
    assert not p.causes(initiated("01"))


def test_a_claim_that_the_answer_does_not_confirm_leaves_the_true_call_to_come() -> None:
    p = Placements()
    p.begin(D, 1)
    assert p.causes(initiated("07"))
    p.answered(D, 1, placed("01"))
    assert p.causes(initiated("01"))


def test_a_refused_call_causes_nothing() -> None:
    p = Placements()
    p.begin(D, 1)
    p.answered(D, 1, None)
    assert not p.causes(initiated("01"))


def test_a_system_without_initiated_leaves_nothing_behind() -> None:
    p = Placements()
    p.begin(D, 1)
    p.answered(D, 1, placed("01"))
    assert not p.causes(CallOriginated(D, "normal", placed("01")))
    assert not p.causes(initiated("01"))


def test_other_events_before_the_answer_claim_nothing() -> None:
    p = Placements()
    p.begin(D, 1)
    assert not p.causes(CallOriginated(D, "normal", placed("01")))
    assert p.causes(initiated("01"))


def test_two_at_once_and_unknown_references() -> None:
    p = Placements()
    p.begin(D, 1)
    p.begin(D, 2)
    p.answered(D, 9, placed("09"))
    p.answered(Device("102"), 1, placed("09"))
    p.answered(D, 2, placed("02"))
    assert p.causes(initiated("02"))
    assert p.causes(initiated("01"))
    p.answered(D, 1, placed("01"))
    p.clear()
    assert not p.causes(initiated("01"))


def test_memory_is_bounded() -> None:
    p = Placements()
    for reference in range(MAX_OPEN_PER_DEVICE + 5):
        p.begin(D, reference)
    assert sum(p.causes(initiated(f"{n:02x}")) for n in range(40)) == MAX_OPEN_PER_DEVICE


def test_a_device_that_is_not_heard_any_more_keeps_what_is_under_way_alone() -> None:
    p = Placements()
    p.begin(D, 1)
    p.begin(D, 2)
    p.answered(D, 1, placed("01"))
    p.forget(D)
    p.forget(Device("102"))
    assert p.causes(initiated("09")), "the second is still under way"
    assert not p.causes(initiated("01"))
