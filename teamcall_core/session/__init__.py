"""The client side as engines: one ``ClientSession`` per connection, an ``Audience`` for those who hear the same."""

from __future__ import annotations

from .audience import Audience, Listener
from .events import (
    Asked,
    BinaryRefused,
    FormatChanged,
    LinkLost,
    LinkReturned,
    Reply,
    SessionEnded,
    SessionEvent,
    SessionOpened,
    ShutDown,
    Tell,
    Wish,
)
from .session import ClientSession
from .settings import SessionSettings

__all__ = [
    "Asked",
    "Audience",
    "BinaryRefused",
    "ClientSession",
    "FormatChanged",
    "LinkLost",
    "LinkReturned",
    "Listener",
    "Reply",
    "SessionEnded",
    "SessionEvent",
    "SessionOpened",
    "SessionSettings",
    "ShutDown",
    "Tell",
    "Wish",
]
