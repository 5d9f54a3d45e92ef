"""What happened to the rows of an import: every one of them is in exactly one of three counts."""

from collections import Counter
from dataclasses import dataclass, field

from guide.importing.rows import Rejected, Row
from guide.problems import Problem


@dataclass(frozen=True)
class Rejection:
    """A row that was turned away, and why."""

    row: Row
    reason: str
    detail: str = ""


@dataclass
class Journal:
    """Counts and messages of one import: read = imported + merged + rejected.

    repairs: by what was done, how often; those of rows that were rejected later count too.
    """

    read: int = 0
    imported: int = 0
    merged: int = 0
    repairs: Counter[str] = field(default_factory=Counter)
    rejected: list[Rejection] = field(default_factory=list)
    warnings: list[Problem] = field(default_factory=list)

    def note(self, repair: str) -> None:
        """Count a repair."""
        self.repairs[repair] += 1

    def reject(self, row: Row, why: Rejected) -> None:
        """Record a row that was turned away."""
        self.rejected.append(Rejection(row, why.reason, why.detail))

    def warn(self, row: Row, message: str, hint: str = "") -> None:
        """Record a warning about a row."""
        self.warnings.append(Problem(row.path, row.line, message, hint, fatal=False))
