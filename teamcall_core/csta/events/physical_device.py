"""Physical device feature events (ECMA-269 clause 21.2)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import SubjectDeviceID


@dataclass(slots=True)
class Hookswitch(Extensible):
    """A receiver was lifted or laid down (hookswitch-event 286)."""

    monitor_cross_ref_id: bytes
    device: SubjectDeviceID
    hookswitch: bytes
    hookswitch_on_hook: bool
    extensions: CSTACommonArguments | None = None
