"""Plain language: the grade that a page's paragraphs ask for. A score is no proof, only a fence.

Flesch-Kincaid grade (Kincaid and others, 1975) by textstat 0.7.8, over paragraphs, list items and
table cells of the finished page, without what components add.
"""

from pathlib import Path
from statistics import median

import pytest
import textstat
from bs4 import BeautifulSoup

from tests.conftest import PAGES
from tests.site.test_pages import page_file, soup_of

HIGHEST = 9.5
HIGHEST_MEDIAN = 8
FEWEST_WORDS = 5
ENGLISH = [name for name in PAGES if not name.startswith("es-")]

NOT_THE_EDITORS = ".review, .helplines, .contact, .locator, .footnote, sup, .visually-hidden"


def paragraphs(article: BeautifulSoup) -> list[str]:
    """Return the page's own sentences, each block of words ended by a period."""
    for part in article.select(NOT_THE_EDITORS):
        part.decompose()
    blocks = [block for block in article.select("p, li, td, dd") if not block.find(["p", "li"])]
    texts = [" ".join(block.get_text(" ").split()) for block in blocks]
    return [f"{text.rstrip('.:')}." for text in texts if len(text.split()) >= FEWEST_WORDS]


def grade(site: Path, name: str) -> float:
    article = soup_of(page_file(site, name)).find("article")
    return textstat.flesch_kincaid_grade(" ".join(paragraphs(article)))


@pytest.mark.parametrize("name", ENGLISH)
def test_no_page_asks_for_too_much(name: str, site: Path):
    assert grade(site, name) <= HIGHEST


def test_most_pages_can_be_read_with_eight_years_of_school(site: Path):
    assert median(grade(site, name) for name in ENGLISH) <= HIGHEST_MEDIAN


def test_the_measure_tells_hard_from_plain():
    plain = "You can call now. The call is free. A person will talk with you."
    hard = "Pharmacological interventions necessitate comprehensive multidisciplinary evaluation."
    assert textstat.flesch_kincaid_grade(plain) < 3
    assert textstat.flesch_kincaid_grade(hard) > 15
