"""Universal failures of Phase II. [1] as in Phase I; no error was captured. Other categories survive as Unknown."""

from __future__ import annotations

from teamcall_core.csta.phase1.failures import UNIVERSAL_FAILURE

__all__ = ["UNIVERSAL_FAILURE"]
