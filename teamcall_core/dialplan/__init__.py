"""DialPlan.conf: canonical numbers into those that are dialled at a site, and numbers of events back into canonical."""

from teamcall_core.errors import ConfigurationError, Problem

from .dial import dial
from .loader import load
from .plan import DialPlan, Rule
from .show import show
from .spec import SETTINGS
from .steps import Converted, Step
from .template import dial_plan_conf

__all__ = [
    "SETTINGS",
    "ConfigurationError",
    "Converted",
    "DialPlan",
    "Problem",
    "Rule",
    "Step",
    "dial",
    "dial_plan_conf",
    "load",
    "show",
]
