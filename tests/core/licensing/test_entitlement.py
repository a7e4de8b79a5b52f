"""What the server may do, and the sentence that says why."""

from __future__ import annotations

from datetime import date

import pytest

from teamcall_core.licensing import (
    Entitlement,
    Licence,
    LicenceStatus,
    TrustedKey,
    describe,
    entitlement_for,
    generate,
    issue,
)

PRIVATE, _PUBLIC = generate()
KEYS = (TrustedKey(_PUBLIC),)
LICENCE = Licence("Huber GmbH", 10, date(2026, 12, 31), "tc.example.com")
TOKEN = issue(LICENCE, PRIVATE)


def status(
    token: str | None, keys: tuple[TrustedKey, ...] = KEYS, device_license: bytes | None = None, year: int = 2026
) -> LicenceStatus:
    return entitlement_for(token, keys, today=date(year, 1, 1), host="tc.example.com", device_license=device_license)


def test_a_valid_licence() -> None:
    found = status(TOKEN)
    assert found.state == "licensed"
    assert found.licence == LICENCE
    assert found.entitlement == Entitlement(10, None)
    assert found.reason == "Licensed to Huber GmbH for 10 devices until 2026-12-31 on the host tc.example.com."


@pytest.mark.parametrize(
    ("token", "keys", "year", "reason"),
    [
        (None, KEYS, 2026, "No license is configured."),
        ("", KEYS, 2026, "No license is configured."),
        ("nonsense", KEYS, 2026, "does not have the form"),
        (TOKEN, (), 2026, "no trusted key"),
        (TOKEN, KEYS, 2027, "expired"),
        (TOKEN[:-4] + "AAAA", KEYS, 2026, "signed"),
    ],
)
def test_demo_mode_says_why(token: str | None, keys: tuple[TrustedKey, ...], year: int, reason: str) -> None:
    found = status(token, keys, year=year)
    assert found.state == "demo"
    assert found.licence is None
    assert found.entitlement == Entitlement(1, None)
    assert reason in found.reason
    assert found.reason.endswith("Demo mode: a single device can be used.")
    assert not token or token not in found.reason


@pytest.mark.parametrize("token", [None, TOKEN])
@pytest.mark.parametrize(
    ("device_license", "permitted"),
    [(None, None), (b"", frozenset()), (b"// none\n", frozenset()), (b"101\n102\n", frozenset({"101", "102"}))],
)
def test_the_list_of_devices_holds_with_and_without_a_licence(
    token: str | None, device_license: bytes | None, permitted: frozenset[str] | None
) -> None:
    assert status(token, device_license=device_license).entitlement.permitted == permitted


def test_nothing_said_is_demo_mode() -> None:
    assert Entitlement() == Entitlement(1, None)


def test_a_description_says_only_what_restricts() -> None:
    assert describe(Licence("H", 1)) == "Licensed to H for 1 device."
