"""The ways in which the simulator misbehaves on request. One table: name, argument, meaning; help comes from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


class FaultError(ValueError):
    """The fault is not known or its argument cannot be read; the text is for a person."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One row. ``read`` turns the argument's text (``""``: none given) into the value that is kept while it is on."""

    argument: str
    meaning: str
    read: Callable[[str], object]
    once: bool = False
    """True: it is done once to the links that stand now, and does not stay on."""


def _nothing(text: str) -> object:
    if text:
        raise ValueError(text)
    return True


def _seconds(default: float) -> Callable[[str], object]:
    def read(text: str) -> object:
        value = float(text) if text else default
        if not 0 <= value <= 3600:  # noqa: PLR2004 - an hour is longer than anybody waits
            raise ValueError(text)
        return value

    return read


def _count(default: int, lowest: int = 0) -> Callable[[str], object]:
    def read(text: str) -> object:
        value = int(text) if text else default
        if value < lowest:
            raise ValueError(text)
        return value

    return read


def _octets(text: str) -> object:
    return bytes.fromhex(text)


FAULTS: dict[str, Fault] = {
    "refuse": Fault(
        "[transient|OPERATION]",
        "refuse the association for good, or for now (transient; each system in its own words), or every request of"
        " this operation with systemResourceAvailability resourceBusy",
        str,
    ),
    "mute": Fault("", "read everything, send nothing", _nothing),
    "slow": Fault("[SECONDS]", "send every frame SECONDS late (1)", _seconds(1.0)),
    "late": Fault("[SECONDS]", "send answers SECONDS late (15), events at once", _seconds(15.0)),
    "split": Fault("[OCTETS]", "write at most OCTETS at a time (1)", _count(1, 1)),
    "merge": Fault("[SECONDS]", "gather frames and write them together every SECONDS (0.05)", _seconds(0.05)),
    "garbage": Fault(
        "[HEX]", "once: send these octets as they are (a frame whose content is no message)", _octets, once=True
    ),
    "reset": Fault("", "once: end the links with a TCP reset", _nothing, once=True),
    "halfopen": Fault(
        "", "once: the links that stand neither hear nor speak again; new ones work", _nothing, once=True
    ),
    "twice": Fault("", "send every frame twice", _nothing),
    "unknownid": Fault("", "before every answer, send one with an invoke id that nobody asked with", _nothing),
    "losemonitors": Fault("", "once: forget all monitors without a word", _nothing, once=True),
    "limit": Fault(
        "[N]",
        "refuse monitors beyond N (0) with systemResourceAvailability overallMonitorLimitExceeded",
        _count(0),
    ),
    "storm": Fault(
        "[N]", "once: N (1000) times ServiceInitiated and ConnectionCleared to every monitor", _count(1000), True
    ),
    "eventsfirst": Fault("", "send events before the answer to the request that caused them", _nothing),
}


def read_fault(name: str, argument: str) -> object:
    """The value of a fault's argument; raises ``FaultError``."""
    fault = FAULTS.get(name)
    if fault is None:
        raise FaultError(f"unknown fault {name!r}; known are {', '.join(FAULTS)} and off")
    try:
        return fault.read(argument)
    except ValueError as error:
        usage = f"fault {name} {fault.argument}".rstrip()
        raise FaultError(f"the argument {argument!r} does not fit: {usage}") from error


def describe_faults() -> str:
    """The table as help text."""
    width = max(len(f"{name} {fault.argument}") for name, fault in FAULTS.items())
    return "\n".join(f"  {f'{name} {fault.argument}':<{width}}  {fault.meaning}" for name, fault in FAULTS.items())


class Faults:
    """Which lasting faults are on. Each accessor gives what the wire needs to know."""

    def __init__(self) -> None:
        self._on: dict[str, object] = {}

    def set(self, name: str, value: object) -> None:
        """Switch on a lasting fault with the value of ``read_fault``."""
        self._on[name] = value

    def clear(self, name: str | None = None) -> None:
        """Switch off one fault, or all."""
        if name is None:
            self._on.clear()
        else:
            self._on.pop(name, None)

    def has(self, name: str) -> bool:
        """True while this fault is on."""
        return name in self._on

    def number(self, name: str) -> float:
        """The fault's number, 0 while it is off."""
        value = self._on.get(name, 0)
        return float(value) if isinstance(value, int | float) else 0.0

    def text(self, name: str) -> str | None:
        """The fault's word, None while it is off."""
        value = self._on.get(name)
        return value if isinstance(value, str) else None
