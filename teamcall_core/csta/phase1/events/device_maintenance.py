"""Declarations of the device maintenance events of Phase I (ECMA-180 as Application Link sends it)."""

from __future__ import annotations

from teamcall_core.ber.types import Sequence, may, need
from teamcall_core.csta.events.device_maintenance import BackInService, OutOfService
from teamcall_core.csta.phase1.enumerations import EVENT_CAUSE
from teamcall_core.csta.phase1.types import DEVICE_ID, EXTENSIONS


def _event(make: type) -> Sequence:
    return Sequence(
        make.__name__,
        need("device", DEVICE_ID),
        may("cause", EVENT_CAUSE),
        # [I] Application Link sends private data in call control events alone.
        may("private", EXTENSIONS, "extensions"),
        make=make,
        given=("monitor_cross_ref_id",),
    )


BACK_IN_SERVICE = _event(BackInService)
OUT_OF_SERVICE = _event(OutOfService)
