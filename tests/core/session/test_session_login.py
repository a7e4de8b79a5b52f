"""The first octets of a connection."""

from __future__ import annotations

import pytest

from teamcall_core.session.login import FirstOctets, Opening


@pytest.mark.parametrize(
    ("octets", "opening", "left"),
    [
        (b"", Opening.WAIT, b""),
        (b"\r\n\r\n", Opening.WAIT, b""),
        (b"\r\0\n\r\0", Opening.WAIT, b""),
        (b"S", Opening.TEXT, b"S"),
        (b"\n\nSTLI\r\n", Opening.TEXT, b"STLI\r\n"),
        (b"\r\0\0\nSTLI", Opening.TEXT, b"STLI"),
        (b"!", Opening.TEXT, b"!"),
        (b"\xff\xfb\x01", Opening.TEXT, b"\xff\xfb\x01"),
        (b"&", Opening.WAIT, b""),
        (b"\r\n&", Opening.WAIT, b""),
        (b"&\x7f", Opening.TEXT, b"&\x7f"),
        (b"&\n", Opening.TEXT, b"&\n"),
        (b"&\x80\x10", Opening.BINARY, b"&\x80\x10"),
        (b"\n&\xff", Opening.BINARY, b"&\xff"),
        (b" STLI", Opening.BINARY, b" STLI"),
        (b"\tSTLI", Opening.BINARY, b"\tSTLI"),
        (b"\0\x46\x60", Opening.BINARY, b"\0\x46\x60"),
        (b"\n\0\x46", Opening.BINARY, b"\0\x46"),
    ],
)
def test_the_first_octets_decide(octets: bytes, opening: Opening, left: bytes) -> None:
    assert FirstOctets().judge(octets) == (opening, left)
    for cut in range(len(octets)):
        first_octets = FirstOctets()
        decided, text = first_octets.judge(octets[:cut])
        if decided is Opening.WAIT:
            decided, text = first_octets.judge(octets[cut:])
        else:
            text += octets[cut:]
        assert (decided, text) == (opening, left)


@pytest.mark.parametrize("octet", range(256))
def test_every_octet_is_decided(octet: int) -> None:
    opening, _ = FirstOctets().judge(bytes([octet]))
    if octet in b"\r\n&":
        assert opening is Opening.WAIT
    else:
        assert opening is (Opening.BINARY if octet <= 0x20 else Opening.TEXT)


def test_a_lone_ampersand_is_text_when_no_more_comes() -> None:
    first_octets = FirstOctets()
    first_octets.judge(b"\r\n&")
    assert first_octets.give_up() == b"&"
    assert first_octets.give_up() == b""
