"""Emitted and interpretive form agree: on values, on errors, on random trees, cuts, splices and flips."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.ber import shapes
from teamcall_core.ber.source import Unusual, never
from teamcall_core.ber.tlv import encode_length
from teamcall_core.ber.types import Sequence
from teamcall_core.csta import events, quick
from teamcall_core.csta.phase3 import codec, fast, fast_encode, report, tables
from teamcall_core.errors import DecodeError, EncodeError

COVERS = ("csta/phase3/fast.py", "csta/phase3/fast_encode.py", "csta/phase3/report.py")

LIMITS = csta.Limits()
QUIET: dict[str, Any] = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}
Bodies = dict[str, tuple[str, str, Any]]
Values = Callable[[Any], st.SearchStrategy[Any]]


def interpreted(octets: bytes) -> csta.Message | None:
    try:
        return codec.interpret(octets, None, LIMITS)
    except DecodeError:
        return None


def agree(octets: bytes) -> bool:
    """What the emitted form is sure of, the interpretive form says too."""
    found = fast.decode(octets, LIMITS)
    if found is not None:
        assert found == interpreted(octets)
    return found is not None


def messages(bodies: Bodies, values_of: Values) -> st.SearchStrategy[csta.Message]:
    """Random messages of all declared kinds."""
    return st.sampled_from(sorted(bodies)).flatmap(
        lambda label: values_of(bodies[label][2]).map(
            lambda body: csta.Message(bodies[label][0], 300, bodies[label][1], body)
        )
    )


def test_real_messages_are_usual(vectors: list[dict[str, Any]]) -> None:
    for vector in vectors:
        octets = bytes.fromhex(vector["octets"])
        declared = not isinstance(csta.decode(octets).body, csta.Unknown)
        usual = declared and vector["shows"]["kind"] in ("event", "invoke", "result")
        assert agree(octets) == usual, vector["name"]


def test_damaged_real_messages(vectors: list[dict[str, Any]]) -> None:
    for vector in vectors:
        octets = bytearray(bytes.fromhex(vector["octets"]))
        for index, right in enumerate(octets):
            agree(bytes(octets[:index]))
            for wrong in {0x00, 0x80, 0x81, 0xFF, right ^ 0x01, right ^ 0x20, right ^ 0x80} - {right}:
                octets[index] = wrong
                agree(bytes(octets))
            octets[index] = right


def test_random_trees_are_read_alike(bodies: Bodies, values_of: Values) -> None:
    @settings(max_examples=150, **QUIET)
    @given(messages(bodies, values_of), st.lists(st.tuples(st.integers(0, 1 << 16), st.binary(max_size=3)), max_size=3))
    def alike(message: csta.Message, splices: list[tuple[int, bytes]]) -> None:
        octets = csta.encode(message)
        assert codec.build(message) == octets
        agree(octets)
        damaged = bytearray(octets)
        for place, splice in splices:
            at = place % len(damaged)
            damaged[at : at + len(splice)] = splice
        agree(bytes(damaged))

    alike()


def test_a_message_is_usual_up_to_64_kib(bodies: Bodies) -> None:
    for size in (1, 100, 130, 250, 300, 40_000):
        message = csta.decode(bytes.fromhex("a116020104" + "02010a300e3005800336363430058003353335"))
        body: Any = message.body
        body.called_directory_number = csta.DeviceID("1" * size)
        assert agree(csta.encode(message)), size


def test_event_reports_of_all_sizes() -> None:
    """Each header has a length of its own form; some sums of octets no shortest form can have."""
    for size in (*range(1, 300), 1000, 65_000):
        body = events.Held(b"\x00\x01", csta.ConnectionID(b"\x01"), csta.DeviceID("1" * size), cause="normal")
        message = csta.Message("event", 300, "held", body)
        octets = codec.build(message)
        assert agree(octets), size
        assert fast.generated(octets, LIMITS) == message
        longer = octets[:1] + b"\x82" + (len(octets) - (2, 3, 4)[max(0, octets[1] - 0x80)]).to_bytes(2, "big")
        agree(longer + octets[(2, 3, 4)[max(0, octets[1] - 0x80)] :])


STATUS = bytes.fromhex("a10c020101020200d330030a0102")


@pytest.mark.parametrize("decode", [fast.decode, fast.generated])
@pytest.mark.parametrize(
    ("octets", "limits"),
    [
        (STATUS, csta.Limits(max_depth=10)),
        (STATUS, csta.Limits(max_octets=13)),
        (STATUS[:-1], LIMITS),
        (b"", LIMITS),
        (b"\xa1", LIMITS),
        (bytes.fromhex("a4050500800100"), LIMITS),
        (bytes.fromhex("a203020107"), LIMITS),
        (bytes.fromhex("600aa10806062b0c00813401"), LIMITS),
    ],
    ids=["depth", "octets", "cut", "nothing", "begin", "reject", "empty-result", "association"],
)
def test_what_is_for_the_interpretive_form(
    decode: Callable[[bytes, csta.Limits], csta.Message | None], octets: bytes, limits: csta.Limits
) -> None:
    assert decode(octets, limits) is None


@pytest.mark.parametrize(
    ("octets", "operation"),
    [
        (STATUS, "systemStatus"),
        (bytes.fromhex("a20b0201013006020200d30500"), "systemStatus"),
        (bytes.fromhex("a11602010502010a300e3005800331303130058003313032"), "makeCall"),
    ],
)
def test_services_by_generated_code_alone(octets: bytes, operation: str) -> None:
    message = fast.generated(octets, LIMITS)
    assert message is not None
    assert message.operation == operation
    assert message == fast.decode(octets, LIMITS) == interpreted(octets)


def test_a_shape_that_was_forgotten_is_read_all_the_same(vectors: list[dict[str, Any]]) -> None:
    octets = bytes.fromhex(next(v["octets"] for v in vectors if v["shows"]["kind"] == "event"))
    fast.forget()
    for _ in range(shapes.FIRST_TRACE + 1):
        fast.decode(octets, LIMITS)
    assert len(octets) in fast._shapes.buckets, "learnt"
    assert agree(octets)
    fast.forget()
    assert not fast._shapes.buckets
    assert agree(octets)


@pytest.mark.parametrize("invoke_id", [0, 127, 128, -1, 300, 70000, 1 << 30, 1 << 40])
def test_invoke_ids_of_all_sizes(invoke_id: int, vectors: list[dict[str, Any]]) -> None:
    event = csta.decode(bytes.fromhex(next(v["octets"] for v in vectors if v["shows"]["kind"] == "event")))
    event.invoke_id = invoke_id
    octets = csta.encode(event)
    assert agree(octets) == (invoke_id < 1 << 31)
    assert csta.decode(octets).invoke_id == invoke_id


def test_every_declaration_is_emitted(bodies: Bodies) -> None:
    for _label, (_kind, _operation, declaration) in bodies.items():
        for short in (False, True):
            assert quick.emitted(declaration, short=short) is not never


def test_whatever_has_a_place_is_declared() -> None:
    found = {event: tables.event_of(tables.CATEGORIES[place[0]], event) for event, place in tables.EVENT_PLACES.items()}
    assert [event for event, kind in found.items() if not isinstance(kind, Sequence)] == []


def built(message: csta.Message) -> bytes | None:
    try:
        return codec.build(message)
    except EncodeError:
        return None


WRONG = st.sampled_from(
    [None, 5, "word", b"octets", True, [], (), {}, csta.DeviceID("1"), csta.Chosen("x", 1), 1 << 200]
)


def test_values_that_do_not_fit_are_refused_alike(bodies: Bodies, values_of: Values) -> None:
    @settings(max_examples=150, **QUIET)
    @given(messages(bodies, values_of), st.integers(0, 1 << 16), WRONG, st.booleans())
    def alike(message: csta.Message, place: int, wrong: Any, deep: bool) -> None:
        target: Any = message.body
        for _ in range(3):
            names = list(type(target).__dataclass_fields__)
            name = names[place % len(names)]
            inner = getattr(target, name)
            if not hasattr(type(inner), "__dataclass_fields__") or not deep:
                break
            target, name = inner, "unknown"
        if name != "unknown":
            setattr(target, name, wrong)
        found = fast_encode.encode(message)
        if found is not None:
            assert found == built(message)

    alike()


@pytest.mark.parametrize(
    "message",
    [
        csta.Message("letter", 1, "makeCall", None),
        csta.Message("invoke", 1, "escape", None),
        csta.Message("invoke", 1, "makeTea", None),
        csta.Message("invoke", None, "makeCall", None),
        csta.Message("event", 1, "bridged", None),
        csta.Message("event", 1, "delivered", None),
        csta.Message("event", 1, None, None),
        csta.Message("result", 1, None, None),
    ],
)
def test_what_the_emitted_form_leaves_alone(message: csta.Message) -> None:
    assert fast_encode.encode(message) is None


def test_long_contents_and_unknown_elements_are_for_the_interpretive_form() -> None:
    message = csta.decode(bytes.fromhex("a116020104" + "02010a300e3005800336363430058003353335"))
    body: Any = message.body
    body.calling_device = csta.DeviceID("1" * 200)
    assert fast_encode.encode(message) is None
    assert csta.decode(csta.encode(message)) == message
    body.calling_device = csta.DeviceID("1", unknown=(csta.Unknown(0x89, b"\x89\x00", 1),))
    assert fast_encode.encode(message) is None
    assert csta.decode(csta.encode(message)) == message


# --- headers of reports -----------------------------------------------------------------------------------------------

LENGTHS = (*range(300), *range(65_520, 65_560))


def test_the_begin_of_a_report_follows_from_what_is_left() -> None:
    wanted = {}
    for behind in LENGTHS:  # octets behind the length of the report
        length = encode_length(behind)
        if len(length) <= 3:
            wanted[3 + 1 + len(length) + behind] = b"\x02\x01\x15\x30" + length + b"\x55"
    for left, begin in wanted.items():
        assert report.BEGINS[left] == report.BEGINS[left] == begin
    for left in (-1, 0, 4, 3 + 1 + 129, 3 + 1 + 258, 70_000):
        with pytest.raises(Unusual):
            report.BEGINS[left]


def test_the_headers_of_category_and_event_follow_from_what_is_left() -> None:
    for inside in LENGTHS:  # octets in the event
        inner = encode_length(inside)
        outer = encode_length(1 + len(inner) + inside)
        if len(outer) > 3:
            continue
        head = report.HEADS[1 + len(outer) + 1 + len(inner) + inside]
        assert (head.outer, head.inner) == (outer, inner)
        assert (head.event, head.size) == (1 + len(outer), 2 + len(outer) + len(inner))
    for left in (0, 1, 3, 130, 70_000):
        with pytest.raises(Unusual):
            report.HEADS[left]


def test_not_every_length_is_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else a peer that sends reports of all lengths fills the memory."""
    monkeypatch.setattr(report, "MAX_KNOWN", 3)
    report.BEGINS.clear()
    report.HEADS.clear()
    lengths = range(40, 60)
    seen = [(report.BEGINS[left], report.HEADS[left]) for left in lengths]
    assert max(len(report.BEGINS), len(report.HEADS)) <= 3
    assert [(report.BEGINS[left], report.HEADS[left]) for left in lengths] == seen
