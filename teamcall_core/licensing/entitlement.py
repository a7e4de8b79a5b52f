"""What this server may do: how many devices, and which."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from teamcall_core.errors import LicenceError

from .device_license import parse_device_license
from .key import Licence, verify
from .public_keys import TrustedKey

DEMO_DEVICES = 1
"""Without a valid licence (manual, 4.3.1)."""


@dataclass(frozen=True, slots=True)
class Entitlement:
    """How many devices may be in use at a time, and which devices may be used at all."""

    devices: int | None = DEMO_DEVICES
    """None: as many as there are."""
    permitted: frozenset[str] | None = None
    """Device keys of DeviceLicense.conf; None: no restriction, empty: nothing is permitted."""


@dataclass(frozen=True, slots=True)
class LicenceStatus:
    """The entitlement with what to tell people about it."""

    entitlement: Entitlement
    state: Literal["licensed", "demo"]
    reason: str
    """One sentence or two for the log: for whom and what, or why there is no licence. Never the token."""
    licence: Licence | None = None


def entitlement_for(
    token: str | None,
    public_keys: Iterable[TrustedKey],
    *,
    today: date,
    host: str,
    device_license: bytes | None = None,
) -> LicenceStatus:
    """Judge the configured licence and DeviceLicense.conf (its octets; None where the file is absent). Never raises.

    Without a valid licence the server runs in demo mode: one device. The list of devices holds in both.
    """
    permitted = None if device_license is None else parse_device_license(device_license)
    if not token:
        return _demo("No license is configured.", permitted)
    try:
        licence = verify(token, public_keys, today, host)
    except LicenceError as error:
        return _demo(str(error), permitted)
    return LicenceStatus(Entitlement(licence.devices, permitted), "licensed", describe(licence), licence)


def describe(licence: Licence) -> str:
    """One sentence that says what a licence allows."""
    devices = "1 device" if licence.devices == 1 else f"{licence.devices} devices"
    until = f" until {licence.expires.isoformat()}" if licence.expires else ""
    host = f" on the host {licence.host}" if licence.host else ""
    return f"Licensed to {licence.holder} for {devices}{until}{host}."


def _demo(reason: str, permitted: frozenset[str] | None) -> LicenceStatus:
    text = f"{reason} Demo mode: a single device can be used."
    return LicenceStatus(Entitlement(DEMO_DEVICES, permitted), "demo", text)
