"""How a request ended. One vocabulary for all kinds of session; each session words it in its own protocol."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Done:
    """It is done.

    ``result``: a Connection for MakeCall, a tuple of SnapshotConnection for TakeSnapshot, LinkStatus or an object of
    ``results`` for a query, else None.
    """

    result: object = None


@dataclass(frozen=True, slots=True)
class PbxRefused:
    """The telephone system refused: universal failure of ECMA-269 clause 9.3."""

    category: str
    """``operation security stateIncompatibility systemResourceAvailability subscribedResourceAvailability``
    ``performanceManagement privateData unspecified``."""
    name: str
    """The ECMA-269 name; decimal digits where the number has none."""


@dataclass(frozen=True, slots=True)
class RemoteRejected:
    """The telephone system could not read the request (a ROSE reject); ``problem`` is the X.880 name."""

    problem: str


@dataclass(frozen=True, slots=True)
class TimedOut:
    """No answer within ``requestTimeout``."""


@dataclass(frozen=True, slots=True)
class LinkDown:
    """The link is, or went, out of service."""


@dataclass(frozen=True, slots=True)
class NotPermitted:
    """Security mode, and DeviceLicense.conf does not list the acting device."""


@dataclass(frozen=True, slots=True)
class MonitorLicenceExceeded:
    """One more monitored device than the licence allows."""


@dataclass(frozen=True, slots=True)
class DeviceLicenceExceeded:
    """The acting device is not monitored and would be one more than the licence allows."""


@dataclass(frozen=True, slots=True)
class BadParameter:
    """A parameter cannot be read: a word that cannot be a device."""


@dataclass(frozen=True, slots=True)
class MonitorNotSet:
    """This session has no monitor on that device."""


@dataclass(frozen=True, slots=True)
class NoCall:
    """The device has no call in a state that the request needs."""


@dataclass(frozen=True, slots=True)
class AmbiguousCall:
    """The device has several calls in the state that the request needs, and none was named."""


@dataclass(frozen=True, slots=True)
class InternalFault:
    """Our fault; the log holds the same ``reference``."""

    reference: str


Outcome = (
    Done
    | PbxRefused
    | RemoteRejected
    | TimedOut
    | LinkDown
    | NotPermitted
    | MonitorLicenceExceeded
    | DeviceLicenceExceeded
    | BadParameter
    | MonitorNotSet
    | NoCall
    | AmbiguousCall
    | InternalFault
)


def not_offered() -> PbxRefused:
    """What a request gets that the profile does not offer: nothing is sent for it."""
    return PbxRefused("operation", "serviceNotSupported")
