"""Declarations of the device maintenance events of Phase II. [1] as in Phase I, the private data behind the event."""

from __future__ import annotations

from teamcall_core.csta.phase1.events import device_maintenance as phase1
from teamcall_core.csta.phase2.events import moved

BACK_IN_SERVICE = moved(phase1.BACK_IN_SERVICE)
OUT_OF_SERVICE = moved(phase1.OUT_OF_SERVICE)
