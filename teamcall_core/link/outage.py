"""What is told of an outage: the loss once, and each further reason once, however often it is met."""

from __future__ import annotations

from teamcall_core.domain.events import LinkWentDown, PeerFault

from .addresses import Address, shown

MOST_REASONS = 50
"""Different reasons that are told of one outage."""


class Outage:
    """From the first failure until the link is in service. ``several``: there are several addresses to be named."""

    def __init__(self, *, several: bool) -> None:
        self._several = several
        self._told: set[tuple[Address, str]] = set()

    def over(self) -> None:
        """The link is in service."""
        self._told.clear()

    def failed(self, where: Address, reason: str, delay: float | None) -> LinkWentDown | PeerFault | None:
        """What to tell of this failure; None for one that was told before."""
        is_first = not self._told
        if (where, reason) in self._told or len(self._told) >= MOST_REASONS:
            return None
        self._told.add((where, reason))
        if is_first:
            return LinkWentDown(reason, delay, self.name(where))
        name = self.name(where)
        prefix = f"{name}: " if name and not reason.startswith(name) else ""
        return PeerFault(f"another attempt failed: {prefix}{reason}", fatal=True)

    def name(self, where: Address) -> str:
        """The address, where it has to be named."""
        return shown(where) if self._several else ""
