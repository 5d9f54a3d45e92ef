"""The files to import, as bytes: named files, or every file of a folder."""

from dataclasses import dataclass
from pathlib import Path

from guide.problems import BadInput, Problem


@dataclass(frozen=True)
class Input:
    """A file's name, as problems show it, and what it holds."""

    name: str
    data: bytes


def read_inputs(paths: list[Path]) -> list[Input]:
    """Return the files, a folder's in the order of their names; raises BadInput."""
    problems: list[Problem] = []
    inputs: list[Input] = []
    for file in (file for path in paths for file in _files(path)):
        try:
            inputs.append(Input(file.as_posix(), file.read_bytes()))
        except OSError as error:
            problems.append(_unreadable(file, error))
    if problems:
        raise BadInput(problems)
    return inputs


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    files = sorted(file for file in path.iterdir() if file.is_file() and file.name[0] != ".")
    if not files:
        hint = "Put the pages to import in it, or name a file."
        raise BadInput([Problem(path.as_posix(), 1, "This folder is empty.", hint)])
    return files


def _unreadable(path: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        hint = "Check the name; it counts from the project's folder."
        return Problem(path.as_posix(), 1, "This file is missing.", hint)
    message = f"This file cannot be read ({error.strerror})."
    return Problem(path.as_posix(), 1, message, "Check who may read it.")
