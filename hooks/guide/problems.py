"""What is wrong, where, and what to do about it: the one shape of every message."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TextIO

EDITORS_GUIDE = ".github/CONTRIBUTING.md"
MOST_NAMES = 25


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that an editor should mend.

    path: file, relative to the project's root, with forward slashes.
    line: counted from 1.
    message: what is wrong, in plain words.
    hint: what to write instead; may be empty.
    fatal: False for a warning, which never stops a build.
    """

    path: str
    line: int
    message: str
    hint: str = ""
    fatal: bool = True

    def __str__(self) -> str:
        kind = "" if self.fatal else "warning: "
        hint = f"\n    {self.hint}" if self.hint else ""
        return f"{self.path}:{self.line}: {kind}{self.message}{hint}"


class BadInput(Exception):
    """Raised by a loader that has read its whole file and can make no use of it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(map(str, self.problems)))


def message_and_hint(error: object) -> tuple[str, str]:
    """Return the two parts of what a reader of values raises: ValueError("message | hint")."""
    message, _, hint = str(error).partition(" | ")
    return message, hint


def fatal(problems: Iterable[Problem]) -> list[Problem]:
    """Return only the problems that stop a build."""
    return [problem for problem in problems if problem.fatal]


def report(problems: Iterable[Problem], out: TextIO) -> None:
    """Print every problem once, sorted by place, and a closing count."""
    ordered = sorted(set(problems))
    for problem in ordered:
        print(problem, file=out)
    if ordered:
        errors = len(fatal(ordered))
        print(f"{count(errors, 'error')}, {count(len(ordered) - errors, 'warning')}", file=out)


def count(number: int, noun: str) -> str:
    """Return "1 error", "2 errors"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def nearest(name: str, names: Iterable[str]) -> str:
    """Return the known name most like `name` as a hint, or else where to find them all."""
    known = sorted(names)
    if near := get_close_matches(name, known, n=1, cutoff=0.6):
        return f"Did you mean {near[0]}?"
    if len(known) > MOST_NAMES:
        return f"All names stand in {EDITORS_GUIDE}."
    return f"Known here: {', '.join(known)}."
