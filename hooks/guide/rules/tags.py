"""Rules about merge tags: what cannot work is an error at its line, not a broken page."""

import re
from collections.abc import Iterator

from guide.blocks import BLOCKS
from guide.facts import Facts
from guide.masking import mask
from guide.pages import Page
from guide.problems import Problem, message_and_hint, nearest
from guide.rechecks import PREFIX
from guide.tags import TAG, UNCLOSED, Tag, find_tags
from guide.values import Value, inline_values

# A tag's name where no whole tag stands around it: braces missing, doubled, pasted or escaped.
_BARE_NAME = re.compile(
    r"\b(?:organization|helplines|recheck)\.[a-z_]+|[{｛]\s*(?:" + "|".join(BLOCKS) + r")\s*[}｝]"
)
_HTML_BLOCKS = "address|article|aside|blockquote|center|details|div|dl|fieldset|figure|footer|form|"
_HTML_BLOCKS += "h[1-6]|header|iframe|main|nav|ol|p|pre|script|section|style|table|ul|video"

# A tag is one piece inside these patterns, so that its own quotes and dots do not end them.
_ANY = r"(?:[^{}%s\n]|\{\{[^{}\n]*\}\})*"
_PLACES = {
    "a link's address": re.compile(r"\]\(" + _ANY % "()" + r"\)|^ {0,3}\[[^\]\n]+\]:[^\n]*", re.M),
    "a link's text": re.compile(r"\[(?!\^)" + _ANY % r"\[\]" + r"\](?=[(\[])"),
    "an HTML tag": re.compile(r"</?[A-Za-z](?:[^<>{}]|\{\{[^{}\n]*\}\})*>|<https?:[^>\n]*>"),
    "raw HTML": re.compile(rf"^ {{0,3}}<(?P<el>{_HTML_BLOCKS})\b.*?(?:</(?P=el)>|\Z)", re.M | re.S),
    "an attribute list": re.compile(r"\{:" + _ANY % "" + r"\}"),
}
_HEADING = re.compile(r"^ {0,3}#{1,6}[ \t][^\n]*|^[^\n]+(?=\n(?:=+|-+)[ \t]*$)", re.MULTILINE)
_EXPLICIT_ID = re.compile(r"\{:?\s*[^{}]*#[\w-]+[^{}]*\}\s*$")


def tags_are_closed(page: Page, facts: Facts) -> Iterator[Problem]:
    """A tag opens with {{ and closes with }} on the same line."""
    text = mask(page.prose, TAG)
    lines = {
        page.line(m.start()) for pattern in (UNCLOSED, _BARE_NAME) for m in pattern.finditer(text)
    }
    for line in lines:
        message = "A tag is not written with {{ before and }} after it, on one line."
        yield Problem(page.path, line, message, "Write it like {{ organization.phone }}.")


def tags_are_known(page: Page, facts: Facts) -> Iterator[Problem]:
    """A tag names a value in data/ that is filled in, or a block with options that it takes."""
    values = inline_values(facts.organization, facts.helplines)
    values |= {PREFIX + recheck.id: Value(recheck.statement) for recheck in page.rechecks}
    for tag in find_tags(page.prose):
        if page.front_matter is None and tag.name.startswith(PREFIX):
            # Its facts could not be read: that is told already.
            continue
        for message, hint in _tag_mistakes(tag, values, facts):
            yield Problem(page.path, page.line(tag.start), message, hint)


def tags_stand_where_they_work(page: Page, facts: Facts) -> Iterator[Problem]:
    """Tags stand in sentences, cells and items; block tags alone on their line; never elsewhere."""
    for tag in find_tags(page.text[: page.body_start]):
        message = f"The tag {{{{ {tag.name} }}}} cannot stand in the front matter."
        yield Problem(page.path, page.line(tag.start), message, "Write it in the text below.")
    for tag in find_tags(page.prose):
        if place := _forbidden_place(page.prose, tag):
            message = f"The tag {{{{ {tag.name} }}}} cannot stand in {place}."
            hint = "Write it in the sentence itself: tags with numbers are links already."
            if place == "a heading" and tag.name not in BLOCKS:
                hint = "Give the heading an id of its own at its end: {: #how-to-call }."
            elif tag.name in BLOCKS:
                hint = "Put it on a line of its own, with an empty line before and after it."
            yield Problem(page.path, page.line(tag.start), message, hint)


def _tag_mistakes(
    tag: Tag, values: dict[str, Value | None], facts: Facts
) -> Iterator[tuple[str, str]]:
    if tag.name in BLOCKS:
        yield from _option_mistakes(tag, facts)
    elif tag.name not in values:
        name = tag.name or tag.rest
        yield f"There is no tag {{{{ {name} }}}}.", nearest(name, [*values, *BLOCKS])
    elif values[tag.name] is None:
        file = tag.name.partition(".")[0]
        yield f"{tag.name} is empty in data/{file}.yml.", "Fill it in there, or leave the tag out."
    elif tag.options or tag.rest:
        yield f"The tag {{{{ {tag.name} }}}} takes no options.", "Leave out what follows its name."


def _option_mistakes(tag: Tag, facts: Facts) -> Iterator[tuple[str, str]]:
    found = list(_single_option_mistakes(tag))
    yield from found
    if not found:
        block = BLOCKS[tag.name]
        try:
            block.values(facts, **block.read_options(tag.options))
        except ValueError as error:
            yield message_and_hint(error)


def _single_option_mistakes(tag: Tag) -> Iterator[tuple[str, str]]:
    block = BLOCKS[tag.name]
    if tag.rest:
        hint = 'Write options like state="CA", in straight double quotes.'
        yield f"This cannot be read: {tag.rest}", hint
    for name in block.required:
        if name not in tag.options:
            yield f"The tag {{{{ {tag.name} }}}} needs {name}.", f'Write {name}="…" in it.'
    for name, text in tag.options.items():
        if name not in block.options:
            hint = nearest(name, block.options) if block.options else "It takes none."
            yield f"The tag {{{{ {tag.name} }}}} has no option {name}.", hint
            continue
        try:
            block.options[name](text)
        except ValueError as error:
            message, hint = message_and_hint(error)
            yield f"{name}: {message}", hint


def _forbidden_place(prose: str, tag: Tag) -> str | None:
    for place, pattern in _PLACES.items():
        if _inside(pattern, prose, tag):
            return place
    if heading := _inside(_HEADING, prose, tag):
        return None if _EXPLICIT_ID.search(heading[0]) and tag.name not in BLOCKS else "a heading"
    return "a sentence" if tag.name in BLOCKS and not _alone(prose, tag) else None


def _inside(pattern: re.Pattern[str], prose: str, tag: Tag) -> re.Match[str] | None:
    matches = pattern.finditer(prose)
    return next((m for m in matches if m.start() <= tag.start and tag.end <= m.end()), None)


def _alone(prose: str, tag: Tag) -> bool:
    start = prose.rfind("\n", 0, tag.start) + 1
    end = prose.find("\n", tag.end)
    line = prose[start : end if end >= 0 else len(prose)]
    return TAG.sub("", line, count=1).strip() == ""
