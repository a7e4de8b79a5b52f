"""DialPlan.conf as people and editors write it: what is read, and what is told of it. All constructed."""

from __future__ import annotations

from importlib import resources

import pytest

from teamcall_core.dialplan import SETTINGS, ConfigurationError, DialPlan, Rule, dial_plan_conf, load
from teamcall_core.dialplan.rules import MOST_RULES

BASE = "countryCode = 49\n"


def problems(text: str | bytes) -> list[str]:
    """What is told of a file; a warning begins with ``warning:``."""
    octets = text if isinstance(text, bytes) else text.encode()
    try:
        _, found = load(octets, "DialPlan.conf")
    except ConfigurationError as error:
        found = error.problems
    return [f"{'' if problem.fatal else 'warning: '}{problem}" for problem in found]


def plan(text: str) -> DialPlan:
    made, found = load(text.encode(), "DialPlan.conf", check=True)
    assert made is not None
    assert found == ()
    return made


def test_a_whole_file() -> None:
    text = """# a comment
    CountryCode = 49
areacode = 30
mainNumber = 285 26, 408-10
internalLengths = 3, 5-6
trunkPrefix = 0
nationalPrefix = 0
internationalPrefix = 00
emergency = 112, 1 10
callerTrunkPrefix = No
rule = +49 (89) 555 -> 7
rule = 115 $ -> 0 115
showRule = 99->9
showrule = 88 ->
"""
    for written in (text, text.replace("\n", "\r\n"), "\ufeff" + text):
        assert plan(written) == DialPlan(
            country_code="49",
            area_code="30",
            main_numbers=("28526", "40810"),
            internal_lengths=frozenset({3, 5, 6}),
            trunk_prefix="0",
            national_prefix="0",
            international_prefix="00",
            emergency=frozenset({"112", "110"}),
            caller_trunk_prefix=False,
            rules=(Rule(11, "+4989555", "7"), Rule(12, "115", "0115", whole=True)),
            show_rules=(Rule(13, "99", "9"), Rule(14, "88", "")),
        )


def test_the_defaults() -> None:
    assert plan(BASE) == DialPlan(
        country_code="49",
        internal_lengths=frozenset({1, 2, 3, 4, 5}),
        emergency=frozenset({"112", "911"}),
    )


@pytest.mark.parametrize("text", ["", "\n\n# nothing\n", "\ufeff", dial_plan_conf()])
def test_a_file_that_sets_nothing_is_no_plan(text: str) -> None:
    assert load(text.encode(), "DialPlan.conf", check=True) == (None, ())


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("areaCode = 30", "DialPlan.conf: countryCode is not set. Write countryCode = <digits>, like 49 for Germany."),
        ("countryCode=", "DialPlan.conf:1: countryCode is not set. Write countryCode = <digits>, like 49 for Germany."),
        (
            "countryCode = +49",
            "DialPlan.conf:1: countryCode is '+49', which is not digits alone, or too many of them. "
            "Write 1 to 3 digits, the first of them not 0.",
        ),
        (
            "countryCode = 049",
            "DialPlan.conf:1: countryCode is '049', which begins with 0. "
            "Write 1 to 3 digits, the first of them not 0; prefixes have settings of their own.",
        ),
        (
            BASE + "trunkPrefix = 0 # outside",
            "DialPlan.conf:2: trunkPrefix is '0 # outside', which is not digits alone, or too many of them. "
            "Write 1 to 8 digits. A comment needs a line of its own.",
        ),
        (
            BASE + "internalLengths = 3 bis 4",
            "DialPlan.conf:2: internalLengths is '3 bis 4', in which not every part is a number of digits. "
            "Write numbers from 1 to 15 and ranges like 2-4, separated by commas.",
        ),
        (
            BASE + "internalLengths = 4-3",
            "DialPlan.conf:2: internalLengths is '4-3', in which not every part is a number of digits. "
            "Write numbers from 1 to 15 and ranges like 2-4, separated by commas.",
        ),
        (
            BASE + "emergency = 112,,110",
            "DialPlan.conf:2: emergency is '112,,110', in which not every part is digits alone. "
            "Write numbers of 1 to 8 digits separated by commas.",
        ),
        (
            BASE + "emergency = \u0661\u0661\u0662",
            "DialPlan.conf:2: emergency is '\u0661\u0661\u0662', in which not every part is digits alone. "
            "Write numbers of 1 to 8 digits separated by commas.",
        ),
        (
            BASE + "nationalPrefix = 0\nareaCode = 030",
            "DialPlan.conf:3: areaCode begins with nationalPrefix 0. Write it without 0 at its beginning.",
        ),
        (
            BASE + "nationalPrefix = 0\nmainNumber = 1, 030 28526",
            "DialPlan.conf:3: mainNumber begins with nationalPrefix 0. Write it without 0 at its beginning.",
        ),
        (
            BASE + "trunkprefix = 0\ntrunkPrefix = 9",
            "DialPlan.conf:3: trunkPrefix is set a second time, after line 2. Keep one of the two.",
        ),
        (
            BASE + "trunkPrefx = 0",
            "warning: DialPlan.conf:2: The setting 'trunkPrefx' is not known, and the line has no effect. "
            "Did you mean trunkPrefix? Correct the name, or put a # before the line.",
        ),
        (
            BASE + "rule = 0049 \u2192 +49",
            "DialPlan.conf:2: rule '0049 \u2192 +49' has an arrow that an editor has drawn. "
            "Type the arrow as a hyphen and a greater-than sign.",
        ),
        (
            BASE + "rule = 7 8",
            "DialPlan.conf:2: rule '7 8' has no arrow ->. "
            "Write rule = <prefix> -> <replacement>, both of digits with at most one + before them, like +4989 -> 7.",
        ),
        (
            BASE + "rule = + -> 8",
            "DialPlan.conf:2: rule '+ -> 8' has no prefix before the arrow. "
            "Write rule = <prefix> -> <replacement>, both of digits with at most one + before them, like +4989 -> 7.",
        ),
        (
            BASE + "rule = 8 ->",
            "DialPlan.conf:2: rule '8 ->' has no replacement behind the arrow. "
            "Write rule = <prefix> -> <replacement>, both of digits with at most one + before them, like +4989 -> 7. "
            "Only showRule can remove a prefix.",
        ),
        (
            BASE + "rule = *8 -> 1",
            "DialPlan.conf:2: rule '*8 -> 1' has something else than digits and one + before them. "
            "Write rule = <prefix> -> <replacement>, both of digits with at most one + before them, like +4989 -> 7.",
        ),
        (
            BASE + "rule = 8 -> 1$",
            "DialPlan.conf:2: rule '8 -> 1$' has a $ behind the replacement alone. "
            "The $ for a whole number stands behind the prefix.",
        ),
        (
            BASE + "rule = 1 -> 11",
            "DialPlan.conf:2: What this rule makes would be changed again by the rule of line 2. "
            "Let the replacement begin with other digits than any prefix of a rule.",
        ),
        (
            BASE + "rule = 1 -> 2\nrule = 25 -> 3",
            "DialPlan.conf:2: What this rule makes would be changed again by the rule of line 3. "
            "Let the replacement begin with other digits than any prefix of a rule.",
        ),
        (
            BASE + "rule = +49 -> 7\nrule = +4989 -> 8",
            "warning: DialPlan.conf:3: This rule never applies, because the one of line 2 applies to the same numbers. "
            "Put the rule with the longer prefix first, or remove one of the two.",
        ),
        (
            BASE + "[Berlin]",
            "DialPlan.conf:2: This line begins a section, and the file has none. "
            "Remove the line, or put a # before it.",
        ),
        (
            b"{\\rtf1 countryCode = 49}",
            "DialPlan.conf: The file is in RTF format. "
            "Save it as plain text in UTF-8 (in TextEdit: Format > Make Plain Text).",
        ),
        (
            "countryCode = 49".encode("utf-16"),
            "DialPlan.conf: The file is in the encoding UTF-16. "
            "Save it as plain text in UTF-8; the editor offers it as an encoding.",
        ),
        (
            "countryCode = \u201c49\u201d",
            "DialPlan.conf:1: This line has curly quotes, which editors put in the place of typed ones. "
            "Remove them; values are written without quotes. Switch smart quotes off in the editor.",
        ),
    ],
)  # fmt: skip
def test_what_is_told(text: str | bytes, told: str) -> None:
    assert problems(text) == [told]


def test_all_problems_are_told_at_once() -> None:
    text = "trunkPrefix = x\nrule = 1\ncountryCode = 1234\nemergency = 112\nemergency = 110\nfoo"
    assert [problem.split(":")[1] for problem in problems(text)] == ["1", "2", "3", "5", "6"]


def test_a_warning_refuses_under_check() -> None:
    text = f"{BASE}trunkPrefx = 0".encode()
    assert load(text, "f")[0] is not None
    with pytest.raises(ConfigurationError):
        load(text, "f", check=True)


@pytest.mark.parametrize(
    "rules", [["1 -> 1"], ["118$ -> 0118"], ["+49 -> 1", "+44 -> 2"], ["1$ -> 12"], ["+4989 -> 7", "+49 -> 8"]]
)
def test_rules_that_go_together(rules: list[str]) -> None:
    assert len(plan(BASE + "\n".join(f"rule = {rule}" for rule in rules)).rules) == len(rules)


def test_show_rules_may_make_what_they_change() -> None:
    assert plan(f"{BASE}showRule = 000 -> 00").show_rules == (Rule(2, "000", "00"),)


def test_the_number_of_rules_is_bounded() -> None:
    rules = "\n".join(f"rule = +49{number:04} -> 7{number:04}" for number in range(MOST_RULES + 5))
    assert problems(BASE + rules) == [
        f"DialPlan.conf:{MOST_RULES + 2}: There are more than {MOST_RULES} rules. Put them together to fewer."
    ]


# --- the shipped file ------------------------------------------------------------------------------------------------


def shipped() -> str:
    return resources.files("teamcall_core.dialplan").joinpath("DialPlan.conf").read_bytes().decode("ascii")


def test_the_shipped_file_is_that_of_the_table() -> None:
    assert shipped() == dial_plan_conf()


def test_the_shipped_file_names_every_setting_once_and_sets_none() -> None:
    lines = shipped().splitlines()
    assert all(not line or line.startswith("#") for line in lines)
    disabled = [
        line[1:].split(" =")[0] for line in lines if line.startswith("#") and not line.startswith("# ") and line != "#"
    ]
    assert disabled == [*(setting.key for setting in SETTINGS), "rule", "showRule"]


def test_the_examples_of_the_shipped_file_are_plans() -> None:
    examples = [line[6:] for line in shipped().splitlines() if line.startswith("#     ")]
    berlin = examples[: examples.index("countryCode = 1")]
    rules = [line for line in examples if "->" in line]
    new_york = examples[len(berlin) : -len(rules)]
    assert plan("\n".join([*berlin, *rules])).trunk_prefix == "0"
    assert plan("\n".join(new_york)).trunk_prefix == "9"


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_every_default_is_a_value(setting: object) -> None:
    kind, default = setting.kind, setting.default  # type: ignore[attr-defined]
    assert not default or kind.read(default) is not None
