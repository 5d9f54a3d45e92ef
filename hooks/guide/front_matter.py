"""The lines between --- and --- at the top of a page: a schema, not a free-for-all."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from pydantic import Field, model_validator

from guide.fields import IsoDate, Text
from guide.problems import BadInput, Problem
from guide.rechecks import Recheck
from guide.schema import StrictModel, load
from guide.yaml_files import YamlDocument, parse_yaml

_BLOCK = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)


class FrontMatter(StrictModel):
    """What a page says about itself. A review is named, dated and due again, or not claimed."""

    title: Text
    description: Annotated[str, Field(min_length=1)]
    written: IsoDate
    updated: IsoDate | None = None
    reviewed_by: Text | None = None
    reviewed_on: IsoDate | None = None
    next_review: IsoDate | None = None
    keywords: list[Text] = []
    lang: Literal["en", "es"] = "en"
    recheck: list[Recheck] = []

    @model_validator(mode="after")
    def _review_is_whole(self) -> "FrontMatter":
        review = (self.reviewed_by, self.reviewed_on, self.next_review)
        if any(review) and not all(review):
            raise ValueError(
                "a review needs reviewed_by, reviewed_on and next_review. | "
                "Fill in all three, or leave all three out until a clinician has reviewed the page."
            )
        return self

    @model_validator(mode="after")
    def _dates_are_in_order(self) -> "FrontMatter":
        if self.updated and self.updated < self.written:
            raise ValueError("updated is before written. | Check the two dates.")
        if self.next_review and self.next_review <= self.reviewed_on:
            raise ValueError("next_review is not after reviewed_on. | Check the two dates.")
        return self

    @model_validator(mode="after")
    def _rechecks_have_names_of_their_own(self) -> "FrontMatter":
        if len({recheck.id for recheck in self.recheck}) < len(self.recheck):
            raise ValueError("two facts under recheck have the same id. | Rename one of them.")
        return self

    @property
    def last_changed(self) -> date:
        """Return the day the words last changed."""
        return self.updated or self.written


@dataclass(frozen=True)
class SplitPage:
    """A page's front matter and where its body begins: an offset into its text."""

    front_matter: FrontMatter
    document: YamlDocument
    body_start: int


def split_page(text: str, path: str) -> SplitPage:
    """Read the front matter of a page's text; raises BadInput with every problem at its line."""
    block = _BLOCK.match(text)
    if not block:
        hint = "Begin the file with ---, then title:, description: and written:, then --- again."
        raise BadInput([Problem(path, 1, "This page has no front matter.", hint)])
    document = parse_yaml(block["yaml"], path, first_line=2)
    return SplitPage(load(FrontMatter, document), document, block.end())
