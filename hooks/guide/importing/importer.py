"""Rows of any kind to places that pass the guide's own checks, each once."""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import PurePosixPath

from pydantic import ValidationError

from guide.facilities import Facility
from guide.importing.contact import PHONES, number_of
from guide.importing.duplicates import merge
from guide.importing.journal import Journal
from guide.importing.kinds.kind import DATE_OF_LIST, Kind
from guide.importing.mend import mend
from guide.importing.rows import Cells, Place, Rejected, Row, Sheet
from guide.schema import explain

Progress = Callable[[Sequence[Row]], Iterable[Row]]


@dataclass(frozen=True)
class Options:
    """What the person who imports adds to the file.

    date: the day of publication as 2026-11-21, or empty. source: its name, or empty for the
    kind's own. known_codes: service codes that need no warning. taken: ids that no row may have.
    """

    date: str = ""
    source: str = ""
    known_codes: Collection[str] = ()
    taken: Collection[str] = ()


def import_sheets(
    sheets: Sequence[tuple[Sheet, Kind]], options: Options, progress: Progress = iter
) -> tuple[list[Place], Journal]:
    """Return the places, by state, city, name and id, and the journal of every row."""
    journal = Journal()
    places: list[Place] = []
    for sheet, kind in sheets:
        journal.read += len(sheet.rows) + len(sheet.bad)
        for row, reason in sheet.bad:
            journal.reject(row, Rejected(reason))
        for row in progress(sheet.rows):
            try:
                places.append(_place(row, sheet, kind, options, journal))
            except Rejected as why:
                journal.reject(row, why)
    merged = merge(places)
    journal.merged = len(places) - len(merged)
    kept = _with_ids_of_their_own(merged, options, journal)
    journal.imported = len(kept)
    _warn_of_codes(kept, options, journal)
    return sorted(kept, key=_by_place), journal


def _place(row: Row, sheet: Sheet, kind: Kind, options: Options, journal: Journal) -> Place:
    day = options.date or sheet.date
    cells = kind.cells({**row.cells, DATE_OF_LIST: day}, journal.note)
    mend(cells, journal.note, partial(journal.warn, row))
    cells["source"] = options.source or cells["source"] or _publication(kind, sheet, day)
    cells["source_date"] = options.date or cells["source_date"] or sheet.date
    source_id = cells["id"]
    cells["id"] = source_id or "not-yet"
    cells["service_codes"] = " ".join(dict.fromkeys(_validated(cells, row).service_codes))
    return Place(row, kind.name, cells, source_id)


def _publication(kind: Kind, sheet: Sheet, day: str) -> str:
    """Return the kind's name with the year that the date or the file's name gives."""
    year = re.match(r"\d{4}", day) or re.search(
        r"(?<!\d)20\d\d(?!\d)", PurePosixPath(sheet.path).name
    )
    return f"{kind.publication} {year[0]}" if year and kind.yearly else kind.publication


def _validated(cells: Cells, row: Row) -> Facility:
    """Return the row as the guide's own model, which is the only judge of what may be shown."""
    try:
        # The numbers were read by the same function of guide.phone that the model calls.
        numbers = {column: number_of(cells[column]) for column in PHONES if cells[column]}
        return Facility(**{column: text or None for column, text in cells.items()} | numbers)
    except ValidationError as error:
        problem = next(explain(error, Facility, row.path, lambda place: row.line))
        column, _, message = problem.message.partition(": ")
        raise Rejected(f"The column {column} does not hold what it must", message) from None


def _with_ids_of_their_own(places: list[Place], options: Options, journal: Journal) -> list[Place]:
    """Return the places, of several with one id the first; the others are rejected."""
    first: dict[str, Place] = {}
    for place in sorted(places, key=lambda place: (place.row.path, place.row.line)):
        name = place.cells["id"]
        if name in options.taken:
            why = Rejected("The id belongs to a row of the organization's own", name)
            journal.reject(place.row, why)
        elif earlier := first.get(name):
            why = Rejected("The id stands in another row already", f"{name}, {_where(earlier)}")
            journal.reject(place.row, why)
        else:
            first[name] = place
    return list(first.values())


def _where(place: Place) -> str:
    return f"line {place.row.line} of {place.row.path}"


def _by_place(place: Place) -> tuple[str, ...]:
    return tuple(place.cells[column] for column in ("state", "city", "name1", "name2", "id"))


def _warn_of_codes(places: list[Place], options: Options, journal: Journal) -> None:
    """A service code that nobody knows is kept, with a warning at the first row that has it."""
    told = set(options.known_codes)
    for place in sorted(places, key=lambda place: (place.row.path, place.row.line)):
        for code in place.cells["service_codes"].split():
            if code not in told:
                told.add(code)
                hint = "Correct it, or give it words in data/services.yml."
                journal.warn(place.row, f"The service code {code} is not known; it is kept.", hint)
