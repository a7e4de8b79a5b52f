"""The board as a table that is redrawn in place (rich, extra ``tools``)."""

from __future__ import annotations

from rich.console import Console
from rich.live import Live
from rich.table import Table
from rich.text import Text

from .board import Board, Row
from .printing import printable

_STYLES = {"alerting": "bold yellow", "connected": "green", "held": "blue", "initiated": "cyan", "queued": "magenta",
    "failed": "red", "idle": "dim", "unknown": "dim"}  # fmt: skip
_TROUBLE = "bold red"


class TableView:
    """Redraws the whole table each time: a screen of rows is little."""

    ticks = True

    def __init__(self, where: str, *, colour: bool) -> None:
        self._where = where
        self._live = Live(console=Console(no_color=not colour, highlight=False), auto_refresh=False)
        self._live.start()

    def show(self, board: Board, *, link_is_down: bool, now: float) -> None:
        """Draw the table."""
        table = Table(title=self._title(link_is_down=link_is_down), title_justify="left", caption="Ctrl-C ends",
            caption_justify="left")  # fmt: skip
        for heading in ("extension", "state", "with", "for", "last event"):
            table.add_column(heading, justify="right" if heading == "for" else "left")
        for row in board.rows.values():
            table.add_row(*_cells(row, now, link_is_down=link_is_down))
        self._live.update(table, refresh=True)

    def close(self) -> None:
        """Leave the last table on the screen."""
        self._live.stop()

    def _title(self, *, link_is_down: bool) -> Text:
        if link_is_down:
            return Text(f"{self._where}: no link to the telephone system, nothing below is certain", _TROUBLE)
        return Text(self._where)


def _cells(row: Row, now: float, *, link_is_down: bool) -> tuple[Text, ...]:
    style = "dim" if link_is_down else _STYLES.get(row.state, _TROUBLE)
    lasting = duration(now - row.since) if row.since else ""
    return (
        Text(printable(row.device), "bold"),
        Text(printable(row.state), style),
        Text(printable(row.partners)),
        Text(lasting),
        Text(printable(row.last), "dim"),
    )


def duration(seconds: float) -> str:
    """``M:SS``, from an hour on ``H:MM:SS``."""
    minutes, rest = divmod(max(int(seconds), 0), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
