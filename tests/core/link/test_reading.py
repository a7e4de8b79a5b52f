"""Devices and callers as clients read them, where a telephone system names them in a way of its own."""

from __future__ import annotations

from dataclasses import replace

from teamcall_core import csta
from teamcall_core.csta.common import ConnectionListItem, SnapshotDeviceResponseInfo
from teamcall_core.csta.events import Delivered, Transferred
from teamcall_core.csta.services import MakeCallResult, SnapshotDeviceResult
from teamcall_core.domain.commands import MakeCall, Perform, TakeSnapshot
from teamcall_core.domain.events import CallDelivered, CallTransferred
from teamcall_core.domain.ids import Device
from teamcall_core.domain.outcomes import Done
from teamcall_core.link.answers import calls_in
from teamcall_core.link.reading import Reading
from teamcall_core.profiles import PROFILES
from teamcall_core.profiles.override import overridden

SUFFIX = ":CM1:10.0.0.1:0"
PLAIN = Reading(PROFILES["generic"])
AVAYA = Reading(overridden(PROFILES["avaya-aes"], {"csta_device_suffix": SUFFIX}))
PANASONIC = Reading(PROFILES["panasonic"])


def long(number: str) -> csta.DeviceID:
    return csta.DeviceID(number + SUFFIX, "other")


def connection(number: str) -> csta.ConnectionID:
    return csta.ConnectionID(b"7", long(number))


def message(operation: str, body: object) -> csta.Message:
    return csta.Message("event", 9999, operation, body, csta.Phase.XML3)


def delivered(calling: object, associated: object) -> csta.Message:
    named = csta.DeviceID("104")
    body = Delivered(
        b"1", csta.ConnectionID(b"\1\2", named), named, calling, named, csta.DeviceStatus.NOT_KNOWN, cause="newCall"
    )
    return csta.Message("event", 1, "delivered", replace(body, associated_calling_device=associated))


def test_the_caller_of_panasonic_is_the_associated_device_where_no_other_is_named() -> None:
    outside = csta.DeviceID("0301234")
    unknown = delivered(csta.DeviceStatus.NOT_KNOWN, outside)
    found = PANASONIC.event(unknown, Device("104"))
    assert isinstance(found, CallDelivered)
    assert found.calling_device is not None
    assert found.calling_device.number == "0301234"
    # On HiPath 3000 that is the trunk.
    other = PLAIN.event(unknown, Device("104"))
    assert isinstance(other, CallDelivered)
    assert other.calling_device is None
    known = PANASONIC.event(delivered(csta.DeviceID("103"), outside), Device("104"))
    assert isinstance(known, CallDelivered)
    assert known.calling_device is not None
    assert known.calling_device.number == "103"
    nobody = PANASONIC.event(delivered(csta.DeviceStatus.NOT_KNOWN, None), Device("104"))
    assert isinstance(nobody, CallDelivered)
    assert nobody.calling_device is None


def test_what_is_appended_to_devices_is_not_read() -> None:
    body = Delivered(
        b"1", connection("102"), long("102"), long("101"), csta.DeviceID("102"), csta.DeviceStatus.NOT_KNOWN
    )
    found = AVAYA.event(message("delivered", body), Device("102"))
    assert isinstance(found, CallDelivered)
    assert found.alerting_device is not None
    assert found.calling_device is not None
    assert (found.connection.device, found.alerting_device.number, found.calling_device.number) == ("102", "102", "101")
    assert found.connection.origin is body.connection


def test_the_own_connection_of_a_new_call_is_found_behind_what_is_appended() -> None:
    members = [ConnectionListItem(connection(number), endpoint=long(number)) for number in ("102", "103")]
    body = Transferred(
        b"1",
        connection("101"),
        connection("101"),
        long("101"),
        long("103"),
        transferred_connections=members,
        cause="transfer",
    )
    for device, own in (("102", members[0]), ("103", members[1])):
        found = AVAYA.event(message("transferred", body), Device(device))
        assert isinstance(found, CallTransferred)
        assert found.connection.origin is own.new_connection
        assert [member.connection.device for member in found.members] == ["102", "103"]
    found = AVAYA.event(message("transferred", body), Device("101"))
    assert isinstance(found, CallTransferred)
    assert found.connection.origin is None


def test_results_and_snapshots_are_read_likewise() -> None:
    placed = AVAYA.answer(Perform(MakeCall("101", "102"), Device("101")), Done(MakeCallResult(connection("101"))))
    assert isinstance(placed, Done)
    assert placed.result.device == "101"
    info = SnapshotDeviceResponseInfo(connection("101"), endpoint_device=long("102"), local_call_state=["connected"])
    outcome = Done(SnapshotDeviceResult([info]))
    for calls in (AVAYA.calls(calls_in(outcome)), AVAYA.answer(TakeSnapshot(Device("101")), outcome).result):
        (call,) = calls
        assert (call.connection.device, call.partner.number) == ("101", "102")
    assert AVAYA.calls(None) is None


def test_a_call_that_the_telephone_system_names_by_a_text_is_that_text() -> None:
    """Texts that could not stand in a line stay in hexadecimal digits; reading twice changes nothing more."""
    zultys = Reading(PROFILES["zultys"])
    for text, shown in (("3031", "3031"), ("FF0001", "FF0001"), ("a@1/2", "6140312f32"), ("ä", "c3a4")):
        old = csta.ConnectionID(text.encode(), csta.DeviceID("101"))
        new = csta.ConnectionID(b"77", csta.DeviceID("102"))
        body = Transferred(
            b"1",
            old,
            None,
            transferring_device=csta.DeviceID("101"),
            transferred_to_device=csta.DeviceID("102"),
            transferred_connections=[ConnectionListItem(new)],
            cause="transfer",
        )
        found = zultys.event(message("transferred", body), Device("102"))
        assert isinstance(found, CallTransferred)
        assert (found.primary_old, found.secondary_old) == (shown, "")
        assert found.connection.call == found.members[0].connection.call == "77"
        assert found.connection.origin == new
