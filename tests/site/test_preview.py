"""`mkdocs serve`: problems never stop it, and the page shows its own."""

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.conftest import edit, environment

PATIENCE = 60


class Preview:
    """A running preview of a project."""

    def __init__(self, root: Path, log: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        self.log = log
        command = [sys.executable, "-m", "mkdocs", "serve", "-a", f"127.0.0.1:{port}"]
        settings = environment(SITE_URL=self.address)
        with log.open("w") as out:
            self.process = subprocess.Popen(
                command, cwd=root, env=settings, stdout=out, stderr=subprocess.STDOUT
            )

    def page(self, path: str, until: Callable[[str], bool]) -> str:
        """Return a page as soon as it is as wanted; fails when that never happens."""
        end, text = time.monotonic() + PATIENCE, ""
        while time.monotonic() < end:
            assert self.process.poll() is None, self.log.read_text()
            try:
                with urlopen(self.address + path, timeout=5) as answer:
                    text = answer.read().decode()
            except OSError:
                text = ""
            if text and until(text):
                return text
            time.sleep(0.3)
        raise AssertionError(f"never as wanted:\n{self.log.read_text()}")


@pytest.fixture
def preview(project: Path, tmp_path: Path) -> Iterator[Callable[[], Preview]]:
    running: list[Preview] = []

    def start() -> Preview:
        running.append(Preview(project, tmp_path / "log"))
        return running[-1]

    yield start
    for one in running:
        one.process.terminate()
        one.process.wait(timeout=10)


def panel(text: str) -> bool:
    return 'class="problems"' in text


def test_a_slip_on_a_page_shows_there_and_goes_when_mended(preview, project: Path):
    served = preview()
    served.page("about/", until=lambda text: "<article>" in text and not panel(text))
    page = project / "docs/about.md"
    text = page.read_text("utf-8")
    page.write_text(f"{text}\nCall 1-800-555-0199.\n", "utf-8")
    assert "A phone number is typed into the page" in served.page("about/", until=panel)
    assert not panel(served.page("privacy/", until=bool))
    page.write_text(text, "utf-8")
    served.page("about/", until=lambda text: not panel(text))


def test_a_slip_in_data_shows_everywhere_and_the_last_good_facts_stay(preview, project: Path):
    organization = project / "data/organization.yml"
    shutil.copy("tests/sample/data/organization.yml", organization)
    served = preview()
    served.page("", until=lambda text: "help-bar" in text)
    edit(organization, "zip: 20001", "zip: 902")
    text = served.page("about/", until=panel)
    assert "902 is not a ZIP code" in text
    assert "(202) 555-0143" in text


def test_it_starts_with_broken_data_and_recovers(preview, project: Path):
    helplines = (project / "data/helplines.yml").read_text("utf-8")
    (project / "data/helplines.yml").write_text("helplines:\n\t- nothing")
    served = preview()
    assert "indented with a tab" in served.page("", until=panel)
    (project / "data/helplines.yml").write_text(helplines, "utf-8")
    served.page("", until=lambda text: "help-bar" in text and not panel(text))


def test_it_starts_with_a_page_that_is_no_text(preview, project: Path):
    (project / "docs/about.md").write_bytes(b"---\ntitle: caf\xe9\n---\n")
    served = preview()
    assert "not UTF-8" in served.page("about/", until=panel)


def test_it_starts_with_a_broken_front_matter(preview, project: Path):
    page = project / "docs/about.md"
    page.write_text(page.read_text("utf-8").replace("title: ", "title: One: ", 1), "utf-8")
    served = preview()
    assert "a colon too many" in served.page("about/", until=panel)


def test_the_catalogue_is_there_while_previewing(preview, project: Path):
    text = preview().page("catalogue/", until=bool)
    assert "Catalogue of components" in text
    assert text.count('class="card card--emergency"') == 1
    assert "!!! emergency" in text
