"""Settings of the link that depend on the telephone system: what cannot go together, logins, refused keys."""

from __future__ import annotations

import pytest

from teamcall_core.config import ConfigurationError, link_profile, load
from teamcall_core.errors import Problem
from teamcall_core.profiles import PROFILES

BASE = "pbxType = {}\ncstaLinkAddress = pbx\ncstaLinkPort = 7001\n"


def problems(pbx_type: str, *lines: str) -> list[Problem]:
    text = BASE.format(pbx_type) + "".join(f"{line}\n" for line in lines)
    try:
        return list(load(text.encode(), "f")[1])
    except ConfigurationError as error:
        return list(error.problems)


def test_ber_in_the_framing_of_xml_is_one_clear_error() -> None:
    assert [str(one) for one in problems("generic", "cstaPhase = II", "cstaLinkFraming = ecma323")] == [
        "f:5: CSTA Phase II cannot be sent in the framing ecma323. "
        "Set cstaLinkFraming = length2 or hipath, or another cstaPhase."
    ]


def test_the_error_stands_at_the_line_that_caused_it() -> None:
    assert [str(one) for one in problems("generic", "cstaPhase = XML3")] == [
        "f:4: CSTA Phase XML3 cannot be sent in the framing length2. "
        "Set cstaLinkFraming = ecma323, or another cstaPhase."
    ]


def test_the_settings_change_the_row() -> None:
    text = BASE.format("generic") + "cstaPhase = I\ncstaAssociation = none\ncstaGate = association\n"
    profile = link_profile(load(text.encode(), "f")[0])
    assert (profile.key, profile.phase, profile.association, profile.gate) == ("generic", "I", "none", "association")
    assert "associateData" not in profile.services_offered


def test_innovaphone_is_refused_with_the_reason() -> None:
    (problem,) = problems("innovaphone")
    assert problem.fatal
    assert "innovaphone telephone systems have no CSTA" in problem.what


@pytest.mark.parametrize("pbx_type", ["hipath3000", "avaya-aes", "eltex", "zultys"])
def test_a_login_that_is_demanded_is_missed(pbx_type: str) -> None:
    (problem,) = problems(pbx_type)
    assert problem.fatal
    assert problem.what == f"PBXUsername is not set, and the telephone system {pbx_type} demands a login"
    assert not problems(pbx_type, "PBXUsername = a", "PBXPassword = b")


@pytest.mark.parametrize("pbx_type", ["openscapevoice", "md110", "omnipcxenterprise"])
def test_a_login_that_is_sent_nowhere_is_told(pbx_type: str) -> None:
    (problem,) = problems(pbx_type, "PBXUsername = a")
    assert not problem.fatal
    assert problem.what == f"PBXUsername has no effect: the telephone system {pbx_type} knows no login"


def test_the_port_is_not_needed_where_every_address_has_one() -> None:
    settings, problems = load(b"pbxType = generic\ncstaLinkAddress = a:1, [::1]:2\n", "f")
    assert problems == ()
    assert settings.csta_link_port == 0
    with pytest.raises(ConfigurationError) as caught:
        load(b"pbxType = generic\ncstaLinkAddress = a:1, b\n", "f")
    assert [problem.what for problem in caught.value.problems] == ["cstaLinkPort is not set"]


def test_an_encrypted_link_has_another_port() -> None:
    base = b"pbxType = avaya-aes\ncstaLinkAddress = a\nPBXUsername = u\nPBXPassword = p\n"
    assert load(base, "f")[0].csta_link_port == PROFILES["avaya-aes"].default_port
    assert load(base + b"cstaLinkTLS = yes\n", "f")[0].csta_link_port == PROFILES["avaya-aes"].default_tls_port
    assert load(base + b"cstaLinkTLS = yes\ncstaLinkPort = 9\n", "f")[0].csta_link_port == 9


@pytest.mark.parametrize("line", ["cstaLinkCAFile = ca.pem", "cstaLinkServerName = pbx", "cstaLinkTLSCheck = no"])
def test_what_belongs_to_tls_alone(line: str) -> None:
    base = b"pbxType = generic\ncstaLinkAddress = a\ncstaLinkPort = 1\n" + line.encode() + b"\n"
    _, (problem,) = load(base, "f")
    assert "has no effect: the link is not encrypted" in problem.what
    assert load(base + b"cstaLinkTLS = yes\n", "f")[1] == ()
