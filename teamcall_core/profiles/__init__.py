"""What is known of each telephone system: one row per ``pbxType``.

``PROFILES`` maps the key that an administrator writes after ``pbxType =`` to its ``Profile``. A row holds proven facts
only; what is not proven stays a setting without a default.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .generic import GENERIC, SIMULATOR
from .profile import Profile

PROFILES: Mapping[str, Profile] = MappingProxyType({profile.key: profile for profile in (GENERIC, SIMULATOR)})

__all__ = ["PROFILES", "Profile"]
