"""Trees of the declarations of Phases I and II: random values for hypothesis, and the form asn1tools takes them in."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from hypothesis import strategies as st

from teamcall_core.ber import adapters
from teamcall_core.ber import types as ber
from teamcall_core.ber.values import Bits, Chosen
from teamcall_core.csta.apdu import ApduCodec
from teamcall_core.csta.message import Message

TEXT = st.text(st.characters(min_codepoint=32, max_codepoint=126), max_size=8)
OCTETS = st.binary(max_size=6)
ELEMENTS = st.sampled_from([b"\x05\x00", b"\x02\x01\x07", b"\x30\x03\x0a\x01\x02", b"\x04\x02\xab\xcd"])
TIMES = st.datetimes(datetime(1990, 1, 1), datetime(2049, 12, 31)).map(lambda when: when.strftime("%y%m%d%H%M%SZ"))  # noqa: DTZ001


class Values:
    """Makes random values.

    ``always``: attributes that are never left out; ``never``: those that always are; ``skip``: names of alternatives
    and of enumerations that are not drawn.
    """

    def __init__(self, always: str = "", never: str = "", skip: str = "") -> None:
        self.always = frozenset(always.split())
        self.never = frozenset(never.split())
        self.skip = frozenset(skip.split())

    def of(self, node: Any) -> st.SearchStrategy[Any]:
        """Random values of a declaration."""
        for kinds, make in self.makers().items():
            if isinstance(node, kinds):
                return make(node)
        raise AssertionError(type(node))

    def makers(self) -> dict[Any, Any]:
        return {
            ber.Tagged: lambda node: self.of(node.inner),
            adapters.OnOff: lambda node: st.sampled_from(sorted(node.pairs)),
            adapters.UTCTime: lambda _: TIMES,
            adapters.Only: lambda node: self.of(node.inner).map(lambda value: [value]),
            adapters.Named: self.named,
            adapters.Alone: self.alone,
            adapters.Mapped: self.mapped,
            adapters.Some: self.some,
            ber.Parts: lambda node: st.just(node.make()),
            ber.SequenceOf: lambda node: st.lists(self.of(node.item), max_size=2),
            ber.Sequence: self.sequence,
            ber.Choice: lambda node: st.one_of([self.alternative(one) for one in self.offered(node)]),
            ber.DecimalInteger: lambda _: st.integers(-300, 70000).map(str),
            ber.Integer: lambda _: st.integers(-(1 << 33), 1 << 33),
            ber.Boolean: lambda _: st.booleans(),
            ber.TextOctets: lambda _: TEXT,
            ber.OctetString: lambda _: OCTETS,
            ber.IA5String: lambda _: TEXT,
            ber.ObjectIdentifier: lambda _: st.sampled_from(["1.3.12.1206.521", "1.3.12.1206.24", "2.999.3"]),
            ber.Enumerated: lambda node: st.sampled_from(sorted(set(node.enum.numbers) - self.skip)),
            ber.BitString: self.bits,
            ber.Null: lambda _: st.none(),
            ber.Any: lambda _: ELEMENTS,
        }

    def offered(self, node: Any) -> list[Any]:
        return [one for one in node.alternatives if one.name not in self.skip]

    def alternative(self, one: Any) -> st.SearchStrategy[Any]:
        if one.constant is not None:
            return st.just(one.constant)
        inner = self.of(one.type)
        return inner if one.accepts is not None else inner.map(lambda value: Chosen(one.name, value))

    def bits(self, node: Any) -> st.SearchStrategy[Any]:
        length = 1 + max(node.enum.numbers.values(), default=7)
        return st.frozensets(st.sampled_from(sorted(node.enum.numbers) or [0, 5]), max_size=4).map(
            lambda names: Bits(names, length)
        )

    def pairs(self, node: Any) -> st.SearchStrategy[Any]:
        inner = node.inner if isinstance(node, ber.Tagged) else node
        if isinstance(inner, adapters.OnOff):
            return self.of(inner)
        return st.one_of(
            [
                self.pairs(one.type) if one.word == "" else st.tuples(st.just(one.word or one.name), self.of(one.type))
                for one in self.offered(inner)
            ]
        )

    def named(self, node: Any) -> st.SearchStrategy[Any]:
        return self.pairs(node.kinds).map(lambda pair: node.make(**{node.word: pair[0], node.value: pair[1]}))

    def alone(self, node: Any) -> st.SearchStrategy[Any]:
        bare = self.of(node.member.type).map(lambda value: node.make(**{node.member.attr: value}))
        return bare if node.whole is None else st.one_of(bare, self.of(node.whole))

    def mapped(self, node: Any) -> st.SearchStrategy[Any]:
        return self.sequence(node.inner).map(
            lambda values: node.make(**{"monitor_cross_ref_id": b"", **node.give(values)})
        )

    def some(self, node: Any) -> st.SearchStrategy[Any]:
        none = {one.attr: None for one in node.members}
        single = [
            self.of(one.type).map(lambda value, one=one: node.make(**none | {one.attr: value})) for one in node.members
        ]
        return st.one_of(*single, self.of(node.whole))

    def sequence(self, node: Any) -> st.SearchStrategy[Any]:
        return self._sequence(node)

    @property
    def _sequence(self) -> Any:
        @st.composite
        def drawn(draw: Any, node: Any) -> Any:
            attributes = dict(node.defaults)
            for field in node.fields:
                present = field.mandatory or field.attr in self.always or draw(st.booleans())
                if field.attr in self.never or not present:
                    continue
                if field.kind:
                    attributes[field.kind], attributes[field.attr] = draw(self.pairs(field.type))
                else:
                    attributes[field.attr] = draw(self.of(field.type))
            return attributes if node.make is None else node.make(**attributes)

        return drawn


def bodies(codec: ApduCodec) -> dict[str, tuple[str, str, Any]]:
    """Every declared body of a phase: its class or label to kind, operation and declaration."""
    found: dict[str, tuple[str, str, Any]] = {}
    tables = codec.declarations
    for operation in sorted(tables.services):
        found[f"{operation} argument"] = ("invoke", operation, tables.argument_of(operation))
        found[f"{operation} result"] = ("result", operation, tables.result_of(operation))
    for event in sorted(tables.events):
        found[event] = ("event", event, tables.event_of(event))
    return found


def messages(codec: ApduCodec, extensions: Any = None) -> st.SearchStrategy[Message]:
    """Random messages of all declared kinds."""
    values = Values()
    behind = st.none() if extensions is None else st.none() | values.of(extensions)

    def message(entry: tuple[str, str, Any], body: Any, reference: bytes, extra: Any) -> Message:
        kind, operation, declaration = entry
        if kind == "event":
            body.monitor_cross_ref_id = reference
            inner = getattr(declaration, "inner", declaration)
            if extensions is not None and not any(field.attr == "extensions" for field in inner.fields):
                body.extensions = extra
        return Message(kind, 7, operation, body, codec.phase)

    return st.sampled_from(sorted(bodies(codec).items())).flatmap(
        lambda item: st.builds(message, st.just(item[1]), values.of(item[1][2]), st.binary(max_size=4), behind)
    )


# --- the form of asn1tools --------------------------------------------------------------------------------------------


class Trees:
    """Gives values in the form of asn1tools; ``types`` are the parsed types of its module."""

    def __init__(self, types: dict[str, Any]) -> None:
        self.types = types

    def of(self, node: Any, value: Any) -> Any:
        """Dicts with ASN.1 names, (name, value) for a CHOICE, bare values without the adapters."""
        makers: dict[Any, Any] = {
            ber.Tagged: lambda: self.of(node.inner, value),
            adapters.OnOff: lambda: self.name(node.label, node.pairs[value]),
            adapters.Only: lambda: self.of(node.inner, value[0]),
            adapters.Named: lambda: self.named(node, value),
            adapters.Alone: lambda: self.of(node.member.type, getattr(value, node.member.attr)),
            adapters.Mapped: lambda: self.of(node.inner, node.take(value)),
            adapters.Some: lambda: self.some(node, value),
            ber.Parts: lambda: ("noData", None) if node.label == "DeflectCallResult" else None,
            ber.SequenceOf: lambda: [self.of(node.item, item) for item in value],
            ber.Sequence: lambda: self.sequence(node, value),
            ber.Choice: lambda: self.choice(node, value),
            ber.Enumerated: lambda: self.name(node.label, node.enum.number_of(value)),
            ber.DecimalInteger: lambda: int(value),
            ber.TextOctets: lambda: value.encode("latin-1"),
            ber.BitString: lambda: self.bits(node, value),
        }
        return next((make() for kinds, make in makers.items() if isinstance(node, kinds)), value)

    def name(self, label: str, number: int) -> str:
        """The name that the judge has for a number: ours are those of later editions."""
        return next(name for name, known in self.types[label]["values"] if known == number)

    def bits(self, node: Any, value: Any) -> tuple[bytes, int]:
        octets = node.write(value)
        return octets[3:], 8 * (len(octets) - 3) - octets[2]

    def sequence(self, node: Any, value: Any) -> dict[str, Any]:
        get = value.get if isinstance(value, dict) else lambda name: getattr(value, name)
        made = {}
        for field in node.fields:
            item = (get(field.kind), get(field.attr)) if field.kind else get(field.attr)
            if item is not None:
                made[field.name] = self.of(field.type, item)
        if node.label == "ConnectionID" and "device" in made:
            made["device"] = made["device"][1]  # the judge has the dialled number alone
        return made

    def choice(self, node: Any, value: Any) -> Any:
        one = node._alternative(value)
        if one.constant is not None:
            return one.name, None
        inner = self.of(one.type, value.value if one.accepts is None else value)
        if node.label in ("DivertCall", "LocalDeviceID", "CSTAObject"):
            return inner
        return one.name, inner

    def named(self, node: Any, value: Any) -> Any:
        word, held = getattr(value, node.word), getattr(value, node.value)
        one = node.kinds.by_word[word]
        if one.word == "":
            inner = one.type.inner.by_word[word]
            return one.name, (inner.name, self.of(inner.type, held))
        plain = one.name, self.of(one.type, held)
        in_device = node.label == "ExtendedDeviceID" and one.name in ("dialingNumber", "deviceNumber")
        return ("deviceID", plain) if in_device else plain

    def some(self, node: Any, value: Any) -> Any:
        present = [one for one in node.members if getattr(value, one.attr) is not None]
        if len(present) > 1:
            return "bothCalls", self.sequence(node.whole, value)
        return present[0].name, self.of(present[0].type, getattr(value, present[0].attr))
