"""Escape services (ECMA-269 clause 28): what only the maker's documents describe."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Unknown
from teamcall_core.csta.common import CSTACommonArguments, CSTASecurityData
from teamcall_core.csta.private_data import PrivateData


@dataclass(slots=True)
class Escape(Extensible):
    """A service of the maker (escape-service, operation 51).

    ``private_data``: one item in Phase III (octets of an OCTET STRING, or ``Unknown`` with any other element), a list
    of ``PrivateData`` in Phases I and II.
    """

    private_data: bytes | Unknown | list[PrivateData | Unknown]
    escape_register_id: bytes | None = None
    security: CSTASecurityData | None = None


@dataclass(slots=True)
class EscapeResult(Extensible):
    """The positive answer to Escape."""

    extensions: CSTACommonArguments | None = None
