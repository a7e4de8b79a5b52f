"""What ``tcdiag pbx`` tries: from the command line and from Default.conf."""

from __future__ import annotations

import argparse
import getpass
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from teamcall_core import config
from teamcall_core.link import LinkSettings
from teamcall_core.profiles import PROFILES, WITHOUT_CSTA, Profile

from .encryption import Encryption
from .options import UsageError, port, seconds, word

SECONDS = 10.0
"""The service's own requestTimeout."""


@dataclass(frozen=True, slots=True)
class Target:
    """One address of a telephone system, and how it is tried."""

    profile: Profile
    host: str
    port: int
    username: str | None = None
    password: str | None = field(default=None, repr=False)
    device: str | None = None
    within: float = SECONDS
    encryption: Encryption | None = None

    def link_settings(self) -> LinkSettings:
        """As the service makes them, without a heartbeat: nothing here lasts so long."""
        return LinkSettings(
            host=self.host,
            port=self.port,
            username=self.username,
            password=self.password,
            request_timeout=self.within,
            heartbeat_interval=0.0,
            heartbeat_timeout=0.0,
        )


def add_options(parser: argparse.ArgumentParser) -> None:
    """The options."""
    add = parser.add_argument
    add("--pbxType", metavar="KEY", type=_pbx_type, help=f"the type of the telephone system: {', '.join(PROFILES)}")
    add("--host", help="name or address of its CTI interface (cstaLinkAddress)")
    add("--port", type=port, help="its port (cstaLinkPort; default: that of the type, where one is known)")
    add("--username", help="the name to log in with (PBXUsername); the password is asked for, or read from a pipe")
    add("--tls", action="store_true", help="encrypt the connection (cstaLinkTLS)")
    add("--ca-file", type=Path, metavar="FILE", help="trust these certificates (cstaLinkCAFile)")
    add("--no-check", action="store_true", help="accept any certificate (cstaLinkTLSCheck = no)")
    add("--extension", type=word, help="also set a monitor for this extension, and end it again")
    add("--config", type=Path, metavar="FILE", help="Default.conf: take everything from it that is not given here")
    add("--timeout", type=seconds, metavar="S", default=SECONDS, help=f"seconds for each step (default: {SECONDS:g})")
    add("--json", action="store_true", help="one JSON object instead of lines")


def targets(
    options: argparse.Namespace, settings: config.Settings | None, ask: Callable[[], str] | None = None
) -> list[Target]:
    """What to try, in this order; the command line wins over the file. ``ask`` gives a password. Raises UsageError."""
    in_file = settings if settings is not None and options.pbxType in (None, settings.pbx_type) else None
    profile = config.link_profile(in_file) if in_file is not None else _row(options.pbxType)
    device = None if options.extension is None else profile.normalise(options.extension)
    if options.extension is not None and device is None:
        raise UsageError(f"{options.extension!r} cannot be a device of {profile.key}")
    encryption = _encryption(options, settings)
    addresses = list(_addresses(options, settings, in_file, _default_port(profile, encryption)))
    username, password = (settings.pbx_username, settings.pbx_password) if settings else (None, None)
    if options.username:
        username, password = options.username, (ask or _ask_password)()
    return [
        Target(profile, host, number, username, password, device, options.timeout, encryption)
        for host, number in addresses
    ]


def _addresses(
    options: argparse.Namespace, settings: config.Settings | None, in_file: config.Settings | None, known: int | None
) -> Iterator[tuple[str, int]]:
    listed = [(one.host, one.port) for one in settings.csta_link_address] if settings else []
    if options.host is not None:
        listed = [(options.host, None)]
    if not listed:
        raise UsageError("say which telephone system to try with --host H, or with --config FILE")
    for host, own in listed:
        number = options.port or own or (in_file.csta_link_port if in_file else None) or known
        if not number:
            raise UsageError("no port is known for this type of telephone system: give it with --port P")
        yield host, number


def _default_port(profile: Profile, encryption: Encryption | None) -> int | None:
    return profile.default_port if encryption is None else profile.default_tls_port


def _encryption(options: argparse.Namespace, settings: config.Settings | None) -> Encryption | None:
    """The file's own folder is where a relative cstaLinkCAFile begins."""
    if not (options.tls or (settings is not None and settings.csta_link_tls)):
        return None
    ca_file: Path | None = options.ca_file
    if ca_file is None and settings is not None and settings.csta_link_ca_file:
        ca_file = options.config.parent / settings.csta_link_ca_file
    check = not options.no_check and (settings is None or settings.csta_link_tls_check)
    return Encryption(ca_file, settings.csta_link_server_name if settings else None, check)


def _row(key: str | None) -> Profile:
    if key is None:
        raise UsageError("say which telephone system it is with --pbxType KEY, or with --config FILE")
    return PROFILES[key]


def _pbx_type(text: str) -> str:
    if text in WITHOUT_CSTA:
        raise argparse.ArgumentTypeError(WITHOUT_CSTA[text])
    if text not in PROFILES:
        raise argparse.ArgumentTypeError(f"{text!r} is not known; known are {', '.join(PROFILES)}")
    return text


def _ask_password() -> str:
    """Typed without being shown, or the first line of a pipe: a command line can be seen by everybody."""
    if sys.stdin.isatty():
        return getpass.getpass("Password: ")
    return sys.stdin.readline().rstrip("\r\n")
