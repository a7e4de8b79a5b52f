"""The table of findings: codes are forever."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from teamcall_core.csta.phase1 import failures as phase1
from teamcall_core.csta.phase3 import failures as phase3
from teamcall_core.csta.xml import failures as xml
from teamcall_tools.tcdiag import findings
from teamcall_tools.tcdiag.findings import FINDINGS
from teamcall_tools.tcdiag.refusals import NO_CALL, PBX_CATEGORIES, PBX_NAMES, pbx_refusal

EXITS = {
    "TC-101": 10, "TC-102": 10, "TC-103": 10, "TC-104": 10,
    "TC-111": 11, "TC-112": 11, "TC-113": 11, "TC-114": 11, "TC-115": 11,
    "TC-121": 12, "TC-122": 12, "TC-123": 12,
    "TC-131": 13, "TC-132": 13, "TC-133": 13, "TC-134": 13,
    "TC-135": 13, "TC-136": 13, "TC-137": 13, "TC-138": 13, "TC-139": 13,
    "TC-141": 14, "TC-142": 14, "TC-143": 14, "TC-144": 14,
    "TC-151": 15, "TC-152": 15,
    "TC-161": 16,
    "TC-171": 17, "TC-172": 17, "TC-173": 17, "TC-174": 17, "TC-175": 17, "TC-176": 17, "TC-177": 17,
    "TC-178": 17, "TC-179": 17, "TC-180": 17,
    "TC-181": 18, "TC-182": 18, "TC-183": 18, "TC-184": 18,
    "TC-191": 19, "TC-192": 19,
    "TC-201": 20, "TC-202": 20,
    "TC-301": 17, "TC-302": 17, "TC-303": 17, "TC-304": 17, "TC-305": 17, "TC-306": 17,
    "TC-307": 17, "TC-308": 17, "TC-309": 17, "TC-310": 17, "TC-311": 17, "TC-312": 17,
    "TC-313": 17, "TC-314": 17, "TC-315": 17, "TC-316": 17, "TC-317": 17, "TC-318": 17,
    "TC-319": 17, "TC-320": 17, "TC-321": 17, "TC-322": 17, "TC-323": 17, "TC-324": 17,
    "TC-401": 11, "TC-402": 11, "TC-403": 11, "TC-404": 11, "TC-405": 11,
    "TC-406": 14, "TC-407": 14, "TC-408": 10, "TC-409": 10,
    "TC-411": 20, "TC-412": 14, "TC-413": 14, "TC-414": 14, "TC-415": 12, "TC-416": 10, "TC-417": 20,
    "TC-421": 20, "TC-422": 14, "TC-423": 14, "TC-431": 14, "TC-432": 17,
}  # fmt: skip
"""A line here may be added and never changed: scripts and support notes refer to these codes."""


def test_codes_keep_their_meaning() -> None:
    assert {code: finding.exit for code, finding in FINDINGS.items()} == EXITS


def test_no_code_is_given_twice() -> None:
    assert len(FINDINGS) == len(findings.TABLE)


@pytest.mark.parametrize("finding", FINDINGS.values(), ids=FINDINGS)
def test_every_finding_speaks_to_a_person(finding: findings.Finding) -> None:
    assert re.fullmatch(r"TC-\d{3}", finding.code)
    for sentence in (finding.cause, finding.next):
        assert sentence[0].isupper()
        assert sentence.endswith(".")


def test_the_documentation_lists_every_code() -> None:
    text = (Path(__file__).resolve().parents[3] / "docs" / "tcdiag.md").read_text(encoding="utf-8")
    rows = [f"| {one.code} | {one.exit} | {one.cause} | {one.next} |" for one in FINDINGS.values()]
    assert [line for line in text.splitlines() if re.match(r"\| TC-\d+ \| \d", line)] == [
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


@pytest.mark.parametrize(
    ("verb", "category", "name", "code"),
    [
        ("MakeCall", "operation", "invalidCalledDeviceID", "TC-313"),
        ("MakeCall", "operation", "invalidCallingDeviceID", "TC-301"),
        ("MakeCall", "operation", "privilegeViolationCalledDevice", "TC-314"),
        ("MakeCall", "operation", "privilegeViolationCallingDevice", "TC-323"),
        ("MakeCall", "operation", "serviceNotSupported", "TC-322"),
        ("MakeCall", "stateIncompatibility", "invalidCallingDeviceState", "TC-310"),
        ("MakeCall", "stateIncompatibility", "invalidCalledDeviceState", "TC-315"),
        ("MakeCall", "systemResourceAvailability", "calledDeviceOutOfService", "TC-317"),
        ("MakeCall", "subscribedResourceAvailability", "trunkLimitExceeded", "TC-318"),
        ("AnswerCall", "stateIncompatibility", "noCallToAnswer", "TC-316"),
        ("SetAgentState", "operation", "invalidAgentPassword", "TC-320"),
    ],
)
def test_the_verb_counts_too(verb: str, category: str, name: str, code: str) -> None:
    assert pbx_refusal(category, name, verb).code == code


DECLARED = {
    (category, name)
    for phase, modules in (("BER", (phase1, phase3)), ("XML", (xml,)))
    for module in modules
    for category, table in vars(module).items()
    if category.endswith("_ERRORS")
    for name in (table.words.words if phase == "XML" else table.enum.numbers)
}
"""Every name that a telephone system can refuse with, in any phase."""
CATEGORY = {
    "OPERATION_ERRORS": "operation",
    "SECURITY_ERRORS": "security",
    "STATE_INCOMPATIBILITY_ERRORS": "stateIncompatibility",
    "SYSTEM_RESOURCE_AVAILABILITY_ERRORS": "systemResourceAvailability",
    "SUBSCRIBED_RESOURCE_AVAILABILITY_ERRORS": "subscribedResourceAvailability",
    "PERFORMANCE_MANAGEMENT_ERRORS": "performanceManagement",
    "PRIVATE_DATA_INFO_ERRORS": "privateData",
}


def test_every_name_of_the_standard_says_more_than_that_it_was_refused() -> None:
    mute = {name for category, name in DECLARED if pbx_refusal(CATEGORY[category], name).code == "TC-311"}
    assert mute == {"generic", "cSTAPrivateDataInfoError"}
    assert len(DECLARED) > 250


def test_the_map_has_no_name_that_the_standard_has_not() -> None:
    assert PBX_NAMES.keys() | NO_CALL <= {name for _category, name in DECLARED}


def test_what_is_left_to_its_category_is_a_parameter_or_a_voice_message() -> None:
    """A name that is about devices, calls or rights must be in the map."""
    left = {name for category, name in DECLARED if category == "OPERATION_ERRORS"} - PBX_NAMES.keys()
    about = [name for name in left if re.search("Device|CallID|Privilege|Agent|Destination(?!Detect|Not)", name)]
    assert [name for name in about if not name.startswith("privilegeViolation")] == ["notSameDevice"]


def test_the_documentation_tells_which_name_has_which_code() -> None:
    text = (Path(__file__).resolve().parents[3] / "docs" / "tcdiag.md").read_text(encoding="utf-8")
    listed = {
        name: row.split("|")[1].strip()
        for row in text.split("| code | names |", 1)[1].splitlines()[2:]
        if row.startswith("| TC-3")
        for name in re.findall(r"`(\w+)`", row)
    }
    assert listed == PBX_NAMES
