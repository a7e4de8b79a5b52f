"""How far a link is, and how it ends."""

from __future__ import annotations

from enum import StrEnum


class PeerState(StrEnum):
    """How far the association is."""

    CONNECTED = "connected"
    """TCP stands; what comes first has not come yet, or is not through."""
    ASSOCIATED = "associated"
    ENDED = "ended"
    """Nothing that comes is read any more; what is queued is still written."""


TRANSITIONS: dict[tuple[PeerState, str], PeerState] = {
    (PeerState.CONNECTED, "accept"): PeerState.ASSOCIATED,
    (PeerState.CONNECTED, "end"): PeerState.ENDED,
    (PeerState.ASSOCIATED, "end"): PeerState.ENDED,
    (PeerState.ENDED, "end"): PeerState.ENDED,
}


class Ending(StrEnum):
    """How the owner of the socket shall end the connection."""

    FLUSH = "flush"
    """Write what is there, then close."""
    RESET = "reset"
    """Close with a TCP reset."""
