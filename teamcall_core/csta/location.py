"""Where a device is, in services and events (ECMA-285 edition 4, call-control 130, after RFC 4119)."""

from __future__ import annotations

from dataclasses import dataclass

from teamcall_core.ber.values import Extensible, Name


@dataclass(slots=True)
class CivicLoc(Extensible):
    """The parts of a civic address (RFC 4119).

    ``a1`` is a region, ``a3`` a city, ``a6`` a street, ``hno`` a house number, ``pc`` a postal code.
    """

    country: str
    a1: str | None = None
    a2: str | None = None
    a3: str | None = None
    a4: str | None = None
    a5: str | None = None
    a6: str | None = None
    prd: str | None = None
    pod: str | None = None
    sts: str | None = None
    hno: str | None = None
    hns: str | None = None
    lmk: str | None = None
    loc: str | None = None
    flr: str | None = None
    nam: str | None = None
    pc: str | None = None


@dataclass(slots=True)
class CivicLocGml(Extensible):
    """A civic address and the form it is in (call-control 130)."""

    gml_format: bytes
    civic_loc: CivicLoc | None = None


@dataclass(slots=True)
class GpLocationInfo(Extensible):
    """A civic address (RFC 4119) (call-control 130)."""

    civic_loc_gml: CivicLocGml


@dataclass(slots=True)
class UsageRules(Extensible):
    """What may be done with a place (RFC 4119) (call-control 130)."""

    retransmission_allowed: bool
    retention_expires: str
    ruleset_reference: str
    note_well: str | None = None


@dataclass(slots=True)
class ProvidedBy(Extensible):
    """Who told the place (RFC 4119) (call-control 130)."""

    dataprovider_id: str
    tel_uri: str
    url: str


@dataclass(slots=True)
class GeoPriv(Extensible):
    """A place, and who may know it (RFC 4119) (call-control 130)."""

    gp_location_info: list[GpLocationInfo]
    usage_rules: UsageRules | None = None
    method: Name | None = None
    provided_by: ProvidedBy | None = None
