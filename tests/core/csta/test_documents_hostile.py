"""docs/hostile-input.md: every row of its tables is tried here, with what it may cost; no input of ours is missing."""

from __future__ import annotations

import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from teamcall_core import csta
from teamcall_core.errors import DecodeError, FrameError, RemoteError
from teamcall_core.framing import FRAMINGS

DOCUMENT = Path(__file__).resolve().parents[3] / "docs" / "hostile-input.md"
MEGABYTE = 1 << 20
CALLS_PER_OCTET = 8
"""Calls of functions that an octet may cost beside ``CALLS``: work is linear in the octets given."""
CALLS = 2000
MEMORY = 64
"""Times the octets given, beside ``SPARE``; what lxml allocates outside of Python is not counted."""
SPARE = MEGABYTE
SECONDS = 3.0
"""Of processor time; the usual is below 0.1, but a test must not fail on a busy machine."""

# --- BER --------------------------------------------------------------------------------------------------------------

CROSS, LINKED, RELEASING, STATE, CAUSE = (
    "550101",
    "6b0f300d8002b169a10730058003323537",
    "6307300580033235" + "37",
    "4e0100",
    "0a0130",
)


def tlv(tag: str, *contents: str) -> str:
    inner = "".join(contents)
    return f"{tag}{len(inner) // 2:02x}{inner}"


def event(*elements: str) -> bytes:
    """An invoke of connectionCleared made of these elements."""
    report = tlv("30", CROSS, tlv("a0", tlv("a3", *elements)))
    return bytes.fromhex(tlv("a1", "020105", "020115", report))


GOOD = event(LINKED, RELEASING, STATE, CAUSE)
UNFINISHED = "a1800201050201153080"


def long(tag: str, *contents: bytes) -> bytes:
    """An element whose length has four octets."""
    inner = b"".join(contents)
    return bytes.fromhex(tag) + b"\x83" + len(inner).to_bytes(3, "big") + inner


def grown(extra: bytes) -> bytes:
    """A sound event with something behind it that nobody declared."""
    inner = bytes.fromhex(LINKED + RELEASING + STATE + CAUSE) + extra
    return long("a1", b"\x02\x01\x05\x02\x01\x15", long("30", bytes.fromhex(CROSS), long("a0", long("a3", inner))))


def nested(levels: int) -> bytes:
    """Elements of definite length inside each other."""
    return b"".join(b"\xbf\x2a\x83" + (6 * level).to_bytes(3, "big") for level in range(levels - 1, -1, -1))


BER: dict[str, Callable[[], bytes]] = {
    "no octets at all": lambda: b"",
    "truncated: the first 31 of 49 octets": lambda: GOOD[:31],
    "an element longer than the one around it": lambda: GOOD.replace(b"\x80\x03257", b"\x80\x09257", 1),
    "the whole message longer than its octets": lambda: GOOD[:1] + b"\x7f" + GOOD[2:],
    "octets behind the message": lambda: GOOD + b"\x05\x00",
    "a length of 2^64": lambda: b"\xa1\x89\x01" + bytes(8),
    "a length of 2^64 inside the message": lambda: bytes.fromhex(
        tlv("a1", "020105", "020115", "3089010000000000000000")
    ),
    "a length in 126 octets": lambda: b"\xa1\xfe" + b"\xff" * 126,
    "the reserved length octet": lambda: b"\xa1\xff" + bytes(20),
    "a message beyond the limit of 1 MiB": lambda: b"\xa1\x83\x10\x00\x00" + bytes(MEGABYTE),
    "indefinite length without an end": lambda: bytes.fromhex(UNFINISHED + CROSS),
    "indefinite length of a primitive element": lambda: bytes.fromhex("a10502800105" + "00"),
    "20,000 nested tags of indefinite length": lambda: b"\xa1\x80" * 20_000,
    "20,000 of them in an element that nobody declared": lambda: grown(b"\xbf\x2a\x80" * 20_000),
    "20,000 nested tags of definite length, likewise": lambda: grown(nested(20_000)),
    "20,000 nested segments of a string": lambda: long(
        "a1", b"\x02\x01\x05\x02\x01\x15", long("30", b"\x75\x80" + b"\x24\x80" * 20_000)
    ),
    "30,000 elements that nobody declared": lambda: grown(b"\x9f\x2a\x01x" * 30_000),
    "1 MiB of zero octets": lambda: bytes(MEGABYTE),
    "1 MiB of ff octets": lambda: b"\xff" * MEGABYTE,
    "a tag number in 6 octets": lambda: b"\xbf" + b"\xff" * 5 + b"\x01\x00",
    "a duplicate element": lambda: event(LINKED, LINKED, RELEASING, STATE, CAUSE),
    "a duplicate element at the end": lambda: event(LINKED, RELEASING, STATE, CAUSE, CAUSE),
    "reordered elements": lambda: event(RELEASING, LINKED, STATE, CAUSE),
    "an optional element too late": lambda: event(LINKED, RELEASING, CAUSE, STATE),
    "a mandatory element missing": lambda: event(LINKED, RELEASING, STATE),
    "a wrong tag class": lambda: event("2b" + LINKED[2:], RELEASING, STATE, CAUSE),
    "a constructed tag on a number": lambda: event(LINKED, RELEASING, STATE, "2a0130"),
    "an empty number": lambda: event(LINKED, RELEASING, STATE, "0a00"),
    "a number of 17 octets": lambda: event(LINKED, RELEASING, STATE, tlv("0a", "01" * 17)),
    "a number as object identifier": lambda: bytes.fromhex("a1080201050603" + "808001"),
    "an association that is nested too deep": lambda: b"\x61\x80" + b"\xbe\x80\x28\x80\xa0\x80" * 10_000,
}

# --- XML --------------------------------------------------------------------------------------------------------------

NS = "http://www.ecma-international.org/standards/ecma-323/csta/ed4"
PARTS = (
    "<monitorCrossRefID>7</monitorCrossRefID>",
    "<heldConnection><callID>1</callID></heldConnection>",
    "<holdingDevice><notKnown/></holdingDevice>",
    "<cause>normal</cause>",
)
WHOLE = "".join(PARTS)


def held(inner: str, head: str = "") -> bytes:
    return f'{head}<HeldEvent xmlns="{NS}">{inner}</HeldEvent>'.encode()


BOMB = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10 if n else "ha"}">' for n in range(12))

NAMESPACES = [f"xmlns:a{n}='u{n}'" for n in range(15_000)]
USING = "<y a1:b='1'/>"
XML: dict[str, Callable[[], bytes]] = {
    "no octets at all": lambda: b"",
    "truncated: the first 100 octets": lambda: held(WHOLE)[:100],
    "octets behind the document": lambda: held(WHOLE) + b"<x/>",
    "a document beyond the limit of 1 MiB": lambda: b"<" * (MEGABYTE + 1),
    "entity expansion, 10^11 times": lambda: held(WHOLE.replace("normal", "&e11;"), f"<!DOCTYPE HeldEvent [{BOMB}]>"),
    "an external entity": lambda: held(
        WHOLE.replace("normal", "&e;"), '<!DOCTYPE HeldEvent [<!ENTITY e SYSTEM "file:///etc/passwd">]>'
    ),
    "an external DTD": lambda: held(WHOLE, '<!DOCTYPE HeldEvent SYSTEM "http://192.0.2.1/x.dtd">'),
    "a DTD in UTF-16": lambda: held(WHOLE, f"<!DOCTYPE HeldEvent [{BOMB}]>").decode().encode("utf-16"),
    "a DTD behind a name that expat does not know": lambda: held(WHOLE, f"<?\u0c00?><!DOCTYPE HeldEvent [{BOMB}]>"),
    "an entity that nobody declared": lambda: held(WHOLE.replace("normal", "&e;")),
    "an encoding that could hide a DTD": lambda: held(WHOLE, '<?xml version="1.0" encoding="UTF-7"?>'),
    "20,000 nested elements": lambda: held(WHOLE + "<x>" * 20_000 + "</x>" * 20_000),
    "1 MiB of zero octets": lambda: bytes(MEGABYTE),
    "1 MiB of < signs": lambda: b"<" * MEGABYTE,
    "15,000 namespaces, and 15,000 elements that use one": lambda: held(
        f"{WHOLE}<x {' '.join(NAMESPACES)}>{USING * 15_000}</x>"
    ),
    "60,000 attributes": lambda: held(WHOLE).replace(
        b"<cause", b"<cause " + b" ".join(b'a%d="1"' % n for n in range(60_000))
    ),
    "invalid UTF-8": lambda: held(WHOLE).replace(b"normal", b"\xc3\x28"),
    "a control character": lambda: held(WHOLE.replace("normal", "\x01")),
    "a duplicate element": lambda: held(WHOLE + PARTS[3]),
    "reordered elements": lambda: held(PARTS[1] + PARTS[0] + PARTS[2] + PARTS[3]),
    "a mandatory element missing": lambda: held(PARTS[0] + PARTS[1] + PARTS[3]),
    "an element of another namespace": lambda: held(WHOLE.replace("<cause>", '<cause xmlns="urn:x">')),
    "a document of another namespace": lambda: held(WHOLE).replace(NS.encode(), b"urn:x"),
    "a prefix that nobody declared": lambda: b"<p:HeldEvent/>",
    "an element where text belongs": lambda: held(WHOLE.replace("normal", "<x/>")),
    "text where elements belong": lambda: held(WHOLE.replace("<cause>", "x<cause>")),
    "500,000 blanks between elements": lambda: held(WHOLE.replace("<cause>", " " * 500_000 + "<cause>")),
}

# --- framings ---------------------------------------------------------------------------------------------------------

FRAMES: dict[str, tuple[str, bytes]] = {
    "an empty frame": ("length2", bytes(2)),
    "a frame beyond the limit of 1000": ("length2", b"\xff\xff"),
    "the stream ends inside a frame": ("length2", b"\x00\x05\xa1"),
    "another first octet": ("hipath", b"\x27\x80\x05"),
    "a length without its highest bit": ("hipath", b"\x26\x00\x05"),
    "a longer frame than the limit": ("hipath", b"\x26\xff\xff"),
    "a first octet that is not 0": ("ecma323", b"<?xml ve"),
    "a length shorter than the header": ("ecma323", b"\x00\x00\x00\x070001"),
    "an invoke id that is no number": ("ecma323", b"\x00\x00\x00\x1400x1" + bytes(12)),
}


# --- what they get, and what they cost --------------------------------------------------------------------------------


def answer(octets: bytes, phase: csta.Phase) -> str:
    """The answer of the decoder as the table has it; anything but a message or a typed error fails the test."""
    found: csta.Message | DecodeError
    try:
        found = csta.decode(octets, phase)
    except DecodeError as error:
        found = error
    if isinstance(found, csta.Message):
        return f"a value: `{found.operation}`"
    assert all((found.path, found.needed, found.got))
    assert 0 <= found.offset <= len(octets)
    return f"`{type(found).__name__}`: {found}"


def frame_answer(framing: str, octets: bytes) -> str:
    stream = FRAMINGS[framing](1000)
    stream.receive_data(octets)
    with pytest.raises(FrameError) as caught:
        assert stream.next_frame() or stream.eof()
    stream.receive_data(octets)
    assert stream.next_frame() is None, "told once, and never resynchronised"
    return f"`FrameError`: {caught.value}"


class Calls:
    """Counts calls of Python functions."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self, _frame: FrameType, kind: str, _argument: Any) -> None:
        self.count += kind == "call"


def cost(octets: bytes, phase: csta.Phase) -> tuple[int, int, float]:
    """Calls, octets of memory at most, seconds of processor time."""
    answer(octets, phase)  # whatever is imported or made once is not the input's
    calls = Calls()
    before = sys.getprofile()
    sys.setprofile(calls)
    try:
        answer(octets, phase)
    finally:
        sys.setprofile(before)
    tracemalloc.start()
    try:
        answer(octets, phase)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    began = time.process_time()
    answer(octets, phase)
    return calls.count, peak, time.process_time() - began


def cell(text: str) -> str:
    """Text as a cell of a table."""
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("<", "\\<")


def expected() -> dict[str, list[str]]:
    """Section to rows."""
    return {
        "BER": [f"| {what} | {cell(answer(make(), csta.Phase.III))} |" for what, make in BER.items()],
        "XML": [f"| {cell(what)} | {cell(answer(make(), csta.Phase.XML4))} |" for what, make in XML.items()],
        "Framings": [
            f"| {what} | `{name}` | {cell(frame_answer(name, octets))} |" for what, (name, octets) in FRAMES.items()
        ],
    }


def told(section: str) -> list[str]:
    text = DOCUMENT.read_text(encoding="utf-8").split(f"\n## {section}\n", 1)[1].split("\n## ", 1)[0]
    return text[text.index("\n|") :].strip().splitlines()[2:]


@pytest.mark.parametrize("section", ["BER", "XML", "Framings"])
def test_the_document_says_what_happens(section: str) -> None:
    pytest.importorskip("lxml")
    wanted = expected()[section]
    found = told(section)
    assert found[: len(wanted)] == wanted
    assert len(found) == len(wanted)


def test_the_message_that_all_are_made_from_is_good() -> None:
    message = csta.decode(GOOD)
    assert (message.operation, csta.encode(message)) == ("connectionCleared", GOOD)
    assert csta.decode(held(WHOLE), csta.Phase.XML4).operation == "held"


@pytest.mark.parametrize("phase", [csta.Phase.I, csta.Phase.II, csta.Phase.III])
@pytest.mark.parametrize("what", BER)
def test_what_octets_may_cost(what: str, phase: csta.Phase) -> None:
    check(BER[what](), phase)


@pytest.mark.parametrize("what", XML)
def test_what_a_document_may_cost(what: str) -> None:
    pytest.importorskip("lxml")
    for _ in range(5):  # from the third on, such a document is read by emitted code
        csta.decode(held(WHOLE), csta.Phase.XML4)
        csta.decode(held("\n" + WHOLE), csta.Phase.XML4)
    check(XML[what](), csta.Phase.XML4)


def check(octets: bytes, phase: csta.Phase) -> None:
    calls, peak, seconds = cost(octets, phase)
    assert calls <= CALLS + CALLS_PER_OCTET * len(octets)
    assert peak <= SPARE + MEMORY * len(octets)
    assert seconds <= SECONDS


@pytest.mark.parametrize("word", [b"\xff\xfe\xfd", b"\xc3\x28\x00", b"\x00\x00\x00"])
def test_octets_that_are_no_text_in_a_device_word_come_back(word: bytes) -> None:
    octets = GOOD.replace(b"257", word)
    assert csta.encode(csta.decode(octets)) == octets


def test_ten_times_the_elements_cost_ten_times_the_work() -> None:
    small, large = (cost(grown(b"\x9f\x2a\x01x" * elements), csta.Phase.III)[0] for elements in (500, 5000))
    assert large <= 12 * small


def test_every_refusal_blames_the_peer() -> None:
    assert issubclass(DecodeError, RemoteError)
    assert issubclass(FrameError, RemoteError)
