"""What a person types, as wishes; and what may be shown and remembered of it."""

from __future__ import annotations

from difflib import get_close_matches

from teamcall_core.errors import TeamcallError
from teamcall_core.stli import tokens
from teamcall_core.stli.client import Ask, Bye, Open, OpenSuperVisor, Wish
from teamcall_core.stli.requests import find

_LEAVING = frozenset({"quit", "exit", "bye"})
_HIDDEN = "***"
_SECRETS_FROM = {"supervisor": 0, "setagentstate": 3}
"""Verbs with a password among their words: the place from which nothing is shown or remembered. A group, which stands
before an agent's password, is easily left out."""


class Unreadable(TeamcallError):
    """What was typed is no request; the text says why."""


def wish_of(line: str) -> Wish | None:
    """The wish that a typed line is; None for an empty line and for a comment. Raises Unreadable."""
    if line.lstrip().startswith("#"):
        return None
    try:
        words = tokens.split(line.encode(errors="replace").strip())
    except tokens.OpenQuote as fault:
        raise Unreadable(f'{fault}: a word with blanks stands in double quotes, a quote in it is \\"') from fault
    if not words:
        return None
    if len(words) == 1 and words[0].lower() in _LEAVING:
        return Bye()
    try:
        return Ask(words[0], tuple(words[1:]))
    except TeamcallError as fault:
        raise Unreadable(str(fault)) from fault


def shown(wish: Wish) -> str:
    """A wish as it may be shown: its line, without passwords."""
    match wish:
        case Ask():
            first = _SECRETS_FROM.get(wish.verb.partition(";")[0].lower())
            words = [_HIDDEN if first is not None and place >= first else word for place, word in enumerate(wish.words)]
            return " ".join([wish.verb, *map(tokens.quote, words)])
        case Open():
            return "STLI" if wish.format is None else f"STLI;{wish.format}"
        case OpenSuperVisor():
            return "SuperVisor"
        case Bye():
            return "BYE"
        case _:
            return type(wish).__name__


def is_secret(line: str) -> bool:
    """Whether a typed line may hold a password, so that it must not be remembered."""
    words = line.split()
    if not words:
        return False
    if words[0].startswith('"') and "\\" in line:
        return True  # written with escapes, it may be any verb
    verb = words[0].strip('"').partition(";")[0]
    known = find(verb) is not None
    meant = [verb.lower()] if known else get_close_matches(verb[:64].lower(), _SECRETS_FROM, n=1)
    first = _SECRETS_FROM.get(meant[0]) if meant else None
    return first is not None and len(words) - 1 > first
