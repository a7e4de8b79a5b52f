"""Documents of real systems and clients: each is read and written back, or refused for the reason that is known."""

from __future__ import annotations

from pathlib import Path

import pytest

from teamcall_core.csta import xml
from teamcall_core.csta.message import Phase
from teamcall_core.errors import DecodeError

REFUSED = {
    "dmcc_GetDeviceID": ("GetDeviceId at 38", "a document element of ECMA-323"),
    "dmcc_MonitorStop": ("MonitorStop at 38", "a document element of ECMA-323"),
    "dmcc_ResetApplicationSessionTimer": ("document at", "is not a valid URI"),
    "osv_11_SystemStatus": ("SystemStatus.systemStatus at 55", "the element systemStatus"),
    "osv_15_DeliveredEvent": ("Delivered.correlatorData.string at", "pairs of hexadecimal digits"),
}
"""What the schemas refuse too, and where we say so."""
PLACEHOLDERS = {b"{sessionCleanupDelay}": b"60", b"{requestedSessionDuration}": b"180"}
"""Templates have a word in braces where a number stands in a real document."""
OPERATIONS = {
    "dmcc_StartApplicationSession": ("session", "startApplicationSession"),
    "ocs_get_csta_features": ("invoke", "getCSTAFeatures"),
    "osv_01_TransferedEvent": ("event", "transferred"),
    "osv_05_StartApplicationSessionPosResponse": ("session", "startApplicationSession"),
    "osv_07_SystemRegisterResponse": ("result", "systemRegister"),
    "osv_13_DeflectCall": ("invoke", "deflectCall"),
    "osv_14_CallInformationEvent": ("event", "callInformation"),
    "osvtpl_MakeCallResponse": ("result", "makeCall"),
}


def samples(shared: Path) -> dict[str, bytes]:
    found = {}
    for path in sorted((shared / "samples" / "xml").glob("*.xml")):
        octets = path.read_bytes()
        for word, number in PLACEHOLDERS.items():
            octets = octets.replace(word, number)
        found[path.stem] = octets
    return found


def test_all_samples(shared: Path) -> None:
    found = samples(shared)
    assert len(found) >= 46
    for name, octets in found.items():
        if name in REFUSED:
            with pytest.raises(DecodeError) as refused:
                xml.decode(octets, Phase.XML3)
            assert all(part in str(refused.value) for part in REFUSED[name]), name
            continue
        message = xml.decode(octets, Phase.XML3)
        assert xml.decode(xml.encode(message), message.phase) == message, name
        if name in OPERATIONS:
            assert (message.kind, message.operation) == OPERATIONS[name]


def test_refused_as_in_the_record(shared: Path) -> None:
    """Nothing is refused that the schema of edition 3 or of sessions takes; placeholders aside."""
    record = (shared / "samples" / "xml" / "VALIDATION.txt").read_text(encoding="utf-8")
    valid = {line.split(".xml")[0] for line in record.splitlines() if "', True" in line}
    assert not valid & set(REFUSED)
    assert len(valid) > 30


def test_an_event_of_openscape_voice(shared: Path) -> None:
    message = xml.decode(samples(shared)["osv_01_TransferedEvent"], Phase.XML6)
    body = message.body
    assert message.phase is Phase.XML4
    assert body.monitor_cross_ref_id == b"1184300014"
    assert body.primary_old_call.call_id == b"FF00010000000000CFB6706408000000"
    assert body.cause == "singleStepTransfer"
    assert body.media_call_characteristics.media_class == {"voice"}
    assert body.call_characteristics == {"priorityCall", "highPriorityCall", "sensitiveCall"}
    assert [item.endpoint.identifier[:3] for item in body.transferred_connections] == ["N<+", "N<+"]
    assert b"extendedServicesPermitted" in body.extensions.private_data[0].octets


def test_a_login(shared: Path) -> None:
    info = xml.decode(samples(shared)["dmcc_StartApplicationSession"], Phase.XML3).body.application_info
    login = info.application_specific_info
    assert (login.user_name, login.password, login.session_cleanup_delay, login.typed) == (
        "{user}",
        "{password}",
        60,
        True,
    )
    assert "{password}" not in repr(login)
