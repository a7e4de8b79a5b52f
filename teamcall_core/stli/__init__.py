"""STLI, the text protocol of the client side, as pure words: no state, no sockets.

``requests`` reads lines into domain requests, ``replies`` words their outcomes, ``from_domain`` words events.
"""

from __future__ import annotations

from .format import Format

__all__ = ["Format"]
