"""Telephone numbers as people type them."""

import pytest

from guide.phone import parse_phone

GOOD = [
    ("(202) 555-0143", "(202) 555-0143", "tel:+12025550143"),
    ("202.555.0143", "(202) 555-0143", "tel:+12025550143"),
    ("+1 202 555 0143", "(202) 555-0143", "tel:+12025550143"),
    ("1-800-662-HELP", "(800) 662-4357", "tel:+18006624357"),
    ("202-555-0143 x5", "(202) 555-0143 ext. 5", "tel:+12025550143;ext=5"),
    ("787-555-0110", "(787) 555-0110", "tel:+17875550110"),
    ("911", "911", "tel:911"),
    ("988", "988", "tel:988"),
    ("838255", "838255", "tel:838255"),
]
BAD = ["", "call us", "555-0143", "(202) 555-01433", "+44 20 7946 0958", "000", "javascript:1"]


@pytest.mark.parametrize(("typed", "shown", "dialed"), GOOD)
def test_a_number_is_shown_and_dialed(typed: str, shown: str, dialed: str):
    number = parse_phone(typed)
    assert (str(number), number.href) == (shown, dialed)


@pytest.mark.parametrize("typed", BAD)
def test_what_is_no_us_number_is_refused(typed: str):
    with pytest.raises(ValueError, match="is not a US phone number"):
        parse_phone(typed)


def test_a_number_for_texts_opens_a_text():
    assert parse_phone("838255").sms_href == "sms:838255"
