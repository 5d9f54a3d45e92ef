"""The catalogue of components: every example stands there once and is shown twice."""

import re

PAGE = "docs/catalogue.md"

_EXAMPLE = re.compile(r"^``` markdown\n(?P<markdown>.*?)^```$", re.MULTILINE | re.DOTALL)


def with_results(markdown: str) -> str:
    """Return the catalogue's Markdown with each example's result above the example itself."""
    return _EXAMPLE.sub(lambda match: f"{match['markdown']}\n{match[0]}", markdown)
