"""Declaration of the escape service of Phase I. [I] Application Link has none; the argument is its private data."""

from __future__ import annotations

from teamcall_core.ber.adapters import Alone, Only
from teamcall_core.ber.types import Alternative, Choice, Parts, may, need
from teamcall_core.csta.phase1.types import EXTENSIONS, PRIVATE_DATA
from teamcall_core.csta.services.escape import Escape, EscapeResult

ESCAPE = Choice(
    "Escape",
    Alternative(
        "privateData",
        Alone("Escape", need("privateData", Only(PRIVATE_DATA), "private_data"), make=Escape),
        accepts=Escape,
    ),
    open_=True,
)
ESCAPE_RESULT = Parts("EscapeResult", may("extensions", EXTENSIONS), make=EscapeResult, empty=True, open_=True)
