"""What an editor reads after a slip: the exact message for each mistake in the table."""

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from guide.check import check

SAMPLE = Path("tests/sample")
TODAY = date(2026, 11, 21)
MISTAKES = yaml.safe_load(Path("tests/unit/editor_mistakes.yml").read_text("utf-8"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SAMPLE, tmp_path / "project"))


def make(mistake: dict, project: Path) -> None:
    """Change the sample project as the mistake says: encode, write, or replace text once."""
    file = project / mistake["file"]
    if "write" in mistake:
        file.write_text(mistake["write"], "utf-8")
        return
    text = file.read_text("utf-8")
    if "replace" in mistake:
        assert text.count(mistake["replace"]) == 1, "the text to replace must stand there once"
        text = text.replace(mistake["replace"], mistake["with"])
    file.write_text(text, mistake.get("encoding", "utf-8"))


def test_the_sample_is_in_order():
    assert check(SAMPLE, TODAY).problems == []


@pytest.mark.parametrize("mistake", MISTAKES, ids=[m["mistake"] for m in MISTAKES])
def test_an_editor_is_told(mistake: dict, project: Path):
    make(mistake, project)
    found = "\n".join(str(problem) for problem in check(project, TODAY).problems)
    assert found == mistake["message"].strip()


def test_at_least_25_mistakes_are_covered():
    assert len({m["mistake"] for m in MISTAKES}) >= 25
