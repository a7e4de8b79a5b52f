"""``tcdiag explain LINE``: what an ``error_ind`` line that somebody has seen means, and what to do about it."""

from __future__ import annotations

import argparse

from .answers import ANSWER, refusal
from .channel import shown
from .findings import FINDINGS
from .options import UsageError
from .report import Shown, exit_status
from .steps import Step

WORDS = {
    "INVALCMD": "TC-135",
    "INVALNUMPARAM": "TC-136",
    "INVALPARAM": "TC-136",
    "INVALIDDEVICEFEATURE": "TC-136",
    "INVALIDFORWARDINGFEATURE": "TC-136",
    "INVALIDAGENTSTATE": "TC-136",
    "LINETOOLONG": "TC-137",
    "AMBIGUOUSCALL": "TC-138",
    "MONITORNOTSET": "TC-139",
    "NOCALL": "TC-316",
}
"""What can only be said of a request that tcdiag has not made itself."""
NO_FAULT = frozenset({"SUCCESS", "LINKINSERVICE"})


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options of this command."""
    parser.add_argument("line", nargs="+", metavar="LINE", help="the line, with or without error_ind before it")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")


def run(options: argparse.Namespace) -> int:
    """Explain it; the exit status is that of the finding."""
    show = Shown(json=options.json)
    show.step(explain(" ".join(options.line)))
    if options.json:
        show.close()
    return exit_status(show.steps)


def explain(line: str) -> Step:
    """The finding for an answer line. Raises UsageError where it is none."""
    words = line.removeprefix(ANSWER).split()
    if not words or not (words[0].isascii() and words[0].isupper()):
        raise UsageError("an answer line is error_ind and a word in capitals, like error_ind LINKOUTOFSERVICE")
    whole = ANSWER + " ".join(words)
    if words[0] in NO_FAULT:
        return Step("explain", shown(whole))
    of_monitor = words[1:2] == ["MonitorStart"] and words[0] != "INVALNUMPARAM"
    code = None if of_monitor else WORDS.get(words[0])
    return Step("explain", shown(whole), FINDINGS[code] if code else refusal(whole, "TC-178"))
