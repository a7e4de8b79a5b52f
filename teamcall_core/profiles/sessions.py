"""Telephone systems that want a login in XML: Avaya AE Services, Eltex ECSS-10, Zultys MX."""

from __future__ import annotations

from dataclasses import replace

from .devices import AVAYA as AVAYA_DEVICES
from .devices import PLAIN
from .profile import ApplicationSession, Profile, Quirk
from .services import XML

_ED3 = "http://www.ecma-international.org/standards/ecma-323/csta/ed3"

AVAYA_AES = Profile(
    key="avaya-aes",
    names=("Avaya Aura Application Enablement Services (DMCC)",),
    phase="XML3",
    framing="ecma323",
    association="applicationSession",
    default_port=4721,
    default_tls_port=4722,
    tls=True,
    heartbeat_interval=30.0,
    heartbeat_timeout=10.0,
    monitor_start_interval=0.0,
    services_offered=XML,
    devices=AVAYA_DEVICES,
    application_session=ApplicationSession(
        protocol_versions=(f"{_ED3}/priv6", f"{_ED3}/priv5", f"{_ED3}/priv7"),
        login_namespace="http://www.avaya.com/csta",
        login_typed=True,
        duration=120,
        cleanup_delay=120,
    ),
    keepalive="sessionTimer",
    gate="association",
    login="required",
    login_place="SessionLoginInfo in StartApplicationSession",
    quirks=(
        Quirk(
            "AE Services 6.1 to 6.3",
            "Documents from it carry the namespace of the protocol version that was granted (ed3/priv5 to priv7).",
        ),
        Quirk(
            "AE Services",
            "Devices are named as GetThirdPartyDeviceId gives them, extension:switch:address:instance. Applications "
            "write 101 alone where cstaDeviceSuffix says the rest (:CM1:10.0.0.1:0).",
        ),
    ),
    proven=True,
    evidence=(
        "StartApplicationSession, MonitorStart, requests for calls and ResetApplicationSessionTimer as three working "
        "programs send them.",
    ),
    port_evidence="three working programs",
    component="AE Services, a server of its own beside Communication Manager",
    refusals=(
        "Licence: every controlled device takes a Basic TSAPI licence.",
        "The CTI user of AE Services needs permission for the devices (Unrestricted Access or a security database).",
    ),
)

ELTEX = replace(
    AVAYA_AES,
    key="eltex",
    names=("Eltex ECSS-10",),
    heartbeat_interval=60.0,
    devices=PLAIN,
    application_session=ApplicationSession(
        protocol_versions=(_ED3,), login_namespace="http://www.eltex.org/csta", duration=300
    ),
    login_place="SessionLoginInfo in StartApplicationSession; PBXUsername is the name of the domain (p.city)",
    quirks=(Quirk("ECSS-10", "The service is switched off, and its TLS on, as delivered."),),
    evidence=("The maker's public description of the interface, with every document of the start.",),
    port_evidence="maker's description",
    component="",
    refusals=(
        "csta settings of the domain: enabled must be true, and a domain without authentication has no CSTA.",
        "use_ssl is true as delivered: set cstaLinkTLS, or switch it off.",
    ),
    relative="avaya-aes",
)

ZULTYS = Profile(
    key="zultys",
    names=("Zultys MX",),
    phase="XML3",
    framing="ecma323",
    association="loginRequest",
    default_port=7777,
    default_tls_port=7778,
    tls=True,
    heartbeat_interval=45.0,
    heartbeat_timeout=0.0,
    monitor_start_interval=0.0,
    services_offered=XML,
    keepalive="keepaliveElement",
    gate="association",
    login="required",
    login_place="the loginRequest, the password as base64 of its SHA-1; they are a user's of the telephone system",
    quirks=(
        Quirk("Zultys MX", "The answer is spelt loginResponce."),
        Quirk("Zultys MX", "Nothing answers the keepalive: a link that died silently is found by TCP alone."),
    ),
    proven=True,
    evidence=("Login, keepalive and framing as a working program of an integrator sends and reads them.",),
    port_evidence="a working program of an integrator",
    refusals=("The user needs the permission and the licence for CTI in the administration of the telephone system.",),
)

SESSIONS = (AVAYA_AES, ELTEX, ZULTYS)
