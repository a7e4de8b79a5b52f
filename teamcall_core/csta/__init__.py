"""CSTA messages of all phases: octets to objects in the terms of ECMA-269, and back.

``decode`` and ``encode`` are the way in, ``translate`` goes from one phase to another; bodies are in :mod:`.services`,
:mod:`.events` and :mod:`.association`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from teamcall_core.csta._lazy import chapters, listing

from .message import (
    Bits,
    Chosen,
    Extensible,
    Limits,
    Message,
    Phase,
    Reject,
    UniversalFailure,
    Unknown,
    UnknownEvent,
)

if TYPE_CHECKING:
    from . import from_domain as from_domain
    from . import to_domain as to_domain
    from .association import AARE as AARE
    from .association import AARQ as AARQ
    from .association import ABRT as ABRT
    from .association import RLRE as RLRE
    from .association import RLRQ as RLRQ
    from .association import UserInformation as UserInformation
    from .codec import decode as decode
    from .codec import encode as encode
    from .common import CSTACommonArguments as CSTACommonArguments
    from .common import CSTASecurityData as CSTASecurityData
    from .identifiers import ConnectionID as ConnectionID
    from .identifiers import DeviceID as DeviceID
    from .identifiers import DeviceStatus as DeviceStatus
    from .private_data import PrivateData as PrivateData
    from .translation import translate as translate

__all__ = [
    "Bits",
    "Chosen",
    "Extensible",
    "Limits",
    "Message",
    "Phase",
    "Reject",
    "UniversalFailure",
    "Unknown",
    "UnknownEvent",
]

CHAPTERS = {
    "association": ("AARE", "AARQ", "ABRT", "RLRE", "RLRQ", "UserInformation"),
    "codec": ("decode", "encode"),
    "common": ("CSTACommonArguments", "CSTASecurityData"),
    "identifiers": ("ConnectionID", "DeviceID", "DeviceStatus"),
    "private_data": ("PrivateData",),
    "translation": ("translate",),
}
"""Module inside the package: the names it holds."""
__getattr__ = chapters(__name__, CHAPTERS)
__dir__ = listing(__name__, CHAPTERS)
