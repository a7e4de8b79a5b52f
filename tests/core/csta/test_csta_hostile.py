"""What a hostile peer can send: a typed error with a place, in bounded time and memory."""

from __future__ import annotations

import time
import tracemalloc

import pytest

from teamcall_core import csta
from teamcall_core.errors import DecodeError, EncodeError, NeedMore


def report(event: str) -> bytes:
    """An event report around the octets of one event."""
    inner = bytes.fromhex(event)
    info = b"\xa0" + bytes([len(inner)]) + inner
    argument = b"\x55\x01\x01" + info
    body = b"\x02\x01\x05\x02\x01\x15\x30" + bytes([len(argument)]) + argument
    return b"\xa1" + bytes([len(body)]) + body


CLEARED = "6b0f300d8002b169a107300580033235376307300580033235384e0100" + "0a0130"


def cleared(contents: str) -> bytes:
    return report("a3" + f"{len(contents) // 2:02x}" + contents)


@pytest.mark.parametrize(
    "octets",
    [
        bytes(1 << 20),
        b"\xa1\x80" * 20_000,
        b"\xa1\x84\x7f\xff\xff\xff" + b"\x30\x80" * 20_000,
        b"\xa1\x88" + b"\xff" * 8,
        b"\xa1\xfe" + b"\xff" * 200,
        b"\xa1\x80\x02\x01\x01\x02\x01\x15\x30\x80" + b"\x24\x80" * 100_000,
        b"\xff" * 100_000,
        b"\x60" + b"\x80" * 100_000,
        b"\x61\x80" + b"\xbe\x80\x28\x80\xa0\x80" * 30_000,
    ],
    ids=["zeros", "nested", "nested-definite", "2^64", "long-length", "nested-string", "ones", "aarq", "aare"],
)
def test_hostile_octets_end_in_a_typed_error(octets: bytes) -> None:
    began = time.process_time()
    with pytest.raises(DecodeError) as caught:
        csta.decode(octets)
    assert time.process_time() - began < 2
    assert caught.value.path
    assert 0 <= caught.value.offset <= len(octets)


def test_an_unterminated_indefinite_length_needs_more() -> None:
    with pytest.raises(NeedMore):
        csta.decode(bytes.fromhex("a1800201010201 0a3080"))


def test_a_great_message_costs_little_more_than_itself() -> None:
    unknown = b"\x89\x83\x02\x00\x00" + bytes(0x20000)
    argument = b"\x30\x83" + (3 + len(unknown)).to_bytes(3, "big") + b"\x0a\x01\x02" + unknown
    inner = bytes.fromhex("020101020200d3") + argument
    octets = b"\xa1\x83" + len(inner).to_bytes(3, "big") + inner
    csta.decode(octets)  # what the first message imports is not its own
    tracemalloc.start()
    try:
        message = csta.decode(octets)
        _now, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 6 * len(octets)
    assert csta.encode(message) == octets


def test_a_good_event_first() -> None:
    assert csta.decode(cleared(CLEARED)).operation == "connectionCleared"


@pytest.mark.parametrize(
    ("contents", "needed"),
    [
        (CLEARED + "0a0130", "an element in its order"),
        (CLEARED + "6b0f300d8002b169a10730058003323537", "an element in its order"),
        (CLEARED.replace("0a0130", ""), "tag 0a"),
        (CLEARED[34:], "tag 6b"),
        ("2b" + CLEARED[2:], "tag 6b"),
        (CLEARED.replace("4e0100", "4e0200"), "tag 0a"),
        (CLEARED.replace("0a0130", "0a00"), "1 to 16 octets"),
        (CLEARED.replace("0a0130", "2a0130"), "tag 0a"),
    ],
    ids=["duplicate", "late", "missing", "first-missing", "class", "length", "empty", "constructed"],
)
def test_what_an_event_must_not_have(contents: str, needed: str) -> None:
    with pytest.raises(DecodeError) as caught:
        csta.decode(cleared(contents))
    assert caught.value.path.startswith("ConnectionCleared")
    assert caught.value.needed == needed


def test_elements_that_nobody_declared_survive_in_their_places() -> None:
    octets = cleared(CLEARED + "9f2101ff" + "7e02a100" + "8a0101")
    message = csta.decode(octets)
    assert csta.encode(message) == octets


def test_elements_behind_an_event_survive() -> None:
    known = cleared(CLEARED)
    behind = bytes.fromhex("7e02a000")
    octets = bytearray(known + behind)
    octets[1] += len(behind)
    octets[9] += len(behind)
    message = csta.decode(bytes(octets))
    assert message.operation == "connectionCleared"
    assert csta.encode(message) == bytes(octets)


@pytest.mark.parametrize(
    ("octets", "operation", "category"),
    [
        (report("bd03800101"), 29, 0),
        (b"\xa1\x10\x02\x01\x05\x02\x01\x15\x30\x08\x55\x01\x01\xa1\x03\xb4\x01\x00", 120, 1),
        (b"\xa1\x0f\x02\x01\x05\x02\x01\x15\x30\x07\x55\x01\x01\xa6\x02\xbd\x00", 629, 6),
        (b"\xa1\x0f\x02\x01\x05\x02\x01\x15\x30\x07\x55\x01\x01\xab\x02\xa9\x00", 0xAB, 11),
    ],
)
def test_events_that_nobody_declared_survive(octets: bytes, operation: str | int, category: int) -> None:
    message = csta.decode(octets)
    assert (message.kind, message.operation, message.invoke_id) == ("event", operation, 5)
    assert isinstance(message.body, csta.UnknownEvent)
    assert (message.body.monitor_cross_ref_id, message.body.category) == (b"\x01", category)
    assert csta.encode(message) == octets


def test_services_that_nobody_declared_survive() -> None:
    for text in (
        "a10c020101020203e730030a0102",
        "a20b0201013006020203e70500",
        "a107020101020203e7",
        "a10a02010106032b0c010500",
    ):
        octets = bytes.fromhex(text)
        message = csta.decode(octets)
        assert isinstance(message.body, csta.Unknown)
        assert csta.encode(message) == octets


def test_errors_that_nobody_declared_survive() -> None:
    for text in ("a306020107020102", "a30b020107020101a9030a010c", "a30b020107020105a0030a010c", "a306020107020101"):
        octets = bytes.fromhex(text)
        assert csta.encode(csta.decode(octets)) == octets


def test_an_offset_never_lies_behind_the_octets() -> None:
    """The last element of the message is cut, and the message says that there were more (found by tests/fuzz)."""
    octets = bytes.fromhex("a1600201010202010b300500")
    with pytest.raises(DecodeError) as refused:
        csta.decode(octets)
    assert str(refused.value) == f"Invoke at {len(octets)}: needs the end of the PDU, has 82 octets"


def test_a_category_of_failures_that_nobody_declared_survives_inside_a_service() -> None:
    octets = bytes.fromhex("a117020101020123300f580200ff800200ffa10580030a0101").replace(
        b"\x80\x03\x0a", b"\xab\x03\x0a"
    )
    message = csta.decode(octets)
    assert message.operation == "routeEnd"
    assert message.body.error_value == csta.Unknown(0xAB, b"\xab\x03\x0a\x01\x01")  # type: ignore[attr-defined]
    assert csta.encode(message) == octets
    message.body.error_value = "generic"  # type: ignore[attr-defined]
    with pytest.raises(EncodeError, match=r"RouteEnd\.errorValue: needs a UniversalFailure, has str"):
        csta.encode(message)
