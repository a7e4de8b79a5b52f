"""The five PDUs of association control (X.227bis) around any user information."""

from __future__ import annotations

from typing import Any

import pytest

from teamcall_core.ber import acse
from teamcall_core.ber.types import OctetString
from teamcall_core.ber.values import Bits, Chosen
from teamcall_core.errors import DecodeError

COVERS = ("ber/acse.py",)

INFORMATION = [{"encoding": Chosen("singleASN1Type", b"\x01")}]
VALUES: dict[int, tuple[Any, dict[str, Any]]] = {
    acse.AARQ: (
        acse.aarq,
        {
            "protocol_version": Bits(["version1"], 1),
            "application_context_name": "1.3.12.0.218",
            "sender_acse_requirements": Bits(["authentication"], 2),
            "calling_authentication_value": Chosen(
                "external",
                {
                    "direct_reference": "1.3.12.2",
                    "encoding": Chosen("singleASN1Type", Chosen("request", {"first": "user", "second": "word"})),
                },
            ),
            "user_information": INFORMATION,
        },
    ),
    acse.AARE: (
        acse.aare,
        {
            "application_context_name": "1.3.12.0.218",
            "result": "rejectedPermanent",
            "result_source_diagnostic": Chosen("user", "authenticationFailure"),
            "user_information": INFORMATION,
        },
    ),
    acse.RLRQ: (acse.rlrq, {"reason": "normal", "user_information": INFORMATION}),
    acse.RLRE: (acse.rlre, {"reason": "notFinished"}),
    acse.ABRT: (acse.abrt, {"abort_source": "provider", "abort_diagnostic": "protocolError"}),
}


def given(values: Any) -> Any:
    """Only what was set: a SEQUENCE without a class is a dict with all its elements."""
    if isinstance(values, Chosen):
        return Chosen(values.name, given(values.value))
    if isinstance(values, list):
        return [given(value) for value in values]
    if isinstance(values, dict):
        return {name: given(value) for name, value in values.items() if value is not None and name != "unknown"}
    return values


@pytest.mark.parametrize("ident", acse.KINDS, ids=acse.KINDS.values())
def test_each_pdu_comes_back(ident: int) -> None:
    make, values = VALUES[ident]
    node = make(OctetString())
    octets = node.encode(values)
    assert octets[0] == ident
    assert given(node.decode(octets)) == values


@pytest.mark.parametrize("ident", acse.KINDS, ids=acse.KINDS.values())
def test_each_cut_is_a_typed_error(ident: int) -> None:
    make, values = VALUES[ident]
    node = make(OctetString())
    octets = node.encode(values)
    for cut in range(len(octets)):
        with pytest.raises(DecodeError):
            node.decode(octets[:cut])


def test_titles_and_mechanisms_survive() -> None:
    octets = bytes.fromhex("600e a106 06042b0c005a a20406022b0c".replace(" ", ""))
    node = acse.aarq(OctetString())
    value = node.decode(octets)
    assert value["unknown"][0].octets == bytes.fromhex("a20406022b0c")
    assert node.encode(value) == octets
