"""Features of the extensions beside calls: forwarding, do not disturb, agents, message waiting and the telephone's own.

Every setter raises ``Refusal``, and reports a ``FeatureChange`` when something has changed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from .legs import FeatureChange, Refusal

FORWARDING_TYPES = {
    f"{word}{origin}": f"{name}{origin}"
    for word, name in (
        ("immediate", "forwardImmediate"),
        ("busy", "forwardBusy"),
        ("noAnswer", "forwardNoAns"),
        ("dnd", "forwardDND"),
    )
    for origin in ("", "Int", "Ext")
} | {"immediateInt": "forwardImmInt", "immediateExt": "forwardImmExt"}
"""The words for a forwarding at the control port, and its name in ECMA-269."""


class AgentState(StrEnum):
    """AgentState of ECMA-285; NULL is an agent who is logged on and in no other state yet."""

    NULL = "agentNull"
    NOT_READY = "agentNotReady"
    READY = "agentReady"
    BUSY = "agentBusy"
    WORKING_AFTER_CALL = "agentWorkingAfterCall"


REQUESTED_STATES = {
    "notReady": AgentState.NOT_READY,
    "ready": AgentState.READY,
    "workingAfterCall": AgentState.WORKING_AFTER_CALL,
}
"""What SetAgentState may ask for beside loggedOn and loggedOff."""


@dataclass(frozen=True, slots=True)
class Forwarding:
    """One forwarding of a device."""

    to: str
    is_on: bool


@dataclass(frozen=True, slots=True)
class Agent:
    """Who works at a device, for which group, and in which state."""

    identifier: str
    group: str | None
    state: AgentState


SWITCHES = {
    "microphoneMute": "microphone_mute_on",
    "speakerMute": "speaker_mute_on",
    "autoAnswer": "auto_answer_on",
}
"""Switches of a telephone: the event's name, and the event's element that tells the state."""


class Features:
    """The features of all extensions; ``report`` takes what has changed."""

    def __init__(self, extensions: frozenset[str], report: Callable[[FeatureChange], None]) -> None:
        self._extensions = extensions
        self._report = report
        self._forwardings: dict[str, dict[str, Forwarding]] = {}
        self._quiet: set[str] = set()
        self._waiting: set[str] = set()
        self._agents: dict[str, Agent] = {}
        self._switches: dict[tuple[str, str], bool] = {}
        self._volumes: dict[str, int] = {}
        self._displays: dict[str, str] = {}
        self._out_of_service: set[str] = set()

    # --- forwarding -------------------------------------------------------------------------------------------------

    def forwardings(self, device: str) -> dict[str, Forwarding]:
        """The forwardings of a device by their ECMA-269 types, also those that are off."""
        self._demand(device)
        return dict(self._forwardings.get(device, {}))

    def set_forwarding(self, device: str, kind: str, number: str | None, *, on: bool) -> None:
        """Switch a forwarding; without a number it goes where it went before."""
        self._demand(device)
        if kind not in FORWARDING_TYPES.values():
            raise Refusal("operation", "invalidForwardingType", f"{kind!r} is no type of forwarding")
        mine = self._forwardings.setdefault(device, {})
        known = mine.get(kind)
        target = number or (known.to if known else "")
        if on and (not target or target == device or not (target.isascii() and target.isprintable())):
            raise Refusal("operation", "invalidForwardingDestination", f"{device} cannot be forwarded to {target!r}")
        wanted = Forwarding(target, on)
        if wanted == (known or Forwarding(target, is_on=False)):
            return
        mine[kind] = wanted
        self._tell("forwarding", device, forwarding_type=kind, forward_status=on, forward_to=target)

    def forwarded_to(self, device: str, word: str, *, external: bool) -> str | None:
        """Where ``immediate busy noAnswer dnd`` sends a call of this origin, None where nowhere."""
        mine = self._forwardings.get(device)
        if not mine:
            return None
        for origin in ("Ext" if external else "Int", ""):
            found = mine.get(FORWARDING_TYPES[word + origin])
            if found is not None and found.is_on:
                return found.to
        return None

    # --- do not disturb, message waiting, the telephone -------------------------------------------------------------

    def is_quiet(self, device: str) -> bool:
        """True while do not disturb is on."""
        return device in self._quiet

    def set_do_not_disturb(self, device: str, *, on: bool) -> None:
        """Switch do not disturb."""
        self._demand(device)
        if self._switch(self._quiet, device, on=on):
            self._tell("doNotDisturb", device, do_not_disturb_on=on)

    def do_not_disturb(self, device: str) -> bool:
        """Whether do not disturb is on."""
        self._demand(device)
        return device in self._quiet

    def is_in_service(self, device: str) -> bool:
        """False while the device is out of order."""
        return device not in self._out_of_service

    def set_in_service(self, device: str, *, on: bool) -> None:
        """Take a device out of service, or back; calls that it has go on."""
        self._demand(device)
        if self._switch(self._out_of_service, device, on=not on):
            self._tell("backInService" if on else "outOfService", device)

    def set_message_waiting(self, device: str, *, on: bool, sender: str | None = None) -> None:
        """Switch the lamp that tells of a message; ``sender`` is the device that has it."""
        self._demand(device)
        if self._switch(self._waiting, device, on=on):
            self._tell("messageWaiting", device, message_waiting_on=on, device_for_message=sender)

    def message_waiting(self, device: str) -> bool:
        """Whether a message waits."""
        self._demand(device)
        return device in self._waiting

    def set_switch(self, device: str, name: str, *, on: bool) -> None:
        """Switch one of ``SWITCHES``."""
        self._demand(device)
        if self._switches.get((device, name), False) != on:
            self._switches[device, name] = on
            self._tell(name, device, **{SWITCHES[name]: on})

    def switch(self, device: str, name: str) -> bool:
        """Whether one of ``SWITCHES`` is on."""
        self._demand(device)
        return self._switches.get((device, name), False)

    def set_speaker_volume(self, device: str, volume: int) -> None:
        """Set the volume of the loudspeaker, 0 to 100."""
        self._demand(device)
        if not 0 <= volume <= 100:  # noqa: PLR2004 - ECMA-269: a percentage
            raise Refusal("operation", "speakerVolumeOutOfRange", f"{volume} is no volume from 0 to 100")
        if self._volumes.get(device) != volume:
            self._volumes[device] = volume
            self._tell("speakerVolume", device, speaker_volume=volume)

    def speaker_volume(self, device: str) -> int:
        """The volume of the loudspeaker."""
        self._demand(device)
        return self._volumes.get(device, 50)

    def set_display(self, device: str, text: str) -> None:
        """Show a text on the telephone's display."""
        self._demand(device)
        if self._displays.get(device, "") != text:
            self._displays[device] = text
            self._tell("displayUpdated", device, contents_of_display=text)

    def display(self, device: str) -> str:
        """What the telephone's display shows."""
        self._demand(device)
        return self._displays.get(device, "")

    def tell_call_back(self, device: str, target: str, *, is_set: bool) -> None:
        """A call back from ``target`` to ``device`` was set, or is no more."""
        self._tell("callBack", device, target_device=target, call_back_set_canceled=is_set)

    # --- agents -----------------------------------------------------------------------------------------------------

    def agent(self, device: str) -> Agent | None:
        """Who works at this device, None while nobody is logged on."""
        self._demand(device)
        return self._agents.get(device)

    def agents(self) -> dict[str, Agent]:
        """Every agent who is logged on, by device."""
        return dict(self._agents)

    def set_agent_state(self, device: str, state: str, identifier: str | None = None, group: str | None = None) -> None:
        """Do what SetAgentState asks for: ``loggedOn loggedOff notReady ready workingAfterCall``."""
        self._demand(device)
        if state == "loggedOn":
            self._log_on(device, identifier, group)
            return
        agent = self._demand_agent(device, identifier)
        if state == "loggedOff":
            del self._agents[device]
            self._tell_agent("agentLoggedOff", device, agent)
        elif state in REQUESTED_STATES:
            self.move_agent(device, REQUESTED_STATES[state])
        else:
            raise Refusal("operation", "invalidAgentState", f"{state!r} is no state of an agent")

    def move_agent(self, device: str, state: AgentState) -> None:
        """An agent who is logged on comes into another state."""
        agent = self._agents[device]
        if agent.state is not state:
            self._agents[device] = agent = Agent(agent.identifier, agent.group, state)
            self._tell_agent(str(state), device, agent)

    def _log_on(self, device: str, identifier: str | None, group: str | None) -> None:
        if device in self._agents:
            raise Refusal("stateIncompatibility", "invalidObjectState", f"an agent is logged on at {device}")
        if not identifier:
            raise Refusal("operation", "invalidAgentIdentifier", "an agent needs an identifier")
        if any(agent.identifier == identifier for agent in self._agents.values()):
            raise Refusal("operation", "invalidAgentIdentifier", f"{identifier} is logged on elsewhere")
        self._agents[device] = agent = Agent(identifier, group, AgentState.NULL)
        self._tell_agent("agentLoggedOn", device, agent)

    def _demand_agent(self, device: str, identifier: str | None) -> Agent:
        agent = self._agents.get(device)
        if agent is None:
            raise Refusal("stateIncompatibility", "invalidObjectState", f"no agent is logged on at {device}")
        if identifier and identifier != agent.identifier:
            raise Refusal("operation", "invalidAgentIdentifier", f"{identifier} is not logged on at {device}")
        return agent

    # --- within -----------------------------------------------------------------------------------------------------

    def _demand(self, device: str) -> None:
        if device not in self._extensions:
            raise Refusal("operation", "invalidDeviceID", f"there is no extension {device}")

    @staticmethod
    def _switch(devices: set[str], device: str, *, on: bool) -> bool:
        if (device in devices) == on:
            return False
        (devices.add if on else devices.remove)(device)
        return True

    def _tell_agent(self, kind: str, device: str, agent: Agent) -> None:
        self._tell(kind, device, agent_id=agent.identifier, acd_group=agent.group)

    def _tell(self, kind: str, device: str, **facts: object) -> None:
        self._report(FeatureChange(kind, device, facts))
