"""The Makefile's choice of Python, and the finder of browsers."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.browser import find_browser

GOOD, BAD = "exit 0", "exit 127"


def stub(folder: Path, name: str, body: str) -> None:
    file = folder / name
    file.write_text(f"#!/bin/sh\n{body}\n")
    file.chmod(0o755)


def make(folder: Path, *arguments: str) -> subprocess.CompletedProcess:
    for tool in ("sh", "sed"):
        stub(folder, tool, f'exec {shutil.which(tool)} "$@"')
    command = [shutil.which("make"), "--no-print-directory", *arguments]
    environment = {**os.environ, "PATH": str(folder)}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(
    ("pythons", "chosen"),
    [
        ({"python3.14": GOOD, "python3.11": GOOD}, "python3.14"),
        ({"python3.14": BAD, "python3.13": BAD, "python3.12": GOOD}, "python3.12"),
        ({"python3.11": BAD, "python3": GOOD}, "python3"),
    ],
)
def test_make_takes_the_newest_python_that_works(tmp_path: Path, pythons, chosen: str):
    for name, body in pythons.items():
        stub(tmp_path, name, body)
    done = make(tmp_path, "--eval", "show: ; $(info $(PYTHON))", "show")
    assert done.stdout.splitlines()[0] == chosen


def test_without_a_python_make_says_so_and_the_way_out(tmp_path: Path):
    stub(tmp_path, "python3", BAD)
    done = make(tmp_path, "-B", ".venv/site-ready")
    assert done.returncode != 0
    assert "needs Python 3.11.5 to 3.14" in done.stderr
    assert "then run make again" in done.stderr


def test_a_browser_that_does_not_start_is_passed_over(tmp_path: Path, monkeypatch):
    stub(tmp_path, "google-chrome", BAD)
    stub(tmp_path, "chromium", GOOD)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert find_browser.installed() == str(tmp_path / "chromium")


def test_ways_to_a_browser_are_tried_in_order_and_none_is_an_error():
    assert find_browser.find((lambda: None, lambda: "second", lambda: "third")) == "second"
    with pytest.raises(SystemExit, match="No browser was found"):
        find_browser.find((lambda: None,))
