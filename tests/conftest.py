"""What the tests share: the site built once, copies of the project, a fixed day."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
# The site that is about to be published, where there is one; else the tests build their own.
BUILT_SITE = os.environ.get("BUILT_SITE")
SITE_URL = os.environ["SITE_URL"] if BUILT_SITE else "https://guide.example.org/"
TODAY = "2026-11-21"

# What a build reads; everything else in the folder is left behind when the project is copied.
PROJECT = ("Makefile", "data", "docs", "hooks", "mkdocs.yml", "overrides", "requirements.txt")

# The published pages by name; the catalogue of components exists in previews only.
CATALOGUE = "catalogue"
PAGES = sorted(path.stem for path in (ROOT / "docs").glob("*.md") if path.stem != CATALOGUE)


def environment(**changes: str) -> dict[str, str]:
    """Return this process's environment with the fixed day and address, and `changes`."""
    fixed = {"SITE_URL": SITE_URL, "TODAY": TODAY, "NO_MKDOCS_2_WARNING": "1"}
    return {**os.environ, **fixed, **changes}


def run(*command: str | Path, root: Path = ROOT, **changes: str) -> subprocess.CompletedProcess:
    """Run a command in `root` and return it with its output as text."""
    return subprocess.run(
        [str(word) for word in command],
        cwd=root,
        env=environment(**changes),
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def mkdocs_build(root: Path, target: Path, **changes: str) -> subprocess.CompletedProcess:
    """Build the project at `root` into `target`, strictly."""
    return run(
        sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", target,
        root=root, **changes,
    )  # fmt: skip


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The finished site: `BUILT_SITE`, or built once."""
    if BUILT_SITE:
        return ROOT / BUILT_SITE
    target = tmp_path_factory.mktemp("build") / "site"
    done = mkdocs_build(ROOT, target)
    assert done.returncode == 0, done.stderr
    return target


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Path]:
    """A copy of the project that a test may change, with the environment linked for make."""
    target = tmp_path / "project"
    target.mkdir()
    for name in PROJECT:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy2
        copy(source, target / name)
    (target / ".venv").symlink_to(ROOT / ".venv")
    return target


def edit(file: Path, old: str, new: str) -> None:
    """Replace text that must stand in a file exactly once."""
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {file}"
    file.write_text(text.replace(old, new), "utf-8")
