"""The lines ``rule = <prefix> -> <replacement>`` and ``showRule = ...``: read, and compared with each other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from teamcall_core.config.values import BadValue

from .plan import SEPARATORS, Rule

_WITHOUT_SEPARATORS = str.maketrans("", "", SEPARATORS)
_PREFIX = re.compile(r"\+?[0-9]{0,20}")
_DRAWN_ARROWS = ("\u2192", "\u21d2", "\u27f6", "\u2013>", "\u2014>")
"""What editors make of a typed arrow."""
MOST_RULES = 300
_FORM = "Write rule = <prefix> -> <replacement>, both of digits with at most one + before them, like +4989 -> 7."


def read_rule(text: str, line: int, *, may_remove: bool) -> Rule:
    """The rule of a value. ``may_remove``: its replacement may be empty. Raises BadValue."""
    if any(arrow in text for arrow in _DRAWN_ARROWS):
        raise BadValue("has an arrow that an editor has drawn", "Type the arrow as a hyphen and a greater-than sign.")
    left, arrow, right = text.partition("->")
    if not arrow:
        raise BadValue("has no arrow ->", _FORM)
    prefix, whole = _side(left)
    replacement, whole_too = _side(right)
    if whole_too and not whole:
        raise BadValue("has a $ behind the replacement alone", "The $ for a whole number stands behind the prefix.")
    if not prefix.strip("+"):
        raise BadValue("has no prefix before the arrow", _FORM)
    if not replacement.strip("+") and not (may_remove and not replacement):
        raise BadValue("has no replacement behind the arrow", f"{_FORM} Only showRule can remove a prefix.")
    return Rule(line, prefix, replacement, whole)


def _side(text: str) -> tuple[str, bool]:
    word = text.translate(_WITHOUT_SEPARATORS)
    prefix = word.removesuffix("$")
    if not _PREFIX.fullmatch(prefix):
        raise BadValue("has something else than digits and one + before them", _FORM)
    return prefix, prefix != word


def conflicts(rules: Sequence[Rule]) -> Iterator[tuple[Rule, str, str, bool]]:
    """Rules that stand in each other's way: the rule, what is wrong, the remedy, and whether it is fatal."""
    for place, rule in enumerate(rules):
        earlier = next((one for one in rules[:place] if _covers(one, rule)), None)
        if earlier is not None:
            what = f"This rule never applies, because the one of line {earlier.line} applies to the same numbers"
            yield rule, what, "Put the rule with the longer prefix first, or remove one of the two.", False
        again = next((other for other in rules if _is_changed_again(rule, other)), None)
        if again is not None:
            what = f"What this rule makes would be changed again by the rule of line {again.line}"
            yield rule, what, "Let the replacement begin with other digits than any prefix of a rule.", True


def _covers(earlier: Rule, later: Rule) -> bool:
    """Whether every number that ``later`` is for is one for ``earlier``."""
    if earlier.whole:
        return later.whole and later.prefix == earlier.prefix
    return later.prefix.startswith(earlier.prefix)


def _is_changed_again(rule: Rule, other: Rule) -> bool:
    """Whether ``other`` could apply to what ``rule`` has made, and change it."""
    if other.prefix == other.replacement:
        return False
    if rule.whole:
        return other.apply(rule.replacement) is not None
    if other.whole:
        return other.prefix.startswith(rule.replacement) and other is not rule
    return rule.replacement.startswith(other.prefix) or other.prefix.startswith(rule.replacement)
