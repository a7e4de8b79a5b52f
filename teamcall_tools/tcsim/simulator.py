"""The whole simulator without sockets: the switch, what uses its telephones by itself, and the control commands."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

from .activity import Activity, Agenda, Step
from .control import Outcome, execute
from .script import Script, ScriptLine
from .switch import Commanded, Noted, Switch


def _without_time(step: Callable[[], None]) -> Step:
    return lambda _now: step()


class Simulator:
    """Drives ``switch``, what it does by itself after a while, and activities.

    Call ``settle`` after every use of the switch or its model; the loop does. A test in memory wants nothing more than
    ``Simulator(Switch(extensions))``: ``command`` for what people do, ``switch`` for the link, ``handle_timer`` at
    ``next_deadline``, and ``picture`` for what is true.
    """

    def __init__(self, switch: Switch) -> None:
        self.switch = switch
        self.quits = False
        """True when the program shall end."""
        self._activities: list[Activity] = []
        self._agenda = Agenda()
        self._notes: deque[str] = deque()

    def add(self, activity: Activity) -> None:
        """Let this activity use the telephones from now on."""
        self._activities.append(activity)

    def add_script(self, lines: tuple[ScriptLine, ...], now: float) -> None:
        """Play a script from now on."""
        self.add(Script(lines, self._perform_line, now))

    def command(self, line: str, now: float) -> str:
        """Do a control command; returns the line to answer."""
        outcome = self._execute(line, now)
        self.settle(now)
        return outcome.line

    def settle(self, now: float) -> None:
        """Hand on what has happened: events to the monitors, commands to the activities, notes to the log."""
        self.switch.settle(now)
        while (event := self.switch.next_event()) is not None:
            match event:
                case Commanded(devices):
                    self._tell_commanded(devices, now)
                case Noted(text):
                    self._notes.append(text)
        while (delay := self.switch.model.next_delay()) is not None:
            self._agenda.at(now + delay.seconds, _without_time(delay.step))

    def picture(self) -> dict[str, dict[str, str]]:
        """Every call, as the telephone system names it, with the state of every device in it."""
        calls = self.switch.model.picture().items()
        return {self.switch.call_word(call): {leg: str(state) for leg, state in legs.items()} for call, legs in calls}

    def next_note(self) -> str | None:
        """The oldest line for the log not yet fetched."""
        return self._notes.popleft() if self._notes else None

    def next_deadline(self) -> float | None:
        """When ``handle_timer`` must be called at the latest."""
        own = (self.switch.next_deadline(), self._agenda.next_deadline())
        deadlines = [*own, *(activity.next_deadline() for activity in self._activities)]
        return min((deadline for deadline in deadlines if deadline is not None), default=None)

    def handle_timer(self, now: float) -> None:
        """Do what is due."""
        self.switch.handle_timer(now)
        self._agenda.handle_timer(now)
        for activity in self._activities:
            activity.handle_timer(now)
        self.settle(now)

    def _perform_line(self, line: ScriptLine, now: float) -> None:
        outcome = self._execute(line.command, now)
        self._notes.append(f"script line {line.number}: {line.command}: {outcome.line}")

    def _execute(self, line: str, now: float) -> Outcome:
        outcome = execute(self.switch, line, now)
        self.quits = self.quits or outcome.quits
        if outcome.devices:
            self._tell_commanded(outcome.devices, now)
        return outcome

    def _tell_commanded(self, devices: frozenset[str], now: float) -> None:
        for activity in self._activities:
            activity.commanded(devices, now)
