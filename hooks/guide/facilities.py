"""The table of places that offer treatment: hostile until every cell has been read here."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlencode
from zoneinfo import available_timezones

from pydantic import AfterValidator, BeforeValidator, Field, ValidationError

from guide.fields import IsoDate, StateCode, Text, WebAddress, ZipCode
from guide.phone import Phone
from guide.problems import BadInput, Problem
from guide.schema import StrictModel, explain
from guide.tables import read_table

PATH = "data/facilities.csv"


def _time_zone(text: str) -> str:
    if text not in available_timezones():
        raise ValueError(f"{text} is not a time zone. | Write it like America/Los_Angeles.")
    return text


def _codes(text: str | None) -> list[str]:
    return re.split(r"[\s,;*]+", text.strip(" *")) if text else []


class Facility(StrictModel):
    """One place. Latitude and longitude in degrees (WGS 84); an empty cell is None.

    geo_precision: how exact the point is. service_codes: SAMHSA's, separated by spaces.
    last_checked: the day somebody checked this row.
    """

    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9][\w.:-]*$")]
    name1: Text
    name2: Text | None
    street1: Text | None
    street2: Text | None
    city: Text
    state: StateCode
    zip: ZipCode
    county: Text | None
    phone: Phone | None
    intake1: Phone | None
    hotline1: Phone | None
    website: WebAddress | None
    latitude: Annotated[float, Field(ge=-90, le=90)] | None
    longitude: Annotated[float, Field(ge=-180, le=180)] | None
    geo_precision: Literal["address", "street", "zip", "withheld"] | None
    service_codes: Annotated[list[str], BeforeValidator(_codes)]
    hours: Text | None
    timezone: Annotated[str, AfterValidator(_time_zone)] | None
    status: Literal["active", "closed", "unconfirmed"]
    last_checked: IsoDate | None
    source: Text
    source_date: IsoDate | None
    notes: Text | None

    @property
    def own(self) -> bool:
        """Tell whether this is a site of the organization that publishes the guide."""
        return self.source == "organization"

    @property
    def address(self) -> str:
        """Return the postal address on one line, as far as it is known."""
        streets = [part for part in (self.street1, self.street2) if part]
        return ", ".join([*streets, self.city, f"{self.state} {self.zip}"])

    @property
    def directions(self) -> str:
        """Return the link to directions in Google Maps, which opens only when it is pressed."""
        return "https://www.google.com/maps/dir/?" + urlencode(
            {"api": 1, "destination": self.address}
        )


COLUMNS = list(Facility.model_fields)


def load_facilities(root: Path, fill: Callable[[str], str] | None) -> list[Facility]:
    """Read data/facilities.csv; raises BadInput with every problem of every row.

    fill: puts values in place of a cell's merge tags ({{ organization.name }}); raises KeyError
        with the name of a tag that it does not know. None when the organization could not be
        read: rows with tags are then passed over, and the others are still checked.
    """
    rows, problems = read_table(root, PATH, COLUMNS)
    facilities: dict[str, Facility] = {}
    for line, cells in rows:
        if fill is None and any("{{" in cell for cell in cells.values()):
            continue
        try:
            facility = _facility(line, cells, fill)
        except BadInput as bad:
            problems += bad.problems
            continue
        if earlier := facilities.get(facility.id):
            message = f"The id {facility.id} stands in line {earlier.line} already."
            problems.append(Problem(PATH, line, message, "Give this row an id of its own."))
        facilities.setdefault(facility.id, facility)
    if problems:
        raise BadInput(problems)
    return list(facilities.values())


def _facility(line: int, cells: dict[str, str], fill: Callable[[str], str]) -> Facility:
    try:
        values = {name: (fill(cell) if fill else cell) or None for name, cell in cells.items()}
    except KeyError as unknown:
        message = f"The tag {unknown.args[0]} cannot stand in this table."
        hint = "Here only the organization's own: {{ organization.name }}, its phone and address."
        raise BadInput([Problem(PATH, line, message, hint)]) from None
    try:
        facility = Facility(**values)
    except ValidationError as error:
        raise BadInput(explain(error, Facility, PATH, lambda place: line)) from None
    facility._line = line
    return facility
