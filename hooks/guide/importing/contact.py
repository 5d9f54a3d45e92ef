"""Repairs of telephone numbers and web addresses; what cannot be mended is left out."""

import re

from phonenumbers import convert_alpha_characters_in_number

from guide.fields import web_address
from guide.importing.rows import Cells, Note
from guide.phone import PhoneNumber, parse_phone

PHONES = ("phone", "intake1", "hotline1")
NO_ADDRESS = {"n/a", "na", "none", "no", "-", "http://", "https://"}

_EXTENSION_SIGN = re.compile(r"(?<![A-Za-z])\s*(?:x|ext\.?|extension|#)\s*$", re.IGNORECASE)
_LETTERS = re.compile(r"\+?1?[\s(.-]*\d{3}[\d\s).-]*[A-Z][A-Z-]{2,}", re.IGNORECASE)
# Reading a number costs more than everything else done to a row: each is read once.
_numbers: dict[str, PhoneNumber] = {}


def mend_contact(cells: Cells, note: Note, warn: Note) -> None:
    """Mend the numbers and the website in place.

    warn: told in one sentence about each cell that was left out, which never rejects a row.
    """
    for column in PHONES:
        if cells[column]:
            cells[column] = _phone(column, cells[column], note, warn)
    if cells["website"]:
        cells["website"] = _website(cells["website"], note, warn)


def number_of(text: str) -> PhoneNumber:
    """Return the number in a cell, from memory where it was read before; raises ValueError."""
    if text not in _numbers:
        number = parse_phone(text)
        _numbers[text] = _numbers[number.display] = number
    return _numbers[text]


def same_phone(one: str, other: str) -> bool:
    """Tell whether two cells hold the same number, however it is written."""
    return one == other or _dial(one) == _dial(other)


def _dial(text: str) -> str:
    try:
        return number_of(text).dial if text else ""
    except ValueError:
        return text


def _phone(column: str, text: str, note: Note, warn: Note) -> str:
    bare = _EXTENSION_SIGN.sub("", text).removesuffix(".0")
    if _LETTERS.fullmatch(bare):
        # Spelled numbers can look like an extension: in 888-PARNEXT, "EXT".
        bare = convert_alpha_characters_in_number(bare)
        note("telephone numbers in letters, now digits")
    number = _full_number(bare)
    if not number:
        note("telephone numbers that are none, left out")
        warn(f"{column}: {text} is not a US phone number and was left out.")
        return ""
    if ";ext=" in number.dial:
        note("extensions kept apart from the number")
    if re.match(r"\+?1[\s.(-]|\+1", bare):
        note("+1 before telephone numbers taken off")
    if _EXTENSION_SIGN.search(text) or text.endswith(".0"):
        note("empty extensions and decimals of telephone numbers taken off")
    return number.display


def _full_number(text: str) -> PhoneNumber | None:
    """Return the number: ten digits, or three as 211; four to six are remains of one."""
    try:
        number = number_of(text)
    except ValueError:
        return None
    return number if number.dial.startswith("+") or len(number.dial) == 3 else None


def _website(text: str, note: Note, warn: Note) -> str:
    if text.casefold() in NO_ADDRESS:
        note("'none' and the like in place of a website, left out")
        return ""
    address = text
    if re.fullmatch(r"(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?", text, re.ASCII | re.IGNORECASE):
        # Typed into a browser, the same text leads to the same place.
        address = f"http://{text}"
    try:
        web_address(address)
    except ValueError:
        note("web addresses that are none, left out")
        warn(f"website: {text} is not a web address and was left out.")
        return ""
    if address != text:
        note("http:// put before web addresses")
    return address
