"""The verbs that every engine speaks. An engine takes octets and gives events, takes wishes and gives octets.

Engines never touch a socket, a file or a clock: whoever owns the socket calls them and passes the time in.
``now`` is seconds on any monotonic clock, the same one for all calls.
"""

from __future__ import annotations

from typing import Protocol, TypeVar

Event_co = TypeVar("Event_co", covariant=True)
Wish_contra = TypeVar("Wish_contra", contravariant=True)


class Engine(Protocol[Event_co, Wish_contra]):
    """The six verbs, and ``send`` for wishes."""

    def receive_data(self, data: bytes, now: float) -> None:
        """Take octets from the peer, cut anywhere. Never raises for anything the peer sent."""

    def receive_eof(self, now: float) -> None:
        """The peer will send no more, or the connection is gone."""

    def next_event(self) -> Event_co | None:
        """The oldest event not yet fetched, or None."""

    def data_to_send(self) -> bytes:
        """All octets gathered for the peer since the last call; empty when there are none."""

    def next_deadline(self) -> float | None:
        """When ``handle_timer`` must be called at the latest, or None."""

    def handle_timer(self, now: float) -> None:
        """Do what is due at ``now``. Harmless when called early."""

    def send(self, wish: Wish_contra, now: float) -> None:
        """Ask the engine to do something towards its peer."""
