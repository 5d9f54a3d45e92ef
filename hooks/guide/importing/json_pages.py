"""JSON responses: FindTreatment.gov's pages, and the records of California's open data."""

import json
import re
from collections.abc import Iterator
from typing import Any

from guide.importing.names import column_name
from guide.importing.rows import Row, Sheet
from guide.problems import BadInput, Problem

# Where the services that we know keep their records; ArcGIS puts each one's into "attributes".
LISTS = ("rows", "records", "features")


def json_sheet(path: str, text: str) -> Sheet:
    """Return the records in `text`, of one page or a list of pages; raises BadInput."""
    try:
        data = json.loads(text)
    except (json.JSONDecodeError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        hint = "It may be cut off: save it again."
        raise BadInput([Problem(path, line, "The JSON breaks off or is broken.", hint)]) from None
    records = [_named(record) for record in _records(data)]
    if not records:
        hint = f"Records stand in a list named {', '.join(LISTS)}."
        raise BadInput([Problem(path, 1, "This JSON holds no records.", hint)])
    rows = [Row(path, number, record) for number, record in enumerate(records, start=1)]
    header = tuple(dict.fromkeys(name for record in records for name in record))
    return Sheet(path, header, rows, date=_date(data), pages=_pages(data))


def _records(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for item in data:
            yield from _records(item)
    elif isinstance(data, dict):
        name = next((name for name in LISTS if isinstance(data.get(name), list)), None)
        if name:
            yield from _records(data[name])
        elif data:
            inner = data.get("attributes")
            yield inner if isinstance(inner, dict) else data


def _named(record: dict[str, Any]) -> dict[str, Any]:
    return {
        column_name(name): value if isinstance(value, list) else _text(value)
        for name, value in record.items()
    }


def _text(value: Any) -> str:
    return "" if value is None else str(value).strip()


def _date(data: Any) -> str:
    said = str(data.get("retrieved_at", "")) if isinstance(data, dict) else ""
    found = re.match(r"\d{4}-\d\d-\d\d", said)
    return found[0] if found else ""


def _pages(data: Any) -> tuple[int, int]:
    """Return how many pages are here, and how many there are in all (0 when none says so)."""
    pages = [page for page in (data if isinstance(data, list) else [data]) if _paged(page)]
    return len(pages), max((page["totalPages"] for page in pages), default=0)


def _paged(page: Any) -> bool:
    return isinstance(page, dict) and isinstance(page.get("totalPages"), int)
