"""The kinds of values that DialPlan.conf has beside those of Default.conf (see ``config.values``)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from teamcall_core.config.values import BadValue

from .plan import SEPARATORS

_WITHOUT_SEPARATORS = str.maketrans("", "", SEPARATORS)
_LENGTHS = re.compile(r"([0-9]{1,2})(?:\s*-\s*([0-9]{1,2}))?")
LONGEST_INTERNAL = 15
"""Digits of an internal number; longer ones would be public ones (E.164)."""
MOST_PARTS = 100


@dataclass(frozen=True, slots=True)
class Digits:
    """Digits, at most ``longest``; blanks, hyphens and the like between them do not count."""

    longest: int
    not_zero: bool = False
    """It cannot begin with 0."""
    plus: bool = False
    """A ``+`` alone is allowed too."""

    @property
    def allowed(self) -> str:
        """A few words."""
        first = ", the first of them not 0" if self.not_zero else ""
        return f"1 to {self.longest} digits{first}{', or + alone' if self.plus else ''}"

    def read(self, text: str) -> str:
        """The digits. Raises BadValue."""
        if self.plus and text == "+":
            return text
        digits = text.translate(_WITHOUT_SEPARATORS)
        if not (digits.isascii() and digits.isdigit() and len(digits) <= self.longest):
            raise BadValue("which is not digits alone, or too many of them", f"Write {self.allowed}.")
        if self.not_zero and digits.startswith("0"):
            raise BadValue("which begins with 0", f"Write {self.allowed}; prefixes have settings of their own.")
        return digits


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers separated by commas; one that is named twice counts once."""

    longest: int

    @property
    def allowed(self) -> str:
        """A few words."""
        return f"numbers of 1 to {self.longest} digits separated by commas"

    def read(self, text: str) -> tuple[str, ...]:
        """The numbers in their order. Raises BadValue."""
        one = Digits(self.longest)
        try:
            return tuple(dict.fromkeys(one.read(part) for part in text.split(",")[:MOST_PARTS]))
        except BadValue as wrong:
            raise BadValue("in which not every part is digits alone", f"Write {self.allowed}.") from wrong


@dataclass(frozen=True, slots=True)
class Lengths:
    """Counts of digits, and ranges of them, separated by commas."""

    @property
    def allowed(self) -> str:
        """A few words."""
        return f"numbers from 1 to {LONGEST_INTERNAL} and ranges like 2-4, separated by commas"

    def read(self, text: str) -> frozenset[int]:
        """All lengths. Raises BadValue."""
        lengths: set[int] = set()
        for part in text.split(",")[:MOST_PARTS]:
            found = _LENGTHS.fullmatch(part.strip())
            first, last = (int(found[1]), int(found[2] or found[1])) if found else (0, 0)
            if not 1 <= first <= last <= LONGEST_INTERNAL:
                raise BadValue("in which not every part is a number of digits", f"Write {self.allowed}.")
            lengths |= set(range(first, last + 1))
        return frozenset(lengths)
