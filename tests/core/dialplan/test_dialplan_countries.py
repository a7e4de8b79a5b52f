"""Tables of numbers for sites in several countries: what is dialled, and what is shown. All numbers are constructed."""

from __future__ import annotations

import pytest

from teamcall_core.dialplan import DialPlan, dial, load, show
from teamcall_core.domain.ids import NumberType, Party

BERLIN = """countryCode = 49\nareaCode = 30\nmainNumber = 28526\ninternalLengths = 3\ntrunkPrefix = 0
nationalPrefix = 0\nemergency = 112, 110\nrule = +49 89 555 -> 7\nrule = 115$ -> 0115\nrule = +49 30 28526 0 $ -> 9"""
MILAN = """countryCode = 39\nmainNumber = 02 7654\ninternalLengths = 3-4\ntrunkPrefix = 0\nemergency = 112, 118"""
NEW_YORK = """countryCode = 1\nmainNumber = 212 555\ninternalLengths = 4\ntrunkPrefix = 9\nnationalPrefix = 1
internationalPrefix = 011\nemergency = 911"""
COPENHAGEN = """countryCode = 45\nmainNumber = 3315\ninternalLengths = 4\ntrunkPrefix = 0\nemergency = 112"""
OSLO = """countryCode = 47\ninternalLengths = 4\nemergency = 112, 110, 113"""
PARIS = """countryCode = 33\nmainNumber = 1 4455 66\ninternalLengths = 2\ntrunkPrefix = 0\nnationalPrefix = 0"""
SITES = {
    "Berlin": BERLIN,
    "Milan": MILAN,
    "New York": NEW_YORK,
    "Copenhagen": COPENHAGEN,
    "Oslo": OSLO,
    "Paris": PARIS,
}

DIALLED = """
Berlin      +49 30 28526-555        555                 an extension of this site
Berlin      +49 (30) 28526-555      555
Berlin      +49 (0)30 28526-555     555                 the zero that is dialled inside the country alone
Berlin      +49 30 28526-0          9                   the operator, by a rule
Berlin      +49 30 28526-5555       0285265555          too long for an extension
Berlin      +49 30 28526            028526              the main number alone
Berlin      +49 30 28526-112        028526112           never an emergency number
Berlin      +49 30 28526-012        028526012           never an outside line
Berlin      +49 30 1234567          01234567            the own area
Berlin      +49 30 0123             00300123            would be read as another area
Berlin      +49 89 1234567          00891234567         the own country
Berlin      +49 89 555 1234         71234               another site, by a rule
Berlin      +44 20 7946 0000        000442079460000     another country
Berlin      +44 (0)20 7946 0000     000442079460000
Berlin      +1 212 555 0100         00012125550100
Berlin      0+49 89 1234567         00891234567         the outside line was thought of already
Berlin      ++49 89 1234567         00891234567
Berlin      555                     555
Berlin      089 1234567             0891234567          dialled as it is
Berlin      0 089 1234567           00891234567
Berlin      115                     0115                by a rule
Berlin      1154                    1154                the rule is for the whole number
Berlin      112                     112
Berlin      1-1-2                   112
Berlin      0112                    0112
Berlin      0110                    0110
Berlin      *72#123                 *72#123             a service code
Berlin      **6                     **6
Berlin      #31#+49 89 1234567      #31#+49 89 1234567
Berlin      sip:555@example.com     sip:555@example.com
Berlin      +49 89 CALLME           +49 89 CALLME
Berlin      N<555>                  N<555>
Berlin      +                       +
Berlin      1+2                     1+2
Milan       +39 02 7654-123         123
Milan       +39 02 7654             0027654             the zero belongs to the number
Milan       +39 02 1234567          0021234567          dialled in the own area too
Milan       +39 06 1234567          0061234567
Milan       +39 (0)6 1234567        0061234567          the zero in brackets stays
Milan       +39 333 1234567         03331234567         mobile numbers have none
Milan       +49 (0)30 1234          00049301234
Milan       +39 02 7654-118         0027654118          never an emergency number
Milan       118                     118
New York    +1 212 555 0123         0123
New York    +1 (212) 555-1234       1234
New York    +1 212 444 5678         912124445678        there is no own area
New York    +1 415 444 5678         914154445678
New York    +49 30 28526-0          901149302852 60
New York    911                     911
New York    9911                    9911
New York    +1 212 555 9110         912125559110        begins like an outside line
Copenhagen  +45 3315 1234           1234
Copenhagen  +45 4444 5555           044445555           no area codes, no prefix
Copenhagen  +46 8 123 456           000468123456
Copenhagen  112                     112
Oslo        +47 22 33 44 55         22334455            no outside line at all
Oslo        +47 112                 0047112             never an emergency number
Oslo        +46 8 123 456           00468123456
Oslo        +47 5555                00475555            would be an internal number
Paris       +33 1 44 55 66 77       77
Paris       +33 1 44 55 77 88       00144557788         dialled in full in the own area too
Paris       +33 6 12 34 56 78       00612345678
"""

SHOWN = """
Berlin      555                     555                 internal numbers stay short
Berlin      0028526555              +4928526555         0 for the line, and then a number of another area
Berlin      028526555               555                 the own number from outside
Berlin      01234567                +49301234567
Berlin      00891234567             +49891234567
Berlin      000442079460000         +442079460000
Berlin      71234                   +49895551234
Berlin      0115                    115
Berlin      9                       +4930285260
Berlin      01154                   +49301154
Berlin      112                     112
Berlin      0112                    0112
Berlin      00112                   00112               behind a trunk prefix that was sent twice
Berlin      +49 89 1234567          +49891234567
Berlin      +493028526555           555
Berlin      0+49891234567           +49891234567
Berlin      28526555                28526555            neither internal nor outside
Berlin      0                       0
Berlin      00                      00
Berlin      000                     000
Berlin      *72#                    *72#
Berlin      sip:555@example.com     sip:555@example.com
Berlin      N<555>;noa=nk           N<555>;noa=nk
Milan       0027654123              123
Milan       0061234567              +39061234567
Milan       03331234567             +393331234567
Milan       00049301234             +49301234
New York    912125551234            1234
New York    914154445678            +14154445678
New York    94154445678             +14154445678        without the prefix 1 too
New York    90114930285260          +4930285260
New York    9911                    9911
Copenhagen  044445555               +4544445555
Copenhagen  033151234               1234
Oslo        22334455                +4722334455
Oslo        1234                    1234
Oslo        112                     112
Paris       00144556677             77
Paris       00612345678             +33612345678
"""


def plan(site: str) -> DialPlan:
    made, problems = load(SITES[site].encode(), "DialPlan.conf", check=True)
    assert made is not None
    assert problems == ()
    return made


def table(text: str) -> list[tuple[str, str, str]]:
    return [(row[:12].strip(), row[12:36].strip(), row[36:56].strip()) for row in text.strip().splitlines()]


@pytest.mark.parametrize(("site", "number", "dialled"), table(DIALLED))
def test_dialled(site: str, number: str, dialled: str) -> None:
    assert dial(plan(site), number).number == dialled.replace(" ", "" if dialled[0].isdigit() else " ")


@pytest.mark.parametrize(("site", "number", "dialled"), table(DIALLED))
def test_dialled_again(site: str, number: str, dialled: str) -> None:
    once = dial(plan(site), number).number
    assert dial(plan(site), once).number == once


@pytest.mark.parametrize(("site", "number", "shown"), table(SHOWN))
def test_shown(site: str, number: str, shown: str) -> None:
    assert show(plan(site), Party(number)).number == shown


@pytest.mark.parametrize(("site", "number", "shown"), table(SHOWN))
def test_shown_again(site: str, number: str, shown: str) -> None:
    assert show(plan(site), Party(shown)).number == shown


@pytest.mark.parametrize(
    ("number", "kind", "scope", "shown"),
    [
        ("30285265", NumberType.DIALING_NUMBER, "", "30285265"),
        ("555", NumberType.IMPLICIT_PRIVATE, "", "555"),
        ("055512345", NumberType.IMPLICIT_PRIVATE, "", "055512345"),
        ("71234", NumberType.IMPLICIT_PRIVATE, "", "+49895551234"),
        ("055512345", NumberType.EXPLICIT_PRIVATE, "", "055512345"),
        ("055512345", NumberType.DEVICE_NUMBER, "", "055512345"),
        ("055512345", NumberType.OTHER, "", "055512345"),
        ("00891234567", NumberType.IMPLICIT_PUBLIC, "", "+49891234567"),
        ("28526555", NumberType.IMPLICIT_PUBLIC, "", "555"),
        ("666", NumberType.IMPLICIT_PUBLIC, "", "+4930666"),
        ("112", NumberType.EXPLICIT_PUBLIC, "national", "112"),
        ("442079460000", NumberType.EXPLICIT_PUBLIC, "international", "+442079460000"),
        ("00442079460000", NumberType.EXPLICIT_PUBLIC, "international", "+442079460000"),
        ("+442079460000", NumberType.EXPLICIT_PUBLIC, "international", "+442079460000"),
        ("891234567", NumberType.EXPLICIT_PUBLIC, "national", "+49891234567"),
        ("0891234567", NumberType.EXPLICIT_PUBLIC, "national", "+49891234567"),
        ("1234567", NumberType.EXPLICIT_PUBLIC, "subscriber", "+49301234567"),
        ("00891234567", NumberType.EXPLICIT_PUBLIC, "unknown", "+49891234567"),
    ],
)
def test_what_the_telephone_system_says_of_a_number(number: str, kind: NumberType, scope: str, shown: str) -> None:
    assert show(plan("Berlin"), Party(number, kind, scope)).number == shown


@pytest.mark.parametrize(
    ("number", "caller", "shown"),
    [
        ("015200000049", True, "+4915200000049"),  # as a HiPath 3000 sends callers
        ("0015200000049", False, "+4915200000049"),
        ("00442079460000", True, "+442079460000"),
        ("000442079460000", False, "+442079460000"),
        ("1234567", True, "+49301234567"),
        ("555", True, "555"),
        ("112", True, "112"),
    ],
)
def test_callers_without_the_trunk_prefix(number: str, caller: bool, shown: str) -> None:
    made, _ = load(f"{BERLIN}\ncallerTrunkPrefix = no".encode(), "f")
    assert made is not None
    assert show(made, Party(number), caller=caller).number == shown


def test_a_trunk_prefix_that_is_sent_twice() -> None:
    """An OmniPCX Enterprise in France has sent 00199000115 for the called and 000199000115 for the answering side."""
    made, problems = load(f"{PARIS}\nshowRule = 0001 -> 001".encode(), "f", check=True)
    assert made is not None
    assert problems == ()
    assert show(made, Party("00199000115")).number == "+33199000115"
    assert show(made, Party("000199000115")).number == "+33199000115"
    assert dial(made, "+1 990 00115").number == "000199000115"


def test_a_rule_can_remove_what_a_provider_needs() -> None:
    made, _ = load(f"{BERLIN}\nshowRule = 001013 -> 0\nshowRule = 888 -> ".encode(), "f", check=True)
    assert made is not None
    assert show(made, Party("0010130891234567")).number == "+49891234567"
    assert show(made, Party("888555")).number == "555"
    assert show(made, Party("888")).number == "888"


def test_a_telephone_system_that_takes_canonical_numbers() -> None:
    made, _ = load(b"countryCode = 49\ninternationalPrefix = +\nnationalPrefix = 0\ntrunkPrefix = 0", "f", check=True)
    assert made is not None
    assert dial(made, "+44 20 7946 0000").number == "0+442079460000"
    assert dial(made, "0+442079460000").number == "0+442079460000"
    assert show(made, Party("0+442079460000")).number == "+442079460000"
    assert dial(made, "+49 89 1234567").number == "00891234567"


def test_every_step_is_explained() -> None:
    steps = dial(plan("Berlin"), "+49 30 0123").steps
    assert [step.number for step in steps] == ["+49300123", "+49300123", "00300123"]
    assert "would mean another number" in steps[1].why
    assert "nationalPrefix 0" in steps[2].why
    assert "line 8" in dial(plan("Berlin"), "+49895551234").steps[-1].why
    assert [step.number for step in show(plan("Berlin"), Party("0028526555")).steps] == [
        "028526555",
        "+4928526555",
        "+4928526555",
    ]


@pytest.mark.parametrize("number", ["1" * 33, "+" + "1" * 33, "1" * 5000, "\u0661\u0662\u0663", "", " ", "+", "+(0)"])
def test_what_is_no_number_stays(number: str) -> None:
    assert show(plan("Berlin"), Party(number)).number == number
    assert dial(plan("Berlin"), number).number == number
