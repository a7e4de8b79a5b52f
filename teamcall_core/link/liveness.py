"""Is the telephone system still there, and when do we try again: two small clocks of a link."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum, auto

STEADY_AFTER = 10.0
"""Seconds in service after which a loss counts as the first one again."""

_HIGHEST_POWER = 16
"""Where a delay without a limit stops growing: 65,536 s."""


class Due(Enum):
    """What a heartbeat asks for."""

    NOTHING = auto()
    PROBE = auto()
    """Send something that the telephone system must answer."""
    HANG_UP = auto()
    """The probe was followed by nothing: the connection is half open."""
    UNWATCHED = auto()
    """It was followed by nothing, and it never is: silence proves nothing on this link."""


class Heartbeat:
    """After ``interval`` seconds of silence a probe, ``timeout`` seconds after that the end.

    Any message counts as a sign of life, not only the probe's answer; octets that make no message do not: a stream
    that has lost its frames goes on for ever without one. An ``interval`` of 0 switches all of it off, a ``timeout``
    of 0 never ends a connection. Where the other side counts the probes themselves, one is due every ``period``
    seconds besides, whatever was heard.
    """

    def __init__(self, interval: float, timeout: float) -> None:
        self._interval = interval
        self._timeout = timeout
        self._probe_at: float | None = None
        self._end_at: float | None = None
        self._period: float | None = None
        self._period_at: float | None = None

    @property
    def limit(self) -> float:
        """The longest silence that is borne, in seconds."""
        return self._interval + self._timeout

    def start(self, now: float, period: float | None = None) -> None:
        """Watch from now on."""
        self._watch(now)
        self.keep(now, period)

    def keep(self, now: float, period: float | None) -> None:
        """Probe every ``period`` seconds from now on; None: only after silences. The same period changes nothing."""
        if period != self._period or self._period_at is None:
            self._period = period
            self._period_at = None if period is None else now + period

    def stop(self) -> None:
        """Watch no more."""
        self._probe_at = self._end_at = self._period = self._period_at = None

    def heard(self, now: float) -> None:
        """A message has come."""
        if self._probe_at is not None:
            self._watch(now)

    def next_deadline(self) -> float | None:
        """When ``due`` has something to say."""
        silence = self._probe_at if self._end_at is None else self._end_at
        if silence is None or self._period_at is None:
            return self._period_at if silence is None else silence
        return min(silence, self._period_at)

    def due(self, now: float) -> Due:
        """What is to be done at ``now``; a probe is asked for once per silence (with no limit, once per interval)."""
        deadline = self.next_deadline()
        if deadline is None or now < deadline:
            return Due.NOTHING
        if self._end_at is not None and now >= self._end_at:
            return Due.HANG_UP
        if self._period is not None:
            self._period_at = now + self._period
        if self._probe_at is not None and self._end_at is None:
            self._probe_at = now + self._interval
            self._end_at = now + self._timeout if self._timeout else None
        return Due.PROBE

    def _watch(self, now: float) -> None:
        self._probe_at = now + self._interval if self._interval else None
        self._end_at = None


class BackOff:
    """How long to wait for the next attempt: not at all, then 1, 2, 4 ... seconds up to ``delay_max``, for ever.

    ``jitter`` gives numbers from 0 to 1; a delay is between its half and its full value, so that many servers do not
    come back at one moment.
    """

    def __init__(self, delay_max: float, jitter: Callable[[], float]) -> None:
        self._delay_max = delay_max or float("inf")
        self._jitter = jitter
        self._failures = 0
        self._up_since: float | None = None

    def came_up(self, now: float) -> None:
        """The link is in service."""
        self._up_since = now

    def skipped(self) -> None:
        """The link was lost, and another address is tried before the next delay."""
        self._up_since = None

    def next_delay(self, now: float) -> float:
        """An attempt has failed, or the link was lost: seconds until the next attempt."""
        if self._up_since is not None and now - self._up_since >= STEADY_AFTER:
            self._failures = 0
        self._up_since = None
        self._failures += 1
        if self._failures == 1:
            return 0.0
        power = min(self._failures - 2, _HIGHEST_POWER)
        return float(min(2.0**power, self._delay_max) * (0.5 + self._jitter() / 2))
