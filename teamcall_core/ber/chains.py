"""Headers inside each other around one string, which are compared all at once."""

from __future__ import annotations

from typing import Final, NamedTuple

from .constructed import Choice, Kinds, Sequence, Tagged
from .emitted import SHORT
from .node import BerType
from .primitives import IA5String, OctetString
from .source import Unusual, class_defaults

MIN_HEADERS: Final = 3
"""Two headers are read as quickly as compared."""


class Chain(NamedTuple):
    """Headers inside each other around one string, as a device usually begins with its number.

    ``idents``: from the outermost inwards. ``leaf``: the string. ``holder``: the SEQUENCE whose first element it is,
    and which may have more; ``word``: that of the alternative that the string is there.
    """

    idents: tuple[int, ...]
    leaf: BerType
    holder: Sequence | None = None
    word: str = ""


def chain_of(node: BerType) -> Chain | None:
    """Find the chain that an element of this type usually begins with; None where there is none."""
    if type(node) in (IA5String, OctetString):
        return Chain((node.ident,), node)
    if isinstance(node, Tagged):
        inner = chain_of(node.inner)
        return inner and inner._replace(idents=(node.ident, *inner.idents))
    if isinstance(node, Choice) and node.usual.accepts is not None and not _may_be_constant(node):
        return chain_of(node.usual.type)
    if isinstance(node, Sequence) and node.fields and isinstance(node.fields[0].type, Kinds):
        return _of_sequence(node, node.fields[0].type)
    return None


def _may_be_constant(node: Choice) -> bool:
    """Tell whether text may be the word of a NULL, which is found before the usual alternative when it is written."""
    return node.usual.accepts is str and any(one.constant is not None for one in node.alternatives)


def _of_sequence(node: Sequence, kinds: Kinds) -> Chain | None:
    """Find the chain into the first element of a SEQUENCE."""
    usual = kinds.alternatives[0]
    inner = chain_of(usual.type)
    if inner is None or inner.holder is not None or node.given:
        return None
    try:
        class_defaults(node.make)
    except Unusual:
        return None
    return Chain((node.ident, *inner.idents), inner.leaf, node, usual.word or usual.name)


def usual_chain(node: BerType) -> Chain | None:
    """Give the chain of a type if comparing it at once is worth it."""
    chain = chain_of(node)
    return chain if chain is not None and len(chain.idents) >= MIN_HEADERS else None


def skeletons(idents: tuple[int, ...]) -> list[bytes]:
    """Give, for every length octet in front, the octets up to the innermost identifier that fit each other.

    ``idents``: those inside. Nothing fits a length octet of the long form, nor one that leaves no room.
    """
    found = []
    for length in range(256):
        octets = [idents[0]]
        for depth, ident in enumerate(idents[1:], 1):
            octets += [max(0, length - 2 * depth), ident]
        fits = 2 * len(idents) <= length < SHORT
        found.append(bytes(octets) if fits else b"")
    return found
