"""Call associated events (ECMA-269 clause 18.2). Names, order: ECMA-285 edition 4."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Extensible
from teamcall_core.csta.common import (
    CallLinkageDataList,
    ConnectionInformation,
    CSTACommonArguments,
    ServicesPermitted,
)
from teamcall_core.csta.identifiers import CallingDeviceID, ConnectionID, DeviceID, SubjectDeviceID


@dataclass(slots=True)
class CallInformation(Extensible):
    """Account, authorisation or other data of a call became known (call-information-event 40)."""

    monitor_cross_ref_id: bytes
    connection: ConnectionID
    device: SubjectDeviceID | None = None
    calling_device: CallingDeviceID | None = None
    account_info: bytes | None = None
    auth_code: bytes | None = None
    correlator_data: bytes | None = None
    services_permitted: ServicesPermitted | None = None
    user_data: bytes | None = None
    call_qualifying_data: bytes | None = None
    connection_info: ConnectionInformation | None = None
    call_linkage_data_list: CallLinkageDataList | None = None
    call_characteristics: Bits | None = None
    subject_of_call: str | None = None
    language_preferences: str | None = None
    device_info: DeviceID | None = None
    extensions: CSTACommonArguments | None = None
