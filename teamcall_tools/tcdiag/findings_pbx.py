"""Findings about the telephone system: what it refuses, and how far its CSTA link gets (``tcdiag pbx``)."""

from __future__ import annotations

from .finding import CONFIGURATION, LINK, MONITOR, NOT_OURS, TIME_LIMIT, UNREACHABLE, Finding

REFUSALS = (
    # --- universal failures of ECMA-269 clause 9.3 --------------------------------------------------------------------
    Finding(
        "TC-301",
        MONITOR,
        "The telephone system does not know this extension.",
        "Check the number; some telephone systems want it with a node or area number in front.",
    ),
    Finding(
        "TC-302",
        MONITOR,
        "The telephone system does not allow this CTI user to monitor this extension.",
        "Give the CTI user (PBXUsername) the right to it, or switch CTI on for the extension, at the telephone system.",
    ),
    Finding(
        "TC-303",
        MONITOR,
        "The telephone system allows no more monitors: usually it has too few CTI (CSTA) licences.",
        "Ask its administrator for more CTI licences, or stop applications that monitor devices there.",
    ),
    Finding(
        "TC-304",
        MONITOR,
        "The telephone system allows no more monitors of this one extension.",
        "Find what else monitors it there (another CTI server, an attendant console), and end that.",
    ),
    Finding(
        "TC-305",
        MONITOR,
        "A limit of the telephone system is reached.",
        "Try again later; if it stays so, ask its administrator which limit, and set monitorStartInterval higher.",
    ),
    Finding(
        "TC-306",
        MONITOR,
        "The telephone is out of service.",
        "Check that it is plugged in, or logged on, and registered at the telephone system.",
    ),
    Finding(
        "TC-307",
        MONITOR,
        "The telephone system does not offer monitoring, or not of this kind of device.",
        "Try the extension of an ordinary telephone; check that CTI is switched on and licensed there.",
    ),
    Finding(
        "TC-308",
        MONITOR,
        "The telephone system refuses for reasons of security.",
        "Check PBXUsername and PBXPassword and the rights of that user at the telephone system.",
    ),
    Finding("TC-309", MONITOR, "The telephone system is busy.", "Try again later."),
    Finding(
        "TC-310",
        MONITOR,
        "The extension is in a state in which the telephone system refuses this.",
        "End the calls of the extension and try again.",
    ),
    Finding(
        "TC-311",
        MONITOR,
        "The telephone system refused, and did not say why.",
        "Look into the log of the telephone system; check the extension and the CTI licences there.",
    ),
    Finding(
        "TC-312",
        MONITOR,
        "The telephone system refused the request as wrong in itself.",
        "Check pbxType: another type may speak another version of CSTA.",
    ),
    Finding(
        "TC-313",
        MONITOR,
        "The telephone system does not know the number that is to be called.",
        "Write it as it is dialled at this telephone, with the digit for an outside line, or set DialPlan.conf up"
        " (tcdiag dialplan NUMBER shows what is dialled).",
    ),
    Finding(
        "TC-314",
        MONITOR,
        "This extension may not call that number.",
        "Dial it at the telephone itself; if that fails too, ask the administrator of the telephone system for the"
        " right to it.",
    ),
    Finding(
        "TC-315",
        MONITOR,
        "The other side is in a state in which it cannot be called.",
        "Try again later, or call another number.",
    ),
    Finding(
        "TC-316",
        MONITOR,
        "There is no call, or none in the state that this request needs: it is over, or another hand was faster.",
        "Look at the calls of the extension (SnapshotDevice) and ask again.",
    ),
    Finding(
        "TC-317",
        MONITOR,
        "The telephone on the other side is out of service.",
        "Check that it is plugged in, or logged on, and registered at the telephone system.",
    ),
    Finding(
        "TC-318",
        MONITOR,
        "No outside line is free, or the public network cannot be reached.",
        "Try again later; if it stays so, ask the administrator of the telephone system about its trunk lines.",
    ),
    Finding(
        "TC-319",
        MONITOR,
        "The telephone system wants another account code or authorisation code, or takes none.",
        "Ask its administrator whether calls of this extension need a code.",
    ),
    Finding(
        "TC-320",
        MONITOR,
        "The telephone system does not accept the agent: its identifier, group, password or state.",
        "Check that the agent exists in that group, and log on at the telephone itself to compare.",
    ),
    Finding(
        "TC-321",
        MONITOR,
        "The telephone system cannot take another party into the conference.",
        "Use fewer parties; ask its administrator how many it allows.",
    ),
    Finding(
        "TC-322",
        MONITOR,
        "The telephone system does not offer this service, or not for this kind of device.",
        "Try it with an ordinary telephone; look up in the document of the telephone system what its CTI interface"
        " offers.",
    ),
    Finding(
        "TC-323",
        MONITOR,
        "The telephone system does not allow this CTI user to do this at this extension.",
        "Give the CTI user (PBXUsername) the right to it at the telephone system.",
    ),
    Finding(
        "TC-324",
        MONITOR,
        "What was asked for is so already.",
        "Nothing needs to be done.",
    ),
)

LINK_FINDINGS = (
    # --- tcdiag pbx: the way to the telephone system ------------------------------------------------------------------
    Finding(
        "TC-401",
        UNREACHABLE,
        "The name of the telephone system cannot be resolved to an address.",
        "Check the spelling of --host (cstaLinkAddress), or give the IP address of its CTI interface.",
    ),
    Finding(
        "TC-402",
        UNREACHABLE,
        "The telephone system is there, but nothing accepts connections on this port.",
        "Check the port (cstaLinkPort), that the address is that of the CTI interface, and that this is switched on and"
        " licensed.",
    ),
    Finding(
        "TC-403",
        UNREACHABLE,
        "The telephone system did not answer: it is switched off, the address is wrong, or a firewall drops the"
        " connection.",
        "Try ping, then look at the firewalls between this computer and the telephone system for this port.",
    ),
    Finding(
        "TC-404",
        UNREACHABLE,
        "There is no way through the network to the telephone system.",
        "Check the network settings of this computer and the address of the telephone system.",
    ),
    Finding(
        "TC-405",
        UNREACHABLE,
        "The connection to the telephone system could not be made.",
        "Check the address, the port and the network of this computer.",
    ),
    Finding(
        "TC-406",
        LINK,
        "The certificate of the telephone system is not trusted here, is out of date, or is for another name.",
        "Set cstaLinkCAFile to its certificate or its authority's, and cstaLinkServerName to the name that it is for;"
        " check the date on both sides.",
    ),
    Finding(
        "TC-407",
        LINK,
        "No encrypted connection (TLS) can be made on this port.",
        "Check that the telephone system speaks TLS 1.2 or newer on this port, or leave TLS off (cstaLinkTLS).",
    ),
    Finding(
        "TC-408",
        CONFIGURATION,
        "The file of trusted certificates cannot be used.",
        "Check the path, who may read it, and that it holds certificates in PEM form (cstaLinkCAFile).",
    ),
    Finding(
        "TC-409",
        CONFIGURATION,
        "This type of telephone system speaks CSTA in XML, which needs one more package on this computer.",
        "Install it with pip install teamcall[xml].",
    ),
    # --- the association ----------------------------------------------------------------------------------------------
    Finding(
        "TC-411",
        TIME_LIMIT,
        "The telephone system accepts the connection and does not answer the request to associate.",
        "Check pbxType and the port: another service, or another version of CSTA, may be behind it. Some telephone"
        " systems stay silent when all their CTI links are taken.",
    ),
    Finding(
        "TC-412",
        LINK,
        "The telephone system closed the connection instead of answering.",
        "Check pbxType, whether the telephone system admits the address of this computer, and whether another"
        " application holds its CTI link (stop CSTAServer for this test).",
    ),
    Finding(
        "TC-413",
        LINK,
        "The telephone system does not accept the name or the password.",
        "Check PBXUsername and PBXPassword against the CTI user at the telephone system.",
    ),
    Finding(
        "TC-414",
        LINK,
        "The telephone system refuses the association.",
        "Check pbxType, the CTI licence of the telephone system, and whether all its CTI links are taken.",
    ),
    Finding(
        "TC-415",
        NOT_OURS,
        "What answers on this port does not speak the protocol of this pbxType.",
        "Check the port and pbxType; another service, or another version of CSTA, is behind this port.",
    ),
    Finding(
        "TC-416",
        CONFIGURATION,
        "The name or the password has characters that cannot be sent to this telephone system.",
        "Use letters without accents, digits and ASCII signs at the telephone system and in Default.conf.",
    ),
    Finding(
        "TC-417",
        TIME_LIMIT,
        "The telephone system does not say that it is at work (SystemStatus), which is what this type begins with.",
        "Check pbxType and the port, and whether the telephone system admits the address of this computer.",
    ),
    # --- the way into service -----------------------------------------------------------------------------------------
    Finding(
        "TC-421",
        TIME_LIMIT,
        "The association stands, but the telephone system does not say that it is at work (SystemStatus).",
        "Check pbxType; for a telephone system that never says it, set cstaGate = association.",
    ),
    Finding(
        "TC-422",
        LINK,
        "The telephone system says that it is not at work.",
        "Wait until it has started; if it stays so, ask its administrator.",
    ),
    Finding(
        "TC-423",
        LINK,
        "The telephone system ended the connection after it had accepted the association.",
        "Try again; if it stays so, look into its log, and whether another application uses the same CTI user.",
    ),
    Finding(
        "TC-431",
        LINK,
        "The connection was lost while the monitor was being set.",
        "Try again, and with another extension; look into the log of the telephone system.",
    ),
    Finding(
        "TC-432",
        MONITOR,
        "The telephone system did not answer the request to end the monitor.",
        "Try again; a monitor that stays there ends with the connection.",
    ),
)
