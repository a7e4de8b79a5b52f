"""Monitor filters: which events a monitor has asked not to hear (ECMA-285 status-reporting 126)."""

from __future__ import annotations

from collections.abc import Mapping

from teamcall_core.csta.common import MonitorFilter

_FILTERS = ("call_control", "call_associated", "physical_device_feature", "logical_device_feature", "maintenance")
_OTHER_BITS: Mapping[str, str] = {"dTMFDigitsDetected": "digitsGenerated"}
"""Bits that are not named as their event."""


def suppressed(requested: MonitorFilter | None) -> frozenset[str]:
    """The names of the events that the filter suppresses: a set bit suppresses, an absent list nothing."""
    if requested is None:
        return frozenset()
    bits = {str(bit) for name in _FILTERS for bit in getattr(requested, name) or ()}
    return frozenset(_OTHER_BITS.get(bit, bit) for bit in bits)
