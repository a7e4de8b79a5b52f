"""The order of what a session writes: answers in the order of the requests, everything else between them."""

from __future__ import annotations

from teamcall_core.buffers import Fifo, Gathered
from teamcall_core.errors import LocalError

OPEN_REQUEST_OCTETS = 64
"""What an unanswered request counts as in ``queued_octets``, so that one limit on the backlog bounds requests too."""


class _Slot:
    """A place in the order; empty (None) until its request is answered."""

    __slots__ = ("octets", "verb")

    def __init__(self, verb: str, octets: bytes | None) -> None:
        self.verb = verb
        self.octets = octets


class Answers:
    """One queue of slots; its head is written out while it is filled.

    An event that arrives while requests are unanswered takes a slot behind them, and so comes after their answers.
    """

    __slots__ = ("_open", "_out", "_queued", "_slots")

    def __init__(self, out: Gathered) -> None:
        self._out = out
        self._slots: Fifo[_Slot] = Fifo()
        self._open: dict[int, _Slot] = {}
        self._queued = 0

    @property
    def unanswered(self) -> int:
        """How many requests wait for their answer."""
        return len(self._open)

    @property
    def queued_octets(self) -> int:
        """What is held behind unanswered requests, each of which counts as well."""
        return self._queued + OPEN_REQUEST_OCTETS * len(self._open)

    def ask(self, number: int, verb: str) -> None:
        """Keep a place for the answer to this request."""
        slot = self._open[number] = _Slot(verb, None)
        self._slots.append(slot)

    def verb_of(self, number: int) -> str:
        """The verb of an unanswered request. Raises LocalError when there is no such request."""
        slot = self._open.get(number)
        if slot is None:
            raise LocalError(f"request {number} is not open: it was answered before, or never asked")
        return slot.verb

    def fill(self, number: int, octets: bytes) -> None:
        """Answer an unanswered request; whatever waited for it alone is written out."""
        slot = self._open.pop(number)
        slot.octets = octets
        self._queued += len(octets)
        self._write_out()

    def fill_all(self, octets: bytes) -> None:
        """Answer every unanswered request with the same octets."""
        for number in tuple(self._open):
            self.fill(number, octets)

    def append(self, octets: bytes) -> None:
        """Say this after everything that was queued before."""
        if not self._open:
            self._out.append(octets)
        elif octets:
            self._slots.append(_Slot("", octets))
            self._queued += len(octets)

    def _write_out(self) -> None:
        slots = self._slots
        while len(slots):
            octets = slots.first().octets
            if octets is None:
                return
            slots.take()
            self._queued -= len(octets)
            self._out.append(octets)
