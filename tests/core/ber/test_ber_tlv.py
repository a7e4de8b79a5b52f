"""Tags and lengths: every form that BER allows, and every form that it does not."""

from __future__ import annotations

import io

import pytest

from teamcall_core.ber.tlv import (
    Fault,
    Walk,
    as_constructed,
    encode_length,
    identifier_octets,
    identifier_of,
    octets_word,
    refuse,
)
from teamcall_core.ber.types import Any, Integer, OctetString, Sequence, SequenceOf, may, need
from teamcall_core.ber.values import Limits
from teamcall_core.errors import DecodeError, NeedMore

COVERS = ("ber/tlv.py",)

PAIR = Sequence("Pair", need("a", Integer()), may("b", OctetString()))
LIST = SequenceOf("List", OctetString())


@pytest.mark.parametrize(
    "octets",
    [
        "3006020105040141",
        "308106020105040141",
        "30820006020105040141",
        "3088000000000000000602010504 0141",
        "30800201050401410000",
        "3080020105248004014100000000",
        "300a02010524050401410400",
        "300b020105240624040402 4142",
    ],
)
def test_all_forms_of_length(octets: str) -> None:
    decoded = PAIR.decode(bytes.fromhex(octets))
    assert decoded["a"] == 5
    assert decoded["b"] in (b"A", b"AB")


@pytest.mark.parametrize(
    ("octets", "needed"),
    [
        ("30ff", "a length"),
        ("3006020105040241", "2 octets"),
        ("3006028005000000", "a definite length for a primitive element"),
        ("30050201050000", "an element"),
        ("3005020105bf1e", "a tag number in its shortest form"),
        ("3006020105bf8001", "a tag number in its shortest form"),
        ("300a020105bfffffffff7f", "a tag of at most 5 octets"),
        ("3080020105", "2 octets"),
        ("300402010504", "1 octet"),
        ("3003020105ff", "the end of the message"),
        ("3005020105bf", "1 octet"),
        ("3006020105048241", "2 octets"),
    ],
)
def test_forms_that_are_wrong_or_unfinished(octets: str, needed: str) -> None:
    with pytest.raises(DecodeError) as caught:
        PAIR.decode(bytes.fromhex(octets))
    assert caught.value.needed == needed


@pytest.mark.parametrize(
    ("octets", "message"),
    [
        ("", "Pair at 0: needs 1 octet, has 0"),
        ("30", "Pair at 0: needs 1 octet, has 0"),
        ("3003", "Pair at 2: needs 1 octet, has 0"),
        ("300302", "Pair.a at 2: needs 1 octet, has 0"),
        ("30030201", "Pair.a at 2: needs 1 octet, has 0"),
        ("30070201050402", "Pair.b at 5: needs 2 octets, has 0"),
        ("3007020105890241", "Pair at 5: needs 2 octets, has 1"),
        ("3080020105", "Pair at 0: needs 2 octets, has 0"),
    ],
)
def test_what_is_not_all_here_yet_is_waited_for(octets: str, message: str) -> None:
    with pytest.raises(NeedMore) as caught:
        PAIR.decode(bytes.fromhex(octets))
    assert str(caught.value) == message


@pytest.mark.parametrize("octets", ["3005 3001 02 0500", "3005 3001 02 8000"])
def test_a_header_ends_with_what_it_is_in(octets: str) -> None:
    """What stands behind is no length of it."""
    with pytest.raises(DecodeError) as caught:
        SequenceOf("Lists", SequenceOf("List", Integer())).decode(bytes.fromhex(octets))
    assert str(caught.value) == "Lists[0][0] at 4: needs 1 octet, has 0"
    assert not isinstance(caught.value, NeedMore)


def test_nothing_is_read_at_the_end_of_what_it_is_in() -> None:
    with pytest.raises(Fault) as caught:
        Walk(bytes.fromhex("3000020105"), Limits()).element(2, 2)
    assert (caught.value.offset, caught.value.needed, caught.value.got, caught.value.more) == (2, "1 octet", "0", False)


def test_lengths_in_words() -> None:
    assert [octets_word((1 << 64) - 1), octets_word(1 << 64)] == ["18446744073709551615", "2^64 or more"]


def test_a_stream_is_not_waited_for_beyond_the_limit() -> None:
    with pytest.raises(DecodeError) as caught:
        PAIR.parse_stream(io.BytesIO(bytes.fromhex("308400100000") + bytes(20)))
    assert str(caught.value) == "Pair at 0: needs at most 1048576 octets, has 1048582"
    with pytest.raises(Fault) as fault:
        refuse(7, "this", "that")
    assert (fault.value.offset, fault.value.needed, fault.value.got, fault.value.more) == (7, "this", "that", False)


def test_a_high_tag_number_survives_as_unknown() -> None:
    octets = bytes.fromhex("3008020105bf21020500")
    decoded = PAIR.decode(octets)
    assert [(extra.tag_or_name, extra.octets.hex()) for extra in decoded["unknown"]] == [(0xBF21, "bf21020500")]
    assert PAIR.encode(decoded) == octets


@pytest.mark.parametrize(
    ("number", "primitive", "constructed"),
    [
        (0, "80", "a0"),
        (30, "9e", "be"),
        (31, "9f1f", "bf1f"),
        (127, "9f7f", "bf7f"),
        (128, "9f8100", "bf8100"),
        (16383, "9fff7f", "bfff7f"),
        (16384, "9f818000", "bf818000"),
    ],
)
def test_identifiers_of_all_sizes(number: int, primitive: str, constructed: str) -> None:
    ident = identifier_of(0x80, number, constructed=False)
    octets = identifier_octets(ident)
    assert octets.hex() == primitive
    assert identifier_octets(as_constructed(ident)).hex() == constructed
    assert identifier_of(0x80, number, constructed=True) == as_constructed(ident)
    element = octets + b"\x00"
    assert Any().decode(element) == element


@pytest.mark.parametrize(("length", "octets"), [(0, "00"), (127, "7f"), (128, "8180"), (255, "81ff"), (256, "820100")])
def test_lengths_are_written_in_the_shortest_form(length: int, octets: str) -> None:
    assert encode_length(length).hex() == octets


# --- hostile ----------------------------------------------------------------------------------------------------------


def test_20000_nested_definite_tags_end_at_the_first_that_does_not_fit() -> None:
    with pytest.raises(DecodeError):
        LIST.decode(b"\x30\x80" * 20000)
    with pytest.raises(DecodeError) as caught:
        OctetString().decode(b"\x24\x80" * 20000)
    assert caught.value.needed == "at most 64 levels"


def test_nested_segments_are_bounded() -> None:
    octets = b"\x04\x00"
    for _ in range(100):
        octets = b"\x24" + encode_length(len(octets)) + octets
    with pytest.raises(DecodeError) as caught:
        OctetString().decode(octets)
    assert caught.value.needed == "at most 64 levels"
    assert OctetString().decode(octets, Limits(max_depth=200)) == b""


def test_a_length_of_two_to_the_64th_is_refused_before_it_is_waited_for() -> None:
    with pytest.raises(DecodeError) as caught:
        PAIR.decode(bytes.fromhex("3088ffffffffffffffff"))
    assert not isinstance(caught.value, NeedMore)
    assert caught.value.needed == "at most 1048576 octets"
    with pytest.raises(DecodeError) as caught:
        PAIR.decode(bytes.fromhex("300a0288ffffffffffffffff"))
    assert caught.value.path == "Pair.a"
    assert not isinstance(caught.value, NeedMore)


def test_a_length_of_126_octets_is_only_a_number() -> None:
    with pytest.raises(DecodeError):
        PAIR.decode(b"\x30\xfe" + b"\xff" * 126)


def test_a_megabyte_of_zeros() -> None:
    with pytest.raises(DecodeError):
        PAIR.decode(bytes(1 << 20))
    with pytest.raises(DecodeError) as caught:
        PAIR.decode(bytes((1 << 20) + 1))
    assert caught.value.needed == "at most 1048576 octets"


def test_a_wide_message_takes_linear_time() -> None:
    # 250,000 empty elements of indefinite length inside one of indefinite length: each octet is looked at once.
    octets = b"\x30\x80" + b"\x24\x80\x00\x00" * 250_000 + b"\x00\x00"
    assert len(LIST.decode(octets)) == 250_000


def test_the_depth_limit_is_an_argument() -> None:
    nested = SequenceOf("A", SequenceOf("B", SequenceOf("C", Integer())))
    octets = nested.encode([[[1]]])
    assert nested.decode(octets, Limits(max_depth=2)) == [[[1]]]
    with pytest.raises(DecodeError) as caught:
        nested.decode(octets, Limits(max_depth=1))
    assert caught.value.path == "A[0][0]"


def test_the_size_limit_is_an_argument() -> None:
    with pytest.raises(DecodeError) as caught:
        PAIR.decode(bytes.fromhex("30050201050400"), Limits(max_octets=6))
    assert (caught.value.needed, caught.value.got) == ("at most 6 octets", "7")
    with pytest.raises(DecodeError) as caught:
        PAIR.decode(bytes.fromhex("30050201"), Limits(max_octets=6))
    assert not isinstance(caught.value, NeedMore)


def test_a_child_longer_than_its_parent_is_wrong_even_when_octets_are_missing() -> None:
    with pytest.raises(DecodeError) as caught:
        PAIR.decode(bytes.fromhex("3006020105040941"))
    assert not isinstance(caught.value, NeedMore)
    assert str(caught.value) == "Pair.b at 5: needs 9 octets, has 1"


def test_an_indefinite_length_must_end_inside_its_parent() -> None:
    with pytest.raises(DecodeError) as caught:
        PAIR.decode(bytes.fromhex("30070201052480040041"[:18]))
    assert not isinstance(caught.value, NeedMore)
