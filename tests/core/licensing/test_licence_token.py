"""The licence token: issued, checked, and refused for every reason, without ever being repeated."""

from __future__ import annotations

import base64
import json
from datetime import date, timedelta

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.errors import LicenceError
from teamcall_core.licensing import Licence, LicenceToken, TrustedKey, generate, issue, parse_date, verify

PRIVATE, _PUBLIC = generate()
KEY = TrustedKey(_PUBLIC, "tests")
OTHER_PRIVATE, _OTHER = generate()
OTHER = TrustedKey(_OTHER, "other")
TODAY = date(2026, 3, 1)
HOST = "tc.example.com"
FULL = Licence("Huber & Söhne", 25, date(2026, 12, 31), HOST)


def signed(payload: bytes) -> str:
    """A token for any payload, made by the means of cryptography alone."""
    key = load_pem_private_key(PRIVATE, password=None)
    assert isinstance(key, ed25519.Ed25519PrivateKey)
    body = "TC1." + base64.urlsafe_b64encode(payload).decode().rstrip("=")
    return body + "." + base64.urlsafe_b64encode(key.sign(body.encode())).decode().rstrip("=")


@pytest.mark.parametrize(
    "licence", [Licence("Huber", 1), FULL, Licence("H", 1_000_000, host="a"), Licence("\u4e2d", 2)]
)
def test_what_was_issued_is_verified(licence: Licence) -> None:
    token = issue(licence, PRIVATE)
    assert token.startswith("TC1.")
    assert len(token.split(".")) == 3
    assert not set(token) & set("=+/ \n")
    assert verify(token, [KEY], TODAY, licence.host or "any") == licence


def test_the_payload_is_json_as_documented() -> None:
    payload = json.loads(LicenceToken.parse(issue(FULL, PRIVATE)).payload)
    assert payload == {"holder": "Huber & Söhne", "devices": 25, "expires": "2026-12-31", "host": HOST}
    assert json.loads(LicenceToken.parse(issue(Licence("H", 1), PRIVATE)).payload) == {"holder": "H", "devices": 1}


def test_one_trusted_key_of_several_is_enough() -> None:
    assert verify(issue(FULL, PRIVATE), [OTHER, KEY], TODAY, HOST) == FULL


def test_blanks_and_line_ends_in_a_token_are_ignored() -> None:
    token = issue(FULL, PRIVATE)
    assert verify(f" {token[:30]}\r\n {token[30:]}\n", [KEY], TODAY, HOST) == FULL


@pytest.mark.parametrize("host", ["tc.example.com", "TC.Example.COM", "tc.example.com."])
def test_hosts_are_compared_without_case(host: str) -> None:
    assert verify(issue(FULL, PRIVATE), [KEY], TODAY, host) == FULL


def test_the_last_day_is_valid_and_the_next_is_not() -> None:
    token = issue(FULL, PRIVATE)
    assert FULL.expires is not None
    assert verify(token, [KEY], FULL.expires, HOST) == FULL
    with pytest.raises(LicenceError, match=r"expired: its last day was 2026-12-31\."):
        verify(token, [KEY], FULL.expires + timedelta(days=1), HOST)


def test_members_that_mean_nothing_are_ignored() -> None:
    token = signed(b'{"holder":"H","devices":3,"colour":["red"]}')
    assert verify(token, [KEY], TODAY, HOST) == Licence("H", 3)


# --- refused -------------------------------------------------------------------------------------------------------


def refused(token: str, *keys: TrustedKey, host: str = HOST) -> str:
    with pytest.raises(LicenceError) as caught:
        verify(token, keys, TODAY, host)
    text = str(caught.value)
    assert len(token) < 8 or token not in text
    assert not any(len(part) > 8 and part in text for part in token.split("."))
    assert text.endswith(".")
    return text


def test_without_a_trusted_key_nothing_is_valid() -> None:
    assert "no trusted key" in refused(issue(FULL, PRIVATE))


def test_the_wrong_key() -> None:
    assert "not signed by a key of conf/license.pub" in refused(issue(FULL, PRIVATE), OTHER)


def test_a_key_that_is_no_point_of_the_curve_trusts_nothing() -> None:
    assert "not signed" in refused(issue(FULL, PRIVATE), TrustedKey(b"\xff" * 32))


def test_another_host() -> None:
    text = refused(issue(FULL, PRIVATE), KEY, host="other.example.com")
    assert text == "The licence is for the host 'tc.example.com', this server is 'other.example.com'."


def test_a_changed_payload() -> None:
    token = LicenceToken.parse(issue(FULL, PRIVATE))
    changed = LicenceToken(token.payload.replace(b"25", b"99"), token.signature)
    assert "was changed" in refused(changed.text(), KEY)


@given(st.data())
def test_any_changed_character_refuses(data: st.DataObject) -> None:
    token = issue(FULL, PRIVATE)
    place = data.draw(st.integers(0, len(token) - 1))
    other = data.draw(st.sampled_from("AQgw_-.=09z").filter(lambda character: character != token[place]))
    refused(token[:place] + other + token[place + 1 :], KEY)


FORM = ["", "TC1", "TC1..", "TC1.a", "TC2.e30.e30", "tc1.e30.e30", "TC1.e30.e30.e30", '"TC1.e30.e30"', "TC1.e30=.e30"]
FORM += ["TC1.e3 0.é", "TC1.e+/.e30", "TC1.A.e30", "TC1.e31.e30", "TC1." + "A" * 5000 + ".AA", "\ud800", "TC1.\0.AA"]


@pytest.mark.parametrize("token", FORM)
def test_what_is_no_token(token: str) -> None:
    assert refused(token, KEY).startswith(("The licence does not have the form", "The licence is not signed"))


@given(st.text() | st.text("TC1.eyJ-_=AQ09", max_size=40) | st.text(max_size=20).map(lambda text: f"TC1.{text}.{text}"))
def test_any_text_is_refused_in_a_sentence(token: str) -> None:
    refused(token, KEY)


PAYLOADS = [
    b"",
    b"\xff\xfe",
    b"null",
    b"[]",
    b'"holder"',
    b"{}",
    b'{"holder":"H"}',
    b'{"devices":1}',
    b'{"holder":"","devices":1}',
    b'{"holder":1,"devices":1}',
    b'{"holder":"a\\nb","devices":1}',
    b'{"holder":"H","devices":0}',
    b'{"holder":"H","devices":-1}',
    b'{"holder":"H","devices":1000001}',
    b'{"holder":"H","devices":true}',
    b'{"holder":"H","devices":1.5}',
    b'{"holder":"H","devices":"1"}',
    b'{"holder":"H","devices":null}',
    b'{"holder":"H","devices":NaN}',
    b'{"holder":"H","devices":1,"expires":20260101}',
    b'{"holder":"H","devices":1,"expires":"20260101"}',
    b'{"holder":"H","devices":1,"expires":"2026-02-30"}',
    b'{"holder":"H","devices":1,"expires":""}',
    b'{"holder":"H","devices":1,"host":5}',
    b'{"holder":"H","devices":1,"host":""}',
    b'{"holder":"H","devices":1,"host":"a b"}',
    b"[" * 2000,
    b'{"holder":"H","devices":' + b"9" * 2900 + b"}",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_signed_payload_that_is_no_licence(payload: bytes) -> None:
    refused(signed(payload), KEY)


def test_a_token_does_not_show_itself() -> None:
    token = LicenceToken.parse(issue(FULL, PRIVATE))
    assert repr(token) == "LicenceToken()"


# --- issuing -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("holder", "devices", "host"),
    [
        *[(holder, 1, None) for holder in ("", "x" * 201, "a\tb", "\ud800")],
        *[("H", devices, None) for devices in (0, -1, 10**7)],
        *[("H", 1, host) for host in ("", "two words", "x" * 254, "a\x07")],
    ],
)
def test_what_no_licence_can_say(holder: str, devices: int, host: str | None) -> None:
    with pytest.raises(LicenceError, match=r"\.$"):
        Licence(holder, devices, host=host)


def encrypted_key() -> bytes:
    key = ed25519.Ed25519PrivateKey.generate()
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, BestAvailableEncryption(b"x"))


def rsa_key() -> bytes:
    key = rsa.generate_private_key(65537, 2048)
    return key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())


@pytest.mark.parametrize("key", [b"", b"nonsense", KEY.line().encode(), encrypted_key(), rsa_key()])
def test_only_an_ed25519_key_in_pem_signs(key: bytes) -> None:
    with pytest.raises(LicenceError, match="no Ed25519 private key"):
        issue(FULL, key)


@pytest.mark.parametrize("text", ["2026-1-1", "20260101", "2026-W01-1", " 2026-01-01", "2026-13-01", "٢026-01-01", ""])
def test_dates_have_one_form(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        parse_date(text)
