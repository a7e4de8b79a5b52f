"""The call model: extensions, queues, trunk lines and the calls between them; what happens comes out as ``Occurrence``.

The model knows no protocol and no clock. It is written from the standard and the captured traffic, not from the
server's model. ``CallModel`` is built in layers, each in its own module: ``board`` (devices, calls, states),
``routing`` (where a number leads), ``telephones`` (basic calls), ``joins`` (hold to conference), ``diversions``
(deflect to park). What happens by itself after a while comes out as ``Delay``; whoever has a clock does its step.

After every method, whether it returns or refuses, this holds:

* a device has at most one call for which its receiver is off (initiated, connected or failed), be it a conference or
  not; others are held, alerting (at most ``MAX_RINGING``) or queued;
* ``calls_of(device)`` are exactly the calls with a leg of that device, and no leg is ``null``;
* a call has two legs or more, but for one whose only leg is initiated or failed; more than ``MOST_IN_CONFERENCE``
  never come together by a conference;
* a trunk line has one call at most, and each trunk leg a number behind it;
* the numbers of existing calls are different;
* the occurrences tell all of it: whoever notes for every device of each ``audience`` the state in that call, drops it
  when the state is ``null``, and drops ``old_calls`` first, has for every device the calls and states of ``calls_of``;
* a method that raises ``Refusal`` has changed and told nothing.
"""

from __future__ import annotations

from .board import CALL_NUMBERS, MAX_RINGING, TRUNKS
from .diversions import Diversions
from .joins import MOST_IN_CONFERENCE
from .legs import (
    RECEIVER_OFF,
    TRANSITIONS,
    Call,
    Delay,
    FeatureChange,
    Joined,
    LegState,
    Move,
    Number,
    Occurrence,
    Refusal,
)

__all__ = [
    "CALL_NUMBERS",
    "MAX_RINGING",
    "MOST_IN_CONFERENCE",
    "RECEIVER_OFF",
    "TRANSITIONS",
    "TRUNKS",
    "Call",
    "CallModel",
    "Delay",
    "FeatureChange",
    "Joined",
    "LegState",
    "Move",
    "Number",
    "Occurrence",
    "Refusal",
]


class CallModel(Diversions):
    """Extensions that call each other, and the world outside. ``CallModel(extensions, queues=(), outside="")``."""
