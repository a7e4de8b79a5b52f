"""Exit statuses of tcload."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the caller of the program learns."""

    OK = 0
    FAILED = 1
    """A session was refused or lost, or a request was answered with something else than SUCCESS."""
    UNREACHABLE = 11
    USAGE = 64
