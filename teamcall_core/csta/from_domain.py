"""From the commands of the domain to CSTA requests."""

from __future__ import annotations

from teamcall_core.domain import commands
from teamcall_core.domain.ids import Connection
from teamcall_core.errors import EncodeError, NotExpressible

from .identifiers import ConnectionID, DeviceID
from .message import Phase
from .services.call_control import AnswerCall, ClearConnection, MakeCall
from .services.monitoring import MonitorStart, MonitorStop
from .services.snapshot import SnapshotDevice


def request(command: commands.LinkCommand, phase: Phase) -> tuple[str, object]:
    """Give operation and body. StopMonitor names a cross reference that only the link knows: ``monitor_stop``."""
    if phase not in (Phase.I, Phase.II, Phase.III):
        raise NotExpressible(f"{type(command).__name__} in Phase {phase}")
    match command:
        case commands.PlaceCall(device, number):
            return "makeCall", MakeCall(DeviceID(device), DeviceID(number))
        case commands.AnswerConnection(connection):
            return "answerCall", AnswerCall(connection_id(connection))
        case commands.DropConnection(connection):
            return "clearConnection", ClearConnection(connection_id(connection))
        case commands.TakeSnapshot(device):
            return "snapshotDevice", SnapshotDevice(DeviceID(device))
        case commands.StartMonitor(device):
            # Without a filter nothing is suppressed; some systems refuse an empty one.
            return "monitorStart", MonitorStart(DeviceID(device))
        case _:
            raise NotExpressible(type(command).__name__)


def monitor_stop(cross_ref: bytes) -> tuple[str, MonitorStop]:
    """Give operation and body of the MonitorStop for a monitor."""
    return "monitorStop", MonitorStop(cross_ref)


def connection_id(connection: Connection) -> ConnectionID:
    """Give the identifier exactly as the telephone system sent it, or make one of the words of the connection."""
    if isinstance(connection.origin, ConnectionID):
        return connection.origin
    try:
        call = bytes.fromhex(connection.call)
    except ValueError:
        raise EncodeError("ConnectionID.callID", f"needs hexadecimal digits, has {connection.call!r}") from None
    return ConnectionID(call or None, DeviceID(connection.device) if connection.device else None)
