"""What was counted and measured, in memory that does not grow with the time it takes."""

from __future__ import annotations

import math
from collections import Counter

_STEPS = 32
"""Buckets per doubling: a percentile is at most 2.2 per cent too high."""
_UNIT = 1e-6


class Histogram:
    """Seconds, by buckets that grow with the value."""

    def __init__(self) -> None:
        self._buckets: Counter[int] = Counter()
        self.count = 0
        self.longest = 0.0

    def add(self, seconds: float) -> None:
        """One more."""
        self._buckets[math.ceil(math.log2(max(seconds, _UNIT) / _UNIT) * _STEPS)] += 1
        self.count += 1
        self.longest = max(self.longest, seconds)

    def percentile(self, share: float) -> float:
        """The seconds that this share of all values does not exceed; 0 where there are none."""
        left = share * self.count
        for bucket in sorted(self._buckets):
            left -= self._buckets[bucket]
            if left <= 0:
                return min(self.longest, _UNIT * float(2 ** (bucket / _STEPS)))
        return self.longest

    def report(self) -> dict[str, float]:
        """Median, 99th percentile and maximum in milliseconds."""
        values = {"median": self.percentile(0.5), "p99": self.percentile(0.99), "max": self.longest}
        return {name: round(1000 * value, 3) for name, value in values.items()}


class Figures:
    """All of one run."""

    def __init__(self) -> None:
        self.lines = 0
        self.reports = 0
        """Event reports that binary sessions have heard."""
        self.octets = 0
        self.requests = 0
        """Answered, well or not."""
        self.failed: Counter[str] = Counter()
        """Answers other than SUCCESS, by their code."""
        self.late = 0
        """Requests that were due while every requester still waited for an answer: they were left out."""
        self.lost: Counter[str] = Counter()
        """Sessions that the server ended, by their kind."""
        self.answers = Histogram()
        """From a request to its answer."""
        self.events = Histogram()
        """From a MakeCall to the first event of the device that called."""

    def report(self, seconds: float) -> dict[str, object]:
        """As ``--json`` prints it."""
        seconds = max(seconds, _UNIT)
        return {
            "seconds": round(seconds, 2),
            "lines": self.lines,
            "lines_s": round(self.lines / seconds),
            "reports_s": round(self.reports / seconds),
            "octets_s": round(self.octets / seconds),
            "requests": self.requests,
            "requests_s": round(self.requests / seconds, 1),
            "request_ms": self.answers.report(),
            "event_ms": self.events.report(),
            "failed": dict(self.failed),
            "late": self.late,
            "lost": dict(self.lost),
        }
