"""The optional trace files, for whoever has to see what really went over the wires.

One line per frame or line of text: ``<ISO time with offset> <in|out> <link|session>#<n> <framing> <hex or text>``.
Gathered and written at the end of every turn; loguru would cost ten times as much. A trace that cannot be written, on a
full disk for instance, is left out with one line in the log: nobody's connection is worth less than a trace.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime
from io import FileIO
from pathlib import Path

from loguru import logger

from teamcall_core.session import FrameSeen

from .masking import hide

LONGEST_LINE = 4096
"""Octets of a line that are traced; what follows is left out, as the session drops it too."""


class TraceFile:
    """One file that grows at its end. None of its methods raises for what the system refuses."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._lines: list[str] = []
        self._is_told = False
        self._file = self._open()

    def write(self, direction: str, who: str, framing: str, what: str) -> None:
        """Add one line. ``what`` holds no line end."""
        time = datetime.now().astimezone().isoformat(timespec="microseconds")
        self._lines.append(f"{time} {direction} {who} {framing} {what}\n")

    def flush(self) -> None:
        """Hand everything to the system."""
        if not self._lines:
            return
        octets = "".join(self._lines).encode("ascii", "backslashreplace")
        self._lines.clear()
        if self._file is None:
            return
        try:
            self._file.write(octets)
            self._is_told = False
        except OSError as error:
            self._tell(error)

    def reopen(self) -> None:
        """Go on in a new file, after this one was moved away."""
        self.close()
        self._is_told = False
        self._file = self._open()

    def close(self) -> None:
        """Write no more."""
        self.flush()
        if self._file is not None:
            self._file.close()
            self._file = None

    def _open(self) -> FileIO | None:
        try:
            return FileIO(self._path, "a")
        except OSError as error:
            self._tell(error)
            return None

    def _tell(self, error: OSError) -> None:
        if not self._is_told:
            self._is_told = True
            logger.warning("{}: the trace cannot be written: {}; lines are left out", self._path, error.strerror)


class SessionTrace:
    """Octets of sessions into lines of the trace, passwords overwritten with ``*``."""

    def __init__(self, file: TraceFile, is_traced: Callable[[int], bool] = lambda number: True) -> None:
        """``is_traced`` says of which sessions lines are written."""
        self._file = file
        self._is_traced = is_traced
        self._unfinished: dict[tuple[int, str], bytes] = {}
        self._joining: set[int] = set()

    def join_amid_line(self, numbers: Iterable[int]) -> None:
        """These sessions have begun a line that was not traced. Its end could be a password, so it is not either."""
        self._joining.update(numbers)

    def __call__(self, direction: str, number: int, data: bytes) -> None:
        """Octets that session ``number`` has received or is about to send."""
        if not self._is_traced(number):
            self._unfinished.pop((number, direction), None)
            return
        if direction == "in" and number in self._joining:
            _, end, data = data.partition(b"\n")
            if not end:
                return
            self._joining.discard(number)
        *lines, rest = (self._unfinished.pop((number, direction), b"") + data).split(b"\n")
        if rest:
            self._unfinished[number, direction] = rest[: LONGEST_LINE + 1]
        for line in lines:
            self._write(direction, number, line)

    def is_traced(self, number: int) -> bool:
        """Whether anything of session ``number`` is written."""
        return self._is_traced(number)

    def frames(self, number: int, seen: Iterable[FrameSeen]) -> None:
        """Frames of binary session ``number``."""
        self._unfinished.pop((number, "in"), None)  # an ampersand that might have begun a line
        for frame in seen:
            self._file.write(frame.direction, f"session#{number}", frame.framing, frame.octets.hex())

    def ended(self, number: int) -> None:
        """Session ``number`` is gone: an unfinished line is traced as it is."""
        self._joining.discard(number)
        for direction in ("in", "out"):
            rest = self._unfinished.pop((number, direction), b"")
            if rest:
                self._write(direction, number, rest)

    def _write(self, direction: str, number: int, line: bytes) -> None:
        shown = line.removesuffix(b"\r")[: LONGEST_LINE + 1]
        if direction == "in":
            shown = hide(shown)
        if len(shown) > LONGEST_LINE:
            shown = shown[:LONGEST_LINE] + b"..."
        text = shown.decode("latin-1").encode("unicode_escape").decode("ascii")
        self._file.write(direction, f"session#{number}", "stli", text)
