"""Default.conf: one table of settings, the loader and the shipped file made from it."""

from teamcall_core.errors import ConfigurationError, Problem

from .loader import Found, load, read
from .model import Settings, link_profile
from .setting import Setting
from .spec import SETTINGS
from .template import default_conf

__all__ = [
    "SETTINGS",
    "ConfigurationError",
    "Found",
    "Problem",
    "Setting",
    "Settings",
    "default_conf",
    "link_profile",
    "load",
    "read",
]
