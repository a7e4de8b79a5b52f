"""Device maintenance events (ECMA-269 clause 23.1). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Name
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import SubjectDeviceID


@dataclass(slots=True)
class BackInService(Extensible):
    """A device works again (back-in-service-event, ECMA-269 clause 23.1)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class OutOfService(Extensible):
    """A device works no more (out-of-service-event, ECMA-269 clause 23.1)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DeviceCapabilityChanged(Extensible):
    """A device can do more or less than before (device-capabilities-changed-event 334)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class PartiallyInService(Extensible):
    """A device works in part (partially-in-service-event 379)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    cause: Name | None = None
    extensions: CSTACommonArguments | None = None
