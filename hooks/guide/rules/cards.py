"""Rules about cards: Markdown prints a mistyped one as plain text, without a word."""

import re
from collections.abc import Iterator

from guide.cards import CARDS
from guide.facts import Facts
from guide.pages import Page
from guide.problems import Problem, nearest

_OPENING = re.compile(r"^[ \t]*!!!(?P<rest>[^\n]*)$", re.MULTILINE)
_WRITTEN = re.compile(r' (?P<name>[\w-]+)(?: +"(?P<title>[^"]*)")?[ \t]*')
_FOREIGN = re.compile(r"^[ \t]*(?P<marks>\?\?\?\+?|/{3,}|:{3,})(?=[ \t]*\w)[^\n]*$", re.MULTILINE)
_EXAMPLE = 'Write it like !!! emergency "Call 911 now" and indent its text by four spaces.'


def cards_are_known(page: Page, facts: Facts) -> Iterator[Problem]:
    """A card opens with !!!, a known name and maybe a title in straight double quotes."""
    for match in _OPENING.finditer(page.prose):
        written = _WRITTEN.fullmatch(match["rest"])
        line = page.line(match.start())
        if written is None:
            yield Problem(page.path, line, "This card cannot be read.", _EXAMPLE)
        elif written["name"] not in CARDS:
            message = f"There is no card {written['name']}."
            yield Problem(page.path, line, message, nearest(written["name"], CARDS))


def cards_have_a_body(page: Page, facts: Facts) -> Iterator[Problem]:
    """The text of a card stands below its first line, indented by four spaces."""
    for match in _OPENING.finditer(page.prose):
        indent = len(match[0]) - len(match[0].lstrip())
        below = page.prose[match.end() + 1 :].lstrip("\n").split("\n", 1)[0]
        if len(below) - len(below.lstrip()) < indent + 4:
            message = "This card has no text: the line below it is not indented."
            yield Problem(page.path, page.line(match.start()), message, _EXAMPLE)


def blocks_are_written_one_way(page: Page, facts: Facts) -> Iterator[Problem]:
    """Other marks for blocks (///, ???, :::) do not work here: they would be printed as text."""
    for match in _FOREIGN.finditer(page.prose):
        message = f"{match['marks']} does nothing here."
        yield Problem(page.path, page.line(match.start()), message, _EXAMPLE)
