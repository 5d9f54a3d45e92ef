"""The published tables and the broken ones of ../shared/data: every row accounted for.

The published tables stay where they are; their telephones are stale and never printed here.
"""

import csv
import re
from pathlib import Path

import pytest

from guide.facilities import load_facilities
from guide.importing.__main__ import main
from guide.importing.table_file import read_present
from tests.unit.importing.made_up import TABLES, imported, needs_tables, table

pytestmark = needs_tables

REAL = [
    # file, kind, rows read, imported, merged, rejected
    ("National_Directory_SA_Facilities_2022.xlsx", "samhsa", 12_176, 12_168, 8, 0),
    ("facilities_national_merged.csv", "samhsa", 12_176, 12_168, 8, 0),
    ("samhsa_otp_2021_geocoded.csv", "otp", 1_831, 1_829, 1, 1),
    ("ca_dhcs_2026-08/dhcs_facilities.json", "dhcs", 2_266, 2_252, 13, 1),
    ("ca_dhcs_2026-08/facilities.csv", "dhcs", 2_266, 2_252, 13, 1),
    ("findtreatment_api_sample_2019.json", "findtreatment", 30, 14, 0, 16),
]
PRECISIONS = {
    # how many points are exact to the address, to the ZIP code, or of unknown exactness
    "National_Directory_SA_Facilities_2022.xlsx": (0, 12_167, 1),
    "facilities_national_merged.csv": (10_725, 1_442, 1),
    "samhsa_otp_2021_geocoded.csv": (0, 0, 1_829),
    "ca_dhcs_2026-08/dhcs_facilities.json": (0, 1, 2_251),
    "ca_dhcs_2026-08/facilities.csv": (0, 1, 2_251),
    "findtreatment_api_sample_2019.json": (0, 0, 14),
}
SOURCES = {
    # the source of every row and its date, where the file holds one
    "National_Directory_SA_Facilities_2022.xlsx": ("SAMHSA National Directory 2022", ""),
    "facilities_national_merged.csv": ("SAMHSA National Directory", ""),
    "samhsa_otp_2021_geocoded.csv": ("SAMHSA Opioid Treatment Program Directory 2021", ""),
    "ca_dhcs_2026-08/dhcs_facilities.json": (
        "California DHCS licensed and certified programs 2026",
        "2026-08-21",
    ),
    "ca_dhcs_2026-08/facilities.csv": ("California DHCS licensed and certified programs", ""),
    "findtreatment_api_sample_2019.json": ("FindTreatment.gov 2019", ""),
}


def run(name: str, folder: Path) -> int:
    """Import a table into `folder` as if that were the project."""
    out, rejected = folder / "data/facilities.csv", folder / "rejected.csv"
    return main(["--file", str(TABLES / name), "--out", str(out), "--rejected", str(rejected)])


def rows_in(folder: Path) -> list[dict[str, str]]:
    return read_present(folder / "data/facilities.csv")


def shown(out: str, label: str) -> int:
    """Return the number that the command printed before a label."""
    return int(re.search(rf"([\d,]+)  {label}", out)[1].replace(",", ""))


@pytest.mark.parametrize(("name", "kind", "read", "kept", "merged", "rejected"), REAL)
def test_every_row_of_a_published_table_is_accounted_for(
    tmp_path, capsys, name, kind, read, kept, merged, rejected
):
    assert run(name, tmp_path) == 0
    out = capsys.readouterr().out
    assert f"{kind}, {read:,} rows\n{read:,} rows read\n" in out
    labels = ("imported", "merged", "rejected")
    assert [shown(out, label) for label in labels] == [kept, merged, rejected]
    assert read == kept + merged + rejected

    # What was written passes the guide's own checks: unique ids, numbers, addresses, points.
    places = load_facilities(tmp_path, None)
    assert len(places) == kept
    precisions = [place.geo_precision for place in places]
    assert tuple(map(precisions.count, ("address", "zip", None))) == PRECISIONS[name]
    assert {(p.source, str(p.source_date or "")) for p in places} == {SOURCES[name]}
    assert not any(place.last_checked for place in places)


def test_both_forms_of_the_national_directory_give_the_same_ids(tmp_path):
    ids = []
    for name, *_ in REAL[:2]:
        assert run(name, tmp_path) == 0
        ids.append([row["id"] for row in rows_in(tmp_path)])
    assert ids[0] == ids[1]


def test_the_findtreatment_export_made_from_the_merged_rows_says_the_same(tmp_path):
    with (TABLES / "facilities_national_merged.csv").open(newline="", encoding="utf-8") as file:
        rows = list(csv.DictReader(file))[:500]
    address = ("name1", "name2", "street1", "street2", "city", "state", "zip", "phone", "intake1")
    export = []
    for row in rows:
        codes = {code.lower(): "1" for code in row["service_codes"].split()}
        export.append({**{name: row[name] for name in address}, "type_facility": "SA", **codes})
    cells, journal = imported(table(*export))
    assert (journal.read, journal.rejected) == (500, [])
    expected, _ = imported(table(*rows))
    assert sorted(map(_said, cells)) == sorted(map(_said, expected))


def _said(row: dict[str, str]) -> tuple[str, ...]:
    names = ("name1", "name2", "street1", "street2", "city", "zip", "phone")
    return tuple(sorted(row["service_codes"].split())) + tuple(row[name] for name in names)


BROKEN = ["bom_crlf.csv", "latin1.csv", "semicolon.csv", "tab.tsv", "utf8.csv", "wrong_header.csv"]


@pytest.mark.parametrize("name", BROKEN)
def test_a_table_that_excel_has_touched_is_read_right(tmp_path, capsys, name):
    assert run(f"broken/edge_{name}", tmp_path) == 0
    out = capsys.readouterr().out
    assert "25 rows read\n       22  imported\n        1  merged" in out
    rows = {row["id"]: row for row in rows_in(tmp_path)}
    assert set(rows) == {f"e{n:02}" for n in range(1, 25)} - {"e16", "e17"}
    point = {name: (row["latitude"], row["longitude"]) for name, row in rows.items()}
    assert rows["e01"]["zip"] == "02108"
    assert rows["e02"]["phone"] == "(617) 555-0102 ext. 5"
    assert [rows[n]["geo_precision"] for n in ("e03", "e04", "e24")] == ["zip", "zip", "withheld"]
    assert {point[n] for n in ("e03", "e04", "e05", "e06")} == {("34.0901", "-118.4065")}
    assert point["e08"] == ("52.72", "174.11")
    assert point["e24"] == ("", "")
    assert rows["e11"]["website"] == ""
    assert rows["e12"]["name1"] == '=HYPERLINK("http://evil","x")'
    assert rows["e18"]["status"] == "closed"
    assert rows["e21"]["service_codes"] == "OP ZZZ FOO"
    assert rows["e22"]["name2"] == "line one line two"
    assert rows["e10"]["city"] == "Peñuelas"


REFUSED = [
    ("empty.csv", "This table has a header and no rows below it."),
    ("zero_bytes.csv", "This file is empty (0 bytes)."),
]


@pytest.mark.parametrize(("name", "message"), REFUSED)
def test_a_table_without_rows_is_refused(tmp_path, capsys, name, message):
    assert run(f"broken/edge_{name}", tmp_path) == 1
    path = (TABLES / "broken" / f"edge_{name}").as_posix()
    assert capsys.readouterr().err.startswith(f"{path}:1: {message}\n")
    assert list(tmp_path.iterdir()) == []


def test_a_table_of_one_place(tmp_path, capsys):
    assert run("broken/one_facility.csv", tmp_path) == 0
    assert "1 row read\n        1  imported\n" in capsys.readouterr().out


def test_no_broken_table_is_forgotten():
    named = {f"edge_{name}" for name in (*BROKEN, *(name for name, _ in REFUSED))}
    assert {file.name for file in (TABLES / "broken").iterdir()} == named | {"one_facility.csv"}
