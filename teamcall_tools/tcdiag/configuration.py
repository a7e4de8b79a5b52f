"""``--config``: what the service's own file says about where to find it, and what is wrong with the file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from teamcall_core import config, dialplan
from teamcall_core.dialplan import DialPlan
from teamcall_core.errors import ConfigurationError, Problem

from .findings import FINDINGS
from .steps import Step

MAX_FILE = 1 << 20
"""Octets of a configuration file that are read. A shipped one has some kilobytes."""

_EVERYWHERE = frozenset({"", "*", "0.0.0.0", "::"})  # noqa: S104 - compared with, not bound to


@dataclass(frozen=True, slots=True)
class FromFile:
    """What a file gives: its steps, and the address to try (None where the file names none that can be tried)."""

    steps: tuple[Step, ...]
    host: str | None = None
    port: int | None = None


def read(path: Path) -> FromFile:
    """Read and judge the file. One step for a usable file, one failed step per problem for another."""
    settings, steps = read_settings(path)
    if settings is None:
        return FromFile(steps)
    host = next((address for address in settings.login_address if address not in _EVERYWHERE), None)
    beside = path.with_name("DialPlan.conf")
    if beside.exists():
        steps += read_plan(beside)[1]
    return FromFile(steps, host, settings.login_port)


def read_settings(path: Path) -> tuple[config.Settings | None, tuple[Step, ...]]:
    """The settings, and the steps of reading them; None where one of them has failed."""
    try:
        with path.open("rb") as file:
            text = file.read(MAX_FILE)
        settings, warnings = config.load(text, path.name)
    except OSError as fault:
        return None, (Step("configuration", f"{path}: {fault.strerror or fault}", FINDINGS["TC-101"]),)
    except ConfigurationError as fault:
        return None, tuple(_problem(problem) for problem in fault.problems)
    return settings, (Step("configuration", _summary(path, settings, warnings)),)


def read_plan(path: Path) -> tuple[DialPlan | None, tuple[Step, ...]]:
    """A DialPlan.conf, and the steps of reading it; None where it sets nothing, or where one of them has failed."""
    try:
        with path.open("rb") as file:
            plan, warnings = dialplan.load(file.read(MAX_FILE), path.name)
    except OSError as fault:
        return None, (Step("configuration", f"{path}: {fault.strerror or fault}", FINDINGS["TC-101"]),)
    except ConfigurationError as fault:
        return None, tuple(_problem(problem) for problem in fault.problems)
    known = "nothing is set" if plan is None else f"country code {plan.country_code}, rules: {len(plan.rules)}"
    return plan, (Step("configuration", "; ".join([f"{path.name}: {known}", *map(str, warnings)])),)


def _problem(problem: Problem) -> Step:
    """A problem of the file with its own remedy, under the one code for such problems."""
    place = f"{problem.file}:{problem.line}" if problem.line else problem.file
    return Step("configuration", f"{place}: {problem.what}", replace(FINDINGS["TC-102"], next=problem.remedy))


def _summary(path: Path, settings: config.Settings, warnings: tuple[Problem, ...]) -> str:
    licence = "a licence" if settings.license else "no licence (demo mode: one device)"
    parts = [f"{path.name}: pbxType {settings.pbx_type}", licence, f"loginPort {settings.login_port}"]
    parts += [str(warning) for warning in warnings]
    return "; ".join(parts)
