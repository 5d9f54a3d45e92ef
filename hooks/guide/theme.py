"""All that this site relies on of Material for MkDocs, so that an upgrade can be judged here.

1. Its search plugin writes SEARCH_INDEX as {"docs": [{"location", "title", "text"}, …]}, one entry
   for each section, text as HTML, and leaves out elements marked `data-search-exclude`.
2. MkDocs itself writes sitemap.xml and 404.html for it.

The page template, the style sheet and the scripts are our own. tests/site/test_theme.py holds an
upgrade against this list.
"""

from collections.abc import Iterable
from pathlib import Path

SEARCH_INDEX = "search/search_index.json"


def is_foreign(path: str | None, theme_folders: Iterable[str]) -> bool:
    """Tell whether a static file comes from a theme's own folders: nothing of it is published."""
    return path is not None and any(Path(path).is_relative_to(folder) for folder in theme_folders)
