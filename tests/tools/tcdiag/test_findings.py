"""The table of findings: codes are forever."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from teamcall_tools.tcdiag import findings
from teamcall_tools.tcdiag.findings import FINDINGS, PBX_CATEGORIES, PBX_NAMES, pbx_refusal

EXITS = {
    "TC-101": 10, "TC-102": 10, "TC-103": 10, "TC-104": 10,
    "TC-111": 11, "TC-112": 11, "TC-113": 11, "TC-114": 11, "TC-115": 11,
    "TC-121": 12, "TC-122": 12, "TC-123": 12,
    "TC-131": 13, "TC-132": 13, "TC-133": 13, "TC-134": 13,
    "TC-141": 14, "TC-142": 14, "TC-143": 14, "TC-144": 14,
    "TC-151": 15, "TC-152": 15,
    "TC-161": 16,
    "TC-171": 17, "TC-172": 17, "TC-173": 17, "TC-174": 17, "TC-175": 17, "TC-176": 17, "TC-177": 17,
    "TC-181": 18, "TC-182": 18, "TC-183": 18,
    "TC-191": 19, "TC-192": 19,
    "TC-201": 20, "TC-202": 20,
    "TC-301": 17, "TC-302": 17, "TC-303": 17, "TC-304": 17, "TC-305": 17, "TC-306": 17,
    "TC-307": 17, "TC-308": 17, "TC-309": 17, "TC-310": 17, "TC-311": 17, "TC-312": 17,
}  # fmt: skip
"""A line here may be added and never changed: scripts and support notes refer to these codes."""


def test_codes_keep_their_meaning() -> None:
    assert {code: finding.exit for code, finding in FINDINGS.items()} == EXITS


def test_no_code_is_given_twice() -> None:
    assert len(FINDINGS) == len(findings._TABLE)


@pytest.mark.parametrize("finding", FINDINGS.values(), ids=FINDINGS)
def test_every_finding_speaks_to_a_person(finding: findings.Finding) -> None:
    assert re.fullmatch(r"TC-\d{3}", finding.code)
    for sentence in (finding.cause, finding.next):
        assert sentence[0].isupper()
        assert sentence.endswith(".")


def test_the_documentation_lists_every_code() -> None:
    text = (Path(__file__).resolve().parents[3] / "docs" / "tcdiag.md").read_text(encoding="utf-8")
    rows = [f"| {one.code} | {one.exit} | {one.cause} | {one.next} |" for one in FINDINGS.values()]
    assert [line for line in text.splitlines() if line.startswith("| TC-")] == [
        row.replace("w | g", "w \\| g") for row in rows
    ]


@pytest.mark.parametrize(
    ("category", "name", "code"),
    [
        ("operation", "invalidDeviceID", "TC-301"),
        ("operation", "privilegeViolationSpecifiedDevice", "TC-302"),
        ("operation", "privilegeViolationOnDivertingDevice", "TC-302"),
        ("systemResourceAvailability", "overallMonitorLimitExceeded", "TC-303"),
        ("subscribedResourceAvailability", "objectMonitorLimitExceeded", "TC-304"),
        ("systemResourceAvailability", "deviceOutOfService", "TC-306"),
        ("operation", "serviceNotSupported", "TC-307"),
        ("security", "generic", "TC-308"),
        ("operation", "generic", "TC-311"),
        ("operation", "toneCharacterOutOfRange", "TC-312"),
        ("stateIncompatibility", "noHeldCall", "TC-310"),
        ("performanceManagement", "77", "TC-305"),
        ("privateData", "cSTAPrivateDataInfoError", "TC-311"),
        ("noSuchCategory", "noSuchName", "TC-311"),
    ],
)
def test_a_refusal_of_the_telephone_system_has_a_plain_sentence(category: str, name: str, code: str) -> None:
    assert pbx_refusal(category, name).code == code


def test_the_maps_name_findings_of_the_table() -> None:
    assert {*PBX_NAMES.values(), *PBX_CATEGORIES.values()} <= FINDINGS.keys()
