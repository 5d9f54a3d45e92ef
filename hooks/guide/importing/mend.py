"""All repairs of one row, in order."""

import re
import unicodedata

from guide.importing.contact import mend_contact
from guide.importing.points import mend_point
from guide.importing.postal import mend_postal
from guide.importing.rows import Cells, Note, Rejected

# Signs that turn the direction of everything after them, to make text read as something else.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def mend(cells: Cells, note: Note, warn: Note) -> None:
    """Mend a row's cells in place; raises Rejected.

    note: told about each repair, in words that are the same for every row. warn: told about each
    cell left out, with what stood there.
    """
    for column, text in cells.items():
        cells[column] = _plain(text, note)
        if "{{" in text or "}}" in text:
            # Here they would be filled with the organization's own facts, or stop the build.
            raise Rejected("Merge tags {{ }} can stand only in the organization's own rows", text)
    cells["status"] = cells["status"].casefold() or "active"
    mend_postal(cells, note)
    mend_contact(cells, note, warn)
    mend_point(cells, note)


def _plain(text: str, note: Note) -> str:
    """Return one line of text without control characters."""
    if text.isascii() and text.isprintable() and "  " not in text:
        return text.strip()
    if "\n" in text.strip():
        note("line breaks inside cells, now spaces")
    text = _TURNING.sub("", unicodedata.normalize("NFC", text))
    text = "".join(" " if unicodedata.category(sign) == "Cc" else sign for sign in text)
    return " ".join(text.split())
