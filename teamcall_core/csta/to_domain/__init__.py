"""From CSTA messages to the words of the domain. Nothing of an event is lost: it travels on as ``origin``.

``event`` has a row per event in ``call_events`` and ``device_events``, ``result`` one per query in ``results``.
"""

from __future__ import annotations

from .events import event, is_unreadable
from .results import failure, rejected, result, snapshot
from .words import cause, connection, party, state

__all__ = [
    "cause",
    "connection",
    "event",
    "failure",
    "is_unreadable",
    "party",
    "rejected",
    "result",
    "snapshot",
    "state",
]
