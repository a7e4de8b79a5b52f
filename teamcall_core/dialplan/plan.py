"""The dial plan of one site, and what it knows of single numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass

SEPARATORS = " \t\u00a0\u2007\u2009\u202f-\u2010\u2011\u2012\u2013./()[]"
"""What people and directories write between digits: blanks and hyphens of all kinds, dots, strokes, brackets."""
MAX_DIGITS = 32
"""Digits of the longest number that is touched: 15 are the most that E.164 allows, and there may be prefixes."""
_WITHOUT_SEPARATORS = str.maketrans("", "", SEPARATORS)
_NUMBER = re.compile(rf"([0-9]{{0,16}})(\+*)([0-9]{{1,{MAX_DIGITS}}})")
_OPTIONAL_ZERO = re.compile(r"\(\s*0\s*\)")


@dataclass(frozen=True, slots=True)
class Rule:
    """A line ``rule = <prefix> -> <replacement>`` or ``showRule = ...``; both sides without separators."""

    line: int
    """The line of the file, for explanations."""
    prefix: str
    replacement: str
    whole: bool = False
    """The prefix is the whole number, and so is the replacement."""

    def __str__(self) -> str:
        mark = "$" if self.whole else ""
        return f"the rule {self.prefix}{mark} -> {self.replacement}{mark} (line {self.line})"

    def apply(self, number: str) -> str | None:
        """The number with the replacement in the place of the prefix; None where it has another beginning."""
        return _exchange(number, self.prefix, self.replacement, whole=self.whole)

    def undo(self, number: str) -> str | None:
        """The number with the prefix in the place of the replacement; None where it has another beginning."""
        return _exchange(number, self.replacement, self.prefix, whole=self.whole)


def _exchange(number: str, old: str, new: str, *, whole: bool) -> str | None:
    if whole:
        return new if number == old else None
    return new + number[len(old) :] if number.startswith(old) else None


@dataclass(frozen=True, slots=True, kw_only=True)
class DialPlan:
    """DialPlan.conf as the rest of the program reads it. Every prefix is ``""`` where there is none."""

    country_code: str
    area_code: str = ""
    main_numbers: tuple[str, ...] = ()
    """The numbers of the site without extensions, as they are dialled within the area."""
    internal_lengths: frozenset[int] = frozenset()
    trunk_prefix: str = ""
    national_prefix: str = ""
    international_prefix: str = "00"
    emergency: frozenset[str] = frozenset()
    caller_trunk_prefix: bool = True
    """The telephone system puts ``trunk_prefix`` before the numbers of outside callers."""
    rules: tuple[Rule, ...] = ()
    show_rules: tuple[Rule, ...] = ()

    @property
    def country(self) -> str:
        """What canonical numbers of the own country begin with."""
        return f"+{self.country_code}"

    @property
    def is_closed(self) -> bool:
        """The country has no national prefix, so that the whole national number is dialled from everywhere."""
        return not self.national_prefix

    def read(self, word: str) -> str | None:
        """The digits of a number, behind one ``+`` where it has any; None for what a dial plan must not touch.

        That is everything with other characters than digits, ``+`` at the beginning (or behind the trunk prefix) and
        separators: service codes with ``*`` and ``#``, addresses of SIP, names; and what is too long for a number.
        """
        if "+" in word:
            word = self._without_optional_zero(word)
        found = _NUMBER.fullmatch(word.translate(_WITHOUT_SEPARATORS))
        if found is None:
            return None
        before, plus, digits = found.groups()
        if not plus:
            return f"{before}{digits}" if len(before) + len(digits) <= MAX_DIGITS else None
        if before and before != self.trunk_prefix:
            return None
        return f"+{digits}"

    def is_emergency(self, digits: str) -> bool:
        """An emergency number, alone or behind the trunk prefix (which some telephone systems send twice)."""
        while digits not in self.emergency:
            if not self.trunk_prefix or not digits.startswith(self.trunk_prefix):
                return False
            digits = digits[len(self.trunk_prefix) :]
        return True

    def is_internal(self, digits: str) -> bool:
        """As long as internal numbers are, and not the beginning of an outside one."""
        outside = self.trunk_prefix and digits.startswith(self.trunk_prefix)
        return len(digits) in self.internal_lengths and not outside

    def extension(self, canonical: str) -> str | None:
        """The internal number behind a canonical number of the own site; None for a number of others."""
        for main in self.main_numbers:
            start = f"{self.country}{self.area_code}{main}"
            extension = canonical[len(start) :] if canonical.startswith(start) else ""
            if extension and self.is_internal(extension) and not self.is_emergency(extension):
                return extension
        return None

    def _without_optional_zero(self, word: str) -> str:
        """``+49 (0)30 ...`` without the zero, which is dialled only inside that country; kept where it always is."""
        zero = _OPTIONAL_ZERO.search(word)
        if zero is None:
            return word
        before = word[: zero.start()]
        own = before.translate(_WITHOUT_SEPARATORS) == self.country
        return word if own and self.national_prefix != "0" else before + word[zero.end() :]
