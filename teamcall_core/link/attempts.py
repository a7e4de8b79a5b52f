"""How attempts to make the link follow each other: which address is next, when, and what is told of failures."""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core.domain.events import LinkWentDown, PeerFault

from .addresses import Address, Addresses
from .liveness import BackOff
from .outage import Outage
from .settings import LinkSettings

QUICK_CLOSE = 2.0
"""A connection that does not live for so many seconds counts as a failed attempt, even where it came into service: a
telephone system that stands by for another one may accept, and close."""


class Attempts:
    """``jitter`` gives numbers from 0 to 1 for the delays."""

    def __init__(self, settings: LinkSettings, jitter: Callable[[], float]) -> None:
        self._addresses = Addresses(((settings.host, settings.port), *settings.others))
        self._back_off = BackOff(settings.reconnect_delay_max, jitter)
        self._outage = Outage(several=bool(settings.others))
        self._connected_at = float("-inf")

    @property
    def address(self) -> Address:
        """In use, or to be tried next."""
        return self._addresses.current

    @property
    def name(self) -> str:
        """The same for people, where there are several; else ``""``."""
        return self._outage.name(self._addresses.current)

    def restart(self) -> None:
        """Begin with the first address again."""
        self._addresses.restart()

    def connected(self, now: float) -> None:
        """The connection is made."""
        self._connected_at = now

    def came_up(self, now: float) -> None:
        """The link is in service."""
        self._outage.over()
        self._back_off.came_up(now)
        self._addresses.worked()

    def lost(self, reason: str, now: float, *, was_up: bool) -> tuple[float, LinkWentDown | PeerFault | None]:
        """The attempt has failed, or the link was lost: seconds until the next attempt, and what is to be told.

        There is no delay before the list of addresses is through; then come those of the back-off.
        """
        where = self._addresses.current
        failed = not was_up or now - self._connected_at < QUICK_CLOSE
        if failed and self._addresses.failed():
            self._back_off.skipped()
            delay = 0.0
        else:
            delay = self._back_off.next_delay(now)
        return delay, self._outage.failed(where, reason, delay)

    def gated(self, reason: str) -> LinkWentDown | PeerFault | None:
        """What is to be told of a link that is out of service though its connection stands."""
        return self._outage.failed(self._addresses.current, reason, None)
