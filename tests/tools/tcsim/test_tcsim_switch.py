"""The CSTA side: transcripts in octets where captures exist, in messages elsewhere."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.csta import services
from teamcall_core.framing.length_prefix import LengthPrefix
from teamcall_tools.tcsim.states import Ending
from teamcall_tools.tcsim.switch import Commanded, Switch

AARQ_HIPATH = "6031a10706052b0c00815a8a020680ac15a213a011a00f0406414d484f535404053737373737be0b2809a007a0050303001000"
"""Net::CSTAv3, AMHOST and 77777."""
SYSTEM_STATUS = "a10c020101020200d330030a0102"
"""HiPath 3000, 2012."""
SYSTEM_STATUS_RESULT = "a20b0201013006020200d30500"
MONITOR_START = "a10f020101020147300730058003353438"
MAKE_CALL = "a11602010402010a300e30058003353331" + "30058003353438"


def connection(call: int, device: str) -> csta.ConnectionID:
    return csta.ConnectionID(call.to_bytes(2, "big"), csta.DeviceID(device))


def make_call(calling: str, called: str) -> services.MakeCall:
    return services.MakeCall(csta.DeviceID(calling), csta.DeviceID(called))


def framed(apdu: str) -> bytes:
    octets = bytes.fromhex(apdu)
    return len(octets).to_bytes(2, "big") + octets


def words(message: csta.Message) -> str:
    """An event as ``name crossRef own-state cause``."""
    body = message.body
    return f"{message.operation} {body.monitor_cross_ref_id.hex()} {body.local_connection_info} {body.cause}"


def test_the_captured_opening_gets_the_captured_answers() -> None:
    switch = Switch(["664", "535"], username="AMHOST", password="77777")  # noqa: S106 - the maker's published default
    link = switch.connection_made(0.0)
    switch.receive_data(link, framed(AARQ_HIPATH), 0.0)
    octets = switch.data_to_send(link)
    assert octets.endswith(framed(SYSTEM_STATUS))
    aare = csta.decode(octets[2 : -len(framed(SYSTEM_STATUS))])
    assert (aare.kind, aare.body.result, aare.body.switch) == ("aare", "accepted", "tcsim")
    switch.receive_data(link, framed(SYSTEM_STATUS_RESULT), 1.0)
    assert switch.next_deadline() is None
    switch.receive_data(link, framed("a116020104" + "02010a300e30058003363634" + "30058003353335"), 2.0)
    assert switch.data_to_send(link) == framed("a21b020104301602010a30116b0f300d80020001a10730058003363634")


def test_octet_by_octet_and_all_at_once_are_the_same(connect) -> None:
    whole, cut = connect(), connect()
    stream = framed(AARQ_HIPATH) + framed(SYSTEM_STATUS_RESULT)
    whole.switch.receive_data(whole.link, stream, 0.0)
    for octet in stream:
        cut.switch.receive_data(cut.link, bytes([octet]), 0.0)
    assert whole.apdus() == cut.apdus() != []


def test_a_wrong_password_is_rejected_and_the_link_ends() -> None:
    for wanted, result in (("77777", "accepted"), ("1", "rejectedPermanent")):
        switch = Switch(["101"], username="AMHOST", password=wanted)
        link = switch.connection_made(0.0)
        switch.receive_data(link, framed(AARQ_HIPATH), 0.0)
        octets = switch.data_to_send(link)
        aare = csta.decode(octets[2 : 2 + int.from_bytes(octets[:2], "big")])
        assert aare.body.result == result
        assert switch.ending(link) is (None if result == "accepted" else Ending.FLUSH)


def test_a_name_is_asked_for() -> None:
    switch = Switch(["101"], username="AMHOST")
    link = switch.connection_made(0.0)
    switch.receive_data(link, framed(csta.encode(csta.Message("aarq", None, None, csta.AARQ())).hex()), 0.0)
    aare = csta.decode(switch.data_to_send(link)[2:])
    assert (aare.body.result, aare.body.diagnostic) == ("rejectedPermanent", "authenticationRequired")
    assert switch.ending(link) is Ending.FLUSH


def test_a_call_as_both_monitors_hear_it(connect) -> None:
    client = connect().associate().monitor("101", "102")
    client.request("makeCall", make_call("101", "102"))
    result, *told = client.messages()
    assert result.body.calling_device == connection(1, "101")
    assert [words(message) for message in told] == [
        "serviceInitiated 0000 initiated newCall",
        "originated 0000 connected newCall",
        "delivered 0000 connected newCall",
        "delivered 0001 alerting newCall",
    ]
    assert client.ask("systemStatus", services.SystemStatus(system_status="normal")).kind == "result"
    client.request("answerCall", services.AnswerCall(connection(1, "102")))
    assert [message.kind for message in client.messages()] == ["result", "event", "event"]
    client.request("clearConnection", services.ClearConnection(connection(1, "101")))
    result, *told = client.messages()
    assert [words(message) for message in told] == [
        "connectionCleared 0000 null normalClearing",
        "connectionCleared 0001 connected normalClearing",
        "connectionCleared 0001 null normalClearing",
    ]
    assert [message.body.releasing_device.identifier for message in told] == ["101", "101", "102"]


def test_delivered_names_all_devices(connect) -> None:
    client = connect().associate().monitor("101")
    client.command("trunkcall 015200000049 101 implicitPublic")
    (delivered,) = client.messages()
    body = delivered.body
    assert body.connection == connection(1, "101")
    assert body.alerting_device == body.called_device == csta.DeviceID("101")
    assert body.calling_device == csta.DeviceID("015200000049", "implicitPublic")
    assert body.last_redirection_device is csta.DeviceStatus.NOT_KNOWN
    assert body.originating_nid_connection == connection(1, "9731")
    assert body.associated_calling_device == csta.DeviceID("9731")


def test_the_internal_delivered_of_2012_but_for_what_it_has_more() -> None:
    """HiPath 3000, 531 calls 548: up to the cause the octets are those of the capture (call 886b)."""
    switch = Switch(["531", "548"])
    switch.model._last_number = 0x886B - 1
    link = switch.connection_made(0.0)
    switch.receive_data(link, framed(AARQ_HIPATH) + framed(MONITOR_START), 0.0)
    switch.model.dial("531", "548")
    switch.data_to_send(link)
    switch.settle(0.0)
    captured = (
        "6b0f300d8002886ba10730058003353438630730058003353438610730058003353331620730058003353438"
        "640287006b0f300d8002886ba107300580033533314e01020a0116"
    )
    octets = switch.data_to_send(link)
    assert bytes.fromhex("55020000") in octets
    assert octets.endswith(bytes.fromhex(captured))


def test_busy_and_unknown_numbers_fail(connect) -> None:
    client = connect().associate().monitor("101")
    client.command("offhook 102")
    client.request("makeCall", make_call("101", "102"))
    failed = client.messages()[-1]
    assert words(failed) == "failed 0000 fail busy"
    assert failed.body.failed_connection == connection(2, "101")
    assert failed.body.failing_device == csta.DeviceID("102")
    assert client.command("onhook 101") == "ok"
    client.messages()
    client.request("makeCall", make_call("101", "0815"))
    assert words(client.messages()[-1]) == "failed 0000 fail destNotObtainable"


def test_snapshot_shows_own_state_then_the_others(connect) -> None:
    client = connect().associate()
    assert client.ask("snapshotDevice", services.SnapshotDevice(csta.DeviceID("102"))).body == (
        services.SnapshotDeviceResult([])
    )
    client.command("dial 101 102")
    (info,) = client.ask(
        "snapshotDevice", services.SnapshotDevice(csta.DeviceID("102"))
    ).body.cross_ref_id_or_snapshot_data
    assert info.connection_identifier == connection(1, "102")
    assert info.local_call_state == ["alerting", "connected"]
    assert info.endpoint_device == csta.DeviceID("101")


def test_failures_have_the_names_of_ecma_269(connect) -> None:
    client = connect().associate().monitor("101")
    nobody = csta.DeviceID("999")
    assert client.failure("monitorStart", services.MonitorStart(nobody)) == ("operation", "invalidDeviceID")
    assert client.failure("monitorStart", services.MonitorStart(connection(1, "101"))) == (
        "operation",
        "invalidMonitorObject",
    )
    assert client.failure("monitorStop", services.MonitorStop(b"\x99\x99")) == ("operation", "invalidMonitorCrossRefID")
    assert client.failure("snapshotDevice", services.SnapshotDevice(nobody)) == ("operation", "invalidDeviceID")
    assert client.failure("makeCall", make_call("999", "101")) == ("operation", "invalidCallingDeviceID")
    assert client.failure("makeCall", make_call("101", "")) == ("operation", "invalidCalledDeviceID")
    assert client.failure("answerCall", services.AnswerCall(connection(7, "101"))) == (
        "operation",
        "invalidConnectionID",
    )
    assert client.failure("clearConnection", services.ClearConnection(connection(7, "999"))) == (
        "operation",
        "invalidDeviceID",
    )
    only_call = csta.ConnectionID(b"\0\1")
    assert client.failure("clearConnection", services.ClearConnection(only_call)) == ("operation", "invalidDeviceID")
    client.command("offhook 101")
    client.messages()
    busy = ("stateIncompatibility", "invalidCallingDeviceState")
    assert client.failure("makeCall", make_call("101", "102")) == busy
    calls = services.AnswerCall(connection(1, "101"))
    assert client.failure("answerCall", calls) == ("stateIncompatibility", "noCallToAnswer")


def test_a_service_that_is_not_offered_says_so(connect) -> None:
    client = connect().associate()
    intrude = services.IntrudeCall(connection(1, "101"))
    assert client.failure("intrudeCall", intrude) == ("operation", "serviceNotSupported")
    client.send_apdu(bytes.fromhex("a109" + "020109" + "02020309" + "0500"[:0]))
    answers = client.messages()
    assert [answer.kind for answer in answers] in (["error"], ["reject"])
    assert client.switch.statistics.as_json(0)["requests"]["intrudeCall"] == 1


def test_what_cannot_be_read_is_rejected_and_the_link_lives(connect) -> None:
    client = connect().associate()
    client.send_apdu(bytes.fromhex("deadbeef"))
    (reject,) = client.messages()
    assert reject.kind == "reject"
    assert client.switch.ending(client.link) is None
    client.monitor("101")


def test_an_impossible_frame_ends_the_link(connect) -> None:
    client = connect().associate()
    client.switch.receive_data(client.link, b"\0\0", client.now)
    assert [message.kind for message in client.messages()] == ["abrt"]
    assert client.switch.ending(client.link) is Ending.FLUSH


def test_nothing_goes_before_the_association(connect) -> None:
    for opening in (MONITOR_START, "deadbeef"):
        client = connect()
        client.send_apdu(bytes.fromhex(opening))
        assert client.apdus() == []
        assert client.switch.ending(client.link) is Ending.FLUSH


def test_a_second_association_request_ends_the_link(connect) -> None:
    client = connect().associate()
    client.send("aarq", None, csta.AARQ())
    assert [message.kind for message in client.messages()] == ["abrt"]


def test_release_and_abort_end_the_link(connect) -> None:
    client = connect().associate()
    client.send("rlrq", None, csta.RLRQ("normal"))
    assert [message.kind for message in client.messages()] == ["rlre"]
    assert client.switch.ending(client.link) is Ending.FLUSH
    other = connect().associate().monitor("101")
    other.send("abrt", None, csta.ABRT())
    assert other.apdus() == []
    assert other.switch.monitors == 0


def test_the_first_system_status_must_be_answered(connect) -> None:
    client = connect()
    client.send("aarq", None, csta.AARQ())
    client.messages()
    client.pass_time(client.switch.system.status_patience - 0.1)
    assert client.switch.ending(client.link) is None
    client.pass_time(0.2)
    assert [message.kind for message in client.messages()] == ["abrt"]
    assert client.switch.ending(client.link) is Ending.FLUSH


def test_monitors_belong_to_their_link(connect) -> None:
    first, second = connect().associate().monitor("101"), connect().associate().monitor("101", "101")
    first.command("offhook 101")
    assert [words(message) for message in first.messages()] == ["serviceInitiated 0000 initiated normal"]
    assert [message.body.monitor_cross_ref_id.hex() for message in second.messages()] == ["0000", "0001"]
    second.ask("monitorStop", services.MonitorStop(b"\0\0"))
    first.switch.receive_eof(first.link, first.now)
    assert second.switch.monitors == 1
    second.command("onhook 101")
    assert len(second.messages()) == 1
    assert first.messages() == []


def test_links_down_and_up(connect) -> None:
    client = connect().associate().monitor("101")
    assert client.command("linkdown") == "ok"
    assert client.switch.ending(client.link) is Ending.FLUSH
    assert client.switch.connection_made(client.now) is None
    assert client.switch.monitors == 0
    assert client.command("linkup") == "ok"
    client.switch.receive_eof(client.link, client.now)
    connect().associate().monitor("101")


def test_commands_of_applications_are_told(connect) -> None:
    client = connect().associate()
    client.switch.receive_data(client.link, b"", client.now)
    told: list[frozenset[str]] = []

    class Listener:
        def next_deadline(self) -> None:
            return None

        def handle_timer(self, now: float) -> None:
            """Nothing is due."""

        def commanded(self, devices: frozenset[str], now: float) -> None:
            told.append(devices)

    client.simulator.add(Listener())
    client.request("makeCall", make_call("101", "102"))
    client.request("answerCall", services.AnswerCall(connection(1, "102")))
    client.request("clearConnection", services.ClearConnection(connection(1, "101")))
    client.request("makeCall", make_call("101", "999"))
    client.command("trunkcall 0301 105")
    assert told == [frozenset({"101", "102"})] * 3 + [frozenset({"101"})] + [frozenset({"105", "9731"})]
    assert Commanded(frozenset()).devices == frozenset()


def test_stats_are_exact(connect) -> None:
    client = connect()
    sent = framed(AARQ_HIPATH) + framed(SYSTEM_STATUS_RESULT)
    client.switch.receive_data(client.link, sent, client.now)
    client.frames.receive_data(received := client.switch.data_to_send(client.link))
    assert client.switch.statistics.as_json(0) == {
        "octets_in": len(sent),
        "octets_out": len(received),
        "requests": {},
        "events": {},
        "monitors": 0,
    }
    client.apdus()
    client.monitor("101", "102", "103")
    client.ask("monitorStop", services.MonitorStop(b"\0\2"))
    client.command("dial 101 102")
    assert client.command("stats").startswith('ok {"octets_in":')
    stats = client.switch.statistics.as_json(client.switch.monitors)
    assert stats["requests"] == {"monitorStart": 3, "monitorStop": 1}
    assert stats["events"] == {"serviceInitiated": 1, "originated": 1, "delivered": 2}
    assert stats["monitors"] == 2


@settings(max_examples=80, deadline=None)
@given(
    st.lists(
        st.one_of(
            st.binary(max_size=40),
            st.binary(min_size=1, max_size=40).map(lambda octets: len(octets).to_bytes(2, "big") + octets),
            st.sampled_from(
                [framed(AARQ_HIPATH), framed(SYSTEM_STATUS_RESULT), framed(MONITOR_START), framed(MAKE_CALL)]
            ),
        ),
        max_size=8,
    )
)
def test_no_octets_whatsoever_raise(pieces: list[bytes]) -> None:
    switch = Switch(["531", "548"])
    link = switch.connection_made(0.0)
    for piece in [framed(AARQ_HIPATH), *pieces]:
        switch.receive_data(link, piece, 0.0)
    switch.handle_timer(100.0)
    frames = LengthPrefix()
    frames.receive_data(switch.data_to_send(link))
    while (frame := frames.next_frame()) is not None:
        csta.decode(frame)
    frames.eof()
