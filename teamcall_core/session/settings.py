"""The limits of one client session, as Default.conf sets them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SessionSettings:
    """``login_timeout`` in seconds (0: never), ``max_line`` in octets of one line without its end (0: no limit)."""

    login_timeout: float = 600.0
    max_line: int = 4096
