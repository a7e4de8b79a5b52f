"""How HiPath 3000 writes its messages, as far as it was recorded."""

from __future__ import annotations

from typing import Any

from teamcall_core import csta
from teamcall_core.ber.values import Chosen
from teamcall_core.csta.common import CallLinkageData, CSTACommonArguments, CSTASecurityData, GlobalCallData, ThreadData

from .speech import Speech

_LINKAGE = bytes.fromhex("052d2f1a16034788010080000000")
"""The globally unique identifiers of calls that were recorded differ in their last two octets, the call identifier."""
_LINKED = frozenset({"delivered", "established", "originated", "serviceInitiated"})


class HiPathSpeech(Speech):
    """HiPath 3000 (2012): events carry the local time without a zone, those that begin a call its linkage."""

    def _said(self, message: csta.Message) -> csta.Message | None:
        if message.kind == "event":
            body: Any = message.body
            body.extensions = CSTACommonArguments(CSTASecurityData(timestamp=self._wall().strftime("%Y%m%d%H%M%S")))
            if message.operation in _LINKED:
                body.call_linkage_data = _linkage(_call_of(body))
        return message


def _call_of(body: Any) -> bytes:
    for name in ("connection", "established_connection", "originated_connection", "initiated_connection"):
        connection = getattr(body, name, None)
        if connection is not None:
            return connection.call_id or b""
    return b""


def _linkage(call: bytes) -> CallLinkageData:
    octets = _LINKAGE + call
    return CallLinkageData(
        GlobalCallData(global_call_linkage_id=Chosen("globallyUniqueCallLinkageID", octets)),
        ThreadData(thread_linkage_id=Chosen("globallyUniqueThreadID", octets)),
    )
