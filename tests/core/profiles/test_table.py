"""The table of telephone systems: complete, honest about what is proven, and free of contradictions."""

from __future__ import annotations

import dataclasses

import pytest

from teamcall_core import csta
from teamcall_core.config import SETTINGS
from teamcall_core.framing import FRAMINGS
from teamcall_core.profiles import PROFILES, WITHOUT_CSTA, Profile, override
from teamcall_core.profiles.override import OVERRIDES, contradiction, overridden, services_of

KEYS = """generic simulator aastra5000 panasonic opencom100 openscapebusiness hipath3000 openscapeoffice openscapevoice
openscape4000 hicom300 octopus mivoice400 mx-one md110 omnipcxoffice omnipcxenterprise avaya-aes eltex zultys"""
PROVEN = """generic simulator panasonic hipath3000 openscapevoice md110 omnipcxenterprise avaya-aes eltex zultys"""

PORTS = {
    "panasonic": 33333,
    "hipath3000": 7001,
    "openscapeoffice": 8800,
    "openscapebusiness": 8800,
    "openscapevoice": 1040,
    "omnipcxoffice": 2555,
    "omnipcxenterprise": 2555,
    "mx-one": 2599,
    "avaya-aes": 4721,
    "eltex": 4721,
    "zultys": 7777,
}
TLS_PORTS = {"avaya-aes": 4722, "eltex": 4722, "zultys": 7778}

every_row = pytest.mark.parametrize("profile", PROFILES.values(), ids=list(PROFILES))


def test_the_table_has_every_key_once() -> None:
    assert sorted(PROFILES) == sorted(KEYS.split())
    assert {key for key, profile in PROFILES.items() if profile.proven} == set(PROVEN.split())


def test_the_ports_are_those_with_evidence_and_no_others() -> None:
    assert {key: one.default_port for key, one in PROFILES.items() if one.default_port is not None} == PORTS
    assert {key: one.default_tls_port for key, one in PROFILES.items() if one.default_tls_port is not None} == TLS_PORTS


@every_row
def test_a_row_is_complete(profile: Profile) -> None:
    assert PROFILES[profile.key] is profile
    assert profile.names
    assert all(profile.names)
    assert csta.Phase(profile.phase)
    assert profile.framing in FRAMINGS
    assert profile.association in override.ASSOCIATIONS
    assert profile.keepalive in override.KEEPALIVES
    assert profile.gate in override.GATES
    assert profile.services_offered <= services_of(profile.phase)
    assert {"monitorStart", "monitorStop", "makeCall", "snapshotDevice"} <= profile.services_offered
    assert profile.login_place
    assert profile.evidence
    for sentence in (*profile.evidence, *profile.refusals, *(quirk.text for quirk in profile.quirks)):
        assert sentence.endswith((".", ")")), sentence
    assert contradiction(profile) is None


@every_row
def test_an_unproven_row_names_its_relative_and_says_what_is_not_known(profile: Profile) -> None:
    if not profile.proven:
        assert profile.relative in PROFILES
        words = " ".join(profile.evidence).lower()
        assert any(
            word in words for word in ("not known", "nothing is known", "assumed", "inferred", "taken over", "all else")
        ), words


@every_row
def test_a_port_has_its_evidence(profile: Profile) -> None:
    assert (profile.default_port is not None) == bool(profile.port_evidence)


@every_row
def test_what_the_association_needs_stands_in_the_row(profile: Profile) -> None:
    if profile.association == "applicationSession":
        assert profile.application_session is not None
        assert profile.application_session.protocol_versions
    if profile.login == "required" and profile.application_session is not None:
        assert profile.application_session.login_namespace
    assert profile.session_octet is None or len(profile.session_octet) == 1


def test_the_simulator_is_generic_under_another_name() -> None:
    generic, simulator = PROFILES["generic"], PROFILES["simulator"]
    assert (
        dataclasses.replace(simulator, key=generic.key, names=generic.names, evidence=generic.evidence, relative="")
        == generic
    )


def test_generic_is_what_the_design_says() -> None:
    profile = PROFILES["generic"]
    assert (profile.phase, profile.framing, profile.association) == ("III", "length2", "acse")
    assert (profile.gate, profile.keepalive, profile.login) == ("systemStatus", "systemStatus", "optional")
    assert profile.default_port is None
    assert profile.monitor_start_interval == 0


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        PROFILES["other"] = PROFILES["generic"]  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        PROFILES["generic"].key = "other"  # type: ignore[misc]


def test_what_has_no_csta_is_named_and_is_no_row() -> None:
    assert set(WITHOUT_CSTA) == {"innovaphone"}
    assert not set(WITHOUT_CSTA) & set(PROFILES)


# --- properties set otherwise -----------------------------------------------------------------------------------------


def test_nothing_set_changes_nothing() -> None:
    for profile in PROFILES.values():
        assert overridden(profile, {}) is profile
        assert overridden(profile, dict.fromkeys(OVERRIDES)) is profile


def test_every_override_is_a_setting_and_every_such_setting_an_override() -> None:
    assert [setting.attribute for setting in SETTINGS if setting.overrides] == list(OVERRIDES)


def test_a_telephone_system_nobody_knew() -> None:
    made = overridden(
        PROFILES["generic"],
        {
            "csta_phase": "XML6",
            "csta_link_framing": "ecma323",
            "csta_association": "applicationSession",
            "csta_login_namespace": "urn:maker",
            "csta_session_duration": 60,
            "csta_keepalive": "sessionTimer",
            "csta_gate": "association",
            "csta_device_form": "wrapped",
            "csta_max_pdu": 2000,
            "csta_services": ("makeCall", "setSpeakerMute"),
        },
    )
    assert contradiction(made) is None
    assert made.application_session is not None
    assert made.application_session.protocol_versions == (
        "http://www.ecma-international.org/standards/ecma-323/csta/ed6",
    )
    assert made.application_session.login_namespace == "urn:maker"
    assert made.application_session.duration == 60
    assert made.services_offered == {"makeCall"}  # what the phase cannot say is not offered
    assert (made.devices.name, made.max_pdu) == ("wrapped", 2000)


def test_every_property_of_the_aarq() -> None:
    made = overridden(
        PROFILES["hipath3000"],
        {
            "csta_phase": "II",
            "csta_link_framing": "length2",
            "csta_session_octet": "B",
            "csta_application_context": "1.2.3",
            "csta_direct_reference": "1.2.4",
            "csta_versions": ("versionTwo",),
        },
    )
    assert contradiction(made) is None
    assert (made.phase, made.framing, made.session_octet) == ("II", "length2", b"B")
    assert (made.acse.context_name, made.acse.direct_reference) == ("1.2.3", "1.2.4")
    assert made.acse.versions == ("versionTwo",)
    without = overridden(made, {"csta_direct_reference": "", "csta_session_octet": "no"})
    assert (without.acse.direct_reference, without.session_octet) == (None, None)


@pytest.mark.parametrize(
    ("key", "changes", "setting"),
    [
        ("generic", {"csta_phase": "XML4"}, "csta_link_framing"),
        ("generic", {"csta_link_framing": "ecma323"}, "csta_link_framing"),
        ("eltex", {"csta_link_framing": "hipath"}, "csta_link_framing"),
        ("generic", {"csta_association": "systemRegister"}, "csta_association"),
        ("zultys", {"csta_association": "acse"}, "csta_association"),
        ("generic", {"csta_keepalive": "sessionTimer"}, "csta_keepalive"),
        ("generic", {"csta_keepalive": "keepaliveElement"}, "csta_keepalive"),
        ("openscapevoice", {"csta_gate": "systemStatus"}, "csta_gate"),
    ],
)
def test_what_cannot_go_together_is_told(key: str, changes: dict[str, object], setting: str) -> None:
    found = contradiction(overridden(PROFILES[key], changes))
    assert found is not None
    assert found[0] == setting
    assert found[2].startswith("Set csta")
