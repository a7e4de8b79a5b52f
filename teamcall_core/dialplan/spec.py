"""The one table of the settings of DialPlan.conf. The loader and the shipped file are made from it."""

from __future__ import annotations

from teamcall_core.config.setting import Setting
from teamcall_core.config.values import Switch, nearest

from .kinds import Digits, Lengths, Numbers

_LONGEST_PREFIX = 8

SETTINGS: tuple[Setting, ...] = (
    Setting(
        "countryCode",
        Digits(3, not_zero=True),
        "The country code of this site: 49 for Germany, 39 for Italy, 1 for North America.",
        mandatory=True,
    ),
    Setting(
        "areaCode",
        Digits(8),
        "The area code of this site, without the national prefix. Leave it out where it is dialled within the area "
        "too, or where there are none; it is then the beginning of mainNumber.",
    ),
    Setting(
        "mainNumber",
        Numbers(15),
        "The telephone number of this site without area code and extension; several are separated by commas. What "
        "stands behind it in a canonical number is an extension, if it is as long as internal numbers are.",
    ),
    Setting(
        "internalLengths",
        Lengths(),
        "How many digits internal numbers have. A number of another length, or with trunkPrefix at its beginning, is "
        "none.",
        default="1-5",
    ),
    Setting(
        "trunkPrefix",
        Digits(_LONGEST_PREFIX),
        "What is dialled for an outside line.",
    ),
    Setting(
        "nationalPrefix",
        Digits(_LONGEST_PREFIX),
        "What is dialled before area codes of the own country: 0 in Germany, 1 in North America. Without it the whole "
        "national number is always dialled, within the area too, as in Italy, Spain and Denmark.",
    ),
    Setting(
        "internationalPrefix",
        Digits(_LONGEST_PREFIX, plus=True),
        "What is dialled before country codes: 00 in most countries, 011 in North America; + for a telephone system "
        "that takes canonical numbers.",
        default="00",
    ),
    Setting(
        "emergency",
        Numbers(8),
        "Emergency numbers. They are never changed, neither alone nor behind trunkPrefix, and no other number is ever "
        "made one of them.",
        default="112, 911",
    ),
    Setting(
        "callerTrunkPrefix",
        Switch(),
        "Whether the telephone system puts trunkPrefix before the numbers of outside callers. The numbers that were "
        "dialled have it in any case.",
        default="yes",
    ),
)

RULE, SHOW_RULE = "rule", "showRule"
"""The settings that can stand in many lines. Their form is that of ``rules``."""

_BY_LOWER = {setting.key.lower(): setting for setting in SETTINGS}
_RULES = {name.lower(): name for name in (RULE, SHOW_RULE)}


def find(name: str) -> Setting | None:
    """The setting of this name, without regard to case."""
    return _BY_LOWER.get(name.lower()) if name.isascii() else None


def find_rule(name: str) -> str | None:
    """The kind of rule that a name means, without regard to case."""
    return _RULES.get(name.lower()) if name.isascii() else None


def nearest_name(name: str) -> str | None:
    """The name that was probably meant."""
    return nearest(name, [*(setting.key for setting in SETTINGS), RULE, SHOW_RULE])
