"""Event lines into values: the fields of each class say which words its line has (stli.md section 5)."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import fields
from typing import Any

from teamcall_core.stli.from_domain import FORMS
from teamcall_core.stli.tokens import EMPTY

from .events import (
    EVENTS,
    ConnectionList,
    DeviceInformation,
    Event,
    EventWithCause,
    InformedCall,
    ListedConnection,
    OtherEvent,
)

_PERCENT = re.compile(rb"%([0-9A-Fa-f]{2})")
_CUT = "..."
"""What the server ends a list with that would not fit into a line."""


def parse(words: list[str], line: str, version: int) -> Event | DeviceInformation | None:
    """The event that the words of a line tell; None where they tell none (an unknown name, or too few words)."""
    name, *rest = words
    if name == "DeviceInformation":
        return _information(rest, line)
    kind = EVENTS.get(name)
    if kind is None:
        return (
            OtherEvent(event=name, device=_undo(rest[0]), further=tuple(rest[1:]), line=line)
            if (name in _RENDERED and rest)
            else None
        )
    readers = _READERS_OF[kind]
    if len(rest) < len(readers):
        return None
    values: dict[str, Any] = {key: read(word) for (key, read), word in zip(readers, rest, strict=False)}
    further = rest[len(readers) :]
    if version > 1 and len(further) >= len(_IDENTIFIERS):
        values |= {"call_id": _call_id(further[0]), "device_id": _text(further[1])}
        further = further[len(_IDENTIFIERS) :]
    return kind(**values, further=tuple(further), line=line)


def _information(words: list[str], line: str) -> DeviceInformation | None:
    """``<device> <numberOfCalls> (<info>)``; None where it cannot be read so."""
    if len(words) != len(("device", "number", "info")):
        return None
    device, number, info = words
    count = _number(number)
    if count is None or not (info.startswith("(") and info.endswith(")")):
        return None
    members = info[1:-1].split(",")
    is_cut = members[-1] == _CUT
    calls = tuple(_informed(member) for member in members if member not in ("", "idle", _CUT))
    return DeviceInformation(_undo(device), count, calls, is_cut, line)


def _informed(member: str) -> InformedCall:
    """``state``, or ``callId/state/partner``."""
    call, slash, rest = member.partition("/")
    if not slash:
        return InformedCall(member)
    state, _, partner = rest.partition("/")
    return InformedCall(state, call, _undo(partner) or None)


def _undo(word: str) -> str:
    """The word without its ``%HH``; as it came where that gives no text."""
    if "%" not in word:
        return word
    try:
        return _PERCENT.sub(lambda match: bytes([int(match[1], 16)]), word.encode()).decode()
    except UnicodeDecodeError:
        return word


def _device(word: str) -> str:
    return "" if word == EMPTY else _undo(word)


def _text(word: str) -> str | None:
    return None if word == EMPTY else _undo(word)


def _call_id(word: str) -> str | None:
    return None if word == EMPTY else word


def _number(word: str) -> int | None:
    """Digits that the server may have sent; None for anything else. Bounded, as reading a number is not linear."""
    is_number = word.isascii() and word.isdigit() and len(word) <= _MOST_DIGITS
    return int(word) if is_number else None


_MOST_DIGITS = 10


def _on_off(word: str) -> bool | None:
    return {"on": True, "off": False}.get(word.lower())


def _connections(word: str) -> ConnectionList:
    if word == EMPTY:
        return ConnectionList()
    members = word.split(",")
    is_cut = members[-1] == _CUT
    pairs = (member.partition("/") for member in members if member not in ("", _CUT))
    return ConnectionList(tuple(ListedConnection(call, _undo(device)) for call, _, device in pairs), is_cut)


_IDENTIFIERS = ("call_id", "device_id")
_COMMON = frozenset(one.name for one in fields(Event))
_BY_TYPE: Mapping[str, Callable[[str], object]] = {
    "str | None": _text,
    "int | None": _number,
    "bool | None": _on_off,
    "ConnectionList": _connections,
}
_CALL_WORDS = frozenset({"primary_old_call", "secondary_old_call", "new_call"})


def _readers_of(kind: type[Event]) -> tuple[tuple[str, Callable[[str], object]], ...]:
    """Field and reader of each word that stands behind the name of this event."""
    first: list[tuple[str, Callable[[str], object]]] = [("device", _device)]
    if issubclass(kind, EventWithCause):
        first.append(("cause", _text))
    own = [one for one in fields(kind) if one.name not in _COMMON]
    return (
        *first,
        *((one.name, _call_id if one.name in _CALL_WORDS else _BY_TYPE[str(one.type)]) for one in own),
    )


_READERS_OF = {kind: _readers_of(kind) for kind in EVENTS.values()}
_RENDERED = frozenset(form.name for form in FORMS.values())
INFORMED = frozenset(form.name for form in FORMS.values() if form.device_information)
"""The events that DeviceInformation follows, as the server's own table has it."""
