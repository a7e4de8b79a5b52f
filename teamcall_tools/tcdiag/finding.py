"""What a finding is, and the exit statuses that findings share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that can be wrong."""

    code: str
    """Never changes its meaning, and is never used again for another."""
    exit: int
    cause: str
    next: str


CONFIGURATION, UNREACHABLE, NOT_OURS, STLI, LINK, LICENCE = 10, 11, 12, 13, 14, 15
NOT_PERMITTED, MONITOR, NO_EVENT, BYE, TIME_LIMIT = 16, 17, 18, 19, 20
