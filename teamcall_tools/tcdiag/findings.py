"""The one table of findings. A code never changes its meaning and is never used again for another.

``code`` is what support staff and scripts refer to, ``exit`` the exit status of tcdiag (several findings share one),
``cause`` what is most likely wrong, ``next`` what a person can do about it.
"""

from __future__ import annotations

from .finding import Finding
from .findings_pbx import LINK_FINDINGS, REFUSALS
from .findings_service import SERVICE

__all__ = ["FINDINGS", "TABLE", "Finding"]

TABLE = (*SERVICE, *REFUSALS, *LINK_FINDINGS)
FINDINGS = {finding.code: finding for finding in TABLE}
"""Every finding by its code."""
