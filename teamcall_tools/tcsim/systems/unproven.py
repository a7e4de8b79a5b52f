"""Telephone systems that cannot be played, because nobody has recorded how their link looks: word and reason."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_LINK = "neither framing nor association of its link was ever recorded"

UNPROVEN: Mapping[str, str] = MappingProxyType(
    {
        "aastra5000": f"{_LINK}, nor its phase",
        "hicom300": f"{_LINK}; only that it speaks Phase I",
        "innovaphone": "its PBX has no CSTA",
        "mivoice400": "its association was never recorded, only documents of ECMA-323 edition 5; eltex is the nearest",
        "mx-one": f"{_LINK}; only its port",
        "octopus": f"{_LINK}; only that it speaks Phase I or II",
        "omnipcxoffice": "its frames were never recorded; omnipcxenterprise is the nearest",
        "opencom100": f"{_LINK}; its manual names Phase II, Phase III and XML",
        "openscape4000": f"{_LINK}; hipath3000 is the nearest",
        "openscapebusiness": f"{_LINK}; hipath3000 is the nearest",
        "openscapeoffice": f"{_LINK}; hipath3000 is the nearest",
    }
)
