"""Rules about telephone numbers: a dead number on a page does harm, so numbers stand in data/."""

import re
from collections.abc import Iterator

from phonenumbers import PhoneNumberMatcher

from guide.facts import Facts
from guide.masking import mask
from guide.pages import Page
from guide.phone import REGION, parse_phone
from guide.problems import Problem
from guide.tags import TAG
from guide.values import inline_values

_WEB_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s)>\]]+")
# What may stand between the digits of a number, however it was pasted.
_MARKS = re.compile(r"&nbsp;|&#\d+;|[*\\_·\u00a0\u2010-\u2015]")
_GAP = r"[ .-]{1,8}"
_TOLL_FREE = r"(?<!\w)(?:1[-. ]*)?\(?8(?:00|33|44|55|66|77|88)\)?"
_SHAPES = [
    # Ten digits in groups, whether or not the number exists; seven digits as 555-0123.
    re.compile(rf"(?<![\w.-])\(?\d{{3}}\)?{_GAP}\d{{3}}{_GAP}\d{{4}}(?![\w-])"),
    re.compile(r"(?<![\w.-])\d{3}[.-]\d{4}(?![\w-])"),
    # Words on the keys: phonenumbers finds none of 1-800-662-HELP, 1-800-HELP-NOW.
    re.compile(rf"{_TOLL_FREE}[-. ]+(?=[\d-]*[A-Z])[\dA-ZÀ-Ý-]{{7,}}"),
    re.compile(rf"{_TOLL_FREE}[-. ]+\d{{3}}[-. ]+[A-Z]{{4}}(?!\w)"),
    re.compile(r"(?<!\w)1-8\d\d-(?=[\d-]*[a-zà-ÿ])[\dA-Za-zÀ-ÿ-]{7,}"),
    # Numbers for text messages, as in "text HELLO to 123456".
    re.compile(
        r"(?i:\b(?:texts?|texting|sms)\b[^.\n]{0,40}?)"
        r"\b(?P<number>\d{5,6}|\d{3} \d{3})(?![\w,.-]*\d)"
    ),
]


def phone_numbers_come_from_data(page: Page, facts: Facts) -> Iterator[Problem]:
    """A phone number is never typed into a page, vanity numbers included; 911 and 988 may be."""
    text = page.text[: page.body_start] + page.prose[page.body_start :]
    text = mask(mask(mask(text, _WEB_ADDRESS), TAG), _MARKS)
    known = _tags_by_dial(facts)
    for start, number in _numbers(text):
        hint = "Put it into data/helplines.yml or data/organization.yml and use its tag here."
        if tag := known.get(_dial(number)):
            hint = f"Write {{{{ {tag} }}}} instead."
        shown = " ".join(number.split())
        message = f"A phone number is typed into the page: {shown}."
        yield Problem(page.path, page.line(start), message, hint)


def _numbers(text: str) -> Iterator[tuple[int, str]]:
    """Yield (offset, number) of every phone number in a text, each place once, in order."""
    found = [(m.start, m.end, m.raw_string) for m in PhoneNumberMatcher(text, REGION)]
    for shape in _SHAPES:
        group = "number" if "number" in shape.groupindex else 0
        found += [(*match.span(group), match[group]) for match in shape.finditer(text)]
    last = 0
    for start, end, number in sorted(found, key=lambda item: (item[0], -item[1])):
        if start >= last:
            yield start, number
            last = end


def _dial(number: str) -> str | None:
    try:
        return parse_phone(number).dial
    except ValueError:
        return None


def _tags_by_dial(facts: Facts) -> dict[str, str]:
    """Return the tag to use for each number in data/, by what is dialed."""
    values = inline_values(facts.organization, facts.helplines)
    links = ((value.href, name) for name, value in values.items() if value and value.href)
    return {href.partition(":")[2]: name for href, name in links if href[:4] in ("tel:", "sms:")}
