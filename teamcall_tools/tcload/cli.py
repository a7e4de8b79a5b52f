"""The command line of tcload."""

from __future__ import annotations

import argparse
import ipaddress
import json
import socket
import sys
from collections.abc import Callable, Sequence
from typing import NoReturn

from teamcall_core import __version__
from teamcall_core.errors import TeamcallError
from teamcall_tools.tcsim.cli import read_extensions
from teamcall_tools.wire import ConnectFailed, dial, written

from .exits import Exit
from .figures import Figures
from .load import Load
from .plan import MOST_REQUESTS_PER_SECOND, MOST_SECONDS, MOST_SESSIONS, Plan
from .sessions import PASSWORD, Refused

DEFAULT_HOST = "localhost"
DEFAULT_PORT = 26535
CONNECT_SECONDS = 10.0
SPARE_DESCRIPTORS = 32
VERSIONS = {"1": (1,), "2": (2,), "both": (1, 2)}


def main(argv: Sequence[str] | None = None) -> int:
    """Run tcload; the result is the exit status."""
    try:
        options = _parser().parse_args(argv)
        plan = _plan(options)
        _check_host(options)
        _raise_descriptors(plan.sessions)
    except _UsageError as fault:
        complain(f"{fault}\nTry: tcload --help")
        return Exit.USAGE
    return _run(options, plan)


def complain(text: str) -> None:
    """Say something that is no part of the output."""
    print(f"tcload: {text}", file=sys.stderr, flush=True)


def _run(options: argparse.Namespace, plan: Plan) -> Exit:
    load = Load(plan, lambda: dial(options.host, options.port, CONNECT_SECONDS), _progress)
    where = written(options.host, options.port)
    try:
        load.open()
        load.run()
    except KeyboardInterrupt:
        pass  # what was measured until now is shown
    except ConnectFailed as fault:
        complain(f"no TeamCall server can be reached: {fault}")
        load.close()
        return Exit.UNREACHABLE
    except (Refused, TeamcallError) as fault:
        complain(f"{where}: {fault}")
        load.close()
        return Exit.FAILED
    load.close()
    _end_progress()
    _tell(options, load)
    failed = load.figures.failed or set(load.figures.lost) - {"stalled"}
    return Exit.FAILED if failed else Exit.OK


# --- what is shown ---------------------------------------------------------------------------------------------------


def _progress(figures: Figures, seconds: float) -> None:
    if sys.stderr.isatty():
        lines, requests = figures.lines / seconds, figures.requests / seconds
        p99 = 1000 * figures.answers.percentile(0.99)
        text = f"{seconds:6.1f} s  {lines:12,.0f} lines/s  {requests:8,.1f} requests/s  p99 {p99:8.2f} ms"
        print(f"\r{text}", end="", file=sys.stderr, flush=True)


def _end_progress() -> None:
    if sys.stderr.isatty():
        print(file=sys.stderr)


def _tell(options: argparse.Namespace, load: Load) -> None:
    plan = load.plan
    report = load.figures.report(load.seconds)
    report["sessions"] = {
        "listeners": plan.clients, "stalled": plan.stalled, "idle": plan.idle,
        "supervisors": plan.supervisors, "binaries": plan.binaries, "requesters": plan.requesters,
    }  # fmt: skip
    if options.json:
        print(json.dumps(report))
        return
    for key, value in report.items():
        shown = ", ".join(f"{name} {one}" for name, one in value.items()) if isinstance(value, dict) else value
        print(f"{key:<12} {shown or '-'}")


# --- options ---------------------------------------------------------------------------------------------------------


class _UsageError(Exception):
    """The command line cannot be understood, or asks for what tcload does not do."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _UsageError(message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tcload",
        description=f"Load for a TeamCall server, and what it makes of it (tcload {__version__}).",
        epilog="Exit status: 0 all went well, 1 a session was refused or lost (a stalled one may be), or a request"
        " failed, 11 not reachable, 64 usage.",
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("--host", default=DEFAULT_HOST, help=f"name or address of the server (default: {DEFAULT_HOST})")
    add("--port", type=_whole(1, 65535), default=DEFAULT_PORT, help=f"its loginPort (default: {DEFAULT_PORT})")
    add("--yes-this-is-my-server", action="store_true", help="needed for a server on another machine")
    add("--devices", type=_devices, default=read_extensions("101-110"), metavar="LIST",
        help="101-110, or 101,105,200-209 (default: 101-110)")  # fmt: skip
    monitored = parser.add_mutually_exclusive_group()
    monitored.add_argument("--own", action="store_true", help="each client monitors one device, taking turns")
    monitored.add_argument("--shared", action="store_true", help="every client monitors all devices (default)")
    count = _whole(0, MOST_SESSIONS)
    add("--clients", type=count, default=10, metavar="N", help="sessions that monitor and read (default: 10)")
    add("--stalled", type=count, default=0, metavar="N", help="that monitor and never read")
    add("--idle", type=count, default=0, metavar="N", help="that only are there")
    add("--supervisors", type=count, default=0, metavar="N",
        help=f"SuperVisor sessions; the password is taken from the variable {PASSWORD}")  # fmt: skip
    add("--binaries", type=count, default=0, metavar="N",
        help="sessions that speak CSTA (Phase III) and monitor as the clients do")  # fmt: skip
    add("--version", choices=VERSIONS, default="both", help="of STLI (default: both, taking turns)")
    add("--rate", type=_seconds(MOST_REQUESTS_PER_SECOND), default=0.0, metavar="R",
        help="requests per second, of as many sessions more as they need (default: none)")  # fmt: skip
    add("--requests", choices=("calls", "monitors"), default="calls",
        help="MakeCall and ClearConnection, or MonitorStart and MonitorStop (default: calls)")  # fmt: skip
    add("--duration", type=_seconds(MOST_SECONDS), default=10.0, metavar="S", help="seconds (default: 10)")
    add("--json", action="store_true", help="one JSON object")
    return parser


def _plan(options: argparse.Namespace) -> Plan:
    plan = Plan(
        devices=options.devices, own=options.own, versions=VERSIONS[options.version], clients=options.clients,
        stalled=options.stalled, idle=options.idle, supervisors=options.supervisors, binaries=options.binaries,
        rate=options.rate, calls=options.requests == "calls", seconds=options.duration,
    )  # fmt: skip
    if not 0 < plan.sessions <= MOST_SESSIONS:
        raise _UsageError(f"{plan.sessions} sessions: from 1 to {MOST_SESSIONS} can be opened")
    if plan.rate and not plan.requesters:
        raise _UsageError("calls need two devices at least")
    return plan


def _check_host(options: argparse.Namespace) -> None:
    """Load is for one's own server: one on another machine must be said to be that."""
    if options.yes_this_is_my_server:
        return
    try:
        found = socket.getaddrinfo(options.host, options.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as fault:
        raise _UsageError(f"{options.host} has no address: {fault}") from fault
    for address in {str(one[4][0]).partition("%")[0] for one in found}:
        if not ipaddress.ip_address(address).is_loopback:
            raise _UsageError(
                f"{options.host} is {address}, another machine. Load can disturb those who telephone there;"
                " if the server is yours to disturb, add --yes-this-is-my-server"
            )


def _raise_descriptors(sessions: int) -> None:
    import resource  # noqa: PLC0415 - not on every system

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = sessions + SPARE_DESCRIPTORS
    if soft == resource.RLIM_INFINITY or soft >= wanted:
        return
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (wanted, hard))
    except (OSError, ValueError) as fault:
        raise _UsageError(f"the system lets this program open {hard} files, and {wanted} are needed") from fault


def _whole(least: int, most: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and least <= int(text[:9]) <= most and len(text) < 9):  # noqa: PLR2004
            raise argparse.ArgumentTypeError(f"{text!r} is no number from {least} to {most}")
        return int(text)

    return read


def _seconds(most: float) -> Callable[[str], float]:
    def read(text: str) -> float:
        try:
            value = float(text)
        except ValueError:
            value = -1.0
        if not 0 < value <= most:
            raise argparse.ArgumentTypeError(f"{text!r} is no number above 0, at most {most:g}")
        return value

    return read


def _devices(text: str) -> tuple[str, ...]:
    try:
        return read_extensions(text)
    except ValueError as fault:
        raise argparse.ArgumentTypeError(str(fault)) from fault
