"""One row per place, and ids that last."""

import random

import pytest

from tests.unit.importing.made_up import ROW, imported, reasons, table

SAME = [
    {"name1": "SAMPLE HOUSE"}, {"name1": "Sample  House."}, {"street1": "1 Main Street"},
    {"zip": "90210-1234"}, {"phone": "+1 310 555 0101"}, {"phone": ""}, {"street2": "Suite 5"},
]  # fmt: skip
OTHER = [
    {"name1": "Sample Home"}, {"name2": "Drug Court"}, {"street1": "2 Main St"},
    {"zip": "90211"}, {"phone": "310-555-0102"}, {"phone": "310-555-0101 x2"},
]  # fmt: skip


@pytest.mark.parametrize("changes", SAME)
def test_the_same_place_written_differently_is_merged(changes):
    cells, journal = imported(table(ROW, {**ROW, "service_codes": "DT", **changes}), "own")
    assert len(cells) == 1
    assert sorted(cells[0]["service_codes"].split()) == ["DT", "OP"]
    assert (journal.read, journal.imported, journal.merged) == (2, 1, 1)


@pytest.mark.parametrize("changes", OTHER)
def test_another_program_street_or_desk_stays_apart(changes):
    cells, journal = imported(table(ROW, {**ROW, **changes}), "own")
    assert len({row["id"] for row in cells}) == 2
    assert journal.merged == 0


def test_a_merged_row_takes_what_the_other_knows():
    known = {**ROW, "latitude": "", "longitude": "", "zip": "00000", "phone": ""}
    other = {**ROW, "zip": "00000", "service_codes": "", "website": "https://example.org/"}
    (cells,), _ = imported(table(known, other), "own")
    assert [cells[c] for c in ("phone", "latitude", "website", "service_codes")] == [
        "(310) 555-0101", "34.0901", "https://example.org/", "OP",
    ]  # fmt: skip


def test_ids_and_rows_do_not_depend_on_the_order_of_the_file():
    rows = [{**ROW, **changes} for changes in ({}, *SAME, *OTHER)]
    expected = imported(table(*rows), "own")[0]
    assert len(expected) == 1 + len(OTHER)
    for seed in range(10):
        random.Random(seed).shuffle(rows)
        assert imported(table(*rows), "own")[0] == expected


def test_an_id_outlasts_another_telephone_point_and_service():
    (before,), _ = imported(table(ROW), "own")
    changed = {**ROW, "phone": "310-555-0199", "latitude": "", "longitude": "", "website": "b.org"}
    (after,), _ = imported(table(changed), "own")
    assert before["id"] == after["id"]
    assert before["id"].startswith("own-")


def test_an_id_of_the_source_is_kept_and_a_second_place_with_it_rejected():
    rows = [{**ROW, "id": "e1"}, {**ROW, "id": "e1", "name1": "Other"}, {**ROW, "id": "own-1",
            "name1": "Third"}]  # fmt: skip
    cells, journal = imported(table(*rows), "own", taken={"own-1"})
    assert [row["id"] for row in cells] == ["e1"]
    assert reasons(journal) == [
        (3, "The id stands in another row already", "e1, line 2 of made-up.csv"),
        (4, "The id belongs to a row of the organization's own", "own-1"),
    ]
