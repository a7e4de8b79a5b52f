"""The shipped Default.conf, written from the table."""

from __future__ import annotations

import textwrap

from teamcall_core.profiles import PROFILES

from .setting import Setting
from .spec import SETTINGS
from .values import Duration

_WIDTH = 100
_HEADER = (
    "Default.conf: the configuration of TeamCall CSTA Server.",
    "",
    "Lines that begin with a number sign (#) are comments. Each setting stands in a line of its own: the name, an "
    "equals sign and the value. Blanks around name and value are ignored; values are written without quotes, and no "
    "comment can follow them. A setting without a value has its default. To use a disabled setting, remove the number "
    "sign from before its name.",
    "",
    "Save this file as plain text in UTF-8, and restart the service after a change.",
)


def default_conf() -> str:
    """The text of the file, in ASCII with LF: every setting with its description, disabled unless it is typical."""
    return "\n".join([comment(*_HEADER), *map(block, SETTINGS)])


def block(setting: Setting) -> str:
    """One setting: its description, and its line."""
    about = comment(setting.help, f"Values: {setting.kind.allowed}.", f"Default: {_default(setting)}.")
    assignment = f"{setting.key} = {setting.default}".rstrip()
    return f"{about}{'' if setting.typical else '#'}{assignment}\n"


def comment(*paragraphs: str) -> str:
    """Lines that begin with ``#``, an empty one for an empty paragraph."""
    lines = [
        line for paragraph in paragraphs for line in textwrap.wrap(paragraph, _WIDTH, break_on_hyphens=False) or [""]
    ]
    return "".join(f"# {line}".rstrip() + "\n" for line in lines)


def _default(setting: Setting) -> str:
    if setting.by_profile is not None:
        values = {key: setting.by_profile(profile) for key, profile in PROFILES.items()}
        known = [f"{key} {_written(setting, value)}" for key, value in values.items() if value is not None]
        return f"by pbxType ({', '.join(known)})" if known else "none, must be set"
    if setting.overrides:
        return "by pbxType"
    return setting.default or ("none, must be set" if setting.mandatory else "none")


def _written(setting: Setting, value: object) -> str:
    """A value of the profile as it would be written in the file."""
    if isinstance(setting.kind, Duration) and isinstance(value, float):
        return f"{value * (1000 if setting.kind.milliseconds else 1):g}"
    return str(value)
