"""The telephone systems that the simulator plays: how each associates, keeps its link, and writes its messages."""

from __future__ import annotations

from .system import System
from .table import SYSTEMS
from .unproven import UNPROVEN

__all__ = ["SYSTEMS", "UNPROVEN", "System", "describe_systems", "find_system"]


def find_system(key: str) -> System:
    """The row of this word; raises ``ValueError`` with the reason for one that cannot be played."""
    if key in UNPROVEN:
        raise ValueError(f"{key} cannot be played: {UNPROVEN[key]}; known are {', '.join(SYSTEMS)}")
    if key not in SYSTEMS:
        raise ValueError(f"unknown telephone system {key!r}; known are {', '.join(SYSTEMS)}")
    return SYSTEMS[key]


def describe_systems() -> str:
    """The table as help text."""
    width = max(map(len, SYSTEMS))
    return "\n".join(f"  {key:<{width}}  {system.name}" for key, system in SYSTEMS.items())
