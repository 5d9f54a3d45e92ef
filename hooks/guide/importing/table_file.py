"""data/facilities.csv on the disk: read as it stands, compared, replaced in one step.

Cells that would begin like a formula (= + - @) are written with a space before them: Excel,
LibreOffice and Google Sheets then show text, and guide.tables trims the space away, so readers
see what was meant. Numbers in latitude and longitude stay numbers.
"""

import csv
import os
import tempfile
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from guide.facilities import COLUMNS
from guide.importing.rows import Cells
from guide.problems import BadInput, Problem
from guide.tables import read_table

NUMBERS = ("latitude", "longitude")
# With their full-width forms, which Japanese and Chinese versions of Excel take as well.
FORMULA_SIGNS = ("=", "+", "-", "@", "＝", "＋", "－", "＠")


def read_present(path: Path) -> list[Cells]:
    """Return the table's rows as they stand, none when there is no table; raises BadInput."""
    if not path.exists():
        return []
    rows, problems = read_table(Path(), path.as_posix(), COLUMNS)
    if problems:
        raise BadInput(problems)
    return [cells for _, cells in rows]


def is_organizations_own(cells: Cells) -> bool:
    """Tell whether a row is a site of the organization: no import touches those."""
    return cells["source"] == "organization"


def write_table(path: Path, columns: Sequence[str], rows: Iterable[Cells]) -> None:
    """Write a table beside `path`, then put it in its place at once.

    Raises BadInput, with the old table as it was, when it cannot be written.
    """
    temporary = ""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        handle, temporary = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as out:
            writer = csv.writer(out, lineterminator="\n")
            writer.writerow(columns)
            writer.writerows([guarded(name, row[name]) for name in columns] for row in rows)
            out.flush()
            os.fsync(out.fileno())
        Path(temporary).chmod(mode)
        Path(temporary).replace(path)
    except OSError as error:
        message = f"This file cannot be written ({error.strerror})."
        hint = "Check the folder, who may write there, and the space on the disk."
        raise BadInput([Problem(path.as_posix(), 1, message, hint)]) from None
    finally:
        if temporary:
            with suppress(OSError):
                Path(temporary).unlink()


def guarded(column: str, text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    formula = text.startswith(FORMULA_SIGNS) and column not in NUMBERS
    return f" {text}" if formula else text
