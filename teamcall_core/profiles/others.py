"""Panasonic, and the telephone systems of Mitel, Aastra, DeTeWe and Ericsson."""

from __future__ import annotations

from dataclasses import replace

from .devices import PANASONIC as PANASONIC_DEVICES
from .devices import WRAPPED
from .generic import GENERIC
from .profile import Acse, ApplicationSession, Profile, Quirk
from .services import EARLY, XML

PANASONIC = replace(
    GENERIC,
    key="panasonic",
    names=("Panasonic KX-TDA", "KX-TDE", "KX-NCP", "KX-NS"),
    default_port=33333,
    heartbeat_interval=290.0,
    devices=PANASONIC_DEVICES,
    lists_devices=True,
    caller_is_associated=True,
    tls=True,
    acse=Acse(versions=("versionFive",), direct_reference="1.3.12.0.285.200", protocol_version=True),
    keepalive="listen",
    login_place="the authentication value of the AARQ; only new releases know them, and demand them in TLS",
    max_pdu=240,
    quirks=(
        Quirk(
            "KX-TDA, KX-TDE",
            "The caller of an external call is often told only as the associated device of the event.",
        ),
        Quirk(
            "KX-TDA, KX-TDE",
            "Devices have a number of their own (0x01110001) besides the one that is dialled; "
            "the list of both is asked for when the link comes up.",
        ),
        Quirk("KX-TDA, KX-TDE", "A request of more than 240 octets is not accepted."),
    ),
    proven=True,
    evidence=(
        "AARQ, AARE, SystemStatus and escape as two working programs send and read them.",
        "Seen working: makeCall, answerCall, clearConnection, holdCall, transferCall, snapshotDevice, monitorStart. "
        "The others are asked for, and the telephone system refuses what it has not.",
        "One of the programs takes five minutes without SystemStatus for a dead link; so do we.",
    ),
    port_evidence="two working programs, maker's documents",
    refusals=("The activation key for CTI, and the number of CTI connections of the telephone system.",),
    relative="generic",
)

MD110 = Profile(
    key="md110",
    names=("Ericsson MD110 with Application Link 4.0",),
    phase="I",
    framing="length2",
    association="none",
    default_port=None,
    heartbeat_interval=0.0,
    heartbeat_timeout=0.0,
    monitor_start_interval=0.0,
    services_offered=EARLY,
    keepalive="listen",
    gate="association",
    login="never",
    login_place="there is no association that could carry them",
    quirks=(
        Quirk("Application Link 4.0", "There is no association and no SystemStatus: the link is up when TCP is."),
        Quirk("Application Link 4.0", "No keepalive is known: a link that died silently is found by TCP alone."),
    ),
    proven=True,
    evidence=(
        "Declarations and requests of a published program for Application Link, which associates with nobody.",
        "makeCall and monitorStart as literal octets of a second program.",
    ),
    component="Application Link, the CSTA server of MD110",
)

MX_ONE = replace(
    MD110,
    key="mx-one",
    names=("Mitel MX-ONE",),
    default_port=2599,
    quirks=(),
    proven=False,
    evidence=("Maker's list of ports calls the protocol of this port a CSTA of its own. All else is that of MD110.",),
    port_evidence="maker's list of ports",
    component="",
    relative="md110",
)

MIVOICE400 = Profile(
    key="mivoice400",
    names=("Mitel MiVoice Office 400", "Aastra 400"),
    phase="XML5",
    framing="ecma323",
    association="applicationSession",
    default_port=None,
    heartbeat_interval=30.0,
    heartbeat_timeout=10.0,
    monitor_start_interval=0.0,
    services_offered=XML,
    devices=WRAPPED,
    application_session=ApplicationSession(
        protocol_versions=("http://www.ecma-international.org/standards/ecma-323/csta/ed5",)
    ),
    keepalive="sessionTimer",
    gate="association",
    login="never",
    login_place="how the telephone system takes a login is not known",
    quirks=(Quirk("MiVoice Office 400", "Devices are written N<123!98>; what 98 means is not known."),),
    evidence=(
        "A support article shows a MonitorStart in edition 5 with an invoke id of four digits, and its refusal. "
        "Association and port are not known.",
    ),
    refusals=(
        "Licence: one CSTA Session for each monitor of each application (overallMonitorLimitExceeded).",
        "Without a software licence the telephone system ends CTI after four hours.",
    ),
    relative="eltex",
)

AASTRA5000 = replace(
    GENERIC,
    key="aastra5000",
    names=("Mitel MiVoice 5000", "Aastra 5000", "NeXspan"),
    proven=False,
    evidence=("Nothing is known of its link; another maker's driver exists. Its ancestor Matra 6540 spoke Phase II.",),
    relative="generic",
)

OPENCOM100 = replace(
    GENERIC,
    key="opencom100",
    names=("Aastra OpenCom 100", "OpenCom 130", "OpenCom 150", "OpenCom 510", "DeTeWe OpenCom X320"),
    monitor_start_interval=0.5,
    proven=False,
    evidence=(
        "Maker's manual: Phase III in BER or XML over the LAN, and Phase II without licence and with fewer functions. "
        "Framing, association and port are not known.",
        "Another maker's driver waits 500 ms between two monitors for OpenCom 1000.",
    ),
    refusals=("Licence: Phase III probably needs one; Phase II (cstaPhase = II) does not.",),
    relative="generic",
)

OTHERS = (AASTRA5000, PANASONIC, OPENCOM100, MIVOICE400, MX_ONE, MD110)
