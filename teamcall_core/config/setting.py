"""What is said of each setting."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from teamcall_core.profiles import Profile

from .values import Kind


@dataclass(frozen=True, slots=True)
class Setting:
    """One row."""

    key: str
    kind: Kind
    help: str
    default: str = ""
    """As it would be written; ``""``: none, or the profile's."""
    by_profile: Callable[[Profile], object] | None = None
    """The default in the row of ``pbxType``, as ``kind`` reads it; where the row has None, the setting is mandatory."""
    with_tls: Callable[[Profile], object] | None = None
    """The same where the link is encrypted."""
    mandatory: bool = False
    secret: bool = False
    """Its value is never shown."""
    typical: bool = False
    """Set in typical installations: stands in Default.conf without ``#``."""
    issue: str = "first call"
    overrides: bool = False
    """Changes a property of the row of ``pbxType``; without a value that stands as it is."""

    @property
    def attribute(self) -> str:
        """The name in ``Settings``: ``PBXUsername`` is ``pbx_username``."""
        return re.sub(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_", self.key).lower()
