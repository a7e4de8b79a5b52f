"""Declaration of the call associated event of Phase II. [1] as in Phase I, the private data behind the event."""

from __future__ import annotations

from teamcall_core.csta.phase1.events.call_associated import CALL_INFORMATION as PHASE1_CALL_INFORMATION
from teamcall_core.csta.phase2.events import moved

CALL_INFORMATION = moved(PHASE1_CALL_INFORMATION)
