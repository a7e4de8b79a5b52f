"""The client's side of STLI as an engine: wishes and octets in, octets and events out; no socket, no clock.

A blocking connection that is built on it is ``teamcall_tools.client``.
"""

from __future__ import annotations

from .answers import CLOSED, NO_ANSWER, SUCCESS, Answered, meaning
from .client import Client, ClientSettings
from .events import EVENTS, ConnectionList, DeviceInformation, Event, InformedCall, ListedConnection, OtherEvent
from .notices import (
    ClientEvent,
    Closed,
    Greeted,
    LinkInService,
    LinkOutOfService,
    ServerEvent,
    ServerNotice,
    UnknownLine,
)
from .wishes import Ask, Bye, Open, OpenSuperVisor, Wish

__all__ = [
    "CLOSED",
    "EVENTS",
    "NO_ANSWER",
    "SUCCESS",
    "Answered",
    "Ask",
    "Bye",
    "Client",
    "ClientEvent",
    "ClientSettings",
    "Closed",
    "ConnectionList",
    "DeviceInformation",
    "Event",
    "Greeted",
    "InformedCall",
    "LinkInService",
    "LinkOutOfService",
    "ListedConnection",
    "Open",
    "OpenSuperVisor",
    "OtherEvent",
    "ServerEvent",
    "ServerNotice",
    "UnknownLine",
    "Wish",
    "meaning",
]
