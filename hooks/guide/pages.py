"""The pages as their editors wrote them."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path

from guide.front_matter import FrontMatter, split_page
from guide.masking import mask_code
from guide.problems import BadInput, Problem
from guide.rechecks import Recheck, with_rechecks
from guide.text_files import read_text
from guide.yaml_files import YamlDocument

PICTURES = (".avif", ".jpg", ".png", ".svg", ".webp")


@dataclass(frozen=True)
class Page:
    """One Markdown file below docs/.

    path: relative to the project's root. text: the whole file. body_start: offset in `text` where
    the front matter ends. front_matter is None when it could not be read.
    """

    path: str
    text: str
    body_start: int = 0
    front_matter: FrontMatter | None = None
    document: YamlDocument | None = None

    @property
    def body(self) -> str:
        """Return the Markdown below the front matter."""
        return self.text[self.body_start :]

    @cached_property
    def prose(self) -> str:
        """Return the whole text with front matter, code and comments blanked, offsets kept."""
        head = re.sub(r"[^\n]", " ", self.text[: self.body_start])
        return head + mask_code(self.body)

    @property
    def rechecks(self) -> list[Recheck]:
        """Return the facts on this page that lapse."""
        return self.front_matter.recheck if self.front_matter else []

    def body_on(self, today: date) -> str:
        """Return the Markdown below the front matter as it reads on a day."""
        prose = self.prose[self.body_start :]
        return with_rechecks(self.body, prose, self.rechecks, today)

    def line(self, offset: int) -> int:
        """Return the line (from 1) of an offset in `text` or `prose`."""
        return self.text.count("\n", 0, offset) + 1


def read_pages(root: Path) -> tuple[list[Page], list[Problem]]:
    """Read every page below docs/; a page with a broken front matter is there without it."""
    pages: list[Page] = []
    problems: list[Problem] = []
    for file in sorted(path for path in (root / "docs").rglob("*") if path.is_file()):
        name = file.relative_to(root).as_posix()
        if file.name.startswith("."):
            continue  # MkDocs publishes none of these
        if file.suffix == ".md":
            page, found = _read_page(root, name)
            problems += found
            pages += [page] if page else []
        elif file.suffix not in PICTURES:
            message = "This file is no page and no picture, and would be published as it is."
            hint = f"Move it out of docs/; pages end in .md, pictures in {', '.join(PICTURES)}."
            problems.append(Problem(name, 1, message, hint))
    return pages, problems


def _read_page(root: Path, path: str) -> tuple[Page | None, list[Problem]]:
    try:
        text = read_text(root, path)
    except BadInput as bad:
        return None, bad.problems
    try:
        split = split_page(text, path)
    except BadInput as bad:
        return Page(path, text), bad.problems
    return Page(path, text, split.body_start, split.front_matter, split.document), []
