"""The table of telephone systems and the words that stand for a device."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.profiles import PROFILES, Profile
from teamcall_core.profiles.devices import MAX_DEVICE, MAX_WORD, normalise_plain

KEPT = [
    "101",
    "0",
    "+4930285260",
    "*72",
    "#31#",
    "*72#123",
    "Line71001",
    "line71001",
    "sip:101@pbx.example.com",
    "123!98",
    "5-55",
    "555,1",
    "A$;1",
    "0" * MAX_DEVICE,
]

UNWRAPPED = [
    ("N<101>", "101"),
    ("N<302118840100>;noa=nk", "302118840100"),
    ("N<302118840101>;displayNumber=302118840101;noa=nk", "302118840101"),
    ("N<+4930123>;noa=nk", "+4930123"),
    ("N<123!98>", "123!98"),
    ("N<101>Karl Huber", "101"),
    ("N<101>Jürgen", "101"),
]

REFUSED = [
    "",
    " ",
    " 101",
    "101 ",
    "1 01",
    "101\n",
    "101\r\n",
    "10\t1",
    "10\x001",
    "101\x7f",
    '"101"',
    "'101'",
    "1“01”",
    "\uff11\uff10\uff11",
    "٣",
    "²",
    "N<>",
    "N<101",
    "N101>",
    "n<101>",
    "N<1 01>",
    "N<N<101>>",
    "N<101>\n",
    "<101>",
    "0" * (MAX_DEVICE + 1),
    "N<101>" + "x" * MAX_WORD,
]


def test_the_table_has_the_two_rows() -> None:
    assert sorted(PROFILES) == ["generic", "simulator"]
    for key, profile in PROFILES.items():
        assert profile.key == key
        assert profile.names


def test_the_simulator_is_generic_under_another_name() -> None:
    generic, simulator = PROFILES["generic"], PROFILES["simulator"]
    assert dataclasses.replace(simulator, key=generic.key, names=generic.names) == generic


def test_generic_is_what_the_design_says() -> None:
    profile = PROFILES["generic"]
    assert (profile.phase, profile.framing, profile.association) == ("III", "length2", "acse")
    assert profile.default_port is None
    assert profile.monitor_start_interval == 0
    assert {"makeCall", "monitorStart", "monitorStop", "snapshotDevice", "systemStatus"} <= profile.services_offered


def test_the_table_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        PROFILES["other"] = PROFILES["generic"]  # type: ignore[index]
    with pytest.raises(dataclasses.FrozenInstanceError):
        PROFILES["generic"].key = "other"  # type: ignore[misc]


@pytest.mark.parametrize("word", KEPT)
def test_a_device_word_stays_as_it_is(word: str) -> None:
    assert normalise_plain(word) == word


@pytest.mark.parametrize(("word", "key"), UNWRAPPED)
def test_the_wrapping_of_a_device_word_is_taken_off(word: str, key: str) -> None:
    assert normalise_plain(word) == key


@pytest.mark.parametrize("word", REFUSED)
def test_what_cannot_be_a_device_is_none(word: str) -> None:
    assert normalise_plain(word) is None


@given(st.text() | st.from_regex(r"N<[!-~]*>.*") | st.text(alphabet="N<>;=*#+01 "))
def test_a_key_normalises_to_itself(word: str) -> None:
    key = normalise_plain(word)
    if key is not None:
        assert normalise_plain(key) == key
        assert key.isascii()
        assert key.isprintable()
        assert not set(" \"'<>") & set(key)


def test_every_profile_normalises_the_plain_extension() -> None:
    def key(profile: Profile) -> str | None:
        return profile.normalise("101")

    assert {key(profile) for profile in PROFILES.values()} == {"101"}
