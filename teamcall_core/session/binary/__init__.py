"""Sessions that speak CSTA: an engine of its own for each connection whose first octets are no text."""

from __future__ import annotations

from .engine import BinarySession
from .reports import EventReport, event_report

__all__ = ["BinarySession", "EventReport", "event_report"]
