"""Chains of headers: which types begin with one, and what their length octets must be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest

from teamcall_core.ber import types as ber
from teamcall_core.ber.chains import chain_of, skeletons, usual_chain
from teamcall_core.ber.values import Extensible

COVERS = ("ber/chains.py",)


@dataclass(slots=True)
class Device(Extensible):
    """A device for these tests."""

    kind: str = "dialling"
    number: str = ""


KINDS = ber.Kinds("Kinds", ber.Alternative("dialling", ber.context(0, ber.IA5String())))
FIELD = ber.need("device", KINDS, "number", kind_attr="kind")
DEVICE = ber.Sequence("Device", FIELD, make=Device)


TEXT = ber.Alternative("t", ber.IA5String(), accepts=str)


@pytest.mark.parametrize(
    ("node", "idents"),
    [
        (ber.IA5String(), (0x16,)),
        (ber.explicit(ber.CONTEXT, 1, ber.OctetString()), (0xA1, 0x04)),
        (DEVICE, (0x30, 0x80)),
        (
            ber.explicit(ber.APPLICATION, 1, ber.Choice("C", ber.Alternative("d", DEVICE, accepts=Device))),
            (0x61, 0x30, 0x80),
        ),
        (ber.Choice("C", ber.Alternative("d", DEVICE)), None),
        (ber.Choice("C", TEXT), (0x16,)),
        (ber.Choice("C", TEXT, ber.Alternative("n", ber.Null(), constant="none")), None),
        (ber.Sequence("S", FIELD, make=dict), None),
        (ber.Sequence("S", FIELD, make=Device, given=("kind",)), None),
        (ber.Sequence("S", ber.need("n", ber.Integer()), make=Device), None),
        (ber.Sequence("S", ber.need("d", ber.Kinds("K", ber.Alternative("n", ber.Integer()))), make=Device), None),
        (ber.Integer(), None),
        (ber.explicit(ber.CONTEXT, 1, ber.Integer()), None),
    ],
)
def test_chains(node: Any, idents: tuple[int, ...] | None) -> None:
    chain = chain_of(node)
    assert (chain and chain.idents) == idents
    assert (usual_chain(node) is not None) == (idents is not None and len(idents) > 2)
    if chain is not None:
        inside = 0x30 in chain.idents
        assert (chain.holder, chain.word) == ((DEVICE, "dialling") if inside else (None, ""))


def test_the_word_of_a_chain_may_be_spelt_otherwise() -> None:
    kinds = ber.Kinds("Kinds", ber.Alternative("national", ber.context(0, ber.IA5String()), word="public:national"))
    chain = chain_of(ber.Sequence("Device", ber.need("device", kinds, "number", kind_attr="kind"), make=Device))
    assert chain is not None
    assert chain.word == "public:national"


def test_lengths_that_fit_each_other() -> None:
    found = skeletons((0x30, 0x80))
    assert found[4] == b"\x30\x02\x80"
    assert found[127] == b"\x30\x7d\x80"
    assert set(found[:4]) == set(found[128:]) == {b""}
