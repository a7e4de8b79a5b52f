"""Every verb of STLI once against real processes, and what is refused here never reaches the telephone system."""

from __future__ import annotations

import re

import pytest

pytestmark = pytest.mark.e2e


class Caller:
    """A client that keeps every line; ``do`` asks for something, ``hear`` waits for an event."""

    def __init__(self, client) -> None:
        self.client = client
        self.asked: set[str] = set()
        self.lines: list[str] = []

    def do(self, line: str, *data: str) -> None:
        """Its success, behind these data lines; events that come before are kept."""
        verb = line.split(maxsplit=1)[0]
        self.asked.add(verb)
        self.client.say(line)
        heard = [*self._up_to(re.compile("error_ind .*"))]
        assert heard[-1] == f"error_ind SUCCESS {verb}", (line, heard)
        shown = [one for one in heard[:-1] if one.split()[0] in DATA]
        assert len(shown) == len(data), (line, heard)
        for one, wanted in zip(shown, data, strict=True):
            assert re.fullmatch(wanted, one), (line, one)

    def hear(self, pattern: str) -> None:
        """An event that comes, or came since the last one that was waited for."""
        wanted = re.compile(pattern)
        for place, line in enumerate(self.lines):
            if wanted.fullmatch(line):
                del self.lines[: place + 1]
                return
        self.lines.clear()
        self._up_to(wanted)
        self.lines.clear()

    def _up_to(self, wanted: re.Pattern[str]):
        while True:
            line = self.client.line()
            yield line
            if wanted.fullmatch(line):
                return
            self.lines.append(line)

    def connect(self, one: str, other: str) -> None:
        """A call between two devices that both are monitored."""
        self.do(f"MakeCall {one} {other}")
        self.hear(f"Delivered {other} .*")
        self.do(f"AnswerCall {other}")
        self.hear(f"Established {one} .*")


DATA = {"Connection", "Forwarding", "DoNotDisturb", "MessageWaiting", "AgentState", "SystemStatus"}
"""First words of data lines, some of which are names of events too: those are not asked for while they may come."""


SECRET = "Gehe1mAgent"  # noqa: S105 - made up for this test
"""No log and no trace may hold it."""


def test_every_verb(world, wait_until):
    box, server = world.pair("traceSessions = yes", "traceLink = yes")
    world.secrets += [SECRET, SECRET.encode().hex()]
    client = world.stli(server, ";Version=2;DeviceInformation=Off", "101", "102", "103")
    caller = Caller(client)
    _about_one_call(caller)
    box.hang_up_all()
    _about_two_calls(caller, box)
    box.hang_up_all()
    _diverted(caller, box)
    box.hang_up_all()
    features = Caller(world.stli(server))
    _features(features)
    features.client.ask("STLI;DeviceInformation=Off", "error_ind SUCCESS STLI;Version=1;DeviceInformation=Off")
    features.do("MonitorStart 104")
    features.do("MonitorStop 104")
    features.do("SystemStatus", "SystemStatus inService generic normal")
    client.close()
    helper = world.stli(server)
    helper.say("Help", "BYE")
    told = helper.rest().decode().splitlines()
    assert told[-2:] == ["error_ind SUCCESS Help", "error_ind SUCCESS BYE"]
    verbs = {line.split()[1] for line in told[:-2]}
    assert len(verbs) == len(told) - 2
    missing = verbs - caller.asked - features.asked - {"STLI", "Help", "BYE"}
    assert not missing, f"never asked: {missing}"
    wait_until(lambda: box.monitors() == 0, "all monitors to end")
    assert "SetAgentState 105 loggedOn 4711 ***" in server.log("Session.log")
    assert "2a" * len(SECRET) in server.log("Link.log")


def _about_one_call(caller):
    caller.connect("101", "102")
    caller.do("HoldCall 101")
    caller.do("RetrieveCall 101")
    caller.do("GenerateDigits 101 12*#")
    caller.do("AssociateData 101 order7")
    caller.do("SnapshotDevice 101", r"Connection 101 [0-9a-f]+ connected 102")
    caller.do("ClearConnection 101")
    caller.hear("ConnectionCleared 102 .*")
    caller.connect("101", "102")
    caller.do("ClearCall 101")
    caller.hear("ConnectionCleared 102 .*")


def _about_two_calls(caller, box):
    caller.connect("101", "102")
    caller.do("ConsultationCall 101 103")
    caller.hear("Delivered 103 .*")
    caller.do("AnswerCall 103")
    caller.hear("Established 101 .*")
    caller.do("AlternateCall 101")
    caller.do("ReconnectCall 101")
    caller.hear("ConnectionCleared 102 .*|ConnectionCleared 103 .*")
    box.hang_up_all()
    for verb, event in (("ConferenceCall", "Conferenced"), ("TransferCall", "Transferred")):
        caller.connect("101", "102")
        caller.do("ConsultationCall 101 103")
        caller.hear("Delivered 103 .*")
        caller.do("AnswerCall 103")
        caller.hear("Established 101 .*")
        caller.do(f"{verb} 101")
        caller.hear(f"{event} 102 .*")
        box.hang_up_all()


def _diverted(caller, box):
    caller.do("MakeCall 101 102")
    caller.hear("Delivered 102 .*")
    caller.do("DeflectCall 102 103")
    caller.hear("Delivered 103 .*")
    caller.do("AnswerCall 103")
    caller.hear("Established 101 .*")
    caller.do("SingleStepTransferCall 103 102")
    caller.hear("Transferred 101 .*")
    box.hang_up_all()
    caller.connect("101", "102")
    caller.do("SingleStepConferenceCall 101 103")
    box.hang_up_all()
    for verb in ("PickupCall 103 102", "GroupPickupCall 103"):
        caller.do("MakeCall 101 102")
        caller.hear("Delivered 102 .*")
        caller.do(verb)
        caller.hear("Established 103 .*")
        box.hang_up_all()
    caller.connect("101", "102")
    caller.do("ParkCall 101 103")
    box.hang_up_all()
    box.do("offhook 102")
    caller.do("MakeCall 101 102")
    caller.hear("Failed 101 busy .*")
    caller.do("CallBack 101")


def _features(caller):
    caller.do("SetForwarding 105 busyInt on 103")
    caller.do("GetForwarding 105", "Forwarding 105 busyInt on 103")
    caller.do("SetDoNotDisturb 105 on")
    caller.do("GetDoNotDisturb 105", "DoNotDisturb 105 on")
    caller.do("SetMessageWaiting 105 on")
    caller.do("GetMessageWaiting 105", "MessageWaiting 105 on")
    caller.do(f"SetAgentState 105 loggedOn 4711 800 {SECRET}")
    caller.do("GetAgentState 105", "AgentState 105 4711 800 [a-zA-Z]+")
    caller.do('SetDisplay 105 "Hello Huber"')
    caller.do("SetMicrophoneMute 105 on")
    caller.do("SetSpeakerMute 105 on")
    caller.do("SetSpeakerVolume 105 80")


UNREADABLE = {
    "MonitorStart": "INVALNUMPARAM MonitorStart",
    "MonitorStart 101 102": "INVALNUMPARAM MonitorStart",
    'MonitorStart ""': "INVALPARAM MonitorStart",
    'MonitorStart "1 1"': "INVALPARAM MonitorStart",
    "MonitorStart <101>": "INVALPARAM MonitorStart",
    "MonitorStop 1'1": "INVALPARAM MonitorStop",
    "MakeCall Müller 102": "INVALPARAM MakeCall",
    'MakeCall 101 "1\\r\\nMonitorStart 102"': "INVALPARAM MakeCall",
    'MakeCall 101 "1\\x00"': "INVALPARAM MakeCall",
    'MakeCall "101\\nMakeCall 101 102" 102': "INVALPARAM MakeCall",
    "AnswerCall " + "1" * 300: "INVALPARAM AnswerCall",
    "ClearConnection 101 %0": "INVALPARAM ClearConnection",
    "SetForwarding 101 sometimes on": "INVALIDFORWARDINGFEATURE SetForwarding",
    "SetForwarding 101 busy maybe": "INVALPARAM SetForwarding",
    "SetAgentState 101 asleep 4711": "INVALIDAGENTSTATE SetAgentState",
    "SetSpeakerVolume 101 101": "INVALPARAM SetSpeakerVolume",
    "SetSpeakerVolume 101 ²": "INVALPARAM SetSpeakerVolume",
    "GenerateDigits 101 x": "INVALPARAM GenerateDigits",
    'SetDisplay 101 "a\\nb"': "INVALPARAM SetDisplay",
    'AssociateData 101 ""': "INVALPARAM AssociateData",
    'MakeCall 101 "102': "INVALCMD MakeCall",
    "PickupCall 101 <102>": "INVALPARAM PickupCall",
    "MonitorStop 109": "MONITORNOTSET MonitorStop",
    "HoldCall 101": "NOCALL HoldCall",
    "ParkCall 101 800": "PBXERROR ParkCall operation serviceNotSupported",
    "SetDisplay 101 text": "PBXERROR SetDisplay operation serviceNotSupported",
    "GetAgentState 101": "PBXERROR GetAgentState operation serviceNotSupported",
    "Nonsense 101": "INVALCMD Nonsense",
}
HAS = "monitorStart, monitorStop, snapshotDevice, makeCall, holdCall, answerCall, clearConnection, setForwarding"
OFFERED = f"cstaServices = {HAS}, setAgentState, setSpeakerVolume, generateDigits, associateData, directedPickupCall"


def test_what_is_refused_sends_nothing(world, wait_until):
    box, server = world.pair("heartbeatInterval = 0", OFFERED)
    client = world.stli(server, "", "101")
    wait_until(lambda: box.requests("snapshotDevice") == 1, "the silent SnapshotDevice")
    before = box.do("stats")
    for line, answer in UNREADABLE.items():
        client.ask(line, f"error_ind {answer}")
    after = box.do("stats")
    assert (after["octets_in"], after["octets_out"]) == (before["octets_in"], before["octets_out"])
    log = server.log("Error.log") + server.log("Sys.log")
    assert all(re.match(r"\d{4}-\d\d-\d\d", line) for line in log.splitlines()), "a line that nobody wrote"
