"""From canonical numbers (``+49 30 28526-0``) to what is dialled at a telephone of this site."""

from __future__ import annotations

from collections.abc import Iterator

from teamcall_core.domain.ids import Party

from .plan import DialPlan
from .show import show
from .steps import Converted, Way


def dial(plan: DialPlan, number: str) -> Converted:
    """What the telephone system is asked to dial for ``number``.

    Never touched: emergency numbers, service codes, everything that is not a number. A number without ``+`` is
    dialled as it is, without what stands between its digits, unless a rule begins like it. Of the forms in which a
    canonical number can be dialled the first is taken that ``show`` reads back; none ever makes an emergency number of
    another one. Dialled again, the result does not change.
    """
    way = Way(number)
    digits = plan.read(number)
    if digits is None:
        return way.end("it is not a telephone number of digits alone, so it is not touched")
    if digits != number:
        way.go("what stands between the digits is removed", digits)
    if plan.is_emergency(digits):
        return way.end("it is an emergency number, so nothing else is done with it")
    made = _by_rule(plan, digits)
    if made:
        return way.end(*made)
    if not digits.startswith("+"):
        return way.end("it does not begin with +, so it is dialled as it is")
    return _dial_canonical(plan, way)


def _dial_canonical(plan: DialPlan, way: Way) -> Converted:
    canonical = way.at
    wanted = plan.extension(canonical) or canonical
    why, form = "", ""
    for reason, made in _forms(plan, canonical):
        why, form = _by_rule(plan, made) or (reason, made)  # rules are for everything that somebody could dial
        if show(plan, Party(form)).number == wanted:
            return way.end(why, form)
        way.go(f"{why}: {form} would mean another number, so it is not used", canonical)
    if plan.is_emergency(form):
        return way.end("every form would be an emergency number, so it is not touched")
    return way.end(f"no form is without doubt; {why}", form)


def _by_rule(plan: DialPlan, digits: str) -> tuple[str, str] | None:
    """What the first rule makes that fits, with the reason; None where none does, or only to an emergency number."""
    for rule in plan.rules:
        made = rule.apply(digits)
        if made is not None and not plan.is_emergency(made):
            return f"{rule} is applied", made
    return None


def _forms(plan: DialPlan, canonical: str) -> Iterator[tuple[str, str]]:
    """The forms of a canonical number with the reason for each, the shortest first; the last is always there."""
    trunk = plan.trunk_prefix
    behind = f"behind trunkPrefix {trunk}" if trunk else "without a trunk prefix"
    extension = plan.extension(canonical)
    if extension is not None:
        yield "a number of this site: the extension alone", extension
    if canonical.startswith(plan.country):
        national = canonical.removeprefix(plan.country)
        area = plan.area_code
        if area and not plan.is_closed and national.startswith(area) and national != area:
            yield f"the own area {area}: the number in the area, {behind}", trunk + national.removeprefix(area)
        home = f"nationalPrefix {plan.national_prefix} and " if plan.national_prefix else ""
        yield (
            f"the own country {plan.country_code}: {home}the national number, {behind}",
            trunk + plan.national_prefix + national,
        )
    yield (
        f"internationalPrefix {plan.international_prefix} and the whole number, {behind}",
        trunk + plan.international_prefix + canonical.removeprefix("+"),
    )
