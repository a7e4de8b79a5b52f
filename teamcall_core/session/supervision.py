"""Who may open a SuperVisor session from this connection, and what it may then do (stli.md section 6)."""

from __future__ import annotations

from teamcall_core.stli.supervisor import Login, Verb

from .addresses import is_within
from .secrets import are_equal
from .settings import SessionSettings

PENALTY = 1.0
"""Seconds until an attempt that is denied is answered; meanwhile nothing more is read."""
MOST_DENIALS = 3
"""After so many the connection is closed."""
MAX_HELD = 64 * 1024
"""Octets that may come during a penalty: more than a polite owner of the socket reads at a time."""

WRONG_PASSWORD = "the password is wrong"  # noqa: S105 - words for the log
WRONG_ADDRESS = "supervisorAddresses does not hold its address"


class Supervision:
    """One connection's right to supervise."""

    __slots__ = ("_address", "_denials", "_penalty", "_settings", "held", "is_full", "json")

    def __init__(self, settings: SessionSettings, address: str) -> None:
        self._settings = settings
        self._address = address
        self._denials = 0
        self._penalty: tuple[float, int] | None = None
        self.is_full = False
        """The session was opened with the password: every verb is allowed."""
        self.json = False
        self.held = 0
        """Octets that came during the penalty."""

    def refusal(self, login: Login, *, is_open: bool) -> str | None:
        """Why this attempt is denied, in words for the log; None: it is not, and takes effect.

        An open session that names no password only changes its format.
        """
        if not (is_open and login.password is None):
            if not is_within(self._address, self._settings.supervisor_networks):
                return WRONG_ADDRESS
            known = self._settings.supervisor_password
            if known is not None and not are_equal(login.password or "", known):
                return WRONG_PASSWORD
            self.is_full = known is not None
        if login.json is not None:
            self.json = login.json
        return None

    def may(self, verb: Verb) -> bool:
        """Whether the open session may use this verb."""
        return verb.free or self.is_full

    # --- the penalty -----------------------------------------------------------------------------------------------

    def deny(self, number: int, now: float) -> None:
        """The request ``number`` was denied: it is answered when the penalty is over."""
        self._denials += 1
        self._penalty = (now + PENALTY, number)
        self.held = 0

    def penalty_ends(self) -> float | None:
        """When; None while there is no penalty."""
        return None if self._penalty is None else self._penalty[0]

    def take_denied(self, now: float) -> int | None:
        """The request whose penalty is over by now, once."""
        if self._penalty is None or now < self._penalty[0]:
            return None
        number = self._penalty[1]
        self._penalty = None
        return number

    @property
    def has_lost(self) -> bool:
        """It was denied too often."""
        return self._denials >= MOST_DENIALS
