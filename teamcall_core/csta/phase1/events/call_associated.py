"""Declaration of the call associated event of Phase I.

[I] Application Link has none. Elements and order are those of ECMA-285's event, without what came later; they agree
with the parameters that ECMA-179 names.
"""

from __future__ import annotations

from teamcall_core.ber.types import Sequence, context, may, need
from teamcall_core.csta.events.call_associated import CallInformation
from teamcall_core.csta.phase1.types import ACCOUNT_INFO, AUTH_CODE, CONNECTION_ID, EXTENSIONS, SUBJECT_DEVICE_ID

CALL_INFORMATION = Sequence(
    "CallInformation",
    need("connection", CONNECTION_ID),
    need("device", SUBJECT_DEVICE_ID),
    may("accountInfo", context(0, ACCOUNT_INFO)),
    may("authorisationCode", context(1, AUTH_CODE), "auth_code"),
    may("private", EXTENSIONS, "extensions"),
    make=CallInformation,
    given=("monitor_cross_ref_id",),
)
