"""Declarations of the escape services (ECMA-323)."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.escape import (
    Escape,
    EscapeRegister,
    EscapeRegisterAbort,
    EscapeRegisterCancel,
    EscapeRegisterCancelResult,
    EscapeRegisterResult,
    EscapeResult,
    PrivateDataVersionSelection,
    PrivateDataVersionSelectionResult,
)
from teamcall_core.csta.xml.simple import LONG_NUMBER, TEXT_OCTETS
from teamcall_core.csta.xml.structures import Structure, may, need
from teamcall_core.csta.xml.types import CSTA_COMMON_ARGUMENTS, CSTA_SECURITY_DATA, PRIVATE_DATUM

ESCAPE: Final = Structure(
    "Escape",
    may("escapeRegisterID", TEXT_OCTETS),
    may("security", CSTA_SECURITY_DATA),
    need("privateData", PRIVATE_DATUM),
    make=Escape,
)
ESCAPE_RESULT: Final = Structure(
    "EscapeResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=EscapeResult,
)
ESCAPE_REGISTER: Final = Structure(
    "EscapeRegister",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=EscapeRegister,
)
ESCAPE_REGISTER_RESULT: Final = Structure(
    "EscapeRegisterResult",
    need("escapeRegisterID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=EscapeRegisterResult,
)
ESCAPE_REGISTER_ABORT: Final = Structure(
    "EscapeRegisterAbort",
    need("escapeRegisterID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=EscapeRegisterAbort,
)
ESCAPE_REGISTER_CANCEL: Final = Structure(
    "EscapeRegisterCancel",
    need("escapeRegisterID", TEXT_OCTETS),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=EscapeRegisterCancel,
)
ESCAPE_REGISTER_CANCEL_RESULT: Final = Structure(
    "EscapeRegisterCancelResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=EscapeRegisterCancelResult,
)
PRIVATE_DATA_VERSION_SELECTION: Final = Structure(
    "PrivateDataVersionSelection",
    need("privateDataVersionSelectionArgument", LONG_NUMBER, "private_data_version"),
    make=PrivateDataVersionSelection,
)
PRIVATE_DATA_VERSION_SELECTION_RESULT: Final = Structure(
    "PrivateDataVersionSelectionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=PrivateDataVersionSelectionResult,
)
