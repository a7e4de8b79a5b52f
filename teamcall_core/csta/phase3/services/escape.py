"""Declarations of the services of the maker (ECMA-285 edition 4)."""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone
from teamcall_core.ber.types import (
    CONTEXT,
    Alternative,
    Choice,
    Integer,
    OctetString,
    Parts,
    Sequence,
    explicit,
    may,
    need,
)
from teamcall_core.csta.phase3.private_sequence import PrivateSequence
from teamcall_core.csta.phase3.types import CSTA_COMMON_ARGUMENTS
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

ESCAPE_REGISTER_ID = explicit(CONTEXT, 0, OctetString())
ESCAPE = Choice(
    "Escape",
    Alternative(
        "escape",
        PrivateSequence("Escape", may("escapeRegisterID", ESCAPE_REGISTER_ID), make=Escape),
        accepts=Escape,
    ),
    open_=True,
)
"""Makers who send something else than a SEQUENCE are kept as octets."""
ESCAPE_RESULT = Parts(
    "EscapeResult", may("extensions", CSTA_COMMON_ARGUMENTS), make=EscapeResult, empty=True, open_=True
)
ESCAPE_REGISTER = Parts(
    "EscapeRegister", may("extensions", CSTA_COMMON_ARGUMENTS), make=EscapeRegister, empty=True, open_=True
)
ESCAPE_REGISTER_RESULT = Sequence(
    "EscapeRegisterResult",
    need("escapeRegisterID", ESCAPE_REGISTER_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=EscapeRegisterResult,
)
ESCAPE_REGISTER_ABORT = Sequence(
    "EscapeRegisterAbort",
    need("escapeRegisterID", ESCAPE_REGISTER_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=EscapeRegisterAbort,
)
ESCAPE_REGISTER_CANCEL = Sequence(
    "EscapeRegisterCancel",
    need("escapeRegisterID", ESCAPE_REGISTER_ID),
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=EscapeRegisterCancel,
)
ESCAPE_REGISTER_CANCEL_RESULT = Parts(
    "EscapeRegisterCancelResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=EscapeRegisterCancelResult,
    empty=True,
    open_=True,
)
PRIVATE_DATA_VERSION_SELECTION = Alone(
    "PrivateDataVersionSelection", need("privateDataVersion", Integer()), make=PrivateDataVersionSelection
)
PRIVATE_DATA_VERSION_SELECTION_RESULT = Parts(
    "PrivateDataVersionSelectionResult",
    may("extensions", CSTA_COMMON_ARGUMENTS),
    make=PrivateDataVersionSelectionResult,
    empty=True,
    open_=True,
)
