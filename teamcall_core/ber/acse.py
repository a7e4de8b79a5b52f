"""Association control (X.227bis): the five PDUs, with the information of their user left to the caller.

Elements between the declared ones (titles, qualifiers, mechanism names) survive with their octets.
"""

from __future__ import annotations

from .types import (
    APPLICATION,
    CONTEXT,
    UNIVERSAL,
    Alternative,
    BerType,
    BitString,
    Choice,
    Enumerated,
    Integer,
    ObjectIdentifier,
    OctetString,
    Sequence,
    SequenceOf,
    TextOctets,
    context,
    explicit,
    may,
    need,
)

AARQ = 0x60
AARE = 0x61
RLRQ = 0x62
RLRE = 0x63
ABRT = 0x64
KINDS = {AARQ: "aarq", AARE: "aare", RLRQ: "rlrq", RLRE: "rlre", ABRT: "abrt"}

INTEGER_TAG = 0x02
_PROTOCOL_VERSION = BitString("ProtocolVersion", {"version1": 0})
REQUIREMENTS = BitString("ACSERequirements", {"authentication": 0, "asoContextNegotiation": 1})
_RESULT = Enumerated(
    "AssociateResult", {"accepted": 0, "rejectedPermanent": 1, "rejectedTransient": 2}, ident=INTEGER_TAG
)
_USER_DIAGNOSTIC = Enumerated(
    "UserDiagnostic",
    {
        "null": 0,
        "noReasonGiven": 1,
        "applicationContextNameNotSupported": 2,
        "callingAPTitleNotRecognized": 3,
        "callingAPInvocationIdentifierNotRecognized": 4,
        "callingAEQualifierNotRecognized": 5,
        "callingAEInvocationIdentifierNotRecognized": 6,
        "calledAPTitleNotRecognized": 7,
        "calledAPInvocationIdentifierNotRecognized": 8,
        "calledAEQualifierNotRecognized": 9,
        "calledAEInvocationIdentifierNotRecognized": 10,
        "authenticationMechanismNameNotRecognized": 11,
        "authenticationMechanismNameRequired": 12,
        "authenticationFailure": 13,
        "authenticationRequired": 14,
    },
    ident=INTEGER_TAG,
)
_PROVIDER_DIAGNOSTIC = Enumerated(
    "ProviderDiagnostic", {"null": 0, "noReasonGiven": 1, "noCommonACSEVersion": 2}, ident=INTEGER_TAG
)
_RELEASE_REQUEST = Enumerated("ReleaseRequestReason", {"normal": 0, "urgent": 1, "userDefined": 30}, ident=INTEGER_TAG)
_RELEASE_RESPONSE = Enumerated(
    "ReleaseResponseReason", {"normal": 0, "notFinished": 1, "userDefined": 30}, ident=INTEGER_TAG
)
_ABORT_SOURCE = Enumerated("AbortSource", {"user": 0, "provider": 1}, ident=INTEGER_TAG)
_ABORT_DIAGNOSTIC = Enumerated(
    "AbortDiagnostic",
    {
        "noReasonGiven": 1,
        "protocolError": 2,
        "authenticationMechanismNameNotRecognized": 3,
        "authenticationMechanismNameRequired": 4,
        "authenticationFailure": 5,
        "authenticationRequired": 6,
    },
)


def external(inner: BerType) -> Sequence:
    """EXTERNAL (X.690 8.18) around one ASN.1 value; other encodings than single-ASN1-type stay octets."""
    return Sequence(
        "EXTERNAL",
        may("directReference", ObjectIdentifier()),
        may("indirectReference", Integer()),
        may("dataValueDescriptor", OctetString().retagged(UNIVERSAL, 7)),
        need("encoding", Choice("encoding", Alternative("singleASN1Type", explicit(CONTEXT, 0, inner)))),
    ).retagged(UNIVERSAL, 8)


def _two_words(number: int) -> Sequence:
    pair = Sequence("words", need("first", TextOctets()), need("second", TextOctets()))
    return pair.retagged(CONTEXT, number)


_AUTHENTICATION_VALUE = Choice(
    "AuthenticationValue",
    Alternative(
        "external",
        context(
            2,
            external(
                Choice(
                    "AuthenticationInfo",
                    Alternative("request", _two_words(0)),
                    Alternative("response", _two_words(1)),
                )
            ),
        ),
    ),
)
"""Only the form of the HiPath family is taken apart: user and password, answered by switch and release."""


def aarq(user_information: BerType) -> Sequence:
    """AARQ-apdu; ``user_information`` is the ASN.1 type inside the EXTERNALs."""
    return Sequence(
        "AARQ",
        may("protocolVersion", context(0, _PROTOCOL_VERSION)),
        need("applicationContextName", explicit(CONTEXT, 1, ObjectIdentifier())),
        may("senderACSERequirements", context(10, REQUIREMENTS)),
        may("callingAuthenticationValue", explicit(CONTEXT, 12, _AUTHENTICATION_VALUE)),
        may("userInformation", context(30, SequenceOf("userInformation", external(user_information)))),
    ).retagged(APPLICATION, 0)


def aare(user_information: BerType) -> Sequence:
    """AARE-apdu."""
    diagnostic = Choice(
        "AssociateSourceDiagnostic",
        Alternative("user", explicit(CONTEXT, 1, _USER_DIAGNOSTIC)),
        Alternative("provider", explicit(CONTEXT, 2, _PROVIDER_DIAGNOSTIC)),
    )
    return Sequence(
        "AARE",
        may("protocolVersion", context(0, _PROTOCOL_VERSION)),
        need("applicationContextName", explicit(CONTEXT, 1, ObjectIdentifier())),
        need("result", explicit(CONTEXT, 2, _RESULT)),
        need("resultSourceDiagnostic", explicit(CONTEXT, 3, diagnostic)),
        may("responderACSERequirements", context(8, REQUIREMENTS)),
        may("respondingAuthenticationValue", explicit(CONTEXT, 10, _AUTHENTICATION_VALUE)),
        may("userInformation", context(30, SequenceOf("userInformation", external(user_information)))),
    ).retagged(APPLICATION, 1)


def _release(label: str, number: int, reason: Enumerated, user_information: BerType) -> Sequence:
    return Sequence(
        label,
        may("reason", context(0, reason)),
        may("userInformation", context(30, SequenceOf("userInformation", external(user_information)))),
    ).retagged(APPLICATION, number)


def rlrq(user_information: BerType) -> Sequence:
    """RLRQ-apdu."""
    return _release("RLRQ", 2, _RELEASE_REQUEST, user_information)


def rlre(user_information: BerType) -> Sequence:
    """RLRE-apdu."""
    return _release("RLRE", 3, _RELEASE_RESPONSE, user_information)


def abrt(user_information: BerType) -> Sequence:
    """ABRT-apdu."""
    return Sequence(
        "ABRT",
        need("abortSource", context(0, _ABORT_SOURCE)),
        may("abortDiagnostic", context(1, _ABORT_DIAGNOSTIC)),
        may("userInformation", context(30, SequenceOf("userInformation", external(user_information)))),
    ).retagged(APPLICATION, 4)
