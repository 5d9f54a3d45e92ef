"""Which parts of a Markdown text are words for readers, and which are code or comment."""

import re
from collections.abc import Iterator

_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})[^\n`]*$")
# On one line only: a stray ` used as an apostrophe must not hide what follows from the rules.
_CODE_SPAN = re.compile(r"(?<![\\`])(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`)")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_OPEN_COMMENT = re.compile(r"<!--(?!.*?-->)", re.DOTALL)
_INDENTED = re.compile(r"(?:\A|(?<=\n)[ \t]*\n)(?P<code>(?: {4}|\t)[^\n]*)")
_CONTAINER = re.compile(r"^(?:[ \t]*(?:[-*+]|\d+[.)])[ \t]|!!!|\?\?\?|///|:[ \t]|[ \t]+\S)")


def mask(text: str, pattern: re.Pattern[str]) -> str:
    """Return `text` with every match of `pattern` blanked; lines and offsets stay as they were."""
    return pattern.sub(lambda match: re.sub(r"[^\n]", " ", match[0]), text)


def mask_code(text: str) -> str:
    """Return Markdown with closed fences, inline code and closed comments blanked."""
    return mask(mask(_mask_fences(text), _CODE_SPAN), _COMMENT)


def unclosed(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, what) of every fence and comment that is opened and never closed."""
    for first, last in _fences(text.split("\n")):
        if last is None:
            yield len("".join(line + "\n" for line in text.split("\n")[:first])), "code fence"
    for match in _OPEN_COMMENT.finditer(mask(_mask_fences(text), _CODE_SPAN)):
        yield match.start(), "comment"


def indented_code(prose: str) -> Iterator[int]:
    """Yield the offset of every block that Markdown shows as code because it is indented.

    What belongs to a list item or a card is indented too, and is none.
    """
    for match in _INDENTED.finditer(prose):
        before = prose[: match.start("code")].rstrip("\n ").rpartition("\n")[2]
        if match["code"].strip() and not _CONTAINER.match(before):
            yield match.start("code")


def _mask_fences(text: str) -> str:
    lines = text.split("\n")
    for first, last in _fences(lines):
        if last is not None:
            lines[first : last + 1] = [" " * len(line) for line in lines[first : last + 1]]
    return "\n".join(lines)


def _fences(lines: list[str]) -> Iterator[tuple[int, int | None]]:
    """Yield (first line, last line) of every fenced block; last is None where none closes it."""
    number = 0
    while number < len(lines):
        if opened := _FENCE.match(lines[number]):
            mark = opened["fence"]
            closing = re.compile(rf"^[ \t>]*{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$")
            rest = range(number + 1, len(lines))
            last = next((index for index in rest if closing.match(lines[index])), None)
            yield number, last
            number = number if last is None else last
        number += 1
