"""Event reports for ``codec.py``: two mixes that no cache of whole messages can answer, from a seed.

*diverse*: all 18 call control events; every optional element, at every level, is present with probability 0.5.
*regular*: histories of calls at several devices, as a telephone system of the HiPath family sends them: the same few
forms again and again, with ever new invoke ids, calls, numbers, linkages and times.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from teamcall_core import csta
from teamcall_core.ber import types as ber
from teamcall_core.csta import common, events
from teamcall_core.csta.common import CallLinkageData, ConnectionListItem, CSTACommonArguments, CSTASecurityData
from teamcall_core.csta.phase3 import tables

CALL_CONTROL = 0
USUAL_ALTERNATIVE = 0.7
"""How often a CHOICE is its first alternative; a plain device number then is the usual form of a device."""
BEGIN = datetime(2026, 3, 2, 8, 0)  # noqa: DTZ001 - telephone systems send local time without a zone


# --- diverse ----------------------------------------------------------------------------------------------------------


class Diverse:
    """Random values of declarations."""

    def __init__(self, source: random.Random) -> None:
        self.source = source

    def events(self, count: int) -> Iterator[csta.Message]:
        """Give events, all kinds equally often."""
        category = tables.CATEGORIES[CALL_CONTROL]
        names = sorted(category.events.numbers)
        for number in range(count):
            name = names[number % len(names)]
            body = self.sequence(tables.event_of(category, name))
            yield csta.Message("event", self.source.randrange(1, 32768), name, body)

    def value(self, node: Any) -> Any:
        """Give a value of any type."""
        if isinstance(node, ber.Tagged):
            return self.value(node.inner)
        if isinstance(node, ber.SequenceOf):
            return [self.value(node.item) for _ in range(self.source.randrange(1, 3))]
        if isinstance(node, ber.Sequence):
            return self.sequence(node)
        if isinstance(node, ber.Choice):
            return self.choice(node)
        if isinstance(node, ber.Parts):
            return self.parts(node)
        return self.text(node) if isinstance(node, (ber.IA5String, ber.OctetString)) else self.number(node)

    def sequence(self, node: Any) -> Any:
        """Give the object of a SEQUENCE."""
        made = {name: self.source.randbytes(2) for name in node.given}
        for field in node.fields:
            if field.kind:
                made[field.kind], made[field.attr] = self.kind(field.type)
            elif field.mandatory or self.source.random() < 0.5:
                made[field.attr] = self.value(field.type)
        return node.make(**made)

    def kind(self, node: Any) -> tuple[str, Any]:
        """Give the pair of a Kinds."""
        inner = node.inner if isinstance(node, ber.Tagged) else node
        one = self.alternative(inner.alternatives)
        return self.kind(one.type) if one.word == "" else (one.word or one.name, self.value(one.type))

    def alternative(self, alternatives: Any) -> Any:
        """Choose: mostly the first one that the declaration names."""
        return alternatives[0] if self.source.random() < USUAL_ALTERNATIVE else self.source.choice(alternatives)

    def choice(self, node: Any) -> Any:
        """Give the value of a CHOICE."""
        one = node.usual if self.source.random() < USUAL_ALTERNATIVE else self.source.choice(node.alternatives)
        if one.constant is not None:
            return one.constant
        value = self.value(one.type)
        return value if one.accepts is not None else csta.Chosen(one.name, value)

    def parts(self, node: Any) -> Any:
        """Give a ConnectionID: mostly both parts."""
        if node.whole is not None and self.source.random() < USUAL_ALTERNATIVE:
            return self.sequence(node.whole)
        member = self.source.choice(node.members)
        return node.make(**{member.attr: self.value(member.type)})

    def text(self, node: Any) -> str | bytes:
        """Give a device word or octets."""
        if isinstance(node, ber.IA5String):
            return digits(self.source, self.source.randrange(1, 25))
        return self.source.randbytes(self.source.randrange(1, 9))

    def number(self, node: Any) -> Any:
        """Give a value of one of the other simple types."""
        source = self.source
        if isinstance(node, ber.Enumerated):
            return source.choice(list(node.enum.numbers))
        if isinstance(node, ber.BitString):
            names = [name for name in node.enum.numbers if source.random() < 0.5]
            return csta.Bits(names, max(node.enum.numbers.values()) + 1)
        if isinstance(node, ber.DecimalInteger):
            return str(source.randrange(70000))
        if isinstance(node, ber.Integer):
            return source.randrange(70000)
        if isinstance(node, ber.GeneralizedTime):
            return time_text(BEGIN + timedelta(seconds=source.randrange(1 << 25)))
        return source.random() < 0.5 if isinstance(node, ber.Boolean) else None


def digits(source: random.Random, length: int) -> str:
    """Give a device word."""
    return "".join(source.choices("0123456789", k=length))


def time_text(when: datetime) -> str:
    """Write a GeneralizedTime. asn1tools cannot read one without seconds back, so zero becomes one."""
    return when.replace(second=when.second or 1).strftime("%Y%m%d%H%M%S")


# --- regular ----------------------------------------------------------------------------------------------------------


class Exchange:
    """A telephone system with monitored extensions of three and four digits and trunks."""

    def __init__(self, source: random.Random) -> None:
        self.source = source
        numbers = source.sample(range(200, 400), 12) + source.sample(range(7000, 7999), 12)
        self.extensions = [str(number) for number in numbers]
        self.monitors = {number: bytes((0, place)) for place, number in enumerate(self.extensions)}
        self.trunks = [str(9700 + number) for number in range(30)]
        self.invoke_id = source.randrange(1, 20000)
        self.call = source.randrange(256, 40000)
        self.now = BEGIN

    def events(self, count: int) -> Iterator[csta.Message]:
        """Give the events of several calls at a time, in the order in which they would come."""
        running = [self.history() for _ in range(8)]
        for _ in range(count):
            place = self.source.randrange(len(running))
            body = next(running[place], None)
            if body is None:
                running[place] = self.history()
                body = next(running[place])
            self.now += timedelta(seconds=self.source.randrange(3))
            self.invoke_id = self.invoke_id % 32767 + 1
            body.extensions = CSTACommonArguments(CSTASecurityData(timestamp=time_text(self.now)))
            yield csta.Message("event", self.invoke_id, type(body).__name__[0].lower() + type(body).__name__[1:], body)

    def history(self) -> Iterator[Any]:
        """Give the bodies of one call."""
        choices = (self.internal, self.incoming, self.outgoing)
        yield from self.source.choices(choices, (4, 4, 3))[0]()

    def external(self) -> str:
        """Give a number of the public network, with the digit that takes a trunk."""
        source = self.source
        prefix = source.choice(("0", "0", "00", "0030", "0089", "0171", "00049", "000"))
        return prefix + digits(source, source.choice((6, 7, 7, 8)))

    def leg(self) -> Leg:
        """Begin a call."""
        self.call = self.call % 65535 + 1
        return Leg(self.call.to_bytes(2, "big"), linkage(self.source, self.call))

    def internal(self) -> Iterator[Any]:
        """Give a call from one extension to another, whose halves are both monitored."""
        caller, callee = self.source.sample(self.extensions, 2)
        leg = self.leg()
        yield from leg.dialled(self.monitors[caller], caller, callee)
        for hears in (caller, callee):
            yield leg.rings(self.monitors[hears], callee, caller, callee, hears == callee)
        if self.source.random() < 0.8:
            for hears in (caller, callee):
                yield leg.answered(self.monitors[hears], callee, caller, callee)
            yield from self.talk(leg, callee, caller)
        for hears in (caller, callee):
            yield leg.cleared(self.monitors[hears], hears, caller)

    def incoming(self) -> Iterator[Any]:
        """Give a call from the public network."""
        callee, trunk, caller = self.source.choice(self.extensions), self.source.choice(self.trunks), self.external()
        leg = self.leg()
        cross_ref = self.monitors[callee]
        yield leg.rings(cross_ref, callee, caller, callee, at_callee=True, trunk=trunk)
        if self.source.random() < 0.8:
            yield leg.answered(cross_ref, callee, caller, callee, trunk)
            yield from self.talk(leg, callee, caller)
        yield leg.cleared(cross_ref, callee, caller if self.source.random() < 0.5 else callee)

    def outgoing(self) -> Iterator[Any]:
        """Give a call into the public network."""
        caller, trunk, callee = self.source.choice(self.extensions), self.source.choice(self.trunks), self.external()
        leg = self.leg()
        cross_ref = self.monitors[caller]
        yield from leg.dialled(cross_ref, caller, callee)
        yield events.NetworkReached(
            cross_ref, leg.at(trunk), csta.DeviceID(trunk), csta.DeviceID(caller), csta.DeviceID(callee),
            csta.DeviceStatus.NOT_KNOWN, local_connection_info="connected", cause="newCall", call_linkage_data=leg.data,
        )  # fmt: skip
        yield leg.answered(cross_ref, callee, caller, callee, trunk)
        yield from self.talk(leg, caller, callee)
        yield leg.cleared(cross_ref, caller, caller)

    def talk(self, leg: Leg, device: str, other: str) -> Iterator[Any]:
        """Hold and retrieve now and then, and transfer to a third device."""
        cross_ref = self.monitors[device]
        if self.source.random() < 0.4:
            yield leg.held(cross_ref, device)
            yield leg.retrieved(cross_ref, device)
        if self.source.random() < 0.25:
            third = self.source.choice(self.extensions)
            second = self.leg()
            yield leg.held(cross_ref, device)
            yield from second.dialled(cross_ref, device, third)
            yield second.rings(cross_ref, third, device, third, at_callee=False)
            yield second.answered(cross_ref, third, device, third)
            yield leg.transferred(cross_ref, second, device, other, third)


def linkage(source: random.Random, call: int) -> CallLinkageData:
    """Make a call linkage of 16 octets that end in the call, under both names, as HiPath 3000 sends it."""
    identifier = source.randbytes(4) + b"\x50\xf7\x07\x88\x01\x00\x80\x00\x00\x00" + call.to_bytes(2, "big")
    return CallLinkageData(
        common.GlobalCallData(global_call_linkage_id=csta.Chosen("globallyUniqueCallLinkageID", identifier)),
        common.ThreadData(thread_linkage_id=csta.Chosen("globallyUniqueThreadID", identifier)),
    )


class Leg:
    """One call of a history."""

    def __init__(self, call: bytes, data: CallLinkageData) -> None:
        self.call = call
        self.data = data

    def at(self, device: str) -> csta.ConnectionID:
        """Give the connection of a device."""
        return csta.ConnectionID(self.call, csta.DeviceID(device))

    def dialled(self, cross_ref: bytes, caller: str, callee: str) -> Iterator[Any]:
        """Give the events before it rings."""
        yield events.ServiceInitiated(
            cross_ref, self.at(caller), csta.DeviceID(caller), local_connection_info="initiated", cause="newCall"
        )
        yield events.Originated(
            cross_ref, self.at(caller), csta.DeviceID(caller), csta.DeviceID(callee),
            local_connection_info="connected", cause="newCall", call_linkage_data=self.data,
        )  # fmt: skip

    def rings(self, cross_ref: bytes, device: str, caller: str, called: str, at_callee: bool, trunk: str = "") -> Any:  # noqa: FBT001, PLR0917
        """Ring."""
        return events.Delivered(
            cross_ref, self.at(device), csta.DeviceID(device), csta.DeviceID(caller), csta.DeviceID(called),
            csta.DeviceStatus.NOT_KNOWN, self.at(trunk or caller),
            local_connection_info="alerting" if at_callee else "connected", cause="newCall",
            associated_calling_device=csta.DeviceID(trunk) if trunk else None, call_linkage_data=self.data,
        )  # fmt: skip

    def answered(self, cross_ref: bytes, device: str, caller: str, called: str, trunk: str = "") -> Any:
        """Answer."""
        return events.Established(
            cross_ref, self.at(device), csta.DeviceID(device), csta.DeviceID(caller), csta.DeviceID(called),
            csta.DeviceStatus.NOT_KNOWN, self.at(trunk or caller), local_connection_info="connected", cause="newCall",
            associated_calling_device=csta.DeviceID(trunk) if trunk else None, call_linkage_data=self.data,
        )  # fmt: skip

    def held(self, cross_ref: bytes, device: str) -> Any:
        """Hold."""
        return events.Held(
            cross_ref, self.at(device), csta.DeviceID(device), local_connection_info="hold", cause="consultation",
            call_linkage_data=self.data,
        )  # fmt: skip

    def retrieved(self, cross_ref: bytes, device: str) -> Any:
        """Retrieve."""
        return events.Retrieved(
            cross_ref, self.at(device), csta.DeviceID(device), local_connection_info="connected", cause="normal",
            call_linkage_data=self.data,
        )  # fmt: skip

    def cleared(self, cross_ref: bytes, device: str, releasing: str) -> Any:
        """End."""
        return events.ConnectionCleared(
            cross_ref, self.at(device), csta.DeviceID(releasing), local_connection_info="null", cause="normalClearing"
        )

    def transferred(self, cross_ref: bytes, second: Leg, device: str, other: str, third: str) -> Any:
        """Join this call with the second one."""
        connections = [
            ConnectionListItem(second.at(one), old.at(one), csta.DeviceID(one))
            for one, old in ((other, self), (third, second))
        ]
        return events.Transferred(
            cross_ref, self.at(device), second.at(device), csta.DeviceID(device), csta.DeviceID(third), connections,
            local_connection_info="null", cause="transfer",
            call_linkage_data_list=common.CallLinkageDataList(second.data, self.data),
        )  # fmt: skip


def mix(name: str, seed: int, count: int) -> list[csta.Message]:
    """Make a mix."""
    source = random.Random(f"{name} {seed}")  # noqa: S311 - values, no secrets
    return list((Diverse(source) if name == "diverse" else Exchange(source)).events(count))
