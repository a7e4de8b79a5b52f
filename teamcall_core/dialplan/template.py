"""The shipped DialPlan.conf, written from the table. Everything in it is disabled: it is no dial plan yet."""

from __future__ import annotations

from teamcall_core.config.template import block, comment

from .spec import SETTINGS

_HEADER = (
    "DialPlan.conf: how telephone numbers are dialled at this site, and how they are shown.",
    "",
    "Applications write and read canonical numbers, like +49 30 28526-555; the telephone system dials and sends "
    "others, like 0089 1234 behind the digit for an outside line. With this file beside Default.conf the server "
    "translates between the two: numbers that are to be called, and numbers in events. Devices that a request acts "
    "for are never changed. As long as nothing is set here there is no translation.",
    "",
    "The form is that of Default.conf: a setting a line, comments begin with #, and no comment can follow a value. "
    "Save it as plain text in UTF-8. tcdiag dialplan +493028526555 --config FILE shows, step by step, what becomes of "
    "a number. A change counts after the next start, or after ReloadDialPlan in a SuperVisor session.",
    "",
    "A site in Berlin, Germany, with an outside line behind 0:",
    "",
    *(
        f"    {line}"
        for line in (
            "countryCode = 49",
            "areaCode = 30",
            "mainNumber = 28526",
            "internalLengths = 3",
            "trunkPrefix = 0",
            "nationalPrefix = 0",
            "emergency = 112, 110",
        )
    ),
    "",
    "In Italy and Denmark nationalPrefix and areaCode are left out. In North America, with 9 for an outside line:",
    "",
    *(
        f"    {line}"
        for line in (
            "countryCode = 1",
            "trunkPrefix = 9",
            "nationalPrefix = 1",
            "internationalPrefix = 011",
            "emergency = 911",
        )
    ),
)
_RULES = (
    "Exceptions, any number of lines; the first that fits counts. Numbers to be called that begin with the prefix are "
    "dialled with the replacement in its place and are not changed in any other way; shown numbers that begin with the "
    "replacement get the prefix back. A $ behind the prefix means the whole number. Examples: another site behind 7; "
    "a service number that needs the outside line; the operator.",
    "",
    *(f"    {line}" for line in ("rule = +49 89 555 -> 7", "rule = 115 $ -> 0115", "rule = +49 30 28526 0 $ -> 9")),
)
_SHOW_RULES = (
    "The same for numbers that the telephone system sends, before anything else is done with them; they are not "
    "changed back. Examples: a trunk prefix 9 that is sent twice; the digits of a call-by-call provider.",
    "",
    *(f"    {line}" for line in ("showRule = 99 -> 9", "showRule = 001013 -> 0")),
)


def dial_plan_conf() -> str:
    """The text of the file, in ASCII with LF."""
    blocks = [block(setting) for setting in SETTINGS]
    rules = [
        f"{comment(*_RULES)}#rule = <prefix> -> <replacement>\n",
        f"{comment(*_SHOW_RULES)}#showRule = <prefix> -> <replacement>\n",
    ]
    return "\n".join([comment(*_HEADER), *blocks, *rules])
