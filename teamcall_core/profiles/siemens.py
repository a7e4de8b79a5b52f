"""Siemens, Unify and Atos: the HiPath and OpenScape families, Hicom, and Octopus of Deutsche Telekom."""

from __future__ import annotations

from dataclasses import replace

from .generic import GENERIC
from .profile import Acse, Profile, Quirk
from .services import EARLY, XML

_ACCESS_LIST = (
    "Administration of the telephone system: LAN access, the CSTA protocol and the wanted events must be switched on.",
)
_NOT_SEEN = "Taken over from {}: no octets and no working program for this telephone system are known."

HIPATH3000 = replace(
    GENERIC,
    key="hipath3000",
    names=("Siemens HiPath 3000", "Hicom 150 E"),
    framing="hipath",
    default_port=7001,
    login="required",
    login_place="the authentication value of the AARQ; as delivered they are AMHOST and 77777",
    max_pdu=1000,
    quirks=(
        Quirk(
            "HiPath 3000",
            "Monitors all events only when no bit of the monitor filter is set; no filter at all means the same.",
        ),
        Quirk("HiPath 3000", "Event times have no zone; they are local."),
        Quirk(
            "HiPath 3000", "The application context is that of Phase II (1.3.12.0.218) although Phase III is spoken."
        ),
    ),
    proven=True,
    evidence=(
        "Messages captured in 2012 (SystemStatus, delivered, hookswitch) are decoded and re-encoded octet for octet.",
        "AARQ, AARE, SystemStatus, monitors, makeCall and abort as three independent programs send and read them.",
        "That a SystemStatus of ours is answered was not seen; where it never is, silence is not watched any more.",
    ),
    port_evidence="maker's wiki; three independent programs",
    refusals=_ACCESS_LIST,
    relative="generic",
)

OPENSCAPEOFFICE = replace(
    HIPATH3000,
    key="openscapeoffice",
    names=("Unify OpenScape Office MX", "OpenScape Office ME"),
    default_port=8800,
    login="optional",
    login_place="the authentication value of the AARQ, as far as is known",
    proven=False,
    evidence=(
        "Maker's wiki: the telephone system recognises BER and XML by itself.",
        _NOT_SEEN.format("HiPath 3000"),
    ),
    quirks=(),
    port_evidence="maker's wiki",
    refusals=("Licence: one is needed for each CSTA link.", *_ACCESS_LIST),
    relative="hipath3000",
)

OPENSCAPEBUSINESS = replace(
    HIPATH3000,
    key="openscapebusiness",
    names=("Unify OpenScape Business",),
    default_port=8800,
    login="optional",
    login_place="the authentication value of the AARQ, as far as is known",
    proven=False,
    evidence=(
        "Maker's documents: Phase III in BER, at the master node for the whole network; a login is needed. "
        "How it is sent is not known.",
        _NOT_SEEN.format("HiPath 3000"),
    ),
    quirks=(),
    port_evidence="maker's documents, two independent ones",
    refusals=("The telephone system has four CSTA links, of which three are reserved for its own use.",),
    relative="hipath3000",
)

OPENSCAPE4000 = replace(
    HIPATH3000,
    key="openscape4000",
    names=("Unify OpenScape 4000", "Siemens HiPath 4000"),
    default_port=None,
    login="optional",
    login_place="the authentication value of the AARQ, as far as is known",
    proven=False,
    evidence=(
        "Maker's documents: Phase III, since V6 only by way of the CSTA server in the telephone system.",
        _NOT_SEEN.format("HiPath 3000"),
    ),
    quirks=(
        Quirk(
            "HiPath 4000 with CAP",
            "Every monitored device takes a licence, partners that the telephone system watches by itself included.",
        ),
    ),
    port_evidence="",
    component="the CSTA server of the telephone system (CA4000 adaptor since V6, HiPath CAP before)",
    refusals=("Licence: every monitored device takes a CAP device licence.",),
    relative="hipath3000",
)

OPENSCAPEVOICE = Profile(
    key="openscapevoice",
    names=("Unify OpenScape Voice",),
    phase="XML4",
    framing="ecma323",
    association="systemRegister",
    default_port=1040,
    heartbeat_interval=30.0,
    heartbeat_timeout=10.0,
    monitor_start_interval=0.0,
    services_offered=XML,
    tls=True,
    gate="association",
    login="never",
    login_place="the telephone system knows no login for CSTA",
    quirks=(
        Quirk(
            "OpenScape Voice",
            "Devices are written N<number>;displayNumber=...;noa=nk, and bare in other elements of the same event.",
        ),
        Quirk("OpenScape Voice", "A SystemStatus may name edition 2 although edition 4 is spoken."),
    ),
    proven=True,
    evidence=(
        "Fourteen literal documents and the order of the start, from the program that tests the telephone system.",
        "Maker's SDK: no login; TLS from SDK 1.3.0 on; devices are full numbers (+15619231000) or private ones.",
    ),
    port_evidence="all programs that test the telephone system; not confirmed by the maker",
    refusals=(
        "The subscriber needs CSTA Access (CstaType 3PCC).",
        "The option MaxMonitoredEndpoints limits the monitors.",
        "The address of this server must be permitted in the telephone system.",
    ),
)

HICOM300 = replace(
    GENERIC,
    key="hicom300",
    names=("Siemens Hicom 300", "Hicom 330", "Hicom 350"),
    phase="I",
    acse=Acse(context_name="1.3.12.0.180.1", versions=()),
    services_offered=EARLY,
    proven=False,
    evidence=("A list of the manufacturer of 2003 says Phase I. Framing and association are assumed to be generic.",),
    relative="generic",
)

OCTOPUS = replace(
    HICOM300,
    key="octopus",
    names=("Deutsche Telekom Octopus E300", "Octopus E800", "Octopus Open"),
    evidence=(
        "A list of the manufacturer of 2003 says Phase I for these, Phase II (cstaPhase = II) or III for Octopus "
        "E30 and E930. Framing and association are assumed to be generic.",
    ),
    relative="hicom300",
)

SIEMENS = (HIPATH3000, OPENSCAPEOFFICE, OPENSCAPEBUSINESS, OPENSCAPEVOICE, OPENSCAPE4000, HICOM300, OCTOPUS)
