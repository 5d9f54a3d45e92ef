"""Rules about what a page says of itself, beyond the schema."""

from collections.abc import Iterator

from guide.facts import Facts
from guide.pages import Page
from guide.problems import Problem


def dates_are_not_in_the_future(page: Page, facts: Facts) -> Iterator[Problem]:
    """Nothing was written, updated or reviewed on a day that has not come yet."""
    if page.front_matter is None:
        return
    for name in ("written", "updated", "reviewed_on"):
        day = getattr(page.front_matter, name)
        if day and day > facts.today:
            message = f"{name}: {day} is in the future."
            yield Problem(page.path, page.document.line((name,)), message, "Check the date.")
