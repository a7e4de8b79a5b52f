"""Other ASN.1 libraries with CSTA Phase III, for ``codec.py``: asn1tools, pycrate, pyasn1.

asn1tools and pycrate read the merged module of ECMA-285 (``TEAMCALL_SHARED``, else ``../shared``). Five call control
events and LocationInfo are only stubs there; their text is written out of our declarations, so that all sides read the
same. The tree for pyasn1 is made of our declarations altogether, since pyasn1 reads no ASN.1.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

from teamcall_core.ber import types as ber
from teamcall_core.csta.phase3 import tables
from teamcall_core.csta.phase3.types_location import LOCATION_INFO

ARGUMENT = "CSTAEventReportArgument"
MODULE = "CSTA3-Merged"
INVOKE = """
BenchmarkInvoke ::= [1] IMPLICIT SEQUENCE { invokeId INTEGER, opcode INTEGER, argument CSTAEventReportArgument }
"""
STUBS = ("bridged", "callCleared", "digitsDialed", "networkCapabilitiesChanged", "offered")
CLASSES = {0x40: "APPLICATION ", 0x80: "", 0xC0: "PRIVATE "}
WORDS: dict[type, tuple[int, str]] = {
    ber.Integer: (0x02, "INTEGER"),
    ber.DecimalInteger: (0x02, "INTEGER"),
    ber.Boolean: (0x01, "BOOLEAN"),
    ber.Null: (0x05, "NULL"),
    ber.OctetString: (0x04, "OCTET STRING"),
    ber.TextOctets: (0x04, "OCTET STRING"),
    ber.IA5String: (0x16, "IA5String"),
    ber.GeneralizedTime: (0x18, "GeneralizedTime"),
    ber.BitString: (0x03, "BIT STRING"),
    ber.Enumerated: (0x0A, "ENUMERATED"),
    ber.Sequence: (0x30, "SEQUENCE"),
    ber.SequenceOf: (0x30, "SEQUENCE OF"),
    ber.Any: (0, "ANY"),
}


def event(name: str) -> Any:
    """Give the declaration of a call control event."""
    return tables.event_of(tables.CATEGORIES[0], name)


# --- ASN.1 text -------------------------------------------------------------------------------------------------------


def text(node: Any) -> str:
    """Write a declaration as ASN.1."""
    if isinstance(node, ber.Tagged):
        return f"{tag(node.ident)} EXPLICIT {text(node.inner)}"
    if isinstance(node, (ber.Choice, ber.Kinds)):
        return "CHOICE { " + ", ".join(f"{one.name} {text(one.type)}" for one in node.alternatives) + " }"
    if isinstance(node, ber.Parts):
        members = [f"{one.name} {text(one.type)}" for one in node.members]
        return "CHOICE { " + ", ".join([*members, f"both {text(node.whole)}"]) + " }"
    ident, word = WORDS[type(node)]
    outer = "" if getattr(node, "ident", ident) == ident else f"{tag(node.ident)} IMPLICIT "
    if isinstance(node, ber.Sequence):
        fields = (f"{one.name} {text(one.type)}{'' if one.mandatory else ' OPTIONAL'}" for one in node.fields)
        word += " { " + ", ".join(fields) + " }"
    elif isinstance(node, ber.SequenceOf):
        word += " " + text(node.item)
    elif isinstance(node, ber.Enumerated):
        word += " { " + ", ".join(f"{name} ({number})" for name, number in node.enum.numbers.items()) + " }"
    return outer + word


def tag(ident: int) -> str:
    """Write a tag."""
    return f"[{CLASSES[ident & 0xC0]}{ident & 0x1F}]"


def schema() -> str | None:
    """Give the merged module with the stubs filled in; None where it is absent."""
    folder = os.environ.get("TEAMCALL_SHARED", Path(__file__).resolve().parents[2] / "shared")
    file = Path(folder) / "standards" / "csta3" / "ecma285_ed4_merged.asn"
    if not file.is_file():
        return None
    written = file.read_text()
    added = INVOKE + f"LocationInfo ::= {text(LOCATION_INFO)}\n"
    written = re.sub(r"\nLocationInfo ::= SEQUENCE OF ANY[^\n]*", "", written)
    for name in STUBS:
        type_name = name[0].upper() + name[1:] + "Event"
        written = re.sub(rf"\b{name} (\[\d+\]) IMPLICIT UnreadEvent", rf"{name} \1 IMPLICIT {type_name}", written)
        added += f"{type_name} ::= {text(event(name))}\n"
    head, end, tail = written.rpartition("\nEND")
    return head + "\n" + added + end + tail


# --- the libraries ----------------------------------------------------------------------------------------------------


def asn1tools(written: str) -> Any:
    """Give the specification compiled by asn1tools."""
    import asn1tools as library  # noqa: PLC0415 - a peer that may be absent

    return library.compile_string(written, "ber")


def pycrate(written: str) -> Any:
    """Give pycrate's object of an event report's argument: ``from_ber`` and ``to_ber``."""
    from pycrate_asn1c.asnproc import GLOBAL, PycrateGenerator, compile_text, generate_modules  # noqa: PLC0415

    names: dict[str, Any] = {}
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        file = Path(folder) / "made.py"
        GLOBAL.clear()
        compile_text(written)
        generate_modules(PycrateGenerator, str(file))
        exec(compile(file.read_text(), "<made by pycrate>", "exec"), names)  # noqa: S102 - pycrate's way to its objects
    return getattr(names[MODULE.replace("-", "_")], ARGUMENT)


class Pyasn1:
    """The specification of an event report for pyasn1, made of our declarations."""

    def __init__(self) -> None:
        from pyasn1.codec.ber import decoder  # noqa: PLC0415
        from pyasn1.type import char, namedtype, namedval, tag, univ, useful  # noqa: PLC0415

        self.univ, self.named, self.tags, self.namedval = univ, namedtype, tag, namedval
        self.leaves = {
            0x01: univ.Boolean,
            0x02: univ.Integer,
            0x03: univ.BitString,
            0x04: univ.OctetString,
            0x05: univ.Null,
            0x16: char.IA5String,
            0x18: useful.GeneralizedTime,
        }
        names = tables.CATEGORIES[0].events.numbers
        events = self.choice(
            [(name, self.implicit(0xA0 | number, self.spec(event(name)))) for name, number in names.items()]
        )
        information = self.choice([("callControlEvents", self.explicit(0xA0, events))])
        cross_ref = self.implicit(0x55, univ.OctetString())
        spec = self.sequence([("crossRefIdentifier", cross_ref, False), ("eventSpecificInfo", information, False)])
        self.decode: Callable[[bytes], Any] = lambda octets: decoder.decode(octets, asn1Spec=spec)[0]

    def tag(self, ident: int) -> Any:
        """Make a tag."""
        return self.tags.Tag(ident & 0xC0, ident & 0x20, ident & 0x1F)

    def implicit(self, ident: int, spec: Any) -> Any:
        """Replace the tag."""
        return spec.subtype(implicitTag=self.tag(ident))

    def explicit(self, ident: int, spec: Any) -> Any:
        """Add a tag."""
        return spec.subtype(explicitTag=self.tag(ident))

    def choice(self, members: list[tuple[str, Any]]) -> Any:
        """Make a CHOICE."""
        return self.univ.Choice(
            componentType=self.named.NamedTypes(*(self.named.NamedType(*member) for member in members))
        )

    def sequence(self, members: list[tuple[str, Any, bool]]) -> Any:
        """Make a SEQUENCE: name, specification, whether it is optional."""
        kinds = {False: self.named.NamedType, True: self.named.OptionalNamedType}
        return self.univ.Sequence(
            componentType=self.named.NamedTypes(*(kinds[may](name, spec) for name, spec, may in members))
        )

    def spec(self, node: Any) -> Any:
        """Make the specification of a declaration."""
        if isinstance(node, ber.Tagged):
            return self.explicit(node.ident, self.spec(node.inner))
        if isinstance(node, (ber.Choice, ber.Kinds)):
            return self.choice([(one.name, self.spec(one.type)) for one in node.alternatives])
        if isinstance(node, ber.Parts):
            members = [(one.name, self.spec(one.type)) for one in node.members]
            return self.choice([*members, ("both", self.spec(node.whole))])
        ident = WORDS[type(node)][0]
        spec = self.plain(node, ident)
        return spec if node.ident == ident else self.implicit(node.ident, spec)

    def plain(self, node: Any, ident: int) -> Any:
        """Make the specification of a type that has a tag of its own."""
        if isinstance(node, ber.Sequence):
            return self.sequence([(one.name, self.spec(one.type), not one.mandatory) for one in node.fields])
        if isinstance(node, ber.SequenceOf):
            return self.univ.SequenceOf(componentType=self.spec(node.item))
        if isinstance(node, ber.Enumerated):
            return self.univ.Enumerated(namedValues=self.namedval.NamedValues(*node.enum.numbers.items()))
        return self.leaves[ident]()
