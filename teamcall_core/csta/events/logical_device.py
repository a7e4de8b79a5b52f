"""Logical device feature events (ECMA-269 clause 22.2)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible, Name
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import DeviceID, SubjectDeviceID


@dataclass(slots=True)
class DoNotDisturb(Extensible):
    """Do not disturb was switched (do-not-disturb-event 42)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    do_not_disturb_on: bool | None = None
    call_origination: Bits | None = None
    calling_device_list: list[DeviceID] | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class Forwarding(Extensible):
    """A forwarding was switched (forwarding-event 43)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    forwarding_type: Name | None = None
    forward_status: bool | None = None
    forward_to: DeviceID | None = None
    forward_default: Name | None = None
    ring_count: int | None = None
    ring_duration: int | None = None
    extensions: CSTACommonArguments | None = None
