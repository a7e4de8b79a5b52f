"""The way in knows CSTA in XML: every edition by its phase, and messages that change their phase."""

from __future__ import annotations

import pytest

from teamcall_core import csta
from teamcall_core.csta import events, services
from teamcall_core.errors import DecodeError, NeedMore

EDITIONS = [phase for phase in csta.Phase if phase.startswith("XML")]


@pytest.mark.parametrize("phase", EDITIONS)
def test_every_edition_is_a_phase(phase: csta.Phase) -> None:
    body = services.MakeCall(csta.DeviceID("101"), csta.DeviceID("102"))
    message = csta.Message("invoke", None, "makeCall", body, phase)
    octets = csta.encode(message)
    assert octets.startswith(b"<?xml")
    assert csta.decode(octets, phase) == message
    assert csta.decode(octets, csta.Phase.XML3) == message, "the document says its edition itself"
    with pytest.raises(NeedMore):
        csta.decode(octets[:-1], phase)
    with pytest.raises(DecodeError):
        csta.decode(octets + b"x", phase)


def test_an_event_goes_from_octets_to_a_document_and_back() -> None:
    connection = csta.ConnectionID(b"4711", csta.DeviceID("101"))
    body = events.ServiceInitiated(b"12", connection, csta.DeviceID("101"), cause="normal")
    message = csta.Message("event", 7, "serviceInitiated", body)
    document = csta.encode(csta.translate(message, csta.Phase.XML3))
    assert b"<ServiceInitiatedEvent" in document
    back = csta.translate(csta.decode(document, csta.Phase.XML3), csta.Phase.III)
    assert back.body == body
