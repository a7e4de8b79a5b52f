"""license.pub: one key per line."""

from __future__ import annotations

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.errors import ConfigurationError
from teamcall_core.licensing import TrustedKey, parse_public_keys

A = "ed25519 11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo="  # RFC 8032, 7.1, TEST 1
B = "ed25519 PUAXw+hDiVqStwqnTRt+vJyYLM8uxJaMwM1V8Sr0Zgw="  # RFC 8032, 7.1, TEST 2


def octets(line: str) -> bytes:
    return base64.b64decode(line.split()[1])


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("", []),
        ("# none yet\n\n  \n", []),
        (A, [(A, "")]),
        (f"{A} Huber GmbH 2024\n", [(A, "Huber GmbH 2024")]),
        (f"# two\r\n{A} a\r\n\r\n{B}\tb\r\n", [(A, "a"), (B, "b")]),
        (f"{A} first\n{A} again\n", [(A, "first")]),
        (f"\ufeff{A}", [(A, "")]),
        (f"  {A.replace(' ', '   ')}   name  ", [(A, "name")]),
        (f"{A} J\u00fcrgen\x1b[0m", [(A, "J\u00fcrgen[0m")]),
    ],
)
def test_the_keys_of_a_file(text: str, keys: list[tuple[str, str]]) -> None:
    expected = tuple(TrustedKey(octets(line), name) for line, name in keys)
    assert parse_public_keys(text.encode(), "license.pub") == expected


@pytest.mark.parametrize(
    "line",
    [
        "ed25519",
        "rsa " + A.split()[1],
        A.split()[1],
        A[:-1],
        A[:-5] + "=",
        A.replace("=", ""),
        A.replace("/", "_"),
        A.replace("11", "1\u00e4"),
        "-----BEGIN PRIVATE KEY-----",
        "ed25519 AAAA",
    ],
)
def test_a_line_that_is_no_key(line: str) -> None:
    with pytest.raises(ConfigurationError) as caught:
        parse_public_keys(f"{A}\n{line}\n# x\n{line}\n".encode(), "license.pub")
    assert [(problem.file, problem.line) for problem in caught.value.problems] == [
        ("license.pub", 2),
        ("license.pub", 4),
    ]
    assert line not in str(caught.value) or line == "ed25519"


@given(st.binary() | st.text().map(lambda text: f"ed25519 {text}".encode("utf-8", "replace")))
def test_any_octets_are_keys_or_a_configuration_error(text: bytes) -> None:
    try:
        keys = parse_public_keys(text, "license.pub")
    except ConfigurationError:
        return
    assert all(len(key.octets) == 32 for key in keys)


@given(st.binary(min_size=32, max_size=32), st.sampled_from(["", "name", "several words"]))
def test_a_written_key_is_read_again(raw: bytes, name: str) -> None:
    key = TrustedKey(raw, name)
    assert parse_public_keys(key.line().encode(), "f") == (key,)
