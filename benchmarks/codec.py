"""How fast CSTA is read and written: ours beside asn1tools, pycrate, pyasn1 and xml.etree, in one process.

``python benchmarks/codec.py [--json] [--quick] [--seed N] [--peers WORD,...]``. Needs ``pip install .[bench]`` and the
merged module of ECMA-285 (see ``peers.py``); peers that are absent are left out, and said so. Every round reads events
that nobody has seen before (see ``mixes.py``); the sides take turns, and time is processor time. Ours reads the whole
APDU to the public dataclass. The peers get the argument of the event report alone, cut out before; what asn1tools needs
for the whole invoke stands beside it. Before the rounds ours has read the 20,000 events of the same mix that came
before (8,000 with ``--quick``), so that the usual shapes are known; what it learns later is part of its time.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

import mixes  # noqa: E402 - beside this file
import peers  # noqa: E402

from teamcall_core import csta  # noqa: E402
from teamcall_core.ber.tlv import Walk  # noqa: E402
from teamcall_core.csta.phase3 import codec, fast  # noqa: E402
from teamcall_core.errors import LocalError  # noqa: E402

LIMITS = csta.Limits()
CHECKED = 360
"""Messages that all sides must read alike before any is timed."""
SLOW = 12
"""The share of a round that pycrate and pyasn1 take: the first of so many parts."""
FIRST = """
import time
began = time.perf_counter(), time.process_time()
from teamcall_core import csta
csta.decode(bytes.fromhex({hex!r}))
print(time.perf_counter() - began[0], time.process_time() - began[1])
"""
Work = Callable[[Sequence[Any]], None]


def argument(octets: bytes) -> bytes:
    """Cut the argument out of an invoke."""
    walk = Walk(octets, LIMITS)
    outer = walk.element(0, len(octets))
    at = walk.element(outer.start, outer.stop).after
    return octets[walk.element(at, outer.stop).after :]


def each(function: Callable[[Any], object]) -> Work:
    """Make the work of one side: the same for every message."""

    def work(messages: Sequence[Any]) -> None:
        for message in messages:
            function(message)

    return work


class Contest:
    """Sides that do the same work on the same messages, taking turns."""

    def __init__(self, rounds: int) -> None:
        self.rounds = rounds
        self.sides: dict[str, tuple[Work, Sequence[Any], int]] = {}
        self.chance = random.Random(rounds)  # noqa: S311 - whose turn it is

    def enter(self, name: str, work: Work, messages: Sequence[Any], share: int = 1) -> None:
        """Add a side with its form of the messages; a slow one takes a share of each round."""
        self.sides[name] = (work, messages, share)

    def run(self) -> dict[str, float]:
        """Give the median of each side in microseconds per message."""
        spent: dict[str, list[float]] = {name: [] for name in self.sides}
        order = list(self.sides)
        for number in range(self.rounds):
            self.chance.shuffle(order)
            for name in order:
                work, messages, share = self.sides[name]
                size = len(messages) // self.rounds
                mine = messages[number * size : number * size + size // share]
                began = time.process_time_ns()
                work(mine)
                spent[name].append((time.process_time_ns() - began) / len(mine) / 1000)
        return {name: statistics.median(times) for name, times in spent.items()}


class Peers:
    """What the machine has of the other libraries."""

    def __init__(self, wanted: Sequence[str]) -> None:
        self.missing: dict[str, str] = {}
        self.asn1tools: Any = None
        self.pycrate: Any = None
        self.pyasn1: Any = None
        written = peers.schema()
        for name in wanted:
            if written is None:
                self.missing[name] = "the merged module of ECMA-285 is absent (TEAMCALL_SHARED)"
                continue
            try:
                setattr(self, name, peers.Pyasn1() if name == "pyasn1" else getattr(peers, name)(written))
            except (ImportError, SyntaxError) as error:
                self.missing[name] = str(error)

    def enter_decoding(self, contest: Contest, octets: list[bytes]) -> None:
        """Add all sides."""
        arguments = list(map(argument, octets))
        if self.asn1tools:
            read = self.asn1tools.types[peers.ARGUMENT].decode
            invoke = self.asn1tools.types["BenchmarkInvoke"].decode
            for mine in arguments[:CHECKED]:
                if bytes(self.asn1tools.encode(peers.ARGUMENT, read(mine))) != mine:
                    raise SystemExit("asn1tools reads something else")
            contest.enter("asn1tools", each(read), arguments)
            contest.enter("asn1tools, whole invoke", each(invoke), octets)
        if self.pycrate:
            contest.enter("pycrate", each(self.pycrate.from_ber), arguments, SLOW)
        if self.pyasn1:
            contest.enter("pyasn1", each(self.pyasn1.decode), arguments, SLOW)


def decoding(others: Peers, messages: list[csta.Message], known: list[bytes], rounds: int) -> dict[str, float]:
    """Time reading."""
    octets = list(map(csta.encode, messages))
    for message, mine in zip(messages[:CHECKED], octets, strict=False):
        if not csta.decode(mine) == fast.generated(mine, LIMITS) == codec.interpret(mine, None, LIMITS) == message:
            raise SystemExit("ours reads something else")
    fast.forget()
    each(csta.decode)(known)
    contest = Contest(rounds)
    contest.enter("ours", each(csta.decode), octets)
    contest.enter("ours, generated code alone", each(lambda mine: fast.generated(mine, LIMITS)), octets)
    others.enter_decoding(contest, octets)
    return contest.run()


def encoding(others: Peers, messages: list[csta.Message], rounds: int) -> dict[str, float]:
    """Time writing: ours writes the whole invoke, asn1tools the argument."""
    contest = Contest(rounds)
    each(csta.encode)(messages[: len(messages) // rounds])
    contest.enter("ours", each(csta.encode), messages)
    if others.asn1tools:
        kind = others.asn1tools.types[peers.ARGUMENT]
        contest.enter("asn1tools", each(kind.encode), [kind.decode(argument(csta.encode(one))) for one in messages])
    return contest.run()


# --- XML --------------------------------------------------------------------------------------------------------------


def leaves(element: ElementTree.Element, path: str = "") -> Iterator[str]:
    """Give the paths of all elements with text."""
    for child in element:
        inner = f"{path}/{child.tag}".removeprefix("/")
        yield from leaves(child, inner) if len(child) else (inner,)


def documents_of(messages: list[csta.Message]) -> list[csta.Message]:
    """Give what the messages are in XML; a quarter of them is enough."""
    return [csta.translate(message, csta.Phase.XML6) for message in messages[: len(messages) // 4]]


def xml_decoding(messages: list[csta.Message], rounds: int) -> dict[str, float]:
    """Time reading of documents: etree asks for every path that the very document has, and knows them before."""
    from teamcall_core.csta.xml import codec as xml  # noqa: PLC0415 - needs lxml

    documents = [csta.encode(message) for message in documents_of(messages)]
    asked = [(document, list(leaves(ElementTree.fromstring(document)))) for document in documents]  # noqa: S314 - our own

    def with_findtext(question: tuple[bytes, list[str]]) -> list[str | None]:
        document, paths = question
        return list(map(ElementTree.fromstring(document).findtext, paths))  # noqa: S314

    def ours(document: bytes) -> csta.Message:
        return csta.decode(document, csta.Phase.XML6)

    def walked(document: bytes) -> csta.Message:
        return xml.walked(document, csta.Phase.XML6, None, LIMITS)

    for document in documents[:CHECKED]:
        if not ours(document) == ours(document) == walked(document):
            raise SystemExit("ours reads something else")
    contest = Contest(rounds)
    contest.enter("ours", each(ours), documents)
    contest.enter("ours, element by element", each(walked), documents)
    contest.enter("etree", each(with_findtext), asked)
    return contest.run()


def rebuilt(element: ElementTree.Element, parent: ElementTree.Element | None = None) -> ElementTree.Element:
    """Make a tree of etree again, element by element."""
    made = ElementTree.Element(element.tag) if parent is None else ElementTree.SubElement(parent, element.tag)
    made.text = element.text
    for child in element:
        rebuilt(child, made)
    return made


def xml_encoding(messages: list[csta.Message], rounds: int) -> dict[str, float]:
    """Time writing of documents: etree makes a tree of the same elements and writes it."""
    translated = documents_of(messages)
    trees = [ElementTree.fromstring(csta.encode(message)) for message in translated]  # noqa: S314 - our own
    contest = Contest(rounds)
    contest.enter("ours", each(csta.encode), translated)
    contest.enter("etree", each(lambda tree: ElementTree.tostring(rebuilt(tree), "UTF-8")), trees)
    return contest.run()


# --- the first message ------------------------------------------------------------------------------------------------


def first_decode(octets: bytes, times: int) -> tuple[float, float]:
    """Give the milliseconds from an empty process to the first event: by the clock and of the processor."""
    found = []
    for _ in range(times):
        done = subprocess.run(
            [sys.executable, "-c", FIRST.format(hex=octets.hex())], cwd=HERE.parent, capture_output=True, check=True
        )
        found.append([1000 * float(word) for word in done.stdout.split()])
    return statistics.median(wall for wall, _ in found), statistics.median(cpu for _, cpu in found)


# --- the report -------------------------------------------------------------------------------------------------------


def ratios(times: dict[str, float], ours: str = "ours") -> dict[str, float]:
    """Give what the keys of the report are called and how many times as long the others take."""
    others = {"asn1tools": "asn1tools", "pycrate": "pycrate", "pyasn1": "pyasn1", "etree": "etree"}
    found = {f"ratio_{key}": round(times[name] / times[ours], 2) for key, name in others.items() if name in times}
    whole = times.get("asn1tools, whole invoke")
    if whole is not None:
        found["ratio_asn1tools_invoke"] = round(whole / times[ours], 2)
    return found | {"us": round(times[ours], 2)}


def measure(arguments: argparse.Namespace) -> dict[str, Any]:
    """Run everything."""
    rounds, size, known = (3, 540, 8000) if arguments.quick else (9, 1800, 20000)
    others = Peers(arguments.peers.split(","))
    report: dict[str, Any] = {"seed": arguments.seed, "decode": {}, "decode_generated": {}, "encode": {}}
    report |= {"xml_decode": {}, "xml_encode": {}}
    report["missing"] = others.missing
    times: dict[str, dict[str, float]] = {}
    for name in ("diverse", "regular"):
        messages = mixes.mix(name, arguments.seed, known + rounds * size)
        before, timed = list(map(csta.encode, messages[:known])), messages[known:]
        times[f"decode {name}"] = found = decoding(others, timed, before, rounds)
        report["decode"][name] = ratios(found)
        report["decode_generated"][name] = ratios(found, "ours, generated code alone")
        times[f"encode {name}"] = found = encoding(others, timed, rounds)
        report["encode"][name] = ratios(found)
        try:
            times[f"decode XML {name}"] = found = xml_decoding(timed, rounds)
            report["xml_decode"][name] = ratios(found)
            times[f"encode XML {name}"] = found = xml_encoding(timed, rounds)
            report["xml_encode"][name] = ratios(found)
        except (LocalError, SyntaxError) as error:
            report["missing"]["xml"] = str(error)
        report["octets"] = report.get("octets", {}) | {name: round(statistics.mean(map(len, before)))}
    for key, peer in (("encode", "asn1tools"), ("xml_decode", "etree"), ("xml_encode", "etree")):
        word = f"ratio_{peer}"
        report[key][word] = min((one[word] for one in report[key].values() if word in one), default=None)
    wall, cpu = first_decode(before[0], 3 if arguments.quick else 7)
    report |= {"first_decode_ms": round(wall, 1), "first_decode_cpu_ms": round(cpu, 1)}
    report["times_us"] = {what: {name: round(us, 2) for name, us in found.items()} for what, found in times.items()}
    return report


def show(report: dict[str, Any]) -> None:
    """Print the table."""
    print(f"seed {report['seed']}, mean octets of an event: {report['octets']}")
    for what, reason in report["missing"].items():
        print(f"left out: {what}: {reason}")
    for what, times in report["times_us"].items():
        print(f"\n{what:<32}{'us':>10}{'ours is faster by':>20}")
        for name, us in times.items():
            print(f"  {name:<30}{us:>10.2f}{us / times['ours']:>20.2f}")
    print("\ntimes asn1tools (the argument alone):")
    for key in ("decode", "decode_generated", "encode"):
        words = [f"{name} {report[key][name].get('ratio_asn1tools')}" for name in ("diverse", "regular")]
        print(f"  {key:<20}{', '.join(words)}")
    wall, cpu = report["first_decode_ms"], report["first_decode_cpu_ms"]
    print(f"first decode in a new process: {wall} ms ({cpu} of processor)")


def main(words: Sequence[str] | None = None) -> int:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of the table")
    parser.add_argument("--quick", action="store_true", help="few rounds, for a look")
    parser.add_argument("--seed", type=int, default=None, help="of the mixes; default: a new one")
    parser.add_argument("--peers", default="asn1tools,pycrate,pyasn1", help="libraries to compare with")
    arguments = parser.parse_args(words)
    if arguments.seed is None:
        arguments.seed = time.time_ns() % 1_000_000
    report = measure(arguments)
    if arguments.json:
        print(json.dumps(report))
    else:
        show(report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
