"""One run of the service: logs, settings, licence and sockets first, then the server until it is asked to end."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from loguru import logger

from teamcall_core.config import Settings
from teamcall_core.licensing import LicenceStatus

from .app import Server
from .exits import StartError
from .home import Home
from .listener import bind
from .logs import Logs, system
from .start import Configuration, judge_encryption, judge_licence, load_configuration


def serve(
    home: Home,
    overrides: Mapping[str, str],
    started: Callable[[Server], None],
    *,
    text: bytes | None = None,
    terminal: bool = False,
    hangup_ends: bool = False,
) -> int:
    """Run the server of ``home``; the exit status.

    ``overrides`` are settings that count whatever the file says; ``text`` stands for the file where that is absent.
    ``started`` is called when the server listens. ``terminal``: the log goes to standard error too.
    """
    logs = Logs(None, terminal=terminal)
    try:
        folder, trouble = _log_folder(home)
        logs.close()
        logs = Logs(folder, terminal=terminal)
        configuration = load_configuration(home, overrides, text=text)
        logs.set_level(configuration.settings.log_level)
        if trouble is not None:
            raise trouble
        for problem in configuration.problems:
            logger.warning("{}", problem)
        return _prepare(home, configuration, logs).run(started, hangup_ends=hangup_ends)
    except StartError as error:
        for line in error.lines:
            system.error("CSTAServer does not start: {}", line)
        if not terminal:
            complain(error)
        return error.status
    finally:
        logs.close()


def complain(error: StartError) -> None:
    """Tell the terminal why there is no service."""
    for line in error.lines:
        print(f"CSTAServer: {line}", file=sys.stderr)  # noqa: T201 - the terminal is who asked


def _log_folder(home: Home) -> tuple[Path | None, StartError | None]:
    """The folder, or why there is none: said only when nothing else is wrong, for a wrong ``-c`` is the usual cause."""
    try:
        return home.log_folder(), None
    except StartError as error:
        return None, error


def _prepare(home: Home, configuration: Configuration, logs: Logs) -> Server:
    settings, plan = configuration.settings, configuration.dial_plan
    status = judge_licence(home, settings)
    encryption = judge_encryption(home, settings)
    sockets = bind(settings.login_address, settings.login_port)
    _tell_licence(settings, status)
    if plan is not None:
        logger.info("DialPlan.conf is in force: country code {}, rules: {}", plan.country_code, len(plan.rules))
    if encryption is not None and not settings.csta_link_tls_check:
        system.warning("cstaLinkTLSCheck = no: the certificate of the telephone system is not checked")
    return Server(settings, status, sockets, logs, dial_plan=plan, encryption=encryption, home=home)


def _tell_licence(settings: Settings, status: LicenceStatus) -> None:
    if status.state == "licensed":
        system.info("{}", status.reason)
    else:
        system.warning("{}{}", "LICENSEERROR " if settings.license else "", status.reason)
    permitted = status.entitlement.permitted
    if permitted is not None:
        logger.info("security mode: DeviceLicense.conf permits {} devices", len(permitted))
