"""What one client has been told of the link: each loss once, each return once, never amid its requests (section 3a)."""

from __future__ import annotations

from collections.abc import Callable

from teamcall_core.stli import replies


class Outage:
    """``LINKOUTOFSERVICE`` and ``LINKINSERVICE`` of one STLI session. ``say`` queues a line for the client."""

    __slots__ = ("_return_is_due", "_say", "_told")

    def __init__(self, say: Callable[[bytes], None]) -> None:
        self._say = say
        self._told = False
        """The client was told LINKOUTOFSERVICE, by a line or by an answer, since the link was last up."""
        self._return_is_due = False

    def answered(self) -> None:
        """A request was answered LINKOUTOFSERVICE, which tells the client as well as a line does."""
        self._told = True

    def lost(self) -> None:
        """The link is lost: say so unless the client knows. A return that could not be said is not said any more."""
        self._return_is_due = False
        if not self._told:
            self._told = True
            self._say(replies.LINK_OUT_OF_SERVICE)

    def returned(self) -> None:
        """The link is back, which the client is told by ``settle`` if it was told of the loss."""
        self._return_is_due = self._told

    def settle(self, unanswered: int) -> None:
        """Say LINKINSERVICE if that is due and no request of this session is unanswered."""
        if self._return_is_due and not unanswered:
            self._return_is_due = False
            self._told = False
            self._say(replies.LINK_IN_SERVICE)
