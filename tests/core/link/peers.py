"""Telephone systems as scripts of octets and documents: what each proven row of the table says at its start.

Octets are literal, with their origin; documents have the shape that the telephone systems send and are written for this
test. Frames are made here by hand: nothing of the link's own framing is used.

Origins: N Net::CSTAv3::Client 0.06 (HiPath.pm), O opencsta (CSTA_Layer5.java, DummyL7.java), P Panasonic-PBX-CSTA and
LinTcMon, S smallf00t/02---CSTA (a client of a live OmniPCX Enterprise, 2025), Q qtcestea (log of an OmniPCX Enterprise,
2015), C constructed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

AARQ = "6016a10706052b0c00815abe0b2809a007a0050303001000"  # C: N without name and password
HIPATH_AARQ = (  # N O
    "6031a10706052b0c00815a8a020680ac15a213a011a00f0406414d484f535404053737373737be0b2809a007a0050303001000"
)
HIPATH_AARE = (  # O, looks captured
    "6148a10706052b0c00815aa203020100a305a10302010088020680aa21a21fa01da11b04104845363435502e30302e3032333a36300407"
    "3032332e303030be0a2808a006a00403020410"
)
PANASONIC_AARQ = "602380020780a10706052b0c00815abe14281206072b0c00821d8148a007a0050303000800"  # P
PANASONIC_AARE = (  # P, compared literally with what was received
    "612f80020780a10706052b0c00815aa203020100a305a103020101be14281206072b0c00821d8148a007a0050303000800"
)
PANASONIC_LIST = "a115020101020133300da40ba009a407a105a0030a0105"  # P with our invoke id
PANASONIC_LISTED = (  # C: extensions 101 and 102, device numbers 01110001 and 01110002
    "a14b0201090201333043a441a33f303da00404020001a103020101a2030101ffa32b3029bf262630243010300681040111000116033130310a"
    "01003010300681040111000216033130320a0101"
)
PANASONIC_LISTED_ANSWER = "a20a02010930050201330500"  # C
OXE_AARQ = (  # S
    "604480020780a10706052b0c008134be35283306072b0c00815a8148a0283026030203c03016800403e7b6488106025ffd03fea0830206c0"
    "840203f03008820203d8830206c0"
)
OXE_AARE = "6115a10706052b0c008134a203020100a305a103020100"  # C: accepted; none was recorded
STATUS_211 = "a10c020101020200d330030a0102"  # N O P
STATUS_211_ANSWER = "a20b0201013006020200d30500"  # N O P
STATUS_52 = "a10a02022bff0201340a0102"  # Q
STATUS_52_ANSWER = "a20b02022bff30050201340500"  # Q with the invoke id of the request
GRANTED_3 = "a20e020101300902014730045502002a"  # N
CLEARED_3 = (  # N
    "a144020105020115303c5502002aa036a3346b0f300d8002b169a107300580033235376307300580033235384e01000a01307e12a010180e"
    "3230313230313136303634313336"
)
GRANTED_2 = (  # Q
    "a22a0201013025020147302055040142f900301880030280008102007f82020200830206008502016e840100"
)
CLEARED_2 = (  # Q
    "a15802024c9f020115304f55040142f900a01ea21c301a6b0a8202005883041096010063068404333330314e01000a01307e27a00f170d31"
    "35313132393232343534395aa114301206062b0c89368409040803725b5658000100"
)
GRANTED_1 = "a20e0201013009020147300455020001"  # C
CLEARED_1 = "a12b02012a020115302355020001800103301a6b0a8202005880043131303663068004313130364e01000a0105"  # C

ED3 = "http://www.ecma-international.org/standards/ecma-323/csta/ed3"
ED4 = "http://www.ecma-international.org/standards/ecma-323/csta/ed4"
APPL = "http://www.ecma-international.org/standards/ecma-354/appl_session"
HEAD = '<?xml version="1.0" encoding="UTF-8"?>'


def length2(pdu: bytes) -> bytes:
    """Two octets of length."""
    return len(pdu).to_bytes(2, "big") + pdu


def hipath(pdu: bytes) -> bytes:
    """The octet 26, the set bit and 15 bits of length."""
    return b"\x26" + (0x8000 | len(pdu)).to_bytes(2, "big") + pdu


def xml(invoke_id: int, document: str) -> bytes:
    """Eight octets that count themselves, then the document."""
    content = document.encode()
    return b"\0\0" + (len(content) + 8).to_bytes(2, "big") + b"%04d" % invoke_id + content


@dataclass(frozen=True)
class Script:
    """One telephone system."""

    turns: tuple[tuple[bytes, bytes], ...]
    """What the link has sent when it is the telephone system's turn (all of it), and what that says then."""
    granted: Callable[[int, int], bytes]
    """The answer to the MonitorStart with this invoke id, for the first (0) or second (1) monitor."""
    cleared: Callable[[int], bytes]
    """A connectionCleared of that monitor."""
    status: tuple[bytes, bytes] | None
    """A SystemStatus of the telephone system in service, and what must answer it."""
    username: str | None = None
    password: str | None = None


def _phase3(frame: Callable[[bytes], bytes], aarq: str, aare: str, first: str = "", **login: str) -> Script:
    """ACSE, then SystemStatus 211; ``first`` is what the link asks for before anything else."""

    def granted(invoke_id: int, monitor: int) -> bytes:
        return frame(
            bytes.fromhex(GRANTED_3.replace("020101", f"0201{invoke_id:02x}").replace("002a", f"002{monitor}"))
        )

    def cleared(monitor: int) -> bytes:
        return frame(bytes.fromhex(CLEARED_3.replace("5502002a", f"5502002{monitor}")))

    status, answer = frame(bytes.fromhex(STATUS_211)), frame(bytes.fromhex(STATUS_211_ANSWER))
    turns = (
        (frame(bytes.fromhex(aarq)), frame(bytes.fromhex(aare))),
        (b"", status),
        (answer + (frame(bytes.fromhex(first)) if first else b""), b""),
    )
    return Script(turns, granted, cleared, (status, answer), **login)


def _oxe_granted(invoke_id: int, monitor: int) -> bytes:
    text = GRANTED_2.replace("a22a020101", f"a22a0201{invoke_id:02x}").replace("0142f900", f"0142f90{monitor}")
    return length2(bytes.fromhex(text))


def _oxe_cleared(monitor: int) -> bytes:
    return length2(bytes.fromhex(CLEARED_2.replace("0142f900", f"0142f90{monitor}")))


def _md110_granted(invoke_id: int, monitor: int) -> bytes:
    text = GRANTED_1.replace("a20e020101", f"a20e0201{invoke_id:02x}").replace("55020001", f"5502000{monitor}")
    return length2(bytes.fromhex(text))


def _md110_cleared(monitor: int) -> bytes:
    return length2(bytes.fromhex(CLEARED_1.replace("55020001", f"5502000{monitor}")))


def _granted_xml(namespace: str) -> Callable[[int, int], bytes]:
    return lambda invoke_id, monitor: xml(
        invoke_id,
        f'{HEAD}<MonitorStartResponse xmlns="{namespace}">'
        f"<monitorCrossRefID>1136370{monitor}</monitorCrossRefID></MonitorStartResponse>",
    )


def _cleared_xml(namespace: str) -> Callable[[int], bytes]:
    return lambda monitor: xml(
        9999,
        f'{HEAD}\n<ConnectionClearedEvent xmlns="{namespace}"><monitorCrossRefID>1136370{monitor}</monitorCrossRefID>'
        "<droppedConnection><callID>FF00010000000000E2674B4D00000001</callID><deviceID>N&lt;101&gt;;noa=nk</deviceID>"
        "</droppedConnection><releasingDevice><deviceIdentifier>N&lt;102&gt;;displayNumber=102;noa=nk"
        "</deviceIdentifier></releasingDevice><localConnectionInfo>null</localConnectionInfo>"
        "<cause>normalClearing</cause></ConnectionClearedEvent>",
    )


def session_start(login: str, versions: tuple[str, ...], duration: int) -> str:
    """StartApplicationSession as it must be written."""
    listed = "".join(f"<protocolVersion>{one}</protocolVersion>" for one in versions)
    return (
        f'{HEAD}<StartApplicationSession xmlns="{APPL}"><applicationInfo><applicationID>TeamCall</applicationID>'
        f"<applicationSpecificInfo>{login}</applicationSpecificInfo></applicationInfo><requestedProtocolVersions>"
        f"{listed}</requestedProtocolVersions><requestedSessionDuration>{duration}</requestedSessionDuration>"
        "</StartApplicationSession>"
    )


def session_granted(version: str, duration: int) -> str:
    """Its positive response."""
    return (
        f'{HEAD}<StartApplicationSessionPosResponse xmlns="{APPL}"><sessionID>469D6D2B-9</sessionID>'
        f"<actualProtocolVersion>{version}</actualProtocolVersion>"
        f"<actualSessionDuration>{duration}</actualSessionDuration></StartApplicationSessionPosResponse>"
    )


AVAYA_LOGIN = (
    '<SessionLoginInfo xmlns="http://www.avaya.com/csta" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:type="SessionLoginInfo"><userName>ctiuser</userName><password>secret</password>'
    "<sessionCleanupDelay>120</sessionCleanupDelay></SessionLoginInfo>"
)
ELTEX_LOGIN = (
    '<SessionLoginInfo xmlns="http://www.eltex.org/csta"><userName>p.city</userName><password>secret</password>'
    "</SessionLoginInfo>"
)
STATUS_XML = f'{HEAD}\n<SystemStatus\n  xmlns="{ED4}">\n  <systemStatus>normal</systemStatus>\n</SystemStatus>\n'
STATUS_XML_ANSWER = f'{HEAD}<SystemStatusResponse xmlns="{ED4}"/>'
REGISTER = (
    f'{HEAD}<SystemRegister xmlns="{ED4}"><requestTypes><systemStatus>true</systemStatus></requestTypes>'
    "</SystemRegister>"
)
REGISTERED = (
    f'{HEAD}<SystemRegisterResponse xmlns="{ED4}"><sysStatRegisterID>27ss</sysStatRegisterID></SystemRegisterResponse>'
)
ZULTYS_LOGIN = (  # the hash is base64 of the SHA-1 of "secret", and a line end
    '<?xml version="1.0" encoding="utf-8"?><loginRequest type="User" platform="iPhone" version="7.0" push_ntf="false" '
    'push_token="" push_clean="false" push_bundle_id=""><userName>anna</userName>'
    "<pwd>5en6G6MezRroT3XKqkdPOmY/BfQ=\n</pwd></loginRequest>"
)

SCRIPTS: dict[str, Script] = {
    "generic": _phase3(length2, AARQ, HIPATH_AARE),
    "simulator": _phase3(length2, AARQ, HIPATH_AARE),
    "panasonic": _phase3(length2, PANASONIC_AARQ, PANASONIC_AARE, PANASONIC_LIST),
    "hipath3000": _phase3(hipath, HIPATH_AARQ, HIPATH_AARE, username="AMHOST", password="77777"),  # noqa: S106 - documented
    "omnipcxenterprise": Script(
        ((b"B", b"P"), (length2(bytes.fromhex(OXE_AARQ)), length2(bytes.fromhex(OXE_AARE)))),
        _oxe_granted,
        _oxe_cleared,
        (length2(bytes.fromhex(STATUS_52)), length2(bytes.fromhex(STATUS_52_ANSWER))),
    ),
    "md110": Script(((b"", b""),), _md110_granted, _md110_cleared, None),
    "openscapevoice": Script(
        (
            (b"", xml(7, STATUS_XML)),
            (xml(7, STATUS_XML_ANSWER) + xml(1, REGISTER), xml(1, REGISTERED)),
        ),
        _granted_xml(ED4),
        _cleared_xml(ED4),
        (xml(8, STATUS_XML), xml(8, STATUS_XML_ANSWER)),
    ),
    "avaya-aes": Script(
        (
            (
                xml(1, session_start(AVAYA_LOGIN, (f"{ED3}/priv6", f"{ED3}/priv5", f"{ED3}/priv7"), 120)),
                xml(1, session_granted(f"{ED3}/priv6", 120)),
            ),
        ),
        _granted_xml(f"{ED3}/priv6"),
        _cleared_xml(f"{ED3}/priv6"),
        None,
        username="ctiuser",
        password="secret",  # noqa: S106 - made up
    ),
    "eltex": Script(
        ((xml(1, session_start(ELTEX_LOGIN, (ED3,), 300)), xml(1, session_granted(ED3, 300))),),
        _granted_xml(ED3),
        _cleared_xml(ED3),
        None,
        username="p.city",
        password="secret",  # noqa: S106 - made up
    ),
    "zultys": Script(
        (
            (
                xml(1, ZULTYS_LOGIN),
                xml(1, '<?xml version="1.0" encoding="utf-8"?><loginResponce code="0" userId="7"/>'),
            ),
        ),
        _granted_xml(ED3),
        _cleared_xml(ED3),
        None,
        username="anna",
        password="secret",  # noqa: S106 - made up
    ),
}
"""By key; every proven row of the table must be here."""
