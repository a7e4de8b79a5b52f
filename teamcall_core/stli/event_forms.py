"""How each event is written: one row per event (stli.md section 5)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from teamcall_core.domain import events
from teamcall_core.domain.ids import CallId, Connection, NumberType, Party

from .format import Format
from .tokens import EMPTY, call_word, event_word, list_member

Words = Callable[[Any, events.Told, Format], list[str]]


@dataclass(frozen=True, slots=True)
class EventForm:
    """How one class of event is written: its name, the words behind the monitored device, and what follows."""

    name: str
    shown: str
    """The words behind the monitored device, as the documentation names them."""
    words: Words
    device_information: bool = False
    """The very next line is DeviceInformation, unless the client has switched it off."""
    list_at: int | None = None
    """The place, in the line, of the word that is a list."""


# --- words ---------------------------------------------------------------------------------------------------------


def _party(party: Party | None) -> str:
    if party is None:
        return EMPTY
    word = party.number if party.shown is None else party.shown
    return word if word.isalnum() and word.isascii() else event_word(word)


_PUBLIC = (NumberType.IMPLICIT_PUBLIC, NumberType.EXPLICIT_PUBLIC)


def _calling(party: Party | None, format: Format) -> str:  # noqa: A002 - the word of the protocol's own options
    """The calling number with the ``+`` that the vendor's FAQ promises for public numbers, never two.

    Where a dial plan has said how the number is shown, that replaces the rule.
    """
    if party is None or party.shown is not None or not format.plus:
        return _party(party)
    number = party.number
    if party.type in _PUBLIC and not number.startswith("+"):
        number = "+" + number
    return event_word(number)


def _on_off(on: bool | None) -> str:  # noqa: FBT001 - it is the value that is worded
    return EMPTY if on is None else "on" if on else "off"


def _count(count: int | None) -> str:
    return EMPTY if count is None else str(count)


def _pair(connection: Connection, device: str | None = None) -> str:
    return f"{call_word(connection.call)}/{list_member(connection.device if device is None else device)}"


def _list(connections: tuple[Connection, ...]) -> str:
    return ",".join(map(_pair, connections)) or EMPTY


def _members(members: tuple[events.Member, ...]) -> str:
    """The connections of a new call; a device that only the telephone system can read goes by its number."""
    return (
        ",".join(
            _pair(one.connection, one.party.number if one.party and one.connection.dynamic else None) for one in members
        )
        or EMPTY
    )


def _call(call: CallId) -> str:
    return call_word(call) if call else EMPTY


# --- what stands behind the device -----------------------------------------------------------------------------------


def _parties(*names: str) -> Words:
    """The cause, and these devices."""

    def words(event: Any, _told: events.Told, _format: Format) -> list[str]:
        return [event_word(event.cause), *[_party(getattr(event, name)) for name in names]]

    return words


def _delivered(event: events.CallDelivered, _told: events.Told, format: Format) -> list[str]:  # noqa: A002
    return [
        event_word(event.cause),
        _party(event.alerting_device),
        _calling(event.calling_device, format),
        _party(event.called_device),
        _party(event.last_redirection_device),
    ]


def _established(event: events.CallEstablished, _told: events.Told, format: Format) -> list[str]:  # noqa: A002
    return [
        event_word(event.cause),
        _party(event.answering_device),
        _calling(event.calling_device, format),
        _party(event.called_device),
        _party(event.last_redirection_device),
    ]


def _queued(event: events.CallQueued, _told: events.Told, format: Format) -> list[str]:  # noqa: A002
    return [
        event_word(event.cause),
        _party(event.queue),
        _calling(event.calling_device, format),
        _party(event.called_device),
        _party(event.last_redirection_device),
        _count(event.number_queued),
        _count(event.calls_in_front),
    ]


def _connection_cleared(event: events.ConnectionCleared, told: events.Told, _format: Format) -> list[str]:
    return [event_word(event.cause), _party(event.releasing_device), _list(told.connections)]


def _conferenced(event: events.CallConferenced, _told: events.Told, _format: Format) -> list[str]:
    return [event_word(event.cause), _party(event.controller), _party(event.added_party), _members(event.members)]


def _transferred(event: events.CallTransferred, _told: events.Told, _format: Format) -> list[str]:
    return [
        event_word(event.cause),
        _party(event.transferring_device),
        _party(event.transferred_to),
        _members(event.members),
        _call(event.primary_old),
        _call(event.secondary_old),
        _call(event.connection.call),
        event_word(event.correlator_data),
    ]


def _agent(event: events.AgentEvent, _told: events.Told, _format: Format) -> list[str]:
    return [event_word(event.cause), _party(event.agent_device), event_word(event.agent_id)]


def _agent_and_group(event: events.AgentEvent, told: events.Told, format: Format) -> list[str]:  # noqa: A002
    return [*_agent(event, told, format), event_word(event.agent_group)]


def _logged(event: events.AgentEvent, told: events.Told, format: Format) -> list[str]:  # noqa: A002
    """The password is never told."""
    return [*_agent_and_group(event, told, format), EMPTY]


def _switched(event: events.SwitchEvent, _told: events.Told, _format: Format) -> list[str]:
    return [_party(event.switched), _on_off(event.on)]


def _message_waiting(event: events.MessageWaitingSwitched, _told: events.Told, _format: Format) -> list[str]:
    return [_party(event.switched), _party(event.invoking_device), _on_off(event.on)]


def _volume(event: events.SpeakerVolumeSet, _told: events.Told, _format: Format) -> list[str]:
    return [_party(event.subject), event_word(event.volume)]


def _forwarding(event: events.ForwardingSwitched, _told: events.Told, _format: Format) -> list[str]:
    """``type`` ends in On or Off. CSTA has one destination, called forwardDN or forwardTo: it stands in both places."""
    switched = {True: "On", False: "Off", None: ""}[event.on]
    return [_party(event.switched), event_word(event.type + switched), *[_party(event.forwarded_to)] * 2]


_FOUR = "calledDevice lastRedirectionDevice"
_LOGGED = "cause agentDevice agentID agentGroup password"
_AGENT = "cause agentDevice agentID"
_SWITCHED = "device onOff"

FORMS: dict[type, EventForm] = {
    events.CallInitiated: EventForm("Initiated", "cause", _parties(), device_information=True),
    events.CallOriginated: EventForm(
        "Originated",
        "cause callingDevice calledDevice originatingDevice",
        _parties("calling_device", "called_device", "originating_device"),
        device_information=True,
    ),
    events.CallDelivered: EventForm(
        "Delivered", f"cause alertingDevice callingDevice {_FOUR}", _delivered, device_information=True
    ),
    events.CallEstablished: EventForm("Established", f"cause answeringDevice callingDevice {_FOUR}", _established),
    events.ConnectionCleared: EventForm(
        "ConnectionCleared",
        "cause releasingDevice activeConnectionsList",
        _connection_cleared,
        device_information=True,
        list_at=4,
    ),
    events.CallFailed: EventForm(
        "Failed", "cause failedDevice calledDevice", _parties("failing_device", "called_device")
    ),
    events.CallHeld: EventForm("Held", "cause holdingDevice", _parties("holding_device")),
    events.CallRetrieved: EventForm("Retrieved", "cause retrievingDevice", _parties("retrieving_device")),
    events.CallConferenced: EventForm(
        "Conferenced", "cause confController addedParty conferenceConnectionsList", _conferenced, list_at=5
    ),
    events.CallTransferred: EventForm(
        "Transferred",
        "cause transferringDevice transferredDevice transferredConnectionList primaryOldCall secondaryOldCall newCall "
        "correlatorData",
        _transferred,
        list_at=5,
    ),
    events.CallDiverted: EventForm(
        "Diverted", "cause divertingDevice newDestination", _parties("diverting_device", "new_destination")
    ),
    events.CallQueued: EventForm("Queued", f"cause queue callingDevice {_FOUR} numberQueued callsInFront", _queued),
    events.NetworkReached: EventForm(
        "NetworkReached", "cause calledDevice trunkDevice", _parties("called_device", "trunk_device")
    ),
    events.AgentBusy: EventForm("AgentBusy", "cause agentDevice", _parties("agent_device")),
    events.AgentLoggedOn: EventForm("LoggedOn", _LOGGED, _logged),
    events.AgentLoggedOff: EventForm("LoggedOff", _LOGGED, _logged),
    events.AgentReady: EventForm("Ready", _AGENT, _agent),
    events.AgentNotReady: EventForm("NotReady", _AGENT, _agent),
    events.AgentWorkReady: EventForm("WorkReady", _AGENT, _agent),
    events.AgentWorkNotReady: EventForm("WorkNotReady", _AGENT, _agent),
    events.AgentWorkingAfterCall: EventForm("WorkingAfterCall", f"{_AGENT} agentGroup", _agent_and_group),
    events.DoNotDisturbSwitched: EventForm("DoNotDisturb", _SWITCHED, _switched),
    events.AutoAnswerSwitched: EventForm("AutoAnswer", _SWITCHED, _switched),
    events.MicrophoneMuteSwitched: EventForm("MicrophoneMute", _SWITCHED, _switched),
    events.SpeakerMuteSwitched: EventForm("SpeakerMute", _SWITCHED, _switched),
    events.SpeakerVolumeSet: EventForm("SpeakerVolume", "device volume", _volume),
    events.MessageWaitingSwitched: EventForm("MessageWaiting", "device invoking onOff", _message_waiting),
    events.ForwardingSwitched: EventForm("Forwarding", "device type forwardDN forwardedTo", _forwarding),
    events.DeviceOutOfService: EventForm("OutOfService", "cause", _parties()),
    events.DeviceBackInService: EventForm("BackInService", "cause", _parties()),
    events.MonitorStopped: EventForm("MonitorStopped", "cause", _parties()),
}
