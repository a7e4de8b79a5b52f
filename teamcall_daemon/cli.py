"""The command line of ``CSTAServer``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from teamcall_core import __version__

from .exits import Exit, StartError
from .home import Home

if TYPE_CHECKING:
    from .app import Server

MAX_PORT = 65535

EPILOG = """\
exit statuses: 0 ended as asked, 64 wrong options, 69 the port is busy, 77 no permission, 78 the configuration.
SIGTERM and SIGINT end the server, SIGHUP makes it open its logs anew.
"""


class _Parser(argparse.ArgumentParser):
    """Wrong options end with the status that scripts expect for them."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(Exit.USAGE, f"{self.prog}: {message}\n")


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and int(text) <= MAX_PORT):
        raise argparse.ArgumentTypeError(f"{text!r} is no port; ports are 1 to {MAX_PORT}, 0 chooses a free one")
    return int(text)


def build_parser() -> argparse.ArgumentParser:
    """The options."""
    parser = _Parser(
        prog="CSTAServer",
        description="CTI server: one CSTA link to a telephone system, shared by many applications.",
        epilog=EPILOG,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    add = parser.add_argument
    add("-c", metavar="FILE", dest="config", help="the configuration, usually .../conf/Default.conf")
    add("--home", metavar="DIR", help="the folder of conf and log (default: above the folder of the -c file)")
    add("--demo", action="store_true", help="run beside a simulated telephone system; needs no configuration")
    add("--no-licence", action="store_true", help="with --demo: without the licence that it issues itself")
    add("--loginPort", metavar="N", type=_port, help="the port for applications; 0 chooses a free one")
    add("--check", action="store_true", help="say whether the configuration is valid, and end")
    add("--foreground", action="store_true", help="copy the log to the terminal")
    add("--version", action="version", version=f"CSTAServer {__version__}")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the server; returns the exit status (see ``exits``)."""
    parser = build_parser()
    options = parser.parse_args(arguments)
    if options.no_licence and not options.demo:
        parser.error("--no-licence belongs to --demo")
    if options.demo and (options.config or options.check):
        parser.error("--demo needs no configuration: it goes with neither -c nor --check")
    if not options.demo and not options.config and not options.home:
        parser.error("say which configuration to use with -c FILE or --home DIR, or try --demo")
    try:
        return _run(options)
    except KeyboardInterrupt:  # before the server hears signals: it ends as asked all the same
        return Exit.OK


def _run(options: argparse.Namespace) -> int:
    if options.check:
        return _check(Home.of(options.config, options.home))
    if options.demo:
        from .demo import run_demo  # noqa: PLC0415 - a server does not pay for the demo's imports

        return run_demo(options)
    return _serve(Home.of(options.config, options.home), options)


def _check(home: Home) -> int:
    from .start import (  # noqa: PLC0415 - only the check and the server need them
        judge_encryption,
        judge_licence,
        load_configuration,
    )

    try:
        settings = load_configuration(home, {}, check=True).settings
        status = judge_licence(home, settings)
        judge_encryption(home, settings)
    except StartError as error:
        _print_lines(error.lines)
        return error.status
    _print_lines((status.reason, "configuration is valid"))
    return Exit.OK


def _serve(home: Home, options: argparse.Namespace) -> int:
    from .service import serve  # noqa: PLC0415 - only the server needs all this

    overrides = {} if options.loginPort is None else {"loginPort": str(options.loginPort)}

    def started(server: Server) -> None:
        if options.foreground:
            _print_lines((f"listening {server.addresses[0]}",))

    return serve(home, overrides, started, terminal=options.foreground)


def _print_lines(lines: Sequence[str]) -> None:
    print(*lines, sep="\n", flush=True)  # noqa: T201 - the terminal is who asked
