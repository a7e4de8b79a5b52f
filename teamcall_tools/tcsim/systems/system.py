"""The columns of the table of telephone systems that the simulator plays."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from teamcall_core.csta import Phase
from teamcall_core.framing import FrameStream

if TYPE_CHECKING:
    from .dialogue import Dialogue
    from .speech import Speech


@dataclass(frozen=True, slots=True)
class System:
    """One telephone system. All times are seconds; 0 switches off, or is no limit."""

    key: str
    """The word after ``--pbxType``."""
    name: str
    """The telephone system, as people call it."""
    phase: Phase
    framing: type[FrameStream]
    dialogue: type[Dialogue]
    """What is said before and between requests: association, SystemStatus, sessions."""
    speech: type[Speech]
    """How a message of the simulator, which thinks in Phase III, stands on this system's wire."""
    login: tuple[str, str] = ("", "")
    """Name and password that are asked for unless others are given; ``""``: anybody may come."""
    status_interval: float = 0.0
    """From one SystemStatus of the telephone system to the next."""
    status_patience: float = 30.0
    """How long it waits for the answer to one."""
    waits_for_status: bool = False
    """A request before the first SystemStatus was answered ends the link."""
    session_duration: float = 0.0
    """What a session lasts without a sign of its client."""
    first_invoke_id: int = 1
    last_invoke_id: int = 0x7FFF
    """The invoke ids of the telephone system's own requests and events."""
    largest_request: int = 0
    """Octets of the longest message that it takes."""
    withheld: frozenset[str] = frozenset()
    """Services that this system does not offer although its phase has them."""
    assumed: tuple[str, ...] = ()
    """What nobody has recorded of it, and how it was settled here."""
