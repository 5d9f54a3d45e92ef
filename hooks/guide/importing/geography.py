"""Where ZIP codes and states lie, without any download: from the PyPI package `zipcodes`.

Its centers are those of the US Postal Service's ZIP codes; 0,0 means unknown. A state is taken as
the box around the centers of its ZIP codes with a margin. That is coarse, and enough to tell a
point from the same point with its coordinates swapped or a sign lost.
"""

from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from math import asin, cos, radians, sin, sqrt

import zipcodes

Point = tuple[float, float]

EARTH_RADIUS_KM = 6371.0
# Utqiagvik, 71.3° N, lies 0.6° beyond the center of Alaska's northernmost ZIP code.
MARGIN_DEGREES = 1.0
# Alaska's westernmost islands lie across the antimeridian, west of every ZIP code's center: Attu
# reaches 172.4° E (US Geological Survey, "Elevations and Distances in the United States").
ALASKA_BEYOND_180 = (51.0, 53.5, 172.0, 180.0)


@dataclass(frozen=True)
class ZipArea:
    """What is known of a ZIP code; center in degrees, None where it is unknown.

    cities: the post office's names for it, the preferred one first.
    """

    state: str
    cities: tuple[str, ...]
    center: Point | None


@dataclass(frozen=True)
class Box:
    """Degrees from south to north and from west to east."""

    south: float
    north: float
    west: float
    east: float

    def holds(self, point: Point) -> bool:
        """Tell whether the point lies inside."""
        latitude, longitude = point
        return self.south <= latitude <= self.north and self.west <= longitude <= self.east


@cache
def zip_areas() -> dict[str, ZipArea]:
    """Return every ZIP code by its five digits; read once, in about a second."""
    return {
        area["zip_code"]: ZipArea(
            area["state"], (area["city"], *area["acceptable_cities"]), _center(area)
        )
        for area in zipcodes.list_all()
    }


def _center(area: dict) -> Point | None:
    latitude, longitude = float(area["lat"]), float(area["long"])
    if not latitude and not longitude:
        return None
    # zipcodes 3.0.0 has the Marshall Islands in the western hemisphere.
    return latitude, abs(longitude) if area["state"] in ("MH", "FM") else longitude


@cache
def state_boxes() -> dict[str, list[Box]]:
    """Return the boxes that hold each state; a state without known centers has none."""
    centers: dict[str, list[Point]] = defaultdict(list)
    for area in zip_areas().values():
        if area.center:
            centers[area.state].append(area.center)
    boxes = {state: [_around(points)] for state, points in centers.items()}
    boxes["AK"].append(Box(*ALASKA_BEYOND_180))
    return boxes


def _around(points: list[Point]) -> Box:
    latitudes, longitudes = zip(*points, strict=True)
    return Box(
        min(latitudes) - MARGIN_DEGREES,
        max(latitudes) + MARGIN_DEGREES,
        min(longitudes) - MARGIN_DEGREES,
        max(longitudes) + MARGIN_DEGREES,
    )


def in_state(point: Point, state: str) -> bool:
    """Tell whether a point can lie in the state; True where the state's place is unknown."""
    boxes = state_boxes().get(state)
    return not boxes or any(box.holds(point) for box in boxes)


def zip_center(code: str, state: str) -> Point | None:
    """Return the center of a ZIP code (ZIP+4 too), or None: unknown, or not in this state."""
    area = zip_areas().get(code[:5])
    return area.center if area and area.state == state else None


def distance_km(one: Point, other: Point) -> float:
    """Return the great-circle distance (haversine formula)."""
    south, west, north, east = map(radians, (*one, *other))
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin((east - west) / 2) ** 2
    return 2 * EARTH_RADIUS_KM * asin(sqrt(half))
