"""Alcatel-Lucent Enterprise: OmniPCX Enterprise (4400) and OmniPCX Office."""

from __future__ import annotations

from dataclasses import replace

from .generic import GENERIC
from .profile import Acse, Quirk
from .services import CALL_CONTROL, EARLY, MONITORING

_OXE_REQUIRED = bytes.fromhex("3016800403e7b6488106025ffd03fea0830206c0840203f0")
"""alternateCall to transferCall, all events, escape and systemStatus, the monitoring services."""
_OXE_SUPPLIED = bytes.fromhex("3008820203d8830206c0")
"""The routeing services, escape and systemStatus."""

OMNIPCXENTERPRISE = replace(
    GENERIC,
    key="omnipcxenterprise",
    names=("Alcatel-Lucent OmniPCX Enterprise", "Alcatel 4400"),
    phase="II",
    default_port=2555,
    heartbeat_interval=45.0,
    heartbeat_timeout=15.0,
    services_offered=EARLY,
    acse=Acse(
        context_name="1.3.12.0.180",
        versions=("versionOne", "versionTwo"),
        definition="old",
        direct_reference="1.3.12.0.218.200",
        protocol_version=True,
        required=_OXE_REQUIRED,
        supplied=_OXE_SUPPLIED,
    ),
    session_octet=b"B",
    gate="association",
    login="never",
    login_place="the association has no place for them",
    quirks=(
        Quirk("OmniPCX Enterprise", "The UTCTime of events ends in Z and is local time all the same."),
        Quirk("OmniPCX Enterprise", "External numbers carry the digit for an outside line, sometimes twice."),
        Quirk("OmniPCX Enterprise", "After a conference or transfer the call has a new identifier."),
        Quirk("OmniPCX Enterprise", "The alerting device may differ from the called one without a redirection."),
    ),
    proven=True,
    evidence=(
        "27 messages captured from two systems in 2015 and 2025 are decoded and re-encoded octet for octet.",
        "The octet B, the AARQ and SystemStatus in both directions as a program has them that monitored such a system. "
        "It starts its monitors after the AARE, without waiting for a SystemStatus.",
        "What octet answers B, the AARE and the answer to snapshotDevice were not recorded; any octet is accepted.",
    ),
    port_evidence="log of a program that monitored such a system",
    refusals=("Licence of the telephone system for CSTA, and the number of monitors that it permits.",),
    relative="generic",
)

OMNIPCXOFFICE = replace(
    OMNIPCXENTERPRISE,
    key="omnipcxoffice",
    names=("Alcatel-Lucent OmniPCX Office", "Alcatel 4200"),
    phase="I",
    heartbeat_interval=60.0,
    services_offered=(MONITORING | CALL_CONTROL | {"getDoNotDisturb", "getForwarding", "getMessageWaitingIndicator"})
    - {"conferenceCall", "deflectCall"},
    acse=Acse(context_name="1.3.12.0.180.1", versions=()),
    session_answer=b"P",
    quirks=(Quirk("OmniPCX Office", "Calls can be controlled only on a device that is monitored."),),
    proven=False,
    evidence=(
        "Maker's manual: Phase I, the octets B and P before the association, SystemStatus every 30 s, the services. "
        "The frame of two octets of length and the content of the AARQ are inferred.",
    ),
    port_evidence="maker's manual",
    refusals=("The telephone system has 28 sessions, 25 applications and 208 monitors.",),
    relative="omnipcxenterprise",
)

ALCATEL = (OMNIPCXOFFICE, OMNIPCXENTERPRISE)
