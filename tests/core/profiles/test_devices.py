"""The words that stand for a device, and how each telephone system writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.profiles import PROFILES, Profile
from teamcall_core.profiles.devices import (
    DEVICE_FORMS,
    MAX_DEVICE,
    MAX_WORD,
    DeviceForm,
    Spelling,
    appending,
    bare,
    normalise_plain,
)

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


@pytest.mark.parametrize("form", DEVICE_FORMS.values(), ids=list(DEVICE_FORMS))
@given(word=st.text() | st.from_regex(r"(N<|0x)[!-~]*>?.*") | st.text(alphabet="N<>;=*#+01x! :"))
def test_a_key_stays_a_key_in_every_form_and_can_be_sent(form: DeviceForm, word: str) -> None:
    key = form.normalise(word)
    if key is not None:
        assert form.normalise(key) == key
        assert form.denormalise(key).identifier


@pytest.mark.parametrize(
    ("form", "word", "key", "sent"),
    [
        ("plain", "N<101>;noa=nk", "101", Spelling("101")),
        ("wrapped", "N<123!98>", "123!98", Spelling("N<123!98>")),  # a support article on MiVoice Office 400
        ("wrapped", "123", "123", Spelling("123")),
        ("panasonic", "101", "101", Spelling("101")),
        # kind 0x0111 is an extension, the low word its index
        ("panasonic", "0X0111000a", "0x0111000A", Spelling("17891338", "deviceNumber")),
        ("panasonic", "0x111", "0x111", Spelling("0x111")),
        ("avaya", "1000:CM1:10.0.0.1:0", "1000:CM1:10.0.0.1:0", Spelling("1000:CM1:10.0.0.1:0", "other")),
        ("avaya", "1000", "1000", Spelling("1000")),
    ],
)
def test_how_a_device_is_asked_for(form: str, word: str, key: str, sent: Spelling) -> None:
    assert DEVICE_FORMS[form].normalise(word) == key
    assert DEVICE_FORMS[form].denormalise(key) == sent


@given(word=st.text() | st.text(alphabet="10:CM"))
def test_a_key_with_something_appended_to_it_stays_a_key(word: str) -> None:
    form = appending(DEVICE_FORMS["avaya"], ":CM")
    key = form.normalise(word)
    if key is not None:
        assert form.normalise(key) == key
        assert form.normalise(form.denormalise(key).identifier) == key


def test_what_is_appended_is_neither_written_nor_read() -> None:
    form = appending(DEVICE_FORMS["avaya"], ":CM1:10.0.0.1:0")
    assert form.normalise("101:CM1:10.0.0.1:0") == form.normalise("101") == "101"
    assert form.denormalise("101") == Spelling("101:CM1:10.0.0.1:0", "other")
    assert form.denormalise("101:CM2:10.0.0.2:0") == Spelling("101:CM2:10.0.0.2:0", "other")


def test_what_an_event_names_loses_its_wrapping_and_nothing_else() -> None:
    assert bare("N<302118840101>;displayNumber=302118840101;noa=nk") == "302118840101"
    assert bare("N<>") == "N<>"
    assert bare("sip:101@pbx") == "sip:101@pbx"
    assert bare("") == ""
