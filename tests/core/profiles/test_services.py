"""The sets of services are what the phases can say; and without its row a telephone system is described in settings."""

from __future__ import annotations

import dataclasses

import pytest

from teamcall_core import csta
from teamcall_core.csta import from_domain
from teamcall_core.domain import commands
from teamcall_core.domain.ids import CallId, Connection, Device
from teamcall_core.errors import EncodeError, NotExpressible
from teamcall_core.link import Link, LinkSettings
from teamcall_core.profiles import PROFILES
from teamcall_core.profiles.override import PHASES, overridden, services_of
from tests.core.link.peers import SCRIPTS

VALUES: dict[str, object] = {
    "device": "1",
    "number": "2",
    "call": None,
    "on": True,
    "type": "immediate",
    "state": "ready",
    "agent_id": "1",
    "password": None,
    "group": None,
    "volume": 50,
}
CALLS = (Connection(CallId("6162"), "1"), Connection(CallId("6364"), "1"))


def can_be_said(request: type[commands.DeviceRequest], phase: csta.Phase) -> bool:
    values = {field.name: VALUES.get(field.name, "1") for field in dataclasses.fields(request)}
    operation, body = from_domain.request(commands.Perform(request(**values), Device("1"), CALLS))  # type: ignore[arg-type]
    late = phase not in (csta.Phase.I, csta.Phase.II)
    try:
        message = csta.Message("invoke", 1, operation, body, phase if late else csta.Phase.III)
        csta.encode(csta.translate(message, phase))
    except (NotExpressible, EncodeError):
        return False
    return True


@pytest.mark.parametrize("phase", PHASES)
def test_what_a_phase_can_say_is_what_is_offered_in_it(phase: str) -> None:
    said = {"monitorStart", "monitorStop", "systemStatus"}
    for request in from_domain._FORMS:
        operation = from_domain._FORMS[request].operation
        if can_be_said(request, csta.Phase(phase)):
            said.add(operation)
    assert services_of(phase) == said


AS_GENERIC: dict[str, dict[str, object]] = {
    "hipath3000": {"csta_link_framing": "hipath"},
    "panasonic": {
        "csta_versions": ("versionFive",),
        "csta_direct_reference": "1.3.12.0.285.200",
        "csta_keepalive": "listen",
    },
    "md110": {"csta_phase": "I", "csta_association": "none", "csta_gate": "association", "csta_keepalive": "listen"},
    "omnipcxenterprise": {
        "csta_phase": "II",
        "csta_session_octet": "B",
        "csta_application_context": "1.3.12.0.180",
        "csta_gate": "association",
    },
    "openscapevoice": {
        "csta_phase": "XML4",
        "csta_link_framing": "ecma323",
        "csta_association": "systemRegister",
        "csta_gate": "association",
    },
    "eltex": {
        "csta_phase": "XML3",
        "csta_link_framing": "ecma323",
        "csta_association": "applicationSession",
        "csta_login_namespace": "http://www.eltex.org/csta",
        "csta_gate": "association",
        "csta_keepalive": "sessionTimer",
    },
    "zultys": {
        "csta_phase": "XML3",
        "csta_link_framing": "ecma323",
        "csta_association": "loginRequest",
        "csta_gate": "association",
        "csta_keepalive": "keepaliveElement",
    },
}
"""What makes of ``generic`` a row that such a telephone system takes."""


@pytest.mark.parametrize("key", AS_GENERIC)
def test_without_its_row_a_telephone_system_is_described_in_settings(key: str) -> None:
    script = SCRIPTS[key]
    profile = overridden(PROFILES["generic"], AS_GENERIC[key])
    link = Link(profile, LinkSettings("pbx", 1, username=script.username, password=script.password), lambda: 1.0)
    link.start(0.0)
    link.connection_made(0.0)
    for _, answer in script.turns:
        link.receive_data(answer, 0.0)
    assert link.state == "inService"
