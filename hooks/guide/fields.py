"""The kinds of value that several data files share: web addresses, states, ZIP codes, e-mail."""

import re
from datetime import date
from typing import Annotated
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, Field

from guide.states import STATES


def iso_date(value: object) -> object:
    """Let only dates like 2026-11-21 through: pydantic would take "0" as a day in 1970."""
    if isinstance(value, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        raise ValueError(f"{value} is not a date. | Write it as 2026-11-21.")
    return value


IsoDate = Annotated[date, BeforeValidator(iso_date)]
Text = Annotated[str, Field(min_length=1)]


def web_address(text: str) -> str:
    """Return an http(s) address; raises ValueError for `javascript:` and everything else."""
    try:
        parts = urlsplit(text)
        good = parts.scheme in ("http", "https") and "." in (parts.hostname or "")
        good = good and "@" not in parts.netloc
    except ValueError:
        good = False
    if not good or re.search(r"[\s<>\"'\\]", text):
        raise ValueError(f"{text} is not a web address. | Write it like https://example.org/.")
    return text


def state_code(text: str) -> str:
    """Return a state's or territory's postal abbreviation in capitals."""
    code = text.upper()
    if code not in STATES:
        raise ValueError(f"{text} is not a state or territory. | {_state_hint(text)}")
    return code


def _state_hint(text: str) -> str:
    by_name = {name: code for code, name in STATES.items()}
    if code := by_name.get(text.title()):
        return f"Write {code}."
    return "Write the two letters that the post office uses, like CA."


def zip_code(text: str) -> str:
    """Return a five-digit ZIP or a ZIP+4."""
    if not re.fullmatch(r"\d{5}(-\d{4})?", text, re.ASCII):
        hint = "Write five digits; Excel drops a leading zero, put it back."
        raise ValueError(f"{text} is not a ZIP code. | {hint}")
    return text


def email_address(text: str) -> str:
    """Return an e-mail address that is safe in a mailto: link."""
    if not re.fullmatch(r"[\w.+-]+@[\w-]+(\.[\w-]+)+", text, re.ASCII):
        raise ValueError(f"{text} is not an e-mail address. | Write it like office@example.org.")
    return text


WebAddress = Annotated[str, AfterValidator(web_address)]
StateCode = Annotated[str, AfterValidator(state_code)]
ZipCode = Annotated[str, AfterValidator(zip_code)]
EmailAddress = Annotated[str, AfterValidator(email_address)]
