"""Comma-separated tables with line numbers, from whatever program saved them."""

import csv
import re
from collections.abc import Iterator, Sequence
from io import StringIO
from pathlib import Path

from guide.problems import BadInput, Problem, nearest
from guide.text_files import read_text

Row = tuple[int, dict[str, str]]


def read_table(root: Path, path: str, columns: Sequence[str]) -> tuple[list[Row], list[Problem]]:
    """Return (line, cells by column name) of every row, and the rows that do not fit as problems.

    Cells are trimmed and in the order of `columns`, whatever the file's own order. Rows without
    any text are passed over. Raises BadInput when the header does not name exactly `columns`.
    """
    text = read_text(root, path)
    rows: list[Row] = []
    problems: list[Problem] = []
    records = _records(csv.reader(StringIO(text, newline=""), strict=True))
    _, header = next(records, (1, []))
    if wrong := list(_header_problems(path, header, columns)):
        raise BadInput(wrong)
    for line, cells in records:
        if cells is None:
            hint = "Look for a quotation mark that is opened and not closed, or stands alone."
            problems.append(Problem(path, line, "The table cannot be read from here on.", hint))
        elif len(cells) != len(header):
            problems.append(_wrong_length(path, line, len(cells), len(header)))
        else:
            by_name = dict(zip(header, cells, strict=True))
            rows.append((line, {name: by_name[name] for name in columns}))
    return rows, problems


def _records(reader) -> Iterator[tuple[int, list[str] | None]]:
    """Yield (line of its start, trimmed cells) of every record that holds text.

    A quoted cell may span several lines. Cells are None, and the last, where reading breaks off.
    """
    line = 1
    try:
        for record in reader:
            cells = [cell.strip() for cell in record]
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error:
        yield line, None


def _wrong_length(path: str, line: int, found: int, expected: int) -> Problem:
    message = f"This row has {found} cells; the table has {expected} columns."
    return Problem(path, line, message, "Put a cell that holds a comma in double quotes.")


def _header_problems(path: str, header: list[str], columns: Sequence[str]) -> Iterator[Problem]:
    if len(header) == 1 and re.search(r"[;\t]", header[0]):
        hint = "In Excel choose 'CSV UTF-8 (Comma delimited)'."
        yield Problem(path, 1, "The columns are not separated by commas.", hint)
        return
    for name in columns:
        if name not in header:
            hint = f"The columns are: {', '.join(columns)}."
            yield Problem(path, 1, f"The column {name} is missing.", hint)
    for name in sorted(set(header)):
        if name not in columns:
            yield Problem(path, 1, f"The column {name} is not known.", nearest(name, columns))
        elif header.count(name) > 1:
            yield Problem(path, 1, f"The column {name} stands here twice.", "Keep one of them.")
