"""The command line of ``tcsim``."""

from __future__ import annotations

import argparse
import random
import signal
import sys
import time
from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path
from typing import NoReturn, TypeVar

from teamcall_core.errors import LocalError

from .control import describe_commands
from .faults import FAULTS, describe_faults, read_fault
from .loop import AddressError, Loop, format_address, read_address
from .schedule import DemoSchedule
from .script import ScriptLine, read_script
from .simulator import Simulator
from .switch import Switch
from .systems import SYSTEMS, describe_systems, find_system
from .tls import read_certificate
from .traffic import Traffic

EXIT_USAGE = 64
EXIT_PORT_BUSY = 69
DEFAULT_EXTENSIONS = "101-110"
MOST_EXTENSIONS = 100_000
MOST_CALLS_PER_SECOND = 10_000.0

EPILOG = f"""\
telephone systems:
{describe_systems()}

control commands (one a line, each answered "ok", "ok <json>" or "error <text>"):
{describe_commands()}

faults ("fault NAME off" and "fault off" end the lasting ones):
{describe_faults()}

a script has a control command per line; "@SECONDS" before it waits after the line before; "#" begins a comment.

A telephone that rings twice takes no third call; one with its receiver off is busy. Numbers that are neither extension
nor queue leave through a trunk line where they begin with 0 (--outside), else they fail with destNotObtainable. When
one of two leaves, the other is cleared too.
"""


class _Parser(argparse.ArgumentParser):
    """Usage faults end with the exit status that all programs of TeamCall use for them."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(EXIT_USAGE, f"{self.prog}: {message}\n")


def read_extensions(text: str) -> tuple[str, ...]:
    """``101-110`` or ``101,105,200-209``: the words of the extensions, each once; raises ``ValueError``."""
    words: dict[str, None] = {}
    for part in text.split(","):
        first, dash, last = part.strip().partition("-")
        if not (first.isascii() and first.isdigit()) or (dash and not (last.isascii() and last.isdigit())):
            raise ValueError(f"{part!r} is neither an extension nor a range of them")
        if dash and not int(first) <= int(last) < int(first) + MOST_EXTENSIONS:
            raise ValueError(f"{part!r} is no range of extensions")
        for number in range(int(first), int(last or first) + 1):
            words[str(number).zfill(len(first))] = None
    return tuple(words)


Value = TypeVar("Value")


def _telling(read: Callable[[str], Value]) -> Callable[[str], Value]:
    """An argparse type out of ``read``: the text of its ``ValueError`` reaches the user."""

    def convert(text: str) -> Value:
        try:
            return read(text)
        except ValueError as error:
            raise argparse.ArgumentTypeError(str(error)) from error

    return convert


def _read_fault_option(text: str) -> tuple[str, object]:
    name, _, argument = text.partition("=")
    if name in FAULTS and FAULTS[name].once:
        raise ValueError(f"{name} is done to links that stand; give it at the control port or in a script")
    return name, read_fault(name, argument)


def _read_script_file(name: str) -> tuple[ScriptLine, ...]:
    try:
        return read_script(Path(name).read_text(encoding="utf-8"))
    except OSError as error:
        raise ValueError(f"{name} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ValueError(f"{name}: {error}") from error


def _read_rate(text: str) -> float:
    rate = float(text)
    if not 0 < rate <= MOST_CALLS_PER_SECOND:
        raise ValueError(f"{text} calls per second cannot be made")
    return rate


def _build_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tcsim",
        description="A simulated telephone system that speaks CSTA over TCP, as the one of --pbxType does.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    address = _telling(read_address)
    add = parser.add_argument
    add("--listen", metavar="ADDRESS:PORT", type=address, default=("127.0.0.1", 0), help="CSTA; port 0: a free one")
    add("--control", metavar="ADDRESS:PORT", type=address, help="take commands here")
    add(
        "--pbxType",
        metavar="KEY",
        type=_telling(find_system),
        default=SYSTEMS["generic"],
        help="the telephone system to play (generic)",
    )
    add(
        "--extensions",
        metavar="LIST",
        type=_telling(read_extensions),
        default=read_extensions(DEFAULT_EXTENSIONS),
        help=f"101-110, or 101,105,200-209 (default {DEFAULT_EXTENSIONS})",
    )
    add("--queues", metavar="LIST", type=_telling(read_extensions), default=(), help="queues, such as 700 (none)")
    add("--outside", metavar="PREFIX", default="0", help='numbers that leave begin so (0); "" keeps all calls inside')
    add("--username", metavar="U", default="", help="ask for this name instead of the usual one")
    add("--password", metavar="P", default="", help="and this password")
    add("--tls", metavar=("CERTIFICATE", "KEY"), nargs=2, help="speak TLS with this certificate and key (PEM files)")
    busy = parser.add_mutually_exclusive_group()
    busy.add_argument("--traffic", metavar="CALLS_PER_SECOND", type=_telling(_read_rate), help="make random calls")
    busy.add_argument("--demo-schedule", action="store_true", help="play the day at the demo's office")
    add("--seed", metavar="N", type=int, default=0, help="the seed of --traffic (0)")
    add("--script", metavar="FILE", type=_telling(_read_script_file), default=(), help="commands to play")
    add(
        "--fault",
        metavar="NAME[=ARG]",
        type=_telling(_read_fault_option),
        action="append",
        default=[],
        help="misbehave from the start; may be given several times",
    )
    add("--until-eof", action="store_true", help="end when standard input ends: give a pipe, and end with its writer")
    return parser


def _build_simulator(options: argparse.Namespace, now: float) -> Simulator:
    switch = Switch(
        options.extensions,
        username=options.username,
        password=options.password,
        queues=options.queues,
        outside=options.outside,
        system=options.pbxType,
        wall=datetime.now,
    )
    for name, value in options.fault:
        switch.misbehave(name, value, now)
    simulator = Simulator(switch)
    if options.traffic is not None:
        seeded = random.Random(options.seed)  # noqa: S311 - calls, not secrets
        simulator.add(Traffic(switch.model, options.traffic, seeded, now))
    if options.demo_schedule:
        simulator.add(DemoSchedule(switch.model, now))
    simulator.add_script(options.script, now)
    return simulator


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the simulator; returns the exit status: 0 ended as asked, 64 usage, 69 the port is busy."""
    parser = _build_parser()
    options = parser.parse_args(arguments)
    try:
        simulator = _build_simulator(options, time.monotonic())
        tls = read_certificate(*options.tls) if options.tls else None
    except (ValueError, LocalError) as error:
        parser.error(str(error))
    until_eof = sys.stdin.fileno() if options.until_eof else None
    try:
        loop = Loop(simulator, options.listen, options.control, until_eof=until_eof, tls=tls)
    except AddressError as error:
        print(f"tcsim: {error}", file=sys.stderr)
        return EXIT_PORT_BUSY
    loop.stop_at((signal.SIGINT, signal.SIGTERM))
    print(f"listening {format_address(loop.address)}", flush=True)
    if loop.control_address is not None:
        print(f"control {format_address(loop.control_address)}", flush=True)
    loop.run()
    return 0
