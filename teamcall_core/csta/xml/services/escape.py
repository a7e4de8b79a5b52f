"""Declarations of the escape services (ECMA-269 clause 28, ECMA-323): what only the maker's documents describe."""

from __future__ import annotations

from typing import Final

from teamcall_core.csta.services.escape import (
    Escape,
    EscapeResult,
)
from teamcall_core.csta.xml.simple import TEXT_OCTETS
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
