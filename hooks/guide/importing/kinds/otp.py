"""SAMHSA's directory of opioid treatment programs, with coordinates and without telephones."""

from collections.abc import Mapping
from typing import Any

from guide.importing.kinds.kind import Kind, copied
from guide.importing.rows import Cells, Note

# What being in this list says, and no more: which medicines a program gives is not in it.
CODES = "SA OTP"


def convert(row: Mapping[str, Any], note: Note) -> Cells:
    """Return the row in our columns; the column ID holds the name."""
    cells = copied(row, "city", "state", "latitude", "longitude")
    cells |= copied(row, name1="id", street1="address", zip="postal")
    return cells | {"service_codes": CODES}


KIND = Kind(
    name="otp",
    publication="SAMHSA Opioid Treatment Program Directory",
    signs=(("id", "address", "postal"),),
    convert=convert,
)
