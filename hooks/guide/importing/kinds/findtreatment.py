"""FindTreatment.gov: its CSV export, a column per service code, and its JSON response, in words."""

from collections.abc import Iterator, Mapping
from typing import Any

from guide.importing.kinds.kind import Kind, copied
from guide.importing.rows import Cells, Note, Rejected
from guide.importing.service_names import code_of

ADDRESS = ("name1", "name2", "street1", "street2", "city", "state", "zip", "county")
CONTACT = ("phone", "intake1", "hotline1", "website", "latitude", "longitude")
# What the export has besides service codes; whatever else holds a 1 is a code.
NO_CODES = {
    *ADDRESS, *CONTACT, "zip4", "intake_prompt", "intake2", "intake1a", "intake2a", "hotline2",
    "type_facility", "typefacility", "frid", "_irow", "irow", "miles", "id", "services",
}  # fmt: skip
YES = {"1", "true", "x", "yes"}
# SAMHSA's code for substance use treatment, which every facility of its directory has.
SUBSTANCE_USE = "SA"


def convert(row: Mapping[str, Any], note: Note) -> Cells:
    """Return the row in our columns; raises Rejected for places that treat no addiction."""
    cells = copied(row, *ADDRESS, *CONTACT)
    if row.get("zip4"):
        cells["zip"] += f"-{row['zip4']}"
    if not cells["intake1"]:
        cells["intake1"] = str(row.get("intake2") or "")
    services = row.get("services")
    texts = isinstance(services, list)
    found = dict(_codes_of_texts(services)) if texts else dict(_code_columns(row))
    codes = list(dict.fromkeys(filter(None, found.values())))
    _refuse_mental_health_only(row, codes)
    for text in (text for text, code in found.items() if not code):
        note(f"services without a code, left out: {text}")
    # frid is the locator's own name for a place: 64 hexadecimal digits, of which 16 tell 10
    # million places apart.
    cells["id"] = f"findtreatment-{row['frid'][:16]}" if row.get("frid") else ""
    return cells | {"service_codes": " ".join(codes)}


def _code_columns(row: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for name, value in row.items():
        if name not in NO_CODES and str(value).removesuffix(".0").lower() in YES:
            yield name, name.upper()


def _codes_of_texts(services: list[Any]) -> Iterator[tuple[str, str]]:
    """Yield each text and its code, or "": f2 is the category, f3 its texts with `;` between."""
    for group in services:
        if not isinstance(group, dict):
            continue
        category = str(group.get("f2") or "")
        for text in str(group.get("f3") or "").split("; "):
            if text.strip():
                yield f"{text.strip()} ({category})", code_of(category, text) or ""


def _refuse_mental_health_only(row: Mapping[str, Any], codes: list[str]) -> None:
    """The locator lists mental health care too; here, people look for addiction treatment."""
    kind = str(row.get("type_facility") or row.get("typefacility") or "").strip().upper()
    if kind == "MH" and SUBSTANCE_USE not in codes:
        raise Rejected("The place treats mental health only, not substance use")


KIND = Kind(
    name="findtreatment",
    publication="FindTreatment.gov",
    signs=(("name1", "zip", "type_facility"), ("name1", "zip", "typefacility")),
    convert=convert,
)
