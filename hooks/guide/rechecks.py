"""Facts that lapse: statements with a date, replaced by a notice when the date has come.

A page lists them in its front matter under `recheck:` and says where they stand by a tag,
{{ recheck.telehealth }}. A lapsed fact never stops a build: an urgent fix must be able to go out.
"""

from datetime import date
from typing import Annotated

from pydantic import Field

from guide.clock import long_date
from guide.fields import IsoDate, Text
from guide.schema import StrictModel
from guide.tags import find_tags

PREFIX = "recheck."


class Recheck(StrictModel):
    """A statement that holds until `date`, its source, and whom to ask from then on."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9-]+$")]
    date: IsoDate
    statement: Text
    source: Text
    ask: Text

    def words(self, today: date) -> str:
        """Return the statement with its citation, or from its date on the notice."""
        if today < self.date:
            return f"{self.statement}[^{self.source}]"
        return f"This may have changed since {long_date(self.date)}. Ask {self.ask}."


def with_rechecks(body: str, prose: str, rechecks: list[Recheck], today: date) -> str:
    """Return a page's Markdown with its {{ recheck.… }} tags replaced.

    prose: `body` with code blanked and offsets kept, so that code stays as it was written.
    """
    words = {PREFIX + recheck.id: recheck.words(today) for recheck in rechecks}
    parts, last = [], 0
    for tag in find_tags(prose):
        if tag.name in words:
            parts += [body[last : tag.start], words[tag.name]]
            last = tag.end
    return "".join([*parts, body[last:]])
