"""What is counted of a link."""

from __future__ import annotations

from teamcall_core.domain.events import LinkCameUp, LinkWentDown, MessagesLost, MonitorLost, PeerFault
from teamcall_core.domain.ids import Device
from teamcall_core.exchange.record import LinkRecord


def test_losses_returns_and_what_was_missed() -> None:
    record = LinkRecord()
    record.note(LinkWentDown("no connection", 0.0), "connecting", 1.0)  # it never was up: nothing is missed
    assert (record.since, record.reconnects, record.gaps) == (1.0, 0, 0)
    record.note(LinkCameUp("normal"), "inService", 2.0)
    record.note(PeerFault("x"), "inService", 3.0)
    record.note(PeerFault("x", lost=True), "inService", 3.0)
    assert (record.since, record.reconnects, record.gaps, record.lost_events) == (2.0, 0, 0, 1)
    record.note(LinkWentDown("gone", 0.0), "outOfService", 4.0)
    record.note(LinkCameUp("normal"), "inService", 5.0)
    record.note(MonitorLost(Device("101"), "normal"), "inService", 6.0)
    assert (record.since, record.reconnects, record.gaps, record.lost_events) == (5.0, 1, 2, 1)
    record.note(MessagesLost(), "inService", 7.0)
    record.note(LinkWentDown("disabled", None), "connecting", 8.0)  # its connection stands
    record.note(LinkCameUp("normal"), "inService", 9.0)
    assert (record.since, record.reconnects, record.gaps, record.lost_events) == (9.0, 2, 4, 2)
