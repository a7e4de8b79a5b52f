"""The words of a SuperVisor session: one table of verbs that reads lines, prints Help, and says who may (section 6).

Verbs that show, and ReloadDeviceLicense (which the manual has without a password), are free; the others need a session
that was opened with the password. Data lines are words, or one JSON object each; ``error_ind`` lines are always text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeVar

from teamcall_core.domain import administration as admin
from teamcall_core.domain.outcomes import BadParameter, Done, InternalFault

from . import replies, tokens
from .requests import BadRequest, Bye

NAME = "SuperVisor"
ACCESS_DENIED = b"error_ind ACCESSDENIED\r\n"

_FORMATS = {"json": True, "text": False}
_NUMBER = re.compile(r"[0-9]{1,9}")
_Value = TypeVar("_Value")


# --- what a session does by itself -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Login:
    """The line that opens a session, or changes the format of an open one."""

    json: bool | None = None
    """None: as before, text at first."""
    password: str | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class HelpWanted:
    """``Help``, of one verb or of all."""

    verb: Verb | None = None


Request = Login | HelpWanted | Bye | admin.Administration


# --- parameters: each raises ValueError for a word that it cannot be --------------------------------------------------


def _one_of(words: Mapping[str, _Value]) -> Callable[[str], _Value]:
    def read(word: str) -> _Value:
        if word.lower() not in words:
            raise ValueError("not one of the words")
        return words[word.lower()]

    return read


def _number(word: str) -> int:
    if not _NUMBER.fullmatch(word):
        raise ValueError("not a number")
    return int(word)


def _verb(word: str) -> Verb:
    verb = find(word)
    if verb is None:
        raise ValueError("no such verb")
    return verb


def _password(word: str) -> str:
    return word


_ON_OFF = _one_of({"on": True, "off": False})
_SUBJECT = _one_of({"session": "session", "link": "link"})
_LEVEL = _one_of({level: level for level in admin.LOG_LEVELS})


# --- the table -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in its canonical spelling. ``build`` is called with the parameters that were read, in their order."""

    name: str
    usage: str
    """Its parameters, as Help writes them."""
    text: str
    """What it does, for Help."""
    build: Callable[..., Request] = field(repr=False)
    parameters: tuple[Callable[[str], object], ...] = ()
    counts: tuple[int, ...] = (0,)
    """How many parameters there may be."""
    free: bool = False
    """Allowed without the password."""
    last: bool = False
    """Nothing is read after it."""


VERBS = (
    Verb(
        NAME,
        "[;Format=JSON|Text] [<password>]",
        "open the session, or change its format; without a blank",
        lambda password=None: Login(None, password),
        (_password,),
        (0, 1),
        free=True,
    ),
    Verb(
        "ReloadDeviceLicense",
        "",
        "read DeviceLicense.conf again; standing monitors stay",
        admin.ReloadDeviceLicense,
        free=True,
    ),
    Verb("Status", "", "show version, uptime in seconds, sessions, monitors and link", admin.ShowStatus, free=True),
    Verb("ListSessions", "", "show every connection, with the octets that wait for it", admin.ListSessions, free=True),
    Verb(
        "ListMonitors", "", "show every monitored device and how many sessions hear it", admin.ListMonitors, free=True
    ),
    Verb("ListLinks", "", "show the link, since when it is so, and what was missed", admin.ListLinks, free=True),
    Verb("License", "", "show what the licence allows, and how much of it is used", admin.ShowLicense, free=True),
    Verb(
        "ReloadDialPlan", "", "read DialPlan.conf again; it counts for every number from now on", admin.ReloadDialPlan
    ),
    Verb("CloseSession", "<n>", "end the session with this number", admin.CloseSession, (_number,), (1,)),
    Verb(
        "Trace",
        "<on|off> [<session|link> <n>]",
        "write what goes over the wires to the trace files: everything, or one session or link",
        admin.SetTrace,
        (_ON_OFF, _SUBJECT, _number),
        (1, 3),
    ),
    Verb(
        "LogLevel",
        f"<{'|'.join(admin.LOG_LEVELS)}>",
        "log lines of this level and those that are graver",
        admin.SetLogLevel,
        (_LEVEL,),
        (1,),
    ),
    Verb("ReconnectLink", "", "give the link up and make it again", admin.ReconnectLink),
    Verb("Shutdown", "", "end the service", admin.StopServer, last=True),
    Verb("Help", "[<verb>]", "show how to write a request, or all of them", HelpWanted, (_verb,), (0, 1), free=True),
    Verb("BYE", "", "close the session when everything is answered", Bye, free=True, last=True),
)

_BY_NAME = {verb.name.lower(): verb for verb in VERBS}


def find(word: str) -> Verb | None:
    """The verb that a word means, without regard to case."""
    return _BY_NAME.get(word.lower()) if word.isascii() else None


def parse(line: bytes, *, is_open: bool) -> tuple[Verb, Request] | None:
    """The verb of a line and what it asks; None for an empty line. Raises BadRequest, which never holds a password.

    While no session is open: None for every line but one that opens a SuperVisor session.
    """
    try:
        words = tokens.split(line)
    except (tokens.Undecodable, tokens.OpenQuote) as error:
        if is_open or _opens(getattr(error, "first", None)):
            raise BadRequest("INVALCMD", *filter(None, [getattr(error, "first", None)])) from error
        return None
    if not words or not (is_open or _opens(words[0])):
        return None
    name, semicolon, options = words[0].partition(";")
    verb = find(name)
    if verb is None or (semicolon and verb.name != NAME):
        raise BadRequest("INVALCMD", words[0])
    request = verb.build(*_read_parameters(verb, words[1:]))
    if semicolon and isinstance(request, Login):
        request = Login(_read_format(options), request.password)
    return verb, request


def _opens(word: str | None) -> bool:
    return word is not None and word.partition(";")[0].lower() == NAME.lower()


def _read_parameters(verb: Verb, words: list[str]) -> list[Any]:
    if len(words) not in verb.counts:
        raise BadRequest("INVALNUMPARAM", verb.name)
    try:
        return [read(word) for read, word in zip(verb.parameters, words, strict=False)]
    except ValueError as error:
        raise BadRequest("INVALPARAM", verb.name) from error


def _read_format(text: str) -> bool | None:
    """Whether JSON is wanted; of two options the last one counts."""
    wanted: bool | None = None
    for option in text.split(";"):
        name, _, value = option.lower().partition("=")
        if name != "format" or value not in _FORMATS:
            raise BadRequest("INVALPARAM", NAME)
        wanted = _FORMATS[value]
    return wanted


# --- answers ---------------------------------------------------------------------------------------------------------

FORMS: Mapping[type, tuple[str, tuple[tuple[str, str], ...]]] = {
    admin.SessionRow: (
        "Session",
        (
            ("n", "number"),
            ("kind", "kind"),
            ("address", "address"),
            ("state", "state"),
            ("monitors", "monitors"),
            ("queued", "queued"),
        ),
    ),
    admin.MonitorRow: ("Monitor", (("device", "device"), ("sessions", "sessions"), ("state", "state"))),
    admin.LinkRow: (
        "Link",
        (
            ("n", "number"),
            ("pbxType", "pbx_type"),
            ("address", "address"),
            ("state", "state"),
            ("since", "since"),
            ("reconnects", "reconnects"),
            ("gaps", "gaps"),
            ("lostEvents", "lost_events"),
        ),
    ),
    admin.LicenseRow: (
        "License",
        (("state", "state"), ("used", "used"), ("devices", "devices"), ("expires", "expires")),
    ),
    admin.StatusRow: (
        "Status",
        (
            ("version", "version"),
            ("uptimeSeconds", "uptime_seconds"),
            ("sessions", "sessions"),
            ("monitors", "monitors"),
            ("linkState", "link_state"),
        ),
    ),
}
"""Data lines: the first word, then name and attribute of each value in the order of the line."""


def answer(verb: str, result: admin.Result, *, as_json: bool) -> bytes:
    """The whole answer to a request: data lines, where it has any, and one ``error_ind`` line."""
    match result:
        case Done(result=rows):
            shown = rows if isinstance(rows, tuple) else ()
            return b"".join(_data_line(row, as_json=as_json) for row in shown) + replies.success(verb)
        case BadParameter():
            return replies.failure("INVALPARAM", verb)
        case InternalFault(reference=reference):
            return replies.failure("INTERNALERROR", verb, reference)
        case admin.FileUnusable(why=why):
            return replies.failure("FILEERROR", verb, why)


def denied(verb: Verb) -> bytes:
    """The answer to a verb that needs the password, in a session that was opened without."""
    return replies.failure("ACCESSDENIED", verb.name)


def help_answer(verb: Verb | None, *, as_json: bool) -> bytes:
    """The answer to ``Help``, of one verb or of all."""
    lines = [(one.name, one.usage, one.text) for one in (VERBS if verb is None else (verb,))]
    if not as_json:
        return replies.help_lines(lines) + replies.success("Help")
    shown: list[dict[str, object]] = [
        {"type": "Help", "verb": name, "parameters": usage, "text": text} for name, usage, text in lines
    ]
    return b"".join(map(_json_line, shown)) + replies.success("Help")


def _data_line(row: admin.Row, *, as_json: bool) -> bytes:
    name, columns = FORMS[type(row)]
    values = [(key, getattr(row, attribute)) for key, attribute in columns]
    if not as_json:
        return replies.data_line(name, *("" if value is None else str(value) for _, value in values))
    return _json_line({"type": name, **dict(values), **_more(row)})


def _more(row: admin.Row) -> Mapping[str, object]:
    """What stands in JSON alone."""
    match row:
        case admin.StatusRow(counters=counters):
            return counters
        case admin.SessionRow(protocol=protocol):
            return {"protocol": protocol}
        case _:
            return {}


def _json_line(members: dict[str, object]) -> bytes:
    """One object in ASCII, so that no character of a value can end the line."""
    clipped = {
        key: tokens.clip(value, replies.MAX_ECHO) if isinstance(value, str) else value for key, value in members.items()
    }
    return tokens.encode_line(json.dumps(clipped))
