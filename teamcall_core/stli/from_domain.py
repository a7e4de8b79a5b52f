"""Events of the domain into STLI lines (stli.md section 5): one table of events, and DeviceInformation behind four."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from teamcall_core.domain.events import (
    CallDelivered,
    CallEstablished,
    CallEvent,
    CallFailed,
    CallInitiated,
    CallOriginated,
    CallView,
    ConnectionCleared,
    DeviceBackInService,
    DeviceOutOfService,
    MonitorStopped,
    Told,
)
from teamcall_core.domain.ids import Connection, Party

from .format import Format
from .tokens import EMPTY, END, MAX_LINE, call_word, event_word, list_member

_MAX_TEXT = MAX_LINE - len(END)
_CLIPPED = 320
"""Characters that one word keeps in a line that would be too long: at most ten words share the 4,094 octets."""

Words = Callable[[Any, Told], list[str]]


def _party(party: Party | None) -> str:
    return event_word(party.number) if party is not None else EMPTY


def _no_words(_event: object, _told: Told) -> list[str]:
    return []


def _originated(event: CallOriginated, _told: Told) -> list[str]:
    return [_party(event.calling_device), _party(event.called_device), _party(event.originating_device)]


def _delivered(event: CallDelivered, _told: Told) -> list[str]:
    return [
        _party(event.alerting_device),
        _party(event.calling_device),
        _party(event.called_device),
        _party(event.last_redirection_device),
    ]


def _established(event: CallEstablished, _told: Told) -> list[str]:
    return [
        _party(event.answering_device),
        _party(event.calling_device),
        _party(event.called_device),
        _party(event.last_redirection_device),
    ]


def _connection_cleared(event: ConnectionCleared, told: Told) -> list[str]:
    return [_party(event.releasing_device), ",".join(map(_pair, told.connections)) or EMPTY]


def _failed(event: CallFailed, _told: Told) -> list[str]:
    return [_party(event.failing_device), _party(event.called_device)]


def _pair(connection: Connection) -> str:
    return f"{list_member(connection.call)}/{list_member(connection.device)}"


@dataclass(frozen=True, slots=True)
class EventForm:
    """How one class of event is written: its name, the words behind the cause, and what follows."""

    name: str
    words: Words
    device_information: bool = False
    """The very next line is DeviceInformation, unless the client has switched it off."""


FORMS: dict[type, EventForm] = {
    CallInitiated: EventForm("Initiated", _no_words, device_information=True),
    CallOriginated: EventForm("Originated", _originated, device_information=True),
    CallDelivered: EventForm("Delivered", _delivered, device_information=True),
    CallEstablished: EventForm("Established", _established),
    ConnectionCleared: EventForm("ConnectionCleared", _connection_cleared, device_information=True),
    CallFailed: EventForm("Failed", _failed),
    DeviceOutOfService: EventForm("OutOfService", _no_words),
    DeviceBackInService: EventForm("BackInService", _no_words),
    MonitorStopped: EventForm("MonitorStopped", _no_words),
}


def render(told: Told, format: Format) -> bytes:  # noqa: A002 - the word of the protocol's own options
    """The lines of an event in one piece, so that nothing comes between them; empty for an unknown event."""
    event = told.event
    form = FORMS.get(type(event))
    if form is None:
        return b""
    words = [form.name, event_word(event.device), event_word(event.cause), *form.words(event, told)]
    if format.version != 1 and isinstance(event, CallEvent):
        words += _identifiers(event)
    line = _line(words)
    if form.device_information and format.device_information != "Off":
        line += _device_information(event.device, told.calls, format)
    return line


def _identifiers(event: CallEvent) -> tuple[str, str]:
    """``callId deviceId`` of version 2; never ``""`` in Initiated: then the device itself."""
    connection = event.connection
    device = connection.device or (event.device if type(event) is CallInitiated else "")
    return call_word(connection.call), event_word(device)


def _device_information(device: str, calls: tuple[CallView, ...], format: Format) -> bytes:  # noqa: A002
    if not calls:
        info = "idle"
    elif format.device_information == "Standard":
        info = ",".join([call.state for call in calls])
    else:
        info = ",".join([f"{list_member(c.call)}/{c.state}/{list_member(c.partner)}" for c in calls])
    return _line(["DeviceInformation", event_word(device), str(len(calls)), f"({info})"])


# --- length ----------------------------------------------------------------------------------------------------------


def _line(words: list[str]) -> bytes:
    line = " ".join(words).encode(errors="replace")
    if len(line) > _MAX_TEXT:
        line = _shortened(words)
    return line + END


def _shortened(words: list[str]) -> bytes:
    """A line that was too long: long words are cut, then the list, if there is one, to what room is left."""
    plain = [word if _is_list(word) else _cut_word(word) for word in words]
    room = _MAX_TEXT - len(" ".join(word for word in plain if not _is_list(word)).encode(errors="replace")) - 1
    return " ".join(_cut_list(word, room) if _is_list(word) else word for word in plain).encode(errors="replace")


def _is_list(word: str) -> bool:
    return ("," in word and "/" in word) or word.startswith("(")


def _cut_word(word: str) -> str:
    octets = word.encode(errors="replace")
    if len(octets) <= _CLIPPED:
        return word
    return _whole_escapes(octets[:_CLIPPED]).decode(errors="ignore") + "..."


def _whole_escapes(octets: bytes) -> bytes:
    """Without a ``%HH`` that was cut in the middle."""
    percent = octets.rfind(b"%", -2)
    return octets if percent < 0 else octets[:percent]


def _cut_list(word: str, room: int) -> str:
    """The list up to the last comma that leaves room for the mark of the cut."""
    octets = word.encode(errors="replace")
    if len(octets) <= room:
        return word
    mark = b",...)" if word.startswith("(") else b",..."
    comma = octets.rfind(b",", 0, room - len(mark) + 1)
    return (octets[: max(comma, 0)] + mark).decode()
