"""The usual documents by emitted code; everything else is left to the walk over elements.

``read`` gives None whenever it is not sure. A document is usual when its head, which is all from its first octet to the
end of the start tag of the document element, has been read by the walk before: the same characters mean the same.
Code is emitted when the third document of a kind comes, since that takes some milliseconds.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Final

from teamcall_core.ber.source import Unusual, never
from teamcall_core.ber.values import Limits
from teamcall_core.csta.message import Message, Phase

from .emit import Emitter
from .structures import Listing, Structure
from .walk import XmlType

DEPTH: Final = 32
"""Deeper than anything declared: with a depth limit below this, the walk must do the work."""
MAX_OCTETS: Final = 1 << 16
"""Longer than any frame of a known link; longer documents are left to the walk."""
MAX_HEADS: Final = 512
MAX_READERS: Final = 256
"""What a peer can make us keep; an expression with its function takes about 60 KiB."""
MAX_HEAD: Final = 1024
"""A longer head is not learnt."""
LEARNT: Final = 2
"""Documents of a kind that come before code is emitted for it."""
_HEAD: Final = re.compile(
    r"(?:<\?xml version=[\"']1\.0[\"'](?: encoding=[\"'](?:UTF|utf)-8[\"'])?[ \t\r\n]*\?>)?[ \t\r\n]*"
    r"<([A-Za-z]\w*)(?:[ \t\r\n]+[A-Za-z][\w:.-]*=(?:\"[^\"<>&]*\"|'[^'<>&]*'))*[ \t\r\n]*>",
    re.ASCII,
)
"""A document in UTF-8 whose document element has no prefix; no mark of XML stands in its attributes."""
_REFERENCE: Final = re.compile("&(?!(?:lt|gt|amp|quot|apos);)")
_new: Final = object.__new__
"""Slot by slot, a message is made in half the time."""
Reader = Callable[[str, int], Any]


@dataclass(slots=True)
class _Head:
    """What documents with one head are. ``phase``: None for a document that does not say its edition."""

    kind: str
    operation: str
    phase: Phase | None
    name: str
    declaration: Structure | Listing
    seen: int = 0
    plain: Reader | None = None
    """For documents without blanks between elements and without references: nearly all."""


_heads: Final[dict[str, _Head]] = {}
_readers: Final[dict[tuple[str, Structure | Listing, bool, bool], Reader]] = {}
_emitters: Final[dict[tuple[bool, bool], Emitter]] = {}


def read(octets: bytes, phase: Phase, limits: Limits) -> Message | None:
    """Read a document in its usual form; None for another one."""
    if len(octets) > MAX_OCTETS or len(octets) > limits.max_octets or limits.max_depth < DEPTH:
        return None
    try:
        text = octets.decode()
    except UnicodeDecodeError:
        return None
    end = text.find(">") + 1
    if text[end - 2 : end] == "?>":
        end = text.find(">", end) + 1
    head = _heads.get(text[:end])
    if head is None:
        return None
    reader = head.plain
    if reader is None or text[end : end + 1] != "<" or "&" in text:
        reader = _reader(head, text, end)
    try:
        body = None if reader is None else reader(text, end)
    except (Unusual, KeyError):
        return None
    if body is None:
        return None
    message = _new(Message)
    message.kind = head.kind
    message.invoke_id = None
    message.operation = head.operation
    message.body = body
    message.phase = head.phase or phase
    return message


def _reader(head: _Head, text: str, end: int) -> Reader | None:
    """Give the reader of a document that is not plain, or of a kind that is rare as yet."""
    if head.seen < LEARNT:
        head.seen += 1
        return None
    spaced, escaped = text[end : end + 1] != "<", "&" in text
    if escaped and _REFERENCE.search(text, end) is not None:
        return None
    form = head.name, head.declaration, spaced, escaped
    found = _readers.get(form)
    if found is None:
        if len(_readers) >= MAX_READERS:
            return None
        found = _readers[form] = _emitted(head, spaced=spaced, escaped=escaped)
    if not spaced and not escaped:
        head.plain = found
    return found


def _emitted(head: _Head, *, spaced: bool, escaped: bool) -> Reader:
    """Make a reader."""
    form = spaced, escaped
    if form not in _emitters:
        _emitters[form] = Emitter(spaced=spaced, escaped=escaped)
    try:
        return _emitters[form].document(head.name, head.declaration)
    except Unusual:
        return never


def learn(octets: bytes, name: str, declaration: XmlType, message: Message, *, named: bool) -> None:
    """Take the head of a document that the walk has read. ``named``: it says its edition."""
    form = declaration.usual(message.body) if isinstance(declaration, Structure) else None
    if form is None or not isinstance(message.operation, str):
        return
    found = _HEAD.match(octets[:MAX_HEAD].decode("latin-1"))
    if found is None or found[1] != name or len(_heads) >= MAX_HEADS:
        return
    _heads.setdefault(found[0], _Head(message.kind, message.operation, message.phase if named else None, name, form))


def forget() -> None:
    """Forget all heads and readers."""
    _heads.clear()
    _readers.clear()
    _emitters.clear()
