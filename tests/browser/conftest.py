"""A real browser and the finished site behind a server of its own, on this machine only."""

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.browser.find_browser import find, from_distribution, from_playwright, installed
from tests.conftest import ROOT, mkdocs_build

# Nothing leaves this machine: no update checks, no QUIC, no sandbox that root cannot have.
FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]
PHONE = {"width": 360, "height": 640}


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    ways = (installed, from_distribution, from_playwright)
    path = os.environ.get("BROWSER_PATH") or find(ways)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=FLAGS)
        yield browser
        browser.close()


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Serve a folder; the address ends with a slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=folder))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()


@pytest.fixture(scope="session")
def origin(site: Path) -> Iterator[str]:
    """The address of the finished site."""
    with served(site) as address:
        yield address


@pytest.fixture(scope="session")
def preview_origin(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the site as previews show it, with the catalogue of components."""
    target = tmp_path_factory.mktemp("preview") / "site"
    done = mkdocs_build(ROOT, target, DRAFTS="none")
    assert done.returncode == 0, done.stderr
    with served(target) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


@pytest.fixture
def phone(context: BrowserContext) -> Page:
    """A page as wide as a small phone."""
    return context.new_page()
