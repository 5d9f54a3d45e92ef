"""The 67 claims of the articles this guide grew from, each judged again by reading its pages."""

from pathlib import Path

import pytest
import yaml

CLAIMS = yaml.safe_load(Path("tests/claims.yml").read_text("utf-8"))
NOW = {"carried", "corrected", "left out"}


def test_every_claim_is_judged_once():
    expected = [f"A{n}" for n in range(1, 32)]
    expected += [f"B{n}" for n in range(1, 21)]
    expected += [f"C{n}" for n in range(1, 17)]
    assert [entry["claim"] for entry in CLAIMS] == expected


@pytest.mark.parametrize("entry", CLAIMS, ids=[entry["claim"] for entry in CLAIMS])
def test_the_words_stand_on_the_page(entry: dict):
    assert entry["now"] in NOW
    if entry["now"] == "left out":
        assert entry["page"] is None
        assert entry["words"] is None
    else:
        assert entry["words"] in Path("docs", entry["page"]).read_text("utf-8")


@pytest.mark.parametrize("entry", CLAIMS, ids=[entry["claim"] for entry in CLAIMS])
def test_no_wrong_or_selling_claim_is_carried_as_it_was(entry: dict):
    if entry["was"] in ("WRONG", "MIS", "MKT"):
        assert entry["now"] != "carried"
