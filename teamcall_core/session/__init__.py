"""The client side as engines: one ``ClientSession`` per connection, an ``Audience`` for those who hear the same."""

from __future__ import annotations

from .audience import Audience
from .binary import EventReport, event_report
from .events import (
    AccessDenied,
    AdministrationAsked,
    Asked,
    BinaryRefused,
    FormatChanged,
    FrameSeen,
    InvocationAnswered,
    Invoke,
    LinkLost,
    LinkReturned,
    Reply,
    Report,
    RequestOverloaded,
    SessionEnded,
    SessionEvent,
    SessionOpened,
    SessionWish,
    ShutDown,
    StatusTold,
    Tell,
)
from .session import ClientSession
from .settings import SessionSettings

__all__ = [
    "AccessDenied",
    "AdministrationAsked",
    "Asked",
    "Audience",
    "BinaryRefused",
    "ClientSession",
    "EventReport",
    "FormatChanged",
    "FrameSeen",
    "InvocationAnswered",
    "Invoke",
    "LinkLost",
    "LinkReturned",
    "Reply",
    "Report",
    "RequestOverloaded",
    "SessionEnded",
    "SessionEvent",
    "SessionOpened",
    "SessionSettings",
    "SessionWish",
    "ShutDown",
    "StatusTold",
    "Tell",
    "event_report",
]
