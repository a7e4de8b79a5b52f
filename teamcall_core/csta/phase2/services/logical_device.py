"""Declarations of the services that ask and set features of a device. [1] as in Phase I, [I] with extensions."""

from __future__ import annotations

from teamcall_core.csta.phase1.services.logical_device import QUERY_DEVICE as PHASE1_QUERY_DEVICE
from teamcall_core.csta.phase1.services.logical_device import QUERY_DEVICE_RESULT
from teamcall_core.csta.phase1.services.logical_device import SET_FEATURE as PHASE1_SET_FEATURE
from teamcall_core.csta.phase2.types import done, extended
from teamcall_core.csta.services.earlier import QueryDevice, SetFeature, SetFeatureResult

QUERY_DEVICE = extended("QueryDevice", *PHASE1_QUERY_DEVICE.fields, make=QueryDevice)
SET_FEATURE = extended("SetFeature", *PHASE1_SET_FEATURE.fields, make=SetFeature)
SET_FEATURE_RESULT = done(SetFeatureResult)

__all__ = ["QUERY_DEVICE", "QUERY_DEVICE_RESULT", "SET_FEATURE", "SET_FEATURE_RESULT"]
