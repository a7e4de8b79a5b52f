"""The command line of tcdecode.

Exit statuses: 0 everything was decoded, 1 some part could not be, 64 usage.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final, NoReturn

from teamcall_core import __version__, csta

from .capture import is_capture, packets_in, read_capture, read_packets
from .cutting import NAMES
from .decoding import Part, Result, decode_all
from .dumps import read_blocks
from .human import Show
from .lines import encode_object, is_message, note_json, objects_in, part_json
from .secrets import MASK
from .streams import Input, Mark, Note, Run, Stream, UsageError
from .texts import as_text, hex_input, hex_octets, is_trace, read_hex, read_trace
from .values import JsonError, Writer

OK, SOME_BAD, USAGE, INTERRUPTED = 0, 1, 64, 130
STDIN: Final = "-"
ENCODE: Final = "encode"

EXAMPLES = """\
examples:
  tcdecode a1 0c 02 01 01 02 02 00 d3 30 03 0a 01 02
  tcdecode --framing hipath 26:80:0e:a1:0c:02:01:01:02:02:00:d3:30:03:0a:01:02
  tcdecode capture.pcapng --port 7001
  tcdecode /var/CSTAServer/log/Link.log --json
  tcdecode --json capture.pcapng | tcdecode encode

The kind of input is recognised: a network capture (needs: pip install 'teamcall[pcap]'), a trace of the server, hex in
any usual form, or raw octets. So is the framing, and the phase; what was guessed is said on lines that begin with #.

Exit status: 0 everything was decoded, 1 some part could not be, 64 usage.
"""


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        self.print_usage(sys.stderr)
        self.exit(USAGE, f"{self.prog}: {message}\n")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run with the words of the command line; the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if sys.stdout is None:
        return SOME_BAD  # it was closed by whoever started the program
    run: Callable[[list[str]], int] = _encode if words[:1] == [ENCODE] else _decode
    try:
        status = run(words)
        sys.stdout.flush()
    except (UsageError, JsonError) as error:
        print(f"tcdecode: {error}", file=sys.stderr)
        return USAGE
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever reads has seen enough (head, less); the interpreter must not complain when it closes the pipe.
        _write_nowhere()
        return OK
    except OSError as error:  # of what is read, it is a UsageError
        print(f"tcdecode: standard output cannot be written: {error.strerror}", file=sys.stderr)
        _write_nowhere()
        return SOME_BAD
    return status


def _write_nowhere() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# --- decode ----------------------------------------------------------------------------------------------------------


def _decode(words: list[str]) -> int:
    options = _decode_parser().parse_args(words)
    phase = csta.Phase(options.phase) if options.phase else None
    bad = False
    for source in _read(options):
        result = decode_all(source, options.framing, phase)
        bad = _print(result, options) or bad or any(note.bad for note in result.notes)
    return SOME_BAD if bad else OK


def _decode_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tcdecode",
        description="Shows the CSTA messages in hex, files, network captures and traces; 'tcdecode encode' goes back.",
        epilog=EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("input", nargs="*", metavar="FILE|HEX", help="files, - for standard input, or octets in hex")
    parser.add_argument("--framing", choices=NAMES, help="what stands around the messages (default: guessed)")
    parser.add_argument("--phase", choices=[str(one) for one in csta.Phase], help="of the messages (default: guessed)")
    parser.add_argument("--port", type=_port, metavar="N", help="of captures: only connections from or to this port")
    parser.add_argument("--as", dest="kind", choices=_KINDS, help="what the input is (default: recognised)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line for each message")
    parser.add_argument("--octets", action="store_true", help="show the octets of every message too")
    parser.add_argument("--show-passwords", action="store_true", help=f"as they are, instead of {MASK}")
    parser.add_argument("--version", action="version", version=f"tcdecode {__version__}")
    return parser


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 1 << 16):
        raise argparse.ArgumentTypeError(f"{text!r} is no port (1 to 65535)")
    return int(text)


def _print(result: Result, options: argparse.Namespace) -> bool:
    """Whether any part could not be decoded."""
    secrets = options.show_passwords
    if options.json:
        writer = Writer(secrets=secrets)
        _say(json.dumps(note_json(note)) for note in result.notes)
        return _say_parts(
            result, lambda part: json.dumps(part_json(part, writer, secrets=secrets, dump=options.octets))
        )
    show = Show(colour=sys.stdout.isatty() and "NO_COLOR" not in os.environ, secrets=secrets, dump=options.octets)
    _say(show.note(note.text) for note in result.notes)
    return _say_parts(result, show.part, show.note("there is no message"))


def _say_parts(result: Result, worded: Callable[[Part], str], nothing: str | None = None) -> bool:
    bad = False
    for part in result.parts:
        bad = bad or part.failure is not None
        nothing = None
        _say([worded(part)])
    _say([nothing] if nothing else [])
    return bad


def _say(lines: Iterable[str]) -> None:
    encoding = sys.stdout.encoding or "utf-8"
    for line in lines:
        print(line.encode(encoding, "backslashreplace").decode(encoding))


# --- input -----------------------------------------------------------------------------------------------------------


def _read(options: argparse.Namespace) -> Iterator[Input]:
    """Give what was named: standard input, files one after the other, or octets in hex."""
    words: list[str] = options.input
    if words in ([], [STDIN]):
        if not words and sys.stdin.isatty():
            raise UsageError("name a file or octets in hex; see tcdecode --help")
        yield _recognise(sys.stdin.buffer.read(), "standard input", options)
        return
    files = [word for word in words if os.path.exists(word) and not os.path.isdir(word)]
    if len(files) == len(words):
        yield from (_file(word, options, several=len(words) > 1) for word in words)
        return
    spelt = " ".join(words)
    if not hex_octets(spelt):
        missing = next(word for word in words if word not in files)
        what = f"{missing!r} is no file" if files or len(words) == 1 else f"{spelt!r} is not octets in hex"
        raise UsageError(f"{what}; see tcdecode --help")
    yield _as_hex(spelt.encode(), "hex", options)


def _file(file: str, options: argparse.Namespace, *, several: bool) -> Input:
    """Give what a file holds; where there are several, its name goes in front."""
    source = _recognise(_octets_of(file), Path(file).name, options)
    if several:
        source.notes.insert(0, Note(f"{file}:"))
    return source


def _octets_of(file: str) -> bytes:
    try:
        return Path(file).read_bytes()
    except OSError as error:
        raise UsageError(f"{file} cannot be read: {error.strerror}") from error


def _recognise(octets: bytes, name: str, options: argparse.Namespace) -> Input:
    """The input as what it is said to be, or as what it looks like."""
    if options.kind:
        return _KINDS[options.kind](octets, name, options)
    if is_capture(octets):
        return _as_capture(octets, name, options)
    text = as_text(octets)
    if text is not None and is_trace(text):
        return read_trace(text)
    spelt = _spelt(text, name, options) if text is not None else None
    return spelt or _as_raw(octets, name, options)


def _spelt(text: str, name: str, options: argparse.Namespace) -> Input | None:
    """Octets in hex: a dump of messages or of the packets of a network, or the digits alone."""
    blocks = read_blocks(text)
    if blocks is None:
        return read_hex(text, name)
    octets, others = blocks
    packets = packets_in(octets)
    source = read_packets(packets, options.port) if packets else hex_input(octets, name)
    if others:
        source.notes.insert(0, Note(f"{others} lines are none of a dump, left out"))
    return source


def _as_capture(octets: bytes, name: str, options: argparse.Namespace) -> Input:
    del name
    return read_capture(octets, options.port)


def _as_trace(octets: bytes, name: str, options: argparse.Namespace) -> Input:
    del name, options
    return read_trace(octets.decode("ascii", "backslashreplace"))


def _as_hex(octets: bytes, name: str, options: argparse.Namespace) -> Input:
    spelt = _spelt(octets.decode("ascii", "replace"), name, options)
    if spelt is None:
        raise UsageError(f"{name} is not octets in hex")
    return spelt


def _as_raw(octets: bytes, name: str, options: argparse.Namespace) -> Input:
    del options
    runs = [Run(octets, 0, [Mark(0, 0)])] if octets else []
    return Input([Stream(name, name, runs=runs)], [])


_KINDS: Final = {"capture": _as_capture, "trace": _as_trace, "hex": _as_hex, "raw": _as_raw}


# --- encode ----------------------------------------------------------------------------------------------------------


def _encode(words: list[str]) -> int:
    options = _encode_parser().parse_args(words[1:])
    octets = sys.stdin.buffer.read() if options.input == STDIN else _octets_of(options.input)
    try:
        text = octets.decode()
    except UnicodeDecodeError as error:
        raise JsonError(f"this is no JSON: {error}") from error
    skipped = 0
    if f'"{MASK}"' in text:
        print(f"tcdecode: hidden passwords are encoded as {MASK}; see --show-passwords", file=sys.stderr)
    for place, data in objects_in(text):
        if not is_message(data):
            skipped += "note" not in data
            continue
        encoded = encode_object(data, place, options.framing)
        if options.raw:
            sys.stdout.buffer.write(encoded)
        else:
            print(encoded.hex())
    if skipped:
        print(f"tcdecode: {skipped} objects are no messages, left out", file=sys.stderr)
    return SOME_BAD if skipped else OK


def _encode_parser() -> argparse.ArgumentParser:
    parser = _Parser(
        prog="tcdecode encode",
        description="Writes the octets of messages that 'tcdecode --json' has printed, a line of hex for each.",
        allow_abbrev=False,
    )
    parser.add_argument("input", nargs="?", default=STDIN, metavar="FILE", help="JSON (default: standard input)")
    parser.add_argument("--framing", choices=NAMES, help="around the messages (default: what the JSON says)")
    parser.add_argument("--raw", action="store_true", help="the octets themselves instead of hex")
    return parser
