"""Events of calls (ECMA-269 clause 17.2): one row each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, Final

from teamcall_core.csta.identifiers import ConnectionID, DeviceID
from teamcall_core.domain import events as domain
from teamcall_core.domain.ids import CallId, Connection, Device

from .words import SPELT_OTHERWISE, STATES, cause, connection, named_party, party, state, text

_COMMON: Final = ("device", "cause", "connection", "local_state")
"""What every call event has before its parties."""
_NAMES: Final = {
    "NEW": object.__new__, "DEVICE_ID": DeviceID, "CONNECTION_ID": ConnectionID,
    "CAUSE": cause, "CONNECTION": connection, "PARTY": named_party, "STATE": state,
    "STATED": STATES.get, "RESPELL": SPELT_OTHERWISE.get,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Words:
    """How an event is called in the domain: its class, its connection, domain attribute to CSTA element."""

    make: type[domain.CallEvent]
    connection: str
    parties: Mapping[str, str]
    plain: tuple[str, ...] = ()
    """Elements that are the same in the domain."""

    read: Callable[[Any, Device], domain.CallEvent | None] = field(init=False, repr=False, compare=False)
    """Reads a body; None where it has no connection."""

    def __post_init__(self) -> None:
        """Write the reader once: what every event of the link needs is made slot by slot, in half the time."""
        values = {name: f"PARTY({name}) if type({name}) is DEVICE_ID else None" for name in self.parties}
        values |= {one.name: repr(one.default) for one in fields(self.make) if one.name not in (*_COMMON, *values)}
        values |= {name: f"getattr(body, {name!r}, None)" for name in self.plain}
        source = [
            "def read(body, device):",
            "    try:",
            f"        found, why, local = body.{self.connection}, body.cause, body.local_connection_info",
            *(f"        {name} = body.{element}" for name, element in self.parties.items()),
            "    except AttributeError:",  # the body of something else
            "        return None",
            "    if not isinstance(found, CONNECTION_ID):",
            "        return None",
            "    made = NEW(MAKE)",
            "    made.device = device",
            "    made.cause = RESPELL(why, why) if type(why) is str else CAUSE(why)",
            "    made.connection = CONNECTION(found)",
            "    made.local_state = STATED(local) if type(local) is str else STATE(local)",
            *(f"    made.{name} = {value}" for name, value in values.items()),
            "    return made",
        ]
        names: dict[str, Any] = {**_NAMES, "MAKE": self.make}
        exec(compile("\n".join(source), f"<{self.make.__name__}>", "exec"), names)  # noqa: S102 - our own source
        object.__setattr__(self, "read", names["read"])


def _same(*names: str) -> dict[str, str]:
    return {name: name for name in names}


def _call_of(identifier: object) -> CallId:
    return CallId((identifier.call_id or b"").hex()) if isinstance(identifier, ConnectionID) else CallId("")


def _members(listed: object) -> tuple[domain.Member, ...]:
    """Give the connections of the new call; those that only tell what is no more are left out."""
    return tuple(
        domain.Member(connection(one.new_connection), party(one.endpoint))
        for one in (listed if isinstance(listed, list) else ())
        if isinstance(one.new_connection, ConnectionID)
    )


@dataclass(frozen=True, slots=True)
class _Joined:
    """The same for the events that make one call of others; ``members`` is the element that lists who is in it."""

    make: type[domain.CallsJoined]
    members: str
    parties: Mapping[str, str]

    def __call__(self, body: Any, device: Device) -> domain.CallsJoined | None:
        """Read the body. Without a list the call goes on under its first identifier."""
        if not isinstance(body.primary_old_call, ConnectionID):
            return None
        members = _members(getattr(body, self.members, None))
        old = _call_of(body.primary_old_call)
        call = members[0].connection.call if members else old
        own = next((one.connection for one in members if device in _names(one)), Connection(call, device))
        values = {name: party(getattr(body, source)) for name, source in self.parties.items()}
        made = self.make(
            device,
            cause(getattr(body, "cause", None)),
            own,
            local_state=state(getattr(body, "local_connection_info", None)),
            members=members,
            primary_old=old,
            secondary_old=_call_of(body.secondary_old_call),
            **values,
        )
        if isinstance(made, domain.CallTransferred):
            made.correlator_data = text(getattr(body, "correlator_data", None))
        return made


def _names(member: domain.Member) -> tuple[str, ...]:
    by_party = (member.party.number,) if member.party else ()
    return by_party if member.connection.dynamic else (member.connection.device, *by_party)


_THREE: Final = ("calling_device", "called_device", "last_redirection_device")

CALL_EVENTS: Final[Mapping[str, Words | _Joined]] = {
    "serviceInitiated": Words(domain.CallInitiated, "initiated_connection", _same("initiating_device")),
    "originated": Words(
        domain.CallOriginated, "originated_connection", _same("calling_device", "called_device", "originating_device")
    ),
    "delivered": Words(domain.CallDelivered, "connection", _same("alerting_device", *_THREE)),
    "established": Words(domain.CallEstablished, "established_connection", _same("answering_device", *_THREE)),
    "connectionCleared": Words(domain.ConnectionCleared, "dropped_connection", _same("releasing_device")),
    "failed": Words(domain.CallFailed, "failed_connection", _same("failing_device", "calling_device", "called_device")),
    "held": Words(domain.CallHeld, "held_connection", _same("holding_device")),
    "retrieved": Words(domain.CallRetrieved, "retrieved_connection", _same("retrieving_device")),
    "diverted": Words(domain.CallDiverted, "connection", _same("diverting_device", "new_destination")),
    "queued": Words(
        domain.CallQueued, "queued_connection", _same("queue", *_THREE), ("number_queued", "calls_in_front")
    ),
    "networkReached": Words(
        domain.NetworkReached,
        "outbound_connection",
        {"called_device": "called_device", "trunk_device": "network_interface_used"},
    ),
    "conferenced": _Joined(
        domain.CallConferenced,
        "conference_connections",
        {"controller": "conferencing_device", "added_party": "added_party"},
    ),
    "transferred": _Joined(
        domain.CallTransferred,
        "transferred_connections",
        {"transferring_device": "transferring_device", "transferred_to": "transferred_to_device"},
    ),
}
