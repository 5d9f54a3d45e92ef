"""The order of an import, from bytes to the replaced table."""

import json
import sys
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from tqdm import tqdm

from guide.facilities import COLUMNS
from guide.importing.differences import check_drop, compare
from guide.importing.download import download
from guide.importing.importer import Options, import_sheets
from guide.importing.inputs import read_inputs
from guide.importing.journal import Journal
from guide.importing.kinds import known_kind, recognize
from guide.importing.report import accounts, changes, count_of, first_warnings, missing_pages
from guide.importing.rows import Row
from guide.importing.service_names import official_codes
from guide.importing.sheets import read_sheets
from guide.importing.table_file import is_organizations_own, read_present, write_table
from guide.problems import BadInput, Problem, report
from guide.services import load_services

REJECTED_COLUMNS = ("file", "line", "reason", "detail", "row")


def run(arguments: Namespace, root: Path) -> None:
    """Import what `arguments` name (see __main__); raises BadInput with the table untouched."""
    present = read_present(arguments.out)
    own = [row for row in present if is_organizations_own(row)]
    inputs = read_inputs(arguments.file) + [download(url) for url in arguments.url]
    wanted = known_kind(arguments.kind)
    sheets = [recognize(read_sheets(source), wanted) for source in inputs]
    options = Options(
        date=arguments.date,
        source=arguments.source,
        known_codes=official_codes() | set(load_services(root)),
        taken={row["id"] for row in own},
    )
    places, journal = import_sheets(sheets, options, _progress)
    rows = [place.cells for place in places]
    for sheet, kind in sheets:
        print(f"{sheet.path}: {kind.name}, {count_of(len(sheet.rows) + len(sheet.bad), 'row')}")
    _account(journal, arguments.rejected)
    report(
        [*missing_pages([sheet for sheet, _ in sheets]), *first_warnings(journal.warnings)],
        sys.stderr,
    )
    _check_not_empty(rows, sheets[0][0].path, arguments.rejected)
    before = [row for row in present if not is_organizations_own(row)]
    if not arguments.force:
        check_drop(arguments.out, before, rows)
    write_table(arguments.out, COLUMNS, [*own, *rows])
    print(*changes(compare(before, rows)), sep="\n")
    places_now = count_of(len(rows), "place")
    print(f"{arguments.out} holds {places_now} and {len(own)} of the organization's own.")


def _progress(rows: Sequence[Row]) -> Iterable[Row]:
    # None: no bar where nobody watches, in logs and pipes.
    return tqdm(rows, desc="Importing", unit="row", disable=None, file=sys.stderr, leave=False)


def _account(journal: Journal, path: Path) -> None:
    print(*accounts(journal), sep="\n")
    rejected = [
        {
            "file": rejection.row.path,
            "line": str(rejection.row.line),
            "reason": rejection.reason,
            "detail": rejection.detail,
            "row": json.dumps(rejection.row.cells, ensure_ascii=False),
        }
        for rejection in journal.rejected
    ]
    write_table(path, REJECTED_COLUMNS, rejected)
    if rejected:
        print(f"The rejected rows, each with its reason: {path}")


def _check_not_empty(rows: list, path: str, rejected: Path) -> None:
    if not rows:
        message = "No row of this file could be used: nothing was written."
        hint = f"{rejected} tells why, row by row."
        raise BadInput([Problem(path, 1, message, hint)])
