"""Rules about dates in data/: nothing was checked on a day that has not come yet."""

from collections.abc import Iterator
from datetime import timedelta

from guide import facilities, helplines, organization, sources
from guide.facts import Facts
from guide.pages import Page
from guide.problems import Problem

MONTH = timedelta(days=31)
_FIELDS = ("last_checked", "source_date", "accessed", "phone_confirmed_on")


def nothing_was_checked_in_the_future(pages: list[Page], facts: Facts) -> Iterator[Problem]:
    """A day on which somebody called, read or checked is today or earlier."""
    for path, record in _dated(facts):
        for name in _FIELDS:
            day = getattr(record, name, None)
            if day and day > facts.today:
                message = f"{name}: {day} is in the future."
                yield Problem(path, record.line, message, "Check the date.")


def help_lines_are_called_monthly(pages: list[Page], facts: Facts) -> Iterator[Problem]:
    """A help line that was called once is called again every month; a late one is a warning."""
    for line in facts.helplines.values():
        if line.last_checked and facts.today - line.last_checked > MONTH:
            message = f"{line.name} was last called on {line.last_checked}."
            hint = "Call it, hear who answers, and change last_checked."
            yield Problem(helplines.PATH, line.line, message, hint, fatal=False)


def _dated(facts: Facts) -> Iterator[tuple[str, object]]:
    yield organization.PATH, facts.organization
    yield from ((helplines.PATH, line) for line in facts.helplines.values())
    yield from ((sources.PATH, source) for source in facts.sources.values())
    yield from ((facilities.PATH, facility) for facility in facts.facilities)
