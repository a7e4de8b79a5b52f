"""How much an event costs for binary sessions: written once per phase and cut for each, against written for each.

    python benchmarks/binary.py [--sessions 100] [--events 2000] [--json]

Everything runs in one process without sockets: an event of the link goes through the fan-out into sessions that
monitor one device, and their octets are fetched once per event. Medians of five alternating rounds.
"""

from __future__ import annotations

import argparse
import json
import statistics
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from teamcall_core import csta
from teamcall_core.csta import events, services, to_domain
from teamcall_core.csta.association import AARQ, UserInformation
from teamcall_core.csta.message import Phase
from teamcall_core.domain.ids import Device
from teamcall_core.domain.outcomes import Done
from teamcall_core.exchange.binaries import Binaries
from teamcall_core.framing import FRAMINGS
from teamcall_core.session import Asked, ClientSession, Reply, SessionSettings
from teamcall_core.session.settings import BinarySettings

ROUNDS = 5
DEVICE = Device("101")
PHASES = {
    "III": (("length2", Phase.III),),
    "I": (("length2", Phase.I),),
    "XML3": (("ecma323", Phase.XML3),),
    "mixed": (("length2", Phase.III), ("hipath", Phase.III), ("length2", Phase.I), ("ecma323", Phase.XML3)),
}
VERSIONS = {Phase.I: "versionOne", Phase.III: "versionFive"}


def opened(framing: str, phase: Phase) -> ClientSession:
    """A session that monitors the device."""
    session = ClientSession(SessionSettings(binary=BinarySettings()), 0.0)
    wrap = FRAMINGS[framing].wrap
    if phase in VERSIONS:
        asked = AARQ(user_information=UserInformation(csta.Bits((VERSIONS[phase],))))
        session.receive_data(wrap(csta.encode(csta.Message("aarq", None, None, asked, phase))), 0.0)
    start = csta.Message("invoke", 1, "monitorStart", services.MonitorStart(csta.DeviceID(DEVICE)), phase)
    octets = csta.encode(replace(start, invoke_id=None) if framing == "ecma323" else start)
    session.receive_data(wrap(octets, 1), 0.0)
    while (event := session.next_event()) is not None:
        if isinstance(event, Asked):
            session.send(Reply(event.number, Done()), 0.0)
    session.data_to_send()
    return session


def delivered() -> bytes:
    """An event as the telephone system sends it."""
    device, number = csta.DeviceID(DEVICE), csta.DeviceID("0301234567")
    body = events.Delivered(
        b"\0\7", csta.ConnectionID(b"\0\1", device), device, number, device, csta.DeviceStatus.NOT_KNOWN,
        local_connection_info="alerting", cause="newCall",
    )  # fmt: skip
    return csta.encode(csta.Message("event", 7, "delivered", body))


def shared(sessions: list[ClientSession], apdu: bytes) -> Callable[[], None]:
    """As the server does it."""
    binaries = Binaries(Phase.III)
    for session in sessions:
        binaries.join(session, DEVICE)

    def step() -> None:
        heard = to_domain.event(csta.decode(apdu), DEVICE)
        for session in binaries.hear(DEVICE, heard):
            session.data_to_send()

    return step


def each(sessions: list[ClientSession], apdu: bytes) -> Callable[[], None]:
    """Written anew for every session."""

    def step() -> None:
        heard = csta.decode(apdu)
        for session in sessions:
            speaker = session.binary
            assert speaker is not None
            told = csta.translate(heard, speaker.phase)
            own = b"0001" if speaker.phase is Phase.XML3 else b"\0\1"
            told = replace(told, invoke_id=None, body=replace(told.body, monitor_cross_ref_id=own))  # type: ignore[type-var]
            is_xml = speaker.phase is Phase.XML3
            octets = csta.encode(told if is_xml else replace(told, invoke_id=200))
            FRAMINGS["ecma323" if is_xml else "length2"].wrap(octets, 9999)

    return step


def rate(step: Callable[[], None], events_: int) -> float:
    """Events per second."""
    step()
    begun = time.perf_counter()
    for _ in range(events_):
        step()
    return events_ / (time.perf_counter() - begun)


def measure(sessions_: int, events_: int) -> dict[str, dict[str, float]]:
    """Frames per second by phase."""
    apdu, found = delivered(), {}
    for name, forms in PHASES.items():
        sessions = [opened(*forms[number % len(forms)]) for number in range(sessions_)]
        steps = {"shared": shared(sessions, apdu), "each": each(sessions, apdu)}
        rates: dict[str, list[float]] = {key: [] for key in steps}
        for _ in range(ROUNDS):
            for key, step in steps.items():
                rates[key].append(rate(step, max(1, events_ // (1 if key == "shared" else 10))) * sessions_)
        medians = {key: statistics.median(values) for key, values in rates.items()}
        found[name] = {"frames_s": medians["shared"], "ratio_each": medians["shared"] / medians["each"]}
    return found


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sessions", type=int, default=100)
    parser.add_argument("--events", type=int, default=500)
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    found = measure(given.sessions, given.events)
    if given.json:
        print(json.dumps({"binary": {str(given.sessions): found}}))
        return
    print(f"{given.sessions} sessions on one device, {ROUNDS} rounds of {given.events} events, medians")
    print(f"{'phase':8}{'frames/s':>12}{'times as fast as writing each':>32}")
    for name, row in found.items():
        print(f"{name:8}{row['frames_s']:12,.0f}{row['ratio_each']:32.1f}")


if __name__ == "__main__":
    main()
