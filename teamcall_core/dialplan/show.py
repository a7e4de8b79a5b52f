"""From numbers as the telephone system sends them to canonical ones (``+493028526555``), internal ones left short."""

from __future__ import annotations

from teamcall_core.domain.ids import NumberType, Party

from .plan import DialPlan
from .steps import Converted, Way

_PUBLIC = frozenset({NumberType.IMPLICIT_PUBLIC, NumberType.EXPLICIT_PUBLIC})
_UNKNOWN = NumberType.DIALING_NUMBER


def show(plan: DialPlan, party: Party, *, caller: bool = False) -> Converted:
    """How a number is shown. ``caller``: it is where outside callers stand, not where dialled numbers stand.

    Never touched: emergency numbers, service codes, everything that is not a number. A number of the own site is shown
    as its extension. What cannot be read stays as it was sent. Shown again, the result does not change.
    """
    way = Way(party.number)
    digits = plan.read(party.number)
    if digits is None:
        return way.end("it is not a telephone number of digits alone, so it is not touched")
    if plan.is_emergency(digits):
        return way.end("it is an emergency number, so it is not touched")
    if digits != way.at:
        way.go("what stands between the digits is removed", digits)
    _apply_show_rule(plan, way)
    if plan.is_emergency(way.at):
        return way.end("what is left is an emergency number")
    for rule in plan.rules:
        number = rule.undo(way.at)
        if number is not None:
            return way.end(f"it is what {rule} makes, which is undone", number)
    return _read(plan, way, party, caller=caller)


def _apply_show_rule(plan: DialPlan, way: Way) -> None:
    for rule in plan.show_rules:
        number = rule.apply(way.at)
        if number:
            way.go(f"{rule} is applied", number)
            return


def _read(plan: DialPlan, way: Way, party: Party, *, caller: bool) -> Converted:
    sent, is_public = way.at, party.type in _PUBLIC
    if not way.at.startswith("+"):
        if not is_public and plan.is_internal(way.at):
            return way.end(f"it has {len(way.at)} digits like an internal number, so it is one")
        if not is_public and party.type is not _UNKNOWN:
            return way.end(f"the telephone system types it {party.type.value}, so it is none of the public network")
        has_scope = party.type is NumberType.EXPLICIT_PUBLIC and _trust_scope(plan, way, party.scope)
        why = "" if has_scope else _leave_site(plan, way, is_public=is_public, caller=caller)
        why = why or _make_canonical(plan, way)
        if why:
            return way.end(f"{why}, so it is not touched", sent)
    extension = plan.extension(way.at)
    if extension is not None:
        return way.end("it is a number of this site, shown by its extension", extension)
    return way.end("it is canonical")


def _trust_scope(plan: DialPlan, way: Way, scope: str) -> bool:
    """Make of a number that the telephone system calls international, national or local one with all prefixes."""
    abroad, home = plan.international_prefix, plan.national_prefix
    before = {"international": abroad, "national": home, "subscriber": "" if plan.area_code else None}.get(scope)
    if before is None:
        return False
    if before and not way.at.startswith(before):
        way.go(f"the telephone system types it {scope}, so {before} is thought before it", before + way.at)
    return True


def _leave_site(plan: DialPlan, way: Way, *, is_public: bool, caller: bool) -> str:
    """Take the trunk prefix off; gives the reason where that shows that it is no outside number."""
    trunk = plan.trunk_prefix
    if not trunk:
        return ""
    if caller and not plan.caller_trunk_prefix:
        way.go("callerTrunkPrefix is no: callers have no trunk prefix before them", way.at)
    elif way.at.startswith(trunk):
        if len(way.at) == len(trunk):
            return "it is the trunk prefix alone"
        way.go(f"trunkPrefix {trunk} is removed", way.at.removeprefix(trunk))
    elif not is_public:
        return f"it is neither as long as internal numbers nor begins with trunkPrefix {trunk}"
    return ""


def _make_canonical(plan: DialPlan, way: Way) -> str:
    """Read a number as the public network has it; gives the reason where that cannot be done."""
    abroad, home, number = plan.international_prefix, plan.national_prefix, way.at
    if number.startswith(abroad):
        if len(number) == len(abroad):
            return "it is internationalPrefix alone"
        way.go(f"internationalPrefix {abroad}: the country code follows", f"+{number.removeprefix(abroad)}")
    elif home and number.startswith(home):
        if len(number) == len(home):
            return "it is nationalPrefix alone"
        way.go(
            f"nationalPrefix {home}: a number of the own country {plan.country_code}",
            f"{plan.country}{number.removeprefix(home)}",
        )
    elif plan.is_closed or not plan.area_code:
        way.go(f"a number of the own country {plan.country_code}", f"{plan.country}{number}")
    else:
        way.go(
            f"no prefix: a number of the own area {plan.area_code}",
            f"{plan.country}{plan.area_code}{number}",
        )
    return ""
