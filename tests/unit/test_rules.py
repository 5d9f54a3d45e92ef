"""Rules at their edges: what each one lets pass and what it does not. Slips with the exact
message stand in editor_mistakes.yml."""

import pytest

from guide.rules import own_facts, phone_numbers, tags
from tests.unit import sample

NUMBERS = [
    ("Call (202) 555-0143 now", ["(202) 555-0143"]),
    ("202.555.0143 or 202 555 0144", ["202.555.0143", "202 555 0144"]),
    ("+1 (202) 555-0143 ext. 5", ["+1 (202) 555-0143 ext. 5"]),
    ("1-800-662-HELP (4357)", ["1-800-662-HELP"]),
    ("1-800-HELP-NOW", ["1-800-HELP-NOW"]),
    ("1-855-DÉJELO-YA", ["1-855-DÉJELO-YA"]),
    ("1-800-quit-now", ["1-800-quit-now"]),
    ("[call](tel:+12025550143)", ["+12025550143"]),
    ("text AYUDA to 838255", ["838255"]),
    ("000-000-0000", ["000-000-0000"]),
    ("call 911 or 988", []),
    ("from 2019-2021, 749,634 people, 36 studies", []),
    ("10.1001/jamapsychiatry.2021.0976", []),
    ("<https://example.org/1-800-662-4357>", []),
    ("`202-555-0143`", []),
    ("{{ organization.phone }} in 2026", []),
    ("42 CFR 8.12, 89 FR 7528, 5 of 100", []),
    ("800 PEOPLE asked; texts about 1 in 10", []),
    ("2026-11-21", []),
]


@pytest.mark.parametrize(("text", "numbers"), NUMBERS)
def test_typed_numbers(text: str, numbers: list[str]):
    found = phone_numbers.phone_numbers_come_from_data(sample.page(text), sample.facts())
    assert [problem.message.split(": ")[1][:-1] for problem in found] == numbers


PLACES = [
    ("In {{ organization.city }}.", None),
    ("[^sample2024] {{ organization.city }} [text](second.md)", None),
    ("| a | {{ organization.phone }} |", None),
    ("- [x] {{ organization.city }}", None),
    ("[see](second.md) {{ organization.city }} (here)", None),
    ("`{{ organization.city }}`", None),
    ("## In {{ organization.city }} {: #here }", None),
    ("## In {{ organization.city }} {#here}", None),
    ("{{ contact }}", None),
    ("- item\n\n    {{ contact }}", None),
    ("<b>{{ organization.city }}</b>", None),
    ("## In {{ organization.city }}", "a heading"),
    ("In {{ organization.city }}\n---", "a heading"),
    ("## {{ contact }} {: #here }", "a heading"),
    ("[{{ organization.city }}](second.md)", "a link's text"),
    ("![{{ organization.city }}](a.png)", "a link's text"),
    ("[here](https://example.org/{{ organization.city }})", "a link's address"),
    ("[here]: https://example.org/{{ organization.city }}", "a link's address"),
    ("<https://example.org/{{ organization.city }}>", "an HTML tag"),
    ('<b title="{{ organization.city }}">x</b>', "an HTML tag"),
    ("<div>\n\n{{ organization.city }}\n\n</div>", "raw HTML"),
    ('text {: title="{{ organization.city }}" }', "an attribute list"),
    ("| a | {{ contact }} |", "a sentence"),
    ("- {{ contact }}", "a sentence"),
    ("{{ contact }} {{ helplines }}", "a sentence"),
]


@pytest.mark.parametrize(("text", "place"), PLACES)
def test_places_for_tags(text: str, place: str | None):
    found = list(tags.tags_stand_where_they_work(sample.page(text), sample.facts()))
    if place is None:
        assert found == []
    else:
        assert f"cannot stand in {place}." in found[0].message
        assert found[0].hint


def test_a_line_is_counted_from_the_top_of_the_file():
    page = sample.page("one\n\n{{ organization.fax }}\n")
    assert [p.line for p in tags.tags_are_known(page, sample.facts())] == [8]


def test_our_own_facts_are_found_in_any_case():
    page = sample.page("MADE-UP recovery house, 12 Sample Street, OFFICE@example.org")
    found = own_facts.facts_about_us_come_from_data(page, sample.facts())
    assert [problem.message for problem in found] == [
        "The organization's name is typed into the page.",
        "The organization's email is typed into the page.",
        "The organization's street is typed into the page.",
    ]
