"""The command behind `make import`: `python -m guide.importing --file PATH`."""

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError, RawDescriptionHelpFormatter
from datetime import date
from pathlib import Path

from guide.importing.command import run
from guide.problems import BadInput, report

ROOT = Path(__file__).parents[3]

DESCRIPTION = """\
Import a published directory of treatment into data/facilities.csv.

Rows of the organization's own (source: organization) stay first and untouched; all others are
replaced. Nothing is written unless the whole import succeeded.
"""
KINDS_HELP = """\
kinds (recognized when --from is not given):
  samhsa         SAMHSA National Directory, workbook or CSV
  findtreatment  FindTreatment.gov, CSV export or JSON pages
  otp            SAMHSA opioid treatment programs
  dhcs           California DHCS licensed and certified programs, JSON or CSV
  own            the columns of data/facilities.csv

exit code: 0 imported, 1 refused with every problem at its line, 2 wrong arguments
"""


def _parser() -> ArgumentParser:
    parser = ArgumentParser(
        prog="python -m guide.importing",
        description=DESCRIPTION,
        epilog=KINDS_HELP,
        formatter_class=RawDescriptionHelpFormatter,
    )
    add = parser.add_argument
    add("--file", type=Path, nargs="+", default=[], help="files, or folders with pages")
    add("--url", nargs="+", default=[], help="https:// addresses of the same")
    add("--from", dest="kind", default="", help="the kind, when it should not be recognized")
    add("--date", type=_day, default="", help="the day it was published, as 2026-11-21")
    add("--source", default="", help="its name, when the kind's own does not fit")
    add("--force", action="store_true", help="accept that more than a fifth of the places go")
    add("--out", type=Path, default=Path("data/facilities.csv"), help="default: %(default)s")
    add("--rejected", type=Path, default=Path(".cache/rejected.csv"), help="default: %(default)s")
    return parser


def _day(text: str) -> str:
    try:
        return date.fromisoformat(text).isoformat() if text else ""
    except ValueError:
        raise ArgumentTypeError(f"{text} is not a date: write it as 2026-11-21") from None


def main(arguments: list[str]) -> int:
    """Import as told; return the exit code."""
    parser = _parser()
    told = parser.parse_args(arguments)
    if not told.file and not told.url:
        parser.error("name a file (--file) or an address (--url)")
    try:
        run(told, ROOT)
    except BadInput as bad:
        report(bad.problems, sys.stderr)
        return 1
    except BrokenPipeError:
        # As in `… | head`: whoever reads the counts is gone, and has not seen what would happen.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        print("The output was cut off: look whether the table is the new one.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
