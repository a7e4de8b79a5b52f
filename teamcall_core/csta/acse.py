"""ACSE messages of a CSTA association: between the bodies of :mod:`.association` and octets.

User information is ACSEUserInformationForCSTA (ECMA-285 acse_user_info_csta 200) inside an EXTERNAL, with or without a
direct reference; the authentication value is that of the HiPath family. Other forms survive as ``Unknown``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final

from teamcall_core.ber import acse
from teamcall_core.ber.node import decode_error
from teamcall_core.ber.tlv import Element, Fault, Walk
from teamcall_core.ber.types import (
    CONTEXT,
    Alternative,
    BitString,
    Choice,
    Integer,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.ber.values import NOT_UNKNOWN, Bits, Chosen, Extensible, Unknown, are_unknown
from teamcall_core.errors import EncodeError

from .association import AARE, AARQ, ABRT, RLRE, RLRQ, UserInformation
from .functionality import CSTA_FUNCTIONALITY, Functions

_VERSIONS: Final = (
    "One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen Sixteen Seventeen "
    "Eighteen Nineteen Twenty Twentyone Twentytwo Twentythree Twentyfour"
)
CSTA_VERSION: Final = BitString("CSTAVersion", {f"version{word}": n for n, word in enumerate(_VERSIONS.split())})
"""One ECMA-180, Two ECMA-218, Three ECMA-285 ed. 1, Four ISO/IEC 18052, Five ECMA-285 ed. 2, Fifteen ed. 3,
Nineteen ed. 4; those between are editions of ECMA-323."""

_OLD: Final = Sequence(
    "OldACSEUserInformationForCSTA",
    need("cSTAVersion", CSTA_VERSION, "csta_version"),
    need("cSTAFunctionsRequiredByApplication", Functions(CSTA_FUNCTIONALITY, None), "functions_required"),
    need("cSTAFunctionsThatCanBeSupplied", Functions(CSTA_FUNCTIONALITY, None), "functions_that_can_be_supplied"),
)


def _functions(number: int) -> Functions:
    """``[number] IMPLICIT CSTAFunctionality``."""
    tagged = CSTA_FUNCTIONALITY.retagged(CONTEXT, number)
    return Functions(tagged, tagged.tags)


_NEW: Final = Sequence(
    "NewACSEUserInformationForCSTA",
    need("cSTAVersion", CSTA_VERSION, "csta_version"),
    may("cSTAFunctionsRequiredByApplication", _functions(0), "functions_required"),
    may("cSTAFunctionsThatCanBeSupplied", _functions(1), "functions_that_can_be_supplied"),
    may(
        "cSTAPrivateDataVersionList",
        context(2, SequenceOf("CSTAPrivateDataVersionList", Integer())),
        "private_data_version_list",
    ),
)
_USER_INFORMATION: Final = Choice(
    "ACSEUserInformationForCSTA", Alternative("oldDefinition", _OLD), Alternative("newDefinition", context(0, _NEW))
)
_KEPT: Final = ("calling_authentication_value", "responding_authentication_value", "user_information")
"""Elements that are kept whole where they have another form; they go back to their place."""
_DEFINITIONS: Final = {"old": "oldDefinition", "new": "newDefinition"}
_AUTHENTICATION: Final = Bits(("authentication",), length=2)

PDUS: Final[Mapping[str, Sequence]] = {
    "aarq": acse.aarq(_USER_INFORMATION),
    "aare": acse.aare(_USER_INFORMATION),
    "rlrq": acse.rlrq(_USER_INFORMATION),
    "rlre": acse.rlre(_USER_INFORMATION),
    "abrt": acse.abrt(_USER_INFORMATION),
}


def read(kind: str, walk: Walk, element: Element) -> object:
    """Give the body of the ACSE message whose header is ``element``."""
    pdu = PDUS[kind]
    try:
        values: dict[str, Any] = pdu.read(walk, element, 0)
    except Fault as fault:
        raise decode_error(fault, pdu.label) from None
    return _BODIES[kind](pdu, values)


def _user_information(pdu: Sequence, values: Mapping[str, Any]) -> UserInformation | Unknown | None:
    """Take the CSTA user information out of its EXTERNAL; another shape is kept whole."""
    given = values["user_information"]
    if given is None:
        return None
    if len(given) == 1:
        inner = _bare(given[0], reference=True)
        if isinstance(inner, Chosen):
            fields: dict[str, Any] = inner.value  # type: ignore[assignment]  # the value of a Sequence without a class
            definition = "old" if inner.name == "oldDefinition" else "new"
            return UserInformation(**fields, definition=definition, direct_reference=given[0]["direct_reference"])
    return _kept(pdu, "userInformation", given)


def _kept(pdu: Sequence, name: str, value: object) -> Unknown:
    """Give one element as octets."""
    kind = next(field.type for field in pdu.fields if field.name == name)
    octets = kind.write(value)
    return Unknown(octets[0], octets)


def _bare(external: Mapping[str, Any], *, reference: bool) -> object:
    """Give the ASN.1 value of an EXTERNAL that has nothing beside it (but a direct reference); else None."""
    beside = ("indirect_reference", "data_value_descriptor", *(() if reference else ("direct_reference",)))
    if external["unknown"] or any(external[name] is not None for name in beside):
        return None
    encoding = external["encoding"]
    return encoding.value if isinstance(encoding, Chosen) else None


def _words(outer: object, role: str) -> tuple[str, str] | None:
    """Give the two words of an authentication value of the HiPath form; None for another form."""
    if not isinstance(outer, Chosen):
        return None
    information = _bare(outer.value, reference=False)  # type: ignore[arg-type]  # the value of a Sequence without class
    if not isinstance(information, Chosen) or information.name != role:
        return None
    pair: dict[str, Any] = information.value  # type: ignore[assignment]
    return None if pair["unknown"] else (pair["first"], pair["second"])


def _aarq(pdu: Sequence, values: Mapping[str, Any]) -> AARQ:
    other = values["calling_authentication_value"]
    words = _words(other, "request")
    requirements = values["sender_acse_requirements"]
    return AARQ(
        user_name=words[0] if words else None,
        password=words[1] if words else None,
        application_context_name=values["application_context_name"],
        user_information=_user_information(pdu, values),
        protocol_version=values["protocol_version"],
        sender_acse_requirements=_unless_implied(requirements, implied=words is not None),
        calling_authentication_value=_kept(pdu, "callingAuthenticationValue", other) if other and not words else None,
        unknown=values["unknown"],
    )


def _unless_implied(requirements: Bits | None, *, implied: bool) -> Bits | None:
    """Leave out the requirement that follows from a name anyway."""
    same = requirements == _AUTHENTICATION and getattr(requirements, "length", None) == _AUTHENTICATION.length
    return None if implied and same else requirements


def _aare(pdu: Sequence, values: Mapping[str, Any]) -> AARE:
    other = values["responding_authentication_value"]
    words = _words(other, "response")
    diagnostic = values["result_source_diagnostic"]
    known = isinstance(diagnostic, Chosen)
    return AARE(
        result=values["result"],
        diagnostic=diagnostic.value if known else diagnostic,
        diagnostic_source=diagnostic.name if known else "",
        application_context_name=values["application_context_name"],
        user_information=_user_information(pdu, values),
        protocol_version=values["protocol_version"],
        responder_acse_requirements=_unless_implied(values["responder_acse_requirements"], implied=words is not None),
        switch=words[0] if words else None,
        release=words[1] if words else None,
        responding_authentication_value=_kept(pdu, "respondingAuthenticationValue", other)
        if other and not words
        else None,
        unknown=values["unknown"],
    )


def _released(make: type[RLRQ] | type[RLRE]) -> Callable[[Sequence, Mapping[str, Any]], RLRQ | RLRE]:
    def body(pdu: Sequence, values: Mapping[str, Any]) -> RLRQ | RLRE:
        return make(values["reason"], _user_information(pdu, values), unknown=values["unknown"])

    return body


def _abrt(pdu: Sequence, values: Mapping[str, Any]) -> ABRT:
    information = _user_information(pdu, values)
    return ABRT(values["abort_source"], values["abort_diagnostic"], information, unknown=values["unknown"])


_BODIES: Final[Mapping[str, Callable[[Sequence, Mapping[str, Any]], object]]] = {
    "aarq": _aarq,
    "aare": _aare,
    "rlrq": _released(RLRQ),
    "rlre": _released(RLRE),
    "abrt": _abrt,
}


# --- and back ---------------------------------------------------------------------------------------------------------


def write(kind: str, body: object) -> bytes:
    """Give the octets of an ACSE message; raises EncodeError."""
    make, wanted = _WRITERS[kind]
    pdu = PDUS[kind]
    if not isinstance(body, wanted):
        raise EncodeError(pdu.label, f"needs {wanted.__name__}, has {type(body).__name__}")
    if not are_unknown(body.unknown):
        raise EncodeError(pdu.label, NOT_UNKNOWN)
    if not _is_information(body.user_information):  # type: ignore[attr-defined]  # each of them has it
        raise EncodeError(f"{pdu.label}.userInformation", "needs UserInformation, old or new")
    values: dict[str, Any] = make(body)
    unknown = list(body.unknown)
    for index, field in enumerate(pdu.fields):
        if field.attr in _KEPT and isinstance(values.get(field.attr), Unknown):
            unknown.append(Unknown(0, values.pop(field.attr).octets, index))
    return pdu.encode({**values, "unknown": tuple(unknown)})


def _is_information(value: object) -> bool:
    """Tell whether a value can be user information."""
    if isinstance(value, UserInformation):
        return isinstance(value.definition, str) and value.definition in _DEFINITIONS
    return value is None or isinstance(value, Unknown)


def _authentication(role: str, first: str | None, second: str | None, other: Unknown | None) -> Chosen | Unknown | None:
    """Make the authentication value of the HiPath form, or give the other one that was kept."""
    if first is None and second is None:
        return other
    return Chosen(
        "external", {"encoding": Chosen("singleASN1Type", Chosen(role, {"first": first or "", "second": second or ""}))}
    )


def _external(information: UserInformation | Unknown | None) -> list[dict[str, Any]] | Unknown | None:
    """Wrap the CSTA user information."""
    if information is None or isinstance(information, Unknown):
        return information
    inner = Chosen(_DEFINITIONS[information.definition], information_fields(information))
    return [{"direct_reference": information.direct_reference, "encoding": Chosen("singleASN1Type", inner)}]


def information_fields(information: UserInformation) -> dict[str, Any]:
    """Give what stands inside the definition."""
    return {
        "csta_version": information.csta_version,
        "functions_required": information.functions_required,
        "functions_that_can_be_supplied": information.functions_that_can_be_supplied,
        "private_data_version_list": information.private_data_version_list,
        "unknown": information.unknown,
    }


def _aarq_values(body: AARQ) -> dict[str, Any]:
    value = _authentication("request", body.user_name, body.password, body.calling_authentication_value)
    implied = _AUTHENTICATION if isinstance(value, Chosen) else None
    return {
        "protocol_version": body.protocol_version,
        "application_context_name": body.application_context_name,
        "sender_acse_requirements": implied if body.sender_acse_requirements is None else body.sender_acse_requirements,
        "calling_authentication_value": value,
        "user_information": _external(body.user_information),
    }


def _aare_values(body: AARE) -> dict[str, Any]:
    value = _authentication("response", body.switch, body.release, body.responding_authentication_value)
    implied = _AUTHENTICATION if isinstance(value, Chosen) else None
    asked = body.responder_acse_requirements
    diagnostic = body.diagnostic
    return {
        "protocol_version": body.protocol_version,
        "application_context_name": body.application_context_name,
        "result": body.result,
        "result_source_diagnostic": diagnostic
        if isinstance(diagnostic, Unknown)
        else Chosen(body.diagnostic_source, diagnostic),
        "responder_acse_requirements": implied if asked is None else asked,
        "responding_authentication_value": value,
        "user_information": _external(body.user_information),
    }


def _release_values(body: RLRQ | RLRE) -> dict[str, Any]:
    return {"reason": body.reason, "user_information": _external(body.user_information)}


def _abrt_values(body: ABRT) -> dict[str, Any]:
    return {
        "abort_source": body.source,
        "abort_diagnostic": body.diagnostic,
        "user_information": _external(body.user_information),
    }


_WRITERS: Final[Mapping[str, tuple[Callable[[Any], dict[str, Any]], type[Extensible]]]] = {
    "aarq": (_aarq_values, AARQ),
    "aare": (_aare_values, AARE),
    "rlrq": (_release_values, RLRQ),
    "rlre": (_release_values, RLRE),
    "abrt": (_abrt_values, ABRT),
}
