"""Cards and tables as readers get them, and what an editor is told of mistyped ones."""

import pytest
from markdown import markdown

from guide.cards import CARDS
from guide.markdown_layout import Layout
from guide.rules import cards
from tests.unit import sample


def html(text: str) -> str:
    return markdown(text, extensions=["admonition", "tables", Layout()])


@pytest.mark.parametrize("name", CARDS)
def test_every_card_has_its_class_and_keeps_its_text(name: str):
    found = html(f'!!! {name} "A title"\n    A text.')
    assert f'class="card card--{name}"' in found
    assert "A title</p>" in found
    assert "<p>A text.</p>" in found


def test_care_cards_say_their_level_to_those_who_cannot_see_the_color():
    label = '<span class="visually-hidden">{}</span> Now'
    assert label.format("Emergency:") in html('!!! emergency "Now"\n    x')
    assert label.format("Important:") in html('!!! soon "Now"\n    x')


def test_a_card_without_a_title_gets_its_own_or_none():
    assert "What to do next</p>" in html("!!! next\n    x")
    assert "card__title" not in html("!!! key\n    x")
    assert '<span class="card__label">Myth</span>' in html("!!! myth\n    x")


def test_a_title_may_hold_emphasis():
    assert "</span> <strong>Now</strong></p>" in html('!!! emergency "**Now**"\n    x')


TABLE = "| Who | What **is** |\n| --- | --- |\n| One | a |\n| Two | b |"


def test_a_row_can_stand_alone_on_a_phone():
    found = html(TABLE)
    assert '<th role="rowheader" scope="row">One</th>' in found
    assert '<td data-label="What is" role="cell">a</td>' in found.replace(
        'role="cell" data-label="What is"', 'data-label="What is" role="cell"'
    )
    assert found.count('role="row"') == 3
    assert '<th role="columnheader" scope="col">' in found.replace(
        'scope="col" role="columnheader"', 'role="columnheader" scope="col"'
    )


GOOD = [
    '!!! emergency "Now"\n    x',
    "!!! key\n    x",
    '- item\n\n    !!! soon "x"\n        y',
    "`!!! emergncy`",
    "```\n/// note\n!!! wrong\n```",
    "a / b /// c",
]
BAD = [
    ('!!! emergncy "Now"\n    x', "There is no card emergncy.", "Did you mean emergency?"),
    ("!!! danger\n    x", "There is no card danger.", "Known here:"),
    ('!!! soon "Now\n    x', "This card cannot be read.", "Write it like"),
    ("!!! soon “Now”\n    x", "This card cannot be read.", "Write it like"),
    ("!!!soon\n    x", "This card cannot be read.", "Write it like"),
    ('!!! soon "Now"\nx', "This card has no text", "Write it like"),
    ("!!! key\n\n## Next", "This card has no text", "Write it like"),
    ("/// emergency | Now\nx\n///", "/// does nothing here.", "Write it like"),
    ('??? soon "Now"\n    x', "??? does nothing here.", "Write it like"),
    ("::: soon\nx\n:::", "::: does nothing here.", "Write it like"),
]
RULES = [cards.cards_are_known, cards.cards_have_a_body, cards.blocks_are_written_one_way]


def found_in(text: str) -> list:
    return [p for rule in RULES for p in rule(sample.page(text), sample.facts())]


@pytest.mark.parametrize("text", GOOD)
def test_what_is_well_written_passes(text: str):
    assert found_in(text) == []


@pytest.mark.parametrize(("text", "message", "hint"), BAD)
def test_what_is_mistyped_is_told(text: str, message: str, hint: str):
    problem = found_in(text)[0]
    assert problem.message.startswith(message)
    assert problem.hint.startswith(hint)
    assert problem.line == 6
