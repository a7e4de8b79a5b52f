"""What a client may ask: one table of verbs that reads request lines, prints Help and is tested (stli.md section 4).

A line becomes a ``Request`` of the domain, or one of the three things that a session does by itself: ``Options``,
``HelpWanted``, ``Bye``. What cannot be read raises ``BadRequest``, which knows its answer.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from teamcall_core.domain import commands
from teamcall_core.domain.ids import CallId
from teamcall_core.errors import RemoteError

from . import replies, tokens
from .format import DEVICE_INFORMATION, VERSIONS


class BadRequest(RemoteError):
    """A request line that cannot be read. ``answer`` is the line that says so."""

    def __init__(self, code: str, *words: str) -> None:
        super().__init__(f"{code} {' '.join(words)}".rstrip())
        self.answer = replies.failure(code, *words)


# --- what a session does by itself -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Options:
    """``STLI``, with the options of the line; None where the line has none of that name."""

    version: int | None = None
    device_information: str | None = None

    @property
    def is_plain(self) -> bool:
        """The line was ``STLI`` alone, which is answered without options."""
        return self.version is None and self.device_information is None


@dataclass(frozen=True, slots=True)
class HelpWanted:
    """``Help``, of one verb or of all."""

    verb: Verb | None = None


@dataclass(frozen=True, slots=True)
class Bye:
    """``BYE``."""


Local = Options | HelpWanted | Bye


# --- parameters ------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Parameter:
    """One word behind a verb. ``read`` raises ValueError for a word that it cannot be."""

    shown: str
    """As Help writes it; what may be left out stands in brackets."""
    read: Callable[[str], object]

    @property
    def optional(self) -> bool:
        """May be left out."""
        return self.shown.startswith("[")


def _printable(word: str) -> str:
    """A word that may reach a telephone system: not empty, no control characters (hence no line ends)."""
    if not word or any(unicodedata.category(character) in _CONTROLS for character in word):
        raise ValueError("empty, or with control characters")
    return word


_CONTROLS = frozenset({"Cc", "Zl", "Zp"})
"""Unicode's control characters, line and paragraph separators."""


def _call(word: str) -> CallId:
    return CallId(_printable(tokens.read_call_word(word)))


def _verb(word: str) -> Verb:
    verb = find(word)
    if verb is None:
        raise ValueError("no such verb")
    return verb


DEVICE = Parameter("<device>", _printable)
NUMBER = Parameter("<number>", _printable)
CALL = Parameter("[callId]", _call)
VERB = Parameter("[<verb>]", _verb)


# --- the table -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Verb:
    """A verb in its canonical spelling. ``build`` is called with the parameters that were read, in their order."""

    name: str
    parameters: tuple[Parameter, ...]
    build: Callable[..., commands.Request | Local] = field(repr=False)
    text: str
    """What it does, for Help."""
    options: str = ""
    """As Help writes what may follow the verb without a blank, behind a semicolon."""
    opens: bool = False
    """May be the first word of a connection."""

    @property
    def help(self) -> tuple[str, str, str]:
        """Verb, parameters and text of its Help line."""
        words = (self.options, *(parameter.shown for parameter in self.parameters))
        return self.name, " ".join(filter(None, words)), self.text


VERBS = (
    Verb(
        "STLI",
        (),
        Options,
        "open the session, or change its options; without a blank",
        options="[;Version=<1|2>][;DeviceInformation=<Off|Standard|Extended>]",
        opens=True,
    ),
    Verb("MonitorStart", (DEVICE,), commands.MonitorStart, "report the events of a device"),
    Verb("MonitorStop", (DEVICE,), commands.MonitorStop, "report them no more"),
    Verb("MakeCall", (DEVICE, NUMBER), commands.MakeCall, "call a number from a device"),
    Verb("AnswerCall", (DEVICE, CALL), commands.AnswerCall, "answer the ringing call of a device"),
    Verb("ClearConnection", (DEVICE, CALL), commands.ClearConnection, "let a device leave its call"),
    Verb("SystemStatus", (), commands.QuerySystemStatus, "show the state of the link to the telephone system"),
    Verb("Help", (VERB,), HelpWanted, "show how to write a request, or all of them"),
    Verb("BYE", (), Bye, "close the session when everything is answered", opens=True),
)

_BY_NAME = {verb.name.lower(): verb for verb in VERBS}


def find(word: str) -> Verb | None:
    """The verb that a word means, without regard to case."""
    return _BY_NAME.get(word.lower()) if word.isascii() else None


def parse(line: bytes, *, is_open: bool) -> tuple[Verb, commands.Request | Local] | None:
    """The verb of a line and what it asks; None for an empty line. Raises BadRequest.

    While the session is not open, every verb that cannot open one is unknown, whatever follows it.
    """
    try:
        words = tokens.split(line)
    except tokens.Undecodable as error:
        raise BadRequest("INVALCMD") from error
    except tokens.OpenQuote as error:
        raise _unknown(error.first) from error
    if not words:
        return None
    name, semicolon, options = words[0].partition(";")
    verb = find(name)
    if verb is None or (semicolon and not verb.options) or not (is_open or verb.opens):
        raise _unknown(words[0])
    values = _read_parameters(verb, words[1:])
    if semicolon:
        values = _read_options(verb, options)
    return verb, verb.build(*values)


def _unknown(word: str | None) -> BadRequest:
    """``INVALCMD`` with the word that stood in the verb's place, in its canonical spelling where it has one."""
    if word is None:
        return BadRequest("INVALCMD")
    verb = find(word)
    return BadRequest("INVALCMD", verb.name if verb else word)


def _read_parameters(verb: Verb, words: list[str]) -> list[Any]:
    needed = sum(not parameter.optional for parameter in verb.parameters)
    if not needed <= len(words) <= len(verb.parameters):
        raise BadRequest("INVALNUMPARAM", verb.name)
    try:
        return [parameter.read(word) for parameter, word in zip(verb.parameters, words, strict=False)]
    except ValueError as error:
        raise BadRequest("INVALPARAM", verb.name) from error


def _read_options(verb: Verb, text: str) -> list[Any]:
    """The options of an ``STLI;...`` line, the last of two with one name; an unknown name or value is INVALPARAM."""
    version: int | None = None
    information: str | None = None
    for option in text.split(";"):
        name, _, value = option.lower().partition("=")
        if name == "version" and value in VERSIONS:
            version = VERSIONS[value]
        elif name == "deviceinformation" and value in DEVICE_INFORMATION:
            information = DEVICE_INFORMATION[value]
        else:
            raise BadRequest("INVALPARAM", verb.name)
    return [version, information]
