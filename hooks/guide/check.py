"""All checks of pages and data, without building anything."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from guide.facts import Facts, load_facts
from guide.pages import Page, read_pages
from guide.problems import BadInput, Problem, fatal
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
    found = [problem for rule in SITE_RULES for problem in rule(pages, facts)]
    # Only pages without errors tell what is used: else an editor would take good sources out.
    problems += fatal(found) if fatal(problems) else found
    return Checked(facts, pages, sorted(set(problems)))
