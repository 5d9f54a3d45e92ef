"""Who is who: the key under which rows are the same place, and ids that last.

Two rows are the same place when both names, the street and the five-digit ZIP code agree, however
they are written, and their telephone numbers do not differ. A second name is a program of its own
("Men's Residential", "Drug Court"), a second number a desk of its own: both matter to somebody who
calls, so they stay apart. In the national directory of 2022, 236 rows share name, street and ZIP;
8 of them say the same in every line that a reader sees.
"""

import hashlib
import re
import unicodedata

from guide.importing.rows import Cells

# The commonest of US Postal Service, Publication 28, appendix C, and the points of the compass.
# fmt: off
STREET_WORDS = {
    "avenue": "ave", "boulevard": "blvd", "building": "bldg", "circle": "cir", "court": "ct",
    "drive": "dr", "east": "e", "expressway": "expy", "freeway": "fwy", "highway": "hwy",
    "lane": "ln", "north": "n", "northeast": "ne", "northwest": "nw", "parkway": "pkwy",
    "place": "pl", "plaza": "plz", "road": "rd", "route": "rte", "saint": "st", "south": "s",
    "southeast": "se", "southwest": "sw", "square": "sq", "street": "st", "suite": "ste",
    "terrace": "ter", "turnpike": "tpke", "west": "w",
}
# fmt: on


def place_key(cells: Cells) -> tuple[str, ...]:
    """Return what must agree for two rows to be one place, the telephone aside."""
    names = (_words(cells["name1"]), _words(cells["name2"]))
    street = " ".join(STREET_WORDS.get(word, word) for word in _words(cells["street1"]).split())
    return *names, street, cells["zip"][:5]


def hashed_id(kind: str, cells: Cells, *, narrow: bool) -> str:
    """Return an id made of the kind and the place's key: the same in every import.

    narrow: take the suite and the telephone in, for places that share everything else.
    """
    parts = [kind, *place_key(cells)]
    if narrow:
        parts += [_words(cells["street2"]), cells["phone"]]
    return f"{kind}-{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:12]}"


def _words(text: str) -> str:
    """Return small letters and digits only, accents taken off, one space between words."""
    folded = unicodedata.normalize("NFKD", text).casefold().replace("&", " and ")
    folded = "".join(sign for sign in folded if not unicodedata.combining(sign))
    return " ".join(re.findall(r"\w+", folded.replace("'", "").replace("’", "")))
