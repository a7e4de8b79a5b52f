"""UniversalFailure as every phase declares it: a CHOICE of categories, each with numbers of its own."""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.ber.constructed import Kinds
from teamcall_core.ber.node import BerType, Unfit, octets_of
from teamcall_core.ber.rose import Code
from teamcall_core.ber.tlv import Element, Walk, identifier_octets
from teamcall_core.ber.values import Unknown

from .message import UniversalFailure

UNIVERSAL_FAILURE_CODE: Final = 1
"""The only error of CSTA, in all phases."""


class Failure(BerType):
    """CHOICE of categories as ``UniversalFailure``; a category that is not declared becomes ``Unknown``."""

    def __init__(self, categories: Kinds) -> None:
        super().__init__("UniversalFailure")
        self.categories = categories
        self.tags = categories.tags

    def read(self, walk: Walk, element: Element, depth: int) -> UniversalFailure | Unknown:
        """Give the failure."""
        if not self.categories.accepts(element.ident):
            return Unknown(element.ident, walk.whole(element))
        category, name = self.categories.read(walk, element, depth)
        return UniversalFailure(category, category if name is None else name)

    def write(self, value: Any) -> bytes:
        """Take a failure, or the Unknown of a category; the category ``unspecified`` has no names."""
        if isinstance(value, Unknown):
            return octets_of(value)
        if not isinstance(value, UniversalFailure):
            raise Unfit(f"needs a UniversalFailure, has {type(value).__name__}")
        bare = value.category == "unspecified"
        return self.categories.write((value.category, None if bare else value.name))

    def code_of(self, body: Unknown) -> Code:
        """Give the code of an error without a name: a category is called by its identifier, an error by its code."""
        ident = body.tag_or_name
        if isinstance(ident, int) and ident > 0 and self.categories.may_grow(ident):
            return UNIVERSAL_FAILURE_CODE if octets_of(body).startswith(identifier_octets(ident)) else ident
        return ident
