"""What one publication needs to say about itself to be imported."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from guide.facilities import COLUMNS
from guide.importing.rows import Cells, Note

# What the importer adds to each row: the day of publication, as 2026-11-21 or empty.
DATE_OF_LIST = "date_of_list"


@dataclass(frozen=True)
class Kind:
    """A publication.

    publication: its short name, which readers see as the source of a place.
    signs: each a set of columns that no other kind has together.
    convert: its row to our columns; may raise Rejected. Columns it leaves out are empty. An
        `id` that it returns must be the publication's own and last from year to year.
    aliases: other names of its columns. yearly: its year is part of its name.
    """

    name: str
    publication: str
    signs: tuple[tuple[str, ...], ...]
    convert: Callable[[Mapping[str, Any], Note], Cells]
    aliases: Mapping[str, str] = field(default_factory=dict)
    yearly: bool = True

    def fits(self, header: tuple[str, ...]) -> bool:
        """Tell whether a table with this header is of this kind."""
        columns = {self.aliases.get(name, name) for name in header}
        return any(columns.issuperset(sign) for sign in self.signs)

    def needs(self) -> str:
        """Return the columns that make the kind, for messages."""
        return " or ".join(", ".join(sign) for sign in self.signs)

    def cells(self, row: Mapping[str, Any], note: Note) -> Cells:
        """Return the row in our columns, every one of them there."""
        renamed: dict[str, Any] = {}
        for name, value in row.items():
            renamed.setdefault(self.aliases.get(name, name), value)
        return dict.fromkeys(COLUMNS, "") | self.convert(renamed, note)


def copied(row: Mapping[str, Any], *names: str, **renamed: str) -> Cells:
    """Return the named cells, those in `renamed` as ours="theirs"; missing ones are empty."""
    theirs = {name: name for name in names} | renamed
    return {ours: str(row.get(name) or "") for ours, name in theirs.items()}
