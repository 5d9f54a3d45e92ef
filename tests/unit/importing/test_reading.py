"""Files as programs leave them: encodings, separators, workbooks, JSON, and what is no table."""

import json

import pytest

from guide.importing.inputs import Input
from guide.importing.kinds import recognize
from guide.importing.sheets import read_sheets
from guide.problems import BadInput
from tests.unit.importing.made_up import ROW, imported, reasons, table

SPANISH = {**ROW, "name1": "Centro de Recuperación", "name2": "Ñandú"}

SAVED = [
    ("UTF-8", table(SPANISH).encode()),
    ("UTF-8 with a mark", table(SPANISH).encode("utf-8-sig")),
    ("Windows-1252", table(SPANISH).encode("cp1252")),
    ("Latin-1 with a byte Windows lacks", table(SPANISH | {"notes": "\x81"}).encode("latin-1")),
    ("semicolons", table(SPANISH, separator=";").encode()),
    ("tabs in UTF-16", table(SPANISH, separator="\t").encode("utf-16")),
    ("CR and LF", table(SPANISH).replace("\n", "\r\n").encode()),
    ("the separator told", ("sep=|\n" + table(SPANISH, separator="|")).encode()),
    ("capitals and spaces", table(SPANISH).replace("name1", " Facility  Name ").encode()),
    ("JSON", json.dumps({"rows": [SPANISH]}).encode()),
    ("a list of pages", json.dumps([{"rows": []}, {"rows": [SPANISH]}]).encode()),
    ("ArcGIS", json.dumps({"features": [{"attributes": SPANISH}]}).encode()),
]


@pytest.mark.parametrize("data", [data for _, data in SAVED], ids=[name for name, _ in SAVED])
def test_a_table_is_read_however_it_was_saved(data: bytes):
    (cells,), _ = imported(data)
    assert (cells["name1"], cells["name2"]) == ("Centro de Recuperación", "Ñandú")


HEADER = "name1,city,state,zip\n"
REFUSED = [
    (b"", 1, "This file is empty (0 bytes).", "Save it again."),
    (b"\n \n", 1, "This file holds no table.", "A workbook (.xlsx), CSV or JSON can be imported."),
    (b"a\0b", 1, "This file holds no table.", "A workbook (.xlsx), CSV or JSON can be imported."),
    (
        HEADER.encode(), 1, "This table has a header and no rows below it.",
        "Check that it was saved whole.",
    ),
    (
        b"PK\x03\x04 cut off", 1, "This workbook cannot be read.",
        "Open it in Excel and save it as an Excel workbook (.xlsx).",
    ),
    (b"%PDF-1.7", 1, "This is a PDF, not a table.", "Look for the same list as a workbook or CSV."),
    (
        b"\n<!doctype html>", 1, "This is a web page, not a table.",
        "Save the table itself: the link to the file.",
    ),
    (b"\x1f\x8b\x08", 1, "This file is packed (gzip).", "Unpack it first."),
    (b'{"rows": [\n{', 2, "The JSON breaks off or is broken.", "It may be cut off: save it again."),
    (
        b"[" * 100_000, 1, "The JSON breaks off or is broken.",
        "It may be cut off: save it again.",
    ),
    (
        b'{"rows": []}', 1, "This JSON holds no records.",
        "Records stand in a list named rows, records, features.",
    ),
    (
        (HEADER + 'A,Boston,MA,02108\n"B,Boston,MA,02108\n').encode(), 3,
        "The table cannot be read from here on.",
        "Look for a quotation mark that is opened and not closed, or stands alone.",
    ),
    (
        b"who,where\nA,B\n", 1, "These are the columns of no kind that is known.",
        "Its first columns are: who, where. Our own columns need name1, city, state, zip.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("data", "line", "message", "hint"), REFUSED)
def test_what_is_no_table_is_refused_at_its_line(data, line, message, hint):
    with pytest.raises(BadInput) as bad:
        recognize(read_sheets(Input("list.csv", data)))
    assert str(bad.value) == f"list.csv:{line}: {message}\n    {hint}"


def test_the_wrong_kind_is_refused_and_the_right_one_named():
    sheets = read_sheets(
        Input("list.csv", b"ID,ADDRESS,CITY,STATE,POSTAL\nA,1 Main St,B,MA,2108\n")
    )
    assert recognize(sheets)[1].name == "otp"
    with pytest.raises(BadInput) as bad:
        recognize(sheets, "findtreatment")
    assert str(bad.value) == (
        "list.csv:1: This is not of the kind findtreatment, which has name1, zip, type_facility "
        "or name1, zip, typefacility.\n"
        "    It looks like otp: leave FROM out, or name another file."
    )


def test_rows_with_too_many_cells_are_rejected_and_short_ones_filled():
    text = HEADER + "A,Boston,MA,02108,x\nB,Boston,MA,02108,\nC,Boston,MA\n"
    cells, journal = imported(text)
    assert [row["name1"] for row in cells] == ["B"]
    assert reasons(journal) == [
        (2, "The row has more cells than the table has columns", ""),
        (4, "The ZIP code is missing", ""),
    ]


def test_the_line_of_a_row_counts_the_lines_inside_quoted_cells():
    text = HEADER + '"A\nA",Boston,MA,02108\n\nB,Boston,MA,\n'
    _, journal = imported(text)
    assert reasons(journal) == [(5, "The ZIP code is missing", "")]
