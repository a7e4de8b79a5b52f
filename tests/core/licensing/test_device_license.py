"""DeviceLicense.conf as the manual's chapter 5 describes it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.licensing import parse_device_license

EXAMPLE = (  # manual, 5.2.3
    "// Shipping department\n1412\tJeannine Snyder\n1493\tWilbur Miller\n"
    "// Engineering department\n1731\tLouis Bressault\n1755\tEva Przbylla\n"
)
EN_DASH = "+49 (30) 285 26 \u2013 555"  # manual, 5.2.2

CASES: list[tuple[str, bytes, set[str]]] = [
    ("the manual's example", EXAMPLE.encode(), {"1412", "1493", "1731", "1755"}),
    ("with CR LF", EXAMPLE.replace("\n", "\r\n").encode(), {"1412", "1493", "1731", "1755"}),
    ("no line end at the end", b"101\n102", {"101", "102"}),
    ("the en dash in UTF-8", EN_DASH.encode("utf-8"), {"+493028526555"}),
    ("the en dash in Windows 1252", EN_DASH.encode("cp1252"), {"+493028526555"}),
    ("the en dash in MacOS Roman", EN_DASH.encode("mac_roman"), {"+493028526555"}),
    ("a hyphen", b"+49 (30) 285 26 - 555", {"+493028526555"}),
    ("empty", b"", set()),
    ("empty lines", b"\n\r\n\n", set()),
    ("comments only", b"// 101\n//102\n", set()),
    ("letters only", b"Huber\nMiller\t101\n", set()),
    ("nothing before the tab", b"\t101\n \t102\n", set()),
    ("duplicates", b"101\n1 0 1\tagain\n(101)\n", {"101"}),
    ("letters around digits", b"Room 7 ext. 101\n", {"7101"}),
    ("star, hash and plus", b"*72#\n#31#\n+49\n", {"*72#", "#31#", "+49"}),
    ("further fields do not count", b"101\t102\t103\n", {"101"}),
    ("a comment behind a blank", b"  // 101\n", set()),
    ("a comment with a blank inside", b"/ / 101\n", set()),
    ("a comment behind a byte order mark", b"\xef\xbb\xbf// 101\n102\n", {"102"}),
    ("a device behind a byte order mark", b"\xef\xbb\xbf101\n", {"101"}),
    ("a comment behind letters", b"Note: // 101\n", set()),
    ("a comment behind a tab is a field", b"\t// 101\n", set()),
    ("slashes behind a device are no comment", b"101 // Huber 102\n", {"101102"}),
    ("slashes in the second field", b"101\t// Huber 102\n", {"101"}),
    ("one slash is no comment and no part of a device", b"/101\n10/2\n", {"101", "102"}),
    ("CR alone ends no line", b"101\r102\n", {"101102"}),
    ("other line ends of Unicode end no line", "101\u2028102\x0b103\x0c\n".encode(), {"101102103"}),
    ("octets from 0x80 do not count", bytes(range(0x80, 0x100)) + b"1\n", {"1"}),
    ("digits of other scripts do not count", "\u0661\u0662\uff11 5\n".encode(), {"5"}),
    ("NUL", b"1\x000\x001\n", {"101"}),
    ("UTF-16 happens to work", "101\n102\n".encode("utf-16"), {"101", "102"}),
]


@pytest.mark.parametrize(("octets", "devices"), [case[1:] for case in CASES], ids=[case[0] for case in CASES])
def test_the_devices_of_a_file(octets: bytes, devices: set[str]) -> None:
    assert parse_device_license(octets) == devices


@given(st.binary())
def test_any_octets_are_a_set_of_devices(octets: bytes) -> None:
    for device in parse_device_license(octets):
        assert device
        assert set(device) <= set("0123456789*#+")


@given(st.binary(), st.sets(st.integers(0, 255).filter(lambda octet: octet not in b"0123456789*#+/\t\n")))
def test_octets_that_do_not_count_can_go(octets: bytes, dropped: set[int]) -> None:
    assert parse_device_license(octets.translate(None, bytes(dropped))) == parse_device_license(octets)


@given(st.sets(st.text("0123456789*#+", min_size=1, max_size=20)))
def test_a_written_list_is_read_again(devices: set[str]) -> None:
    assert parse_device_license("".join(f"{device}\tname 9\r\n" for device in devices).encode()) == devices
