"""Events of the domain into STLI lines (stli.md section 5), DeviceInformation behind four of them."""

from __future__ import annotations

from teamcall_core.domain.events import CallEvent, CallInitiated, CallView, Told

from .event_forms import FORMS
from .format import Format
from .tokens import END, MAX_LINE, call_word, event_word, list_member

__all__ = ["FORMS", "render"]

_MAX_TEXT = MAX_LINE - len(END)
_CLIPPED = 320
"""Octets that one word keeps in a line that would be too long: eleven such words leave room for a list."""


def render(told: Told, format: Format) -> bytes:  # noqa: A002 - the word of the protocol's own options
    """The lines of an event in one piece, so that nothing comes between them; empty for an unknown event."""
    event = told.event
    form = FORMS.get(type(event))
    if form is None:
        return b""
    words = [form.name, event_word(event.device), *form.words(event, told, format)]
    if format.version != 1 and isinstance(event, CallEvent):
        words += _identifiers(event)
    line = _line(words, form.list_at)
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
        info = ",".join([f"{call_word(c.call)}/{c.state}/{list_member(c.partner)}" for c in calls])
    return _line(["DeviceInformation", event_word(device), str(len(calls)), f"({info})"], list_at=3)


# --- length ----------------------------------------------------------------------------------------------------------


def _line(words: list[str], list_at: int | None = None) -> bytes:
    """A finished line; ``list_at`` is the place of the word that is a list, which may be cut between its members."""
    line = " ".join(words).encode(errors="replace")
    if len(line) > _MAX_TEXT:
        line = _shortened(words, list_at)
    return line + END


def _shortened(words: list[str], list_at: int | None) -> bytes:
    """A line that was too long: long words are cut, then the list, if there is one, to the room that is left."""
    octets = [word.encode(errors="replace") for word in words]
    cut = [word if place == list_at else _cut_word(word) for place, word in enumerate(octets)]
    if list_at is not None:
        room = _MAX_TEXT - len(b" ".join(cut)) + len(cut[list_at])
        cut[list_at] = _cut_list(cut[list_at], room)
    return b" ".join(cut)


def _cut_word(word: bytes) -> bytes:
    """The word within its limit, without a ``%HH`` or a character that was cut in the middle."""
    if len(word) <= _CLIPPED:
        return word
    head = word[:_CLIPPED]
    percent = head.rfind(b"%", -2)
    return (head if percent < 0 else head[:percent]).decode(errors="ignore").encode() + b"..."


def _cut_list(word: bytes, room: int) -> bytes:
    """The list up to the last comma that leaves room for the mark of the cut."""
    if len(word) <= room:
        return word
    opening, mark = (b"(", b",...)") if word.startswith(b"(") else (b"", b",...")
    comma = word.rfind(b",", 0, room - len(mark) + 1)
    return (word[:comma] if comma > 0 else opening) + mark
