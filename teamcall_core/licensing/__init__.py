"""Licences: which devices may be used (DeviceLicense.conf) and how many (the signed licence token).

There is no built-in key and no switch that skips a check: trusted are the keys of ``conf/license.pub`` alone.
"""

from .device_license import parse_device_license
from .entitlement import DEMO_DEVICES, Entitlement, LicenceStatus, describe, entitlement_for
from .key import Licence, LicenceToken, issue, parse_date, verify
from .public_keys import TrustedKey, parse_public_keys
from .signature import generate

__all__ = [
    "DEMO_DEVICES",
    "Entitlement",
    "Licence",
    "LicenceStatus",
    "LicenceToken",
    "TrustedKey",
    "describe",
    "entitlement_for",
    "generate",
    "issue",
    "parse_date",
    "parse_device_license",
    "parse_public_keys",
    "verify",
]
