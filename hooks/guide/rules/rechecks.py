"""Rules about facts that lapse: each stands on the page, has a source, and is looked at in time."""

from collections.abc import Iterator
from datetime import timedelta

from guide.facts import Facts
from guide.pages import Page
from guide.problems import Problem, nearest
from guide.rechecks import PREFIX
from guide.sources import PATH
from guide.tags import find_tags

AHEAD = timedelta(days=60)


def rechecks_are_whole(page: Page, facts: Facts) -> Iterator[Problem]:
    """A fact under recheck: names a known source and stands in the text by its tag."""
    used = {tag.name for tag in find_tags(page.prose)}
    for index, recheck in enumerate(page.rechecks):
        line = page.document.line(("recheck", index, "source"))
        if recheck.source not in facts.sources:
            message = f"The source {recheck.source} is not in {PATH}."
            yield Problem(page.path, line, message, nearest(recheck.source, facts.sources))
        if PREFIX + recheck.id not in used:
            line = page.document.line(("recheck", index, "id"))
            message = f"The fact {recheck.id} stands nowhere in the text."
            hint = f"Write {{{{ {PREFIX}{recheck.id} }}}} where readers should find it."
            yield Problem(page.path, line, message, hint)


def facts_do_not_lapse_unseen(page: Page, facts: Facts) -> Iterator[Problem]:
    """Sixty days before a fact lapses, and from then on, its editor is told, as a warning."""
    for index, recheck in enumerate(page.rechecks):
        if facts.today < recheck.date - AHEAD:
            continue
        lapsed = recheck.date <= facts.today
        when = f"lapsed on {recheck.date}" if lapsed else f"lapses on {recheck.date}"
        shown = "a notice stands in its place" if lapsed else "a notice will stand in its place"
        line = page.document.line(("recheck", index, "date"))
        hint = "Look the rule up again; then change statement, source and date."
        message = f"The fact {recheck.id} {when}; {shown}."
        yield Problem(page.path, line, message, hint, fatal=False)
