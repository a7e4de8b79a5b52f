"""The engine that keeps one CSTA link to a telephone system: association, heartbeat, requests, monitors."""

from __future__ import annotations

from .link import Link
from .settings import FrameTraced, LinkOutput, LinkSettings

__all__ = ["FrameTraced", "Link", "LinkOutput", "LinkSettings"]
