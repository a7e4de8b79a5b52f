"""From files to what a server is made of: settings, and what the licence allows."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from datetime import datetime

from teamcall_core.config import ConfigurationError, Problem, Settings, load
from teamcall_core.licensing import LicenceStatus, entitlement_for, parse_public_keys

from .exits import Exit, StartError
from .home import Home, read, read_if_present


def load_settings(
    home: Home, overrides: Mapping[str, str], *, text: bytes | None = None, check: bool = False
) -> tuple[Settings, tuple[Problem, ...]]:
    """The settings of ``home`` and what to warn of; ``text`` stands for a file that is absent. Raises StartError."""
    content = read(home.config) if text is None else text
    try:
        return load(content, str(home.config), check=check, overrides=overrides)
    except ConfigurationError as error:
        raise _invalid(error) from error


def judge_licence(home: Home, settings: Settings) -> LicenceStatus:
    """What the licence and DeviceLicense.conf allow. Raises StartError when one of the files cannot be used."""
    permitted = read_if_present(home.device_license)
    octets = read_if_present(home.public_keys)
    try:
        keys = parse_public_keys(octets, str(home.public_keys)) if octets is not None else ()
    except ConfigurationError as error:
        raise _invalid(error) from error
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


def _invalid(error: ConfigurationError) -> StartError:
    return StartError(Exit.CONFIGURATION, *(str(problem) for problem in error.problems))
