"""The walk through the manual's chapter 7: what is said, what is heard, and what each step makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from time import monotonic

from teamcall_core.stli import tokens

from .answers import ANSWER, NOTICES, Conversation, ending, first_answer, refusal
from .channel import Ended, How, shown
from .connect import NoConnection, connect
from .findings import FINDINGS, Finding


@dataclass(frozen=True, slots=True)
class Step:
    """One step and how it went; ``finding`` is None where it passed."""

    name: str
    saw: str
    finding: Finding | None = None

    @property
    def ok(self) -> bool:
        """It passed."""
        return self.finding is None


@dataclass(frozen=True, slots=True)
class Plan:
    """What is asked of a walk. Seconds: ``answer`` for each answer, ``event`` for a person to lift the receiver."""

    host: str
    port: int
    extension: str | None
    answer: float
    event: float
    call: str | None = None
    """A number to be called from the extension: then nobody need lift its receiver."""


Prompt = Callable[[str], None]

ASK_AGAIN = 0.25
"""Seconds after which a link that is connecting is looked at again."""


def walk(plan: Plan, prompt: Prompt) -> Iterator[Step]:
    """All steps in order, each as soon as it is known; the first that fails is the last.

    ``prompt`` is called with what the person in front of the telephone must do.
    """
    for step in chain(_first_connection(plan), _session(plan, prompt)):
        yield step
        if not step.ok:
            return


def _first_connection(plan: Plan) -> Iterator[Step]:
    """Sections 7.2 and 7.3: a connection, and BYE on it alone."""
    connected = connect(plan.host, plan.port, plan.answer)
    if isinstance(connected, NoConnection):
        yield Step("reachable", connected.saw, connected.finding)
        return
    with connected.channel as talk:
        yield Step("reachable", connected.saw)
        yield bye_alone(talk, plan.answer)


def _session(plan: Plan, prompt: Prompt) -> Iterator[Step]:
    """Section 7.4: an STLI session, the monitor, the event, and BYE."""
    connected = connect(plan.host, plan.port, plan.answer)
    if isinstance(connected, NoConnection):
        yield Step("STLI", connected.saw, connected.finding)
        return
    with connected.channel as talk:
        yield from session_steps(talk, plan, prompt)


def session_steps(talk: Conversation, plan: Plan, prompt: Prompt) -> Iterator[Step]:
    """The steps of one STLI session on an open connection."""
    yield open_session(talk, plan.answer)
    yield link_state(talk, plan.answer)
    if plan.extension is not None:
        yield start_monitor(talk, plan.extension, plan.answer)
        if plan.call is None:
            prompt(f"Now lift the receiver of {plan.extension}. Waiting {plan.event:g} seconds for the event ...")
            yield await_event(talk, plan.event)
        else:
            yield from _call_steps(talk, plan.extension, plan.call, plan.answer)
    yield end_session(talk, plan.answer)


def _call_steps(talk: Conversation, extension: str, number: str, within: float) -> Iterator[Step]:
    """A call of our own instead of a person at the telephone: it must be seen, and is ended again."""
    early: list[str] = []
    yield make_call(talk, extension, number, within, early)
    yield await_event(talk, within, early, missing="TC-184")
    yield clear_call(talk, extension, within)


def bye_alone(talk: Conversation, within: float) -> Step:
    """BYE as the first word: only our service answers it so."""
    talk.say("BYE", within)
    heard = talk.hear(within)
    return Step("BYE", _seen(heard), first_answer(heard))


def open_session(talk: Conversation, within: float) -> Step:
    """STLI."""
    talk.say("STLI", within)
    heard = _answer(talk, within, [])
    if isinstance(heard, Ended):
        return Step("STLI", str(heard), ending(heard, "TC-134"))
    if heard.startswith("error_ind SUCCESS STLI"):
        return Step("STLI", shown(heard))
    return Step("STLI", shown(heard), refusal(heard, "TC-131"))


def link_state(talk: Conversation, within: float) -> Step:
    """The state of the link; one that is just connecting is given time, and asked again."""
    deadline = monotonic() + within
    while True:
        step = _system_status(talk, within)
        if step.finding is not FINDINGS["TC-142"] or monotonic() >= deadline:
            return step
        talk.hear(ASK_AGAIN)  # nothing is expected, or the notice that the link has come


def _system_status(talk: Conversation, within: float) -> Step:
    """SystemStatus; a service that does not know this request is not blamed for it."""
    talk.say("SystemStatus", within)
    data: list[str] = []
    heard = _answer(talk, within, data)
    if isinstance(heard, Ended):
        return Step("link", str(heard), ending(heard, "TC-144"))
    if heard == "error_ind SUCCESS SystemStatus":
        return _told_state(next((line for line in data if line.startswith("SystemStatus ")), heard))
    if heard.split()[1:2] == ["INVALCMD"]:
        return Step("link", "not told: this service does not know SystemStatus")
    return Step("link", shown(heard), refusal(heard, "TC-144"))


def _told_state(line: str) -> Step:
    codes = {"inService": None, "outOfService": "TC-141", "connecting": "TC-142"}
    code = codes.get(line.split()[1], "TC-144")
    return Step("link", shown(line), FINDINGS[code] if code else None)


def start_monitor(talk: Conversation, extension: str, within: float) -> Step:
    """MonitorStart."""
    talk.say(f"MonitorStart {extension}", within)
    heard = _answer(talk, within, [])
    if isinstance(heard, Ended):
        return Step("MonitorStart", str(heard), ending(heard, "TC-176"))
    if heard == "error_ind SUCCESS MonitorStart":
        return Step("MonitorStart", heard)
    return Step("MonitorStart", shown(heard), refusal(heard, "TC-171"))


def await_event(talk: Conversation, within: float, early: Sequence[str] = (), missing: str = "TC-181") -> Step:
    """Wait for the Initiated event of the one monitored extension; other events are counted, not enough.

    ``early`` are lines that have come already, ``missing`` the code where nothing comes at all.
    """
    deadline = monotonic() + within
    others: dict[str, int] = {}
    waiting = list(early)
    while True:
        heard = waiting.pop(0) if waiting else talk.hear(deadline - monotonic())
        if isinstance(heard, Ended):
            return _no_event(heard, others, missing)
        event = heard.split(" ", 1)[0]
        if event == "Initiated":
            return Step("event", shown(heard))
        if code := _spoilt(heard, event):
            return Step("event", shown(heard), FINDINGS[code])
        if event not in others and len(others) < 20:  # noqa: PLR2004 - a stranger's words are not gathered for ever
            others[event] = 0
        if event in others:
            others[event] += 1


def _spoilt(line: str, event: str) -> str | None:
    """The code of a line after which the awaited event cannot come."""
    if line == "error_ind LINKOUTOFSERVICE" or event == "OutOfService":
        return "TC-143"
    return "TC-177" if event == "MonitorStopped" else None


def _no_event(ended: Ended, others: dict[str, int], missing: str) -> Step:
    seen = ", ".join(f"{count} {shown(event)}" for event, count in others.items())
    saw = f"{ended}, but {seen}" if seen else str(ended)
    if ended.how is not How.SILENT:
        return Step("event", saw, ending(ended, "TC-183"))
    return Step("event", saw, FINDINGS["TC-182" if seen and missing == "TC-181" else missing])


def make_call(talk: Conversation, extension: str, number: str, within: float, early: list[str]) -> Step:
    """MakeCall. Events that come before the answer go to ``early``."""
    talk.say(tokens.join(("MakeCall", extension, number)), within)
    heard = _answer(talk, within, early)
    if isinstance(heard, Ended):
        return Step("MakeCall", str(heard), ending(heard, "TC-179"))
    if heard == "error_ind SUCCESS MakeCall":
        return Step("MakeCall", heard)
    return Step("MakeCall", shown(heard), refusal(heard, "TC-178"))


def clear_call(talk: Conversation, extension: str, within: float) -> Step:
    """ClearConnection, so that no telephone is left ringing; a call that is over already is as good."""
    talk.say(tokens.join(("ClearConnection", extension)), within)
    heard = _answer(talk, within, [])
    if isinstance(heard, Ended):
        return Step("hang up", str(heard), ending(heard, "TC-179"))
    if heard in ("error_ind SUCCESS ClearConnection", "error_ind NOCALL ClearConnection"):
        return Step("hang up", heard)
    return Step("hang up", shown(heard), refusal(heard, "TC-178"))


def end_session(talk: Conversation, within: float) -> Step:
    """BYE at the end of the session."""
    talk.say("BYE", within)
    heard = _answer(talk, within, [])
    if isinstance(heard, Ended):
        return Step("end", str(heard), ending(heard, "TC-192"))
    if heard == "error_ind SUCCESS BYE":
        return Step("end", heard)
    return Step("end", shown(heard), FINDINGS["TC-191"])


def _answer(talk: Conversation, within: float, data: list[str]) -> str | Ended:
    """The ``error_ind`` line that answers; what comes before it (events, data lines) goes to ``data``, up to 100."""
    deadline = monotonic() + within
    while True:
        heard = talk.hear(deadline - monotonic())
        if isinstance(heard, Ended) or (heard.startswith(ANSWER) and heard not in NOTICES):
            return heard
        if len(data) < 100:  # noqa: PLR2004 - SystemStatus has one data line; a stranger may send any number
            data.append(heard)


def _seen(heard: str | Ended) -> str:
    return str(heard) if isinstance(heard, Ended) else shown(heard)
