"""The one table of settings. The loader, the validator and the shipped Default.conf are made from it.

A default stands here as an administrator would write it and is read like a line of the file.
"""

from __future__ import annotations

from teamcall_core.profiles import PROFILES, WITHOUT_CSTA

from .setting import Setting
from .spec_link import LINK_ADDRESS, LINK_PROPERTIES
from .spec_sessions import SESSIONS
from .values import (
    Addresses,
    Duration,
    Switch,
    Text,
    Token,
    Whole,
    Word,
    nearest,
)

_OFF = "off"
_NO_LIMIT = "no limit"
_DAY = 86_400
_GIB = 1 << 30


SETTINGS: tuple[Setting, ...] = (
    Setting(
        "license",
        Token(),
        "The licence key of this server, in a single line without a line break. "
        "Without a valid one the server runs in demo mode, which allows the use of a single telephone device. "
        "Licences are checked with the public keys in license.pub, in the folder of this file.",
        secret=True,
        typical=True,
    ),
    Setting(
        "pbxType",
        Word(tuple(sorted(PROFILES)), tuple(WITHOUT_CSTA.items())),
        "The type of the telephone system. The server does not start without it. "
        "Which word is for which telephone system stands in docs/phone-systems.md.",
        mandatory=True,
        typical=True,
    ),
    *LINK_ADDRESS,
    Setting(
        "PBXUsername",
        Text(),
        "The name with which the server logs in to the telephone system, where that demands a login. "
        "To use it, remove the number sign from this setting and from PBXPassword.",
    ),
    Setting(
        "PBXPassword",
        Text(),
        "The password for PBXUsername. Blanks within it and quotes belong to the password.",
        secret=True,
    ),
    *LINK_PROPERTIES,
    Setting(
        "loginPort",
        Whole(1, 65535, zero="the system chooses a free port"),
        "The TCP port on which CTI applications connect to this server.",
        default="26535",
    ),
    Setting(
        "loginAddress",
        Addresses(),
        "The addresses of this computer on which CTI applications can connect. "
        "0.0.0.0 stands for all addresses of IPv4, :: for all of IPv6.",
        default="0.0.0.0, ::",
    ),
    Setting(
        "loginTimeout",
        Duration(1, _DAY, zero=_NO_LIMIT),
        "A connection on which no session was opened is closed after this time. Leave enough for people who type.",
        default="600",
    ),
    Setting(
        "requestTimeout",
        Duration(0.1, 3600, zero=_NO_LIMIT),
        "How long a request waits for the answer of the telephone system.",
        default="10",
    ),
    Setting(
        "heartbeatInterval",
        Duration(0.1, _DAY, zero=_OFF),
        "After this time without traffic the server asks the telephone system whether it is still there.",
        by_profile=lambda profile: profile.heartbeat_interval,
    ),
    Setting(
        "heartbeatTimeout",
        Duration(0.1, 3600, zero=_NO_LIMIT),
        "How long the server waits for that answer before it gives the link up and connects again.",
        by_profile=lambda profile: profile.heartbeat_timeout,
    ),
    Setting(
        "reconnectDelayMax",
        Duration(0.1, 3600),
        "A lost link is tried again at once and then at growing intervals, which never grow beyond this time.",
        default="60",
    ),
    Setting(
        "monitorStartInterval",
        Duration(0.001, 60_000, zero=_OFF, milliseconds=True),
        "The time between two monitors when all monitors are restored, for telephone systems that cannot keep up.",
        by_profile=lambda profile: profile.monitor_start_interval,
    ),
    Setting(
        "monitorCheckInterval",
        Duration(10, _DAY, zero=_OFF),
        "In this time every monitored device is looked at once, to find monitors that the telephone system has "
        "forgotten without a word; they are set again.",
        default="900",
        issue="links",
    ),
    Setting(
        "maxLineLength",
        Whole(64, 1 << 20, unit="octets", zero=_NO_LIMIT),
        "The longest line that a CTI application may send.",
        default="4096",
    ),
    Setting(
        "maxClientBacklog",
        Whole(4096, _GIB, unit="octets", zero=_NO_LIMIT),
        "An application that does not read what it is sent is dropped when this much waits for it.",
        default=str(1 << 20),
    ),
    Setting(
        "maxTotalBacklog",
        Whole(4096, 64 * _GIB, unit="octets", zero=_NO_LIMIT),
        "The same for all applications together: the one that exceeds it is dropped.",
        default=str(64 << 20),
    ),
    Setting(
        "traceLink",
        Switch(),
        "Write every message between the server and the telephone system to a trace file.",
        default="no",
    ),
    Setting(
        "traceSessions",
        Switch(),
        "Write every line between the server and the CTI applications to a trace file.",
        default="no",
    ),
    *SESSIONS,
)

_BY_LOWER = {setting.key.lower(): setting for setting in SETTINGS}


def find(name: str) -> Setting | None:
    """The setting of this name. Upper and lower case do not matter: ``pbxtype`` can mean nothing but ``pbxType``."""
    return _BY_LOWER.get(name.lower()) if name.isascii() else None


def nearest_name(name: str) -> str | None:
    """The name of the table that was probably meant."""
    return nearest(name, [setting.key for setting in SETTINGS])


def is_secret(name: str) -> bool:
    """Whether the value after this name must not be shown; so too where a secret setting is misspelt."""
    setting = find(name) or find(nearest_name(name) or "")
    return setting is not None and setting.secret
