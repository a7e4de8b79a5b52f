"""asn1tools with the module of X.227 bis writes the same octets for every message of an association."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from teamcall_core import csta
from teamcall_core.ber.values import Bits
from teamcall_core.csta.association import AARE, AARQ, ABRT, RLRE, RLRQ, UserInformation

FEW = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck), database=None)
EXTERNAL = """
External ::= [UNIVERSAL 8] IMPLICIT SEQUENCE { direct-reference OBJECT IDENTIFIER OPTIONAL,
  indirect-reference INTEGER OPTIONAL, data-value-descriptor [UNIVERSAL 7] IMPLICIT OCTET STRING OPTIONAL,
  encoding CHOICE { single-ASN1-type [0] ANY, octet-aligned [1] IMPLICIT OCTET STRING,
  arbitrary [2] IMPLICIT BIT STRING } }

END
"""
"""X.690 8.18; asn1tools knows no EXTERNAL."""
IMPORTED = "InformationFramework DEFINITIONS ::= BEGIN Name ::= NULL RelativeDistinguishedName ::= NULL END\n"
LATER = re.compile(r"(A-DT-apdu|ACRQ-apdu|ACRP-apdu) ::= .*?\n}\n", re.DOTALL)
"""Messages of the higher level association, which CSTA does not use and asn1tools does not take."""
OTHER = re.compile(r",\s*other\s+\[3\] IMPLICIT SEQUENCE \{.*?\}\)\}", re.DOTALL)


@pytest.fixture(scope="module")
def acse(shared: Path) -> Any:
    """asn1tools with the module, as far as it can read it."""
    asn1tools = pytest.importorskip("asn1tools")
    text = (shared / "standards" / "acse" / "itu-t_x_x227bis_1998_ACSE-1.asn1").read_text()
    text = OTHER.sub("", LATER.sub("", text))
    text = re.sub(
        r",\s*--  Extensions for higher level association FU\s+adt .*?\n}", "\n}", text, count=1, flags=re.DOTALL
    )
    text = re.sub(r"User-Data ::= CHOICE \{.*?\n}\n|PDV-list .*?\n}\n", "", text, flags=re.DOTALL)
    text = re.sub(r"MECHANISM-NAME ::= .*?\{\.\.\.}", "", text, flags=re.DOTALL)
    text = text.replace("RELATIVE-OID", "OBJECT IDENTIFIER").replace(" EXTERNAL", " External")
    text = text.replace("\nEND\n", EXTERNAL)
    return asn1tools.compile_string(IMPORTED + text, "ber")


def camel(name: str) -> str:
    """Turn ``no-reason-given`` into our ``noReasonGiven``."""
    first, *rest = name.split("-")
    return first + "".join("ACSE" if part == "acse" else part[:1].upper() + part[1:] for part in rest)


@pytest.fixture(scope="module")
def named(shared: Path) -> Callable[[str], dict[str, int]]:
    """Named numbers of a type or alternative of the module, in our spelling."""
    text = (shared / "standards" / "acse" / "itu-t_x_x227bis_1998_ACSE-1.asn1").read_text()

    def numbers(name: str) -> dict[str, int]:
        found = re.search(rf"{name}\s+(?:::=|\[\d\])\s+(?:INTEGER|ENUMERATED) \{{(.*?)}}", text, re.DOTALL)
        assert found is not None
        return {camel(word): int(number) for word, number in re.findall(r"([\w-]+)\((\d+)\)", found[1])}

    return numbers


CONTEXTS = st.sampled_from(["1.3.12.0.218", "1.3.12.0.180.1", "2.1.7"])
REFERENCE = "1.3.12.0.285.200"
VERSIONS = [
    (UserInformation(Bits(["versionTwo"], 16)), None, "a0050303004000"),
    (
        UserInformation(Bits(["versionFour"], 16), direct_reference="1.3.12.0.285.200"),
        "1.3.12.0.285.200",
        "a0050303001000",
    ),
    (UserInformation(Bits(["versionFive"])), None, "a00403020308"),
    (None, None, ""),
]
"""Our user information, its direct reference, and the octets that stand in the EXTERNAL: X.227 knows no CSTA."""
TEXTS = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=9)


def octets(kind: str, body: object) -> str:
    """Write a message, and read it again."""
    message = csta.Message(kind, None, None, body)
    written = csta.encode(message)
    assert csta.decode(written) == message
    return written.hex()


def judged(acse: Any, kind: str, body: dict[str, Any], version: tuple[Any, str | None, str]) -> str:
    """The octets of asn1tools."""
    _, reference, inner = version
    if inner:
        external: dict[str, Any] = {"encoding": ("single-ASN1-type", bytes.fromhex(inner))}
        body["user-information"] = [external | ({"direct-reference": reference} if reference else {})]
    return bytes(acse.encode(kind, body)).hex()


def login(tag: int, first: str, second: str) -> tuple[str, dict[str, Any]]:
    """The authentication value of the HiPath family."""
    words = b"".join(bytes([4, len(word)]) + word.encode() for word in (first, second))
    return "external", {"encoding": ("single-ASN1-type", bytes([0xA0 | tag, len(words)]) + words)}


REQUIRED = (b"\x80", 2)
"""ACSE-requirements: authentication, as HiPath writes it."""


@FEW
@given(CONTEXTS, st.none() | st.tuples(TEXTS, TEXTS), st.sampled_from(VERSIONS))
def test_a_request(acse: Any, context: str, words: tuple[str, str] | None, version: Any) -> None:
    user, password = words or (None, None)
    wanted: dict[str, Any] = {"aSO-context-name": context}
    if words is not None:
        wanted |= {"sender-acse-requirements": REQUIRED, "calling-authentication-value": login(0, *words)}
    body = AARQ(user, password, context, version[0])
    assert octets("aarq", body) == judged(acse, "AARQ-apdu", wanted, version)


@FEW
@given(st.data())
def test_an_answer(acse: Any, named: Callable[[str], dict[str, int]], data: st.DataObject) -> None:
    context, version = data.draw(CONTEXTS), data.draw(st.sampled_from(VERSIONS))
    words = data.draw(st.none() | st.tuples(TEXTS, TEXTS))
    source = data.draw(st.sampled_from(["user", "provider"]))
    result = data.draw(st.sampled_from(sorted(named("Associate-result").items())))
    diagnostic = data.draw(st.sampled_from(sorted(named(f"acse-service-{source}").items())))
    switch, release = words or (None, None)
    wanted: dict[str, Any] = {
        "aSO-context-name": context,
        "result": result[1],
        "result-source-diagnostic": (f"acse-service-{source}", diagnostic[1]),
    }
    if words is not None:
        wanted |= {"responder-acse-requirements": REQUIRED, "responding-authentication-value": login(1, *words)}
    body = AARE(result[0], diagnostic[0], source, context, version[0], switch=switch, release=release)
    assert octets("aare", body) == judged(acse, "AARE-apdu", wanted, version)


@pytest.mark.parametrize("version", VERSIONS, ids=["Two", "Four", "Five", "none"])
@pytest.mark.parametrize(("make", "name"), [(RLRQ, "request"), (RLRE, "response")])
def test_a_release(acse: Any, named: Callable[[str], dict[str, int]], make: Any, name: str, version: Any) -> None:
    kind = make.__name__
    for word, number in [*named(f"Release-{name}-reason").items(), (None, None)]:
        wanted = {} if number is None else {"reason": number}
        body = make(word, version[0])
        assert octets(kind.lower(), body) == judged(acse, f"{kind}-apdu", wanted, version)


@pytest.mark.parametrize("version", VERSIONS, ids=["Two", "Four", "Five", "none"])
def test_an_abort(acse: Any, named: Callable[[str], dict[str, int]], version: Any) -> None:
    reasons = named("ABRT-diagnostic")
    for source, number in (("user", 0), ("provider", 1)):
        for word in (*reasons, None):
            spelt = None if word is None else re.sub("([A-Z])", lambda found: "-" + found[1].lower(), word)
            wanted = {"abort-source": number} | ({} if spelt is None else {"abort-diagnostic": spelt})
            assert octets("abrt", ABRT(source, word, version[0])) == judged(acse, "ABRT-apdu", wanted, version)
