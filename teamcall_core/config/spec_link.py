"""The rows of the table of settings that are about the link to the telephone system."""

from __future__ import annotations

from teamcall_core.profiles.devices import DEVICE_FORMS
from teamcall_core.profiles.override import ASSOCIATIONS, FRAMINGS, GATES, KEEPALIVES, PHASES
from teamcall_core.profiles.services import PHASE3

from .setting import Setting
from .values import Host, HostPorts, ObjectIdentifier, Suffix, Switch, Text, Texts, Whole, Word, Words

_OFF = "off"
_NO_LIMIT = "no limit"
_DAY = 86_400
_VERSIONS = (
    "versionOne",
    "versionTwo",
    "versionThree",
    "versionFour",
    "versionFive",
    "versionFifteen",
    "versionNineteen",
)
"""CSTAVersion of ECMA-285: those that are not editions of ECMA-323."""

LINK_ADDRESS: tuple[Setting, ...] = (
    Setting(
        "cstaLinkAddress",
        HostPorts(),
        "The address of the CTI interface of the telephone system. Where it has several, they are tried in this order; "
        "an address without a port has that of cstaLinkPort.",
        mandatory=True,
        typical=True,
    ),
    Setting(
        "cstaLinkPort",
        Whole(1, 65535),
        "The TCP port of the CTI interface of the telephone system, for addresses that have none of their own.",
        by_profile=lambda profile: profile.default_port,
        with_tls=lambda profile: profile.default_tls_port,
        typical=True,
    ),
    Setting(
        "cstaLinkTLS",
        Switch(),
        "Whether the link to the telephone system is encrypted (TLS).",
        default="no",
        issue="links",
    ),
    Setting(
        "cstaLinkCAFile",
        Text(1024),
        "With cstaLinkTLS: a file in PEM form with the certificates of the authorities, or of the telephone system "
        "itself, that are trusted, and no others. A relative path begins at the folder of this file. Without a value "
        "those of the operating system are trusted.",
        issue="links",
    ),
    Setting(
        "cstaLinkServerName",
        Host(),
        "With cstaLinkTLS: the name that the certificate of the telephone system must be for. "
        "Without a value it is the address that is connected to.",
        issue="links",
    ),
    Setting(
        "cstaLinkTLSCheck",
        Switch(),
        "Whether the certificate of the telephone system is checked. Without a check anybody can pass for it.",
        default="yes",
        issue="links",
    ),
)
"""Where the telephone system is, and how it is connected to."""

LINK_PROPERTIES: tuple[Setting, ...] = (
    Setting(
        "cstaPhase",
        Word(PHASES),
        "The CSTA phase of the link, or the edition of CSTA in XML (ECMA-323). This and the settings that follow "
        "change what is known of the telephone system; they are for systems and releases that are not known.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaLinkFraming",
        Word(FRAMINGS),
        "How messages are delimited: two octets of length, the octet 26 and a length (HiPath), or the eight octets "
        "before documents in XML.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaAssociation",
        Word(ASSOCIATIONS),
        "How the link is opened: at once, with AARQ, with StartApplicationSession (ECMA-354), with SystemRegister "
        "after a SystemStatus, or with the loginRequest of Zultys.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaSessionOctet",
        Word(("no", "B")),
        "Whether the octet B is sent before the association and an octet awaited (OmniPCX).",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaApplicationContext",
        ObjectIdentifier(),
        "The application context name of the AARQ.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaDirectReference",
        ObjectIdentifier(none="it is left out"),
        "The object identifier before the user information of the AARQ.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaVersions",
        Words(_VERSIONS, f"words of {', '.join(_VERSIONS)}"),
        "The CSTA versions of the AARQ: versionOne is Phase I, versionTwo Phase II, the others are Phase III.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaProtocolVersions",
        Texts(),
        "The protocol versions that StartApplicationSession asks for, best first.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaLoginNamespace",
        Text(),
        "The namespace of the login in StartApplicationSession; none sends no login.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaSessionDuration",
        Whole(10, _DAY, unit="s"),
        "For how long StartApplicationSession asks; the session is renewed at half of what is granted.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaKeepalive",
        Word(KEEPALIVES),
        "How the server finds out whether the telephone system is still there: it sends SystemStatus, or "
        "ResetApplicationSessionTimer, or a keepalive element that nothing answers, or it only listens.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaGate",
        Word(GATES),
        "What must have come before requests are sent: a SystemStatus that is normal, or the association alone.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaDeviceForm",
        Word(tuple(DEVICE_FORMS)),
        "How devices are written: as they are, N<123!98> where there is an exclamation mark, as device number of "
        "Panasonic where it is like 0x01110001, or as device id of Avaya where there is a colon.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaDeviceSuffix",
        Suffix(),
        "What the telephone system appends to every device, so that applications need not: with :CM1:10.0.0.1:0 the "
        "device 101 of Avaya is asked for as 101:CM1:10.0.0.1:0. A device that has the first character of this in it "
        "is taken as it is.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaServices",
        Words(tuple(sorted(PHASE3)), "services of ECMA-269 (like makeCall)"),
        "The services that the telephone system has. All others are refused without asking it.",
        issue="links",
        overrides=True,
    ),
    Setting(
        "cstaMaxPDU",
        Whole(64, 65535, unit="octets", zero=_NO_LIMIT),
        "The longest message that the telephone system accepts, without its framing.",
        issue="links",
        overrides=True,
    ),
)
"""What is known of the telephone system and can be set otherwise."""
