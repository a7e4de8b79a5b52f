"""How many lines a second reach the clients: our server beside Redis, NATS and Mosquitto.

``python benchmarks/fanout.py [--json] [--quick] [--only shared,own,latency,stalled,overload]``. Ours is the running
CSTAServer: it decodes events of a telephone system, folds the call model and words the lines. The others (Debian
packages redis-server, nats-server, mosquitto; those not installed are left out, and said so) forward the very same
lines without acknowledgement. One reader process plays all clients of all of them (``reader.py``), one sender process
has everything ready before it begins (``publisher.py``); both run on one core, the server that is measured on the
other. The servers take turns, and figures are medians over the rounds. Beside the clock's time stands the processor
time that each server has spent: other work on the machine changes that less.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import resource
import socket
import statistics
import sys
import tempfile
import time
from array import array
from collections.abc import Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from subprocess import Popen
from typing import Any

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
sys.path.insert(0, str(HERE))

import brokers  # noqa: E402 - beside this file
from brokers import MARK, READER_CORE, SERVER_CORE, Started, device, pinned, running, telephone_events  # noqa: E402
from server import await_link, cpu_seconds, rss_kb  # noqa: E402

CALLS = 200
"""Of a device, until its events begin anew: three events each."""
PACE = 1000
LATENCY_CLIENTS = 100
STALLED, READING = 10, 100
MOST_MESSAGES = 400_000
OVERLOAD = 4
Order = dict[str, Any]


def say(text: str) -> None:
    """Progress, beside the result."""
    print(text, file=sys.stderr, flush=True)


class Helper:
    """A process that is driven by JSON lines."""

    def __init__(self, process: Popen[str]) -> None:
        self._process = process

    def order(self, **words: object) -> None:
        """Ask for something; ``answer`` has what comes of it."""
        assert self._process.stdin
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()

    def answer(self) -> Order:
        """What came of the oldest order that has no answer yet."""
        assert self._process.stdout
        line = self._process.stdout.readline()
        if not line:
            raise SystemExit(f"{self._process.args!r} has ended; what it said stands above")
        found: Order = json.loads(line)
        return found

    def ask(self, **words: object) -> Order:
        """Both."""
        self.order(**words)
        return self.answer()


class Stage:
    """Helpers, servers and clients of one comparison. ``clients`` hear one device, or each its own."""

    def __init__(
        self, stack: contextlib.ExitStack, clients: int, *, own: bool, others: bool, limits: bool = False
    ) -> None:
        self.folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="fanout-")))
        self.clients = clients
        self.devices = [device(number) for number in range(clients if own else 1)]
        self.reader = self._helper(stack, "reader.py")
        self.publisher = self._helper(stack, "publisher.py")
        self.servers: dict[str, Started] = {}
        self.spent: dict[str, float] = {}
        """Seconds of processor time per line, in the last round of each server."""
        self._files: dict[tuple[str, int], tuple[Path, list[int]]] = {}
        link_port = self.publisher.ask(do="listen", set="ours")["port"]
        (self.folder / "ours").mkdir()
        self._add(stack.enter_context(brokers.ours(self.folder / "ours", link_port, clients + 1, limits=limits)))
        for kind in brokers.KINDS if others else ():
            if brokers.installed(kind):
                self._add(stack.enter_context(brokers.forwarding(kind, self.folder)))
        self.words = [telephone_events(word, CALLS) for word in self.devices]
        self.lines = self._recorded()

    def _helper(self, stack: contextlib.ExitStack, name: str) -> Helper:
        return Helper(stack.enter_context(running(READER_CORE, sys.executable, str(HERE / name), pipes=True)))

    def _add(self, started: Started) -> None:
        self.servers[started.name] = started
        if started.kind is None:
            await_link(started.port)
        else:
            opening, until = (octets.decode("latin-1") for octets in started.kind.publisher)
            self.publisher.ask(do="connect", set=started.name, port=started.port, opening=opening, until=until)
        self.connect(
            started.name, started.name, [self.devices[place % len(self.devices)] for place in range(self.clients)]
        )

    def connect(self, server: str, name: str, words: Sequence[str], stalled: int = 0) -> None:
        """Let clients of a server listen to these devices."""
        started = self.servers[server]
        openings = [started.subscriber(word, number) for number, word in enumerate(words)]
        clients = [
            {"opening": opening.decode("latin-1"), "until": until.decode("latin-1")} for opening, until in openings
        ]
        order = {"port": started.port, "clients": clients, "mark": started.mark, "stalled": stalled}
        self.reader.ask(do="connect", set=name, **order)

    def _recorded(self) -> list[bytes]:
        """The lines that our server makes of the events of the first device."""
        file = self.folder / "record"
        file.write_bytes(b"".join(map(b"".join, zip(*self.words, strict=True))))
        each = len(self.words[0])
        self.reader.order(do="count", set="ours", each=each, record=str(self.folder / "lines"))
        self.publisher.ask(do="send", set="ours", file=str(file))
        if self.reader.answer()["missing"]:
            raise SystemExit("our server did not deliver everything")
        lines = (self.folder / "lines").read_bytes().splitlines(keepends=True)[-each:]
        assert len(lines) == each
        return lines

    # --- rounds ----------------------------------------------------------------------------------------------------

    def _messages(self, name: str, each: int) -> Iterator[bytes]:
        """So many for each device, taking turns."""
        kind = self.servers[name].kind
        if kind is None:
            for frames in islice(cycle(zip(*self.words, strict=True)), each):
                yield from frames
            return
        first = self.devices[0].encode()
        made = [
            [kind.publish(word, line[:-1].replace(first, word.encode()) + bytes([MARK])) for word in self.devices]
            for line in self.lines
        ]
        for step in islice(cycle(made), each):
            yield from step

    def file(self, name: str, each: int) -> tuple[Path, list[int]]:
        """The octets for one round, and the sizes of the messages."""
        if (name, each) not in self._files:
            messages = list(self._messages(name, each))
            path = self.folder / f"{name}-{each}"
            path.write_bytes(b"".join(messages))
            self._files[name, each] = (path, list(map(len, messages)))
        return self._files[name, each]

    def lines_per_second(self, name: str, each: int, readers: str = "", reading: int = 0) -> float:
        """One round: every client gets ``each`` lines, as fast as possible."""
        path, _sizes = self.file(name, each)
        spent = cpu_seconds(self.servers[name].process)
        self.reader.order(do="count", set=readers or name, each=each)
        began = self.publisher.ask(do="send", set=name, file=str(path))["began"]
        answer = self.reader.answer()
        total = (reading or self.clients) * each
        if answer["missing"]:
            say(f"  {name}: {answer['missing']} of {total} lines never came")
        self.spent[name] = (cpu_seconds(self.servers[name].process) - spent) / total
        return float((total - answer["missing"]) / (answer["at"] - began))

    def sized(self, name: str, seconds: float) -> int:
        """How many lines each client should get so that a round takes about so long; a warm-up, too."""
        each = 8
        while True:
            took = self.clients * each / self.lines_per_second(name, each)
            most = MOST_MESSAGES // len(self.devices)
            if took > seconds / 4 or each == most:
                return max(8, min(most, int(each * seconds / took)))
            each = min(most, int(each * max(2.0, min(10.0, seconds / took))))

    def latencies_ms(self, name: str, each: int, rate: float) -> list[float]:
        """One round of paced messages: from being sent to being read, for every client."""
        path, sizes = self.file(name, each)
        sent, came = self.folder / "sent", self.folder / "came"
        self.reader.order(do="count", set=name, each=each, times=str(came))
        self.publisher.ask(do="send", set=name, file=str(path), sizes=sizes, rate=rate, times=str(sent))
        if self.reader.answer()["missing"]:
            raise SystemExit(f"{name}: not all lines came")
        began, ended = array("d", sent.read_bytes()), array("d", came.read_bytes())
        return [1000 * (at - began[place % each]) for place, at in enumerate(ended)]


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of them lies."""
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]


def turns(names: Sequence[str], rounds: int) -> Iterator[str]:
    """Every name once a round, each round beginning with another."""
    for number in range(rounds):
        for place in range(len(names)):
            yield names[(place + number) % len(names)]


# --- what is measured -------------------------------------------------------------------------------------------------


class Plan:
    """How much, and how often."""

    def __init__(self, *, quick: bool) -> None:
        self.quick = quick
        self.rounds = 1 if quick else 7
        self.seconds = 0.05 if quick else 0.6
        self.shared = (1, 10) if quick else (1, 10, 100, 1000)
        self.own = (10,) if quick else (100, 1000)
        self.paced = 100 if quick else 1500


def throughput(plan: Plan, clients: int, *, own: bool) -> Order:
    """Lines a second of every server, and how many times as many as each of the others."""
    say(f"{clients} clients, {'each its own device' if own else 'all one device'}")
    with contextlib.ExitStack() as stack:
        stage = Stage(stack, clients, own=own, others=True)
        each = {name: stage.sized(name, plan.seconds) for name in stage.servers}
        found: dict[str, list[float]] = {name: [] for name in stage.servers}
        spent: dict[str, list[float]] = {name: [] for name in stage.servers}
        for name in turns(list(found), plan.rounds):
            found[name].append(stage.lines_per_second(name, each[name]))
            spent[name].append(stage.spent[name])
        medians = {name: statistics.median(values) for name, values in found.items()}
        cost = {name: statistics.median(values) for name, values in spent.items()}
        octets = statistics.mean(map(len, stage.lines))
    ours = medians.pop("ours")
    return {
        "lines_s": round(ours),
        **{f"ratio_{name}": round(ours / value, 3) for name, value in medians.items()},
        "others_lines_s": {name: round(value) for name, value in medians.items()},
        "cpu_us_line": {name: round(1e6 * value, 3) for name, value in cost.items()},
        "events_s": round(ours if own else ours / clients),
        "line_octets": round(octets, 1),
    }


def latency(plan: Plan) -> Order:
    """The time from an event's sending to its lines, at a pace that nobody finds hard."""
    clients = 10 if plan.quick else LATENCY_CLIENTS
    say(f"latency: {PACE} events/s to {clients} clients")
    with contextlib.ExitStack() as stack:
        stage = Stage(stack, clients, own=False, others=True)
        found: dict[str, list[list[float]]] = {name: [] for name in stage.servers}
        for name in found:
            stage.latencies_ms(name, 50, PACE)
        for name in turns(list(found), plan.rounds):
            found[name].append(stage.latencies_ms(name, plan.paced, PACE))
    p99 = {name: statistics.median(percentile(one, 0.99) for one in rounds) for name, rounds in found.items()}
    p50 = {name: statistics.median(percentile(one, 0.5) for one in rounds) for name, rounds in found.items()}
    ratios = {f"p99_ratio_{name}": round(p99["ours"] / value, 3) for name, value in p99.items() if name != "ours"}
    return {**ratios, "p99_ms": _rounded(p99), "p50_ms": _rounded(p50), "clients": clients, "events_s": PACE}


def _rounded(values: dict[str, float]) -> dict[str, float]:
    return {name: round(value, 3) for name, value in values.items()}


def stalled(plan: Plan) -> Order:
    """What those who read still get when others do not read; no limits, so that nobody is dropped."""
    say(f"{READING} clients that read, without and with {STALLED} that do not")
    with contextlib.ExitStack() as stack:
        stage = Stage(stack, READING, own=False, others=False)
        each = stage.sized("ours", plan.seconds)
        found: dict[str, list[float]] = {"ours": [], "beside": []}
        for _round in range(plan.rounds):
            found["ours"].append(stage.lines_per_second("ours", each))
            stage.connect("ours", "beside", [stage.devices[0]] * STALLED, stalled=STALLED)
            found["beside"].append(stage.lines_per_second("ours", each))
            stage.reader.ask(do="close", set="beside")
            time.sleep(0.1)  # until the server has seen that they are gone
    medians = {name: statistics.median(values) for name, values in found.items()}
    return {"ratio": round(medians["beside"] / medians["ours"], 3), "lines_s": round(medians["beside"]),
        "lines_s_alone": round(medians["ours"]), "stalled": STALLED, "clients": READING + STALLED}  # fmt: skip


def overload(plan: Plan) -> Order:
    """Four times the lines that clients' sockets take one by one: latency, memory, and nobody dropped."""
    clients = 10 if plan.quick else LATENCY_CLIENTS
    with contextlib.ExitStack() as stack:
        stage = Stage(stack, clients, own=False, others=False, limits=True)
        one_by_one = one_send_per_line(stage, clients, 200 if plan.quick else 3000)
        rate = OVERLOAD * one_by_one / clients
        say(f"overload: {rate:.0f} events/s to {clients} clients")
        stage.latencies_ms("ours", 100, PACE)
        process = stage.servers["ours"].process
        before = rss_kb(process)
        found = [stage.latencies_ms("ours", int(rate * plan.seconds * 3), rate) for _round in range(plan.rounds)]
        grown = rss_kb(process) - before
    return {
        "p99_ms": round(statistics.median(percentile(one, 0.99) for one in found), 2),
        "max_ms": round(max(map(max, found)), 2),
        "events_s": round(rate),
        "lines_s": round(rate * clients),
        "one_by_one_lines_s": round(one_by_one),
        "rss_growth_mb": round(grown / 1024, 1),
        "dropped": 0,  # a client that is dropped ends the reader, and this benchmark with it
    }


def one_send_per_line(stage: Stage, clients: int, each: int) -> float:
    """Lines a second of a bare loop that sends every line to every client by itself."""
    with socket.create_server(("127.0.0.1", 0), backlog=clients) as listener, contextlib.ExitStack() as stack:
        words = [{"opening": "", "until": ""}] * clients
        port = listener.getsockname()[1]
        stage.reader.order(do="connect", set="bare", port=port, clients=words, mark=brokers.LINE_END)
        sockets = [stack.enter_context(listener.accept()[0]) for _client in range(clients)]
        stage.reader.answer()
        for sock in sockets:
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        stage.reader.order(do="count", set="bare", each=each)
        with pinned(SERVER_CORE):
            began = time.monotonic()
            for line in islice(cycle(stage.lines), each):
                for sock in sockets:
                    sock.send(line)
            ended = stage.reader.answer()["at"]
        stage.reader.ask(do="close", set="bare")
    return float(clients * each / (ended - began))


def measure(plan: Plan, only: Sequence[str]) -> Order:
    """Everything, or what is asked for."""
    missing = [kind.program for kind in brokers.KINDS if not brokers.installed(kind)]
    for program in missing:
        say(f"{program} is not installed: left out")
    report: Order = {"missing": missing}
    if "shared" in only:
        report["shared"] = {str(count): throughput(plan, count, own=False) for count in plan.shared}
    if "own" in only:
        report["own"] = {str(count): throughput(plan, count, own=True) for count in plan.own}
    for name, measured in (("latency", latency), ("stalled", stalled), ("overload", overload)):
        if name in only:
            report[name] = measured(plan)
    return report


def show(report: Order) -> None:
    """Print the table."""
    names = [kind.name for kind in brokers.KINDS]
    for what, text in (("shared", "all hear one device"), ("own", "each hears its own")):
        if what in report:
            print(f"\n{text:<22}{'ours, lines/s':>14}" + "".join(f"{name:>12}{'ratio':>8}" for name in names))
        for count, row in report.get(what, {}).items():
            cells = "".join(
                f"{row['others_lines_s'].get(name, '-'):>12}{row.get(f'ratio_{name}', '-'):>8}" for name in names
            )
            print(f"{count + ' clients':<22}{row['lines_s']:>14}{cells}")
            spent = {name: row["cpu_us_line"].get(name, "-") for name in ("ours", *names)}
            print(
                f"{'  us of cpu per line':<22}{spent['ours']:>14}"
                + "".join(f"{spent[one]:>12}{'':>8}" for one in names)
            )
    for what in ("latency", "stalled", "overload"):
        if what in report:
            print(f"\n{what}")
            for key, value in report[what].items():
                print(f"  {key:<22}{value}")


def main(words: Sequence[str] | None = None) -> int:
    """Measure and tell."""
    everything = ("shared", "own", "latency", "stalled", "overload")
    parser = argparse.ArgumentParser(description="Measures the fan-out; see the text at the top of this file.")
    parser.add_argument("--json", action="store_true", help="one JSON object instead of tables")
    parser.add_argument("--quick", action="store_true", help="small counts: to see that it works, not to compare")
    parser.add_argument("--only", default=",".join(everything), help="some of " + ", ".join(everything))
    options = parser.parse_args(words)
    _soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (hard, hard))  # all that is started inherits it
    report = measure(Plan(quick=options.quick), options.only.split(","))
    if options.json:
        print(json.dumps(report))
    else:
        show(report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
