"""California's licensed and certified programs (Department of Health Care Services).

The raw response, its CSV download (the same columns) and a cleaned table. It says nothing of
medicines or payment, and so do the services taken from it.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from guide.importing.kinds.kind import DATE_OF_LIST, Kind, copied
from guide.importing.rows import Cells, Note

# License holders besides DHCS: group homes under the Department of Social Services (DSS), and
# chemical dependency recovery hospitals under the Department of Public Health (DPH). Source:
# Department of Alcohol and Drug Programs, fact sheet "Licensing and Certification", April 2012.
SETTINGS = {"RES": "RES", "NON": "OP", "DSS": "RES", "DPH": "HI"}
DETOX = {"RES": "DT RD", "NON": "DT OD", "DSS": "DT RD", "DPH": "DT HID"}
# Parts of the target population, which the department joins with "/": "WOMEN/CHILD/DUAL".
GROUPS = {
    "CO-ED": "FEM MALE",
    "MEN": "MALE",
    "MEN ONLY": "MALE",
    "WOMEN": "FEM",
    "WOMEN ONLY": "FEM",
    "YOUTH": "AD",
    "ADOLESCENT": "AD",
    "DUAL": "CO",
    "DUAL DIAGNOSIS": "CO",
}

RAW = {
    "application_number": "license_number",
    "facility_address1": "address_line1",
    "facility_address2": "address_line2",
    "facility_city": "city",
    "facility_state": "state",
    "facility_zip": "zip",
    "facility_phone": "phone",
    "countyname": "county",
    "lic_expiration_date": "license_expiration",
}


def convert(row: Mapping[str, Any], note: Note) -> Cells:
    """Return the row in our columns; a license that had run out makes it unconfirmed."""
    cells = copied(row, "city", "zip", "county", "phone", "latitude", "longitude")
    cells |= copied(row, name1="facility_name", street1="address_line1", street2="address_line2")
    number = row.get("license_number") or ""
    cells["id"] = f"dhcs-{number}" if number else ""
    # The department licenses nobody outside California; the cell is sometimes cut off.
    cells["state"] = "CA"
    cells["service_codes"] = " ".join(_codes(row))
    if _expired(row):
        note("licenses that had run out when the list was made: status unconfirmed")
        cells["status"] = "unconfirmed"
    return cells


def _codes(row: Mapping[str, Any]) -> list[str]:
    setting, _, flag = str(row.get("program_code") or row.get("setting_code")).partition("-")
    codes = ["SA", SETTINGS.get(setting, "")]
    if flag == "DETOX" or str(row.get("offers_detox")).lower() == "true":
        codes += DETOX.get(setting, "DT").split()
    people = str(row.get("target_population") or "").rpartition("---")[2].strip()
    for part in people.split("/"):
        codes += GROUPS.get(part, "").split()
    return list(dict.fromkeys(filter(None, codes)))


def _expired(row: Mapping[str, Any]) -> bool:
    """Tell whether the license had run out on the day of the list, where both are known."""
    if said := row.get("license_expired"):
        return said.lower() == "true"
    try:
        until = datetime.strptime(row.get("license_expiration") or "", "%m/%d/%Y").date()
        return until < date.fromisoformat(row.get(DATE_OF_LIST) or "")
    except ValueError:
        return False


KIND = Kind(
    name="dhcs",
    publication="California DHCS licensed and certified programs",
    signs=(
        ("license_number", "facility_name", "setting_code"),
        ("license_number", "facility_name", "program_code"),
    ),
    convert=convert,
    aliases=RAW,
)
