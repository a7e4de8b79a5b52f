"""Logical device services for call backs (ECMA-269 clause 22.1). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID


@dataclass(slots=True)
class CallBackMessageNonCallRelated(Extensible):
    """Leave a message to call back, without a call (call-back-message-non-call-related, operation 301)."""

    originating_device: DeviceID
    target_device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallBackMessageNonCallRelatedResult(Extensible):
    """The positive answer to CallBackMessageNonCallRelated (call-back-message-non-call-related, operation 301)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallBackNonCallRelated(Extensible):
    """Have a busy device called back, without a call (call-back-non-call-related, operation 300)."""

    originating_device: DeviceID
    target_device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallBackNonCallRelatedResult(Extensible):
    """The positive answer to CallBackNonCallRelated (call-back-non-call-related, operation 300)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CancelCallBack(Extensible):
    """Cancel a call back (cancel-call-back, operation 302)."""

    originating_device: DeviceID
    target_device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CancelCallBackResult(Extensible):
    """The positive answer to CancelCallBack (cancel-call-back, operation 302)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CancelCallBackMessage(Extensible):
    """Cancel a message that a device shall call back (cancel-call-back-message, operation 303)."""

    originating_device: DeviceID
    target_device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CancelCallBackMessageResult(Extensible):
    """The positive answer to CancelCallBackMessage (cancel-call-back-message, operation 303)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class GetCallBack(Extensible):
    """Tell the call backs of a device (get-call-back, operation 378)."""

    device: DeviceID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallBackListItem(Extensible):
    """One call back (get-call-back 378)."""

    originating_device: DeviceID
    target_device: DeviceID
    call_back_message_indicator: bool | None = None


@dataclass(slots=True)
class GetCallBackResult(Extensible):
    """The positive answer to GetCallBack (get-call-back, operation 378)."""

    call_back_list: list[CallBackListItem]
    extensions: CSTACommonArguments | None = None
