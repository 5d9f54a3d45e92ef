"""Facts that lapse: on every day the site builds, and says what is so on that day."""

import re
from pathlib import Path

import pytest

from guide.clock import long_date
from guide.pages import read_pages
from tests.conftest import ROOT, mkdocs_build
from tests.site.test_pages import page_file, soup_of

LAPSING = [
    (Path(page.path).stem, recheck) for page in read_pages(ROOT)[0] for recheck in page.rechecks
]
DAYS = ["2026-11-21", "2027-01-02", "2030-06-01"]


def test_the_guide_names_facts_that_lapse():
    assert len(LAPSING) >= 2


@pytest.mark.parametrize("day", DAYS)
def test_a_notice_stands_in_place_of_what_has_lapsed(day: str, tmp_path: Path):
    done = mkdocs_build(ROOT, tmp_path / "site", TODAY=day)
    assert done.returncode == 0, done.stderr
    for name, recheck in LAPSING:
        text = soup_of(page_file(tmp_path / "site", name)).find("article").get_text(" ")
        text = re.sub(r"\s+", " ", text)
        notice = f"This may have changed since {long_date(recheck.date)}."
        assert (recheck.statement in text) == (day < recheck.date.isoformat()), recheck.id
        assert (notice in text) == (day >= recheck.date.isoformat()), recheck.id
