"""Citations: [^key] in the text, the publication once in data/sources.yml."""

import re
from collections.abc import Iterable

from guide.masking import mask_code

# Not followed by a colon: that would be a definition.
CITATION = re.compile(r"\[\^(?P<key>[^\]\n]+)\](?!:)")


def cited_keys(prose: str) -> list[str]:
    """Return the keys cited in a page's prose, each once, in order of first citation."""
    return list(dict.fromkeys(match["key"] for match in CITATION.finditer(prose)))


def cited_in(markdown: str) -> list[str]:
    """Return the keys that a Markdown text cites outside of code, as cited_keys does."""
    return cited_keys(mask_code(markdown))


def definitions(keys: Iterable[str]) -> str:
    """Return the Markdown that defines the footnotes of `keys`, in that order.

    Footnotes are numbered by definition, so only what a page cites is defined on it. The tag is
    filled by guide.markdown_extension from the component overrides/components/source.html.
    """
    return "\n".join(f"[^{key}]: {{{{ source.{key} }}}}" for key in keys)
