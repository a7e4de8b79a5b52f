"""The optional trace files, for whoever has to see what really went over the wires.

One line per frame or line of text: ``<ISO time with offset> <in|out> <link|session>#<n> <framing> <hex or text>``.
Written through a buffer that is flushed at the end of every turn; loguru would cost ten times as much.
"""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

BUFFER = 64 * 1024
LONGEST_LINE = 4096
"""Octets of a line that are traced; what follows is left out, as the session drops it too."""

_SECRETS = re.compile(rb"^(\s*supervisor\S*\s+).+$", re.IGNORECASE | re.DOTALL)
"""A SuperVisor line carries a password, also while there is no such session here."""


class TraceFile:
    """One file that grows at its end."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._dirty = False
        self._file: BinaryIO = path.open("ab", buffering=BUFFER)

    def write(self, direction: str, who: str, framing: str, what: str) -> None:
        """Add one line. ``what`` holds no line end."""
        time = datetime.now().astimezone().isoformat(timespec="microseconds")
        self._file.write(f"{time} {direction} {who} {framing} {what}\n".encode("ascii", "backslashreplace"))
        self._dirty = True

    def flush(self) -> None:
        """Hand everything to the system."""
        if self._dirty:
            self._dirty = False
            self._file.flush()

    def reopen(self) -> None:
        """Go on in a new file, after this one was moved away."""
        self._file.close()
        self._file = self._path.open("ab", buffering=BUFFER)

    def close(self) -> None:
        """Write no more."""
        self._file.close()


class SessionTrace:
    """Octets of sessions into lines of the trace, passwords overwritten with ``*``."""

    def __init__(self, file: TraceFile) -> None:
        self._file = file
        self._unfinished: dict[tuple[int, str], bytes] = {}

    def __call__(self, direction: str, number: int, data: bytes) -> None:
        """Octets that session ``number`` has received or is about to send."""
        *lines, rest = (self._unfinished.pop((number, direction), b"") + data).split(b"\n")
        if rest:
            self._unfinished[number, direction] = rest[: LONGEST_LINE + 1]
        for line in lines:
            self._write(direction, number, line)

    def ended(self, number: int) -> None:
        """Session ``number`` is gone: an unfinished line is traced as it is."""
        for direction in ("in", "out"):
            rest = self._unfinished.pop((number, direction), b"")
            if rest:
                self._write(direction, number, rest)

    def _write(self, direction: str, number: int, line: bytes) -> None:
        shown = _SECRETS.sub(rb"\1***", line.removesuffix(b"\r"))
        if len(shown) > LONGEST_LINE:
            shown = shown[:LONGEST_LINE] + b"..."
        text = shown.decode("latin-1").encode("unicode_escape").decode("ascii")
        self._file.write(direction, f"session#{number}", "stli", text)
