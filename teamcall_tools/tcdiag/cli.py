"""The command line of tcdiag."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pathlib import Path

from teamcall_core import __version__

from . import configuration
from .findings import FINDINGS
from .options import Parser, UsageError, number, port, seconds, word
from .report import Shown, exit_status
from .steps import Plan, Step, walk

DEFAULT_HOST = "localhost"
DEFAULT_PORT = 26535
ANSWER_SECONDS = 15.0
"""Longer than the service's own requestTimeout (10 s), so that its TIMEOUT answer is seen and not only silence."""
EVENT_SECONDS = 60.0
"""Time for a person to get up and lift a receiver."""

COMMANDS = {
    "dialplan": "Shows what DialPlan.conf makes of numbers, step by step.",
    "explain": "Says what an error_ind line means, and what to do about it.",
    "pbx": "Tries the CSTA link to a telephone system itself, without the service, step by step.",
}
"""What can stand before the options, and what it does: each is a module with ``add_options`` and ``run``."""

USAGE = 64
INTERRUPTED = 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run tcdiag; the result is the exit status."""
    words = sys.argv[1:] if argv is None else list(argv)
    command = words[0] if words and words[0] in COMMANDS else ""
    try:
        if command:
            return _run_command(command, words[1:])
        return _run(_parser().parse_args(words))
    except UsageError as fault:
        print(f"tcdiag: {fault}\nTry: {f'tcdiag {command}'.strip()} --help", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        print("tcdiag: stopped", file=sys.stderr)
        return INTERRUPTED


def _run_command(name: str, words: Sequence[str]) -> int:
    command = import_module(f".{name}", __package__)
    parser = Parser(prog=f"tcdiag {name}", description=COMMANDS[name], allow_abbrev=False)
    command.add_options(parser)
    status: int = command.run(parser.parse_args(words))
    return status


def _run(options: argparse.Namespace) -> int:
    if options.call is not None and options.extension is None:
        raise UsageError("--call NUMBER needs --extension E, which is to call")
    show = Shown(json=options.json)
    host, port_number = options.host, options.port
    if options.config is not None:
        host, port_number = _from_file(options, show)
    if not exit_status(show.steps):
        plan = Plan(
            host=host or DEFAULT_HOST,
            port=port_number or DEFAULT_PORT,
            extension=options.extension,
            answer=options.timeout or ANSWER_SECONDS,
            event=options.timeout or EVENT_SECONDS,
            call=options.call,
        )
        for step in walk(plan, show.prompt):
            show.step(step)
    show.close()
    return exit_status(show.steps)


def _from_file(options: argparse.Namespace, show: Shown) -> tuple[str | None, int | None]:
    """Host and port: what the command line says wins over the file."""
    found = configuration.read(options.config)
    for step in found.steps:
        show.step(step)
    if found.port == 0 and options.port is None:
        show.step(Step("configuration", "loginPort = 0", FINDINGS["TC-103"]))
    return options.host or found.host, options.port or found.port


def _parser() -> argparse.ArgumentParser:
    parser = Parser(
        prog="tcdiag",
        description="Checks a TeamCall service step by step and says what is wrong and what to do.",
        epilog=f"Commands of their own: tcdiag {', '.join(COMMANDS)}; see tcdiag COMMAND --help."
        " Exit status: 0 all steps pass, 10 configuration, 11 not reachable, 12 not our service, 13 STLI,"
        " 14 link, 15 licence, 16 device not permitted, 17 monitor, 18 no event, 19 BYE, 20 time limit, 64 usage.",
        allow_abbrev=False,
    )
    parser.add_argument("--host", help=f"name or address of the TeamCall host (default: {DEFAULT_HOST})")
    parser.add_argument("--port", type=port, help=f"port of the service, its loginPort (default: {DEFAULT_PORT})")
    parser.add_argument("--extension", type=word, help="also monitor this extension and wait for its receiver")
    parser.add_argument(
        "--call", type=number, metavar="NUMBER", help="call this number from the extension, see the event, and hang up"
    )
    parser.add_argument(
        "--config", type=Path, metavar="FILE", help="Default.conf: check it, take host and port from it"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object instead of lines")
    parser.add_argument(
        "--timeout",
        type=seconds,
        metavar="S",
        help=f"seconds to wait for each answer (default: {ANSWER_SECONDS:g}) and for the receiver ({EVENT_SECONDS:g})",
    )
    parser.add_argument("--version", action="version", version=f"tcdiag {__version__}")
    return parser
