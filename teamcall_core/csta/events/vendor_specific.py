"""Events of the maker (ECMA-269 clause 28.2)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Unknown
from teamcall_core.csta.common import CSTASecurityData
from teamcall_core.csta.private_data import PrivateData


@dataclass(slots=True)
class PrivateEvent(Extensible):
    """Something that only the maker's documents describe (private-event, ECMA-269 clause 28.2).

    ``private_data``: one item in Phase III (octets of an OCTET STRING, or ``Unknown`` with any other element), a list
    of ``PrivateData`` in Phases I and II.
    """

    monitor_cross_ref_id: bytes
    private_data: bytes | Unknown | list[PrivateData | Unknown]
    security: CSTASecurityData | None = None
