"""Events and answers as they are shown: the server's own lines, with colours and meanings for a person, or JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from typing import Any

from teamcall_core.stli.client import (
    Answered,
    Bye,
    ClientEvent,
    Closed,
    DeviceInformation,
    Event,
    Greeted,
    Open,
    OpenSuperVisor,
    UnknownLine,
    meaning,
)

from .words import shown

_RED, _GREEN, _YELLOW, _CYAN, _DIM, _PLAIN = "31", "32", "33", "36", "2", "0"
_CONTROL = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
"""What could move the cursor, change colours or turn the direction of a terminal; tabs do not occur in STLI lines."""


_BY_ITSELF = (Open, OpenSuperVisor, Bye)
"""What this program says without being asked; not shown to a program that reads lines, unless it is refused."""


def local_time() -> datetime:
    """Now, with the offset of this machine."""
    return datetime.now().astimezone()


def printable(text: str) -> str:
    """The server's text without anything that a terminal would obey."""
    return _CONTROL.sub(lambda match: f"\\x{ord(match[0]):02x}" if ord(match[0]) < 0x100 else "?", text)  # noqa: PLR2004


@dataclass(frozen=True, slots=True)
class Style:
    """How things are shown."""

    json: bool = False
    """One object per line."""
    human: bool = False
    """With the time of events and the meaning of refusals; else exactly the lines of the server."""
    colour: bool = False


class Printing:
    """Says events through ``say``, one finished text (of one or several lines) at a time."""

    def __init__(self, style: Style, say: Callable[[str], None], clock: Callable[[], datetime] = local_time) -> None:
        self.style = style
        self._say = say
        self._clock = clock

    def show(self, event: ClientEvent) -> None:
        """Say this event, if it is one that is shown."""
        if self.style.json:
            self._say(json.dumps({"time": self._time(), **as_json(event)}, ensure_ascii=False))
            return
        for line in self._lines(event):
            self._say(line)

    def _time(self) -> str:
        return self._clock().isoformat(timespec="milliseconds")

    def _lines(self, event: ClientEvent) -> list[str]:
        match event:
            case Greeted() | Closed():
                return []
            case Answered():
                return self._answer(event)
            case Event():
                return self._event(event)
            case UnknownLine():
                return self._unknown(event)
            case DeviceInformation():
                return [self._paint(_DIM, printable(event.line))]
            case _:
                return self._notice(event.name, event.line)

    def _event(self, event: Event) -> list[str]:
        name, _, rest = printable(event.line).partition(" ")
        moment = f"{self._clock():%H:%M:%S}.{self._clock().microsecond // 1000:03d} " if self.style.human else ""
        lines = [f"{self._paint(_DIM, moment)}{self._paint(_CYAN, name)} {rest}"]
        if event.information is not None:
            lines.append(" " * len(moment) + self._paint(_DIM, printable(event.information.line)))
        return lines

    def _answer(self, answer: Answered) -> list[str]:
        if answer.ok and not self.style.human and isinstance(answer.request, _BY_ITSELF):
            return []
        lines = [printable(line) for line in answer.data_lines]
        if not answer.line:
            return [*lines, self._paint(_RED, f"{shown(answer.request)}: {meaning(answer.code)}")]
        lines.append(self._paint(_GREEN if answer.ok else _RED, printable(answer.line)))
        if self.style.human and not answer.ok and meaning(answer.code):
            lines.append(self._paint(_DIM, f"  {meaning(answer.code)}"))
        return lines

    def _notice(self, code: str, line: str) -> list[str]:
        if not line:  # an answer has told it already
            return []
        told = [self._paint(_YELLOW, printable(line))]
        if self.style.human and meaning(code):
            told.append(self._paint(_DIM, f"  {meaning(code)}"))
        return told

    def _unknown(self, unknown: UnknownLine) -> list[str]:
        line = printable(unknown.line)
        return [f"{line} {self._paint(_DIM, f'({unknown.reason})')}".lstrip()] if self.style.human else [line]

    def _paint(self, colour: str, text: str) -> str:
        return f"\033[{colour}m{text}\033[{_PLAIN}m" if self.style.colour and text else text


# --- JSON ------------------------------------------------------------------------------------------------------------


def as_json(event: ClientEvent) -> dict[str, Any]:
    """The event as an object; ``kind`` says of which sort."""
    match event:
        case Event():
            return {"kind": "event", "event": event.name, **_fields(event)}
        case DeviceInformation():
            return {"kind": "event", "event": event.name, "device": event.device, **_information(event)}
        case Answered():
            return _answer(event)
        case Greeted():
            return {
                "kind": "greeted",
                "session": event.kind,
                "version": event.format.version,
                "deviceInformation": event.format.device_information,
            }
        case Closed():
            return {"kind": "closed", "reason": event.reason, "clean": event.is_clean}
        case UnknownLine():
            return {"kind": "unknown", "line": event.line, "reason": event.reason}
        case _:
            return {"kind": "notice", "notice": event.name, "meaning": meaning(event.name)}


def _answer(answer: Answered) -> dict[str, Any]:
    return {
        "kind": "answer",
        "request": shown(answer.request),
        "verb": answer.verb,
        "ok": answer.ok,
        "code": answer.code,
        "words": list(answer.words),
        "meaning": meaning(answer.code),
        "data": [_data(line, words) for line, words in zip(answer.data_lines, answer.data, strict=True)],
    }


def _data(line: str, words: tuple[str, ...]) -> Any:
    """The words of a data line; what it says where it is JSON (a SuperVisor session may be asked for that)."""
    if line.startswith("{"):
        try:
            return json.loads(line)
        except (ValueError, RecursionError):
            pass
    return list(words)


_OWN_FORM = frozenset({"information", "line", "further", "event"})


def _fields(event: Event) -> dict[str, Any]:
    """The fields of an event in the spelling of the protocol; what it does not have is left out."""
    told = {_camel(one.name): getattr(event, one.name) for one in fields(event) if one.name not in _OWN_FORM}
    found = {name: _value(value) for name, value in told.items() if value is not None or name not in _OPTIONAL}
    if event.information is not None:
        found["deviceInformation"] = _information(event.information)
    if event.further:
        found["further"] = list(event.further)
    return found


_OPTIONAL = frozenset({"cause", "callId", "deviceId"})


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def _value(value: Any) -> Any:
    if hasattr(value, "members"):
        return [{"callId": member.call_id, "device": member.device} for member in value]
    return value


def _information(information: DeviceInformation) -> dict[str, Any]:
    calls = [
        {_camel(one.name): getattr(call, one.name) for one in fields(call) if getattr(call, one.name) is not None}
        for call in information.calls
    ]
    return {"number": information.number, "calls": calls}
