"""The settings of the client side: who may connect, how much, and how it is spoken with them."""

from __future__ import annotations

from .setting import Setting
from .values import Networks, Switch, Text, Whole, Word

_NO_LIMIT = "no limit"

SESSIONS: tuple[Setting, ...] = (
    Setting(
        "allowedAddresses",
        Networks(),
        "Only from these addresses applications can connect. Without a value they can from everywhere.",
        issue="sessions",
    ),
    Setting(
        "maxSessions",
        Whole(1, 1_000_000, zero=_NO_LIMIT),
        "So many connections of applications there can be at a time; one more is told OVERLOAD and closed.",
        default="2000",
        issue="sessions",
    ),
    Setting(
        "maxSessionsPerAddress",
        Whole(1, 1_000_000, zero=_NO_LIMIT),
        "The same for the connections from one address.",
        default="200",
        issue="sessions",
    ),
    Setting(
        "maxPendingRequests",
        Whole(1, 1_000_000, zero=_NO_LIMIT),
        "So many requests of one application may wait for their answers; one more is answered OVERLOAD.",
        default="32",
        issue="sessions",
    ),
    Setting(
        "maxRequestsPerSecond",
        Whole(1, 1_000_000, zero=_NO_LIMIT),
        "So many requests one application may send within a second; one more is answered OVERLOAD.",
        default="100",
        issue="sessions",
    ),
    Setting(
        "stliGreeting",
        Word(("standard", "legacy")),
        "How the opening of a session with options is answered. Applications from before 2009 demand legacy.",
        default="standard",
        issue="sessions",
    ),
    Setting(
        "prefixPlan",
        Text(),
        "Without a value, calling numbers that the telephone system types as public are shown with a leading +. "
        "Any value leaves them as they are. It does not count beside a DialPlan.conf.",
        issue="sessions",
    ),
    Setting(
        "binaryPhase",
        Word(("I", "II", "III")),
        "The phase of CSTA that is spoken with applications that send requests without asking for an association.",
        default="I",
        issue="sessions",
    ),
    Setting(
        "binaryUsername",
        Text(),
        "The name with which applications that speak CSTA log in. Without one, what they give is not looked at.",
        issue="sessions",
    ),
    Setting(
        "binaryPassword",
        Text(),
        "The password for binaryUsername. Blanks within it and quotes belong to the password.",
        secret=True,
        issue="sessions",
    ),
    Setting(
        "binaryPassThrough",
        Switch(),
        "With DeviceLicense.conf, applications that speak CSTA may only use services of single devices. With yes they "
        "may also use Escape, private data, routeing and I/O services, which reach beyond the devices that it lists.",
        default="no",
        issue="sessions",
    ),
    Setting(
        "supervisorAddresses",
        Networks(),
        "Only from these addresses a SuperVisor session can be opened. The default is this computer alone.",
        default="127.0.0.0/8, ::1",
        issue="sessions",
    ),
    Setting(
        "supervisorPassword",
        Text(),
        "The password of SuperVisor sessions. Without one they can show everything and reload DeviceLicense.conf, "
        "and do nothing else. Blanks within it and quotes belong to the password.",
        secret=True,
        issue="sessions",
    ),
    Setting(
        "logLevel",
        Word(("debug", "info", "warning", "error")),
        "What the logs hold: lines of this level and those that are graver.",
        default="info",
        issue="sessions",
    ),
)
