"""Headers inside each other around one string, which are compared all at once."""

from __future__ import annotations

from typing import Any, NamedTuple

from .constructed import Choice, Kinds, Sequence, Tagged
from .emitted import class_defaults
from .node import BerType
from .primitives import IA5String, OctetString


class Chain(NamedTuple):
    """Headers inside each other around one string, as a device that has a number and nothing else.

    ``idents``: from the outermost inwards. ``make``: the class that holds the value of ``leaf`` as ``attr``.
    """

    idents: tuple[int, ...]
    leaf: BerType
    make: Any = None
    attr: str = ""


def chain_of(node: BerType) -> Chain | None:
    """Find the chain that an element of this type usually is; None where it is none."""
    if type(node) in (IA5String, OctetString):
        return Chain((node.ident,), node)
    if isinstance(node, Tagged):
        inner = chain_of(node.inner)
        return inner and inner._replace(idents=(node.ident, *inner.idents))
    if isinstance(node, Choice) and node.usual.accepts is not None:
        return chain_of(node.usual.type)
    if isinstance(node, Sequence) and node.fields and isinstance(node.fields[0].type, Kinds):
        first = node.fields[0]
        one = first.type.alternatives[0]
        inner = chain_of(one.type)
        alone = not any(field.mandatory for field in node.fields[1:])
        if inner and alone and class_defaults(node.make).get(first.kind) == (one.word or one.name):
            return Chain((node.ident, *inner.idents), inner.leaf, node.make, first.attr)
    return None


def is_chain(node: BerType) -> bool:
    """Tell whether there is more than one header to compare."""
    chain = chain_of(node)
    return chain is not None and len(chain.idents) > 1


def skeletons(idents: tuple[int, ...]) -> list[bytes]:
    """Give, for every outer length octet, the octets from it to the innermost length that fit each other."""
    found = []
    for length in range(256):
        inner = length - 2 * (len(idents) - 1)
        octets = [length]
        for depth, ident in enumerate(idents[1:], 1):
            octets += [ident, length - 2 * depth]
        found.append(bytes(octets) if inner >= 0 and length < 128 else b"")  # noqa: PLR2004 - short form
    return found
