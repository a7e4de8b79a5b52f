"""One fact for all monitors that are restored after a return."""

from __future__ import annotations

from teamcall_core.domain.ids import Device
from teamcall_core.exchange import RestoreEnded
from teamcall_core.exchange.restoring import Restoring


def test_the_last_answer_sums_up() -> None:
    restoring = Restoring()
    restoring.begin(map(Device, "12345"))
    assert restoring.under_way
    told = [
        restoring.answered(Device(device), how)
        for device, how in (("1", "restored"), ("2", "delayed"), ("3", ""), ("1", "restored"), ("4", "ended"))
    ]
    assert told == [None] * 5
    assert restoring.answered(Device("5"), "restored") == RestoreEnded(restored=2, delayed=1, ended=1)
    assert not restoring.under_way
    assert restoring.answered(Device("5"), "restored") is None


def test_a_loss_in_between_begins_anew() -> None:
    restoring = Restoring()
    restoring.begin([Device("1"), Device("2")])
    restoring.answered(Device("1"), "restored")
    restoring.clear()
    assert restoring.answered(Device("2"), "restored") is None
    restoring.begin([Device("2")])
    assert restoring.answered(Device("2"), "delayed") == RestoreEnded(restored=0, delayed=1, ended=0)
