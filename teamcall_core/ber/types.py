"""The words of ASN.1. Every one of them is a construct: ``parse`` and ``build`` one element of octets.

>>> call = Sequence("Call", need("callID", context(0, OctetString())), may("hops", Integer()))
>>> call.build({"call_id": b"\\x16"}).hex()
'3003800116'
>>> call.parse(bytes.fromhex("3003800116"))["call_id"]
b'\\x16'
"""

from __future__ import annotations

from .constructed import Alternative, Choice, Field, Kinds, Parts, Sequence, SequenceOf, Tagged, explicit, may, need
from .node import BerType, context
from .primitives import (
    Any_ as Any,
)
from .primitives import (
    BitString,
    Boolean,
    DecimalInteger,
    Enumerated,
    GeneralizedTime,
    IA5String,
    Integer,
    Null,
    ObjectIdentifier,
    OctetString,
    TextOctets,
)
from .tlv import APPLICATION, CONTEXT, PRIVATE, UNIVERSAL

__all__ = [
    "APPLICATION",
    "CONTEXT",
    "PRIVATE",
    "UNIVERSAL",
    "Alternative",
    "Any",
    "BerType",
    "BitString",
    "Boolean",
    "Choice",
    "DecimalInteger",
    "Enumerated",
    "Field",
    "GeneralizedTime",
    "IA5String",
    "Integer",
    "Kinds",
    "Null",
    "ObjectIdentifier",
    "OctetString",
    "Parts",
    "Sequence",
    "SequenceOf",
    "Tagged",
    "TextOctets",
    "context",
    "explicit",
    "may",
    "need",
]
