"""Enumerations of the wire that never refuse: a number without a name stays a number."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final


class OpenEnum:
    """Names and numbers of one enumeration.

    >>> state = OpenEnum({"null": 0, "initiated": 1})
    >>> state.name_of(1), state.name_of(77), state.number_of("null"), state.number_of(77)
    ('initiated', 77, 0, 77)
    """

    __slots__ = ("names", "numbers")

    def __init__(self, numbers: Mapping[str, int]) -> None:
        """``numbers``: name to number. Two names of one number are a mistake of the table: ValueError."""
        self.numbers: Final = dict(numbers)
        self.names: Final = {number: name for name, number in numbers.items()}
        if len(self.names) != len(self.numbers):
            msg = f"two names for one number in {self.numbers}"
            raise ValueError(msg)

    def name_of(self, number: int) -> str | int:
        """Give the name of ``number``, or the number itself where it has none."""
        return self.names.get(number, number)

    def number_of(self, name: str | int) -> int | None:
        """Give the number of ``name``; a number is itself; None for a name that is not in the table."""
        if isinstance(name, str):
            return self.numbers.get(name)
        return name
