"""Messages that end in private data of any type, which may look like the security data before them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from teamcall_core.ber.tlv import Element, Fault, Walk
from teamcall_core.ber.types import Field, Sequence, may, need

from .types import CSTA_PRIVATE_DATA, CSTA_SECURITY_DATA


class PrivateSequence(Sequence):
    """SEQUENCE whose last elements are ``security`` OPTIONAL and ``privateData`` (escape-service, private-event).

    Officially a maker replaces the type of the private data. Where that is a SEQUENCE, one that stands alone has the
    tag of ``security``: what can be no message with security data is read as one without.
    """

    def __init__(self, label: str, *fields: Field, make: Callable[..., Any], given: tuple[str, ...] = ()) -> None:
        last = need("privateData", CSTA_PRIVATE_DATA)
        super().__init__(label, *fields, may("security", CSTA_SECURITY_DATA), last, make=make, given=given)
        self.bare = Sequence(label, *fields, last, make=make, given=given)

    def read_given(self, walk: Walk, element: Element, depth: int, given: Mapping[str, Any]) -> Any:
        """Give the object, with attributes that stood outside of the SEQUENCE."""
        try:
            return super().read_given(walk, element, depth, given)
        except Fault as fault:
            if fault.more:
                raise
            try:
                found = self.bare.read_given(walk, element, depth, given)
            except Fault:
                raise fault from None
        last = len(self.bare.fields) - 1
        found.unknown = tuple(replace(one, place=one.place + (one.place > last)) for one in found.unknown)
        return found
