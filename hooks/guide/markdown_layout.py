"""Markdown's own elements as this site shows them: cards, tables that fit a phone, sources."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from guide.cards import CARDS, Card

# After words have been marked up (20) and footnotes placed (50), before headings get ids (5).
AFTER_INLINE = 15

_STASHED = re.compile("\x02[^\x03]*\x03")


class Layout(Extension):
    """Registers what turns admonitions into cards and tables into rows that can stand alone."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the tree processor."""
        md.treeprocessors.register(_Layout(md), "layout", AFTER_INLINE)


class _Layout(Treeprocessor):
    def run(self, root: Element) -> None:
        level = 1
        for element in list(root.iter()):
            classes = element.get("class", "").split()
            if re.fullmatch("h[1-6]", element.tag):
                level = int(element.tag[1])
            elif "admonition" in classes:
                _as_card(element, classes[-1], level + 1)
            elif "footnote" in classes:
                _as_sources(element)
            elif "footnote-ref" in classes:
                element.set("aria-label", f"Source {element.text}")
            elif element.tag == "table":
                _as_rows(element)


def _as_sources(element: Element) -> None:
    """Give the list of footnotes a heading, and its ways back a name."""
    # Titles of publications are no answer to what a reader searches for.
    element.set("data-search-exclude", "")
    heading = Element("h2", {"id": "page-sources"})
    heading.text = "Sources"
    rule = element.find("hr")
    if rule is not None:
        element.remove(rule)
    element.insert(0, heading)
    for number, item in enumerate(element.iterfind("ol/li"), start=1):
        for link in item.iter("a"):
            if "footnote-backref" in link.get("class", ""):
                link.set("aria-label", f"Back to source {number} in the text")
                link.attrib.pop("title", None)


def _as_card(element: Element, name: str, level: int) -> None:
    """Turn <div class="admonition name"> into a card with a label before its title.

    level: of the heading that the title is; to those who listen, cards are parts of a page.
    """
    card = CARDS.get(name)
    if card is None:
        return
    element.set("class", f"card card--{name}")
    title = element.find("p[@class='admonition-title']")
    if title is None:
        return
    if title.text == name.capitalize() and not len(title):
        # Python-Markdown's own title where the editor wrote none.
        title.text = card.default_title
    if not title.text and not len(title) and not card.label:
        element.remove(title)
        return
    title.set("class", "card__title")
    if title.text or len(title):
        title.set("role", "heading")
        title.set("aria-level", str(level))
    if card.label:
        _put_first(title, card)


def _put_first(title: Element, card: Card) -> None:
    label = Element("span", {"class": "card__label" if card.label_shown else "visually-hidden"})
    label.text = card.label
    label.tail = f" {title.text or ''}"
    title.text = None
    title.insert(0, label)


def _as_rows(table: Element) -> None:
    """Name each cell after its column, and let a row's first cell head it.

    On a phone each row is shown as a card; the roles keep it a table for screen readers then.
    """
    names = [_words(cell) for cell in table.iterfind("thead/tr/th")]
    table.set("role", "table")
    for cell in table.iterfind("thead/tr/th"):
        cell.set("scope", "col")
        cell.set("role", "columnheader")
    for group in table:
        group.set("role", "rowgroup")
    for row in table.iter("tr"):
        row.set("role", "row")
    for row in table.iterfind("tbody/tr"):
        for cell, name, first in _cells(row, names):
            cell.tag = "th" if first else "td"
            cell.set("role", "rowheader" if first else "cell")
            cell.set(*(("scope", "row") if first else ("data-label", name)))


def _cells(row: Element, names: list[str]) -> Iterator[tuple[Element, str, bool]]:
    for number, cell in enumerate(row):
        yield cell, names[number] if number < len(names) else "", number == 0


def _words(element: Element) -> str:
    return _STASHED.sub("", "".join(element.itertext())).strip()
