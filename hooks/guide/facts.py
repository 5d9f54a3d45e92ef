"""Everything pages look up, loaded once, checked, read-only."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

from guide.facilities import Facility, load_facilities
from guide.helplines import Helpline, load_helplines
from guide.organization import Organization, load_organization
from guide.problems import BadInput, Problem
from guide.services import load_services
from guide.sources import Source, load_sources
from guide.tags import filler
from guide.values import organization_values

Loaded = TypeVar("Loaded")


@dataclass(frozen=True)
class Facts:
    """The data files as typed records; helplines and sources by id, services by code."""

    organization: Organization
    helplines: dict[str, Helpline]
    sources: dict[str, Source]
    services: dict[str, str]
    facilities: list[Facility]
    today: date


def load_facts(root: Path, today: date) -> Facts:
    """Load all of data/; raises BadInput with the problems of every file at once."""
    problems: list[Problem] = []

    def attempt(loader: Callable[..., Loaded], *arguments: object) -> Loaded | None:
        try:
            return loader(root, *arguments)
        except BadInput as bad:
            problems.extend(bad.problems)
            return None

    organization = attempt(load_organization)
    helplines = attempt(load_helplines)
    sources = attempt(load_sources)
    services = attempt(load_services)
    fill = filler(_texts(organization)) if organization else None
    facilities = attempt(load_facilities, fill)
    if problems:
        raise BadInput(problems)
    return Facts(organization, helplines, sources, services, facilities, today)


def _texts(organization: Organization) -> dict[str, str]:
    """Return the text of every {{ organization.… }} tag that a table's cell may hold."""
    values = organization_values(organization)
    return {f"organization.{name}": value.text if value else "" for name, value in values.items()}
