"""Declaration of the physical device event of Phase I.

[I] Application Link has none. ECMA-179 names deviceForMessage, the device that the message is for, and invokingDevice,
which caused it; they are ``target_device`` and ``device_for_message`` of the later phases.
"""

from __future__ import annotations

from teamcall_core.ber.types import Boolean, Sequence, may, need
from teamcall_core.csta.events.physical_device import MessageWaiting
from teamcall_core.csta.phase1.types import CALLED_DEVICE_ID, EXTENSIONS, SUBJECT_DEVICE_ID

MESSAGE_WAITING = Sequence(
    "MessageWaiting",
    need("deviceForMessage", CALLED_DEVICE_ID, "target_device"),
    may("invokingDevice", SUBJECT_DEVICE_ID, "device_for_message"),
    need("messageWaitingOn", Boolean()),
    may("private", EXTENSIONS, "extensions"),
    make=MessageWaiting,
    given=("monitor_cross_ref_id",),
)
