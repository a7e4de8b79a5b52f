"""What the command lines of tcdiag have in common: how words are read, and what is said of those that cannot be."""

from __future__ import annotations

import argparse
from typing import NoReturn


class UsageError(Exception):
    """The command line cannot be understood; the text is for who has typed it."""


class Parser(argparse.ArgumentParser):
    """Raises UsageError instead of ending the program."""

    def error(self, message: str) -> NoReturn:
        """The command line is wrong."""
        raise UsageError(message)


def port(text: str) -> int:
    """A TCP port."""
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 1 << 16):
        raise argparse.ArgumentTypeError(f"{text!r} is no port (1 to 65535)")
    return int(text)


def seconds(text: str) -> float:
    """A time limit."""
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number <= 86400:  # noqa: PLR2004 - a day; also keeps infinity and not-a-number out
        raise argparse.ArgumentTypeError(f"{text!r} is no number of seconds above 0")
    return number


def word(text: str) -> str:
    """An extension: one word. A blank or a line end in it would make another request of it."""
    if not text or not text.isprintable() or any(sign.isspace() for sign in text):
        raise argparse.ArgumentTypeError(f"{text!r} is not one word")
    return text


def number(text: str) -> str:
    """A telephone number; it may have blanks, but nothing that ends a line."""
    if not text.strip() or not text.isprintable():
        raise argparse.ArgumentTypeError(f"{text!r} is no number")
    return text
