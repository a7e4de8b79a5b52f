"""How a client wants its events worded: the options of the ``STLI;...`` line (stli.md section 1)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

VERSIONS: Mapping[str, int] = {"1": 1, "2": 2}
DEVICE_INFORMATION: Mapping[str, str] = {"off": "Off", "standard": "Standard", "extended": "Extended"}


@dataclass(frozen=True, slots=True)
class Format:
    """Sessions with equal formats read equal lines, so that a line is made once for all of them."""

    version: int = 1
    device_information: str = "Standard"
    """``Off``, ``Standard`` or ``Extended``."""
    plus: bool = True
    """Public calling numbers get a leading ``+`` (the ``+`` rule of stli.md section 5) unless ``prefixPlan`` is set."""

    def __str__(self) -> str:
        """The options in force, in the order and spelling of the answer to an option line."""
        return f"Version={self.version};DeviceInformation={self.device_information}"
