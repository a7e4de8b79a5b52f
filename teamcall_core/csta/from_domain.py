"""From the commands of the domain to CSTA requests: one row per request of a client.

The dataclasses are fetched by name from ``services``, which imports each chapter on first use.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from teamcall_core.ber.values import Chosen
from teamcall_core.domain import commands
from teamcall_core.domain.ids import Connection
from teamcall_core.errors import EncodeError, NotExpressible

from . import services
from .identifiers import ConnectionID, DeviceID
from .services.monitoring import MonitorStart, MonitorStop
from .services.snapshot import SnapshotDevice
from .to_domain.words import FORWARDING_NAMES

_APPARATUS: Final = b"\x01"
"""Microphone and loudspeaker belong to a part of the telephone that must be named (ECMA-269 21.1): the first."""


class _Form(NamedTuple):
    """A service, and how its body is made of the request, the acting device and the connections that were found."""

    operation: str
    body: Callable[[Any, DeviceID, Any], object]


def _number(word: str | None) -> DeviceID | None:
    return None if word is None else DeviceID(word)


def _octets(word: str | None) -> bytes | None:
    return None if word is None else word.encode()


_FORMS: Final[Mapping[type[commands.DeviceRequest], _Form]] = {
    commands.MakeCall: _Form("makeCall", lambda ask, device, _: services.MakeCall(device, DeviceID(ask.number))),
    commands.AnswerCall: _Form("answerCall", lambda _, __, calls: services.AnswerCall(calls[0])),
    commands.ClearConnection: _Form("clearConnection", lambda _, __, calls: services.ClearConnection(calls[0])),
    commands.HoldCall: _Form("holdCall", lambda _, __, calls: services.HoldCall(calls[0])),
    commands.RetrieveCall: _Form("retrieveCall", lambda _, __, calls: services.RetrieveCall(calls[0])),
    commands.ClearCall: _Form("clearCall", lambda _, __, calls: services.ClearCall(calls[0])),
    commands.ConsultationCall: _Form(
        "consultationCall", lambda ask, _, calls: services.ConsultationCall(calls[0], DeviceID(ask.number))
    ),
    commands.AlternateCall: _Form("alternateCall", lambda _, __, calls: services.AlternateCall(calls[0], calls[1])),
    commands.ReconnectCall: _Form(
        "reconnectCall", lambda _, __, calls: services.ReconnectCall(active_call=calls[1], held_call=calls[0])
    ),
    commands.TransferCall: _Form("transferCall", lambda _, __, calls: services.TransferCall(calls[0], calls[1])),
    commands.ConferenceCall: _Form("conferenceCall", lambda _, __, calls: services.ConferenceCall(calls[0], calls[1])),
    commands.DeflectCall: _Form(
        "deflectCall", lambda ask, _, calls: services.DeflectCall(calls[0], DeviceID(ask.number))
    ),
    commands.SingleStepTransferCall: _Form(
        "singleStepTransferCall", lambda ask, _, calls: services.SingleStepTransferCall(calls[0], DeviceID(ask.number))
    ),
    commands.SingleStepConferenceCall: _Form(
        "singleStepConferenceCall",
        lambda ask, _, calls: services.SingleStepConferenceCall(calls[0], DeviceID(ask.number)),
    ),
    commands.PickupCall: _Form(
        "directedPickupCall", lambda _, device, calls: services.DirectedPickupCall(calls[0], device)
    ),
    commands.GroupPickupCall: _Form("groupPickupCall", lambda _, device, __: services.GroupPickupCall(device)),
    commands.ParkCall: _Form("parkCall", lambda ask, _, calls: services.ParkCall(calls[0], DeviceID(ask.number))),
    commands.CallBack: _Form("callBack", lambda _, __, calls: services.CallBack(calls[0])),
    commands.GenerateDigits: _Form(
        "generateDigits", lambda ask, _, calls: services.GenerateDigits(calls[0], characters_to_send=ask.digits)
    ),
    commands.AssociateData: _Form(
        "associateData", lambda ask, _, calls: services.AssociateData(calls[0], correlator_data=ask.data.encode())
    ),
    commands.SetForwarding: _Form(
        "setForwarding",
        lambda ask, device, _: services.SetForwarding(
            device, FORWARDING_NAMES.get(ask.type), ask.on, _number(ask.number)
        ),
    ),
    commands.GetForwarding: _Form("getForwarding", lambda _, device, __: services.GetForwarding(device)),
    commands.SetDoNotDisturb: _Form("setDoNotDisturb", lambda ask, device, _: services.SetDoNotDisturb(device, ask.on)),
    commands.GetDoNotDisturb: _Form("getDoNotDisturb", lambda _, device, __: services.GetDoNotDisturb(device)),
    commands.SetMessageWaiting: _Form(
        "setMessageWaitingIndicator", lambda ask, device, _: services.SetMessageWaitingIndicator(device, ask.on)
    ),
    commands.GetMessageWaiting: _Form(
        "getMessageWaitingIndicator", lambda _, device, __: services.GetMessageWaitingIndicator(device)
    ),
    commands.SetAgentState: _Form(
        "setAgentState",
        lambda ask, device, _: services.SetAgentState(
            device, ask.state, _octets(ask.agent_id or None), _octets(ask.password), _number(ask.group)
        ),
    ),
    commands.GetAgentState: _Form("getAgentState", lambda _, device, __: services.GetAgentState(device)),
    commands.SetDisplay: _Form(
        "setDisplay", lambda ask, device, _: services.SetDisplay(device, contents_of_display=ask.text)
    ),
    commands.SetMicrophoneMute: _Form(
        "setMicrophoneMute", lambda ask, device, _: services.SetMicrophoneMute(device, _APPARATUS, ask.on)
    ),
    commands.SetSpeakerMute: _Form(
        "setSpeakerMute", lambda ask, device, _: services.SetSpeakerMute(device, _APPARATUS, ask.on)
    ),
    commands.SetSpeakerVolume: _Form(
        "setSpeakerVolume",
        lambda ask, device, _: services.SetSpeakerVolume(device, _APPARATUS, Chosen("volAbs", ask.volume)),
    ),
    commands.SnapshotDevice: _Form("snapshotDevice", lambda _, device, __: SnapshotDevice(device)),
}


def operation(request: commands.DeviceRequest) -> str | None:
    """Give the service that a request needs; None for the monitors, which are shared."""
    form = _FORMS.get(type(request))
    return None if form is None else form.operation


def request(command: commands.LinkCommand, spell: Callable[[str], DeviceID] = DeviceID) -> tuple[str, object]:
    """Give operation and body in terms of Phase III; ``spell`` writes the device that acts as the link writes it.

    StopMonitor names a cross reference that only the link knows: ``monitor_stop``.
    """
    match command:
        case commands.Perform(ask, device, connections) if form := _FORMS.get(type(ask)):
            return form.operation, form.body(ask, spell(device), tuple(map(connection_id, connections)))
        case commands.TakeSnapshot(device):
            return "snapshotDevice", SnapshotDevice(spell(device))
        case commands.StartMonitor(device):
            # Without a filter nothing is suppressed; some systems refuse an empty one.
            return "monitorStart", MonitorStart(spell(device))
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
