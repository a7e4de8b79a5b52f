"""A number on its way through a dial plan: each step with its reason, for those who ask why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Step:
    """One thing that was done, or the reason why nothing was; ``number`` is what the number is after it."""

    why: str
    number: str


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a number, and how."""

    number: str
    steps: tuple[Step, ...]


class Way:
    """Gathers the steps. ``at`` is the number as it is now."""

    __slots__ = ("_steps", "at")

    def __init__(self, number: str) -> None:
        self.at = number
        self._steps: list[Step] = []

    def go(self, why: str, number: str) -> None:
        """The number has become ``number``."""
        self._steps.append(Step(why, number))
        self.at = number

    def end(self, why: str, number: str | None = None) -> Converted:
        """The last step; without a ``number`` it stays what it is."""
        self.go(why, self.at if number is None else number)
        return Converted(self.at, tuple(self._steps))
