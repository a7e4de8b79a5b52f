"""What holds for every site and every number."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from teamcall_core.dialplan import ConfigurationError, DialPlan, dial, load, show
from teamcall_core.domain.ids import NumberType, Party


def digits(least: int, most: int, alphabet: str = "0123456789") -> st.SearchStrategy[str]:
    return st.text(alphabet, min_size=least, max_size=most)


PLANS = st.builds(
    DialPlan,
    country_code=st.sampled_from(["1", "49", "39", "45", "358"]),
    area_code=st.one_of(st.just(""), digits(1, 3)),
    main_numbers=st.lists(digits(1, 6), max_size=2).map(tuple),
    internal_lengths=st.frozensets(st.integers(1, 5), max_size=3),
    trunk_prefix=st.sampled_from(["", "0", "9", "00", "12"]),
    national_prefix=st.sampled_from(["", "0", "1", "8", "06"]),
    international_prefix=st.sampled_from(["00", "011", "810", "+"]),
    emergency=st.frozensets(st.sampled_from(["112", "110", "911", "999", "000", "15"]), max_size=4),
    caller_trunk_prefix=st.booleans(),
)
CANONICAL = st.one_of(
    st.tuples(st.sampled_from(["1", "49", "39", "45", "358", "4930"]), digits(1, 12)).map(
        lambda parts: "+" + "".join(parts)
    ),
    digits(1, 15, "123456789").map(lambda number: f"+{number}"),
)
ANYTHING = st.one_of(
    CANONICAL,
    digits(0, 16),
    digits(0, 34, "0123456789+ -/()*#,.x"),
    st.text(max_size=12),
    st.sampled_from(["112", "0112", "911", "9911", "+112", "00", "+00", "(0)"]),
)


@given(PLANS, CANONICAL)
@settings(max_examples=400)
def test_what_is_dialled_is_shown_canonical_again(plan: DialPlan, number: str) -> None:
    """Unless no form is without doubt, which the last step then says."""
    dialled = dial(plan, number)
    if dialled.steps[-1].why.startswith(("no form is without doubt", "every form")):
        return
    own = plan.extension(number)
    assert show(plan, Party(dialled.number)).number == (own or number)


@given(CANONICAL, st.sampled_from(["0", "9", ""]))
@settings(max_examples=300)
def test_a_usual_plan_always_has_such_a_form(number: str, trunk: str) -> None:
    plan = DialPlan(
        country_code="49",
        area_code="30",
        main_numbers=("28526",),
        internal_lengths=frozenset({3, 4}),
        trunk_prefix=trunk,
        national_prefix="0",
        emergency=frozenset({"112", "110"}),
    )
    if len(number) > 7:  # shorter ones can be emergency numbers behind the prefixes of other countries
        assert show(plan, Party(dial(plan, number).number)).number == (plan.extension(number) or number)


@given(PLANS, ANYTHING)
@settings(max_examples=400)
def test_dialled_twice_is_dialled_once(plan: DialPlan, number: str) -> None:
    once = dial(plan, number).number
    assert dial(plan, once).number == once


@given(PLANS, ANYTHING, st.sampled_from(NumberType), st.booleans())
@settings(max_examples=400)
def test_shown_twice_is_shown_once(plan: DialPlan, number: str, kind: NumberType, caller: bool) -> None:
    once = show(plan, Party(number, kind), caller=caller).number
    again = show(plan, Party(once, kind), caller=caller).number
    public = kind in {NumberType.IMPLICIT_PUBLIC, NumberType.EXPLICIT_PUBLIC}
    assert again == once or (public and plan.is_internal(once))  # an extension is not typed public


@given(PLANS, ANYTHING, st.booleans())
@settings(max_examples=400)
def test_never_more_than_one_plus_that_was_not_there(plan: DialPlan, number: str, caller: bool) -> None:
    for made in (dial(plan, number).number, show(plan, Party(number), caller=caller).number):
        assert made.count("+") <= max(1, number.count("+"))
        assert made == number or "+" not in made[len(plan.trunk_prefix) + 1 :]


@given(PLANS, ANYTHING)
@settings(max_examples=400)
def test_emergency_numbers_stay_and_no_other_number_becomes_one(plan: DialPlan, number: str) -> None:
    dialled = dial(plan, number).number
    read = plan.read(number)
    is_emergency = read is not None and plan.is_emergency(read)
    assert plan.is_emergency(dialled) == is_emergency
    if is_emergency:
        assert dialled == read
        assert show(plan, Party(number)).number == number


@given(PLANS, st.text(max_size=20), st.sampled_from("*#@abcZ;<>,"))
def test_codes_and_names_are_never_touched(plan: DialPlan, word: str, sign: str) -> None:
    assert dial(plan, word + sign).number == word + sign
    assert show(plan, Party(word + sign)).number == word + sign


@given(PLANS, ANYTHING)
def test_the_last_step_has_the_result(plan: DialPlan, number: str) -> None:
    for made in (dial(plan, number), show(plan, Party(number))):
        assert made.steps[-1].number == made.number


SIDES = st.one_of(digits(1, 4), digits(1, 4).map(lambda prefix: f"+{prefix}"))


RULES = st.lists(st.tuples(SIDES, digits(1, 3), st.booleans()), max_size=4)
SHOW_RULES = st.lists(st.tuples(SIDES, digits(0, 3), st.booleans()), max_size=3)


@given(PLANS, RULES, SHOW_RULES, ANYTHING)
@settings(max_examples=400)
def test_the_same_with_rules(
    plan: DialPlan, rules: list[tuple[str, str, bool]], show_rules: list[tuple[str, str, bool]], number: str
) -> None:
    lines = [f"rule = {left}{'$' if whole else ''} -> {right}" for left, right, whole in rules]
    lines += [f"showRule = {left}{'$' if whole else ''} -> {right}" for left, right, whole in show_rules]
    try:
        made, _ = load("\n".join(["countryCode = 49", *lines]).encode(), "f")
    except ConfigurationError:
        return
    assert made is not None
    plan = replace(plan, rules=made.rules, show_rules=made.show_rules)
    read, once, shown = plan.read(number), dial(plan, number).number, show(plan, Party(number)).number
    is_emergency = read is not None and plan.is_emergency(read)
    assert dial(plan, once).number == once
    assert plan.is_emergency(once) == is_emergency
    assert not is_emergency or (once, shown) == (read, number)
    assert max(once.count("+"), shown.count("+")) <= max(1, number.count("+"))
    assert bool(once) == bool(shown) == bool(number)


@given(st.binary(max_size=200))
def test_any_octets_are_a_plan_or_problems(octets: bytes) -> None:
    try:
        load(octets, "DialPlan.conf")
    except ConfigurationError as error:
        problems = error.problems
        assert len(problems) > 0


LINES = st.sampled_from(
    [b"countryCode = 49", b"areaCode = 030", b"rule = 1 -> 2", b"rule = 2 -> 1", b"showRule = +", b"trunkPrefix = 0 #x",
     b"nationalPrefix = 0", b"internalLengths = 4-2", b"emergency = 1,,2", b"\xff = 1", b"a", b"=", b"[x]", b"rule ="]
)  # fmt: skip


@given(st.lists(LINES, max_size=12))
def test_lines_in_any_order_give_problems_in_the_order_of_the_file(lines: list[bytes]) -> None:
    try:
        _, problems = load(b"\n".join(lines), "DialPlan.conf")
    except ConfigurationError as error:
        problems = error.problems
    places = [problem.line for problem in problems if problem.line]
    assert places == sorted(places)
