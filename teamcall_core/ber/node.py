"""What all declarations have in common: a construct that reads and writes exactly one element."""

from __future__ import annotations

import copy
from typing import IO, Any, Self

import construct

from teamcall_core.errors import DecodeError, EncodeError, NeedMore

from .tlv import (
    CONSTRUCTED,
    CONTEXT,
    Element,
    Fault,
    Walk,
    as_constructed,
    identifier_octets,
    identifier_of,
    octets_word,
    refuse,
)
from .values import NOT_UNKNOWN, Limits, Unknown, are_unknown

_ENDLESS = 1 << 4096
"""Where the outermost element may end at the latest, before its length is compared with the limit."""


class Unfit(Exception):
    """An EncodeError in the making: ``path`` is gathered from the inside out."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.path: list[str] = []


def octets_of(kept: Unknown) -> bytes:
    """Give the octets of what was kept. Raises Unfit."""
    if not isinstance(kept.octets, bytes):
        raise Unfit(f"needs octets, has {type(kept.octets).__name__}")
    return kept.octets


def unknown_of(value: Any) -> bytes:
    """Give the octets of all that is unknown of an object. Raises Unfit."""
    if not are_unknown(value.unknown):
        raise Unfit(NOT_UNKNOWN)
    return b"".join(extra.octets for extra in value.unknown)


def join(name: str, inwards: list[str]) -> str:
    """Make a path of what was gathered from the inside out; indexes stand in brackets without a dot."""
    return name + "".join(part if part.startswith("[") else f".{part}" for part in reversed(inwards))


def decode_error(fault: Fault, name: str) -> DecodeError:
    """Make the error that callers see."""
    kind = NeedMore if fault.more else DecodeError
    return kind(join(name, fault.path), fault.offset, fault.needed, fault.got)


def outermost(walk: Walk) -> Element:
    """Read the header of the whole message and hold it against the limit and against what is there."""
    limit = walk.limits.max_octets
    if walk.total > limit:
        raise Fault(0, f"at most {limit} octets", str(walk.total))
    element = walk.element(0, _ENDLESS)
    if element.after > limit:
        raise Fault(0, f"at most {limit} octets", octets_word(element.after))
    if element.after < walk.total:
        raise Fault(element.after, "the end of the message", f"{walk.total - element.after} octets")
    return element


class BerType(construct.Construct):  # type: ignore[misc]  # construct has no types
    """A declaration. As a construct it parses and builds one element; ``read`` and ``write`` are its inner side.

    ``tags``: the identifiers it may begin with, None for any. Offsets of errors count from the first octet given.
    """

    label: str
    """Name of the ASN.1 type or of the class it makes: first part of every path."""
    tags: frozenset[int] | None = None

    def __init__(self, label: str = "") -> None:
        super().__init__()
        self.label = label or type(self).__name__

    # --- the inner side ---------------------------------------------------------------------------------------------

    def read(self, walk: Walk, element: Element, depth: int) -> Any:
        """Take the value of an element whose header has been read and whose identifier is in ``tags``."""
        raise NotImplementedError

    def write(self, value: Any) -> bytes:
        """Give the whole element; raises Unfit."""
        raise NotImplementedError

    def accepts(self, ident: int) -> bool:
        """Tell whether an element with this identifier can be of this type."""
        return self.tags is None or ident in self.tags

    def retagged(self, tag_class: int, number: int) -> Self:
        """Give this type with an IMPLICIT tag in the place of its own (X.680 clause 31.2)."""
        raise NotImplementedError

    def expects(self) -> str:
        """Say in short words what an element of this type begins with."""
        return "tag " + " or ".join(f"{tag:02x}" for tag in sorted(self.tags or ()))

    # --- whole messages -----------------------------------------------------------------------------------------------

    def decode(self, octets: bytes, limits: Limits | None = None) -> Any:
        """Read exactly one element, with nothing behind it. Raises DecodeError or NeedMore, nothing else."""
        walk = Walk(bytes(octets), limits or Limits())
        try:
            return self.read_checked(walk, outermost(walk), 0)
        except Fault as fault:
            raise decode_error(fault, self.label) from None

    def read_checked(self, walk: Walk, element: Element, depth: int) -> Any:
        """Read an element whose identifier has not been looked at yet."""
        if not self.accepts(element.ident):
            raise Fault(element.at, self.expects(), f"tag {element.ident:02x}")
        return self.read(walk, element, depth)

    def encode(self, value: Any) -> bytes:
        """Write one element. Raises EncodeError, nothing else."""
        try:
            return self.write(value)
        except Unfit as unfit:
            raise EncodeError(join(self.label, unfit.path), unfit.reason) from None

    # --- construct's side -------------------------------------------------------------------------------------------

    def parse(self, data: bytes, **_context: Any) -> Any:
        """Read exactly one element; unlike construct's own, octets behind it are an error."""
        return self.decode(data)

    def _parse(self, stream: IO[bytes], _context: Any, _path: str) -> Any:
        """Read one element from the stream and leave the stream behind it."""
        first = stream.tell()
        walk = Walk(stream.read(), Limits())
        try:
            element = walk.element(0, _ENDLESS)
            if element.after > walk.limits.max_octets:
                refuse(0, f"at most {walk.limits.max_octets} octets", octets_word(element.after))
            value = self.read_checked(walk, element, 0)
        except Fault as fault:
            raise decode_error(fault, self.label) from None
        stream.seek(first + element.after)
        return value

    def _build(self, obj: Any, stream: IO[bytes], _context: Any, _path: str) -> Any:
        """Write one element to the stream."""
        stream.write(self.encode(obj))
        return obj

    def _sizeof(self, _context: Any, _path: str) -> int:
        """No BER type has a size of its own."""
        msg = "the size of an element depends on its value"
        raise construct.SizeofError(msg)


class Plain(BerType):
    """A type with a tag of its own. ``constructed``: True, False, or None for strings, which may be either."""

    constructed: bool | None = False

    def __init__(self, label: str, ident: int) -> None:
        super().__init__(label)
        self._set(ident)

    def _set(self, ident: int) -> None:
        self.ident = ident
        self.octets = identifier_octets(ident)
        self.tags = frozenset((ident, as_constructed(ident)) if self.constructed is None else (ident,))

    def retagged(self, tag_class: int, number: int) -> Self:
        """Give this type with another tag."""
        other = copy.copy(self)
        other._set(identifier_of(tag_class, number, constructed=bool(self.constructed)))  # noqa: SLF001 - a copy of self
        return other


def context(number: int, inner: BerType) -> BerType:
    """``[number] IMPLICIT inner``."""
    return inner.retagged(CONTEXT, number)


__all__ = ["CONSTRUCTED", "BerType", "Plain", "Unfit", "context", "decode_error", "join", "outermost"]
