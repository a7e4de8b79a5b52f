"""How the process ends: the exit statuses that scripts and supervisors rely on, and the error that asks for one."""

from __future__ import annotations

from enum import IntEnum

from teamcall_core.errors import LocalError


class Exit(IntEnum):
    """The numbers are those of BSD's ``sysexits.h``, which launchd and systemd show by name."""

    OK = 0
    """Ended as asked."""
    USAGE = 64
    PORT_BUSY = 69
    SOFTWARE = 70
    """The demo's telephone system did not start, or ended by itself."""
    NO_PERMISSION = 77
    CONFIGURATION = 78


class StartError(LocalError):
    """The service cannot start. ``lines`` are what the terminal and the log are told: what is wrong, and the remedy."""

    def __init__(self, status: Exit, *lines: str) -> None:
        super().__init__("; ".join(lines))
        self.status = status
        self.lines = lines
