"""The interpretive form of Phase III: what it reads, keeps and writes, and what it says of wrong octets and values.

``csta.decode`` and ``csta.encode`` ask the emitted form first, so that the interpretive one is also asked by itself.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.ber.values import OUTSIDE
from teamcall_core.csta import events, services
from teamcall_core.csta.phase3 import codec
from teamcall_core.errors import DecodeError, EncodeError, NeedMore

COVERS = ("csta/phase3/codec.py", "csta/phase3/failures.py")

LIMITS = csta.Limits()
QUIET: dict[str, Any] = {"deadline": None, "suppress_health_check": list(HealthCheck), "database": None}
A, B = csta.DeviceID("101"), csta.DeviceID("102")
CALL = csta.ConnectionID(b"\x01")


def pdu(text: str) -> bytes:
    """The octets of an APDU: each ``(`` stands for the length of what is in the brackets."""
    octets = bytearray()
    open_: list[int] = []
    for word in text.replace("(", " ( ").replace(")", " ) ").split():
        if word == "(":
            open_.append(len(octets))
        elif word == ")":
            at = open_.pop()
            octets.insert(at, len(octets) - at)
        else:
            octets += bytes.fromhex(word)
    return bytes(octets)


def report(information: str, invoke_id: str = "020107") -> bytes:
    """An event report around what stands behind its cross reference."""
    return pdu(f"a1({invoke_id} 020115 30(5502 0142 {information}))")


HELD = "a0( a9( 6b(8001 16) 63(30(80023131)) 0a0109 ) )"
EVENT = events.Held(b"\x01\x42", csta.ConnectionID(b"\x16"), csta.DeviceID("11"), cause="callForward")

GOOD: list[tuple[bytes, str, int | None, str | int | None, object]] = [
    (pdu("a1(020107 02010a 30(30(8003313031) 30(8003313032)))"), "invoke", 7, "makeCall", services.MakeCall(A, B)),
    (pdu("a1(020107 02010a)"), "invoke", 7, "makeCall", None),
    (pdu("a1(020107 020203e7 0500)"), "invoke", 7, 999, csta.Unknown(999, b"\x05\x00")),
    (pdu("a1(020107 020203e7)"), "invoke", 7, 999, csta.Unknown(999, b"")),
    (pdu("a1(020107 06022a03 0500)"), "invoke", 7, "1.2.3", csta.Unknown("1.2.3", b"\x05\x00")),
    (pdu("a1(020107 020115)"), "invoke", 7, "cSTAEventReport", csta.Unknown("cSTAEventReport", b"")),
    (pdu("a2(020107)"), "result", 7, "asked", None),
    (pdu("a2(020107 30(020200d3 0500))"), "result", 7, "systemStatus", services.SystemStatusResult()),
    (pdu("a2(020107 30(020203e7))"), "result", 7, 999, csta.Unknown(999, b"")),
    (pdu("a2(020107 30(06022a03 0500))"), "result", 7, "1.2.3", csta.Unknown("1.2.3", b"\x05\x00")),
    (pdu("a4(020107 810101)"), "reject", 7, "asked", csta.Reject("unrecognizedOperation", "invoke")),
    (pdu("a4(0500 800163)"), "reject", None, "asked", csta.Reject(99, "general")),
    (report(HELD), "event", 7, "held", EVENT),
]
"""Octets, then kind, invoke id, operation and body of the message; ``asked`` is what the caller had asked."""
ERRORS: list[tuple[str, object]] = [
    ("020101 a0(0a010c)", csta.UniversalFailure("operation", "invalidDeviceID")),
    ("020101 a0(0a0203e7)", csta.UniversalFailure("operation", 999)),
    ("020101 a7(0500)", csta.UniversalFailure("unspecified", "unspecified")),
    ("020101", None),
    ("020101 a9(0a0101)", csta.Unknown(0xA9, b"\xa9\x03\x0a\x01\x01")),
    ("020101 890101", csta.Unknown(0x89, b"\x89\x01\x01")),
    ("020101 9f2a0101", csta.Unknown(0x9F2A, b"\x9f\x2a\x01\x01")),
    ("020105 0500", csta.Unknown(5, b"\x05\x00")),
    ("020105", csta.Unknown(5, b"")),
    ("020100 0500", csta.Unknown(0, b"\x05\x00")),
    ("0201fb 800101", csta.Unknown(-5, b"\x80\x01\x01")),
    ("020200a9 a0(0a0101)", csta.Unknown(0xA9, b"\xa0\x03\x0a\x01\x01")),
    ("06022a03 0500", csta.Unknown("1.2.3", b"\x05\x00")),
]


@pytest.mark.parametrize(("octets", "kind", "invoke_id", "operation", "body"), GOOD)
def test_messages_and_their_octets(
    octets: bytes, kind: str, invoke_id: int | None, operation: str | int | None, body: object
) -> None:
    message = csta.Message(kind, invoke_id, operation, body)
    assert codec.interpret(octets, "asked", LIMITS) == message
    assert csta.decode(octets, operation="asked") == message
    assert codec.build(message) == octets
    assert csta.encode(message) == octets


@pytest.mark.parametrize(("text", "body"), ERRORS)
def test_errors_and_their_octets(text: str, body: object) -> None:
    """A category that a later edition added stays one, whatever its identifier looks like."""
    octets = pdu(f"a3(020107 {text})")
    message = csta.Message("error", 7, "makeCall", body)
    assert csta.decode(octets, operation="makeCall") == message
    assert csta.encode(message) == octets


def test_a_result_whose_body_is_missing_keeps_its_operation() -> None:
    message = csta.decode(pdu("a2(020107 30(02010a))"), operation="asked")
    assert message == csta.Message("result", 7, "makeCall", None)
    assert csta.encode(message) == pdu("a2(020107)")


def test_the_association_is_read_and_written() -> None:
    octets = pdu("60(a1(06062b0c00813401))")
    message = codec.interpret(octets, "asked", LIMITS)
    assert (message.kind, message.invoke_id, message.operation) == ("aarq", None, None)
    assert message.body == csta.AARQ(application_context_name="1.3.12.0.180.1", user_information=None)
    assert codec.build(message) == octets


# --- event reports ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("information", "operation", "category"),
    [
        ("a8(020101)", 0xA8, 8),
        ("80(1a)", 0x80, 0),
        ("a0(be(30))", 30, 0),
        ("a4(af())", 415, 4),
        ("a0(be(30)) 89(01) 7e()", 30, 0),
    ],
)
def test_an_event_that_nobody_declared_survives_with_what_stands_behind(
    information: str, operation: int, category: int
) -> None:
    octets = report(information)
    message = csta.decode(octets)
    contents = pdu(information)
    assert message == csta.Message(
        "event",
        7,
        operation,
        csta.UnknownEvent(operation, contents, monitor_cross_ref_id=b"\x01\x42", category=category),
    )
    assert csta.encode(message) == octets


def test_what_a_later_edition_puts_behind_an_event_or_into_it() -> None:
    behind = csta.decode(report(HELD + " 8a(01) bf2a(0500)"))
    assert behind.operation == "held"
    assert behind.body.unknown == (
        csta.Unknown(0x8A, b"\x8a\x01\x01", OUTSIDE),
        csta.Unknown(0xBF2A, b"\xbf\x2a\x02\x05\x00", OUTSIDE),
    )
    assert csta.encode(behind) == report(HELD + " 8a(01) bf2a(0500)")
    inside = HELD.replace("0a0109", "0a0109 9f21(ff)")
    within = csta.decode(report(inside))
    assert [(one.tag_or_name, one.octets) for one in within.body.unknown] == [(0x9F21, b"\x9f\x21\x01\xff")]
    assert csta.encode(within) == report(inside)


# --- what is wrong with octets ----------------------------------------------------------------------------------------

WRONG: list[tuple[bytes, str, int, str, str]] = [
    (pdu("30(0500)"), "APDU", 0, "an APDU (tag a1 to a4, 60 to 64)", "tag 30"),
    (pdu("a1(020107 02010a) 00"), "APDU", 8, "the end of the message", "1 octets"),
    (pdu("a1(040107 02010a)"), "Invoke.invokeId", 2, "tag 02", "tag 04"),
    (pdu("a2(020107 0500)"), "Result.result", 5, "tag 30", "tag 05"),
    (pdu("a3(020107)"), "Error.errcode", 5, "errcode", "the end"),
    (pdu("a4(020107 840101)"), "Reject.problem", 5, "tag 80 to 83", "tag 84"),
    (pdu("a1(020107 02010a 0500)"), "MakeCall", 8, "tag 30", "tag 05"),
    (
        pdu("a1(020107 02010a 30(30(8003313031)))"),
        "MakeCall.calledDirectoryNumber", 17, "tag 30", "the end of MakeCall",
    ),
    (
        pdu("a1(020107 02010a 30(30(8003313031) 31(8003313032)))"),
        "MakeCall.calledDirectoryNumber", 17, "tag 30", "tag 31",
    ),
    (pdu("a2(020107 30(02010a 0500))"), "MakeCallResult", 10, "tag 30", "tag 05"),
    (
        pdu("a3(020107 020101 30())"),
        "UniversalFailure", 8, "tag a0 or a1 or a2 or a3 or a4 or a5 or a6 or a7", "tag 30",
    ),
    (pdu("a3(020107 020101 a0(0500))"), "UniversalFailure.operation", 10, "tag 0a", "tag 05"),
    (pdu("a1(020107 020115 31())"), "CSTAEventReport", 8, "tag 30", "tag 31"),
    (pdu("a1(020107 020115 30())"), "CSTAEventReport", 10, "1 octet", "0"),
    (pdu("a1(020107 020115 30(5400))"), "CSTAEventReport", 10, "tag 55 or 75", "tag 54"),
    (report(""), "CSTAEventReport", 14, "1 octet", "0"),
    (report("a0()"), "CSTAEventReport", 16, "1 octet", "0"),
    (report("a0(a9() 05)"), "CSTAEventReport", 18, "the end of callControlEvents", "1 octets"),
    (report("a0(a9())"), "Held.heldConnection", 18, "tag 6b", "the end of Held"),
    (report(HELD.replace("0a0109", "0c0109")), "Held.cause", 31, "tag 0a", "tag 0c"),
    (report("a8() 89"), "CSTAEventReport", 16, "1 octet", "0"),
    (report(HELD + " 89"), "Held", 34, "1 octet", "0"),
]  # fmt: skip


@pytest.mark.parametrize(("octets", "path", "offset", "needed", "got"), WRONG)
def test_what_is_wrong_is_told_with_its_place(octets: bytes, path: str, offset: int, needed: str, got: str) -> None:
    with pytest.raises(DecodeError) as caught:
        csta.decode(octets)
    error = caught.value
    assert (error.path, error.offset, error.needed, error.got) == (path, offset, needed, got)
    assert not isinstance(error, NeedMore)


MAKE_CALL = pdu("a1(020107 02010a 30(30(8003313031) 30(8003313032)))")


def test_the_place_of_what_is_wrong_is_in_the_octets_that_are_here() -> None:
    octets = report("a0(a9(6b(8001 16)) 0500)")
    with pytest.raises(DecodeError) as caught:
        csta.decode(octets[:20])
    error = caught.value
    assert (error.path, error.offset, error.needed) == ("CSTAEventReport", 20, "the end of callControlEvents")
    assert not isinstance(error, NeedMore)


@pytest.mark.parametrize(
    ("octets", "cut", "path", "offset", "needed", "got"),
    [
        (MAKE_CALL, 1, "APDU", 0, "1 octet", "0"),
        (MAKE_CALL, 2, "Invoke.invokeId", 2, "1 octet", "0"),
        (MAKE_CALL, 18, "MakeCall.calledDirectoryNumber", 17, "1 octet", "0"),
        (MAKE_CALL, 22, "MakeCall.calledDirectoryNumber.deviceIdentifier.dialingNumber", 19, "3 octets", "1"),
        (pdu("a1(020107 020203e7 0402abcd)"), 12, "999", 9, "2 octets", "1"),
        (pdu("a3(020107 020105 0402abcd)"), 11, "Error", 8, "2 octets", "1"),
        (pdu("a3(020107 020101 a0(0a0101))"), 12, "UniversalFailure.operation", 10, "1 octet", "0"),
        (pdu("a3(020107 020101 a9(0a0101))"), 12, "UniversalFailure", 8, "3 octets", "2"),
        (report("a8(020101)"), 18, "CSTAEventReport", 14, "3 octets", "2"),
        (report(HELD), 19, "Held.heldConnection", 18, "1 octet", "0"),
        (pdu("60(a1(06062b0c00813401))"), 9, "AARQ.applicationContextName", 4, "6 octets", "3"),
    ],
)
def test_octets_that_are_not_all_here(octets: bytes, cut: int, path: str, offset: int, needed: str, got: str) -> None:
    with pytest.raises(NeedMore) as caught:
        csta.decode(octets[:cut])
    error = caught.value
    assert (error.path, error.offset, error.needed, error.got) == (path, offset, needed, got)


@pytest.mark.parametrize("octets", [octets for octets, *_ in GOOD] + [pdu(f"a3(020107 {text})") for text, _ in ERRORS])
def test_every_prefix_needs_more(octets: bytes) -> None:
    for cut in range(len(octets)):
        with pytest.raises(NeedMore):
            codec.interpret(octets[:cut], None, LIMITS)


# --- what is wrong with values ----------------------------------------------------------------------------------------

CLEARED = events.CallCleared(b"1", CALL, local_connection_info="null", cause="busy")
BAD: list[tuple[csta.Message, str, str]] = [
    (csta.Message("session", None, None, None), "session", "is no kind of message in Phase III"),
    (csta.Message("invoke", 1, None, None), "Invoke", "has no such operation: None"),
    (csta.Message("invoke", 1, "makeTea", None), "Invoke", "has no such operation: 'makeTea'"),
    (csta.Message("invoke", None, "makeCall", None), "Invoke", "is missing"),
    (
        csta.Message("invoke", 1, "cSTAEventReport", services.MakeCall(A, B)),
        "Invoke",
        "has no declaration for 'cSTAEventReport': give it as Unknown",
    ),
    (
        csta.Message("result", 1, "routeEnd", services.MakeCall(A, B)),
        "Result",
        "has no declaration for 'routeEnd': give it as Unknown",
    ),
    (csta.Message("result", 1, "makeTea", services.MakeCall(A, B)), "Result", "has no such operation: 'makeTea'"),
    (
        csta.Message("result", 1, None, services.MakeCall(A, B)),
        "Result", "has no declaration for '': give it as Unknown",
    ),
    (csta.Message("invoke", 1, "makeCall", services.MakeCall(A, None)), "MakeCall.calledDirectoryNumber", "is missing"),  # type: ignore[arg-type]
    (csta.Message("error", 1, None, "busy"), "Error", "needs a UniversalFailure, has str"),
    (
        csta.Message("error", 1, None, csta.UniversalFailure("rain", "x")),
        "UniversalFailure", "has no such alternative: 'rain'",
    ),
    (
        csta.Message("error", 1, None, csta.UniversalFailure("operation", "x")),
        "UniversalFailure.operation", "has no such name: 'x'",
    ),
    (csta.Message("reject", 1, None, None), "Reject", "needs a Reject, has NoneType"),
    (
        csta.Message("reject", 1, None, csta.Reject("mistypedPDU", "rain")),
        "Reject", "has no such family of problems: 'rain'",
    ),
    (
        csta.Message("event", 1, "makeTea", EVENT),
        "Event",
        "has no declaration for 'makeTea': give it as UnknownEvent",
    ),
    (csta.Message("event", 1, "held", events.Held(b"1", CALL, A)), "Held.cause", "is missing"),
    (
        csta.Message("event", 1, "callCleared", CLEARED),
        "CallCleared.local_connection_info", "cannot be said in Phase III",
    ),
    (csta.Message("event", 1, "held", events.Held(None, CALL, A, cause="busy")), "MonitorCrossRefID", "is missing"),  # type: ignore[arg-type]
]  # fmt: skip


@pytest.mark.parametrize(("message", "path", "reason"), BAD)
def test_what_cannot_be_written_is_refused(message: csta.Message, path: str, reason: str) -> None:
    for write in (codec.build, csta.encode):
        with pytest.raises(EncodeError) as caught:
            write(message)
        assert (caught.value.path, caught.value.reason) == (path, reason)


# --- failures inside of messages --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("parameter", "failure"),
    [
        ("a2(0a0102)", csta.UniversalFailure("stateIncompatibility", "invalidObjectState")),
        ("a7(0500)", csta.UniversalFailure("unspecified", "unspecified")),
        ("a9(0a0101)", csta.Unknown(0xA9, b"\xa9\x03\x0a\x01\x01")),
        ("88()", csta.Unknown(0x88, b"\x88\x00")),
    ],
)
def test_the_end_of_a_route_tells_why(parameter: str, failure: Any) -> None:
    octets = pdu(f"a1(020107 020123 30(5801 31 a1({parameter})))")
    message = csta.decode(octets)
    assert message == csta.Message("invoke", 7, "routeEnd", services.RouteEnd(b"1", error_value=failure))
    assert csta.encode(message) == octets


@pytest.mark.parametrize(
    ("failure", "reason"),
    [
        (5, "needs a UniversalFailure, has int"),
        (csta.UniversalFailure([], []), "has no such alternative: []"),  # type: ignore[arg-type]
    ],
)
def test_no_other_reason_for_the_end_of_a_route_is_written(failure: Any, reason: str) -> None:
    with pytest.raises(EncodeError) as caught:
        csta.encode(csta.Message("invoke", 7, "routeEnd", services.RouteEnd(b"1", error_value=failure)))
    assert (caught.value.path, caught.value.reason) == ("RouteEnd.errorValue", reason)


def test_a_reason_that_can_be_no_category_is_refused() -> None:
    with pytest.raises(DecodeError) as caught:
        csta.decode(pdu("a1(020107 020123 30(5801 31 a1(0500)))"))
    assert (caught.value.path, caught.value.offset, caught.value.got) == ("RouteEnd.errorValue", 15, "tag 05")


# --- nothing else is raised -------------------------------------------------------------------------------------------

Bodies = dict[str, tuple[str, str, Any]]
ODD = st.sampled_from(
    [None, 5, "word", b"octets", True, [], (), {}, [[]], csta.DeviceID("1"), csta.Chosen("x", 1), 1 << 200]
)


def written(message: csta.Message) -> bytes | EncodeError:
    """What the encoder says; anything but EncodeError fails the test."""
    try:
        return codec.build(message)
    except EncodeError as error:
        return error


def test_whatever_a_body_holds_is_written_or_refused_with_its_path(
    bodies: Bodies, values_of: Callable[[Any], st.SearchStrategy[Any]]
) -> None:
    messages = st.sampled_from(sorted(bodies)).flatmap(
        lambda label: values_of(bodies[label][2]).map(
            lambda body: csta.Message(*bodies[label][:1], 7, bodies[label][1], body)
        )
    )

    @settings(max_examples=300, **QUIET)
    @given(messages, st.lists(st.integers(0, 1 << 16), min_size=1, max_size=3), ODD)
    def refused(message: csta.Message, way: list[int], odd: Any) -> None:
        target: Any = message.body
        for place in way:
            names = [name for name in type(target).__dataclass_fields__ if name != "unknown"]
            if not names:
                return
            name = names[place % len(names)]
            inner = getattr(target, name)
            if place is way[-1] or not hasattr(type(inner), "__dataclass_fields__"):
                setattr(target, name, odd)
                break
            target = inner
        found = written(message)
        if not isinstance(found, bytes):
            assert found.path.partition(".")[0] in (type(message.body).__name__, "MonitorCrossRefID")

    refused()
