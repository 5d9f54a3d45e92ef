"""Find a Chrome or Chromium for the browser tests, or install one; print where it is.

An installed browser comes first; then, for root on Debian or Ubuntu, the distribution's chromium;
then Playwright's own. A machine that can have none of them is an error, never a skipped test.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

NAMES = ("google-chrome", "google-chrome-stable", "chrome", "chromium", "chromium-browser")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
WAY_OUT = "No browser was found and none could be installed: install Chrome or Chromium."


def installed() -> str | None:
    """Return the path of a browser that is on this machine and starts."""
    found = [shutil.which(name) for name in NAMES] + [p for p in PLACES if Path(p).exists()]
    return next((path for path in found if path and _starts(path)), None)


def from_distribution() -> str | None:
    """Install Debian's or Ubuntu's chromium, when this user may, and return its path."""
    if shutil.which("apt-get") is None or not hasattr(os, "geteuid") or os.geteuid() != 0:
        return None
    _run(["apt-get", "update"])
    _run(["apt-get", "install", "--yes", "--no-install-recommends", "chromium", "fonts-liberation"])
    return installed()


def from_playwright() -> str | None:
    """Let Playwright download its own Chromium and return its path."""
    _run([sys.executable, "-m", "playwright", "install", "chromium"])
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if _starts(path) else None


def find(ways: tuple[Callable[[], str | None], ...]) -> str:
    """Return the first browser that one of the `ways` gives; exits with a sentence when none."""
    for way in ways:
        if path := way():
            return path
    sys.exit(WAY_OUT)


def _starts(path: str) -> bool:
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _run(command: list[str]) -> None:
    """Run an installer with its words on stderr: stdout is for the path alone."""
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    subprocess.run(command, stdout=sys.stderr, env=environment, check=False)


if __name__ == "__main__":
    print(find((installed, from_distribution, from_playwright)))
