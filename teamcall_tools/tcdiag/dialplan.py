"""``tcdiag dialplan NUMBER ...``: what DialPlan.conf makes of numbers, step by step."""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from teamcall_core.dialplan import Converted, DialPlan, dial, show
from teamcall_core.domain.ids import NumberType, Party

from .channel import shown as printable
from .configuration import read_plan
from .findings import FINDINGS
from .report import exit_status, step_json, step_text
from .steps import Step

PLACES = (Path("conf/DialPlan.conf"), Path("/var/CSTAServer/conf/DialPlan.conf"))
"""Where the file is looked for unless the command line names it."""
SCOPES = ("international", "national", "subscriber")
TYPES = (
    *(word.value for word in NumberType),
    *(f"{NumberType.EXPLICIT_PUBLIC.value}:{scope}" for scope in SCOPES),
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one number, in one direction."""

    direction: str
    """``dial``, ``show``, or ``back``: what is dialled, shown again."""
    number: str
    made: Converted


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("numbers", nargs="+", metavar="NUMBER", help="as an application writes it, or as it is sent")
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help=f"DialPlan.conf (default: {PLACES[0]}, {PLACES[1]})"
    )
    parser.add_argument(
        "--direction",
        choices=("dial", "show", "both"),
        default="both",
        help="dial: the number is to be called; show: the telephone system sends it (default: both)",
    )
    parser.add_argument("--type", choices=TYPES, default="dialingNumber", help="what the telephone system types it")
    parser.add_argument("--caller", action="store_true", help="it is sent as the number of a caller")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")


def run(options: argparse.Namespace) -> int:
    """Answer; the exit status."""
    path = options.config or next((place for place in PLACES if place.exists()), PLACES[0])
    plan, steps = read_plan(path)
    if plan is None and not exit_status(steps):
        steps = (Step("configuration", f"{path}: nothing is set", FINDINGS["TC-104"]),)
    answers = list(answer_all(plan, options)) if plan is not None else []
    print(_json(steps, answers) if options.json else _text(steps, answers), flush=True)
    return exit_status(steps)


def answer_all(plan: DialPlan, options: argparse.Namespace) -> Iterator[Answer]:
    """Every number in every direction that was asked for."""
    kind, _, scope = options.type.partition(":")
    for number in options.numbers:
        if options.direction != "show":
            dialled = dial(plan, number)
            yield Answer("dial", number, dialled)
            if dialled.number != number:
                yield Answer("back", dialled.number, show(plan, Party(dialled.number)))
        if options.direction != "dial":
            yield Answer("show", number, show(plan, Party(number, NumberType(kind), scope), caller=options.caller))


_TITLES = {
    "dial": "{} is called:",
    "back": "{} is sent back, as the number that was dialled:",
    "show": "{} is sent by the telephone system:",
}
_ENDS = {"dial": "dialled:", "back": "shown:", "show": "shown:"}


def _text(steps: Sequence[Step], answers: Sequence[Answer]) -> str:
    lines = [step_text(step, colour=False) for step in steps]
    for answer in answers:
        lines += ["", _TITLES[answer.direction].format(printable(answer.number))]
        lines += [f"    {printable(step.number):<20}  {step.why}" for step in answer.made.steps]
        lines.append(f"{_ENDS[answer.direction]} {printable(answer.made.number)}")
    return "\n".join(lines)


def _json(steps: Sequence[Step], answers: Sequence[Answer]) -> str:
    status = exit_status(steps)
    numbers = [
        {
            "direction": answer.direction,
            "number": answer.number,
            "result": answer.made.number,
            "steps": [{"number": step.number, "why": step.why} for step in answer.made.steps],
        }
        for answer in answers
    ]
    return json.dumps({"ok": status == 0, "exit": status, "steps": list(map(step_json, steps)), "numbers": numbers})
