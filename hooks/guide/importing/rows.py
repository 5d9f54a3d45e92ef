"""What an import works on: rows as they were read, and the reason one is turned away."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

Cells = dict[str, str]
Note = Callable[[str], None]


@dataclass(frozen=True)
class Row:
    """One row as it was read.

    line: where it starts in its file; in JSON, the number of the record.
    cells: by column name in small letters and underscores; a JSON record may hold lists.
    """

    path: str
    line: int
    cells: dict[str, Any]


@dataclass(frozen=True)
class Sheet:
    """One table of a file.

    header: its columns, named as in Row.cells. date: the day it was published or fetched, as
    2026-11-21, where the file says so, else empty. bad: rows that could not be read, with why.
    pages: how many pages of a paged response are here, and how many there are in all.
    """

    path: str
    header: tuple[str, ...]
    rows: list[Row]
    date: str = ""
    bad: list[tuple[Row, str]] = field(default_factory=list)
    pages: tuple[int, int] = (0, 0)


@dataclass
class Place:
    """A row on its way into the table.

    cells: our columns, as text. source_id: the id that its publication gives it, or empty.
    """

    row: Row
    kind: str
    cells: Cells
    source_id: str


class Rejected(Exception):
    """Raised for a row that cannot become a place; `reason` groups rows in the report.

    reason: the same words for every row with this fault. detail: the cell in question.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        self.reason = reason
        self.detail = detail
        super().__init__(f"{reason}: {detail}" if detail else reason)
