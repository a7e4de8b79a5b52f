"""Universal failures of Phase I (ECMA-180 as Application Link sends them): IMPLICIT tags from [1] on.

Names are those of ECMA-285 where the number means the same there; ``serviceBusy`` has no counterpart.
"""

from __future__ import annotations

from teamcall_core.ber.types import Alternative, Enumerated, Kinds, Null, context
from teamcall_core.csta.failures import Failure

OPERATION_ERRORS = Enumerated(
    "Operations",
    {
        "generic": 1,
        "requestIncompatibleWithObject": 2,
        "valueOutOfRange": 3,
        "objectNotKnown": 4,
        "invalidCallingDeviceID": 5,
        "invalidCalledDeviceID": 6,
        "invalidForwardingDestination": 7,
        "privilegeViolationSpecifiedDevice": 8,
        "privilegeViolationCalledDevice": 9,
        "privilegeViolationCallingDevice": 10,
        "invalidCallID": 11,
        "invalidDeviceID": 12,
        "invalidConnectionID": 13,
        "invalidDestination": 14,
        "invalidFeature": 15,
        "invalidAllocationState": 16,
        "invalidCrossRefID": 17,
        "invalidObjectType": 18,
        "securityViolation": 19,
    },
)
STATE_INCOMPATIBILITY_ERRORS = Enumerated(
    "StateIncompatibility",
    {
        "generic": 1,
        "invalidObjectState": 2,
        "invalidConnectionIDForActiveCall": 3,
        "noActiveCall": 4,
        "noHeldCall": 5,
        "noCallToClear": 6,
        "noConnectionToClear": 7,
        "noCallToAnswer": 8,
        "noCallToComplete": 9,
    },
)
SYSTEM_RESOURCE_AVAILABILITY_ERRORS = Enumerated(
    "SystemResourceAvailability",
    {
        "generic": 1,
        # Phase III calls 2 resourceBusy and 3 internalResourceBusy.
        "serviceBusy": 2,
        "resourceBusy": 3,
        "resourceOutOfService": 4,
        "networkBusy": 5,
        "networkOutOfService": 6,
        "overallMonitorLimitExceeded": 7,
        "conferenceMemberLimitExceeded": 8,
    },
)
SUBSCRIBED_RESOURCE_AVAILABILITY_ERRORS = Enumerated(
    "SubscribedResourceAvailability",
    {
        "generic": 1,
        "objectMonitorLimitExceeded": 2,
        "trunkLimitExceeded": 3,
        "outstandingReqLimitExceeded": 4,
    },
)
PERFORMANCE_MANAGEMENT_ERRORS = Enumerated("PerformanceManagement", {"generic": 1, "performanceLimitExceeded": 2})

UNIVERSAL_FAILURE = Failure(
    Kinds(
        "UniversalFailure",
        Alternative("operation", context(1, OPERATION_ERRORS)),
        Alternative("stateIncompatibility", context(2, STATE_INCOMPATIBILITY_ERRORS)),
        Alternative("systemResourceAvailability", context(3, SYSTEM_RESOURCE_AVAILABILITY_ERRORS)),
        Alternative("subscribedResourceAvailability", context(4, SUBSCRIBED_RESOURCE_AVAILABILITY_ERRORS)),
        Alternative("performanceManagement", context(5, PERFORMANCE_MANAGEMENT_ERRORS)),
        Alternative("unspecified", context(6, Null())),
    )
)
