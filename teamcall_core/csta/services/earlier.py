"""Services that Phases I and II have and later phases have not: one service there is several in ECMA-269.

Names as in ECMA-179; the numbers of the codes are those of ECMA-180 and ECMA-218.
"""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Bits, Chosen, Extensible, Name, Unknown
from teamcall_core.csta.common import CSTACommonArguments
from teamcall_core.csta.identifiers import ConnectionID, DeviceID


@dataclass(slots=True)
class CallCompletion(Extensible):
    """Have a call completed (operation 3; in ECMA-269 campOnCall, callBack and intrudeCall).

    ``feature``: ``campon``, ``callback`` or ``intrude``.
    """

    feature: str
    connection: ConnectionID
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class CallCompletionResult(Extensible):
    """The positive answer to CallCompletion (operation 3; in ECMA-269 campOnCall, callBack and intrudeCall)."""

    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class DeviceInfo(Extensible):
    """What a device is (answer to QueryDevice, operation 12)."""

    device_id: DeviceID | None = None
    device_type: Name | None = None
    device_class: Bits | None = None


@dataclass(slots=True)
class ForwardParameter(Extensible):
    """One forwarding: ``forwarding_type`` as in ECMA-269, ``forward_status`` whether it is on.

    ``forward_status`` is None where the type is a number without a name.
    """

    forwarding_type: Name
    forward_status: bool | None
    forward_dn: str | None = None


@dataclass(slots=True)
class LogInfo(Extensible):
    """Where an agent logs on or off (QueryDevice and SetFeature, operations 12 and 15)."""

    agent_group: DeviceID | None = None


@dataclass(slots=True)
class QueryDevice(Extensible):
    """Ask how a feature of a device is set (operation 12; in ECMA-269 one service per feature)."""

    device: DeviceID
    feature: Name
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class QueryDeviceResult(Extensible):
    """The positive answer to QueryDevice (operation 12; in ECMA-269 one service per feature).

    ``information``: Chosen ``msgWaitingOn`` or ``doNotDisturb`` (bool), ``forward`` (ForwardParameter),
    ``deviceInfo`` (DeviceInfo), ``agentState`` (name).
    """

    information: Chosen | Unknown
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetFeature(Extensible):
    """Set a feature of a device (operation 15; in ECMA-269 one service per feature).

    ``feature``: Chosen ``msgWaitingOn`` or ``doNotDisturb`` (bool), ``forward`` (ForwardParameter),
    ``requestedAgentState`` (Chosen ``logOn`` or ``logOff`` with a LogInfo, or Chosen ``notReady readyInfo
    workNotReady workReady`` with None).
    """

    device: DeviceID
    feature: Chosen | Unknown
    extensions: CSTACommonArguments | None = None


@dataclass(slots=True)
class SetFeatureResult(Extensible):
    """The positive answer to SetFeature (operation 15; in ECMA-269 one service per feature)."""

    extensions: CSTACommonArguments | None = None
