"""The cards an editor writes as `!!! emergency "Title"` with an indented body.

Each name is also the card's class in the style sheet (card--emergency) and an entry in the
catalogue of components.
"""

from dataclasses import dataclass


@dataclass(frozen=True)
class Card:
    """label: what the card is, before its title; shown, or only spoken by screen readers."""

    label: str = ""
    label_shown: bool = False
    default_title: str = ""


CARDS = {
    "emergency": Card("Emergency:", default_title="Call 911 now"),
    "soon": Card("Important:", default_title="Get help soon"),
    "info": Card("For information:", default_title="Good to know"),
    "key": Card(),
    "next": Card(default_title="What to do next"),
    "myth": Card("Myth", label_shown=True),
    "fact": Card("Fact", label_shown=True),
    "steps": Card(),
    "doors": Card(),
    "box": Card(),
    "panel": Card(),
}
