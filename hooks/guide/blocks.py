"""The merge tags that stand on a line of their own, with the options each one takes.

The template of a block is overrides/components/<name>.html; what it is handed beyond the facts
comes from the function here.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from guide import pictures
from guide.facilities import Facility
from guide.facts import Facts
from guide.fields import state_code
from guide.services import in_words

Reader = Callable[[str], Any]


def whole_number(text: str) -> int:
    """Return a whole number from 1; raises ValueError("message | hint")."""
    if not text.isdecimal() or int(text) < 1:
        raise ValueError(f'{text} is not a whole number from 1. | Write it like limit="5".')
    return int(text)


def no_values(facts: Facts) -> dict[str, Any]:
    """Hand a template nothing beyond the facts."""
    return {}


def locator(
    facts: Facts, state: str | None = None, city: str | None = None, limit: int | None = None
) -> dict[str, Any]:
    """Return the places to list, by state, city and name; closed ones are left out."""

    def wanted(place: Facility) -> bool:
        in_state = state is None or place.state == state
        in_city = city is None or place.city.casefold() == city.casefold()
        return place.status != "closed" and in_state and in_city

    places = sorted(filter(wanted, facts.facilities), key=lambda p: (p.state, p.city, p.name1))
    return {"places": [(p, in_words(p.service_codes, facts.services)) for p in places[:limit]]}


@dataclass(frozen=True)
class Block:
    """How a block tag is filled.

    options: the reader of each option's value by its name. required: those that must be written.
    """

    values: Callable[..., dict[str, Any]] = no_values
    options: dict[str, Reader] = field(default_factory=dict)
    required: tuple[str, ...] = ()

    def read_options(self, options: dict[str, str]) -> dict[str, Any]:
        """Return the options with their types; raises KeyError or ValueError."""
        return {name: self.options[name](text) for name, text in options.items()}


BLOCKS = {
    "contact": Block(),
    "corrections": Block(),
    "help_now": Block(),
    "helplines": Block(),
    "out_of_100": Block(
        pictures.out_of_100, {"number": pictures.people, "text": str}, required=("number", "text")
    ),
    "bars": Block(
        pictures.bars,
        {"numbers": pictures.numbers, "labels": pictures.words, "text": str},
        required=("numbers", "labels", "text"),
    ),
    "flow": Block(pictures.flow, {"steps": pictures.words}, required=("steps",)),
    "locator": Block(locator, {"state": state_code, "city": str, "limit": whole_number}),
}
