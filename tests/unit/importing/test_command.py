"""The whole command: what is printed, what is written, and what is left alone."""

import csv
from pathlib import Path

import pytest

from guide.facilities import COLUMNS, load_facilities
from guide.importing.__main__ import main
from guide.importing.table_file import guarded, read_present, write_table
from guide.tables import read_table
from tests.unit.importing.made_up import ROW, present, table

OWN = present(
    id="own-1", name1="{{ organization.name }}", phone="{{ organization.phone }}",
    zip="{{ organization.zip }}", source="organization", notes="Ring twice,\nthen wait",
)  # fmt: skip


@pytest.fixture
def folder(tmp_path: Path, monkeypatch) -> Path:
    """An empty folder to work in; the services come from the project all the same."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: str, *rows: dict[str, str]) -> None:
    Path(path).parent.mkdir(exist_ok=True)
    Path(path).write_text(table(*rows), "utf-8")


def numbered(count: int, **changes: str) -> list[dict[str, str]]:
    return [{**ROW, "id": f"p{n}", "name1": f"House {n:02}", **changes} for n in range(count)]


def test_an_import_prints_what_it_did(folder, capsys):
    write("data/facilities.csv", OWN, present(id="p0", phone="(310) 555-0199"), present(id="old"))
    write("list.csv", *numbered(2), {**ROW, "id": "p3", "zip": ""}, *numbered(1))
    assert main(["--file", "list.csv"]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "list.csv: own, 4 rows",
        "4 rows read",
        "        2  imported",
        "        1  merged: the same place as another row",
        "        1  rejected",
        "                1  The ZIP code is missing",
        "The rejected rows, each with its reason: .cache/rejected.csv",
        "1 place added",
        "    House 01, Beverly Hills, CA (p1)",
        "1 place gone",
        "    Sample House, Beverly Hills, CA (old)",
        "1 place with another telephone",
        "    House 00, Beverly Hills, CA (p0): (310) 555-0199 → (310) 555-0101",
        "data/facilities.csv holds 2 places and 1 of the organization's own.",
    ]


def test_the_organizations_own_rows_stay_first_and_untouched(folder):
    write("data/facilities.csv", present(id="old"), OWN)
    write("list.csv", *numbered(3))
    assert main(["--file", "list.csv"]) == 0
    rows = read_present(Path("data/facilities.csv"))
    assert rows[0] == OWN
    assert [row["id"] for row in rows] == ["own-1", "p0", "p1", "p2"]


def test_the_table_imported_again_stays_as_it_is(folder):
    write("list.csv", *numbered(3, name2="=1+1"))
    assert main(["--file", "list.csv"]) == 0
    before = Path("data/facilities.csv").read_bytes()
    assert main(["--file", "data/facilities.csv"]) == 0
    assert Path("data/facilities.csv").read_bytes() == before


def test_rejected_rows_land_in_a_file_with_line_and_reason(folder):
    write("list.csv", *numbered(1), {**ROW, "id": "=x", "zip": "1"})
    assert main(["--file", "list.csv", "--rejected", "out/no.csv"]) == 0
    with Path("out/no.csv").open(newline="", encoding="utf-8") as file:
        (row,) = csv.DictReader(file)
    assert (row["file"], row["line"], row["reason"], row["detail"]) == (
        "list.csv", "3", "This is not a ZIP code", "1",
    )  # fmt: skip
    assert '"id": "=x"' in row["row"]


def test_a_drop_of_more_than_a_fifth_asks_for_force(folder, capsys):
    write("data/facilities.csv", *[present(id=f"o{n}") for n in range(10)])
    before = Path("data/facilities.csv").read_bytes()
    write("list.csv", *numbered(7))
    assert main(["--file", "list.csv"]) == 1
    assert capsys.readouterr().err == (
        "data/facilities.csv:1: It would shrink from 10 places to 7: nothing was written.\n"
        "    Is the new file whole? If so, import again with FORCE=1 (--force).\n"
        "1 error, 0 warnings\n"
    )
    assert Path("data/facilities.csv").read_bytes() == before
    write("list.csv", *numbered(8))
    assert main(["--file", "list.csv"]) == 0
    write("list.csv", *numbered(1))
    assert main(["--file", "list.csv", "--force"]) == 0


REFUSED = [
    (["--file", "nowhere.csv"], "nowhere.csv:1: This file is missing.\n"
     "    Check the name; it counts from the project's folder."),
    (["--file", "empty"], "empty:1: This folder is empty.\n"
     "    Put the pages to import in it, or name a file."),
    (["--file", "bad.csv"], "bad.csv:1: No row of this file could be used: nothing was written.\n"
     "    .cache/rejected.csv tells why, row by row."),
    (["--file", "bad.csv", "--from", "samsa"], "FROM:1: There is no kind samsa.\n"
     "    Did you mean samhsa?"),
    (["--url", "http://example.org/list.csv"], "http://example.org/list.csv:1: Only https:// "
     "addresses are read.\n    Save the file with a browser and import it with FILE=."),
    (["--url", "file:///etc/passwd"], "file:///etc/passwd:1: Only https:// addresses are read.\n"
     "    Save the file with a browser and import it with FILE=."),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "message"), REFUSED)
def test_what_cannot_be_imported_leaves_the_table_alone(folder, capsys, arguments, message):
    write("data/facilities.csv", OWN)
    write("bad.csv", {**ROW, "zip": ""})
    Path("empty").mkdir()
    before = Path("data/facilities.csv").read_bytes()
    assert main(arguments) == 1
    assert capsys.readouterr().err == f"{message}\n1 error, 0 warnings\n"
    assert Path("data/facilities.csv").read_bytes() == before


def test_a_present_table_that_cannot_be_read_is_never_replaced(folder, capsys):
    write("data/facilities.csv", {"id": "1", "name1": "A"})
    write("list.csv", *numbered(1))
    assert main(["--file", "list.csv", "--force"]) == 1
    assert "data/facilities.csv:1: The column city is missing." in capsys.readouterr().err


def test_wrong_arguments_are_told_and_end_with_2(folder, capsys):
    for arguments in ([], ["--file", "a", "--date", "21.11.2026"]):
        with pytest.raises(SystemExit, match="2"):
            main(arguments)
    assert "21.11.2026 is not a date: write it as 2026-11-21" in capsys.readouterr().err


def test_several_pages_in_a_folder_are_one_import(folder, capsys):
    for page in (1, 2):
        write(f"pages/{page}.csv", *numbered(page + 1))
    assert main(["--file", "pages"]) == 0
    out = capsys.readouterr().out
    assert "5 rows read\n        3  imported\n        2  merged" in out


def test_a_write_that_fails_leaves_the_old_table_and_no_scraps(folder, capsys, monkeypatch):
    write("data/facilities.csv", OWN)
    write("list.csv", *numbered(1))
    before = Path("data/facilities.csv").read_bytes()

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("guide.importing.table_file.os.fsync", full)
    assert main(["--file", "list.csv"]) == 1
    assert "cannot be written (No space left on device)" in capsys.readouterr().err
    assert Path("data/facilities.csv").read_bytes() == before
    assert [file.name for file in Path("data").iterdir()] == ["facilities.csv"]


FORMULAS = ['=HYPERLINK("http://evil","x")', "+1", "-1", "@SUM(1)", "＝1"]


@pytest.mark.parametrize("text", FORMULAS)
def test_a_formula_is_text_in_excel_and_unchanged_for_readers(folder, text):
    write("list.csv", *numbered(1, name1=text))
    assert main(["--file", "list.csv"]) == 0
    with Path("data/facilities.csv").open(newline="", encoding="utf-8") as file:
        (raw,) = csv.DictReader(file)
    assert raw["name1"] == f" {text}"
    assert raw["longitude"] == "-118.4065"
    (facility,) = load_facilities(Path(), None)
    assert facility.name1 == text


def test_plain_text_is_not_guarded():
    assert [guarded("name1", text) for text in ("A=1", "", "12")] == ["A=1", "", "12"]


def test_a_table_keeps_who_may_read_it(folder):
    path = Path("t.csv")
    write_table(path, COLUMNS, [OWN])
    assert path.stat().st_mode & 0o777 == 0o644
    path.chmod(0o640)
    write_table(path, COLUMNS, [OWN])
    assert path.stat().st_mode & 0o777 == 0o640
    assert read_table(Path(), "t.csv", COLUMNS)[0] == [(2, OWN)]
