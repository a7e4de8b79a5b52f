"""The exchange: who hears what, and who may ask for what."""

from .events import (
    AdministrationWanted,
    ExchangeEvent,
    LicenceRefused,
    PermissionRefused,
    RequestFailed,
    RestoreEnded,
    SessionFact,
)
from .exchange import Exchange

__all__ = [
    "AdministrationWanted",
    "Exchange",
    "ExchangeEvent",
    "LicenceRefused",
    "PermissionRefused",
    "RequestFailed",
    "RestoreEnded",
    "SessionFact",
]
