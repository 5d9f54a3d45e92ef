"""Pictures made from figures that stand in a page: what is drawn where, in SVG units.

The templates overrides/components/{out_of_100,bars,flow}.html draw them, and say the same in text.
Widths fit a small phone: 320 units are 320 CSS pixels there, so that text in them stays legible.
"""

import textwrap
from typing import Any

from guide.facts import Facts

WIDTH = 320
ROW = 56
LINE = 22
LETTERS_A_LINE = 34


def people(text: str) -> int:
    """Return how many of 100; raises ValueError("message | hint")."""
    if not text.isdecimal() or not 0 <= int(text) <= 100:
        raise ValueError(f'{text} is not a number from 0 to 100. | Write it like number="25".')
    return int(text)


def numbers(text: str) -> list[float]:
    """Return two to five numbers from a comma list; raises ValueError("message | hint")."""
    try:
        found = [float(part) for part in text.split(",")]
    except ValueError:
        found = []
    if not 2 <= len(found) <= 5 or min(found) < 0 or max(found) == 0:
        raise ValueError(f'{text} is not 2 to 5 numbers. | Write them like numbers="11,36".')
    return found


def words(text: str) -> list[str]:
    """Return two to six short texts from a comma list; raises ValueError("message | hint")."""
    found = [part.strip() for part in text.split(",")]
    if not 2 <= len(found) <= 6 or not all(found):
        raise ValueError(f'{text} is not 2 to 6 texts. | Write them like "On medicine,Off it".')
    return found


def out_of_100(facts: Facts, number: int, text: str) -> dict[str, Any]:
    """Return 100 dots as two SVG paths: `number` of them, and the rest.

    Dots stand in rows of ten, ten units apart; a path step of no length is a round dot.
    """
    dots = [f"M{5 + 10 * (n % 10)} {5 + 10 * (n // 10)}h0" for n in range(100)]
    return {
        "number": number,
        "text": text,
        "counted": "".join(dots[:number]),
        "rest": "".join(dots[number:]),
    }


def bars(facts: Facts, numbers: list[float], labels: list[str], text: str) -> dict[str, Any]:
    """Return a bar for each number, the longest as wide as the picture; raises ValueError."""
    if len(numbers) != len(labels):
        message = f"there are {len(numbers)} numbers and {len(labels)} labels."
        raise ValueError(f"{message} | Write one label for each number, with a comma between.")
    rows = [
        {"label": label, "number": f"{number:g}", "width": round(number / max(numbers) * 270, 1)}
        for number, label in zip(numbers, labels, strict=True)
    ]
    return {"rows": rows, "text": text, "width": WIDTH, "row_height": ROW}


def flow(facts: Facts, steps: list[str]) -> dict[str, Any]:
    """Return the steps in order, each with the lines of its text and where its box stands."""
    boxes, top = [], 0
    for step in steps:
        lines = textwrap.wrap(step, LETTERS_A_LINE)
        height = LINE * len(lines) + 18
        boxes.append({"text": step, "lines": lines, "top": top, "height": height})
        top += height + 28
    return {"boxes": boxes, "width": WIDTH, "height": top - 28, "line_height": LINE}
