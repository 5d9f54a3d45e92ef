"""SAMHSA's National Directory of Drug and Alcohol Use Treatment Facilities, a yearly workbook.

Also the same directory joined with coordinates (`facilities_national_merged.csv`), whose ids are
line numbers of one year's workbook and therefore not used.
"""

from collections.abc import Mapping
from typing import Any

from guide.importing.kinds.kind import Kind, copied
from guide.importing.rows import Cells, Note

# Where the first intake line is empty the next stands in; "a" marks numbers spelled in letters.
INTAKE = ("intake1", "intake1a", "intake2", "intake2a")
ADDRESS = ("name1", "name2", "street1", "street2", "city", "state", "zip")


def convert(row: Mapping[str, Any], note: Note) -> Cells:
    """Return the row in our columns; the table has room for one intake line."""
    lines = list(dict.fromkeys(row[name] for name in INTAKE if row.get(name)))
    if len(lines) > 1:
        note("second intake lines, left out: the table has room for one")
    cells = copied(row, *ADDRESS, "phone", "latitude", "longitude", "geo_precision")
    cells["service_codes"] = row.get("service_code_info") or row.get("service_codes") or ""
    cells["intake1"] = lines[0] if lines else ""
    if cells["geo_precision"] == "none":
        cells["geo_precision"] = ""
    return cells


KIND = Kind(
    name="samhsa",
    publication="SAMHSA National Directory",
    signs=(("name1", "zip", "service_code_info"), ("name1", "intake2", "service_codes")),
    convert=convert,
)
