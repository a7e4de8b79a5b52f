"""Comparing what a client gives with what an administrator has set."""

from __future__ import annotations

import hashlib
import hmac


def are_equal(given: str, known: str) -> bool:
    """Compare in a time that tells nothing of either, their lengths included."""
    digests = [hashlib.sha256(text.encode(errors="surrogatepass")).digest() for text in (given, known)]
    return hmac.compare_digest(*digests)
