"""Every fault on every proven telephone system, once, on a made-up clock; and the page that tells what came of it.

``python tests/matrix/fault_matrix.py`` writes docs/faults.md anew; a test compares the page with what a run gives.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from loguru import logger
from matrix_world import PROVEN, World

PAGE = Path(__file__).resolve().parents[2] / "docs" / "faults.md"
LASTS = 330.0
"""Seconds for which a lasting fault is on: longer than any link waits for a sign of life."""
CHECKS = 900.0
"""Seconds of the slow round through all monitors: the default of ``monitorCheckInterval``."""
SETTLES = 90.0
"""Seconds within which all must be well again; attempts are up to 60 s apart."""
LOST, BACK = "error_ind LINKOUTOFSERVICE", "error_ind LINKINSERVICE"
NEVER = "with the next connection"


@dataclass(frozen=True, slots=True)
class Fault:
    """One row: the control commands that begin it, and what it needs beside them."""

    name: str
    commands: tuple[str, ...]
    meaning: str
    with_loss: bool = False
    """The connection is lost as it begins: it is about what happens at the start of a link."""
    split: int = 0
    lasts: float = LASTS


FAULTS = (
    Fault("refuse", ("fault refuse",), "the association is refused for good", with_loss=True),
    Fault("refuse transient", ("fault refuse transient",), "the association is refused for now", with_loss=True),
    Fault("refuse monitorStart", ("fault refuse monitorStart",), "monitors are refused: busy", with_loss=True),
    Fault("limit", ("fault limit 1",), "one monitor is taken, others are refused", with_loss=True),
    Fault("mute", ("fault mute",), "nothing is sent any more"),
    Fault("halfopen", ("fault halfopen",), "the connection is dead on one side only"),
    Fault("reset", ("fault reset",), "the connection is reset"),
    Fault("slow", ("fault slow 1",), "all is 1 s late"),
    Fault("late", ("fault late 15",), "answers are 15 s late, later than a request is waited for"),
    Fault("split", (), "the stream comes octet by octet", split=1),
    Fault("merge", ("fault merge 0.05",), "frames are gathered for 50 ms"),
    Fault("garbage", ("fault garbage",), "a frame that holds no message"),
    Fault("twice", ("fault twice",), "each frame comes twice"),
    Fault("unknownid", ("fault unknownid",), "answers to nothing before each answer"),
    Fault("losemonitors", ("fault losemonitors",), "all monitors are forgotten without a word", lasts=2 * CHECKS),
    Fault("storm", ("fault storm 100",), "100 calls that begin and end at once, at each device"),
    Fault("eventsfirst", ("fault eventsfirst",), "events come before the answer to the request that caused them"),
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one fault on one telephone system, in the words of the page."""

    noticed: str
    saw: str
    logged: tuple[str, ...]
    well: str


def run(key: str, fault: Fault) -> Outcome:
    """A call stands; the fault begins; a client wants something, the call ends, another begins; the fault ends."""
    world = World(key, monitor_check_interval=CHECKS)
    with world.logging():
        client = world.client("101", "102")
        for line in ("dial 101 102", "answer 102"):
            world.command(line)
        world.wait(30.0)
        world.check()
        begun, heard, said = world.now, len(client.lines), len(world.log)
        _begin(world, fault)
        world.wait(1.0)
        out = LOST in world.say(client, f"HoldCall {world.device('101')}")
        for line in ("onhook 102", "dial 103 101"):
            world.wait(2.0)
            world.simulator.command(line, world.now)
            world.carry()
        world.wait(begun + fault.lasts - world.now)
        world.split = 0
        world.command("fault off")
        well = _well(world)
        lines, log = client.lines[heard:], world.log[said:]
        if well == NEVER:
            world.lose()
            world.wait(SETTLES)
            assert world.is_up
            world.check()
    return Outcome(_noticed(log, begun, well), _saw(lines, asked_in_vain=out), tuple(_logged(log)), well)


def _begin(world: World, fault: Fault) -> None:
    for line in fault.commands:
        world.command(line)
    world.split = fault.split
    if fault.with_loss:
        world.lose()


def _well(world: World) -> str:
    """How long it takes until the link is up and every picture true."""
    ended = world.now
    while world.now < ended + SETTLES:
        if world.is_up and world.is_true:
            return "before its end" if world.now == ended else f"{world.now - ended:.0f} s after its end"
        world.wait(1.0)
    return NEVER


def _out_after_return(lines: list[str]) -> int:
    """How many devices were still out of service when the link came back."""
    if BACK not in lines:
        return 0
    out: set[str] = set()
    for line in lines[: lines.index(BACK)]:
        name, device = line.split(" ")[:2]
        if name == "OutOfService":
            out.add(device)
        elif name == "BackInService":
            out.discard(device)
    return len(out)


def _noticed(log: list[tuple[float, str]], begun: float, well: str) -> str:
    if not log:
        return "not" if well == NEVER else "needs none"
    seconds = log[0][0] - begun
    return "at once" if seconds < 0.05 else f"{seconds:.3g} s"


def _saw(lines: list[str], *, asked_in_vain: bool) -> str:
    """The answer to the request, how often the link went and came, and how much was told with the cause resync."""
    said = (line.split(" ")[1] for line in lines if line.startswith("error_ind ") and line.endswith(" HoldCall"))
    parts = [f"HoldCall: {'LINKOUTOFSERVICE' if asked_in_vain else next(said, 'nothing')}"]
    lost = lines.count(LOST) - asked_in_vain
    back = lines.count(BACK)
    if lost:
        parts.append("link out and back" if lost == back == 1 else f"link out {lost} times, back {back} times")
    if stay := _out_after_return(lines):
        parts.append(f"{stay} of 2 devices out of service for longer")
    told = sum(" resync " in line and not line.startswith("BackInService") for line in lines)
    if told:
        parts.append("events with resync")
    return "; ".join(parts)


_PLACE = re.compile(r" to pbx:1")
_TIMES = re.compile(r" \(and \d+ times more before\)")
_DELAY = re.compile(r"; next attempt in [\d.]+ s")


def _logged(log: list[tuple[float, str]]) -> Iterator[str]:
    """Each line once, with how often it came; what differs from one to the next only in a delay is one."""
    counts: dict[str, int] = {}
    for _, text in log:
        short = _DELAY.sub("", _TIMES.sub("", _PLACE.sub("", text)))
        counts[short] = counts.get(short, 0) + 1
    for text, count in counts.items():
        yield text if count == 1 else f"{text} ({count} times)"


# --- the page ---------------------------------------------------------------------------------------------------------

HEAD = f"""\
# What faults of a telephone system come to

This page is written by `python tests/matrix/fault_matrix.py`, from runs of the server against the simulator of every
telephone system whose link is proven, in memory and on a made-up clock; a test compares it with a run. Nothing here
was tried against a physical telephone system.

Each run: a client of version 2 monitors two devices that are connected with each other. The fault begins; 1 s later
the client asks for `HoldCall`, 3 s later one party hangs up, 5 s later somebody calls the other. A lasting fault ends
after {LASTS:.0f} s. In the end the link must be in service and the picture that the client has made of the calls from
its lines must be true. Settings are those that the row of the telephone system has (docs/settings.md).

* **noticed**: the first line in the log, counted from the beginning of the fault; *needs none*: nothing was amiss.
* **clients saw**: the answer to `HoldCall`, whether the link went and came, whether something was made up for (cause
  `resync`).
* **well again**: when the link was up and the picture true; *with the next connection*: not before, since nothing on
  this link can show that something is missing. Where the telephone system is gone altogether, TCP keepalive of the
  operating system ends the connection within two minutes; else `ReconnectLink` of a supervisor does.
"""


def page(outcomes: dict[tuple[str, str], Outcome]) -> str:
    """The page, with telephone systems that behave alike in one row."""
    return HEAD + "".join(_section(fault, outcomes) for fault in FAULTS)


def _section(fault: Fault, outcomes: dict[tuple[str, str], Outcome]) -> str:
    rows: dict[Outcome, list[str]] = {}
    for key in PROVEN:
        rows.setdefault(outcomes[fault.name, key], []).append(f"`{key}`")
    table = [
        f"| {' '.join(keys)} | {one.noticed} | {one.saw} | {_cell(one.logged)} | {one.well} |\n"
        for one, keys in rows.items()
    ]
    begins = " With it the connection is lost." if fault.with_loss else ""
    return (
        f"\n## `{fault.name}`: {fault.meaning}\n{begins and chr(10) + begins.strip() + chr(10)}\n"
        "| telephone systems | noticed | clients saw | logged | well again |\n|---|---|---|---|---|\n" + "".join(table)
    )


def _cell(lines: tuple[str, ...]) -> str:
    return "<br>".join(line.replace("|", "\\|").replace("<", "&lt;") for line in lines) or "nothing"


def run_all() -> dict[tuple[str, str], Outcome]:
    """Every fault on every telephone system."""
    return {(fault.name, key): run(key, fault) for fault in FAULTS for key in PROVEN}


if __name__ == "__main__":
    logger.remove()
    PAGE.write_text(page(run_all()), encoding="utf-8")
    sys.stdout.write(f"{PAGE.name}: {len(FAULTS)} faults on {len(PROVEN)} telephone systems\n")
