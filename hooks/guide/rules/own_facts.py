"""Rules about facts of the organization: they stand once, in data/organization.yml."""

import re
from collections.abc import Iterator

from guide.facts import Facts
from guide.pages import Page
from guide.problems import Problem
from guide.values import organization_values

_TYPED_ONCE = ("name", "email", "street")
_GAP = r"(?:[\s\u00a0*_]|&nbsp;)+"


def _written(name: str, value: str) -> re.Pattern[str]:
    """Return what finds a value however its words are spaced; of a street, number and name."""
    words = value.split()[:2] if name == "street" else value.split()
    return re.compile(_GAP.join(map(re.escape, words)), re.IGNORECASE)


def facts_about_us_come_from_data(page: Page, facts: Facts) -> Iterator[Problem]:
    """The organization's name, e-mail and street are never typed into a page; a tag says them."""
    values = organization_values(facts.organization)
    text = page.text[: page.body_start] + page.prose[page.body_start :]
    for name in _TYPED_ONCE:
        if (value := values[name]) is None:
            continue
        for match in _written(name, value.text).finditer(text):
            message = f"The organization's {name} is typed into the page."
            hint = f"Write {{{{ organization.{name} }}}} instead."
            if match.start() < page.body_start:
                hint = "Leave it out here: the page's title and description name the topic."
            yield Problem(page.path, page.line(match.start()), message, hint)
