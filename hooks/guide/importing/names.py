"""How columns are named, whatever capitals and spaces they come with."""

import re


def column_name(text: str) -> str:
    """Return a column's name in small letters and underscores: ' ZIP Code' is zip_code."""
    return re.sub(r"[^a-z0-9]+", "_", text.casefold()).strip("_")
