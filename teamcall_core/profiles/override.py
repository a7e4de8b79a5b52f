"""A row of the table with properties set otherwise, so that a telephone system nobody knew works without new code."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from .devices import DEVICE_FORMS, appending
from .profile import ApplicationSession, Profile
from .services import EARLY, PHASE3, XML

PHASES = ("I", "II", "III", "XML2", "XML3", "XML4", "XML5", "XML6")
FRAMINGS = ("length2", "hipath", "ecma323")
ASSOCIATIONS = ("none", "acse", "applicationSession", "systemRegister", "loginRequest")
KEEPALIVES = ("systemStatus", "sessionTimer", "keepaliveElement", "listen")
GATES = ("systemStatus", "association")

_XML_FRAMING = "ecma323"
_BER_ASSOCIATIONS = frozenset({"none", "acse"})
_XML_ASSOCIATIONS = frozenset({"none", "applicationSession", "systemRegister", "loginRequest"})
_NAMESPACE = "http://www.ecma-international.org/standards/ecma-323/csta/ed"
_OLDEST_NAMESPACE = "http://www.ecma.ch/standards/ecma-323/csta/ed2"


def services_of(phase: str) -> frozenset[str]:
    """What can be said in ``phase``, of all that clients can ask for."""
    if phase.startswith("XML"):
        return XML
    return PHASE3 if phase == "III" else EARLY


def namespace_of(phase: str) -> str:
    """The namespace of an edition of ECMA-323."""
    edition = phase.removeprefix("XML")
    return _OLDEST_NAMESPACE if edition == "2" else f"{_NAMESPACE}{edition}"


def _phase(profile: Profile, phase: Any) -> Profile:
    services = profile.services_offered & services_of(phase)
    session = profile.application_session
    if session is not None and phase != profile.phase and phase.startswith("XML"):
        session = replace(session, protocol_versions=(namespace_of(phase),))
    return replace(profile, phase=phase, services_offered=services, application_session=session)


def _association(profile: Profile, association: Any) -> Profile:
    session = profile.application_session
    if association == "applicationSession" and session is None and profile.is_xml:
        session = ApplicationSession((namespace_of(profile.phase),))
    return replace(profile, association=association, application_session=session)


def _session(profile: Profile, **changes: Any) -> Profile:
    session = profile.application_session or ApplicationSession((namespace_of(profile.phase),))
    return replace(profile, application_session=replace(session, **changes))


_APPLY: Mapping[str, Callable[[Profile, Any], Profile]] = MappingProxyType(
    {
        "csta_phase": _phase,
        "csta_link_framing": lambda profile, word: replace(profile, framing=word),
        "csta_association": _association,
        "csta_session_octet": lambda profile, word: replace(
            profile, session_octet=None if word == "no" else word.encode(), session_answer=None
        ),
        "csta_application_context": lambda profile, oid: replace(profile, acse=replace(profile.acse, context_name=oid)),
        "csta_direct_reference": lambda profile, oid: replace(
            profile, acse=replace(profile.acse, direct_reference=oid or None)
        ),
        "csta_versions": lambda profile, words: replace(profile, acse=replace(profile.acse, versions=words)),
        "csta_protocol_versions": lambda profile, words: _session(profile, protocol_versions=words),
        "csta_login_namespace": lambda profile, word: _session(
            profile, login_namespace=None if word == "none" else word
        ),
        "csta_session_duration": lambda profile, seconds: _session(profile, duration=seconds),
        "csta_keepalive": lambda profile, word: replace(profile, keepalive=word),
        "csta_gate": lambda profile, word: replace(profile, gate=word),
        "csta_device_form": lambda profile, word: replace(profile, devices=DEVICE_FORMS[word]),
        "csta_device_suffix": lambda profile, word: replace(profile, devices=appending(profile.devices, word)),
        "csta_services": lambda profile, words: replace(
            profile, services_offered=frozenset(words) & services_of(profile.phase)
        ),
        "csta_max_pdu": lambda profile, octets: replace(profile, max_pdu=octets),
    }
)
OVERRIDES = tuple(_APPLY)
"""The attributes of ``config.Settings`` that change the row of ``pbxType``; applied in this order."""


def overridden(profile: Profile, changes: Mapping[str, object]) -> Profile:
    """The row with every property of ``changes`` (by the names of ``OVERRIDES``) that is not None."""
    for name, apply in _APPLY.items():
        value = changes.get(name)
        if value is not None:
            profile = apply(profile, value)
    return profile


def contradiction(profile: Profile) -> tuple[str, str, str] | None:
    """Why no link can be made so: the attribute of the setting to look at, what is wrong, and the remedy."""
    framing, phase, association = profile.framing, profile.phase, profile.association
    if profile.is_xml != (framing == _XML_FRAMING):
        remedy = (
            f"Set cstaLinkFraming = {_XML_FRAMING}" if profile.is_xml else "Set cstaLinkFraming = length2 or hipath"
        )
        return (
            "csta_link_framing",
            f"CSTA Phase {phase} cannot be sent in the framing {framing}",
            f"{remedy}, or another cstaPhase.",
        )
    possible = _XML_ASSOCIATIONS if profile.is_xml else _BER_ASSOCIATIONS
    if association not in possible:
        return (
            "csta_association",
            f"the association {association} does not exist in CSTA Phase {phase}",
            f"Set cstaAssociation to one of {', '.join(sorted(possible))}, or another cstaPhase.",
        )
    return _keepalive_contradiction(profile)


def _keepalive_contradiction(profile: Profile) -> tuple[str, str, str] | None:
    if profile.keepalive == "sessionTimer" and profile.association != "applicationSession":
        return (
            "csta_keepalive",
            f"the keepalive sessionTimer needs a session, which the association {profile.association} does not make",
            "Set cstaKeepalive = systemStatus or listen.",
        )
    if profile.keepalive == "keepaliveElement" and not profile.is_xml:
        return (
            "csta_keepalive",
            f"the keepalive keepaliveElement does not exist in CSTA Phase {profile.phase}",
            "Set cstaKeepalive = systemStatus or listen.",
        )
    if profile.gate == "systemStatus" and profile.association == "systemRegister":
        return (
            "csta_gate",
            "the gate systemStatus is passed before the association systemRegister begins",
            "Set cstaGate = association.",
        )
    return None
