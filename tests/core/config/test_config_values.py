"""Every setting with values that are read, at the edges of its range, and with values that are refused."""

from __future__ import annotations

from ipaddress import ip_network

import pytest

from teamcall_core.config import SETTINGS, ConfigurationError, Setting, load
from teamcall_core.config.values import HostPort

BASE = {"pbxType": "generic", "cstaLinkAddress": "pbx", "cstaLinkPort": "7001"}
LICENCE = "TC1.eyJ9.c2ln"

READ: list[tuple[str, str, object]] = [
    ("license", LICENCE, LICENCE),
    ("license", "TC1.eyJ9 .c2\tln", LICENCE),
    ("license", "not a licence at all", "notalicenceatall"),
    ("license", "", None),
    ("pbxType", "generic", "generic"),
    ("pbxType", "simulator", "simulator"),
    ("pbxType", "GENERIC", "generic"),
    ("cstaLinkAddress", "192.168.1.10", (HostPort("192.168.1.10"),)),
    ("cstaLinkAddress", "fd00::10", (HostPort("fd00::10"),)),
    ("cstaLinkAddress", "fe80::1%en0", (HostPort("fe80::1%en0"),)),
    ("cstaLinkAddress", "pbx", (HostPort("pbx"),)),
    ("cstaLinkAddress", "my_pbx-1.example.com.", (HostPort("my_pbx-1.example.com."),)),
    ("cstaLinkAddress", "[fd00::10]", (HostPort("fd00::10"),)),
    ("cstaLinkAddress", "[fd00::10]:7001", (HostPort("fd00::10", 7001),)),
    (
        "cstaLinkAddress",
        "pbx:1,pbx ,10.0.0.1:65535, pbx",
        (HostPort("pbx", 1), HostPort("pbx"), HostPort("10.0.0.1", 65535)),
    ),
    ("cstaLinkAddress", ",".join(f"pbx{n}" for n in range(8)), tuple(HostPort(f"pbx{n}") for n in range(8))),
    ("cstaLinkPort", "1", 1),
    ("cstaLinkPort", "65535", 65535),
    ("cstaLinkPort", "07001", 7001),
    ("cstaLinkTLS", "Yes", True),
    ("cstaLinkCAFile", "pbx ca.pem", "pbx ca.pem"),
    ("cstaLinkServerName", "pbx.example.com", "pbx.example.com"),
    ("cstaLinkTLSCheck", "no", False),
    ("PBXUsername", "AMHOST", "AMHOST"),
    ("PBXUsername", "Karl Huber, Büro", "Karl Huber, Büro"),
    ("PBXPassword", "*72#123", "*72#123"),
    ("PBXPassword", "#1", "#1"),
    ("PBXPassword", "a = b", "a = b"),
    ("PBXPassword", '"quoted"', '"quoted"'),
    ("PBXPassword", "'''", "'''"),
    ("PBXPassword", '"""open', '"""open'),
    ("PBXPassword", "%(home)s ${x} 100%41", "%(home)s ${x} 100%41"),
    ("PBXPassword", "two  blanks\tand a tab", "two  blanks\tand a tab"),
    ("PBXPassword", "a, b,", "a, b,"),
    ("PBXPassword", "\\n", "\\n"),
    ("PBXPassword", "x" * 256, "x" * 256),
    ("loginPort", "0", 0),
    ("loginPort", "1", 1),
    ("loginPort", "65535", 65535),
    ("loginAddress", "127.0.0.1", ("127.0.0.1",)),
    ("loginAddress", "127.0.0.1,::1", ("127.0.0.1", "::1")),
    ("loginAddress", " ::1 ,  127.0.0.1 , ::1", ("::1", "127.0.0.1")),
    ("loginTimeout", "0", 0),
    ("loginTimeout", "1", 1),
    ("loginTimeout", "86400", 86400),
    ("requestTimeout", "0", 0),
    ("requestTimeout", "0.1", 0.1),
    ("requestTimeout", "3600", 3600),
    ("heartbeatInterval", "0", 0),
    ("heartbeatInterval", "0.1", 0.1),
    ("heartbeatInterval", "86400", 86400),
    ("heartbeatTimeout", "0", 0),
    ("heartbeatTimeout", "0.1", 0.1),
    ("heartbeatTimeout", "3600", 3600),
    ("reconnectDelayMax", "0.1", 0.1),
    ("reconnectDelayMax", "3600", 3600),
    ("monitorStartInterval", "0", 0),
    ("monitorStartInterval", "0.001", 0.000001),
    ("monitorStartInterval", "20", 0.02),
    ("monitorStartInterval", "60000", 60),
    ("monitorCheckInterval", "0", 0),
    ("monitorCheckInterval", "10", 10),
    ("monitorCheckInterval", "86400", 86400),
    ("maxLineLength", "0", 0),
    ("maxLineLength", "64", 64),
    ("maxLineLength", "1048576", 1 << 20),
    ("maxClientBacklog", "0", 0),
    ("maxClientBacklog", "4096", 4096),
    ("maxClientBacklog", "1073741824", 1 << 30),
    ("maxTotalBacklog", "0", 0),
    ("maxTotalBacklog", "4096", 4096),
    ("maxTotalBacklog", "68719476736", 1 << 36),
    ("traceLink", "yes", True),
    ("traceLink", "No", False),
    ("traceSessions", "YES", True),
    ("traceSessions", "no", False),
    ("allowedAddresses", "127.0.0.1", (ip_network("127.0.0.1/32"),)),
    ("allowedAddresses", "", None),
    ("supervisorAddresses", "127.0.0.0/8, ::1,127.0.0.0/8", (ip_network("127.0.0.0/8"), ip_network("::1/128"))),
    ("supervisorPassword", 'a "b" c', 'a "b" c'),
    ("maxSessions", "0", 0),
    ("maxSessions", "1", 1),
    ("maxSessionsPerAddress", "1000000", 1_000_000),
    ("logLevel", "Debug", "debug"),
    ("maxPendingRequests", "0", 0),
    ("maxRequestsPerSecond", "1000", 1000),
    ("stliGreeting", "Legacy", "legacy"),
    ("prefixPlan", "0:+49", "0:+49"),
    ("binaryPhase", "iii", "III"),
    ("binaryUsername", "Huber, Karl", "Huber, Karl"),
    ("binaryPassword", 'a "b" c', 'a "b" c'),
    ("binaryPassThrough", "Yes", True),
    ("cstaPhase", "ii", "II"),
    ("cstaLinkFraming", "HiPath", "hipath"),
    ("cstaAssociation", "None", "none"),
    ("cstaSessionOctet", "b", "B"),
    ("cstaSessionOctet", "no", "no"),
    ("cstaApplicationContext", "1.3.12.0.180", "1.3.12.0.180"),
    ("cstaDirectReference", "1.3.12.0.285.200", "1.3.12.0.285.200"),
    ("cstaDirectReference", "None", ""),
    ("cstaVersions", "versionone, versionTwo,versionOne", ("versionOne", "versionTwo")),
    ("cstaProtocolVersions", "urn:b, urn:a", ("urn:b", "urn:a")),
    ("cstaLoginNamespace", "http://www.example.com/csta", "http://www.example.com/csta"),
    ("cstaSessionDuration", "10", 10),
    ("cstaKeepalive", "listen", "listen"),
    ("cstaGate", "association", "association"),
    ("cstaDeviceForm", "panasonic", "panasonic"),
    ("cstaDeviceSuffix", ":CM1:10.0.0.1:0", ":CM1:10.0.0.1:0"),
    ("cstaServices", "makeCall, monitorStart", ("makeCall", "monitorStart")),
    ("cstaMaxPDU", "0", 0),
    ("cstaMaxPDU", "240", 240),
]

NO_NUMBERS = ("-1", "+1", "1e3", "0x10", "1 000", "1,5", "²", "\u0663", "", "nan", "inf", "9" * 400)
REFUSED: list[tuple[str, str]] = [
    ("pbxType", "innovafone"),
    ("pbxType", "generic, simulator"),
    ("cstaLinkAddress", "10.0.0.1:0"),
    ("cstaLinkAddress", "10.0.0.1:65536"),
    ("cstaLinkAddress", "10.0.0.1:"),
    ("cstaLinkAddress", "10.0.0.1:70:01"),
    ("cstaLinkAddress", "[pbx]:7001"),
    ("cstaLinkAddress", "[10.0.0.300]"),
    ("cstaLinkAddress", "pbx,,pbx2"),
    ("cstaLinkAddress", "pbx,"),
    ("cstaLinkAddress", ",".join(f"pbx{n}" for n in range(9))),
    ("cstaLinkTLS", "tls"),
    ("monitorCheckInterval", "9"),
    ("cstaLinkCAFile", "x" * 1025),
    ("cstaLinkServerName", "a b"),
    ("cstaLinkTLSCheck", "maybe"),
    ("cstaLinkAddress", "10.0.0.300"),
    ("cstaLinkAddress", "10.0.0"),
    ("cstaLinkAddress", "http://pbx/"),
    ("cstaLinkAddress", "two words"),
    ("cstaLinkAddress", "-pbx"),
    ("cstaLinkAddress", "a..b"),
    ("cstaLinkAddress", "x" * 64),
    ("cstaLinkAddress", "x." * 127 + "x"),
    ("cstaLinkAddress", "büro"),
    ("PBXUsername", "x" * 257),
    ("PBXPassword", "x" * 257),
    ("loginAddress", "localhost"),
    ("loginAddress", "127.0.0.1 ::1"),
    ("loginAddress", "127.0.0.1,"),
    ("loginAddress", ","),
    ("loginAddress", "[::1]"),
    ("loginAddress", "127.0.0.1:26535"),
    ("cstaLinkPort", "0"),
    ("cstaLinkPort", "65536"),
    ("loginPort", "65536"),
    ("loginTimeout", "0.5"),
    ("loginTimeout", "86401"),
    ("requestTimeout", "0.05"),
    ("requestTimeout", "3600.1"),
    ("heartbeatInterval", "0.05"),
    ("heartbeatInterval", "86401"),
    ("heartbeatTimeout", "0.05"),
    ("heartbeatTimeout", "3601"),
    ("reconnectDelayMax", "0"),
    ("reconnectDelayMax", "3601"),
    ("monitorStartInterval", "0.0001"),
    ("monitorStartInterval", "60001"),
    ("maxLineLength", "63"),
    ("maxLineLength", "1048577"),
    ("maxLineLength", "100.5"),
    ("maxClientBacklog", "4095"),
    ("maxClientBacklog", "1073741825"),
    ("maxTotalBacklog", "4095"),
    ("maxTotalBacklog", "68719476737"),
    ("traceLink", "1"),
    ("traceLink", "ja"),
    ("traceSessions", "true"),
    ("allowedAddresses", "localhost"),
    ("allowedAddresses", "192.0.2.1/24"),
    ("allowedAddresses", "192.0.2.1:80"),
    ("allowedAddresses", "10.0.0.0/33"),
    ("supervisorAddresses", "127.0.0.1 ::1"),
    ("supervisorAddresses", ","),
    ("supervisorPassword", "x" * 257),
    ("maxSessions", "-1"),
    ("maxSessionsPerAddress", "1000001"),
    ("logLevel", "loud"),
    ("maxPendingRequests", "-1"),
    ("maxRequestsPerSecond", "many"),
    ("stliGreeting", "modern"),
    ("prefixPlan", "x" * 257),
    ("binaryPhase", "XML3"),
    ("binaryUsername", "x" * 257),
    ("binaryPassword", "x" * 257),
    ("binaryPassThrough", "true"),
    ("pbxType", "innovaphone"),
    ("cstaPhase", "4"),
    ("cstaLinkFraming", "length3"),
    ("cstaAssociation", "tls"),
    ("cstaSessionOctet", "P"),
    ("cstaApplicationContext", "1.3.12.0.x"),
    ("cstaApplicationContext", "1.40.1"),
    ("cstaApplicationContext", "none"),
    ("cstaApplicationContext", "1.3.12."),
    ("cstaApplicationContext", "1." + "3" * 400),
    ("cstaDirectReference", "3.1"),
    ("cstaVersions", "versionOne,"),
    ("cstaVersions", "versionHundred"),
    ("cstaProtocolVersions", "urn:a,,urn:b"),
    ("cstaProtocolVersions", "urn:a b"),
    ("cstaLoginNamespace", "x" * 257),
    ("cstaSessionDuration", "9"),
    ("cstaKeepalive", "ping"),
    ("cstaGate", "open"),
    ("cstaDeviceForm", "N<>"),
    ("cstaServices", "makeCall, makeCoffee"),
    ("cstaDeviceSuffix", ":" * 49),
    ("cstaDeviceSuffix", "1:CM1"),
    ("cstaDeviceSuffix", ":CM 1"),
    ("cstaDeviceSuffix", ":CM<1>"),
    ("cstaDeviceSuffix", ":Büro"),
    ("cstaMaxPDU", "63"),
    *(("loginPort", text) for text in NO_NUMBERS if text),
    *(("requestTimeout", text) for text in (*NO_NUMBERS, "1.", ".5", "5 s") if text),
]


def conf(**values: str) -> bytes:
    return "".join(f"{key} = {value}\n" for key, value in {**BASE, **values}.items()).encode()


@pytest.mark.parametrize(("key", "text", "value"), READ)
def test_a_value_is_read(key: str, text: str, value: object) -> None:
    settings, problems = load(conf(**{key: text}), "f")
    setting = next(setting for setting in SETTINGS if setting.key == key)
    assert getattr(settings, setting.attribute) == value
    assert not any(problem.fatal for problem in problems)


@pytest.mark.parametrize(("key", "text"), REFUSED)
def test_a_value_is_refused(key: str, text: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(conf(**{key: text}), "f")
    [problem] = [problem for problem in caught.value.problems if problem.fatal]
    assert problem.what.startswith(key)
    assert problem.line == list({**BASE, key: text}).index(key) + 1
    assert problem.remedy.startswith(("Write", "Did you mean"))
    assert problem.remedy.endswith(".")


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_the_tables_of_this_test_have_every_setting(setting: Setting) -> None:
    assert setting.key in {key for key, _, _ in READ}
    assert setting.key in {key for key, _ in REFUSED} | {"license"}


def test_a_long_wrong_value_is_cut() -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(conf(loginPort="9" * 5000), "f")
    assert len(str(caught.value)) < 200
