"""The command line of tcstli."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from getpass import getpass
from typing import NoReturn

from teamcall_core import __version__
from teamcall_core.stli import Format
from teamcall_core.stli.client import Answered, Client, ClientEvent, ClientSettings, Open, OpenSuperVisor, Wish
from teamcall_core.stli.format import DEVICE_INFORMATION, VERSIONS
from teamcall_tools.wire import ConnectFailed, Wire, dial, written

from .exits import Exit
from .printing import Printing, Style
from .script import Script, piped
from .talk import Talk, is_silent
from .watch import Lines, View, Watch
from .words import Unreadable, wish_of

DEFAULT_HOST = "localhost"
DEFAULT_PORT = 26535
CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 15.0
"""Longer than the server's own requestTimeout (10 s), so that its TIMEOUT answer is seen and not only silence."""
PASSWORD = "TCSTLI_PASSWORD"  # noqa: S105 - the name of a variable


def main(argv: Sequence[str] | None = None) -> int:
    """Run tcstli; the result is the exit status."""
    try:
        options = _parser().parse_args(argv)
        _check(options)
    except _UsageError as fault:
        complain(f"{fault}\nTry: tcstli --help")
        return Exit.USAGE
    try:
        return _run(options)
    except KeyboardInterrupt:
        return Exit.OK
    except BrokenPipeError:
        # Whoever read our output has gone, as `head` does. Standard output must not be flushed once more at the end.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.OK


def complain(text: str) -> None:
    """Say something that is no part of the output."""
    print(f"tcstli: {text}", file=sys.stderr, flush=True)


def say(text: str) -> None:
    """Say a line of the output at once, whoever reads it."""
    print(text, flush=True)


def _run(options: argparse.Namespace) -> int:
    where = written(options.host, options.port)
    opening = _opening(options)
    try:
        sock = dial(options.host, options.port, CONNECT_SECONDS)
    except ConnectFailed as fault:
        complain(f"no TeamCall server can be reached: {fault}\nIs it running there? tcdiag tells more.")
        return Exit.UNREACHABLE
    wire = Wire(sock, Client(ClientSettings(request_timeout=options.timeout)))
    talk = Talk(wire, _ignore if options.watch else Printing(_style(options), say).show)
    try:
        answer = talk.ask(opening)
        status = _converse(options, talk, where) if answer.ok else _not_opened(talk, answer, where)
    finally:
        wire.close()
    if answer.ok and status == Exit.UNREACHABLE and talk.closed is not None:
        complain(f"{where}: {talk.closed.reason}")
    return status


def _ignore(event: ClientEvent) -> None:
    """A view shows rows, not lines."""


def _converse(options: argparse.Namespace, talk: Talk, where: str) -> Exit:
    if options.watch:
        return Watch(talk, options.watch, _view(options, where)).run(wait=options.wait, until=options.until)
    script = Script(talk, complain, wait=options.wait, until=options.until)
    if options.exec:
        return script.run(iter(options.exec))
    if not sys.stdin.isatty():
        return script.run(piped(talk, sys.stdin.fileno()))
    if sys.stdout.isatty() and not options.json:
        try:
            from .console import Console  # noqa: PLC0415 - an extra, and a sixth of a second to import
        except ModuleNotFoundError:
            complain("for history and completion: pip install 'teamcall[console]'")
        else:
            return Console(talk, where).run()
    return script.run(piped(talk, sys.stdin.fileno()))


def _not_opened(talk: Talk, answer: Answered, where: str) -> Exit:
    """Nothing can be asked in a session that did not open: say why, and leave."""
    talk.leave()
    if is_silent(answer) or answer.code == "INVALCMD":
        complain(f"whoever listens at {where} does not open a {answer.verb} session. tcdiag tells more.")
        return Exit.UNREACHABLE
    if talk.hear is _ignore:
        complain(str(answer))
    return Exit.FAILED


def _opening(options: argparse.Namespace) -> Wish:
    if options.supervisor:
        password = getpass("SuperVisor password: ") if options.ask_password else os.environ.get(PASSWORD, "")
        return OpenSuperVisor(password, json=options.json)
    usual = "Extended" if options.watch else "Standard"
    return Open(Format(options.version, options.device_information or usual))


def _style(options: argparse.Namespace) -> Style:
    terminal = sys.stdout.isatty() and not options.json
    return Style(json=options.json, human=terminal, colour=terminal and _may_colour())


def _may_colour() -> bool:
    """By the convention of no-color.org, and for terminals that can."""
    return not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _view(options: argparse.Namespace, where: str) -> View:
    if sys.stdout.isatty() and not options.json:
        try:
            from .table import TableView  # noqa: PLC0415 - an extra
        except ModuleNotFoundError:
            complain("for a table that is redrawn in place: pip install 'teamcall[tools]'")
        else:
            return TableView(where, colour=_may_colour())
    return Lines(say, json=options.json)


# --- options ---------------------------------------------------------------------------------------------------------


class _UsageError(Exception):
    """The command line cannot be understood."""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise _UsageError(message)


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tcstli",
        description=f"A console for the STLI and SuperVisor sessions of a TeamCall server (tcstli {__version__})."
        " Without --exec and --watch, requests are typed, or read from a pipe.",
        epilog="Exit status: 0 everything was done, 1 a request was refused or --until was not met,"
        " 11 not reachable or connection lost, 64 usage.",
        allow_abbrev=False,
    )
    parser.add_argument("--host", default=DEFAULT_HOST, help=f"name or address of the server (default: {DEFAULT_HOST})")
    parser.add_argument("--port", type=_port, default=DEFAULT_PORT, help=f"its loginPort (default: {DEFAULT_PORT})")
    parser.add_argument("--version", type=_version, default=2, metavar="1|2",
        help="of STLI; 2 shows call ids (default: 2)")  # fmt: skip
    parser.add_argument("--device-information", type=_device_information, metavar="Off|Standard|Extended",
        help="lines that tell the calls of a device after an event (default: Standard)")  # fmt: skip
    parser.add_argument("--supervisor", action="store_true",
        help=f"open a SuperVisor session; its password is taken from the variable {PASSWORD}")  # fmt: skip
    parser.add_argument("--ask-password", action="store_true", help="ask for the SuperVisor password")
    parser.add_argument("--exec", action="append", metavar="REQUEST",
        help='send this request, such as "MonitorStart 101", and wait for its answer; may be repeated')  # fmt: skip
    parser.add_argument("--wait", type=_seconds, metavar="S", help="then show events for so many seconds")
    parser.add_argument("--until", type=_word, metavar="EVENT",
        help="show events until this one, such as Delivered, has come; at most --wait seconds")  # fmt: skip
    parser.add_argument("--watch", type=_devices, metavar="101,102", help="a live view of these extensions")
    parser.add_argument("--timeout", type=_seconds, default=ANSWER_SECONDS, metavar="S",
        help=f"seconds to wait for each answer (default: {ANSWER_SECONDS:g})")  # fmt: skip
    parser.add_argument("--json", action="store_true", help="one JSON object per line")
    return parser


def _check(options: argparse.Namespace) -> None:
    """Options that make no sense together, and requests that are none. Raises _UsageError."""
    if options.watch and (options.exec or options.supervisor):
        raise _UsageError("--watch goes neither with --exec nor with --supervisor")
    if options.watch and (options.version == 1 or options.device_information not in (None, "Extended")):
        raise _UsageError("--watch needs --version 2 and --device-information Extended, which it takes by itself")
    if options.supervisor and options.until:
        raise _UsageError("--until waits for an event, and a SuperVisor session has none")
    if options.ask_password and not options.supervisor:
        raise _UsageError("--ask-password goes with --supervisor")
    try:
        for request in options.exec or ():
            wish_of(request)
    except Unreadable as fault:
        raise _UsageError(f"--exec: {fault}") from fault


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 1 << 16):
        raise argparse.ArgumentTypeError(f"{text!r} is no port (1 to 65535)")
    return int(text)


def _version(text: str) -> int:
    if text not in VERSIONS:
        raise argparse.ArgumentTypeError(f"{text!r} is no version of STLI ({' or '.join(VERSIONS)})")
    return VERSIONS[text]


def _device_information(text: str) -> str:
    if text.lower() not in DEVICE_INFORMATION:
        raise argparse.ArgumentTypeError(f"{text!r} is none of {', '.join(DEVICE_INFORMATION.values())}")
    return DEVICE_INFORMATION[text.lower()]


def _seconds(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = -1.0
    if not 0 < seconds <= 86400 * 366:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds above 0")
    return seconds


def _word(text: str) -> str:
    if not text or not text.isprintable() or any(sign.isspace() for sign in text):
        raise argparse.ArgumentTypeError(f"{text!r} is not one word")
    return text


def _devices(text: str) -> tuple[str, ...]:
    """Extensions between commas, each once."""
    return tuple(dict.fromkeys(_word(part) for part in text.split(",")))
