"""tclicense: make a key pair, issue a licence, check a licence.

Exit statuses: 0 done or valid, 1 the licence is not valid, 64 usage (a wrong option, a file that cannot be used).
"""

from __future__ import annotations

import argparse
import json
import os
import socket
import sys
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from teamcall_core.config import read
from teamcall_core.errors import ConfigurationError, LicenceError
from teamcall_core.licensing import (
    Licence,
    TrustedKey,
    describe,
    generate,
    issue,
    parse_date,
    parse_public_keys,
    verify,
)

OK, INVALID, USAGE = 0, 1, 64
PUBLIC_KEYS = "license.pub"
MAX_FILE = 1 << 20
"""Octets read of any file; keys, licences and configurations are far shorter."""


class UsageError(Exception):
    """What was asked cannot be done as it was asked; the text is for the terminal."""


class _Parser(argparse.ArgumentParser):
    """Ends with 64 where argparse would end with 2, which is a status of its own elsewhere."""

    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with the words of the command line; the exit status. Prints results, and errors to standard error."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except (UsageError, LicenceError, ConfigurationError) as error:
        print(f"tclicense: {error}", file=sys.stderr)
        return USAGE
    return status


def _parser() -> argparse.ArgumentParser:
    parser = _Parser(prog="tclicense", description="Make key pairs, issue licences and check them.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")

    keygen = commands.add_parser("keygen", help="make a key pair: NAME.key, to be kept secret, and NAME.pub")
    keygen.add_argument("name", metavar="NAME", help="where to write it, without the ending")
    keygen.set_defaults(run=_keygen)

    issuing = commands.add_parser("issue", help="sign a licence and print it")
    issuing.add_argument("--key", required=True, metavar="FILE", help="the private key that keygen wrote")
    issuing.add_argument("--holder", required=True, metavar="TEXT", help="for whom the licence is")
    issuing.add_argument("--devices", required=True, type=int, metavar="N", help="how many devices may be used")
    issuing.add_argument("--expires", type=_date, metavar="YYYY-MM-DD", help="the last day; without it: no end")
    issuing.add_argument("--host", metavar="NAME", help="the one host it is for, as 'hostname -f' prints it")
    issuing.set_defaults(run=_issue)

    checking = commands.add_parser("verify", help="check a licence as the server does")
    checking.add_argument("licence", metavar="LICENCE", help="a Default.conf, a file with the licence, or the licence")
    checking.add_argument(
        "--keys", metavar="FILE", help=f"the trusted public keys (default: {PUBLIC_KEYS} beside the file)"
    )
    checking.add_argument("--host", metavar="NAME", help="check for this host (default: this one)")
    checking.add_argument("--date", type=_date, metavar="YYYY-MM-DD", help="check for this day (default: today)")
    checking.set_defaults(run=_verify)

    for command in (keygen, issuing, checking):
        command.add_argument("--json", action="store_true", help="print one JSON object")
    return parser


def _date(text: str) -> date:
    try:
        return parse_date(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is not a date; write YYYY-MM-DD") from error


# --- keygen --------------------------------------------------------------------------------------------------------


def _keygen(options: argparse.Namespace) -> int:
    name = Path(options.name).name
    if name in ("", "..") or not name.isprintable():
        raise UsageError("NAME must be the name of a file, without an ending.")
    private, public = Path(f"{options.name}.key"), Path(f"{options.name}.pub")
    for file in (private, public):
        if os.path.lexists(file):
            raise UsageError(f"{file} exists already and is not overwritten; choose another NAME.")
    pem, octets = generate()
    line = TrustedKey(octets, name).line()
    _create(private, pem, 0o600)
    try:
        _create(public, f"{line}\n".encode(), 0o644)
    except UsageError:
        private.unlink()  # half a key pair would only be in the way of the next attempt
        raise
    _print(
        options,
        {"ok": True, "private_key": str(private), "public_key": str(public), "line": line},
        f"Private key: {private} (keep it secret; who has it can issue licences)",
        f"Public key:  {public}",
        f"Add this line to conf/{PUBLIC_KEYS} of each server that shall trust it:",
        "",
        line,
    )
    return OK


def _create(file: Path, octets: bytes, mode: int) -> None:
    """Write a file that does not exist yet; it never has more permissions than ``mode``, not even for a moment."""
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
        with os.fdopen(handle, "wb") as stream:
            stream.write(octets)
    except OSError as error:
        raise UsageError(f"{file} cannot be written: {error.strerror}.") from error


# --- issue ---------------------------------------------------------------------------------------------------------


def _issue(options: argparse.Namespace) -> int:
    licence = Licence(options.holder, options.devices, options.expires, options.host)
    token = issue(licence, _read(options.key))
    _print(
        options,
        {"ok": True, **licence.to_json(), "license": token},
        describe(licence),
        "Put this line into conf/Default.conf of the server, as one line:",
        "",
        f"license = {token}",
    )
    return OK


# --- verify --------------------------------------------------------------------------------------------------------


def _verify(options: argparse.Namespace) -> int:
    token, folder = _find_token(options.licence)
    if not token:
        return _not_valid(options, f"{options.licence} holds no licence; a line 'license = TC1...' is looked for.")
    if options.keys is None and folder is None:
        raise UsageError(f"name the trusted public keys with --keys FILE; on a server they are in conf/{PUBLIC_KEYS}.")
    keys_file = options.keys if options.keys is not None else str(Path(folder or ".") / PUBLIC_KEYS)
    keys = parse_public_keys(_read(keys_file), keys_file)
    day = options.date or datetime.now().astimezone().date()
    try:
        licence = verify(token, keys, day, options.host or _full_host_name())
    except LicenceError as error:
        return _not_valid(options, str(error))
    _print(options, {"ok": True, **licence.to_json()}, f"Valid. {describe(licence)}")
    return OK


def _not_valid(options: argparse.Namespace, reason: str) -> int:
    _print(options, {"ok": False, "reason": reason}, f"Not valid. {reason}")
    return INVALID


def _find_token(argument: str) -> tuple[str, Path | None]:
    """The licence that the argument is or that the file it names holds (or ``""``), and the folder of that file."""
    if argument.startswith("TC1."):
        return argument, None
    content = _read(argument)
    folder = Path(argument).parent
    plain = "".join(content.decode("utf-8", "replace").removeprefix("\ufeff").split())
    if plain.startswith("TC1."):
        return plain, folder
    found = read(content, argument)
    entry = found.entries.get("license")
    if entry is not None and entry.value and entry.sound:
        return entry.value, folder
    if found.problems:
        raise ConfigurationError(found.problems)
    return "", folder


def _full_host_name() -> str:
    """What ``hostname -f`` prints."""
    name = socket.gethostname()
    try:
        return socket.getaddrinfo(name, None, flags=socket.AI_CANONNAME)[0][3] or name
    except OSError:
        return name


# --- files and output ----------------------------------------------------------------------------------------------


def _read(file: str) -> bytes:
    try:
        with open(file, "rb") as stream:
            return stream.read(MAX_FILE)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        reason = error.strerror if isinstance(error, OSError) else "that is no name of a file"
        raise UsageError(f"{file} cannot be read: {reason}.") from error


def _print(options: argparse.Namespace, members: dict[str, object], *lines: str) -> None:
    print(json.dumps(members) if options.json else "\n".join(lines))


if __name__ == "__main__":
    sys.exit(main())
