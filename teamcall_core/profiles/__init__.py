"""What is known of each telephone system: one row per ``pbxType``.

``PROFILES`` maps the key that an administrator writes after ``pbxType =`` to its ``Profile``. A row holds proven facts
only; what is not proven stays a setting without a default, or is marked as taken over from a relative.
``WITHOUT_CSTA`` names what people look for here in vain, and says why.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from .alcatel import ALCATEL
from .generic import GENERIC, SIMULATOR
from .others import OTHERS
from .profile import Profile
from .sessions import SESSIONS
from .siemens import SIEMENS

PROFILES: Mapping[str, Profile] = MappingProxyType(
    {profile.key: profile for profile in (GENERIC, SIMULATOR, *OTHERS, *SIEMENS, *ALCATEL, *SESSIONS)}
)

WITHOUT_CSTA: Mapping[str, str] = MappingProxyType(
    {
        "innovaphone": "innovaphone telephone systems have no CSTA; their CTI is a service of their own (RCC), "
        "which this server does not speak yet",
    }
)
"""A key that is refused, and the reason as a sentence without its end."""

__all__ = ["PROFILES", "WITHOUT_CSTA", "Profile"]
