"""Private data as Phases I and II carry it: the maker's object identifier and one element of any type."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible


@dataclass(slots=True)
class PrivateData(Extensible):
    """One item of private data (ECMA-180, ECMA-218; OmniPCX Enterprise sends several in each event).

    ``manufacturer``: an object identifier, dotted. ``data``: the whole element with its header, read by nobody but the
    application. Phase III has no identifier; there an item is the data alone.
    """

    manufacturer: str
    data: bytes
