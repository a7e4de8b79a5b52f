"""ROSE: the four PDUs, and what is wrong with others."""

from __future__ import annotations

import pytest

from teamcall_core.ber import rose
from teamcall_core.ber.node import Unfit, outermost
from teamcall_core.ber.tlv import Fault, Walk
from teamcall_core.ber.values import Limits

COVERS = ("ber/rose.py",)


def read(octets: str) -> rose.Pdu:
    walk = Walk(bytes.fromhex(octets), Limits())
    return rose.read(walk, outermost(walk))


def test_invoke() -> None:
    pdu = read("a10c020101020200d330030a0102")
    assert (pdu.kind, pdu.invoke_id, pdu.code) == ("invoke", 1, 211)
    assert pdu.body is not None
    assert (pdu.body.at, pdu.body.after) == (9, 14)
    assert rose.write_invoke(1, 211, bytes.fromhex("30030a0102")).hex() == "a10c020101020200d330030a0102"


def test_invoke_without_argument_and_with_a_global_code() -> None:
    pdu = read("a10802010106032b0c01")
    assert (pdu.code, pdu.body) == ("1.3.12.1", None)
    assert rose.write_invoke(1, "1.3.12.1", b"").hex() == "a10802010106032b0c01"


def test_results() -> None:
    assert read("a203020107") == rose.Pdu("result", 7)
    assert rose.write_result(7, None, b"").hex() == "a203020107"
    assert rose.write_result(1, 211, b"\x05\x00").hex() == "a20b0201013006020200d30500"


def test_a_result_with_its_operation() -> None:
    pdu = read("a20b0201013006020200d30500")
    assert (pdu.kind, pdu.invoke_id, pdu.code) == ("result", 1, 211)
    assert pdu.body is not None
    assert (pdu.body.at, pdu.body.after) == (11, 13)


def test_errors() -> None:
    pdu = read("a3090201010201010a0103")
    assert (pdu.kind, pdu.invoke_id, pdu.code) == ("error", 1, 1)
    assert pdu.body is not None
    assert (pdu.body.ident, pdu.body.at, pdu.body.after) == (0x0A, 8, 11)
    assert rose.write_error(1, 1, b"\x0a\x01\x03").hex() == "a3090201010201010a0103"
    assert read("a306020101020105").body is None


@pytest.mark.parametrize(
    ("octets", "family", "problem", "invoke_id"),
    [
        ("a4050500800100", "general", "unrecognizedPDU", None),
        ("a406020105810101", "invoke", "unrecognizedOperation", 5),
        ("a406020105820102", "result", "mistypedResult", 5),
        ("a406020105830109", "error", 9, 5),
    ],
)
def test_rejects(octets: str, family: str, problem: str | int, invoke_id: int | None) -> None:
    pdu = read(octets)
    assert (pdu.family, pdu.problem, pdu.invoke_id) == (family, problem, invoke_id)
    assert rose.write_reject(invoke_id, family, problem).hex() == octets


@pytest.mark.parametrize(
    ("family", "problems"),
    [
        ("general", ["unrecognizedPDU", "mistypedPDU", "badlyStructuredPDU"]),
        (
            "invoke",
            [
                "duplicateInvocation",
                "unrecognizedOperation",
                "mistypedArgument",
                "resourceLimitation",
                "releaseInProgress",
                "unrecognizedLinkedId",
                "linkedResponseUnexpected",
                "unexpectedLinkedOperation",
            ],
        ),
        ("result", ["unrecognizedInvocation", "resultResponseUnexpected", "mistypedResult"]),
        (
            "error",
            [
                "unrecognizedInvocation",
                "errorResponseUnexpected",
                "unrecognizedError",
                "unexpectedError",
                "mistypedParameter",
            ],
        ),
    ],
)
def test_problems_are_numbered_as_the_standard_has_them(family: str, problems: list[str]) -> None:
    """X.880 clause 9.5."""
    place = ["general", "invoke", "result", "error"].index(family)
    for number, problem in enumerate(problems):
        octets = bytes([0xA4, 6, 2, 1, 5, 0x80 + place, 1, number])
        assert rose.write_reject(5, family, problem) == octets
        assert read(octets.hex()) == rose.Pdu("reject", 5, family=family, problem=problem)


@pytest.mark.parametrize(
    ("octets", "path"),
    [
        ("a100", ["invokeId"]),
        ("a1020500", ["invokeId"]),
        ("a103020101", ["opcode"]),
        ("a106020101040101", ["opcode"]),
        ("a106020101800101", ["linkedId"]),
        ("a10a02010102010105000500", []),
        ("a106020101020201", ["opcode"]),
        ("a206020101040101", ["result"]),
        ("a20a02010130030201010500", []),
        ("a4020500", ["problem"]),
        ("a4050500840100", ["problem"]),
        ("a40405008000", ["problem"]),
        ("a40005008001000500", []),
    ],
)
def test_pdus_that_cannot_be_read(octets: str, path: list[str]) -> None:
    raw = bytes.fromhex(octets)
    raw = raw[:1] + bytes([len(raw) - 2]) + raw[2:]
    walk = Walk(raw, Limits())
    with pytest.raises(Fault) as caught:
        rose.read(walk, outermost(walk))
    assert caught.value.path == path


@pytest.mark.parametrize(
    ("octets", "path", "offset", "needed", "got"),
    [
        ("a100", ["invokeId"], 2, "invokeId", "the end"),
        ("a103020101", ["opcode"], 5, "opcode", "the end"),
        ("a1020200", ["invokeId"], 2, "1 to 16 octets", "0"),
        ("a1050201010200", ["opcode"], 5, "1 to 16 octets", "0"),
        ("a3050201010200", ["errcode"], 5, "1 to 16 octets", "0"),
        ("a207020101 30020200", ["opcode"], 7, "1 to 16 octets", "0"),
        ("a209020101 020101 040501", [], 8, "the end of the PDU", "3 octets"),
        ("a309020101 020101 040501", ["parameter"], 8, "5 octets", "1"),
    ],
)
def test_faults_inside_of_a_pdu_say_where(octets: str, path: list[str], offset: int, needed: str, got: str) -> None:
    with pytest.raises(Fault) as caught:
        read(octets)
    fault = caught.value
    assert (fault.path, fault.offset, fault.needed, fault.got) == (path, offset, needed, got)


def test_rejects_that_cannot_be_written() -> None:
    with pytest.raises(Unfit, match="has no such family of problems: 'nobody'"):
        rose.write_reject(1, "nobody", 1)
    with pytest.raises(Unfit, match="has no such problem: 'nothing'"):
        rose.write_reject(1, "general", "nothing")
