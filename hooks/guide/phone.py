"""Telephone numbers: read with care, shown as Americans write them, linked as machines dial.

Ten-digit numbers are parsed by Google's phone library (phonenumbers); 911, 988 and the five- and
six-digit numbers for text messages are short numbers, which that library keeps in a list apart.
"""

from dataclasses import dataclass
from typing import Annotated, Any

import phonenumbers
from phonenumbers import PhoneNumberFormat, shortnumberinfo
from pydantic import BeforeValidator

REGION = "US"


@dataclass(frozen=True)
class PhoneNumber:
    """A number as it is shown and as it is dialed.

    display: national format, "(800) 662-4357" or "988".
    dial: E.164 with an extension after a semicolon ("+13235550123;ext=5"), or the short number.
    """

    display: str
    dial: str

    @property
    def href(self) -> str:
        """Return the link that a phone dials."""
        return f"tel:{self.dial}"

    @property
    def sms_href(self) -> str:
        """Return the link that opens a text message to this number."""
        return f"sms:{self.dial}"

    def __str__(self) -> str:
        return self.display


def parse_phone(text: str) -> PhoneNumber:
    """Return the US number in `text`; raises ValueError("message | hint") for anything else."""
    cleaned = text.strip()
    if not cleaned.isascii():
        raise _not_a_number(cleaned)
    try:
        number = phonenumbers.parse(cleaned, REGION)
    except phonenumbers.NumberParseException:
        raise _not_a_number(cleaned) from None
    if shortnumberinfo.is_valid_short_number_for_region(number, REGION) and cleaned.isdigit():
        return PhoneNumber(cleaned, cleaned)
    if not phonenumbers.is_valid_number(number) or number.country_code != 1:
        raise _not_a_number(cleaned)
    dial = phonenumbers.format_number(number, PhoneNumberFormat.E164)
    if number.extension:
        dial += f";ext={number.extension}"
    return PhoneNumber(phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL), dial)


def _not_a_number(text: str) -> ValueError:
    return ValueError(f"{text} is not a US phone number. | Write it like (323) 555-0123.")


def _from_data(value: Any) -> Any:
    return parse_phone(value) if isinstance(value, str) else value


Phone = Annotated[PhoneNumber, BeforeValidator(_from_data)]
