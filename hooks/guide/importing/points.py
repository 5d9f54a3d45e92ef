"""Where a place lies: coordinates checked against its state, mended, or taken from its ZIP."""

import re

from guide.importing.geography import Point, distance_km, in_state, zip_areas, zip_center
from guide.importing.rows import Cells, Note

# A point farther than 100 miles from the center of its ZIP code, whose city agrees with the ZIP,
# has two witnesses against it. In the national directory of 2022 these are 4 of 12,176.
FARTHEST_KM = 160.0

WITHHELD = re.compile(
    r"\b(address|location)\s+(is\s+)?(withheld|confidential|undisclosed|not\s+published)"
    r"|^(withheld|confidential|undisclosed)(\s+(address|location))?$",
    re.IGNORECASE,
)


def mend_point(cells: Cells, note: Note) -> None:
    """Mend latitude, longitude and geo_precision in place.

    A place without a street, or that says its address is withheld, never gets a point: a map
    must not lead anybody to a shelter.
    """
    if _withheld(cells):
        note("withheld addresses, left without a point")
        cells.update(street1="", street2="", latitude="", longitude="", geo_precision="withheld")
        return
    point = _mended(_read(cells, note), cells, note)
    if point and _contradicted(point, cells):
        note("points over 100 miles from their city and ZIP code, left out")
        point = None
    if not point:
        point = _center(cells, note)
    cells["latitude"], cells["longitude"] = map(_degrees, point or (None, None))


def _center(cells: Cells, note: Note) -> Point | None:
    center = zip_center(cells["zip"], cells["state"])
    cells["geo_precision"] = "zip" if center else ""
    if center:
        note("places without a point, now at their ZIP code's center")
    else:
        note("places without a point whose ZIP code has no known center either")
    return center


def _withheld(cells: Cells) -> bool:
    told = cells["geo_precision"] == "withheld" or WITHHELD.search(cells["street1"])
    return bool(told) or not cells["street1"]


def _read(cells: Cells, note: Note) -> Point | None:
    texts = [cells["latitude"], cells["longitude"]]
    if not any(texts):
        return None
    if any(re.fullmatch(r"-?\d{1,3},\d+", text) for text in texts):
        note("decimal commas in coordinates, now points")
        texts = [text.replace(",", ".") for text in texts]
    try:
        latitude, longitude = map(float, texts)
    except ValueError:
        note("coordinates that are no numbers, left out")
        return None
    if not latitude and not longitude:
        note("coordinates 0,0, left out")
        return None
    return latitude, longitude


def _mended(point: Point | None, cells: Cells, note: Note) -> Point | None:
    """Return the point, or the first mended form of it, that lies in the place's state."""
    if not point:
        return None
    latitude, longitude = point
    forms = {
        "": point,
        "latitude and longitude swapped back": (longitude, latitude),
        "lost minus signs of longitudes put back": (latitude, -longitude),
        "coordinates swapped back and their minus sign restored": (longitude, -latitude),
    }
    for repair, form in forms.items():
        if _on_earth(form) and in_state(form, cells["state"]):
            if repair:
                note(repair)
            return form
    note("points outside their state, left out")
    return None


def _on_earth(point: Point) -> bool:
    # nan and infinity fail here too.
    return abs(point[0]) <= 90 and abs(point[1]) <= 180


def _contradicted(point: Point, cells: Cells) -> bool:
    center = zip_center(cells["zip"], cells["state"])
    if not center or distance_km(point, center) <= FARTHEST_KM or cells["state"] == "AK":
        # Alaska's ZIP codes are larger than that.
        return False
    cities = zip_areas()[cells["zip"][:5]].cities
    return cells["city"].casefold() in (city.casefold() for city in cities)


def _degrees(value: float | None) -> str:
    """Return degrees with up to six decimals: a step of 0.1 m."""
    return "" if value is None else f"{value:.6f}".rstrip("0").rstrip(".")
