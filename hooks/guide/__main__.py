"""The commands behind `make check` and `make publish-check`."""

import os
import sys
from pathlib import Path

from guide.check import check
from guide.clock import today
from guide.problems import BadInput, Problem, fatal, report
from guide.publish import obstacles

ROOT = Path(__file__).parents[2]
NO_SITE_URL = "(not set)"


def check_command() -> int:
    """Print every problem of pages and data; return 1 when one of them stops a build."""
    checked = check(ROOT, today())
    report(checked.problems, sys.stderr)
    if fatal(checked.problems):
        return 1
    print(f"{len(checked.pages)} pages and their data are in order.")
    return 0


def publish_check_command() -> int:
    """Say whether the site may be published; OVERRIDE="reason" passes all but errors."""
    checked = check(ROOT, today())
    override = os.environ.get("OVERRIDE", "").strip()
    missing: list[Problem] = []
    if checked.facts:
        missing = list(obstacles(ROOT, checked.facts, os.environ.get("SITE_URL", NO_SITE_URL)))
    report(checked.problems + missing, sys.stderr)
    if fatal(checked.problems) or (missing and not override):
        print("Not ready to be published.", file=sys.stderr)
        return 1
    if missing:
        print(f"PUBLISHING ALL THE SAME. Reason given: {override}")
    else:
        print("Ready to be published.")
    return 0


COMMANDS = {"check": check_command, "publish-check": publish_check_command}


def main(arguments: list[str]) -> int:
    """Run the command named in `arguments`; return its exit code."""
    if len(arguments) != 1 or arguments[0] not in COMMANDS:
        print(f"usage: python -m guide {' | '.join(COMMANDS)}", file=sys.stderr)
        return 2
    try:
        return COMMANDS[arguments[0]]()
    except BadInput as bad:
        report(bad.problems, sys.stderr)
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
