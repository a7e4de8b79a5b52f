"""A cache of message shapes: a message whose identifier and length octets are known is read by taking slices.

It stays exact: the mask of a shape covers every identifier and length octet of the contents, and one that was learnt
has read its first message like the emitted decoder. It stays small: ``MAX_SHAPES`` shapes of at most ``MAX_SIZE``
octets. And it cannot be made slow from outside: a shape is traced after some misses of its key (event and length),
compiled when the traced one comes again, a key that misses more than it hits loses its shapes, and what learning may
cost is a small allowance at first and afterwards a share of what hits have saved. A trace that leads to nothing costs
much of it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from .shape_code import Reader, Shape, Trace, getter
from .source import Unusual
from .tlv import Fault

MAX_SHAPES: Final = 512
MAX_PER_LENGTH: Final = 6
"""Shapes of one length; comparing with one costs a hundredth of decoding."""
MAX_SIZE: Final = 512
"""Octets of a message that may be learnt."""
MAX_CODES: Final = 256
"""Pieces of code; many shapes share one."""
MAX_KEYS: Final = 2048
"""Keys whose misses are counted."""
FIRST_TRACE: Final = 2
"""Misses of a key before one of its shapes is traced."""
TRIAL: Final = 24
"""Misses within which a traced shape must come again."""
ALLOWANCE: Final = 1000
"""What learning may cost at first; code costs ``CODE_COST``, a trace ``TRACE_COST`` until its shape is learnt."""
TRACE_COST: Final = 16
"""A trace whose shape never comes again is dear: traffic without shapes soon has none traced."""
LEARNT_COST: Final = 1
"""What is left of that when the shape is learnt."""
CODE_COST: Final = 8
HITS_PER_COST: Final = 64
"""Hits that save more time than a trace takes."""
SETTLE: Final = 1024
"""Misses after which hits are counted anew."""


class Bucket:
    """The shapes of one length."""

    __slots__ = ("hits", "hits_before", "misses", "shapes")

    def __init__(self) -> None:
        self.shapes: list[Shape] = []
        self.hits = 0
        self.hits_before = 0
        """When all hits were counted last."""
        self.misses = 0


@dataclass(slots=True)
class Trial:
    """A traced shape that is not learnt yet."""

    trace: Trace
    size: int
    mask: int
    skeleton: int
    until: int
    """Misses of its key after which it is given up."""


@dataclass(slots=True)
class Sighted:
    """What is known of a key that misses."""

    misses: int = 1
    trace_at: int = FIRST_TRACE
    trial: Trial | None = None


class Shapes:
    """The cache. ``buckets``: by length of the message, for the one who reads."""

    def __init__(self) -> None:
        self.buckets: dict[int, Bucket] = {}
        self.learnt = 0
        """Shapes in the buckets."""
        self.spent = 0
        self._sighted: dict[int, Sighted] = {}
        self._codes: dict[str, Reader] = {}
        self._earned = 0
        """What all hits have saved, in costs."""
        self._banked = 0
        """Hits of buckets that are gone."""
        self._misses = 0

    def forget(self) -> None:
        """Forget everything but the code."""
        self.buckets.clear()
        self._sighted.clear()
        self.learnt = self.spent = self._earned = self._banked = self._misses = 0

    def missed(self, key: int, octets: bytes, value: Any, trace: Callable[..., Trace], *further: Any) -> None:
        """Count a message that no shape fitted; perhaps learn its own.

        ``key``: what messages of one shape have in common. ``value``: what the emitted decoder made of the message.
        ``trace``: how its shape is found, given the octets and what is ``further``; raises Unusual or Fault.
        """
        self._misses += 1
        if self._misses % SETTLE == 0:
            self._settle()
        bucket = self.buckets.get(len(octets))
        if bucket is not None:
            bucket.misses += 1
            if bucket.misses > bucket.hits + SETTLE:
                self._drop(len(octets))
        sighted = self._sighted.get(key)
        if sighted is None:
            if self.spent < ALLOWANCE + self._earned:
                self._sight(key)
            return
        sighted.misses += 1
        if sighted.trial is not None:
            self._try(key, sighted, sighted.trial, octets, value)
        elif sighted.misses >= sighted.trace_at:
            self._trace(sighted, octets, trace, *further)

    def _sight(self, key: int) -> None:
        """Count the first miss of a key, most of which never come again."""
        if len(self._sighted) >= MAX_KEYS:
            self._sighted.clear()
        self._sighted[key] = Sighted()

    def _settle(self) -> None:
        """Count what hits have saved; when the cache is full, drop what has not been of use since the last time."""
        for size, bucket in list(self.buckets.items()):
            if self.learnt >= MAX_SHAPES and bucket.hits == bucket.hits_before:
                self._drop(size)
            bucket.hits_before = bucket.hits
        self._earned = (self._banked + sum(bucket.hits for bucket in self.buckets.values())) // HITS_PER_COST

    def _drop(self, size: int) -> None:
        """Forget the shapes of one length."""
        bucket = self.buckets.pop(size)
        self.learnt -= len(bucket.shapes)
        self._banked += bucket.hits

    def _trace(self, sighted: Sighted, octets: bytes, trace: Callable[..., Trace], *further: Any) -> None:
        """Take the shape of this message on trial."""
        sighted.trace_at = 4 * sighted.misses
        bucket = self.buckets.get(len(octets))
        full = self.learnt >= MAX_SHAPES or (bucket is not None and len(bucket.shapes) >= MAX_PER_LENGTH)
        if full or self.spent >= ALLOWANCE + self._earned:
            return
        self.spent += TRACE_COST
        try:
            found = trace(octets, *further)
        except (Unusual, Fault):
            return
        mask = int.from_bytes(found.mask, "big")
        sighted.trial = Trial(found, len(octets), mask, int.from_bytes(octets, "big") & mask, sighted.misses + TRIAL)

    def _try(self, key: int, sighted: Sighted, trial: Trial, octets: bytes, value: Any) -> None:
        """Compare with the shape on trial; learn it when it comes again."""
        if len(octets) == trial.size and int.from_bytes(octets, "big") & trial.mask == trial.skeleton:
            self._learn(trial, octets, value)
            del self._sighted[key]
        elif sighted.misses >= trial.until:
            sighted.trial = None

    def _learn(self, trial: Trial, octets: bytes, value: Any) -> None:
        """Learn a shape if it reads this message right."""
        trace = trial.trace
        read = self._reader(trace)
        takers = getter(trace.texts), getter(trace.octets), getter(trace.singles)
        if read(octets, *takers) == value:
            bucket = self.buckets.setdefault(trial.size, Bucket())
            bucket.shapes.append((trial.mask, trial.skeleton, read, *takers))
            self.learnt += 1
            self.spent -= TRACE_COST - LEARNT_COST

    def _reader(self, trace: Trace) -> Reader:
        """Compile the code of a trace, which other shapes may have brought already."""
        found = self._codes.get(trace.code)
        if found is None:
            if len(self._codes) >= MAX_CODES:
                self._codes.clear()
            self.spent += CODE_COST
            exec(compile(trace.code, "<shape>", "exec"), trace.names)  # noqa: S102 - our own source
            found = self._codes[trace.code] = trace.names["read"]
        return found
