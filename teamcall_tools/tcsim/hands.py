"""The control commands that use telephones by hand: what each does to the model, given its words."""

from __future__ import annotations

from collections.abc import Sequence

from .features import FORWARDING_TYPES
from .model import CallModel, Number, Refusal
from .wire import NUMBER_TYPES

Words = Sequence[str]


class CommandError(ValueError):
    """The command cannot be done as it stands; the text is for a person."""


def offhook(model: CallModel, words: Words) -> None:
    """Lift the receiver."""
    model.lift(words[0])


def dial(model: CallModel, words: Words) -> None:
    """Dial a number."""
    model.dial(words[0], words[1])


def answer(model: CallModel, words: Words) -> None:
    """Answer; a number outside that rings answers before its time."""
    trunk = model.trunk_of(words[0])
    if trunk is not None and words[0] not in model.extensions:
        model.answer_outside(trunk)
    else:
        model.answer(words[0])


def onhook(model: CallModel, words: Words) -> None:
    """Put the receiver down; the party behind a trunk line does so by its number."""
    model.hang_up(model.trunk_of(words[0]) or words[0])


def trunkcall(model: CallModel, words: Words) -> None:
    """A call from outside."""
    word = words[2] if len(words) > 2 else "dialingNumber"  # noqa: PLR2004 - the third word may be left out
    _demand_word(word, NUMBER_TYPES, "type of number")
    model.trunk_call(Number(words[0], NUMBER_TYPES[word]), words[1])


def hold(model: CallModel, words: Words) -> None:
    """Hold the active call."""
    model.hold(words[0])


def retrieve(model: CallModel, words: Words) -> None:
    """Take the held call back."""
    model.retrieve(words[0])


def consult(model: CallModel, words: Words) -> None:
    """Hold the active call and dial."""
    model.consult(words[0], words[1])


def alternate(model: CallModel, words: Words) -> None:
    """Change between the held and the active call."""
    model.alternate(words[0])


def reconnect(model: CallModel, words: Words) -> None:
    """End the active call and take the held one."""
    model.reconnect(words[0])


def transfer(model: CallModel, words: Words) -> None:
    """Connect the held with the active party; with a number, send the active party there."""
    if len(words) > 1:
        model.single_step_transfer(words[0], words[1])
    else:
        model.transfer(words[0])


def conference(model: CallModel, words: Words) -> None:
    """Join the held and the active call; with a number, take that extension in."""
    if len(words) > 1:
        model.single_step_conference(words[0], words[1])
    else:
        model.conference(words[0])


def deflect(model: CallModel, words: Words) -> None:
    """Send the ringing call elsewhere."""
    model.deflect(words[0], words[1])


def pickup(model: CallModel, words: Words) -> None:
    """Take the call that rings elsewhere."""
    if len(words) > 1:
        model.pick_up(words[0], words[1])
    else:
        model.group_pick_up(words[0])


def park(model: CallModel, words: Words) -> None:
    """Let the active call wait elsewhere."""
    model.park(words[0], words[1])


def queue(model: CallModel, words: Words) -> None:
    """Let the call of the device wait in a queue."""
    model.queue(words[0], words[1])


def clearcall(model: CallModel, words: Words) -> None:
    """End the active call for all."""
    active = model.active_call(words[0])
    if active is None:
        raise Refusal("stateIncompatibility", "noCallToClear", f"{words[0]} has no active call")
    model.clear_call(words[0], active.number)


def callback(model: CallModel, words: Words) -> None:
    """Give up, and be called when the other is free."""
    model.call_back(words[0])


def digits(model: CallModel, words: Words) -> None:
    """Send tones."""
    model.generate_digits(words[0], words[1])


def data(model: CallModel, words: Words) -> None:
    """Tie correlator data to the active call."""
    model.associate(words[0], {"correlator_data": words[1].encode()})


def forward(model: CallModel, words: Words) -> None:
    """Switch a forwarding."""
    _demand_word(words[1], FORWARDING_TYPES, "type of forwarding")
    number = words[3] if len(words) > 3 else None  # noqa: PLR2004 - the fourth word may be left out
    model.features.set_forwarding(words[0], FORWARDING_TYPES[words[1]], number, on=_is_on(words[2]))


def dnd(model: CallModel, words: Words) -> None:
    """Switch do not disturb."""
    model.features.set_do_not_disturb(words[0], on=_is_on(words[1]))


def waiting(model: CallModel, words: Words) -> None:
    """Switch the lamp for messages."""
    model.features.set_message_waiting(words[0], on=_is_on(words[1]))


def agent(model: CallModel, words: Words) -> None:
    """Log an agent on or off, or change the agent's state."""
    device, state, identifier, group, *_ = (*words, None, None)
    _demand_word(str(state), AGENT_STATES, "state of an agent")
    model.set_agent_state(str(device), str(state), identifier, group)


AGENT_STATES = ("loggedOn", "loggedOff", "notReady", "ready", "workingAfterCall")


def service(model: CallModel, words: Words) -> None:
    """Take an extension out of service, or back."""
    _demand_word(words[1], ("in", "out"), "state of service")
    model.features.set_in_service(words[0], on=words[1] == "in")


def _is_on(word: str) -> bool:
    _demand_word(word, ("on", "off"), "switch")
    return word == "on"


def _demand_word(word: str, known: Sequence[str] | dict[str, str], what: str) -> None:
    if word not in known:
        raise CommandError(f"unknown {what} {word!r}; known are {', '.join(known)}")
