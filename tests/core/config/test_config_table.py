"""The table of settings, the frozen model and the shipped file agree."""

from __future__ import annotations

import dataclasses
from importlib import resources
from ipaddress import ip_network

import pytest

from teamcall_core.config import SETTINGS, ConfigurationError, Setting, Settings, default_conf, load, template
from teamcall_core.config.spec import find
from teamcall_core.profiles import PROFILES

BY_KEY = {setting.key: setting for setting in SETTINGS}
BASE = b"pbxType = generic\ncstaLinkAddress = pbx\ncstaLinkPort = 7001\n"

DESIGN = """license pbxType cstaLinkAddress cstaLinkPort PBXUsername PBXPassword loginPort loginAddress loginTimeout
requestTimeout heartbeatInterval heartbeatTimeout reconnectDelayMax monitorStartInterval maxLineLength maxClientBacklog
maxTotalBacklog traceLink traceSessions"""
SESSIONS = """allowedAddresses maxSessions maxSessionsPerAddress maxPendingRequests maxRequestsPerSecond stliGreeting
prefixPlan binaryPhase binaryUsername binaryPassword binaryPassThrough supervisorAddresses supervisorPassword
logLevel"""

DEFAULTS = {
    "license": None,
    "pbx_username": None,
    "pbx_password": None,
    "login_port": 26535,
    "login_address": ("0.0.0.0", "::"),  # noqa: S104 - the documented default
    "login_timeout": 600,
    "request_timeout": 10,
    "heartbeat_interval": PROFILES["generic"].heartbeat_interval,
    "heartbeat_timeout": PROFILES["generic"].heartbeat_timeout,
    "reconnect_delay_max": 60,
    "monitor_start_interval": PROFILES["generic"].monitor_start_interval,
    "max_line_length": 4096,
    "max_client_backlog": 1 << 20,
    "max_total_backlog": 64 << 20,
    "trace_link": False,
    "trace_sessions": False,
    "allowed_addresses": None,
    "max_sessions": 2000,
    "max_sessions_per_address": 200,
    "binary_phase": "I",
    "binary_username": None,
    "binary_password": None,
    "binary_pass_through": False,
    "supervisor_addresses": (ip_network("127.0.0.0/8"), ip_network("::1")),
    "supervisor_password": None,
    "log_level": "info",
}


def shipped() -> str:
    return resources.files("teamcall_core.config").joinpath("Default.conf").read_bytes().decode("ascii")


def test_the_settings_of_the_first_call() -> None:
    assert [setting.key for setting in SETTINGS if setting.issue == "first call"] == DESIGN.split()


def test_the_settings_of_sessions() -> None:
    assert {setting.key for setting in SETTINGS if setting.issue == "sessions"} >= set(SESSIONS.split())


def test_the_model_has_one_field_per_row() -> None:
    assert [field.name for field in dataclasses.fields(Settings)] == [setting.attribute for setting in SETTINGS]


@pytest.mark.parametrize(
    ("key", "attribute"),
    [("license", "license"), ("PBXUsername", "pbx_username"), ("cstaLinkAddress", "csta_link_address")],
)
def test_attributes_are_the_names_in_snake_case(key: str, attribute: str) -> None:
    assert BY_KEY[key].attribute == attribute


def test_the_defaults() -> None:
    settings, problems = load(BASE, "f")
    assert problems == ()
    assert {name: getattr(settings, name) for name in DEFAULTS} == DEFAULTS


def test_the_settings_are_frozen_and_keep_secrets_to_themselves() -> None:
    settings, _ = load(
        BASE
        + b"license = TC1.SECRET\nPBXUsername = u\nPBXPassword = SECRET\n"
        + b"supervisorPassword = SECRET\nbinaryPassword = SECRET\n",
        "f",
    )
    assert settings.pbx_password == "SECRET"  # noqa: S105
    assert "SECRET" not in repr(settings)
    with pytest.raises(dataclasses.FrozenInstanceError):
        settings.login_port = 1  # type: ignore[misc]


def test_the_secret_settings() -> None:
    secrets = {"license", "PBXPassword", "binaryPassword", "supervisorPassword"}
    assert {setting.key for setting in SETTINGS if setting.secret} == secrets


@pytest.mark.parametrize("spelling", ["pbxType", "pbxtype", "PBXTYPE"])
def test_names_are_found_in_any_case(spelling: str) -> None:
    assert find(spelling) is BY_KEY["pbxType"]


@pytest.mark.parametrize("spelling", ["", "pbx Type", "pbxTyp", "licen\u017fe", "cstaLin\u212aPort"])
def test_other_names_are_not_found(spelling: str) -> None:
    assert find(spelling) is None


# --- the shipped file ----------------------------------------------------------------------------------------------


def test_the_shipped_file_is_what_the_table_makes() -> None:
    remedy = (
        'make it again: python -c "import sys; from teamcall_core.config import default_conf; '
        'sys.stdout.write(default_conf())" > teamcall_core/config/Default.conf'
    )
    assert shipped() == default_conf(), remedy


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.key)
def test_the_shipped_file_has_every_setting_once_below_its_description(setting: Setting) -> None:
    assignment = f"{'' if setting.typical else '#'}{setting.key} = {setting.default}".rstrip()
    lines = shipped().splitlines()
    assert lines.count(assignment) == 1
    block = lines[: lines.index(assignment)]
    description = " ".join(line.removeprefix("# ") for line in block[len(block) - block[::-1].index("") :])
    assert description.startswith(setting.help)
    assert setting.kind.allowed in description


def test_the_shipped_file_asks_for_what_only_the_administrator_knows() -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(shipped().encode(), "Default.conf")
    # Whether a port must be set follows from pbxType.
    assert [problem.what.split()[0] for problem in caught.value.problems] == ["pbxType", "cstaLinkAddress"]


def test_the_file_names_the_ports_that_are_proven(monkeypatch: pytest.MonkeyPatch) -> None:
    generic = PROFILES["generic"]
    rows = {"generic": generic, "other": dataclasses.replace(generic, default_port=33333, monitor_start_interval=0.02)}
    monkeypatch.setattr(template, "PROFILES", rows)
    assert "# Default: by pbxType (other 33333).\ncstaLinkPort =\n" in default_conf()
    assert "# Default: by pbxType (generic 0, other 20).\n#monitorStartInterval =\n" in default_conf()


def test_the_shipped_file_filled_in_has_the_defaults() -> None:
    text = shipped()
    for line in BASE.decode().splitlines():
        text = text.replace(f"\n{line.partition('=')[0]}=\n", f"\n{line}\n")
    assert load(text.encode(), "f") == load(BASE, "f")


def test_the_shipped_file_with_every_setting_enabled_has_the_defaults_too() -> None:
    text = shipped()
    for setting in SETTINGS:
        text = text.replace(f"\n#{setting.key} =", f"\n{setting.key} =")
    for line in BASE.decode().splitlines():
        text = text.replace(f"\n{line.partition('=')[0]}=\n", f"\n{line}\n")
    assert load(text.encode(), "f", check=True) == load(BASE, "f")
