"""What an import changes in the table, by the ids of its rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from guide.importing.contact import same_phone
from guide.importing.rows import Cells
from guide.problems import BadInput, Problem

# A table that shrinks by more than this share is more often a broken download than the truth.
LARGEST_DROP = 0.2


@dataclass(frozen=True)
class Differences:
    """Rows added, rows gone, and pairs (before, now) whose telephone changed."""

    added: list[Cells]
    gone: list[Cells]
    phone_changed: list[tuple[Cells, Cells]]


def compare(before: Sequence[Cells], now: Sequence[Cells]) -> Differences:
    """Return what changed from one list of rows to the other."""
    old = {row["id"]: row for row in before}
    new = {row["id"]: row for row in now}
    return Differences(
        added=[row for row in now if row["id"] not in old],
        gone=[row for row in before if row["id"] not in new],
        phone_changed=[
            (old[row["id"]], row)
            for row in now
            if row["id"] in old and not same_phone(old[row["id"]]["phone"], row["phone"])
        ],
    )


def check_drop(path: Path, before: Sequence[Cells], now: Sequence[Cells]) -> None:
    """Raise BadInput when the table would lose more than a fifth of its rows."""
    if len(now) >= len(before) * (1 - LARGEST_DROP):
        return
    message = f"It would shrink from {len(before):,} places to {len(now):,}: nothing was written."
    hint = "Is the new file whole? If so, import again with FORCE=1 (--force)."
    raise BadInput([Problem(path.as_posix(), 1, message, hint)])
