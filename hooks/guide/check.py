"""All checks of pages and data, without building anything."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guide.facts import Facts, load_facts
from guide.pages import Page, read_pages
from guide.problems import BadInput, Problem
from guide.rules import PAGE_RULES, SITE_RULES


@dataclass(frozen=True)
class Checked:
    """What a check has found; facts is None when a file in data/ could not be used."""

    facts: Facts | None
    pages: list[Page]
    problems: list[Problem]


def check(root: Path, today: date) -> Checked:
    """Check the project at `root` as of `today`; never raises for what editors can mend."""
    pages, problems = read_pages(root)
    try:
        facts = load_facts(root, today)
    except BadInput as bad:
        return Checked(None, pages, problems + bad.problems)
    for page in pages:
        for rule in PAGE_RULES:
            problems += rule(page, facts)
    for rule in SITE_RULES:
        problems += rule(pages, facts)
    return Checked(facts, pages, sorted(set(problems)))
