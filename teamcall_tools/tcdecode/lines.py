"""Parts as JSON, one object a line, and such objects back to octets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

from teamcall_core import csta
from teamcall_core.errors import TeamcallError
from teamcall_core.framing import FRAMINGS

from .cutting import NONE
from .decoding import Part
from .secrets import hidden, shown_body
from .streams import Note
from .values import JsonError, Writer, read_value

_FRAME_ID: Final = "frame_invoke_id"


def part_json(part: Part, writer: Writer, *, secrets: bool = False, dump: bool = False) -> dict[str, object]:
    """The members of one part. Octets stand there where they could not be decoded, or for ``dump``."""
    piece, stream = part.piece, part.stream
    found: dict[str, object] = {"stream": stream.name, "direction": stream.direction or None, "time": piece.mark.time}
    found |= {"offset": piece.offset, "length": len(piece.octets), "framing": piece.framing}
    found["phase"] = None if part.phase is None else str(part.phase)
    if piece.invoke_id is not None:
        found[_FRAME_ID] = piece.invoke_id
    message = part.message
    if message is not None:
        found |= {"kind": message.kind, "invoke_id": message.invoke_id, "operation": message.operation}
        found["body"] = writer.value(message.body if secrets else shown_body(message.body, part.secret))
    if part.text is not None:
        found["text"] = part.text
    if part.failure is not None:
        failure = part.failure
        found["error"] = {"text": failure.text, "path": failure.path, "offset": failure.offset}
    if part.failure is not None or dump:
        shown = piece.octets if secrets else hidden(piece.octets, message and message.body, part.secret)
        found["octets"] = shown.hex()
        if shown != piece.octets:
            found["hidden"] = True
    return {key: held for key, held in found.items() if held is not None or key in {"body", "invoke_id"}}


def note_json(note: Note) -> dict[str, object]:
    """A sentence about the input."""
    return {"note": note.text, "bad": note.bad}


# --- back to octets --------------------------------------------------------------------------------------------------


def objects_in(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The objects of a JSON text (one, a list, or one after the other) with words for their places."""
    decoder = json.JSONDecoder()
    at = count = 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        try:
            value, at = decoder.raw_decode(text, at)
        except (json.JSONDecodeError, RecursionError) as error:
            raise JsonError(f"this is no JSON: {error}") from error
        for one in value if isinstance(value, list) else [value]:
            count += 1
            if not isinstance(one, dict):
                raise JsonError(f"object {count}: needs an object, has {type(one).__name__}")
            yield f"object {count}", one


def encode_object(data: dict[str, Any], place: str, framing: str | None) -> bytes:
    """The octets of the message that an object describes, in its framing or in the one named. Raises JsonError."""
    try:
        body = read_value(data.get("body"), f"{place}.body")
    except RecursionError as error:
        raise JsonError(f"{place}: too many objects inside each other") from error
    message = csta.Message(
        kind=_text(data, "kind", place),
        invoke_id=data.get("invoke_id"),
        operation=data.get("operation"),
        body=body,
        phase=_phase(data, place),
    )
    framed = framing or data.get("framing", NONE)
    if framed != NONE and framed not in FRAMINGS:
        raise JsonError(f"{place}: there is no framing {framed!r}")
    try:
        octets = csta.encode(message)
        return octets if framed == NONE else FRAMINGS[framed].wrap(octets, data.get(_FRAME_ID, message.invoke_id))
    except TeamcallError as error:
        raise JsonError(f"{place}: {error}") from error
    except (TypeError, ValueError, AttributeError, KeyError) as error:
        raise JsonError(f"{place}: this is no message: {error}") from error


def is_message(data: dict[str, Any]) -> bool:
    """Whether an object describes a message; notes and parts that could not be decoded do not."""
    return not {"note", "error", "text"} & data.keys()


def _text(data: dict[str, Any], key: str, place: str) -> str:
    if not isinstance(data.get(key), str):
        raise JsonError(f"{place}: needs {key!r}")
    return str(data[key])


def _phase(data: dict[str, Any], place: str) -> csta.Phase:
    try:
        return csta.Phase(data.get("phase", csta.Phase.III))
    except ValueError as error:
        raise JsonError(f"{place}: {error}") from error
