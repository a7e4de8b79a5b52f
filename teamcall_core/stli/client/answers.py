"""Answers as values, and what each code means in a sentence (stli.md section 3)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from teamcall_core.stli import tokens

from .wishes import Wish

SUCCESS = "SUCCESS"
NO_ANSWER = "NOANSWER"
"""Ours, never on the wire: no answer came in time. Whether the request was carried out is not known."""
CLOSED = "CLOSED"
"""Ours, never on the wire: the connection ended before the answer. Whether it was carried out is not known."""

LINK_OUT_OF_SERVICE = "LINKOUTOFSERVICE"
LINK_IN_SERVICE = "LINKINSERVICE"

MEANINGS: Mapping[str, str] = {
    SUCCESS: "done",
    "INVALCMD": "the server does not know this verb, or could not read the line",
    "INVALNUMPARAM": "too few or too many parameters",
    "INVALPARAM": "a parameter cannot be read, or a word cannot be a device",
    "INVALIDDEVICEFEATURE": "no such feature",
    "INVALIDFORWARDINGFEATURE": "no such type of forwarding",
    "INVALIDAGENTSTATE": "no such agent state",
    "LINETOOLONG": "the line is longer than the server takes",
    "ACCESSDENIED": "the server does not allow this from here, or the password is wrong",
    LINK_OUT_OF_SERVICE: "the server has no link to the telephone system",
    LINK_IN_SERVICE: "the link to the telephone system is back",
    "LICENSEERROR": "the server's licence does not cover one more device",
    "DEVICENOTPERMITTED": "the server's DeviceLicense.conf does not list this device",
    "NOCALL": "the device has no call in the state that this needs",
    "AMBIGUOUSCALL": "the device has several such calls; name one by its call id",
    "MONITORNOTSET": "this session does not monitor the device",
    "TIMEOUT": "the telephone system did not answer in time",
    "OVERLOAD": "too many requests or sessions at once, or this client read too slowly",
    "PBXERROR": "the telephone system refused",
    "REJECTED": "the telephone system could not read the request",
    "INTERNALERROR": "a fault of the server; its log has the same reference",
    NO_ANSWER: "the server did not answer in time; whether it was done is not known",
    CLOSED: "the connection ended before the answer; whether it was done is not known",
}


def meaning(code: str) -> str:
    """What a code means; empty for one that is not known."""
    return MEANINGS.get(code, "")


@dataclass(frozen=True, slots=True)
class Answered:
    """The answer to one wish. Every wish gets exactly one, in the order of the wishes."""

    request: Wish
    verb: str
    """In its canonical spelling."""
    code: str
    """The server's, or ``NO_ANSWER`` or ``CLOSED``."""
    words: tuple[str, ...] = ()
    """What stands behind code and verb."""
    data_lines: tuple[str, ...] = ()
    """The lines of a query before the last one, as they came."""
    is_cut: bool = False
    """More data lines came than are kept."""
    line: str = ""
    """The last line as it came; empty where none came."""

    @property
    def ok(self) -> bool:
        """It is done."""
        return self.code == SUCCESS

    @property
    def data(self) -> tuple[tuple[str, ...], ...]:
        """The words of each data line, the first of which says what it is."""
        return tuple(tuple(read_words(line)) for line in self.data_lines)

    def __str__(self) -> str:
        """For a person: code, words and meaning."""
        said = " ".join((self.code, *self.words))
        return f"{said} ({meaning(self.code)})" if meaning(self.code) else said


def read_words(line: str) -> list[str]:
    """The words of a line of the server, quoted ones undone; where quotes do not fit, what stands between blanks."""
    try:
        return tokens.split(line.encode(errors="replace"))
    except (tokens.OpenQuote, tokens.Undecodable):
        return plain_words(line)


def plain_words(line: str) -> list[str]:
    """What stands between blanks and tabs, as it came."""
    return [word for word in line.replace("\t", " ").split(" ") if word]
