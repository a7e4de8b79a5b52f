"""How HiPath 3000 writes its messages, as far as it was recorded."""

from __future__ import annotations

from typing import Any

from teamcall_core import csta
from teamcall_core.ber.values import Chosen
from teamcall_core.csta.common import CallLinkageData, CSTACommonArguments, CSTASecurityData, GlobalCallData, ThreadData
from teamcall_core.csta.events import Hookswitch
from teamcall_core.csta.identifiers import ConnectionID, DeviceID

from .speech import Speech

_LINKAGE = bytes.fromhex("052d2f1a16034788010080000000")
"""The globally unique identifiers of calls that were recorded differ in their last two octets, the call identifier."""
_HOOKS = {"serviceInitiated": True, "established": True, "connectionCleared": False}
"""Whether the receiver is lifted at such an event of the device itself."""
_CONNECTIONS = (
    *("connection", "established_connection", "originated_connection", "initiated_connection"),
    "dropped_connection",
)
_LINKED = frozenset({"delivered", "established", "originated", "serviceInitiated"})


class HiPathSpeech(Speech):
    """HiPath 3000 (2012): events carry the local time without a zone, those that begin a call its linkage."""

    def before(self, message: csta.Message, device: str) -> tuple[csta.Message, ...]:
        """The receiver, as it was lifted or laid down (recorded; nothing follows from it for a call)."""
        body: Any = message.body
        lifted = _HOOKS.get(str(message.operation))
        if lifted is None or _device_of(body) != device:
            return ()
        hook = Hookswitch(body.monitor_cross_ref_id, DeviceID(device), b"\1", not lifted)
        return (csta.Message("event", None, "hookswitch", hook),)

    def _said(self, message: csta.Message) -> csta.Message | None:
        if message.kind == "event":
            body: Any = message.body
            body.extensions = CSTACommonArguments(CSTASecurityData(timestamp=self._wall().strftime("%Y%m%d%H%M%S")))
            if message.operation in _LINKED:
                body.call_linkage_data = _linkage(_call_of(body))
        return message


def _connection_of(body: Any) -> ConnectionID:
    found = (getattr(body, name, None) for name in _CONNECTIONS)
    return next((one for one in found if isinstance(one, ConnectionID)), ConnectionID())


def _call_of(body: Any) -> bytes:
    return _connection_of(body).call_id or b""


def _device_of(body: Any) -> str:
    device = _connection_of(body).device_id
    return device.identifier if isinstance(device, DeviceID) else ""


def _linkage(call: bytes) -> CallLinkageData:
    octets = _LINKAGE + call
    return CallLinkageData(
        GlobalCallData(global_call_linkage_id=Chosen("globallyUniqueCallLinkageID", octets)),
        ThreadData(thread_linkage_id=Chosen("globallyUniqueThreadID", octets)),
    )
