"""Overrides, ports by profile, and files of any octets."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core import profiles
from teamcall_core.config import SETTINGS, ConfigurationError, judge, load, read
from teamcall_core.config.lines import MAX_FILE, split
from teamcall_core.config.values import HostPort

BASE = b"pbxType = generic\ncstaLinkAddress = pbx\ncstaLinkPort = 7001\n"
SECRET = "s3cr3t-Zq9"  # noqa: S105 - of no system

# --- overrides -----------------------------------------------------------------------------------------------------


def test_overrides_count_as_set() -> None:
    demo = {
        "pbxType": "simulator",
        "cstaLinkAddress": "127.0.0.1",
        "cstaLinkPort": "40000",
        "loginAddress": "127.0.0.1, ::1",
    }
    settings, problems = load(b"", "Default.conf", overrides=demo)
    assert problems == ()
    assert (settings.pbx_type, settings.csta_link_port) == ("simulator", 40000)
    assert settings.csta_link_address == (HostPort("127.0.0.1"),)
    assert settings.login_address == ("127.0.0.1", "::1")


def test_an_override_wins_over_the_file() -> None:
    settings, _ = load(BASE + b"loginport = 1\n", "f", overrides={"loginPort": "0"})
    assert settings.login_port == 0


def test_an_override_takes_the_place_of_a_wrong_value() -> None:
    assert load(BASE + b"loginPort = x\n", "f", overrides={"loginPort": "5"})[0].login_port == 5


def test_a_wrong_override_is_reported_as_such() -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(BASE, "f", overrides={"loginPort": "many"})
    assert str(caught.value).startswith("command line: loginPort is 'many', which is not a whole number. ")


def test_the_simulator_needs_address_and_port_like_any_other() -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(b"pbxType = simulator\n", "f")
    assert [problem.what for problem in caught.value.problems] == [
        "cstaLinkAddress is not set",
        "cstaLinkPort is not set",
    ]


# --- ports by profile ----------------------------------------------------------------------------------------------


def test_a_proven_port_need_not_be_set(monkeypatch: pytest.MonkeyPatch) -> None:
    generic = profiles.PROFILES["generic"]
    rows = {"generic": dataclasses.replace(generic, default_port=33333), "simulator": generic}
    monkeypatch.setattr(judge, "PROFILES", rows)
    assert load(b"pbxType = generic\ncstaLinkAddress = pbx\n", "f")[0].csta_link_port == 33333
    with pytest.raises(ConfigurationError):
        load(b"pbxType = simulator\ncstaLinkAddress = pbx\n", "f")
    with pytest.raises(
        ConfigurationError
    ) as caught:  # while the type is unknown, nobody knows whether a port is missing
        load(b"pbxType = other\ncstaLinkAddress = pbx\n", "f")
    assert len(caught.value.problems) == 1


def test_problems_of_the_file_name_the_file() -> None:
    with pytest.raises(ConfigurationError) as caught:
        load(b"pbxType = x\n", "/var/CSTAServer/conf/Default.conf")
    assert {problem.file for problem in caught.value.problems} == {"/var/CSTAServer/conf/Default.conf"}


# --- reading without judging ---------------------------------------------------------------------------------------


def test_read_gives_what_stands_in_the_file() -> None:
    found = read(b"LICENSE = TC1.a.b\nfoo = 1\npbxType = nonsense\n", "f")
    assert {name: entry.value for name, entry in found.entries.items()} == {
        "license": "TC1.a.b",
        "foo": "1",
        "pbxType": "nonsense",
    }
    assert found.entries["pbxType"].line == 3
    assert found.problems == ()


def test_a_file_that_is_far_too_long_is_refused_before_it_is_read() -> None:
    assert len(split(b"a = 1\n" * MAX_FILE, "f")[1]) == 1


# --- any octets ----------------------------------------------------------------------------------------------------

KEYS = [setting.key for setting in SETTINGS]
PIECES = st.one_of(
    st.sampled_from(KEYS).map(str.encode),
    st.sampled_from([b"=", b" = ", b"\n", b"\r\n", b"#", b"[", b"]", b'"', b"'''", b"\xe2\x80\x9c", b"\xff", b"%(a)s"]),
    st.sampled_from([b"\xef\xbb\xbf", b"{\\rtf", b"\xff\xfe", b"\0", b"\x85", b"\xc2\x85", b"\xe2\x80\xa8", b"\x1b["]),
    st.sampled_from([b"generic", b"0", b"26535", b"127.0.0.1", b"yes", b"TC1.a.b"]),
    st.binary(max_size=12),
    st.text(max_size=12).map(lambda text: text.encode("utf-8", "replace")),
)
FILES = st.binary(max_size=400) | st.lists(PIECES, max_size=40).map(b"".join)


def texts_of(octets: bytes) -> list[str]:
    """What is told about the file; nothing but ConfigurationError may come out."""
    try:
        settings, problems = load(octets, "Default.conf")
    except ConfigurationError as error:
        return [str(problem) for problem in error.problems]
    assert settings.pbx_type in profiles.PROFILES
    return [repr(settings), *map(str, problems)]


@given(FILES)
def test_any_octets_are_settings_or_a_configuration_error(octets: bytes) -> None:
    for text in texts_of(octets):
        assert text.isprintable()


@given(FILES)
def test_any_octets_behind_a_good_file(octets: bytes) -> None:
    texts_of(BASE + octets)


@given(st.sampled_from(["license", "PBXPassword", "licence", "PBXPasword"]), FILES, FILES, st.booleans())
def test_a_secret_is_never_told(key: str, before: bytes, after: bytes, spread: bool) -> None:
    secret = f"{SECRET} = {SECRET}" if spread else SECRET
    octets = before + f"\n{key} = {secret}\n".encode() + after + f"\n{SECRET}\npbxType = {SECRET}\n".encode()
    for text in texts_of(octets):
        assert SECRET not in text


@given(st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp"))).map(lambda text: text.strip(" \u00a0")))
def test_any_text_without_control_characters_survives_as_a_password(text: str) -> None:
    curly = any("\u2018" <= character <= "\u201f" for character in text)
    octets = BASE + f"PBXUsername = u\nPBXPassword = {text}\n".encode()
    if curly or len(text) > 256:
        with pytest.raises(ConfigurationError):
            load(octets, "f")
    else:
        assert load(octets, "f")[0].pbx_password == (text or None)
