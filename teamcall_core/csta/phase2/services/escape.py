"""Declaration of the escape service of Phase II. [X] the common arguments in a SEQUENCE, without their own tag."""

from __future__ import annotations

from teamcall_core.ber.types import Alternative, Choice, Sequence, context, may, need
from teamcall_core.csta.phase2.types import CSTA_SECURITY_DATA, PRIVATE_DATA_LIST, done
from teamcall_core.csta.services.escape import Escape, EscapeResult

ESCAPE = Choice(
    "Escape",
    Alternative(
        "commonArguments",
        Sequence(
            "Escape",
            may("security", context(0, CSTA_SECURITY_DATA)),
            need("privateData", context(1, PRIVATE_DATA_LIST)),
            make=Escape,
        ),
        accepts=Escape,
    ),
    open_=True,
)
ESCAPE_RESULT = done(EscapeResult)
