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
    """The positive answer to Escape (escape-service, operation 51)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class EscapeRegister(Extensible):
    """Register for the services of the maker (escape-register, operation 365)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class EscapeRegisterResult(Extensible):
    """The positive answer to EscapeRegister (escape-register, operation 365)."""

    escape_register_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class EscapeRegisterAbort(Extensible):
    """Tell that an escape registration has ended (escape-register-abort, operation 366)."""

    escape_register_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class EscapeRegisterCancel(Extensible):
    """End an escape registration (escape-register-cancel, operation 367)."""

    escape_register_id: bytes
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class EscapeRegisterCancelResult(Extensible):
    """The positive answer to EscapeRegisterCancel (escape-register-cancel, operation 367)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class PrivateDataVersionSelection(Extensible):
    """Choose the version of the maker's private data (private-data-version-selection, operation 368)."""

    private_data_version: int


@dataclass(slots=True)
class PrivateDataVersionSelectionResult(Extensible):
    """The positive answer to PrivateDataVersionSelection (private-data-version-selection, operation 368)."""

    extensions: CSTACommonArguments | None = None
