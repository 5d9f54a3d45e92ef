"""The publications that pages cite, in CSL-YAML: what Zotero and pandoc read and write.

Fields and their names: https://docs.citationstyles.org/en/stable/specification.html
"""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, model_validator

from guide.clock import long_date
from guide.fields import IsoDate, Text, WebAddress
from guide.schema import StrictModel, by_id, load
from guide.yaml_files import read_yaml

PATH = "data/sources.yml"
KEY = r"[a-z0-9][a-z0-9-]*"


def _issued(text: str) -> str:
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:
        hint = "Write 2024, 2024-05 or 2024-05-31."
        raise ValueError(f"{text} is not a date of issue. | {hint}") from None
    return text


class Author(StrictModel):
    """A person (family and given name) or a group (literal)."""

    family: Text | None = None
    given: Text | None = None
    literal: Text | None = None

    @model_validator(mode="after")
    def _has_a_name(self) -> "Author":
        if not (self.family or self.literal):
            raise ValueError(
                "an author needs family or literal. | Write {literal: name of a group}."
            )
        return self

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        return f"{self.family} {self.given or ''}".strip()


class Source(StrictModel):
    """One publication. `note` holds the exact figure behind a rounded one and is shown."""

    id: Annotated[str, Field(pattern=f"^{KEY}$")]
    type: Literal["article-journal", "article", "book", "legislation", "report", "webpage"]
    title: Text
    author: list[Author] = []
    container_title: Text | None = Field(None, alias="container-title")
    publisher: Text
    issued: Annotated[str, AfterValidator(_issued)] | None = None
    volume: Text | None = None
    issue: Text | None = None
    page: Text | None = None
    doi: Annotated[str, Field(pattern=r"^10\.\d{4,9}/\S+$")] | None = Field(None, alias="DOI")
    url: WebAddress = Field(alias="URL")
    accessed: IsoDate
    language: Text | None = None
    note: Text | None = None

    @property
    def details(self) -> str:
        """Return journal, volume, pages, publisher and date, as far as they are known."""
        volume = f"{self.volume or ''}{f'({self.issue})' if self.issue else ''}"
        numbers = ":".join(part for part in (volume, self.page) if part)
        place = " ".join(part for part in (self.container_title, numbers) if part)
        return ". ".join(part for part in (place, self.publisher, self._issued_words) if part)

    @property
    def _issued_words(self) -> str:
        parts = [int(part) for part in (self.issued or "").split("-") if part]
        if len(parts) == 3:
            return long_date(date(*parts))
        return f"{date(*parts, 1):%B %Y}" if len(parts) == 2 else "".join(map(str, parts))


class _SourcesFile(StrictModel):
    references: list[Source]


def load_sources(root: Path) -> dict[str, Source]:
    """Read data/sources.yml, by id; raises BadInput."""
    document = read_yaml(root, PATH)
    return by_id(load(_SourcesFile, document).references, document, "references")
