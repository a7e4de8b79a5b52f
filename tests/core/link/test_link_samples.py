"""Captured and literal messages, given to the link of the telephone system that they belong to, cut anywhere."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from teamcall_core import csta
from teamcall_core.domain.events import CallEvent, LinkWentDown, PeerFault, UnknownEvent
from teamcall_core.errors import DecodeError
from teamcall_core.profiles import PROFILES

from .peers import ED4, hipath, length2, xml
from .test_link_profiles import Play, invoke_id_of

NO_EVIDENCE = {
    "panasonic_after_disconnect": "no APDU",
    "hipath3000_escape_invoke": "of another maker",
    "hipath3000_systemstatus_like_result": "of another maker",
    "csta1_aarq": "of a client that is not known to have worked",
    "oxe_identification": "one octet, no PDU",
    "oxe_systemstatus_result_WRONG": "malformed BER",
}
"""What the description of the samples excepts."""
NOT_VALID = {
    "osv_11_SystemStatus.xml": "without its status",
    "osv_15_DeliveredEvent.xml": "correlator data with blanks between its digits",
}
"""Documents that the schema refuses."""
MAKES = {"Panasonic": "panasonic", "Siemens": "hipath3000", "Ericsson": "md110", "Alcatel": "omnipcxenterprise"}
FRAMES = {"length2": length2, "hipath": hipath}
SHORT = 120
"""Octets of a message that is cut in two at every place; longer ones are fed octet by octet only."""


def frames(shared: Path) -> list[tuple[str, str, bytes]]:
    """Name, row of the table and frame of every PDU that is evidence."""
    found = []
    for file in sorted((shared / "samples" / "ber").glob("*.json")):
        for entry in json.loads(file.read_text()):
            key = next((key for make, key in MAKES.items() if entry["system"].startswith(make)), None)
            if key is None or entry["name"] in NO_EVIDENCE:
                continue
            frame = FRAMES[PROFILES[key].framing](bytes.fromhex(entry["pdu"]))
            assert entry.get("frame", frame.hex()) == frame.hex(), entry["name"]
            found.append((entry["name"], key, frame))
    return found


def documents(shared: Path) -> list[tuple[str, str, bytes]]:
    """The same for the literal documents of OpenScape Voice; the invoke ids of their frames are lost or wrong."""
    folder = shared / "samples" / "xml"
    found = []
    for entry in json.loads((folder / "index.json").read_text()):
        if entry["system"] == "Unify OpenScape Voice" and entry["kind"] == "literal captured message":
            content = (folder / entry["file"]).read_bytes().rstrip(b"\n")
            event = b"9999" if entry["file"].endswith("Event.xml") else b"0002"
            header = b"\0\0" + (len(content) + 8).to_bytes(2, "big") + event
            found.append((entry["file"], "openscapevoice", header + content))
    return found


def heard(key: str, *pieces: bytes) -> list[object]:
    """What the link tells of octets that come while it is in service."""
    play = Play(key)
    play.associate()
    play.take_told()
    for piece in pieces:
        play.hear(piece)
    return play.take_told()


def unreadable(told: list[object]) -> list[object]:
    """Of these, what says that a message or the stream could not be read."""
    faults = [event for event in told if isinstance(event, PeerFault) and event.lost]
    lost = [event for event in told if isinstance(event, LinkWentDown) and "framing" in event.reason]
    return [*faults, *lost]


def test_every_message_is_read_octet_by_octet(shared: Path) -> None:
    taken = [*frames(shared), *documents(shared)]
    assert len(taken) >= 75
    for name, key, frame in taken:
        told = heard(key, *(frame[place : place + 1] for place in range(len(frame))))
        assert bool(unreadable(told)) == (name in NOT_VALID), name


def test_short_messages_in_every_cut(shared: Path) -> None:
    short = [one for one in frames(shared) if len(one[2]) <= SHORT]
    assert len(short) > 40
    for name, key, frame in short:
        whole = heard(key, frame)
        assert not unreadable(whole), name
        for place in range(1, len(frame)):
            assert [type(one) for one in heard(key, frame[:place], frame[place:])] == [type(one) for one in whole], name


def test_all_messages_of_a_make_in_one_piece(shared: Path) -> None:
    """Those that end no link: aborts are left out."""
    for key in sorted(set(MAKES.values())):
        stream = b"".join(frame for name, one, frame in frames(shared) if one == key and "abrt" not in name.lower())
        assert stream
        assert not unreadable(heard(key, stream)), key


def test_malformed_ber_is_refused_and_the_link_lives(shared: Path) -> None:
    entries = json.loads((shared / "samples" / "ber" / "oxe_session_2015.json").read_text())
    (wrong,) = [bytes.fromhex(entry["pdu"]) for entry in entries if entry["name"] == "oxe_systemstatus_result_WRONG"]
    play = Play("omnipcxenterprise")
    play.associate()
    play.take_told()
    play.hear(length2(wrong))
    (fault,) = play.take_told()
    assert isinstance(fault, PeerFault)
    assert fault.lost
    assert play.link.state == "inService"


@pytest.mark.parametrize("year", ["2015", "2025"])
def test_events_of_omnipcxenterprise_reach_the_domain(shared: Path, year: str) -> None:
    """With the monitor that they name, and all in one piece."""
    name = {"2015": "oxe_session_2015.json", "2025": "oxe_events_2025.json"}[year]
    entries = json.loads((shared / "samples" / "ber" / name).read_text())
    pdus = [bytes.fromhex(entry["pdu"]) for entry in entries if entry.get("pdu")]
    events = [pdu for pdu in pdus if csta_kind(pdu) == "event"]
    assert len(events) >= 3
    for pdu in events:
        play = Play("omnipcxenterprise")
        play.associate()
        cross_ref = pdu[pdu.index(b"\x55\x04") + 2 :][:4]
        invoke_id = play.request_monitor(0)
        granted = play.script.granted(invoke_id, 0).replace(b"\x01\x42\xf9\x00", cross_ref)
        play.hear(granted + length2(pdu))
        play.advance(1)
        assert any(isinstance(event, CallEvent) for event in play.take_told())


def test_an_event_in_a_form_that_is_not_known_makes_the_link_look() -> None:
    """A maker's element beside the device: the event is kept whole, and what it said about the calls is not known."""
    play = Play("openscapevoice")
    play.associate()
    play.monitor(1)
    asked = play.link.data_to_send()
    assert b"<SnapshotDevice " in asked
    refused = f'<CSTAErrorCode xmlns="{ED4}"><unspecified/></CSTAErrorCode>'
    play.hear(xml(invoke_id_of(asked, is_xml=True), refused))
    play.take_told()
    frame = play.script.cleared(1)
    grown = frame.decode().replace("</deviceIdentifier></rel", '</deviceIdentifier><m:x xmlns:m="urn:m"/></rel')
    play.hear(xml(9999, grown[8:]))
    unknown, fault, *_ = play.take_told()
    assert isinstance(unknown, UnknownEvent)
    assert fault == PeerFault("an event in a form that is not known: connectionCleared", lost=True)
    play.advance(1)
    assert b"<SnapshotDevice " in play.link.data_to_send()


def csta_kind(pdu: bytes) -> str:
    """``event`` for an event report, whose operation is 21."""
    try:
        return csta.decode(pdu, csta.Phase.II).kind
    except DecodeError:
        return ""
