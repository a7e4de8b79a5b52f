"""Declarations of places (ECMA-285 edition 4, call-control 130, after RFC 4119)."""

from __future__ import annotations

from teamcall_core.ber.types import (
    Boolean,
    Enumerated,
    IA5String,
    OctetString,
    Sequence,
    SequenceOf,
    context,
    may,
    need,
)
from teamcall_core.csta.location import CivicLoc, CivicLocGml, GeoPriv, GpLocationInfo, ProvidedBy, UsageRules
from teamcall_core.csta.phase3.types import TIME_INFO

CIVIC_LOC = Sequence(
    "CivicLoc",
    need("country", IA5String()),
    may("a1", context(0, IA5String())),
    may("a2", context(1, IA5String())),
    may("a3", context(2, IA5String())),
    may("a4", context(3, IA5String())),
    may("a5", context(4, IA5String())),
    may("a6", context(5, IA5String())),
    may("prd", context(6, IA5String())),
    may("pod", context(7, IA5String())),
    may("sts", context(8, IA5String())),
    may("hno", context(9, IA5String())),
    may("hns", context(10, IA5String())),
    may("lmk", context(11, IA5String())),
    may("loc", context(12, IA5String())),
    may("flr", context(13, IA5String())),
    may("nam", context(14, IA5String())),
    may("pc", context(15, IA5String())),
    make=CivicLoc,
)
CIVIC_LOC_GML = Sequence("CivicLocGml", need("gmlFormat", OctetString()), may("civicLoc", CIVIC_LOC), make=CivicLocGml)
GP_LOCATION_INFO = Sequence("GpLocationInfo", need("civicLocGml", CIVIC_LOC_GML), make=GpLocationInfo)
GP_LOCATION_INFO_LIST = SequenceOf("GpLocationInfoList", GP_LOCATION_INFO)
USAGE_RULES = Sequence(
    "UsageRules",
    need("retransmissionAllowed", Boolean()),
    need("retentionExpires", TIME_INFO),
    need("rulesetReference", IA5String()),
    may("noteWell", IA5String()),
    make=UsageRules,
)
METHOD = Enumerated(
    "Method",
    {
        "a-GPS": 0,
        "aOA": 1,
        "cell": 2,
        "derived": 3,
        "deviceAssistedAGps": 4,
        "deviceBasedAGps": 5,
        "dHCP": 6,
        "gPS": 7,
        "handsetAflt": 8,
        "handsetEflt": 9,
        "hybridAGps": 10,
        "ipdl": 11,
        "lldpMed": 12,
        "manual": 13,
        "mpl": 14,
        "nmr": 15,
        "otdoa": 16,
        "rfid": 17,
        "rssi": 18,
        "rssiRtt": 19,
        "rtt": 20,
        "ta": 21,
        "taNmr": 22,
        "triangulation": 23,
        "utdoa": 24,
        "wiremap": 25,
        "locMet80211": 26,
    },
)
PROVIDED_BY = Sequence(
    "ProvidedBy",
    need("dataproviderID", IA5String()),
    need("telUri", IA5String()),
    need("uRL", IA5String(), "url"),
    make=ProvidedBy,
)
GEO_PRIV = Sequence(
    "GeoPriv",
    need("gpLocationInfo", GP_LOCATION_INFO_LIST),
    may("usageRules", context(0, USAGE_RULES)),
    may("method", context(1, METHOD)),
    may("providedBy", context(2, PROVIDED_BY)),
    make=GeoPriv,
)
LOCATION_INFO = SequenceOf("LocationInfo", GEO_PRIV)
LOCATION_INFO_LIST = SequenceOf("LocationInfoList", LOCATION_INFO)
