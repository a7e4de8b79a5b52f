"""What to check when a telephone system refuses the association: said in the log and in docs/phone-systems.md."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

LOGIN: Final = "Check PBXUsername and PBXPassword"

ACSE_DIAGNOSTICS: Final[Mapping[str, str]] = {
    "authenticationFailure": LOGIN,
    "authenticationRequired": "Set PBXUsername and PBXPassword",
    "authenticationMechanismNameNotRecognized": "Check whether the telephone system wants a login (PBXUsername)",
    "applicationContextNameNotSupported": "Check pbxType, cstaPhase and cstaApplicationContext",
    "noCommonAcseVersion": "Check pbxType and cstaVersions",
}
"""Diagnostic of an AARE (X.227) to what an administrator can look at."""
ACSE_TRANSIENT: Final = "Check whether the telephone system has a free CSTA link"
"""For rejectedTransient without one of those diagnostics."""
ACSE_OTHER: Final = f"{LOGIN}, the CTI licence of the telephone system, and cstaVersions against its release"
ACSE_UNREADABLE: Final = "Check pbxType"

SESSION_ERRORS: Final[Mapping[str, str]] = {
    "invalidApplicationInfo": LOGIN,
    "requestedProtocolVersionNotSupported": "Check cstaProtocolVersions against the release of the telephone system",
    "serverResourcesBusy": "Check the load of the telephone system and its CTI licence",
    "maxNumberSessions": "Check the licence for sessions, and whether another application holds one",
}
"""Error of a StartApplicationSessionNegResponse (ECMA-354) to what to look at."""
SESSION_OTHER: Final = f"{LOGIN}, the CTI licence, and the permission of this user in the telephone system"

REGISTER_OTHER: Final = "Check whether the telephone system permits the address of this server, and its CSTA licence"
LOGIN_FAILED: Final = f"{LOGIN}, and the CTI licence of this user"
GREETING: Final = "Check cstaLinkPort and cstaSessionOctet"

REFUSALS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "acse": (
        *ACSE_DIAGNOSTICS.items(),
        ("rejectedTransient", ACSE_TRANSIENT),
        ("anything else in the AARE", ACSE_OTHER),
    ),
    "applicationSession": (*SESSION_ERRORS.items(), ("anything else in the response", SESSION_OTHER)),
    "systemRegister": (("CSTAErrorCode", REGISTER_OTHER),),
    "loginRequest": (("loginFailed", LOGIN_FAILED),),
    "none": (),
}
"""By kind of association: what the telephone system says, and what to check."""
