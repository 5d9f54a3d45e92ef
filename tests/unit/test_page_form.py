"""What every page of the guide has: one message at its top, a next step at its end."""

import re

import pytest

from guide.pages import read_pages
from tests.conftest import CATALOGUE, ROOT

PAGES = {page.path: page for page in read_pages(ROOT)[0] if CATALOGUE not in page.path}
# The first begins with buttons to call, the second with what to do when someone is not breathing.
WITHOUT_KEY = {"docs/index.md", "docs/get-help-now.md"}


@pytest.mark.parametrize("path", sorted(PAGES.keys() - WITHOUT_KEY))
def test_a_page_begins_with_its_message(path: str):
    assert re.match(r"\s*# [^\n]+\n\n!!! key\b", PAGES[path].body)


@pytest.mark.parametrize("path", sorted(PAGES))
def test_a_page_ends_with_a_next_step(path: str):
    assert re.search(r"\n!!! next\b[^\n]*\n(?:    [^\n]*\n|\n)*\Z", PAGES[path].body + "\n")


@pytest.mark.parametrize("path", sorted(PAGES))
def test_help_is_named_on_every_page(path: str):
    assert "911" in PAGES[path].body
    assert "988" in PAGES[path].body
