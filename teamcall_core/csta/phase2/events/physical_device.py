"""Declaration of the physical device event of Phase II. [1] as in Phase I, the private data behind the event."""

from __future__ import annotations

from teamcall_core.csta.phase1.events.physical_device import MESSAGE_WAITING as PHASE1_MESSAGE_WAITING
from teamcall_core.csta.phase2.events import moved

MESSAGE_WAITING = moved(PHASE1_MESSAGE_WAITING)
