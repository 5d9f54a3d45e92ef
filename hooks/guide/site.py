"""The site as one build sees it: checked pages, facts, and how they become Markdown and HTML."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TextIO

from markdown.extensions import Extension
from markupsafe import Markup, escape

from guide import catalogue
from guide.check import Checked, check
from guide.citations import cited_in, definitions
from guide.clock import today
from guide.components import component_renderer
from guide.facts import Facts
from guide.markdown_extension import MergeTags, TagRenderer
from guide.markdown_layout import Layout
from guide.pages import Page
from guide.problems import BadInput, Problem, fatal, report
from guide.structured_data import Node, structured_data


@dataclass(frozen=True)
class Site:
    """One build's view of the project.

    facts: those just checked, or in a preview the last good ones, or None when there never were.
    """

    root: Path
    checked: Checked
    facts: Facts | None

    @property
    def broken(self) -> bool:
        """Tell whether a problem stops the build."""
        return bool(fatal(self.checked.problems))

    @property
    def publisher(self) -> str:
        """Return the name of the organization, escaped for HTML."""
        return str(escape(self.facts.organization.name)) if self.facts else ""

    @cached_property
    def markdown_extensions(self) -> list[Extension]:
        """Return what is added to Markdown: merge tags, where there are facts, and layout."""
        tags = [MergeTags(TagRenderer(self.facts, self.render))] if self.facts else []
        return [*tags, Layout()]

    @cached_property
    def _renderer(self):
        return component_renderer(self.root, self.facts)

    @cached_property
    def _pages(self) -> dict[str, Page]:
        return {page.path: page for page in self.checked.pages}

    def render(self, name: str, **values: object) -> Markup:
        """Return a component's HTML; without facts only the list of problems can be shown."""
        if self.facts is None and name != "problems":
            return Markup()
        return self._renderer(name, **values)

    def page(self, src_uri: str) -> Page | None:
        """Return the page at `src_uri`, relative to docs/; None for one that no editor wrote."""
        return self._pages.get(f"docs/{src_uri}")

    def source(self, src_uri: str) -> str | None:
        """Return a page's Markdown without front matter; None where MkDocs should read itself.

        A file that is no text is an empty page, so that a preview can go on and show why.
        """
        if page := self.page(src_uri):
            return page.body
        return "" if (self.root / "docs" / src_uri).exists() else None

    def compose(self, page: Page) -> str:
        """Return a page's Markdown with the review line and the sources that it cites."""
        if self.facts is None:
            return ""
        body = page.body_on(self.facts.today)
        if page.path == catalogue.PAGE:
            body = catalogue.with_results(body)
        keys = [key for key in cited_in(body) if key in self.facts.sources]
        review = self.render("review", page=page.front_matter) if page.front_matter else ""
        return "\n\n".join([body, str(review), definitions(keys), ""])

    def structured_data(self, src_uri: str, url: str, home: tuple[str, str] | None) -> Node | None:
        """Return what a page says of itself to machines; None for one that no editor wrote."""
        page = self.page(src_uri)
        if page is None or page.front_matter is None or self.facts is None:
            return None
        return structured_data(page, self.facts, url, home)

    def problems_of(self, src_uri: str) -> list[Problem]:
        """Return the problems of one page and those that belong to no page."""
        path = f"docs/{src_uri}"
        shown = [p for p in self.checked.problems if p.path == path or p.path not in self._pages]
        return sorted(shown, key=lambda p: (not p.fatal, p.path != path, p))


def template_values(page: Page) -> dict[str, str]:
    """Return what the theme's templates, which escape nothing, say of a page."""
    about = page.front_matter
    shown = {"title": about.title, "description": about.description, "lang": about.lang}
    return {name: str(escape(text)) for name, text in shown.items()}


def load_site(root: Path, previous: Site | None, out: TextIO) -> Site:
    """Check the project at `root`, print its problems to `out`, and return the site.

    previous: in a preview, the site before the last change, whose facts are used again while
        data/ holds an error.
    """
    try:
        checked = check(root, today())
    except BadInput as bad:
        checked = Checked(None, [], bad.problems)
    report(checked.problems, out)
    facts = checked.facts or (previous.facts if previous else None)
    return Site(root, checked, facts)
