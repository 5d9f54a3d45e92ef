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
    reader = csv.reader(StringIO(read_text(root, path), newline=""), strict=True)
    rows: list[Row] = []
    problems: list[Problem] = []
    try:
        header = [name.strip() for name in next(reader, [])]
        if wrong := list(_header_problems(path, header, columns)):
            raise BadInput(wrong)
        for line, cells in _numbered(reader):
            if len(cells) != len(header):
                problems.append(_wrong_length(path, line, len(cells), len(header)))
                continue
            by_name = dict(zip(header, cells, strict=True))
            rows.append((line, {name: by_name[name] for name in columns}))
    except csv.Error as error:
        hint = "Look for a quotation mark that is opened and not closed."
        problems.append(Problem(path, reader.line_num, f"The table ends here: {error}.", hint))
    return rows, problems


def _numbered(reader) -> Iterator[tuple[int, list[str]]]:
    """Yield (line of the row's start, trimmed cells); a quoted cell may span several lines."""
    line = reader.line_num + 1
    for row in reader:
        cells = [cell.strip() for cell in row]
        if any(cells):
            yield line, cells
        line = reader.line_num + 1


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
