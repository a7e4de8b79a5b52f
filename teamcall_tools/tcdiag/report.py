"""What tcdiag shows: lines for a person as the steps pass, or one JSON object for a program."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Sequence

from .steps import Step

_GREEN, _RED, _PLAIN = "\033[32m", "\033[31m", "\033[0m"


def step_text(step: Step, *, colour: bool) -> str:
    """One line for a step; for a failed one the cause and what to do on two more."""
    mark = "ok    " if step.ok else "FAILED"
    if colour:
        mark = f"{_GREEN if step.ok else _RED}{mark}{_PLAIN}"
    line = f"{mark}  {step.name:<13}  {step.saw}"
    if step.finding is None:
        return line
    return f"{line}\n        {step.finding.code}: {step.finding.cause}\n        Next: {step.finding.next}"


def closing_text(steps: Sequence[Step]) -> str:
    """The last line."""
    failed = [step for step in steps if not step.ok]
    if not failed:
        return "All steps passed."
    return f"Failed at: {failed[0].name} (exit status {exit_status(steps)})."


def exit_status(steps: Sequence[Step]) -> int:
    """0, or the status of the first finding."""
    return next((step.finding.exit for step in steps if step.finding is not None), 0)


def as_json(steps: Sequence[Step]) -> str:
    """``{"ok", "exit", "steps": [{"step", "ok", "saw", "code", "cause", "next"}]}``; null where nothing is wrong."""
    status = exit_status(steps)
    return json.dumps({"ok": status == 0, "exit": status, "steps": [step_json(step) for step in steps]})


def step_json(step: Step) -> dict[str, str | bool | None]:
    """One step for a program."""
    found = step.finding
    return {
        "step": step.name,
        "ok": step.ok,
        "saw": step.saw,
        "code": found.code if found else None,
        "cause": found.cause if found else None,
        "next": found.next if found else None,
    }


class Shown:
    """Steps as they are shown, and kept for the end."""

    def __init__(self, *, json: bool) -> None:
        self.steps: list[Step] = []
        self._json = json
        self._colour = sys.stdout.isatty() and "NO_COLOR" not in os.environ

    def step(self, step: Step) -> None:
        """A step is over."""
        self.steps.append(step)
        if not self._json:
            print(step_text(step, colour=self._colour), flush=True)

    def prompt(self, text: str) -> None:
        """What the person must do; with --json not among what a program reads."""
        print(text, file=sys.stderr if self._json else sys.stdout, flush=True)

    def close(self) -> None:
        """The last line, or the object."""
        print(as_json(self.steps) if self._json else closing_text(self.steps), flush=True)
