"""Exit statuses of tcstli."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the caller of the program learns."""

    OK = 0
    FAILED = 1
    """A request was refused, or what ``--until`` waits for did not come."""
    UNREACHABLE = 11
    """Nobody accepts, whoever accepts does not answer as TeamCall does, or the connection was lost."""
    USAGE = 64
