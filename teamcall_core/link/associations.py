"""The kinds of associations by the words of ``Profile.association``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from teamcall_core.profiles import Profile

from .association import Association, NoAssociation
from .association_acse import AcseAssociation
from .association_xml import LoginAssociation, RegisterAssociation, SessionAssociation
from .settings import LinkSettings

ASSOCIATIONS: Mapping[str, Callable[[Profile, str | None, str | None], Association]] = MappingProxyType(
    {
        "none": NoAssociation,
        "acse": AcseAssociation,
        "applicationSession": SessionAssociation,
        "systemRegister": RegisterAssociation,
        "loginRequest": LoginAssociation,
    }
)
"""Each makes the association of one connection, of profile, name and password."""


def new_association(profile: Profile, settings: LinkSettings) -> Association:
    """The association of a connection that is about to begin."""
    return ASSOCIATIONS[profile.association](profile, settings.username, settings.password)
