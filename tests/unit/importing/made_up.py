"""Made-up rows (telephones 555-01xx), and the importer run on them without a disk."""

import csv
import io
from collections.abc import Mapping
from pathlib import Path

import pytest

from guide.facilities import COLUMNS
from guide.importing.importer import Options, import_sheets
from guide.importing.inputs import Input
from guide.importing.journal import Journal
from guide.importing.kinds import recognize
from guide.importing.rows import Cells
from guide.importing.service_names import official_codes
from guide.importing.sheets import read_sheets

TABLES = Path("../shared/data")
needs_tables = pytest.mark.skipif(
    not TABLES.is_dir(), reason="the tables of ../shared/data are not on this machine"
)

ROW = {
    "name1": "Sample House",
    "street1": "1 Main St",
    "city": "Beverly Hills",
    "state": "CA",
    "zip": "90210",
    "phone": "310-555-0101",
    "latitude": "34.0901",
    "longitude": "-118.4065",
    "service_codes": "OP",
}


def table(*rows: Mapping[str, str], separator: str = ",") -> str:
    """Return the rows as CSV; the header is what any of them has."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, delimiter=separator, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue()


def imported(text: str | bytes, wanted: str = "", **options) -> tuple[list[Cells], Journal]:
    """Return the cells of the places in a file's text, and the journal."""
    data = text.encode() if isinstance(text, str) else text
    sheet = recognize(read_sheets(Input("made-up.csv", data)), wanted)
    told = Options(**{"known_codes": official_codes(), **options})
    places, journal = import_sheets([sheet], told)
    return [place.cells for place in places], journal


def one(**changes: str) -> tuple[Cells, Journal]:
    """Return the one place of our own columns that ROW with `changes` becomes."""
    cells, journal = imported(table({**ROW, **changes}), "own")
    assert len(cells) == 1, journal.rejected
    return cells[0], journal


def reasons(journal: Journal) -> list[tuple[int, str, str]]:
    """Return (line, reason, detail) of the rejected rows."""
    return [(r.row.line, r.reason, r.detail) for r in journal.rejected]


def present(**changes: str) -> dict[str, str]:
    """Return a row of data/facilities.csv as it stands there."""
    return {**dict.fromkeys(COLUMNS, ""), **ROW, "status": "active", "source": "s", **changes}
