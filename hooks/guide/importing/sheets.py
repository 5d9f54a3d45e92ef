"""Bytes to sheets: workbooks, JSON, and text tables from whatever program saved them."""

from datetime import date, datetime
from io import BytesIO
from typing import Any

import python_calamine

from guide.importing.inputs import Input
from guide.importing.json_pages import json_sheet
from guide.importing.names import column_name
from guide.importing.rows import Row, Sheet
from guide.importing.text_tables import decode, text_sheet
from guide.problems import BadInput, Problem

# How the formats begin: zip archives (xlsx, ods) and the older Office files (xls).
WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
STRANGE = {
    b"%PDF": ("This is a PDF, not a table.", "Look for the same list as a workbook or CSV."),
    b"<": ("This is a web page, not a table.", "Save the table itself: the link to the file."),
    b"\x1f\x8b": ("This file is packed (gzip).", "Unpack it first."),
}


def read_sheets(source: Input) -> list[Sheet]:
    """Return the tables of a file, with at least one row among them; raises BadInput."""
    sheets = _sheets(source)
    if not any(sheet.rows or sheet.bad for sheet in sheets):
        message = "This table has a header and no rows below it."
        raise BadInput([Problem(source.name, 1, message, "Check that it was saved whole.")])
    return sheets


def _sheets(source: Input) -> list[Sheet]:
    if not source.data:
        raise BadInput([Problem(source.name, 1, "This file is empty (0 bytes).", "Save it again.")])
    if source.data.startswith(WORKBOOKS):
        return _workbook(source)
    start = source.data.removeprefix(b"\xef\xbb\xbf").lstrip()
    for beginning, (message, hint) in STRANGE.items():
        if start.startswith(beginning):
            raise BadInput([Problem(source.name, 1, message, hint)])
    text = decode(source.data)
    if "\0" in text or not text.strip():
        hint = "A workbook (.xlsx), CSV or JSON can be imported."
        raise BadInput([Problem(source.name, 1, "This file holds no table.", hint)])
    if text.lstrip()[0] in "{[":
        return [json_sheet(source.name, text)]
    return [text_sheet(source.name, text)]


def _workbook(source: Input) -> list[Sheet]:
    try:
        book = python_calamine.load_workbook(BytesIO(source.data))
        tables = [book.get_sheet_by_name(name).to_python(False) for name in book.sheet_names]
    except Exception:  # The reader has a dozen of its own, for each layer of the format.
        hint = "Open it in Excel and save it as an Excel workbook (.xlsx)."
        raise BadInput([Problem(source.name, 1, "This workbook cannot be read.", hint)]) from None
    return [_table(source.name, table) for table in tables if table]


def _table(path: str, table: list[list[Any]]) -> Sheet:
    header = tuple(column_name(str(cell)) for cell in table[0])
    rows = [
        Row(path, line, dict(zip(header, map(_cell, cells), strict=False)))
        for line, cells in enumerate(table[1:], start=2)
        if any(cell != "" for cell in cells)
    ]
    return Sheet(path, header, rows)


def _cell(value: Any) -> str:
    """Return a workbook's cell as it shows: 2108, not 2108.0; dates as 2026-11-21."""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, date) else str(value).strip()
