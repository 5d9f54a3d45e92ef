"""Our own columns, however an editor's spreadsheet has named and ordered them."""

from collections.abc import Mapping
from typing import Any

from guide.facilities import COLUMNS
from guide.importing.kinds.kind import DATE_OF_LIST, Kind, copied
from guide.importing.rows import Cells, Note, Rejected

ALIASES = {
    "name": "name1",
    "facility": "name1",
    "facility_name": "name1",
    "address": "street1",
    "street": "street1",
    "address1": "street1",
    "address2": "street2",
    "zipcode": "zip",
    "zip_code": "zip",
    "postal_code": "zip",
    "telephone": "phone",
    "phone_number": "phone",
    "intake": "intake1",
    "hotline": "hotline1",
    "url": "website",
    "web_site": "website",
    "lat": "latitude",
    "lng": "longitude",
    "lon": "longitude",
    "long": "longitude",
    "services": "service_codes",
    "time_zone": "timezone",
    "updated": "source_date",
}


def convert(row: Mapping[str, Any], note: Note) -> Cells:
    """Return the row in our columns; columns that are not ours are counted and left out.

    Raises Rejected for a row of the organization's own: those are written by hand.
    """
    cells = copied(row, *COLUMNS)
    if cells["source"].casefold() == "organization":
        raise Rejected("The organization's own rows are kept as they stand in the table")
    for name, value in row.items():
        if value and name not in (*COLUMNS, DATE_OF_LIST):
            note(f"cells of the column {name}, left out: it is none of ours")
    return cells


KIND = Kind(
    name="own",
    publication="own list",
    signs=(("name1", "city", "state", "zip"),),
    convert=convert,
    aliases=ALIASES,
    yearly=False,
)
