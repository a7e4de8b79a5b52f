"""Every telephone system that is played: the recorded octets where there are any, its order, its signs of life."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from teamcall_core import csta
from teamcall_core.csta import private_data, services
from teamcall_core.csta.xml import session
from teamcall_core.framing import Ecma323, HiPath, LengthPrefix
from teamcall_core.profiles import PROFILES, WITHOUT_CSTA
from teamcall_tools.tcsim.switch import SYSTEM_STATUSES
from teamcall_tools.tcsim.systems import SYSTEMS, UNPROVEN, find_system

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "tcsim.md"
ED3 = "http://www.ecma-international.org/standards/ecma-323/csta/ed3"
OPENINGS = {
    # Net::CSTAv3 and hipathjs send the AARQ; the AARE and SystemStatus were recorded from a HiPath 3000 (2012).
    "hipath3000": (
        HiPath,
        "6031a10706052b0c00815a8a020680ac15a213a011a00f0406414d484f535404053737373737be0b2809a007a0050303001000",
        "6148a10706052b0c00815aa203020100a305a10302010088020680aa21a21fa01da11b04104845363435502e30302e3032333a3630"
        "04073032332e303030be0a2808a006a00403020410",
        "a10c020101020200d330030a0102",
    ),
    # Two programs for Panasonic; one compares the AARE literally with what it receives.
    "panasonic": (
        LengthPrefix,
        "602380020780a10706052b0c00815abe14281206072b0c00821d8148a007a0050303000800",
        "612f80020780a10706052b0c00815aa203020100a305a103020101be14281206072b0c00821d8148a007a0050303000800",
        "a10c020101020200d330030a0102",
    ),
}


def test_every_proven_row_is_played_and_every_other_refused_with_a_reason() -> None:
    assert set(SYSTEMS) == {key for key, profile in PROFILES.items() if profile.proven}
    assert set(UNPROVEN) == {key for key, profile in PROFILES.items() if not profile.proven} | set(WITHOUT_CSTA)
    for key, system in SYSTEMS.items():
        assert (system.key, system.phase.value, system.framing.name) == (
            key,
            PROFILES[key].phase,
            PROFILES[key].framing,
        )
    for key in UNPROVEN:
        with pytest.raises(ValueError, match=f"{key} cannot be played: .*generic, simulator, panasonic"):
            find_system(key)
    with pytest.raises(ValueError, match="unknown telephone system 'siemens'; known are generic, simulator"):
        find_system("siemens")


def test_without_lxml_the_systems_in_ber_are_played_and_the_others_say_what_is_missing() -> None:
    program = (
        "import sys; sys.modules['lxml'] = None\n"
        "from teamcall_tools.tcsim.cli import main\n"
        "from teamcall_tools.tcsim.switch import Switch\n"
        "from teamcall_tools.tcsim.systems import SYSTEMS\n"
        "in_ber = [key for key in SYSTEMS if not SYSTEMS[key].phase.startswith('XML')]\n"
        "played = [key for key in in_ber if Switch(['1'], system=SYSTEMS[key])]\n"
        "print(*played)\n"
        "main(['--pbxType', 'eltex'])\n"
    )
    ended = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60)
    assert ended.stdout == "generic simulator panasonic hipath3000 md110 omnipcxenterprise\n", ended.stderr
    assert ended.returncode == 64
    assert "tcsim: CSTA XML needs the package lxml: install teamcall[xml]" in ended.stderr


def test_the_document_has_every_system_with_what_was_assumed() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    table = text.split("\n| word |", 1)[1].split("\n\n", 1)[0]
    named = [word for row in table.splitlines()[2:] for word in row.split("|")[1].split("`")[1::2]]
    assert sorted(named) == sorted(SYSTEMS)
    for key, system in SYSTEMS.items():
        assert not system.assumed or f"* `{key}`: {' '.join(system.assumed)}\n" in text


@pytest.mark.parametrize("key", OPENINGS)
def test_the_recorded_opening_gets_the_recorded_answers_in_every_cut(call, key: str) -> None:
    framing, aarq, *answers = OPENINGS[key]
    frame = framing.wrap(bytes.fromhex(aarq))
    for cut in range(len(frame)):
        caller = call(key)
        caller.send_octets(frame[:cut])
        caller.send_octets(frame[cut:])
        assert caller.octets() == b"".join(framing.wrap(bytes.fromhex(one)) for one in answers)


def test_omnipcx_enterprise_begins_with_one_octet_each(call) -> None:
    """The AARQ, SystemStatus and its answer are recorded (2025), the AARE is not."""
    aarq = bytes.fromhex(
        "604480020780a10706052b0c008134be35283306072b0c00815a8148a0283026030203c03016800403e7b6488106025ffd03fea0"
        "830206c0840203f03008820203d8830206c0"
    )
    stream = b"B" + LengthPrefix.wrap(aarq)
    for cut in range(len(stream)):
        caller = call("omnipcxenterprise")
        caller.send_octets(stream[:cut])
        caller.send_octets(stream[cut:])
        octets = caller.octets()
        assert octets[:1] == b"P"
        assert octets.endswith(LengthPrefix.wrap(bytes.fromhex("a10a02021fc80201340a0102")))
    caller.send_frame(bytes.fromhex("a20b02021fc830050201340500"))
    assert caller.switch.next_deadline() == 30.0, "nothing but the next SystemStatus"


# --- who may come ----------------------------------------------------------------------------------------------------


def test_hipath_asks_for_its_usual_login_or_for_the_one_given(call) -> None:
    for login, options, result in (
        (("AMHOST", "77777"), {}, "accepted"),
        (("AMHOST", "77778"), {}, "rejectedPermanent"),
        ((None, None), {}, "rejectedPermanent"),
        (("AMHOST", "77777"), {"username": "own", "password": "one"}, "rejectedPermanent"),
        (("own", "one"), {"username": "own", "password": "one"}, "accepted"),
    ):
        caller = call("hipath3000", **options)
        caller.say("aarq", None, csta.AARQ(*login), None)
        assert caller.hear()[0].body.result == result
        assert caller.is_ended is (result != "accepted")


@pytest.mark.parametrize("key", ["avaya-aes", "eltex"])
def test_a_session_needs_a_login_and_an_edition_that_is_known(call, key: str) -> None:
    caller = call(key, username="user", password="secret")  # noqa: S106
    caller.start_session("wrong")
    (answer,) = caller.hear()
    assert answer.body.error_code.other == "name or password is wrong"
    assert caller.is_ended
    caller = call(key)
    caller.start_session("")
    (answer,) = caller.hear()
    assert answer.body.error_code.defined == "invalidApplicationInfo"
    caller = call(key)
    caller.start_session(version=ED3.replace("ed3", "ed5"))
    (answer,) = caller.hear()
    assert answer.body.error_code.defined == "requestedProtocolVersionNotSupported"
    assert "link 1 is refused: requestedProtocolVersionNotSupported" in caller.notes()


def test_zultys_compares_the_hash_of_the_password(call) -> None:
    request = "<loginRequest type='User'><userName>{}</userName><pwd>{}</pwd></loginRequest>"
    for name, hashed, word in (
        (
            "user",
            "W6ph5Mm5Pz8GgiULbPgzG37mj9g=\n",
            b"<loginResponce ",
        ),  # echo -n password | openssl sha1 -binary | base64
        ("user", "password", b"<loginFailed "),
        ("other", "W6ph5Mm5Pz8GgiULbPgzG37mj9g=\n", b"<loginFailed "),
    ):
        caller = call("zultys", username="user", password="password")  # noqa: S106
        caller.send_frame(request.format(name, hashed).encode(), 17)
        octets = caller.octets()
        assert octets[4:8] == b"0017"
        assert word in octets
        assert caller.is_ended is (word == b"<loginFailed ")
    caller = call("zultys")
    caller.send_frame(b"<loginRequest/>")
    assert b"<loginFailed " in caller.octets()


# --- the order -------------------------------------------------------------------------------------------------------

MONITOR = services.MonitorStart(csta.DeviceID("101"))


@pytest.mark.parametrize("key", sorted(set(SYSTEMS) - {"md110"}))
def test_a_request_before_everything_else_ends_the_link_with_a_note(call, key: str) -> None:
    caller = call(key)
    if key == "omnipcxenterprise":
        caller.send_octets(b"B")
    caller.say("invoke", "monitorStart", MONITOR)
    assert caller.is_ended
    assert "link 1 is ended: invoke monitorStart while connected" in caller.notes()
    assert caller.switch.monitors == 0


def test_md110_takes_requests_at_once_and_answers_a_systemstatus_that_nobody_needs(call) -> None:
    """Requests as a program for Application Link writes them (opencsta): makeCall and monitorStart."""
    caller = call("md110", ("1144", "1106"))
    assert caller.octets() == b""
    caller.send_frame(bytes.fromhex("a10e0201010201473006800431313434"))
    assert caller.hear()[0].body.cross_ref_identifier == b"\x00\x00"
    caller.send_frame(bytes.fromhex("a11602010602010a300e8004313134346206800431313036"))
    assert [one.operation for one in caller.hear()] == ["makeCall", "serviceInitiated", "originated", "delivered"]
    assert caller.ask("systemStatus", services.SystemStatus(system_status="normal")).kind == "result"


def test_hipath_and_openscape_voice_want_their_systemstatus_answered_first(call) -> None:
    caller = call("hipath3000")
    caller.say("aarq", None, csta.AARQ("AMHOST", "77777"), None)
    caller.say("invoke", "monitorStart", MONITOR)
    assert [one.kind for one in caller.hear()] == ["aare", "invoke", "abrt"]
    assert "link 1 is ended: monitorStart before SystemStatus was answered" in caller.notes()
    caller = call("openscapevoice")
    caller.say("invoke", "systemRegister", services.SystemRegister(csta.Bits(["systemStatus"])))
    assert caller.is_ended
    assert "link 1 is ended: systemRegister before SystemStatus was answered" in caller.notes()


def test_openscape_voice_registers_and_then_says_the_registration(call) -> None:
    caller = call("openscapevoice").associate()
    caller.monitor("101")
    (status,) = caller.wait(60.0)
    assert (status.operation, status.body.sys_stat_register_id, status.body.system_status) == (
        "systemStatus",
        b"27",
        "normal",
    )
    answer = caller.ask("requestSystemStatus", services.RequestSystemStatus())
    assert answer.body.system_status == "normal"
    body = session.StartApplicationSession(session.ApplicationInfo("test"), [ED3], 600)
    caller.say("session", "startApplicationSession", body, 4)
    (granted,) = caller.hear()
    assert (granted.invoke_id, granted.body.actual_session_duration) == (4, 600)


def test_omnipcx_enterprise_wants_its_octet(call) -> None:
    caller = call("omnipcxenterprise")
    caller.say("aarq", None, csta.AARQ(), None)
    assert caller.octets() == b""
    assert "link 1 is ended: the first octet is 00, not that of B" in caller.notes()


@pytest.mark.parametrize(("key", "most"), [("panasonic", 240), ("hipath3000", 1000)])
def test_a_message_that_is_too_long_ends_the_link(call, key: str, most: int) -> None:
    caller = call(key).associate()
    caller.send_frame(bytes(most))
    assert [one.kind for one in caller.hear()] == ["reject"], "so long is permitted, though it is nothing"
    caller.send_frame(bytes(most + 1))
    assert caller.is_ended
    assert f"a message of {most + 1} octets, {most} are the most" in caller.notes()[-1]


# --- signs of life ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [key for key, system in SYSTEMS.items() if system.status_interval])
def test_systemstatus_comes_again_and_again_and_must_be_answered(call, key: str) -> None:
    caller = call(key).associate()
    for _ in range(3):
        (status,) = caller.wait(caller.system.status_interval)
        assert (status.operation, status.body.system_status) == ("systemStatus", "normal")
        caller.say("result", "systemStatus", services.SystemStatusResult(), status.invoke_id)
    caller.wait(caller.system.status_interval)
    assert not caller.is_ended
    caller.wait(caller.system.status_patience - 0.01)
    assert not caller.is_ended
    caller.wait(0.01)
    assert caller.is_ended
    assert "link 1 is ended: SystemStatus was not answered" in caller.notes()


@pytest.mark.parametrize(("key", "granted"), [("avaya-aes", 120), ("eltex", 300)])
def test_a_session_lasts_as_long_as_was_granted(call, key: str, granted: int) -> None:
    caller = call(key)
    caller.start_session()
    (answer,) = caller.hear()
    assert answer.body.actual_session_duration == granted
    reset = session.ResetApplicationSessionTimer(answer.body.session_id, 120)
    for _ in range(3):
        assert caller.wait(granted - 1) == []
        caller.say("session", "resetApplicationSessionTimer", reset, 8)
        (again,) = caller.hear()
        assert (again.invoke_id, again.body.actual_session_duration) == (8, granted)
    (ended,) = caller.wait(granted)
    assert ended.body.session_term_reason.defined == "sessionTimerExpired"
    assert caller.is_ended


def test_a_session_is_set_again_and_ended_by_its_own_name_only(call) -> None:
    caller = call("eltex").associate()
    caller.say("session", "resetApplicationSessionTimer", session.ResetApplicationSessionTimer("other", 120), 3)
    (answer,) = caller.hear()
    assert answer.body.error_code.defined == "invalidSessionID"
    assert not caller.is_ended
    caller.say("session", "stopApplicationSession", session.StopApplicationSession(caller.session_id), 4)
    (answer,) = caller.hear()
    assert isinstance(answer.body, session.StopApplicationSessionPosResponse)
    assert caller.is_ended


def test_zultys_is_content_with_keepalive_and_answers_none(call) -> None:
    caller = call("zultys").associate()
    for _ in range(5):
        caller.wait(45.0)
        caller.send_frame(b"<keepalive/>")
        assert caller.octets() == b""
    caller.wait(119.9)
    assert not caller.is_ended
    caller.wait(0.1)
    assert "link 1 is ended: nothing was heard, not even keepalive" in caller.notes()


def test_every_status_can_be_told_or_is_not_waited_for(caller) -> None:
    """A status that a phase has no number for is not told, and no answer to it is waited for."""
    for status in SYSTEM_STATUSES:
        caller.simulator.command(f"status {status}", caller.now)
        told = caller.hear()
        assert [one.body.system_status for one in told] in ([status], [])
        for one in told:
            caller.say("result", "systemStatus", services.SystemStatusResult(), one.invoke_id)
    if not caller.system.status_interval and not caller.system.session_duration:
        caller.wait(1000.0)
        assert not caller.is_ended


def test_the_end_of_a_monitor_is_told_in_the_words_of_each(caller) -> None:
    answer = caller.ask("monitorStart", services.MonitorStart(caller.device("101")))
    (told,) = caller.command("monitorend 101")
    assert (told.kind, told.operation) == ("invoke", "monitorStop")
    assert told.body.cross_ref_identifier == answer.body.cross_ref_identifier
    assert caller.switch.monitors == 0
    caller.say("result", "monitorStop", services.MonitorStopResult(), told.invoke_id)
    assert not caller.is_ended


# --- how they write --------------------------------------------------------------------------------------------------


def test_a_call_with_hold_consultation_and_transfer_is_told_by_every_system(caller) -> None:
    caller.monitor("101", "102")
    answer = caller.ask("makeCall", services.MakeCall(caller.device("101"), csta.DeviceID("102")))
    assert answer.kind == "result"
    assert [one.operation for one in caller.command("answer 102")] == ["established"] * 2
    assert [one.operation for one in caller.command("hold 101")] == ["held"] * 2
    assert [one.operation for one in caller.command("retrieve 101")] == ["retrieved"] * 2
    told = [one.operation for one in caller.command("consult 101 103")]
    assert told == ["held", "held", "serviceInitiated", "originated", "delivered"]
    assert [one.operation for one in caller.command("answer 103")] == ["established"]
    transferred = caller.command("transfer 101")
    assert [one.operation for one in transferred] == ["transferred"] * 2
    assert len(transferred[0].body.transferred_connections) == 2
    (info,) = caller.ask(
        "snapshotDevice", services.SnapshotDevice(caller.device("102"))
    ).body.cross_ref_id_or_snapshot_data
    (call,) = caller.simulator.picture()
    assert call in (info.connection_identifier.call_id.hex(), info.connection_identifier.call_id.decode("latin-1"))
    answer = caller.ask("clearConnection", services.ClearConnection(info.connection_identifier))
    assert answer.kind == "result"
    assert not caller.simulator.picture()


def test_omnipcx_events_have_dynamic_devices_four_octets_of_cross_reference_and_no_cause_in_some(call) -> None:
    caller = call("omnipcxenterprise").associate()
    answer = caller.ask("monitorStart", services.MonitorStart(csta.DeviceID("101")))
    assert answer.body.cross_ref_identifier == bytes.fromhex("0142f900")
    begun, *_ = caller.command("dial 101 102")
    assert begun.body.initiated_connection.device_id[2:] == b"\x01\x00"
    assert begun.body.cause is None
    assert begun.body.extensions.security.timestamp == "260105080000Z"
    reference = begun.body.extensions.private_data[0]
    assert (reference.manufacturer, reference.data[-4:]) == ("1.3.12.1206.521", b"\x01\x00\x01\x00")
    (established,) = caller.command("answer 102")
    assert established.body.established_connection.device_id[2:] == b"\x01\x00"
    assert established.body.answering_device == csta.DeviceID("102", "implicitPrivate")
    assert established.body.last_redirection_device is csta.DeviceStatus.NOT_REQUIRED
    caller.command("consult 101 103")
    caller.command("answer 103")
    (transferred,) = caller.command("transfer 101")
    assert transferred.body.cause is None
    assert transferred.body.extensions.private_data[0].data == reference.data, "it stays through the transfer"
    new = transferred.body.transferred_connections[0].new_connection
    assert new.call_id not in (b"\x00\x01", b"\x00\x02")
    delivered = caller.command("trunkcall 00199000115 101")[-1]
    assert delivered.body.calling_device == csta.DeviceID("00199000115", "implicitPublic")
    reached = next(one for one in [*caller.command("onhook 101"), *caller.command("dial 101 0301")]
                   if one.operation == "networkReached")  # fmt: skip
    assert reached.body.outbound_connection.device_id[2:] == b"\x01\x04", "a trunk line"
    assert reached.body.network_interface_used is csta.DeviceStatus.NOT_KNOWN


def test_hipath_events_carry_local_time_and_linkage(call) -> None:
    caller = call("hipath3000").associate().monitor("101")
    told = caller.command("trunkcall 015200000049 101")
    body = told[0].body
    assert body.extensions.security.timestamp == "20260105080000"
    linkage = body.call_linkage_data.global_call_data.global_call_linkage_id
    assert (len(linkage.value), linkage.value[-2:]) == (16, body.connection.call_id)
    assert body.associated_calling_device.identifier == "9731"


def test_hipath_tells_of_receivers_between_the_events_of_calls(call) -> None:
    """Recorded: hookswitch events of a device, FALSE when the handset was lifted."""
    caller = call("hipath3000").associate().monitor("101", "102")
    for line in ("dial 101 102", "answer 102", "onhook 102"):
        assert caller.simulator.command(line, 0.0) == "ok"
    heard = caller.hear(hooks=True)
    hooks = [
        (one.body.device.identifier, one.body.hookswitch_on_hook) for one in heard if one.operation == "hookswitch"
    ]
    assert hooks == [("101", False), ("102", False), ("102", True), ("101", True)]
    assert heard[0].body.extensions.security.timestamp == "20260105080000"
    assert [one.invoke_id for one in heard] == list(range(heard[0].invoke_id, heard[0].invoke_id + len(heard)))


def test_panasonic_tells_the_caller_from_outside_as_the_associated_device_only(call) -> None:
    caller = call("panasonic").associate().monitor("101")
    (delivered,) = caller.command("trunkcall 0171 101")
    assert delivered.body.calling_device is csta.DeviceStatus.NOT_KNOWN
    assert delivered.body.associated_calling_device.identifier == "0171"
    caller.command("onhook 0171")
    told = caller.command("dial 102 101")
    assert told[-1].body.calling_device.identifier == "102", "of a call from inside it is told as usual"


def test_panasonic_lists_its_devices_and_names_them_by_number_in_events(call) -> None:
    """The escape as two programs send it, with an invoke id of one octet."""
    caller = call("panasonic", tuple(str(number) for number in range(101, 121))).associate()
    for asked, first, many in (("05", 0x01110001, 20), ("02", 0x01310001, 8)):
        caller.send_frame(bytes.fromhex(f"a115020105020133300da40ba009a407a105a0030a01{asked}"))
        answer, *parts = [private_data.opened(one, "KME") for one in caller.hear()]
        assert (answer.kind, answer.invoke_id) == ("result", 5)
        assert answer.body.extensions.private_data[0].word == "getSystemDataPosAck"
        replies = [one.body.private_data.value for one in parts]
        assert [one.last_segment for one in replies] == [False] * (len(replies) - 1) + [True]
        listed = [entry for one in replies for entry in one.sys_data.device_list]
        assert [int(entry.device.identifier) for entry in listed] == list(range(first, first + many))
    assert caller.ask("escape", services.Escape(b"\x01")).body.name == "serviceNotSupported"

    station = csta.DeviceID(str(0x01110001), "deviceNumber")
    assert caller.ask("monitorStart", services.MonitorStart(station)).kind == "result"
    begun, originated, delivered = caller.command("dial 101 102")
    assert begun.body.initiated_connection.device_id == begun.body.initiating_device == station
    assert delivered.body.alerting_device.identifier == str(0x01110002)
    assert originated.body.called_device == csta.DeviceID("102")
    answer = caller.ask("clearConnection", services.ClearConnection(begun.body.initiated_connection))
    assert answer.kind == "result"
    failure = caller.ask("monitorStart", services.MonitorStart(csta.DeviceID("1", "deviceNumber"))).body
    assert failure.name == "invalidDeviceID"


def test_openscape_voice_mixes_its_spellings_in_one_event(call) -> None:
    caller = call("openscapevoice").associate().monitor("N<101>;noa=nk")
    begun, originated, delivered = caller.command("dial 101 102")
    assert begun.invoke_id == originated.invoke_id == delivered.invoke_id == 9999
    assert begun.body.monitor_cross_ref_id == b"1169730059"
    body = originated.body
    assert len(body.originated_connection.call_id) == 32
    assert body.originated_connection.device_id.identifier == body.calling_device.identifier == "101"
    assert body.called_device.identifier == "N<102>;displayNumber=102;noa=nk"
    assert delivered.body.alerting_device.identifier == "N<102>;noa=nk"
    assert b"extendedServicesPermitted" in delivered.body.extensions.private_data[0].octets


def test_avaya_refuses_a_device_without_its_switch_and_writes_in_the_version_granted(call) -> None:
    caller = call("avaya-aes")
    caller.start_session(version=f"{ED3}/priv6")
    (answer,) = caller.hear()
    assert answer.body.actual_protocol_version == f"{ED3}/priv6"
    for device, kind in (("101", b"CSTAErrorCode"), ("101:tcsim:127.0.0.1:0", b"MonitorStartResponse")):
        body = services.MonitorStart(csta.DeviceID(device, "other"))
        document = csta.encode(csta.Message("invoke", 3, "monitorStart", body, caller.system.phase))
        caller.send_frame(document.replace(ED3.encode(), f"{ED3}/priv6".encode()), 3)
        octets = caller.octets()
        assert kind in octets
        assert f'xmlns="{ED3}/priv6"'.encode() in octets
    caller.simulator.command("dial 101 102", 0.0)
    assert b'typeOfNumber="other" mediaClass="notKnown">102:tcsim:127.0.0.1:0<' in caller.octets()


@pytest.mark.parametrize("key", ["md110", "omnipcxenterprise"])
def test_what_an_early_phase_cannot_say_is_left_out_and_what_it_renames_is_understood(call, key: str) -> None:
    caller = call(key).associate().monitor("101", "102")
    caller.command("dial 101 102")
    (connection,) = (
        one.connection_identifier
        for one in caller.ask(
            "snapshotDevice", services.SnapshotDevice(csta.DeviceID("102"))
        ).body.cross_ref_id_or_snapshot_data
    )
    answer = caller.ask("divertCall", services.DeflectCall(connection, csta.DeviceID("103")))
    assert (answer.kind, answer.operation) == ("result", "divertCall")
    assert caller.command("waiting 101 on")[0].operation == "messageWaiting"
    caller.switch.model.features.set_speaker_volume("101", 30)
    caller.simulator.settle(0.0)
    assert caller.hear() == [], "neither phase has an event speakerVolume"


def test_framings_are_those_of_the_makers() -> None:
    assert {system.framing for system in SYSTEMS.values()} == {LengthPrefix, HiPath, Ecma323}
