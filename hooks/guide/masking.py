"""Which parts of a Markdown text are words for readers, and which are code or comment."""

import re

_FENCE = re.compile(r"^[ \t>]*(?P<fence>`{3,}|~{3,})(?P<info>[^\n`]*)$", re.MULTILINE)
_CODE_SPAN = re.compile(
    r"(?<![\\`])(?P<ticks>`+)(?!`)(?:(?!\n[ \t]*\n).)+?(?<!`)(?P=ticks)(?!`)", re.DOTALL
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_INDENTED = re.compile(r"(?:\A|(?<=\n)[ \t]*\n)(?P<code>(?:(?: {4}|\t)[^\n]*(?:\n|\Z)|[ \t]*\n)+)")
_CONTAINER = re.compile(r"^(?:[ \t]*(?:[-*+]|\d+[.)])[ \t]|!!!|\?\?\?|///|:[ \t]|[ \t]+\S)")


def mask(text: str, pattern: re.Pattern[str], group: int | str = 0) -> str:
    """Return `text` with every match of `pattern` blanked; lines and offsets stay as they were."""

    def blank(match: re.Match[str]) -> str:
        start, end = (offset - match.start() for offset in match.span(group))
        whole = match[0]
        return whole[:start] + re.sub(r"[^\n]", " ", whole[start:end]) + whole[end:]

    return pattern.sub(blank, text)


def mask_code(text: str) -> str:
    """Return Markdown with fenced, indented and inline code and comments blanked."""
    text = _mask_fences(text)
    text = _mask_indented(text)
    return mask(mask(text, _CODE_SPAN), _COMMENT)


def _mask_fences(text: str) -> str:
    lines = text.split("\n")
    closing: re.Pattern[str] | None = None
    for number, line in enumerate(lines):
        opened = _FENCE.match(line) if closing is None else None
        if opened:
            mark = opened["fence"]
            closing = re.compile(rf"^[ \t>]*{re.escape(mark[0])}{{{len(mark)},}}[ \t]*$")
        elif closing is None:
            continue
        elif closing.match(line):
            closing = None
        lines[number] = " " * len(line)
    return "\n".join(lines)


def _mask_indented(text: str) -> str:
    """Blank blocks indented by four spaces, unless they belong to a list or an admonition."""

    def blank(match: re.Match[str]) -> str:
        before = text[: match.start("code")].rstrip("\n ").rpartition("\n")[2]
        if _CONTAINER.match(before):
            return match[0]
        return re.sub(r"[^\n]", " ", match[0])

    return _INDENTED.sub(blank, text)
