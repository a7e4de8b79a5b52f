"""Calls at a rate between random free extensions, from a seeded random: equal seeds make equal histories."""

from __future__ import annotations

from functools import partial
from random import Random

from .activity import Agenda
from .model import CallModel, LegState

LONGEST_CALL = 4.0
"""Seconds; shorter where the rate would otherwise use up the extensions."""
SHARE_IN_USE = 0.5
"""Of the extensions, about this many are in calls at a time at high rates."""
RINGING_SHARE = 0.25
"""Of a call's life, this much is ringing."""
MOST_BEHIND = 1.0
"""Seconds that the traffic may be late before it drops what it has missed instead of catching up."""


class Traffic:
    """An ``Activity`` that begins ``rate`` calls a second. A turn without two free extensions is left out."""

    def __init__(self, model: CallModel, rate: float, random: Random, now: float) -> None:
        if rate <= 0:
            raise ValueError("the rate of calls must be above 0")
        self._model = model
        self._random = random
        self._interval = 1.0 / rate
        self._life = min(LONGEST_CALL, SHARE_IN_USE * len(model.extensions) / 2 * self._interval)
        self._free = list(model.extensions)
        self._agenda = Agenda()
        self._agenda.at(now + self._interval, self._begin_call)
        self._next = now + self._interval

    def next_deadline(self) -> float | None:
        """When the next step is due."""
        return self._agenda.next_deadline()

    def handle_timer(self, now: float) -> None:
        """Do what is due."""
        self._agenda.handle_timer(now)

    def commanded(self, devices: frozenset[str], now: float) -> None:
        """Traffic goes around devices in use by itself: it only takes idle ones."""

    def _begin_call(self, now: float) -> None:
        due = self._next
        self._next = max(due + self._interval, now - MOST_BEHIND)
        self._agenda.at(self._next, self._begin_call)
        pair = self._take_pair()
        if pair is None:
            return
        call = self._model.dial(*pair)
        self._agenda.at(now + self._life * RINGING_SHARE, partial(self._answer, call.number, pair))
        self._agenda.at(now + self._life, partial(self._end_call, call.number, pair))

    def _take_pair(self) -> tuple[str, str] | None:
        pair: list[str] = []
        for _ in range(min(2, len(self._free))):
            place = self._random.randrange(len(self._free))
            self._free[place], self._free[-1] = self._free[-1], self._free[place]
            pair.append(self._free.pop())
        if len(pair) == 2 and all(self._model.is_idle(device) for device in pair):  # noqa: PLR2004 - a pair
            return pair[0], pair[1]
        self._free += pair
        return None

    def _answer(self, number: int, pair: tuple[str, str], _now: float) -> None:
        call = self._model.call(number)
        if call is None or call.legs.get(pair[1]) is not LegState.ALERTING or self._model.active_call(pair[1]):
            return
        self._model.answer(pair[1], number)

    def _end_call(self, number: int, pair: tuple[str, str], _now: float) -> None:
        self._free += pair
        call = self._model.call(number)
        leaver = pair[self._random.randrange(2)]
        if call is not None and leaver in call.legs:
            self._model.clear(leaver, number)
