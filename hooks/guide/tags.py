"""Merge tags: {{ organization.phone }}, {{ contact }}, {{ locator state="CA" }}.

A tag is a look-up, no code: a name, and for some blocks options in double quotes. This module
knows how tags are written, found and named; guide.markdown_extension puts them into pages.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

TAG = re.compile(r"\{\{(?P<inside>[^{}\n]*)\}\}")
UNCLOSED = re.compile(r"\{\{(?![^{}\n]*\}\})")

_NAME = re.compile(r"\s*(?P<name>[\w.-]+)(?P<options>.*)", re.DOTALL)
_OPTION = re.compile(r"\s*(?P<key>\w+)\s*=\s*\"(?P<value>[^\"]*)\"")


@dataclass(frozen=True)
class Tag:
    """One tag as it stands in a text. `rest` is what could not be read as options."""

    name: str
    options: dict[str, str]
    rest: str
    start: int
    end: int


def parse_tag(match: re.Match[str]) -> Tag:
    """Return the tag that a match of TAG found; its name is empty when nothing can be read."""
    named = _NAME.fullmatch(match["inside"])
    if not named:
        return Tag("", {}, match["inside"].strip(), match.start(), match.end())
    rest, options = named["options"], {}
    while option := _OPTION.match(rest):
        options[option["key"]] = option["value"]
        rest = rest[option.end() :]
    return Tag(named["name"], options, rest.strip(), match.start(), match.end())


def find_tags(text: str) -> Iterator[Tag]:
    """Yield every tag in `text`, in order."""
    return map(parse_tag, TAG.finditer(text))


def filler(values: dict[str, str]) -> Callable[[str], str]:
    """Return a function that puts `values` in place of the tags in a text.

    The function raises KeyError with the name of a tag that has no value.
    """

    def fill(text: str) -> str:
        return TAG.sub(lambda match: values[parse_tag(match).name], text) if "{{" in text else text

    return fill
