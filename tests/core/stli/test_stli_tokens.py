"""Words and lines of STLI."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from teamcall_core.stli import tokens

NASTY = st.text(st.sampled_from('aZ0 \t\r\n\0"\\%,/()\x7f\x85\u2028\u00a0\u00fc\U0001f4de;x'), max_size=12)


@pytest.mark.parametrize(
    ("line", "words"),
    [
        (b"", []),
        (b" \t ", []),
        (b"a \t b", ["a", "b"]),
        (b"\ta ", ["a"]),
        (b'a "" "b c"', ["a", "", "b c"]),
        (rb'"\"\\\r\n\t\x41\xC3\xBC"', ['"\\\r\n\tA\u00fc']),
        ("M\u00fcller".encode(), ["M\u00fcller"]),
        (b'ab"c d\\n', ['ab"c', "d\\n"]),
    ],
)
def test_a_line_splits_into_words(line: bytes, words: list[str]) -> None:
    assert tokens.split(line) == words


@pytest.mark.parametrize(
    ("line", "first"),
    [
        (b'"', None),
        (b'a "b', "a"),
        (b'a "b"c', "a"),
        (rb'a "\q"', "a"),
        (rb'a "\x4"', "a"),
        (b'a "b\\', "a"),
        (b'"a b" "c', "a b"),
    ],
)
def test_a_quoted_word_that_cannot_be_read(line: bytes, first: str | None) -> None:
    with pytest.raises(tokens.OpenQuote) as caught:
        tokens.split(line)
    assert caught.value.first == first


@pytest.mark.parametrize("line", [b"a \xfc", b'"\xfc"', rb'"\xfc"', b"\xed\xa0\x80"])
def test_what_is_not_utf8_is_undecodable(line: bytes) -> None:
    with pytest.raises(tokens.Undecodable):
        tokens.split(line)


@given(st.lists(NASTY))
def test_a_joined_line_splits_into_the_same_words(words: list[str]) -> None:
    line = tokens.join(words)
    assert tokens.split(line.encode()) == words
    assert len(line.splitlines()) <= 1
    assert not set(line) & set("\0\r\n\t\x7f")


@given(NASTY)
def test_event_words_and_list_members_hold_nothing_that_separates(word: str) -> None:
    assert len(tokens.event_word(word).split()) == 1
    member = tokens.list_member(word)
    assert member == "" if not word else len(member.split()) == 1
    assert not set(member) & set(',/()"')


@pytest.mark.parametrize(
    ("word", "written"),
    [
        ("101", "101"),
        ("", '""'),
        ("*72#", "*72#"),
        ("a b", "a%20b"),
        ('100%"', "100%25%22"),
        ("a\r\nb\0", "a%0D%0Ab%00"),
        ("M\u00fcller", "M\u00fcller"),
        ("a\u00a0b\x85", "a%C2%A0b%C2%85"),
        ("N<101>;noa=nk", "N<101>;noa=nk"),
        ("x" * 100 + " ", "x" * 100 + "%20"),
    ],
)
def test_event_words(word: str, written: str) -> None:
    assert tokens.event_word(word) == written


def test_a_list_member_escapes_what_builds_the_list() -> None:
    assert tokens.list_member("a,b/(c) ") == "a%2Cb%2F%28c%29%20"


@given(NASTY.filter(bool))
def test_call_identifiers_are_read_back_exactly(call: str) -> None:
    word = tokens.call_word(call)
    assert not set(word) - set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz._:-%")
    assert tokens.read_call_word(word) == call


@pytest.mark.parametrize("word", ["%", "%4", "a%G0", "%FC"])
def test_a_word_that_is_no_call_identifier(word: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the caller asks for no more
        tokens.read_call_word(word)


def test_clipping_keeps_whole_characters() -> None:
    assert tokens.clip("abc", 3) == "abc"
    assert tokens.clip("abcd", 3) == "abc..."
    assert tokens.clip("\u00fc\u00fc", 3) == "\u00fc..."


def test_a_lone_surrogate_cannot_stop_a_line() -> None:
    assert tokens.encode_line("a\udcfcb") == b"a?b\r\n"
