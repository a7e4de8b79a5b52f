"""``tcdiag pbx``: the CSTA link to a telephone system, tried without the service."""

from __future__ import annotations

import argparse
import socket
from collections.abc import Iterator
from importlib import import_module

from teamcall_core import config
from teamcall_core.link import Link

from .configuration import read_settings
from .connect import NoConnection, open_socket
from .encryption import encrypt
from .findings import FINDINGS
from .linkdrive import LinkDrive, SocketOctets
from .linkwalk import walk_link
from .report import Shown, exit_status
from .steps import Step
from .target import Target, add_options, targets

__all__ = ["add_options", "run", "walk"]

PBX_CODES = ("TC-401", "TC-402", "TC-403", "TC-404", "TC-405")
"""The findings by obstacle where a telephone system is tried."""


def run(options: argparse.Namespace) -> int:
    """Try it, every address; the exit status is that of the first step that failed."""
    show = Shown(json=options.json)
    settings: config.Settings | None = None
    if options.config is not None:
        settings, steps = read_settings(options.config)
        for step in steps:
            show.step(step)
    if not exit_status(show.steps):
        for aim in targets(options, settings):
            for step in walk(aim):
                show.step(step)
    show.close()
    return exit_status(show.steps)


def walk(aim: Target) -> Iterator[Step]:
    """All steps in order, each as soon as it is known; the first that fails is the last."""
    if aim.profile.is_xml and not _has_lxml():
        yield Step("configuration", f"{aim.profile.key} speaks CSTA in XML", FINDINGS["TC-409"])
        return
    opened = open_socket(aim.host, aim.port, aim.within, PBX_CODES)
    if isinstance(opened, NoConnection):
        yield Step("reachable", opened.saw, opened.finding)
        return
    connection: socket.socket | None
    connection, saw = opened
    yield Step("reachable", saw)
    if aim.encryption is not None:
        connection, step = encrypt(connection, aim.host, aim.within, aim.encryption)
        yield step
    if connection is None:
        return
    with connection:
        drive = LinkDrive(Link(aim.profile, aim.link_settings(), lambda: 0.0), SocketOctets(connection))
        yield from walk_link(drive, aim.profile, aim.device, aim.within)


def _has_lxml() -> bool:
    try:
        import_module("lxml.etree")
    except ImportError:
        return False
    return True
