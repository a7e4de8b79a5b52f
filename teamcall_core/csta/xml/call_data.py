"""SnapshotCallData, whose form the editions do not agree on."""

from __future__ import annotations

from typing import Any, Final

from teamcall_core.csta.message import Phase
from teamcall_core.csta.services.snapshot import SnapshotCallData

from .structures import Field, Listing, Structure, named
from .tables import NAMESPACES
from .walk import Absent, Element, Walk, refuse_instruction

LIST_ALONE: Final = 6
"""The edition in which SnapshotCallData is a list and nothing else; that it was the first is not known."""


class CallData(Structure):
    """SnapshotCallData: before edition 6 a part of the list with its cross reference, from then on the list alone.

    In edition 6 the document element has the type of the list, so that neither the request it belongs to nor the last
    part can be told. A document that tells them is read in that edition too.
    """

    def __init__(self, alone: Listing, *fields: Field) -> None:
        super().__init__("SnapshotCallData", *fields, make=SnapshotCallData)
        self.alone = alone
        self.whole = Structure("SnapshotCallData", *fields, make=SnapshotCallData)

    def read(self, element: Element, walk: Walk, depth: int) -> Any:
        """Give the message; the first child tells the two forms apart."""
        if len(element):
            refuse_instruction(element[0], element)
            alone = walk.local(element[0]) == self.alone.item_name
        else:
            alone = walk.namespace[1:-1] == NAMESPACES[Phase.XML6]
        return (self.alone if alone else self.whole).read(element, walk, depth)

    def usual(self, value: Any) -> Structure | Listing:
        """Give the form of a message."""
        return self.alone if value.service_cross_ref_id is None else self.whole

    def write(self, name: str, value: Any, edition: int) -> str:
        """Take the message."""
        if edition < LIST_ALONE or not isinstance(value, SnapshotCallData):
            return super().write(name, value, edition)
        for field in self.fields:
            if field.attr != self.alone.attr and getattr(value, field.attr) is not None:
                raise named(Absent(f"is not there from edition {LIST_ALONE} on"), field.name)
        if value.unknown:
            raise Absent(f"has no place for other elements from edition {LIST_ALONE} on")
        return self.alone.write(name, value, edition)
