"""Monitor filters: which events a monitor does not want to hear (ECMA-285 status-reporting 126).

A set bit suppresses the event; no bit, no list and no filter suppress nothing. A bit has the name of its event, in all
phases, but for those that the standard calls otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from .common import MonitorFilter

_LISTS: Final = (
    "call_control",
    "call_associated",
    "media_attachment",
    "physical_device_feature",
    "logical_device_feature",
    "maintenance",
    "voice_unit",
    "feature",
    "agent",
)
_OTHERWISE: Final[Mapping[str, str]] = {
    "dTMFDigitsDetected": "digitsGenerated",
    "telephonyTonesDetected": "telephonyTonesGenerated",
    "voiceAttributesChange": "voiceAttributesChanged",
    "voiceErrorOccured": "voiceErrorOccurred",
}


def suppressed(wanted: MonitorFilter | None) -> frozenset[str]:
    """Give the names of the events that the filter suppresses, as ``Message.operation`` has them."""
    if wanted is None:
        return frozenset()
    bits = {str(bit) for name in _LISTS for bit in getattr(wanted, name) or ()}
    if wanted.private:  # a truth in Phases I and II, a list of one bit later
        bits.add("privateEvent")
    return frozenset(_OTHERWISE.get(bit, bit) for bit in bits)
