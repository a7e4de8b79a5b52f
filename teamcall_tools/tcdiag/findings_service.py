"""Findings about the service: its file, the way to it, and what it answers."""

from __future__ import annotations

from .finding import (
    BYE,
    CONFIGURATION,
    LICENCE,
    LINK,
    MONITOR,
    NO_EVENT,
    NOT_OURS,
    NOT_PERMITTED,
    STLI,
    TIME_LIMIT,
    UNREACHABLE,
    Finding,
)

SERVICE = (
    # --- the configuration file -------------------------------------------------------------------------------------
    Finding("TC-101", CONFIGURATION, "The configuration file cannot be read.", "Check the path and who may read it."),
    Finding(
        "TC-102",
        CONFIGURATION,
        "A line of the configuration file cannot be used.",
        "Correct the line that is named, then restart the service.",
    ),
    Finding(
        "TC-103",
        CONFIGURATION,
        "The service chooses another port at every start (loginPort = 0).",
        "Give the port with --port; the service prints it when it starts.",
    ),
    Finding(
        "TC-104",
        CONFIGURATION,
        "DialPlan.conf sets nothing, so numbers are neither dialled nor shown otherwise.",
        "Remove the number sign from before countryCode and the other settings that this site needs.",
    ),
    # --- the way to the service -------------------------------------------------------------------------------------
    Finding(
        "TC-111",
        UNREACHABLE,
        "The host name cannot be resolved to an address.",
        "Check the spelling of --host, or give the IP address of the TeamCall host.",
    ),
    Finding(
        "TC-112",
        UNREACHABLE,
        "The host is there, but nothing accepts connections on this port.",
        "Check that the service runs (ps auxww | grep -i csta; log/Error.log says why it does not), that the port is"
        " its loginPort, and that it listens on this address (loginAddress).",
    ),
    Finding(
        "TC-113",
        UNREACHABLE,
        "The host did not answer: it is switched off, the address is wrong, or a firewall drops the connection.",
        "Try ping, then look at the firewalls on the way and on the TeamCall host for this port.",
    ),
    Finding(
        "TC-114",
        UNREACHABLE,
        "There is no way through the network to this address.",
        "Check the network settings of this computer and the address of the TeamCall host.",
    ),
    Finding(
        "TC-115",
        UNREACHABLE,
        "The connection could not be made.",
        "Check the address, the port and the network of this computer.",
    ),
    # --- who answers ------------------------------------------------------------------------------------------------
    Finding(
        "TC-121",
        NOT_OURS,
        "The connection is closed before BYE is answered: another service uses this port, or something between"
        " accepts connections in its place.",
        "See who uses the port (netstat -an), or set another loginPort, restart the service and tell the applications.",
    ),
    Finding(
        "TC-122",
        NOT_OURS,
        "Another service answers on this port.",
        "Give the port of TeamCall (loginPort, 26535 unless changed), or set another one and restart the service.",
    ),
    Finding(
        "TC-123",
        NOT_OURS,
        "What answers does not send lines of text: another service uses this port.",
        "Give the port of TeamCall (loginPort, 26535 unless changed), or set another one and restart the service.",
    ),
    # --- the STLI session -------------------------------------------------------------------------------------------
    Finding(
        "TC-131",
        STLI,
        "The service did not open an STLI session.",
        "Look for this moment in log/Error.log of the service.",
    ),
    Finding(
        "TC-132",
        STLI,
        "The service does not admit connections from this computer's address.",
        "Add this computer to allowedAddresses, or run tcdiag on a computer that is admitted.",
    ),
    Finding(
        "TC-133",
        STLI,
        "The service has as many sessions as it may have, from this computer or in all.",
        "Close sessions that are not needed, or raise maxSessions or maxSessionsPerAddress.",
    ),
    Finding(
        "TC-134",
        STLI,
        "The service closed the connection instead of answering STLI.",
        "Look for this moment in log/Error.log of the service.",
    ),
    # --- the link to the telephone system ---------------------------------------------------------------------------
    Finding(
        "TC-135",
        STLI,
        "The service does not know this request, or cannot read the line.",
        "Check the spelling (Help lists all requests), that every quote is closed, and that STLI was answered first.",
    ),
    Finding(
        "TC-136",
        STLI,
        "A word of the request is missing, is one too many, or cannot be what stands in its place.",
        "Type Help and the request: it shows how that is written.",
    ),
    Finding(
        "TC-137",
        STLI,
        "The line is longer than the service reads.",
        "Send a shorter one, or raise maxLineLength.",
    ),
    Finding(
        "TC-138",
        STLI,
        "Several calls of the device are in the state that the request needs.",
        "Name the call by its identifier, which SnapshotDevice shows.",
    ),
    Finding(
        "TC-139",
        STLI,
        "This session has no monitor of the device.",
        "Use the word that MonitorStart was sent with, in the session that sent it.",
    ),
    Finding(
        "TC-141",
        LINK,
        "The service has no connection to the telephone system.",
        "Check pbxType, cstaLinkAddress and cstaLinkPort, that the telephone system answers ping, and that its CTI"
        " interface is switched on and licensed; log/Sys.log names the reason of the last attempt, and"
        " tcdiag pbx tries the link step by step.",
    ),
    Finding(
        "TC-142",
        LINK,
        "The service is still connecting to the telephone system.",
        "Wait a moment and try again; if it stays so, check pbxType, PBXUsername, PBXPassword and log/Sys.log, or let"
        " tcdiag pbx try the link step by step.",
    ),
    Finding(
        "TC-143",
        LINK,
        "The connection to the telephone system was lost during the test.",
        "Try again; if it happens often, look at log/Sys.log and at the network between the two.",
    ),
    Finding(
        "TC-144",
        LINK,
        "The service did not say how its connection to the telephone system stands.",
        "Look for this moment in log/Error.log of the service.",
    ),
    # --- the licence ------------------------------------------------------------------------------------------------
    Finding(
        "TC-151",
        LICENCE,
        "More devices are monitored than the licence of TeamCall allows (one, where none is configured).",
        "Check license in Default.conf (one line, not expired, issued for this host), or stop monitors not needed.",
    ),
    Finding(
        "TC-152",
        LICENCE,
        "The licence of TeamCall does not allow this.",
        "Check license in Default.conf; log/Error.log says what was refused.",
    ),
    # --- permission -------------------------------------------------------------------------------------------------
    Finding(
        "TC-161",
        NOT_PERMITTED,
        "The extension is not listed in DeviceLicense.conf.",
        "Add it there exactly as applications name it and reload the file, or remove the file to permit all devices.",
    ),
    # --- the monitor ------------------------------------------------------------------------------------------------
    Finding("TC-171", MONITOR, "The monitor was refused.", "Look for this moment in log/Error.log of the service."),
    Finding(
        "TC-172",
        MONITOR,
        "The word given as the extension cannot be a device of this telephone system.",
        "Give the internal extension number as the telephone system knows it.",
    ),
    Finding(
        "TC-173",
        MONITOR,
        "The telephone system did not answer the request to monitor the extension.",
        "Check that the extension exists and that the CTI interface is not overloaded, or raise requestTimeout.",
    ),
    Finding(
        "TC-174",
        MONITOR,
        "The telephone system could not read the request.",
        "Check pbxType: another type may speak another version of CSTA.",
    ),
    Finding(
        "TC-175",
        MONITOR,
        "The service had a fault of its own.",
        "Find the reference of this answer in log/Error.log and report it with the lines around it.",
    ),
    Finding(
        "TC-176",
        MONITOR,
        "The service closed the connection instead of answering MonitorStart.",
        "Look for this moment in log/Error.log of the service.",
    ),
    Finding(
        "TC-177",
        MONITOR,
        "The telephone system ended the monitor by itself during the test.",
        "Check whether the extension was changed, or monitored by something else, at the telephone system.",
    ),
    # --- the event --------------------------------------------------------------------------------------------------
    Finding(
        "TC-178",
        MONITOR,
        "The service refused the request.",
        "Look for this moment in log/Error.log of the service; docs/stli.md tells what the words of the answer mean.",
    ),
    Finding(
        "TC-179",
        MONITOR,
        "The service closed the connection instead of answering the request.",
        "Look for this moment in log/Error.log of the service.",
    ),
    Finding(
        "TC-180",
        MONITOR,
        "The telephone system did not answer the request in time.",
        "Try again; if it stays so, look into the log of the telephone system, or raise requestTimeout.",
    ),
    Finding(
        "TC-181",
        NO_EVENT,
        "No event of this extension came.",
        "Lift the receiver while tcdiag waits; check that it is the telephone with this number, and that the telephone"
        " system is set to report events of it.",
    ),
    Finding(
        "TC-182",
        NO_EVENT,
        "Events of this extension come, but none that a receiver was lifted.",
        "Lift the receiver while tcdiag waits; some telephones report it only after a digit is dialled.",
    ),
    Finding(
        "TC-183",
        NO_EVENT,
        "The connection was closed while waiting for an event.",
        "Check that the service still runs; log/Error.log says whether it closed the session, and why.",
    ),
    # --- BYE --------------------------------------------------------------------------------------------------------
    Finding(
        "TC-184",
        NO_EVENT,
        "The call was accepted, but no event of it came.",
        "Check that the telephone system is set to report events of this extension to its CTI interface.",
    ),
    Finding(
        "TC-191",
        BYE,
        "BYE was answered with an error.",
        "Check that this is a TeamCall service and not another one that speaks a like protocol; see log/Error.log.",
    ),
    Finding(
        "TC-192",
        BYE,
        "The service closed the session without answering BYE.",
        "Look for this moment in log/Error.log of the service.",
    ),
    # --- the time limit ---------------------------------------------------------------------------------------------
    Finding(
        "TC-201",
        TIME_LIMIT,
        "The port accepts connections, but says nothing: another service uses it, or the service hangs.",
        "Check that TeamCall uses this port; if it does, restart the service and keep its log files.",
    ),
    Finding(
        "TC-202",
        TIME_LIMIT,
        "The service answered before, but not this time.",
        "Try again with a longer --timeout; if it stays so, restart the service and keep its log files.",
    ),
)
