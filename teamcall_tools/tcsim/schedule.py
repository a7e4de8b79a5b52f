"""The day at the demo's office: by a schedule, not by chance, and out of the way of whoever uses a telephone.

The first extension lifts its receiver every 6 s and hangs up again. The last two stay quiet, for the user. Those
between take turns with calls of several seconds. A device that somebody has commanded, and whoever is in a call with
it, is left alone for 60 s; afterwards a device of the schedule ends what was left over and goes on. When the user
calls the last extension from the last but one (109 calls 110), the called one answers after 4 s, so that the user sees
a complete call; every other call of the user waits for the user.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

from .activity import Agenda
from .model import Call, CallModel, LegState, Refusal

LIFT_EVERY = 6.0
LIFT_FOR = 1.5
FIRST_LIFT = 2.0
FIRST_CALL = 3.0
DIAL_AFTER, ANSWER_AFTER, HANG_UP_AFTER, NEXT_AFTER = 1.0, 4.0, 9.0, 11.0
"""Seconds of one turn: dial tone, ringing, talking, pause."""
RETRY_AFTER = 1.0
LEFT_ALONE = 60.0
QUIET_ANSWERS_AFTER = 4.0
FEWEST = 5


class DemoSchedule:
    """An ``Activity`` that plays the demo's office on the extensions of ``model``, from ``now`` on."""

    def __init__(self, model: CallModel, now: float) -> None:
        if len(model.extensions) < FEWEST:
            raise ValueError(f"the demo schedule needs at least {FEWEST} extensions")
        self._model = model
        self._agenda = Agenda()
        self._lifter = model.extensions[0]
        self._takers = model.extensions[1:-2]
        self._caller, self._answerer = model.extensions[-2:]
        self._left_alone_until: dict[str, float] = {}
        self._agenda.at(now + FIRST_LIFT, self._lift)
        self._agenda.at(now + FIRST_CALL, partial(self._take_turn, 0))

    def next_deadline(self) -> float | None:
        """When the next step is due."""
        return self._agenda.next_deadline()

    def handle_timer(self, now: float) -> None:
        """Do what is due."""
        self._agenda.handle_timer(now)

    def commanded(self, devices: frozenset[str], now: float) -> None:
        """Leave these devices alone for a while."""
        until = now + LEFT_ALONE
        for device in devices:
            self._left_alone_until[device] = until
            if device == self._lifter or device in self._takers:
                self._agenda.at(until, partial(self._take_back, device))
        if self._answerer in devices:
            for call in self._model.calls_of(self._answerer):
                if self._rings_for_answerer(call):
                    self._agenda.at(now + QUIET_ANSWERS_AFTER, partial(self._answer_user, call.number))

    # --- steps ------------------------------------------------------------------------------------------------------

    def _lift(self, now: float) -> None:
        self._agenda.at(now + LIFT_EVERY, self._lift)
        if self._is_free(self._lifter, now):
            call = self._model.lift(self._lifter)
            self._agenda.at(now + LIFT_FOR, self._unless_disturbed(call.number, (self._lifter,), self._hang_up))

    def _take_turn(self, turn: int, now: float) -> None:
        size = len(self._takers)
        for offset in range(size):
            first = (turn + offset) % size
            caller, called = self._takers[first], self._takers[(first + 1) % size]
            if self._is_free(caller, now) and self._is_free(called, now):
                self._begin_call(caller, called, now)
                self._agenda.at(now + NEXT_AFTER, partial(self._take_turn, first + 1))
                return
        self._agenda.at(now + RETRY_AFTER, partial(self._take_turn, turn))

    def _begin_call(self, caller: str, called: str, now: float) -> None:
        number = self._model.lift(caller).number
        pair = (caller, called)
        steps: tuple[tuple[float, Callable[[str, str], object]], ...] = (
            (DIAL_AFTER, self._model.dial),
            (ANSWER_AFTER, lambda _, device: self._model.answer(device, number)),
            (HANG_UP_AFTER, self._hang_up),
        )
        for delay, step in steps:
            self._agenda.at(now + delay, self._unless_disturbed(number, pair, step))

    def _unless_disturbed(
        self, number: int, devices: tuple[str, ...], step: Callable[..., object]
    ) -> Callable[[float], None]:
        def guarded(now: float) -> None:
            if self._model.call(number) and not any(self._is_left_alone(device, now) for device in devices):
                # A feature that the user has switched may have sent the call elsewhere.
                with suppress(Refusal):
                    step(*devices)

        return guarded

    def _hang_up(self, device: str, *_others: str) -> None:
        self._model.hang_up(device)

    def _take_back(self, device: str, now: float) -> None:
        if not self._is_left_alone(device, now):
            for call in self._model.calls_of(device):
                with suppress(Refusal):
                    self._model.clear(device, call.number)

    def _rings_for_answerer(self, call: Call) -> bool:
        return call.legs.get(self._answerer) is LegState.ALERTING and call.calling.digits == self._caller

    def _answer_user(self, number: int, _now: float) -> None:
        call = self._model.call(number)
        if call is not None and self._rings_for_answerer(call) and self._model.active_call(self._answerer) is None:
            self._model.answer(self._answerer, number)

    # --- questions --------------------------------------------------------------------------------------------------

    def _is_left_alone(self, device: str, now: float) -> bool:
        return now < self._left_alone_until.get(device, now)

    def _is_free(self, device: str, now: float) -> bool:
        return self._model.is_idle(device) and not self._is_left_alone(device, now)
