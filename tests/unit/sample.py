"""The made-up project in tests/sample, loaded: facts with 555-01xx numbers."""

from datetime import date
from functools import cache
from pathlib import Path

from guide.components import Render, component_renderer
from guide.facts import Facts, load_facts
from guide.pages import Page

ROOT = Path("tests/sample")
TODAY = date(2026, 11, 21)
FRONT_MATTER = "---\ntitle: T\ndescription: D\nwritten: 2026-10-01\n---\n"


@cache
def facts() -> Facts:
    return load_facts(ROOT, TODAY)


@cache
def render() -> Render:
    return component_renderer(Path(), facts())


def page(body: str) -> Page:
    """Return a page with this body below a front matter of five lines."""
    return Page("docs/x.md", FRONT_MATTER + body, len(FRONT_MATTER))
