"""The words for features of devices, in the spelling that clients write and read (stli.md sections 4 and 5)."""

from __future__ import annotations

FORWARDING_TYPES: tuple[str, ...] = tuple(
    kind + origin for kind in ("immediate", "busy", "noAnswer", "dnd") for origin in ("", "Int", "Ext")
)
"""When a call is forwarded; ``Int`` and ``Ext``: only calls from inside, or from outside."""

REQUESTED_AGENT_STATES: tuple[str, ...] = ("loggedOn", "loggedOff", "notReady", "ready", "workingAfterCall")
"""What an agent can be asked to be."""
