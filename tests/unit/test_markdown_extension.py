"""Tags and short numbers in every place where Markdown puts words."""

import pytest
from markdown import markdown

from guide.citations import definitions
from guide.markdown_extension import MergeTags, TagRenderer, has_unfilled_tag
from tests.unit import sample

PHONE = '<a href="tel:+12025550143" rel="noreferrer">(202) 555-0143</a>'
EXTENSIONS = ["admonition", "attr_list", "def_list", "footnotes", "tables", "toc"]
FENCES = ["pymdownx.superfences"]


def html(text: str) -> str:
    tags = MergeTags(TagRenderer(sample.facts(), sample.render()))
    return markdown(text, extensions=[*EXTENSIONS, *FENCES, tags])


@pytest.mark.parametrize(
    "text",
    [
        "Call {{ organization.phone }}.",
        "Call {{organization.phone}}.",
        "| Who | Number |\n| --- | --- |\n| Us | {{ organization.phone }} |",
        "- call {{ organization.phone }}",
        "## Call {{ organization.phone }} {: #call }",
        '!!! danger "Call {{ organization.phone }}"\n    Now.',
        "Term\n:   {{ organization.phone }}",
        "Text[^a]\n\n[^a]: {{ organization.phone }}",
        "> {{ organization.phone }}",
        "**{{ organization.phone }}**",
    ],
)
def test_a_value_stands_wherever_words_do(text: str):
    assert PHONE in html(text)


@pytest.mark.parametrize(
    "text",
    [
        "`{{ organization.phone }}`",
        "```\n{{ organization.phone }}\n```",
        "text\n\n    {{ organization.phone }}",
        "`911` and `988`",
    ],
)
def test_code_stays_as_written(text: str):
    assert "<a" not in html(text)
    assert not has_unfilled_tag(html(text))


@pytest.mark.parametrize("text", ["{{ organization.fax }}", '{{ locator sate="MD" }}', "{{ ! }}"])
def test_what_is_not_known_stays_and_is_found(text: str):
    assert has_unfilled_tag(html(text))


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Call 911 now.", 1),
        ("Call or text 988.", 1),
        ("**988**, then 911!", 2),
        ("## Call 911", 1),
        ("[call 988](tel:988)", 1),
        ("the 988 Suicide & Crisis Lifeline", 1),
        ("9,110 or 19988 or 988.5 or $911", 0),
        ("<https://988lifeline.org/988/>", 1),
        ("911 people, 988%", 1),
        ("version 1.911, 2026/911", 0),
    ],
)
def test_short_numbers_become_links_once(text: str, links: int):
    assert html(text).count("<a ") == links


def test_a_block_is_not_inside_a_paragraph():
    found = html("Before.\n\n{{ contact }}\n\nAfter.")
    assert "<p><section" not in found
    assert found.index("Before.") < found.index('<section class="contact"') < found.index("After.")


def test_a_block_splits_a_paragraph_that_was_not_left_empty_lines():
    found = html("Before.\n{{ contact }}\nAfter.")
    assert "<p>Before.</p>" in found
    assert "<p>After.</p>" in found


def test_a_block_works_in_a_list_item_and_an_admonition():
    assert '<section class="contact"' in html("- item\n\n    {{ contact }}\n")
    assert '<section class="contact"' in html('!!! tip "T"\n\n    {{ contact }}\n')


def test_options_choose_places():
    assert "Second House, East" in html('{{ locator state="MD" }}')
    assert "Closed House" not in html('{{ locator state="MD" }}')
    assert "No place is listed here yet" in html('{{ locator state="CA" }}')
    assert html('{{ locator limit="1" }}').count('class="facility"') == 1
    assert "Second House" not in html('{{ locator city="washington" }}')


def test_a_citation_shows_the_publication_and_its_figure():
    text = "Half.[^trial2020]\n\n" + definitions(["trial2020"])
    found = html(text)
    assert '<a href="https://doi.org/10.1000/sample" rel="noreferrer">A made-up trial?</a>' in found
    assert "Sample Sam, and others." in found
    assert "Made-up Journal 7(2):11-19. Made-up Press. 2020." in found
    assert "21 of 100 people." in found
    assert "?." not in found
