"""Sessions that hear the same: each event is worded once for all of them, and each turn delivered once to each."""

from __future__ import annotations

from teamcall_core.domain.events import Told
from teamcall_core.stli import Format
from teamcall_core.stli.from_domain import render

from .session import ClientSession


class Audience:
    """The members hear the same devices in the same format.

    Settle before ``members`` changes, so that everyone hears exactly what happened while it was a member.
    """

    __slots__ = ("_lines", "format", "members")

    def __init__(self, format: Format) -> None:  # noqa: A002 - the word of the protocol's own options
        self.format = format
        self.members: set[ClientSession] = set()
        self._lines: list[bytes] = []

    def hear(self, told: Told) -> None:
        """Word the event once and keep it until ``settle``."""
        self._lines.append(render(told, self.format))

    def settle(self) -> None:
        """Deliver what has gathered, as one object shared by all members."""
        octets = b"".join(self._lines)
        self._lines.clear()
        if octets:
            for member in self.members:
                member.deliver(octets)
