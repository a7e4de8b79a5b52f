"""Physical device feature events (ECMA-269 clause 21.2)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID, SubjectDeviceID


@dataclass(slots=True)
class Hookswitch(Extensible):
    """A receiver was lifted or laid down (hookswitch-event 286)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    hookswitch: bytes
    hookswitch_on_hook: bool
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class MessageWaiting(Extensible):
    """A message waits for a device, or no more (message-waiting-event 44)."""

    monitor_cross_ref_id: bytes
    target_device: SubjectDeviceID
    device_for_message: DeviceID | None = None
    message_waiting_on: bool | None = None
    extensions: CSTACommonArguments | None = None
