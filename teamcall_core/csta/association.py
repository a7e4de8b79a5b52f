"""Bodies of the ACSE messages of a CSTA association (X.227, ECMA-285 acse_user_info_csta 200)."""

from __future__ import annotations

from dataclasses import dataclass, field

from teamcall_core.ber.values import Bits, Extensible, Name, Unknown

CSTA_I_CONTEXT = "1.3.12.0.180.1"
"""Application context of Phase I."""
CSTA_CONTEXT = "1.3.12.0.218"
"""What Panasonic and HiPath send although they speak Phase III: the phase is told by the user information."""
PHASE3_USER_INFORMATION = "1.3.12.0.285.200"
"""``direct_reference`` that Panasonic puts before the user information; HiPath leaves it out."""


@dataclass(slots=True)
class CSTAFunctionality(Extensible):
    """Services that a side needs or has (ECMA-285 acse_user_info_csta 200). An absent list is empty."""

    switching_function_services: Bits | None = None
    event_report_services: Bits | None = None
    computing_function_services: Bits | None = None
    bidirectional_services: Bits | None = None
    status_reporting_services: Bits | None = None
    input_output_services: Bits | None = None
    voice_unit_services: Bits | None = None


@dataclass(slots=True)
class UserInformation(Extensible):
    """Versions that a side speaks, and what it asks for and offers.

    ``definition``: ``new`` (ECMA-285) or ``old`` (ECMA-218, also sent by OmniPCX Enterprise). Functions that
    have another form than the standard's are kept as the octets of their elements.
    """

    csta_version: Bits
    definition: str = "new"
    direct_reference: str | None = None
    functions_required: CSTAFunctionality | bytes | None = None
    functions_that_can_be_supplied: CSTAFunctionality | bytes | None = None
    private_data_version_list: list[int] | None = None


def hipath_user_information() -> UserInformation:
    """Version four (ISO/IEC 18052) without a direct reference, as the HiPath family expects it."""
    return UserInformation(Bits(("versionFour",), length=16))


@dataclass(slots=True)
class AARQ(Extensible):
    """A request to associate. The default is the form of the HiPath family.

    With ``user_name`` the authentication functional unit and the name and password are sent (X.227 7.1.1, HiPath
    form); without it neither element is present.
    """

    user_name: str | None = None
    password: str | None = field(default=None, repr=False)
    application_context_name: str = CSTA_CONTEXT
    user_information: UserInformation | Unknown | None = field(default_factory=hipath_user_information)
    protocol_version: Bits | None = None
    sender_acse_requirements: Bits | None = None
    calling_authentication_value: Unknown | None = field(default=None, repr=False)
    """An authentication value of another form than user and password; who knows it may know the password."""


@dataclass(slots=True)
class AARE(Extensible):
    """The answer to an AARQ (X.227). ``result``: ``accepted rejectedPermanent rejectedTransient``."""

    result: Name = "accepted"
    diagnostic: Name | Unknown = "null"
    diagnostic_source: str = "user"
    """``user`` or ``provider``: who says ``diagnostic``."""
    application_context_name: str = CSTA_CONTEXT
    user_information: UserInformation | Unknown | None = field(default_factory=hipath_user_information)
    protocol_version: Bits | None = None
    responder_acse_requirements: Bits | None = None
    switch: str | None = None
    """First word of the authentication value: the telephone system (``HE645P.00.023:60``)."""
    release: str | None = None
    """Second word (``023.000``)."""
    responding_authentication_value: Unknown | None = None


@dataclass(slots=True)
class RLRQ(Extensible):
    """A request to release the association (X.227). ``reason``: ``normal urgent userDefined``."""

    reason: Name | None = None
    user_information: UserInformation | Unknown | None = None


@dataclass(slots=True)
class RLRE(Extensible):
    """The answer to RLRQ (X.227). ``reason``: ``normal notFinished userDefined``."""

    reason: Name | None = None
    user_information: UserInformation | Unknown | None = None


@dataclass(slots=True)
class ABRT(Extensible):
    """The association ends at once (X.227). ``source``: ``user`` or ``provider``."""

    source: Name = "user"
    diagnostic: Name | None = None
    user_information: UserInformation | Unknown | None = None
