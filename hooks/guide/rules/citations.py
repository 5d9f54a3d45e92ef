"""Rules about footnotes: every citation names a publication that stands in data/sources.yml."""

import re
from collections.abc import Iterator

from guide.citations import CITATION, cited_keys
from guide.facts import Facts
from guide.helplines import PATH as HELPLINES
from guide.pages import Page
from guide.problems import Problem, nearest
from guide.sources import PATH

_UNMARKED = re.compile(r"\[\s*(?P<key>[\w-]+)\s*\](?![(\[:])|[(\[]\s*\^\s*(?P<other>[\w-]+)\s*\)")
_DEFINITION = re.compile(r"^[ ]{0,3}\[\^(?P<key>[^\]\n]*)\]:", re.MULTILINE)


def citations_are_known(page: Page, facts: Facts) -> Iterator[Problem]:
    """A citation [^key] names a publication in data/sources.yml."""
    for match in CITATION.finditer(page.prose):
        key = match["key"]
        if key not in facts.sources:
            message = f"The source {key.strip()} is not in {PATH}."
            hint = nearest(key.strip(), facts.sources)
            if key.strip() in facts.sources:
                message, hint = "There is a space in this citation.", f"Write [^{key.strip()}]."
            yield Problem(page.path, page.line(match.start()), message, hint)


def citations_are_marked(page: Page, facts: Facts) -> Iterator[Problem]:
    """A source in brackets without its ^ would be printed as it stands, and the source be lost."""
    for match in _UNMARKED.finditer(page.prose):
        key = match["key"] or match["other"]
        if key in facts.sources:
            message = f"The source {key} is not marked as one."
            yield Problem(page.path, page.line(match.start()), message, f"Write [^{key}].")


def sources_stand_in_one_file(page: Page, facts: Facts) -> Iterator[Problem]:
    """A page defines no footnote of its own: publications stand once, in data/sources.yml."""
    for match in _DEFINITION.finditer(page.prose):
        message = f"A source is described here: [^{match['key']}]:"
        hint = f"Move it to {PATH} and leave only [^{match['key']}] in the text."
        yield Problem(page.path, page.line(match.start()), message, hint)


def publications_stand_once(pages: list[Page], facts: Facts) -> Iterator[Problem]:
    """No publication stands in data/sources.yml under two ids: its address tells."""
    first: dict[str, str] = {}
    for key, source in facts.sources.items():
        if (other := first.setdefault(source.url, key)) != key:
            message = f"{key} is the same publication as {other}: {source.url}"
            hint = f"Keep one of them and cite it as [^{other}] everywhere."
            yield Problem(PATH, source.line, message, hint)


def help_lines_name_their_source(pages: list[Page], facts: Facts) -> Iterator[Problem]:
    """The publication behind a help line's details stands in data/sources.yml."""
    for line in facts.helplines.values():
        if line.source and line.source not in facts.sources:
            message = f"The source {line.source} of {line.name} is not in {PATH}."
            yield Problem(HELPLINES, line.line, message, nearest(line.source, facts.sources))


def sources_are_used(pages: list[Page], facts: Facts) -> Iterator[Problem]:
    """A publication that nothing cites is listed for the editor, as a warning."""
    used = {key for page in pages for key in cited_keys(page.prose)}
    used |= {recheck.source for page in pages for recheck in page.rechecks}
    used |= {line.source for line in facts.helplines.values()}
    for key, source in facts.sources.items():
        if key not in used:
            hint = "Cite it or take it out."
            yield Problem(PATH, source.line, f"Nothing cites {key}.", hint, fatal=False)
