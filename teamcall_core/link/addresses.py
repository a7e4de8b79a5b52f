"""The addresses of one telephone system, in the order in which they are tried."""

from __future__ import annotations

Address = tuple[str, int]
"""Host and port."""


def shown(address: Address) -> str:
    """``HOST:PORT``, or ``[HOST]:PORT`` for IPv6."""
    host, port = address
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"


class Addresses:
    """Which one is in use, and which is next. There is at least one.

    A round begins with the address that worked last, the first one at the start, and goes on to the end of the list
    and around, until each was tried once.
    """

    def __init__(self, addresses: tuple[Address, ...]) -> None:
        self._all = addresses
        self._place = 0
        self._failed = 0

    @property
    def current(self) -> Address:
        """The one in use, or to be tried next."""
        return self._all[self._place]

    def worked(self) -> None:
        """The link is in service: the next round begins with this address."""
        self._failed = 0

    def failed(self) -> bool:
        """The current address has failed, and the next one is current. Whether it belongs to the same round."""
        self._place = (self._place + 1) % len(self._all)
        self._failed = (self._failed + 1) % len(self._all)
        return bool(self._failed)

    def restart(self) -> None:
        """Begin anew with the first."""
        self._place = self._failed = 0
