"""Reading text that people wrote with all kinds of programs."""

import re
from pathlib import Path

from guide.problems import BadInput, Problem

# Python-Markdown marks its own places with two of them: text must not be able to.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def read_text(root: Path, name: str) -> str:
    """Return the file `name` (relative to `root`) as text with plain line ends and no BOM.

    Raises BadInput when the file is missing or not UTF-8, with the line of the first bad byte.
    """
    try:
        raw = (root / name).read_bytes()
    except OSError:
        hint = "Restore it from the last good version."
        raise BadInput([Problem(name, 1, "This file is missing.", hint)]) from None
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise BadInput([_not_utf8(name, raw, error)]) from None
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if control := _CONTROL.search(text):
        line = text.count("\n", 0, control.start()) + 1
        message = "An invisible control character stands here."
        raise BadInput(
            [Problem(name, line, message, "Delete the text around it and type it anew.")]
        )
    return text


def _not_utf8(name: str, raw: bytes, error: UnicodeDecodeError) -> Problem:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Problem(name, 1, "This file is saved as UTF-16.", "Save it as UTF-8.")
    line = raw.count(b"\n", 0, error.start) + 1
    excel = "; in Excel choose 'CSV UTF-8 (Comma delimited)'" if name.endswith(".csv") else ""
    message = "This file is not UTF-8 text from here on."
    return Problem(name, line, message, f"Save it as UTF-8{excel}.")
