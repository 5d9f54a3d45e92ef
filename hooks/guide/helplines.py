"""The public help lines: what each is for, who answers, and when that was last checked."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, model_validator

from guide.fields import IsoDate, Text, WebAddress
from guide.phone import Phone
from guide.schema import StrictModel, by_id, load
from guide.yaml_files import read_yaml

PATH = "data/helplines.yml"

# These three stand on every page, in this order; a site without them must not be built.
ON_EVERY_PAGE = ("emergency", "crisis", "samhsa")


class Helpline(StrictModel):
    """One line. `last_checked` is the day somebody called or texted it; None is shown as such."""

    id: Annotated[str, Field(pattern=r"^[a-z]+$")]
    name: Text
    short_name: Text
    phone: Phone
    press: Annotated[str, Field(pattern=r"^\d$")] | None = None
    text: Phone | None = None
    text_word: Text | None = None
    chat: WebAddress | None = None
    use_for: Text
    hours: Text
    languages: list[Text]
    answered_by: Text
    cost: Text
    last_checked: IsoDate | None
    source: Text | None

    @property
    def call_label(self) -> str:
        """Return how to call: "988, then press 1"."""
        return f"{self.phone}, then press {self.press}" if self.press else str(self.phone)


class _HelplinesFile(StrictModel):
    helplines: list[Helpline]

    @model_validator(mode="after")
    def _has_the_lines_of_every_page(self) -> "_HelplinesFile":
        ids = [line.id for line in self.helplines]
        if missing := [name for name in ON_EVERY_PAGE if name not in ids]:
            raise ValueError(
                f"the help line {', '.join(missing)} is missing. | "
                "Every page shows it: put its entry back."
            )
        return self


def load_helplines(root: Path) -> dict[str, Helpline]:
    """Read data/helplines.yml in its order, by id; raises BadInput."""
    document = read_yaml(root, PATH)
    return by_id(load(_HelplinesFile, document).helplines, document, "helplines")
