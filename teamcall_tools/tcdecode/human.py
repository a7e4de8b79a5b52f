"""Parts as text for people: a line for each message, and its tree of attributes below."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import is_dataclass
from enum import Enum
from typing import Final

from teamcall_core import csta

from .decoding import Part
from .secrets import MASK, SECRET_FIELDS, hidden, hidden_in_text, shown_body
from .shapes import is_xml
from .values import present

_INDENT: Final = "  "
_ON_ONE_LINE: Final = 100
_PER_LINE: Final = 16
DUMPED: Final = 512
"""Octets of one part that a dump shows."""
_PRINTABLE: Final = range(0x20, 0x7F)
_MIN_TEXT: Final = 3
_DOCUMENT_LINES: Final = 60
_DOCUMENT_WIDTH: Final = 2000

_BOLD, _RED, _DIM, _PLAIN = "\033[1m", "\033[31m", "\033[2m", "\033[0m"


class Show:
    """How parts are shown."""

    def __init__(self, *, colour: bool = False, secrets: bool = False, dump: bool = False) -> None:
        self._colour = colour
        self._secrets = secrets
        self._dump = dump
        self._texts = False
        """Identifiers of the message are texts, as in XML."""

    def part(self, part: Part) -> str:
        """All lines of a part."""
        lines = [self._paint(_BOLD, header(part))]
        if part.failure is not None:
            lines.append(_INDENT + self._paint(_RED, printable(f"cannot be decoded: {part.failure.text}")))
        if part.message is not None:
            self._texts = str(part.message.phase).startswith("XML")
            body = part.message.body
            lines += self._value("", body if self._secrets else shown_body(body, part.secret), 1)
        if (part.failure is not None or self._dump) and part.text is None:
            lines += (self._paint(_DIM, line) for line in self._dumped(part))
        return "\n".join(lines)

    def note(self, text: str) -> str:
        """A sentence about the input."""
        return self._paint(_DIM, f"# {printable(text)}")

    def _paint(self, colour: str, text: str) -> str:
        return f"{colour}{text}{_PLAIN}" if self._colour else text

    def _dumped(self, part: Part) -> Iterator[str]:
        octets = part.piece.octets
        safe = octets if self._secrets else hidden(octets, part.message and part.message.body, part.secret)
        if safe != octets:
            yield f"{_INDENT}(what may be a password is overwritten with *, which is 2a; see --show-passwords)"
        if is_xml(safe) and b"\x00" not in safe:
            yield from document_lines(safe.decode("utf-8", "replace"))
        else:
            yield from dump(safe, (part.failure and part.failure.offset) or 0)

    # --- trees -------------------------------------------------------------------------------------------------------

    def _value(self, name: str, value: object, depth: int) -> Iterator[str]:
        """The lines of one attribute; without a name, of a body."""
        indent = _INDENT * depth
        title = f"{name}: " if name else ""
        line = self._short(name, value)
        if line is not None and len(indent) + len(title) + len(line) <= _ON_ONE_LINE:
            yield f"{indent}{title}{line}"
        elif is_dataclass(value) and not isinstance(value, type):
            yield f"{indent}{title}{type(value).__name__}"
            for inner, held in present(value):
                yield from self._value(inner, held, depth + 1)
        elif isinstance(value, (list, tuple)):
            yield f"{indent}{title}{len(value)} items"
            for place, held in enumerate(value):
                yield from self._value(f"[{place}]", held, depth + 1)
        else:
            yield f"{indent}{title}{line}"

    def _short(self, name: str, value: object) -> str | None:
        """The value on one line; None where it holds others that do not fit there."""
        if name in SECRET_FIELDS and value is not None and not self._secrets:
            return MASK
        if isinstance(value, csta.Bits):
            return "{" + " ".join(sorted(map(str, value))) + "}" + (f" of {value.length}" if value.length else "")
        if isinstance(value, (list, tuple)):
            held = [self._short("", one) for one in value]
            return None if None in held else "[" + ", ".join(str(one) for one in held) + "]"
        if is_dataclass(value) and not isinstance(value, type):
            return self._short_object(value)
        return self._plain(value)

    def _short_object(self, value: object) -> str | None:
        pairs = present(value)
        if any(isinstance(held, list) or is_dataclass(held) for _name, held in pairs):
            return None
        held = [(name, self._short(name, one)) for name, one in pairs]
        if any(one is None for _name, one in held):
            return None
        return type(value).__name__ + "".join(f" {name}={one}" for name, one in held)

    def _plain(self, value: object) -> str:
        if isinstance(value, (bytes, bytearray)):
            octets = bytes(value) if self._secrets else hidden_in_text(bytes(value))
            return f'"{octets.decode("ascii")}"' if self._texts and _are_signs(octets) else octets_text(octets)
        if isinstance(value, Enum):
            return printable(str(value.value))
        if isinstance(value, str):
            return printable(value) if value and value == value.strip() else repr(value)
        return printable(str(value))


def header(part: Part) -> str:
    """One line: when, where, and what it is."""
    piece, stream = part.piece, part.stream
    words = [piece.mark.time, stream.direction, stream.name, f"@{piece.offset}"]
    if part.text is not None:
        return " ".join(printable(word) for word in [*words, part.text] if word)
    words += [piece.framing, str(part.phase) if part.phase else None]
    message = part.message
    if message is not None:
        invoke_id = message.invoke_id if message.invoke_id is not None else piece.invoke_id
        words += [message.kind, None if invoke_id is None else f"#{invoke_id}"]
        words.append(None if message.operation is None else str(message.operation))
    elif piece.invoke_id is not None:
        words.append(f"#{piece.invoke_id}")
    count = len(piece.octets)
    words.append(f"({count} octet{'' if count == 1 else 's'})")
    return " ".join(printable(word) for word in words if word)


def printable(text: str) -> str:
    """The text without anything that moves the cursor of a terminal or cannot be written."""
    if text.isprintable():
        return text
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode("ascii") for sign in text)


def _are_signs(octets: bytes) -> bool:
    return octets != b"" and all(octet in _PRINTABLE for octet in octets)


def octets_text(octets: bytes) -> str:
    """Octets in hex, and in quotes too where all of them are signs."""
    if len(octets) >= _MIN_TEXT and _are_signs(octets):
        return f'{octets.hex()} "{octets.decode("ascii")}"'
    return octets.hex() or "(no octets)"


def dump(octets: bytes, place: int = 0) -> Iterator[str]:
    """Octets as people know them: place, hex, signs. Of many only some, with ``place`` among them."""
    start = 0 if place < DUMPED else (place - DUMPED // 2) // _PER_LINE * _PER_LINE
    end = min(len(octets), start + DUMPED)
    if start:
        yield f"{_INDENT}... {start} octets before"
    for at in range(start, end, _PER_LINE):
        line = octets[at : min(at + _PER_LINE, end)]
        signs = "".join(chr(octet) if octet in _PRINTABLE else "." for octet in line)
        yield f"{_INDENT}{at:04x}  {line.hex(' '):<{_PER_LINE * 3 - 1}}  {signs}"
    if len(octets) > end:
        yield f"{_INDENT}... {len(octets) - end} more octets"


def document_lines(text: str) -> Iterator[str]:
    """A document that could not be decoded, as it is written."""
    lines = text.splitlines()
    for line in lines[:_DOCUMENT_LINES]:
        yield _INDENT + printable(line[:_DOCUMENT_WIDTH]) + ("..." if len(line) > _DOCUMENT_WIDTH else "")
    if len(lines) > _DOCUMENT_LINES:
        yield f"{_INDENT}... {len(lines) - _DOCUMENT_LINES} more lines"
