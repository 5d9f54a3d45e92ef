"""Text tables as Excel leaves them: any of its separators, any of its encodings.

Excel writes CSV in the code page of the machine (Windows-1252 in America and Western Europe),
'Unicode text' as UTF-16 with tabs, and semicolons where a comma is the decimal sign.
"""

import csv
import re
from collections.abc import Iterator
from io import StringIO

from guide.importing.names import column_name
from guide.importing.rows import Row, Sheet
from guide.problems import BadInput, Problem

SEPARATORS = ",;\t|"


def decode(data: bytes) -> str:
    """Return the text: UTF-16 or UTF-8 by its mark or its bytes, else Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")


def text_sheet(path: str, text: str) -> Sheet:
    """Return the table in `text`; rows with too many cells are `bad`. Raises BadInput."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    skipped, separator = _separator(text)
    lines = StringIO(text.partition("\n")[2] if skipped else text, newline="")
    records = _records(path, csv.reader(lines, delimiter=separator, strict=True), skipped)
    header = tuple(column_name(cell) for cell in next(records, (1, []))[1])
    rows: list[Row] = []
    bad: list[tuple[Row, str]] = []
    for line, cells in records:
        row = Row(path, line, dict(zip(header, cells + [""] * len(header), strict=False)))
        if any(cells[len(header) :]):
            bad.append((row, "The row has more cells than the table has columns"))
        else:
            rows.append(row)
    return Sheet(path, header, rows, bad=bad)


def _separator(text: str) -> tuple[int, str]:
    """Return how many lines to skip, and the separator: Excel's `sep=;`, or the commonest."""
    first = text.partition("\n")[0]
    if said := re.fullmatch(r"\"?sep=(.)\"?", first.strip("\n "), re.IGNORECASE):
        return 1, said[1]
    unquoted = re.sub(r'"[^"]*"', "", first)
    return 0, max(SEPARATORS, key=unquoted.count)


def _records(path: str, reader, line: int) -> Iterator[tuple[int, list[str]]]:
    """Yield (line of its start, trimmed cells) of every record that holds text."""
    skipped = line
    line += 1
    try:
        for record in reader:
            cells = [cell.strip() for cell in record]
            if any(cells):
                yield line, cells
            line = skipped + reader.line_num + 1
    except csv.Error:
        hint = "Look for a quotation mark that is opened and not closed, or stands alone."
        message = "The table cannot be read from here on."
        raise BadInput([Problem(path, line, message, hint)]) from None
