"""What a declaration can say of a value, and what it would leave out without a word."""

from __future__ import annotations

from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.ber.types import (
    Alternative,
    Choice,
    DecimalInteger,
    IA5String,
    Integer,
    Null,
    OctetString,
    Parts,
    Sequence,
    SequenceOf,
    may,
    need,
)
from teamcall_core.csta import common, events, services
from teamcall_core.csta.fitting import Inexpressible, fit
from teamcall_core.csta.phase1 import codec as phase1
from teamcall_core.csta.phase1 import enumerations, types
from teamcall_core.csta.phase1.events.logical_device import FORWARDING
from teamcall_core.csta.phase1.failures import UNIVERSAL_FAILURE
from teamcall_core.csta.phase1.services.logical_device import SET_DEVICE_FEATURE
from teamcall_core.csta.phase2 import codec as phase2
from teamcall_core.csta.phase2 import types as phase2_types
from teamcall_core.csta.phase3 import tables as phase3
from teamcall_core.csta.surplus import surplus
from teamcall_core.errors import EncodeError

COVERS = ("csta/fitting.py", "csta/surplus.py")

DEVICE = csta.DeviceID("100")
REFUSED, UNTOLD = csta.UniversalFailure("operation", "generic"), csta.UniversalFailure("unspecified", "unspecified")
UNREAD = csta.Unknown(0x89, b"\x89\0")
MAKER, OTHER = csta.PrivateData("1.3.12.1206.521", b"\5\0"), csta.PrivateData("1.2", b"\5\0")
AHEAD = services.ForwardParameter("forwardBusy", forward_status=True, forward_dn="7")
ANN = csta.DeviceID("1", private_name="Ann")
LOCAL = csta.DeviceID("1", "explicitPrivate:localNumber")
CALL = csta.ConnectionID(b"\1", DEVICE)
FORWARDED = events.Forwarding(b"\1", DEVICE, "forwardBusy", forward_status=False, forward_to=csta.DeviceID("7"))
ORDERED = Choice(
    "Ordered", Alternative("none", Null(), constant="none"), Alternative("some", OctetString(), accepts=bytes)
)


@pytest.mark.parametrize(
    ("kind", "value", "fitted"),
    [
        (Integer(), 5, 5),
        (enumerations.EVENT_CAUSE, 77, 77),
        (enumerations.EVENT_CAUSE, "busy", "busy"),
        (enumerations.FORWARDING_TYPE, ("forwardBusy", True), ("forwardBusy", True)),
        (enumerations.FORWARDING_TYPE, (9, None), (9, None)),
        (enumerations.CALL_FILTER, csta.Bits(["held", 20], 21), csta.Bits(["held", 20])),
        (enumerations.CALL_FILTER, csta.Bits(["held", "offered"]), csta.Bits(["held"])),
        (SequenceOf("List", Integer()), (1, 2), [1, 2]),
        (Sequence("Free", need("a", Integer())), {"a": 5}, {"a": 5}),
        (ORDERED, "none", "none"),
        (ORDERED, b"x", b"x"),
        (types.DEVICE_ID, ANN, csta.DeviceID("1")),
        (types.EXTENDED_DEVICE_ID, LOCAL, LOCAL),
        (types.SUBJECT_DEVICE_ID, csta.DeviceStatus.NOT_SPECIFIED, csta.DeviceStatus.NOT_KNOWN),
        (types.CONNECTION_LIST, [common.ConnectionListItem(CALL, CALL, DEVICE)], [common.ConnectionListItem(CALL)]),
        (FORWARDING, FORWARDED, FORWARDED),
        (IA5String(), "M\xfcller", "M\xfcller"),
        (UNIVERSAL_FAILURE, REFUSED, REFUSED),
        (UNIVERSAL_FAILURE, csta.UniversalFailure("operation", "unheardOf"), REFUSED),
        (UNIVERSAL_FAILURE, csta.UniversalFailure("security", "generic"), UNTOLD),
        (types.EXTENSIONS, common.CSTACommonArguments(None, [MAKER, OTHER]), common.CSTACommonArguments(None, [MAKER])),
        (phase2_types.PRIVATE_DATA, UNREAD, UNREAD),
        (SET_DEVICE_FEATURE, csta.Chosen("doNotDisturb", True), csta.Chosen("doNotDisturb", True)),
        (SET_DEVICE_FEATURE, csta.Chosen("forward", AHEAD), csta.Chosen("forward", AHEAD)),
        (types.SUBJECT_DEVICE_ID, csta.DeviceStatus.NOT_REQUIRED, csta.DeviceStatus.NOT_REQUIRED),
        (types.SUBJECT_DEVICE_ID, csta.DeviceID("1", "unheardOf"), csta.DeviceStatus.NOT_KNOWN),
        (phase2.DECLARATIONS.argument_of("answerCall"), services.AnswerCall(CALL, b"x"), services.AnswerCall(CALL)),
        (phase1.DECLARATIONS.result_of("answerCall"), services.AnswerCallResult(), services.AnswerCallResult()),
    ],
)  # fmt: skip
def test_the_nearest_that_can_be_said(kind: Any, value: Any, fitted: object) -> None:
    assert fit(kind, value) == fitted


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        (Integer(), csta.Unknown(2, b"\2\1\1")),
        (IA5String(), "5 \u20ac"),
        (UNIVERSAL_FAILURE, csta.Unknown(0x89, b"\x89\0")),
        (DecimalInteger(), "five"),
        (types.SUBJECT_DEVICE_ID, UNREAD),
        (SET_DEVICE_FEATURE, csta.Chosen("doNotDisturb", UNREAD)),
        (SET_DEVICE_FEATURE, csta.Chosen("callBack", True)),
        (enumerations.EVENT_CAUSE, "aCDBusy"),
        (enumerations.EVENT_CAUSE, None),
        (enumerations.FORWARDING_TYPE, ("forwardDND", True)),
        (enumerations.CALL_FILTER, 5),
        (SequenceOf("List", Integer()), 5),
        (types.EXTENSIONS, csta.CSTACommonArguments(private_data=[])),
        (types.EXTENSIONS, 5),
        (types.DEVICE_ID, 5),
        (types.DEVICE_ID, csta.DeviceID("1", "implicitPublic")),
        (types.LOCAL_DEVICE_ID, csta.DeviceStatus.NOT_KNOWN),
        (types.LOCAL_DEVICE_ID, csta.DeviceID("1", "implicitPublic")),
        (types.CSTA_OBJECT, 5),
        (types.CSTA_OBJECT, csta.ConnectionID(b"\1", csta.DeviceID("1", "implicitPublic"))),
        (types.CONNECTION_ID, DEVICE),
        (FORWARDING, 5),
        (FORWARDING, events.Forwarding(b"\1", DEVICE, "forwardDND", forward_status=True)),
        (phase1.DECLARATIONS.result_of("answerCall"), 5),
        (phase1.DECLARATIONS.argument_of("alternateCall"), services.AlternateCall(None, None)),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_said(kind: Any, value: Any) -> None:
    with pytest.raises(Inexpressible):
        fit(kind, value)


@pytest.mark.parametrize(
    ("value", "element"),
    [
        (events.Held(b"\1", None, DEVICE), "heldConnection"),  # type: ignore[arg-type]
        (events.Held(b"\1", CALL, 5), "holdingDevice"),  # type: ignore[arg-type]
    ],
)
def test_the_element_is_named(value: object, element: str) -> None:
    declaration = phase1.DECLARATIONS.event_of("held")
    assert declaration is not None
    with pytest.raises(Inexpressible) as caught:
        fit(declaration, value)
    assert caught.value.element == element


@pytest.mark.parametrize(
    ("event", "least", "fitted"),
    [
        ("held", events.Held(b"\1", CALL), events.Held(b"\1", CALL, csta.DeviceStatus.NOT_KNOWN, cause="normal")),
        (
            "conferenced",
            events.Conferenced(b"\1", CALL, None, DEVICE, DEVICE, cause="busy"),
            events.Conferenced(b"\1", CALL, None, DEVICE, DEVICE, [], cause="busy"),
        ),
    ],
)
def test_what_phase_three_demands_says_nothing_where_there_is_nothing(event: str, least: Any, fitted: object) -> None:
    declaration = phase3.event_of(phase3.CATEGORIES[0], event)
    assert declaration is not None
    assert fit(declaration, least) == fitted
    with pytest.raises(Inexpressible) as caught:
        fit(declaration, type(least)(b"\1", None))
    assert caught.value.element == {"held": "heldConnection", "conferenced": "primaryOldCall"}[event]


def test_an_optional_element_that_cannot_be_said_is_what_it_is_when_nothing_is_said() -> None:
    declaration = phase3.argument_of("makeCall")
    assert declaration is not None
    odd = services.MakeCall(DEVICE, DEVICE, auto_originate="unheardOf", reason=UNREAD)  # type: ignore[arg-type]
    assert fit(declaration, odd) == services.MakeCall(DEVICE, DEVICE, auto_originate="prompt")


@pytest.mark.parametrize(
    ("kind", "value", "paths"),
    [
        (Integer(), None, []),
        (Integer(), csta.Unknown(2, b""), []),
        (types.DEVICE_ID, ANN, ["private_name"]),
        (types.CONNECTION_LIST, [common.ConnectionListItem(CALL, endpoint=DEVICE)], ["[0].endpoint"]),
        (
            types.CONNECTION_ID,
            csta.ConnectionID(b"\1", ANN),
            ["device_id.private_name"],
        ),
        (
            types.EXTENSIONS,
            csta.CSTACommonArguments(csta.CSTASecurityData(1), [csta.PrivateData("1.2", b"\5\0")]),
            ["security"],
        ),
        (FORWARDING, events.Forwarding(b"\1", DEVICE, ring_count=3), ["ring_count"]),
        (phase1.DECLARATIONS.argument_of("makeCall"), services.MakeCall(DEVICE, DEVICE, auto_originate="prompt"), []),
        (
            phase1.DECLARATIONS.argument_of("makeCall"),
            services.MakeCall(DEVICE, DEVICE, auto_originate="doNotPrompt"),
            ["auto_originate"],
        ),
        (SET_DEVICE_FEATURE, csta.Chosen("forward", AHEAD), []),
        (
            phase1.DECLARATIONS.argument_of("setFeature"),
            services.SetFeature(
                DEVICE,
                csta.Chosen("requestedAgentState", csta.Chosen("logOn", services.LogInfo(ANN))),
            ),
            ["feature.agent_group.private_name"],
        ),
        (
            phase1.DECLARATIONS.argument_of("callCompletion"),
            services.CallCompletion("campon", csta.ConnectionID(b"\1", ANN), csta.CSTACommonArguments()),
            ["extensions", "connection.device_id.private_name"],
        ),
        (
            phase1.DECLARATIONS.argument_of("transferCall"),
            services.TransferCall(CALL, CALL, csta.CSTACommonArguments()),
            ["extensions"],
        ),
        (
            Parts("Result", may("extensions", types.EXTENSIONS), make=services.MakeCallResult),
            services.MakeCallResult(CALL),
            ["calling_device"],
        ),
        (Sequence("Free", need("a", Integer())), {"a": 5, "unknown": ()}, []),
        (Sequence("Free", need("a", Integer())), {"a": 5, "b": None, "c": 6}, ["c"]),
        (
            Sequence("Free", may("device", types.DEVICE_ID), may("other", types.DEVICE_ID)),
            {"device": ANN},
            ["device.private_name"],
        ),
    ],
)  # fmt: skip
def test_what_would_be_left_out_without_a_word(kind: Any, value: Any, paths: list[str]) -> None:
    assert list(surplus(kind, value)) == paths


def test_what_a_mapped_event_holds_is_looked_through() -> None:
    """Security data of a Phase II event have no place in Phase I; in this event they were left out without a word."""
    security = common.CSTASecurityData(timestamp="260302080001")
    data = [csta.PrivateData("1.3.12", b"\x05\x00")]
    forwarding = events.Forwarding(
        b"\x01",
        csta.DeviceStatus.NOT_KNOWN,
        "forwardBusy",
        False,
        extensions=common.CSTACommonArguments(security, data),
    )
    message = csta.Message("event", 7, "forwarding", forwarding, csta.Phase.II)
    assert csta.decode(csta.encode(message), csta.Phase.II).body == forwarding
    with pytest.raises(EncodeError) as caught:
        csta.encode(message, csta.Phase.I)
    assert caught.value.path.endswith("extensions.security")
