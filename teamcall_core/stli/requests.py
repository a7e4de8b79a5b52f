"""What a client may ask: one table of verbs that reads request lines, prints Help and is tested (stli.md section 4).

A line becomes a ``Request`` of the domain, or one of the three things that a session does by itself: ``Options``,
``HelpWanted``, ``Bye``. What cannot be read raises ``BadRequest``, which knows its answer.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from teamcall_core.domain import commands
from teamcall_core.errors import RemoteError

from . import parameters as one
from . import replies, tokens
from .format import DEVICE_INFORMATION, VERSIONS
from .parameters import Parameter


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


def _verb(word: str) -> Verb:
    verb = find(word)
    if verb is None:
        raise ValueError("no such verb")
    return verb


VERBS = (
    Verb(
        "STLI",
        (),
        Options,
        "open the session, or change its options; without a blank",
        options="[;Version=<1|2>][;DeviceInformation=<Off|Standard|Extended>]",
        opens=True,
    ),
    Verb("MonitorStart", (one.DEVICE,), commands.MonitorStart, "report the events of a device"),
    Verb("MonitorStop", (one.DEVICE,), commands.MonitorStop, "report them no more"),
    Verb("MakeCall", (one.DEVICE, one.NUMBER), commands.MakeCall, "call a number from a device"),
    Verb("AnswerCall", (one.DEVICE, one.CALL), commands.AnswerCall, "answer the ringing call of a device"),
    Verb("ClearConnection", (one.DEVICE, one.CALL), commands.ClearConnection, "let a device leave its call"),
    Verb("HoldCall", (one.DEVICE, one.CALL), commands.HoldCall, "hold the call of a device"),
    Verb("RetrieveCall", (one.DEVICE, one.CALL), commands.RetrieveCall, "take the held call of a device back"),
    Verb("ConsultationCall", (one.DEVICE, one.NUMBER), commands.ConsultationCall, "hold the call and call a number"),
    Verb("AlternateCall", (one.DEVICE,), commands.AlternateCall, "hold the active call and take the held one"),
    Verb("ReconnectCall", (one.DEVICE,), commands.ReconnectCall, "leave the active call and take the held one"),
    Verb("TransferCall", (one.DEVICE,), commands.TransferCall, "connect the held with the active call and leave"),
    Verb("ConferenceCall", (one.DEVICE,), commands.ConferenceCall, "make one call of the held and the active one"),
    Verb(
        "DeflectCall",
        (one.DEVICE, one.NUMBER, one.CALL),
        commands.DeflectCall,
        "send the ringing call of a device to a number",
    ),
    Verb(
        "SingleStepTransferCall",
        (one.DEVICE, one.NUMBER),
        commands.SingleStepTransferCall,
        "send the call to a number without asking there first",
    ),
    Verb(
        "SingleStepConferenceCall",
        (one.DEVICE, one.NUMBER),
        commands.SingleStepConferenceCall,
        "take a number into the call at once",
    ),
    Verb("ClearCall", (one.DEVICE, one.CALL), commands.ClearCall, "end a call for all who are in it"),
    Verb(
        "PickupCall",
        (one.DEVICE, one.ALERTING_DEVICE),
        commands.PickupCall,
        "take the call that rings at another device",
    ),
    Verb(
        "GroupPickupCall",
        (one.DEVICE,),
        commands.GroupPickupCall,
        "take a call that rings in the device's pickup group",
    ),
    Verb("ParkCall", (one.DEVICE, one.NUMBER), commands.ParkCall, "let the call of a device wait at a number"),
    Verb(
        "CallBack", (one.DEVICE,), commands.CallBack, "have the busy or silent other side called again when it is free"
    ),
    Verb("GenerateDigits", (one.DEVICE, one.DIGITS), commands.GenerateDigits, "send tones into the call of a device"),
    Verb("AssociateData", (one.DEVICE, one.DATA), commands.AssociateData, "tie data to the call of a device"),
    Verb(
        "SetForwarding",
        (one.DEVICE, one.FORWARDING_TYPE, one.ON_OFF, one.ANY_NUMBER),
        commands.SetForwarding,
        "switch a forwarding of a device",
    ),
    Verb("GetForwarding", (one.DEVICE,), commands.GetForwarding, "show the forwardings of a device"),
    Verb("SetDoNotDisturb", (one.DEVICE, one.ON_OFF), commands.SetDoNotDisturb, "switch do not disturb"),
    Verb("GetDoNotDisturb", (one.DEVICE,), commands.GetDoNotDisturb, "show whether do not disturb is on"),
    Verb(
        "SetMessageWaiting",
        (one.DEVICE, one.ON_OFF),
        commands.SetMessageWaiting,
        "show or hide on the telephone that a message waits",
    ),
    Verb("GetMessageWaiting", (one.DEVICE,), commands.GetMessageWaiting, "show whether a message waits"),
    Verb(
        "SetAgentState",
        (one.DEVICE, one.AGENT_STATE, one.AGENT_ID, one.GROUP, one.PASSWORD),
        commands.SetAgentState,
        "log an agent on or off, or change what the agent does",
    ),
    Verb("GetAgentState", (one.DEVICE,), commands.GetAgentState, "show the agents at a device"),
    Verb("SetDisplay", (one.DEVICE, one.TEXT), commands.SetDisplay, "show a text on the telephone's display"),
    Verb(
        "SetMicrophoneMute",
        (one.DEVICE, one.ON_OFF),
        commands.SetMicrophoneMute,
        "mute the telephone's microphone or open it",
    ),
    Verb(
        "SetSpeakerMute",
        (one.DEVICE, one.ON_OFF),
        commands.SetSpeakerMute,
        "mute the telephone's loudspeaker or open it",
    ),
    Verb(
        "SetSpeakerVolume",
        (one.DEVICE, one.VOLUME),
        commands.SetSpeakerVolume,
        "set the volume of the telephone's loudspeaker",
    ),
    Verb("SnapshotDevice", (one.DEVICE,), commands.SnapshotDevice, "show the calls of a device"),
    Verb("SystemStatus", (), commands.QuerySystemStatus, "show the state of the link to the telephone system"),
    Verb("Help", (Parameter("[<verb>]", _verb),), HelpWanted, "show how to write a request, or all of them"),
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
    return [_read(verb, parameter, word) for parameter, word in zip(verb.parameters, words, strict=False)]


def _read(verb: Verb, parameter: Parameter, word: str) -> object:
    try:
        return parameter.read(word)
    except ValueError as error:
        raise BadRequest(parameter.code, verb.name) from error


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
