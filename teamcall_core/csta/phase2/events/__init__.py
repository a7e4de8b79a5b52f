"""Declarations of the events of Phase II, one module per chapter."""

from __future__ import annotations

from teamcall_core.ber.types import Sequence


def moved(event: Sequence) -> Sequence:
    """Give an event of Phase I without the private data inside: Phase II has time and private data behind the event."""
    fields = (field for field in event.fields if field.attr != "extensions")
    return Sequence(event.label, *fields, make=event.make, given=("monitor_cross_ref_id", "extensions"))
