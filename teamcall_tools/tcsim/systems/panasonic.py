"""How Panasonic KX-TDA, TDE and NS write their messages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from teamcall_core import csta
from teamcall_core.csta.identifiers import DeviceID, DeviceStatus

from .speech import Speech

_KNOW_CALLERS = frozenset({"delivered", "established", "diverted", "queued"})


class PanasonicSpeech(Speech):
    """The caller of a call from outside is told only as the associated device; the calling device is not known."""

    def _said(self, message: csta.Message) -> csta.Message | None:
        body: Any = message.body
        if message.operation in _KNOW_CALLERS and body.associated_calling_device is not None:
            caller = body.calling_device
            if isinstance(caller, DeviceID):
                body = replace(body, calling_device=DeviceStatus.NOT_KNOWN, associated_calling_device=caller)
                return replace(message, body=body)
        return message
