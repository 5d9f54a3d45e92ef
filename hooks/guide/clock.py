"""The day it is. `TODAY` in the environment sets it, so that builds and tests can be repeated."""

import os
from collections.abc import Mapping
from datetime import date

from guide.problems import BadInput, Problem


def today(environment: Mapping[str, str] = os.environ) -> date:
    """Return `TODAY` (as 2026-11-21) where it is set, else the machine's date.

    Raises BadInput when `TODAY` is not a date.
    """
    wish = environment.get("TODAY", "").strip()
    if not wish:
        return date.today()
    try:
        return date.fromisoformat(wish)
    except ValueError:
        message = f"TODAY is not a date: {wish}"
        raise BadInput([Problem("environment", 1, message, "Write it as 2026-11-21.")]) from None


def long_date(day: date) -> str:
    """Return the date as Americans write it: November 21, 2026."""
    return f"{day:%B} {day.day}, {day.year}"
