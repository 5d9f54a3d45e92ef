"""Merge tags, and 911 and 988 as links, for Python-Markdown.

Tags in a sentence are an inline processor, so that they work in table cells, list items, headings,
admonition titles and footnotes, and leave code alone. Blocks need a block processor, or they end
up inside <p>.
"""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markupsafe import Markup

from guide.blocks import BLOCKS
from guide.components import Render
from guide.facts import Facts
from guide.phone import parse_phone
from guide.tags import TAG, Tag, parse_tag
from guide.values import Value, inline_values

# Python-Markdown's own order: code 190, escapes 180, then links 170 to 120, raw HTML 90.
BEFORE_LINKS = 175
AFTER_LINKS_AND_HTML = 85
BEFORE_LISTS_AND_PARAGRAPHS = 75

_BLOCK_LINE = re.compile(rf"^[ ]*{TAG.pattern}[ ]*$", re.MULTILINE)
_SHORT_NUMBER = r"(?<![\w$#.,:/+-])(911|988)(?![\w%-]|[.,:/]\d)"


_CODE = re.compile(r"<(pre|code)\b.*?</\1>|<!--.*?-->", re.DOTALL)


def has_unfilled_tag(html: str) -> bool:
    """Tell whether a finished page still holds a tag outside of code."""
    return bool(TAG.search(_CODE.sub("", html)))


class TagRenderer:
    """Turns a tag into HTML, or into nothing it knows: then the tag stays as it was written."""

    def __init__(self, facts: Facts, render: Render) -> None:
        self._facts = facts
        self._render = render
        self._values = inline_values(facts.organization, facts.helplines)

    def inline(self, tag: Tag) -> Markup | None:
        """Return the HTML of a tag in a sentence."""
        if tag.name.startswith("source."):
            source = self._facts.sources.get(tag.name.removeprefix("source."))
            return source and self._render("source", source=source)
        value = self._values.get(tag.name)
        return value and self._render("value", value=value)

    def block(self, tag: Tag) -> Markup | None:
        """Return the HTML of a tag on a line of its own."""
        block = BLOCKS.get(tag.name)
        if block is None or tag.rest:
            return None
        try:
            values = block.values(self._facts, **block.read_options(tag.options))
        except (KeyError, ValueError):
            return None
        return self._render(tag.name, **values)

    def short_number(self, number: str) -> Markup:
        """Return 911 or 988 as a link."""
        return self._render("value", value=Value(number, parse_phone(number).href))


class MergeTags(Extension):
    """Puts facts in place of tags: `MergeTags(TagRenderer(facts, render))`."""

    def __init__(self, renderer: TagRenderer) -> None:
        super().__init__()
        self._renderer = renderer

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        """Register the processors."""
        inline = _Inline(TAG.pattern, md, lambda m: self._renderer.inline(parse_tag(m)))
        number = _ShortNumber(_SHORT_NUMBER, md, lambda m: self._renderer.short_number(m[0]))
        block = _Block(md, self._renderer)
        md.inlinePatterns.register(inline, "merge-tag", BEFORE_LINKS)
        md.inlinePatterns.register(number, "short-number", AFTER_LINKS_AND_HTML)
        md.parser.blockprocessors.register(block, "merge-block", BEFORE_LISTS_AND_PARAGRAPHS)


class _Inline(InlineProcessor):
    def __init__(
        self, pattern: str, md: Markdown, html: Callable[[re.Match[str]], Markup | None]
    ) -> None:
        super().__init__(pattern, md)
        self._html = html

    def handleMatch(self, m, data):  # noqa: N802 (Python-Markdown's name)
        html = self._html(m)
        if html is None:
            return None, None, None
        return self.md.htmlStash.store(str(html)), m.start(0), m.end(0)


class _ShortNumber(_Inline):
    # A number that is part of a link already is not made a link inside it.
    ANCESTOR_EXCLUDES = ("a",)


class _Block(BlockProcessor):
    def __init__(self, md: Markdown, renderer: TagRenderer) -> None:
        super().__init__(md.parser)
        self._md = md
        self._renderer = renderer

    def test(self, parent: Element, block: str) -> bool:
        return bool(_BLOCK_LINE.search(block))

    def run(self, parent: Element, blocks: list[str]) -> bool:
        """Put the first block tag's HTML between what stands before and after it."""
        block = blocks[0]
        for match in _BLOCK_LINE.finditer(block):
            html = self._renderer.block(parse_tag(match))
            if html is None:
                continue
            blocks.pop(0)
            if before := block[: match.start()].strip("\n"):
                self.parser.parseBlocks(parent, [before])
            SubElement(parent, "p").text = self._md.htmlStash.store(str(html))
            if after := block[match.end() :].strip("\n"):
                blocks.insert(0, after)
            return True
        return False
