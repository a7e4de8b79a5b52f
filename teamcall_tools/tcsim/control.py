"""The control port's commands: one table. Each is answered ``ok``, ``ok <json>`` or ``error <text>``."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass

from . import hands
from .faults import FaultError, read_fault
from .hands import CommandError, Words
from .model import CallModel, Refusal
from .switch import SYSTEM_STATUSES, Switch

LONGEST_LINE = 4096
"""Octets of one command; whoever sends more has no control port in mind."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The line to answer, the devices that the command has used, and whether the program shall end."""

    line: str
    devices: frozenset[str] = frozenset()
    quits: bool = False


@dataclass(frozen=True, slots=True)
class Command:
    """One row: what follows the verb, and what it does. ``perform`` returns what is answered as JSON, or None."""

    parameters: str
    fewest: int
    most: int
    perform: Callable[[Switch, Words, float], object]
    device_at: int | None = None
    """Which word is an extension that is used by hand now."""


def execute(switch: Switch, line: str, now: float) -> Outcome:
    """Do one command line. Never raises for what the line says."""
    words = line.split()
    if not words:
        return Outcome("error there is no command")
    verb, arguments = words[0].lower(), words[1:]
    if verb == "quit":
        return Outcome("ok", quits=True)
    try:
        command = _find(verb, len(arguments))
        devices = _users(switch.model, command, arguments)
        answer = command.perform(switch, arguments, now)
        devices |= _users(switch.model, command, arguments)
    except (CommandError, FaultError, Refusal) as error:
        return Outcome(f"error {error}")
    finally:
        switch.settle(now)
    return Outcome("ok" if answer is None else f"ok {json.dumps(answer, separators=(',', ':'))}", devices)


def describe_commands() -> str:
    """The table as help text."""
    return "\n".join(f"  {verb} {command.parameters}".rstrip() for verb, command in COMMANDS.items()) + "\n  quit"


def _find(verb: str, arguments: int) -> Command:
    command = COMMANDS.get(verb)
    if command is None:
        raise CommandError(f"unknown command {verb!r}; known are {', '.join(COMMANDS)} and quit")
    if not command.fewest <= arguments <= command.most:
        raise CommandError(f"usage: {verb} {command.parameters}".rstrip())
    return command


def _users(model: CallModel, command: Command, arguments: Words) -> frozenset[str]:
    """The device that the command uses, and everybody who is in a call with it."""
    if command.device_at is None:
        return frozenset()
    device = arguments[command.device_at]
    return frozenset(leg for call in model.calls_of(device) for leg in call.legs) | {device}


def _by_hand(act: Callable[[CallModel, Words], None]) -> Callable[[Switch, Words, float], object]:
    """A command that only uses a telephone."""
    return lambda switch, words, _now: act(switch.model, words)


def _status(switch: Switch, words: Words, now: float) -> None:
    if words[0] not in SYSTEM_STATUSES:
        raise CommandError(f"unknown status {words[0]!r}; known are {', '.join(SYSTEM_STATUSES)}")
    switch.send_status(words[0], now)


def _monitorend(switch: Switch, words: Words, now: float) -> None:
    if not switch.end_monitors(words[0], now):
        raise CommandError(f"{words[0]} is not monitored")


def _linkdown(switch: Switch, _words: Words, _now: float) -> None:
    switch.links_down()


def _linkup(switch: Switch, _words: Words, _now: float) -> None:
    switch.links_up()


def _fault(switch: Switch, words: Words, now: float) -> None:
    name, argument = words[0].lower(), words[1] if len(words) > 1 else ""
    if name == "off":
        switch.faults.clear()
    elif argument == "off":
        read_fault(name, "")
        switch.faults.clear(name)
    else:
        switch.misbehave(name, read_fault(name, argument), now)


def _stats(switch: Switch, _words: Words, _now: float) -> object:
    return switch.statistics.as_json(switch.monitors)


def _calls(switch: Switch, _words: Words, _now: float) -> object:
    return [
        {
            "call": switch.call_word(call.number),
            "calling": call.calling.digits,
            "called": call.called,
            "connections": {leg: str(state) for leg, state in call.legs.items()},
        }
        for call in switch.model.calls()
    ]


COMMANDS: dict[str, Command] = {
    "offhook": Command("D", 1, 1, _by_hand(hands.offhook), device_at=0),
    "dial": Command("D N", 2, 2, _by_hand(hands.dial), device_at=0),
    "answer": Command("D", 1, 1, _by_hand(hands.answer), device_at=0),
    "onhook": Command("D", 1, 1, _by_hand(hands.onhook), device_at=0),
    "hold": Command("D", 1, 1, _by_hand(hands.hold), device_at=0),
    "retrieve": Command("D", 1, 1, _by_hand(hands.retrieve), device_at=0),
    "consult": Command("D N", 2, 2, _by_hand(hands.consult), device_at=0),
    "alternate": Command("D", 1, 1, _by_hand(hands.alternate), device_at=0),
    "reconnect": Command("D", 1, 1, _by_hand(hands.reconnect), device_at=0),
    "transfer": Command("D [N]", 1, 2, _by_hand(hands.transfer), device_at=0),
    "conference": Command("D [D2]", 1, 2, _by_hand(hands.conference), device_at=0),
    "deflect": Command("D N", 2, 2, _by_hand(hands.deflect), device_at=0),
    "pickup": Command("D [D2]", 1, 2, _by_hand(hands.pickup), device_at=0),
    "park": Command("D N", 2, 2, _by_hand(hands.park), device_at=0),
    "queue": Command("D N", 2, 2, _by_hand(hands.queue), device_at=0),
    "clearcall": Command("D", 1, 1, _by_hand(hands.clearcall), device_at=0),
    "callback": Command("D", 1, 1, _by_hand(hands.callback), device_at=0),
    "digits": Command("D DIGITS", 2, 2, _by_hand(hands.digits), device_at=0),
    "data": Command("D WORD", 2, 2, _by_hand(hands.data), device_at=0),
    "forward": Command("D TYPE on|off [N]", 3, 4, _by_hand(hands.forward), device_at=0),
    "dnd": Command("D on|off", 2, 2, _by_hand(hands.dnd), device_at=0),
    "agent": Command("D STATE [ID [GROUP]]", 2, 4, _by_hand(hands.agent), device_at=0),
    "waiting": Command("D on|off", 2, 2, _by_hand(hands.waiting), device_at=0),
    "service": Command("D in|out", 2, 2, _by_hand(hands.service), device_at=0),
    "trunkcall": Command("N D [TYPEOFNUMBER]", 2, 3, _by_hand(hands.trunkcall), device_at=1),
    "status": Command("NAME", 1, 1, _status),
    "monitorend": Command("D", 1, 1, _monitorend),
    "linkdown": Command("", 0, 0, _linkdown),
    "linkup": Command("", 0, 0, _linkup),
    "fault": Command("NAME [ARG|off], or fault off", 1, 2, _fault),
    "stats": Command("", 0, 0, _stats),
    "calls": Command("", 0, 0, _calls),
}
