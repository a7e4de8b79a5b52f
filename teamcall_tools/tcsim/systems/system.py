"""The columns of the table of telephone systems that the simulator plays."""

from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Any

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
    dialogue_class: str
    """Module and class of what is said before and between requests: association, SystemStatus, sessions."""
    speech_class: str
    """And of how a message of the simulator, which thinks in Phase III, stands on this system's wire."""
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

    @property
    def dialogue(self) -> type[Dialogue]:
        """The class of its dialogue, loaded now: those in XML need lxml, which not everybody has."""
        found: type[Dialogue] = _load(self.dialogue_class)
        return found

    @property
    def speech(self) -> type[Speech]:
        """The class of its speech."""
        found: type[Speech] = _load(self.speech_class)
        return found


def _load(name: str) -> Any:
    module, _, word = name.rpartition(".")
    return getattr(import_module(f".{module}", __package__), word)
