"""From files to what a server is made of: settings, the dial plan, and what the licence allows."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from importlib.util import find_spec
from pathlib import Path

from teamcall_core import dialplan
from teamcall_core.config import ConfigurationError, Problem, Settings, link_profile, load
from teamcall_core.dialplan import DialPlan
from teamcall_core.licensing import LicenceStatus, entitlement_for, parse_public_keys

from .exits import Exit, StartError
from .home import Home, read, read_if_present
from .tls import Encryption, client_context


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the files of ``home`` say; ``problems`` are what to warn of."""

    settings: Settings
    dial_plan: DialPlan | None
    problems: tuple[Problem, ...]


def load_configuration(
    home: Home, overrides: Mapping[str, str], *, text: bytes | None = None, check: bool = False
) -> Configuration:
    """Default.conf and, where there is one, DialPlan.conf; ``text`` stands for a Default.conf that is absent.

    Raises StartError with the problems of both.
    """
    content = read(home.config) if text is None else text
    plan: DialPlan | None = None
    warnings: tuple[Problem, ...] = ()
    problems: tuple[Problem, ...] = ()
    try:
        plan, warnings = load_dial_plan(home.dial_plan, check=check)
    except ConfigurationError as error:
        problems = error.problems
    try:
        settings, found = load(content, str(home.config), check=check, overrides=overrides)
    except ConfigurationError as error:
        raise _invalid(error.problems + problems) from error
    problems += _missing_packages(settings, str(home.config))
    if problems:
        raise _invalid(problems)
    return Configuration(settings, plan, found + warnings)


def _missing_packages(settings: Settings, file: str) -> tuple[Problem, ...]:
    """What the link needs and the installation has not: better said now than with the first message."""
    profile = link_profile(settings)
    if not profile.is_xml or find_spec("lxml") is not None:
        return ()
    what = f"the telephone system {profile.key} speaks CSTA in XML, for which the package lxml is missing"
    return (Problem(file, 0, what, "Install it with pip install teamcall[xml]."),)


def load_dial_plan(file: Path, *, check: bool = False) -> tuple[DialPlan | None, tuple[Problem, ...]]:
    """The dial plan of a file, None where there is no file or it sets nothing, and what to warn of.

    Raises StartError where it cannot be read, ConfigurationError where it cannot be used.
    """
    content = read_if_present(file)
    return (None, ()) if content is None else dialplan.load(content, str(file), check=check)


def judge_encryption(home: Home, settings: Settings) -> Encryption | None:
    """How the link is encrypted, if it is. Raises StartError where the file of authorities cannot be used."""
    if not settings.csta_link_tls:
        return None
    file = home.config.parent / settings.csta_link_ca_file if settings.csta_link_ca_file else None
    return Encryption(client_context(file, check=settings.csta_link_tls_check), settings.csta_link_server_name)


def judge_licence(home: Home, settings: Settings) -> LicenceStatus:
    """What the licence and DeviceLicense.conf allow. Raises StartError when one of the files cannot be used."""
    permitted = read_if_present(home.device_license)
    octets = read_if_present(home.public_keys)
    try:
        keys = parse_public_keys(octets, str(home.public_keys)) if octets is not None else ()
    except ConfigurationError as error:
        raise _invalid(error.problems) from error
    host = full_host_name() if settings.license else ""
    today = datetime.now().astimezone().date()
    return entitlement_for(settings.license, keys, today=today, host=host, device_license=permitted)


def full_host_name() -> str:
    """As ``hostname -f`` prints it: the canonical name of this machine's own name."""
    name = socket.gethostname()
    try:
        return socket.getaddrinfo(name, None, flags=socket.AI_CANONNAME)[0][3] or name
    except OSError:
        return name


def _invalid(problems: tuple[Problem, ...]) -> StartError:
    return StartError(Exit.CONFIGURATION, *map(str, problems))
