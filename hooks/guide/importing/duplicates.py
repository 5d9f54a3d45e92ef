"""One row per place: rows that are the same place are merged, whatever their order."""

from collections import defaultdict

from guide.importing.identity import hashed_id, place_key
from guide.importing.rows import Place

POINT = ("latitude", "longitude", "geo_precision")


def merge(places: list[Place]) -> list[Place]:
    """Return the places with ids, each once; see guide.importing.identity for what is the same.

    The fullest row is kept; the others fill its empty cells and add their services. An id that
    two different places bring with them stays with both: that is for the caller to reject.
    """
    groups: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for place in places:
        groups[place_key(place.cells)].append(place)
    return [place for group in groups.values() for place in _merge_group(group)]


def _merge_group(group: list[Place]) -> list[Place]:
    by_phone: dict[str, list[Place]] = defaultdict(list)
    for place in sorted(group, key=_fullest_first):
        by_phone[place.cells["phone"]].append(place)
    silent = by_phone.pop("", []) if len(by_phone) > 1 else []
    for place in silent:
        # Without a number it cannot differ: it joins the fullest that has one.
        next(iter(by_phone.values())).append(place)
    merged = [_one(same) for same in by_phone.values()]
    for place in merged:
        place.cells["id"] = place.source_id or hashed_id(
            place.kind, place.cells, narrow=len(merged) > 1
        )
    return merged


def _fullest_first(place: Place) -> tuple:
    """Order rows by what they hold, so that the order of the file never matters."""
    cells = place.cells
    filled = sum(map(bool, cells.values()))
    return -len(cells["service_codes"].split()), -filled, place.source_id, sorted(cells.items())


def _one(same: list[Place]) -> Place:
    kept, *others = same
    for other in others:
        _fill(kept.cells, other.cells)
    kept.source_id = min((place.source_id for place in same if place.source_id), default="")
    return kept


def _fill(cells: dict[str, str], other: dict[str, str]) -> None:
    if not cells["latitude"] and cells["geo_precision"] != "withheld":
        cells.update({column: other[column] for column in POINT})
    codes = dict.fromkeys([*cells["service_codes"].split(), *other["service_codes"].split()])
    cells["service_codes"] = " ".join(codes)
    for column, text in other.items():
        if column not in POINT and not cells[column]:
            cells[column] = text
