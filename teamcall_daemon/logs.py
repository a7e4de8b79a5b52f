"""The log files of the manual's section 8.1, by loguru.

``Error.log`` is the main log and has every line. ``Sys.log`` has what was said by ``system``: starts and stops of the
service, errors in connecting to the telephone system, missing licences. Texts of peers are always ``{!r}`` arguments:
as part of a template a brace in them would be an error, and a line end would forge a line.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from loguru import logger

if TYPE_CHECKING:
    from loguru import Record

FORMAT = "{time:YYYY-MM-DDTHH:mm:ss.SSSZ} {level: <7} {message}"
LEVEL = "info"

system = logger.bind(system=True)
"""For lines that belong into both logs."""


class Logs:
    """The sinks. Without a folder only the terminal, where that is wanted."""

    def __init__(self, folder: Path | None, *, terminal: bool) -> None:
        self.folder = folder
        """Where the files are, None where there are none."""
        self._terminal = terminal
        self._level = LEVEL
        self.open()

    def set_level(self, level: str) -> None:
        """From now on lines of this level (``debug``, ``info``, ``warning``, ``error``) and graver ones are written."""
        self._level = level
        self.open()

    def open(self) -> None:
        """Write to the files of these names from now on: after they were moved away, new ones are made."""
        logger.remove()
        level = self._level.upper()
        if self._terminal:
            logger.add(sys.stderr, format=FORMAT, level=level, diagnose=False, backtrace=False, colorize=False)
        if self.folder is None:
            return
        for name, chosen in (("Error.log", None), ("Sys.log", _is_system)):
            logger.add(
                self.folder / name, format=FORMAT, level=level, filter=chosen, diagnose=False, backtrace=False,
                encoding="utf-8", errors="backslashreplace",
            )  # fmt: skip

    def close(self) -> None:
        """Write no more."""
        logger.remove()


def _is_system(record: Record) -> bool:
    return "system" in record["extra"]
