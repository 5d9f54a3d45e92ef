"""Abbreviations are explained on the page that uses them: a reader may land anywhere."""

import re

import pytest

from guide.pages import Page, read_pages
from tests.conftest import CATALOGUE, ROOT

# The glossary is the explanation itself.
PAGES = [
    p for p in read_pages(ROOT)[0] if p.path not in (f"docs/{CATALOGUE}.md", "docs/glossary.md")
]
SHORT = re.compile(r"\b[A-Z]{2,}s?\b(?:-[A-Z][a-z]+)?")
NOT_WORDS = re.compile(r"\{\{.*?\}\}|\[\^.*?\]|\]\([^)]*\)")

# What everybody reads without a thought, names that are no abbreviations to readers, and words to
# send or find in a document as they stand.
EVERYDAY = {
    "AA", "AYUDA", "CFR", "CPR", "CRAFT", "DC", "FDA", "GHB", "HIV", "ID", "II", "III", "NA", "RCP",
    "SAMHSA", "SMART", "TRICARE", "TTY", "TV", "US", "VA", "ZIP",
}  # fmt: skip


def explained(short: str, text: str) -> bool:
    """Tell whether a text says what it means: words (ABC); ABC (words); ABC is the, from the …"""
    name = rf"\b{re.escape(short)}\b[*\"”]*"
    return bool(
        re.search(rf"[(\"“](?:the )?{name}|{name} \(", text)
        or re.search(rf"{name},? (?:is|are|the|means|stands)\b", text)
        or re.search(rf"{name}[^.]{{0,20}}, from the [A-Z]", text)
    )


def unexplained(page: Page) -> set[str]:
    """Return the abbreviations on a page that it uses and does not explain."""
    text = NOT_WORDS.sub(" ", page.prose[page.body_start :])
    found = {match[0] for match in SHORT.finditer(text)} - EVERYDAY
    return {short for short in found if not explained(short, text)}


@pytest.mark.parametrize("page", PAGES, ids=[page.path for page in PAGES])
def test_abbreviations_are_explained(page: Page):
    assert unexplained(page) == set()
