"""``--script FILE``: control commands from a file, one a line. ``@SECONDS`` before one waits after the line before.

``@2 offhook 101`` waits two seconds and then lifts the receiver; ``@2`` alone only waits. Empty lines and lines that
begin with ``#`` do not count. The first line counts from the start of the program.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass


class ScriptError(ValueError):
    """A line of the script cannot be read; the text names it."""


@dataclass(frozen=True, slots=True)
class ScriptLine:
    """Wait ``wait`` seconds, then do ``command`` (``""``: nothing)."""

    number: int
    wait: float
    command: str


def read_script(text: str) -> tuple[ScriptLine, ...]:
    """The lines of a script; raises ``ScriptError`` for a wait that is no number of seconds."""
    lines = []
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.strip()
        if not line or line.startswith("#"):
            continue
        wait = 0.0
        if line.startswith("@"):
            word, _, line = line[1:].partition(" ")
            wait = _read_seconds(word, number)
        lines.append(ScriptLine(number, wait, line.strip()))
    return tuple(lines)


def _read_seconds(word: str, number: int) -> float:
    try:
        seconds = float(word)
    except ValueError as error:
        raise ScriptError(f"line {number}: @{word} is no number of seconds") from error
    if not 0 <= seconds < float("inf"):
        raise ScriptError(f"line {number}: @{word} cannot be waited for")
    return seconds


class Script:
    """An ``Activity``: hands each line to ``perform`` at its time."""

    def __init__(self, lines: tuple[ScriptLine, ...], perform: Callable[[ScriptLine, float], None], now: float) -> None:
        self._lines = deque(lines)
        self._perform = perform
        self._due = now + self._lines[0].wait if self._lines else None

    def next_deadline(self) -> float | None:
        """When the next line is due; None after the last."""
        return self._due

    def handle_timer(self, now: float) -> None:
        """Do the lines that are due. Waits count from the time a line was due, so that they do not add up delays."""
        while self._due is not None and self._due <= now:
            line = self._lines.popleft()
            self._due = self._due + self._lines[0].wait if self._lines else None
            if line.command:
                self._perform(line, now)

    def commanded(self, devices: frozenset[str], now: float) -> None:
        """A script does what it says, whoever else is there."""
