"""Events for sessions of any phase: what came is translated, what the server makes is said in the nearest event."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta import events, recoding, to_domain
from teamcall_core.csta.message import Phase
from teamcall_core.domain import events as domain
from teamcall_core.domain.ids import CallId, Connection, ConnectionState, Device, NumberType, Party
from teamcall_core.errors import NotExpressible

COVERS = ("csta/recoding.py",)

DEVICE = Device("101")
OWN = Connection(CallId("0a1b"), "101")
HIM = Party("102")
MADE = [
    domain.CallInitiated(DEVICE, "resync", OWN, local_state=ConnectionState.INITIATED, initiating_device=Party("101")),
    domain.CallOriginated(DEVICE, "resync", OWN, calling_device=Party("101"), called_device=HIM),
    domain.CallDelivered(DEVICE, "resync", OWN, alerting_device=Party("101"), calling_device=HIM),
    domain.CallEstablished(DEVICE, "resync", OWN, answering_device=Party("101"), calling_device=HIM),
    domain.CallHeld(DEVICE, "resync", OWN, holding_device=Party("101"), local_state=ConnectionState.HELD),
    domain.CallRetrieved(DEVICE, "resync", OWN),
    domain.CallQueued(DEVICE, "resync", OWN, queue=Party("800"), number_queued=2),
    domain.CallFailed(DEVICE, "busy", OWN, failing_device=HIM),
    domain.CallDiverted(DEVICE, "resync", OWN, diverting_device=Party("101"), new_destination=HIM),
    domain.NetworkReached(DEVICE, "resync", OWN, called_device=Party("0301", NumberType.EXPLICIT_PUBLIC)),
    domain.ConnectionCleared(DEVICE, "resync", OWN, releasing_device=Party("101")),
    domain.DeviceOutOfService(DEVICE),
    domain.DeviceBackInService(DEVICE),
]


@pytest.mark.parametrize("link", [Phase.I, Phase.II, Phase.III])
@pytest.mark.parametrize("phase", [Phase.I, Phase.II, Phase.III, Phase.XML3, Phase.XML6])
@pytest.mark.parametrize("made", MADE, ids=lambda made: type(made).__name__)
def test_what_the_server_makes_can_be_read_as_what_it_is(made: object, phase: Phase, link: Phase) -> None:
    message = recoding.event(made, phase, link)  # type: ignore[arg-type]
    read = csta.decode(csta.encode(message), phase)
    told = to_domain.event(csta.translate(read, Phase.III), DEVICE)
    assert type(told) is type(made)
    if isinstance(told, domain.CallEvent):
        assert isinstance(made, domain.CallEvent)
        assert (told.connection.call, told.connection.device) == ("0a1b", "101")
        assert told.cause == ("busy" if made.cause == "busy" else "normal")


def test_a_connection_that_came_goes_back_as_it_came() -> None:
    dynamic = csta.ConnectionID(b"\x01", b"\x99")
    made = domain.CallHeld(DEVICE, "resync", Connection(CallId("01"), "99", dynamic, dynamic=True))
    assert recoding.event(made, Phase.III, Phase.III).body.held_connection == dynamic  # type: ignore[attr-defined]


def test_an_event_that_came_is_translated_or_refused() -> None:
    came = csta.Message("event", 1, "held", events.Held(b"\x00\x07", csta.ConnectionID(b"\x01"), csta.DeviceID("101")))
    heard = to_domain.event(came, DEVICE)
    assert recoding.event(heard, Phase.III, Phase.III) is came
    assert recoding.event(heard, Phase.XML3, Phase.III).operation == "held"
    unknown = domain.UnknownEvent(
        DEVICE, "99", csta.Message("event", 1, 99, csta.UnknownEvent(99, b"\x05\x00", monitor_cross_ref_id=b"\x01"))
    )
    assert recoding.event(unknown, Phase.III, Phase.III) is unknown.origin
    with pytest.raises(NotExpressible):
        recoding.event(unknown, Phase.I, Phase.III)


@pytest.mark.parametrize("made", [domain.AgentReady(DEVICE, "normal"), domain.DoNotDisturbSwitched(DEVICE)])
def test_what_the_server_never_makes_has_no_words(made: domain.DeviceEvent) -> None:
    with pytest.raises(NotExpressible):
        recoding.event(made, Phase.III, Phase.III)
