"""Facts in HTML: escaped, labeled, never more than is known."""

from datetime import date
from pathlib import Path

import pytest

from guide.components import component_renderer
from guide.front_matter import split_page
from guide.values import organization_values
from tests.unit import sample

HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>&amp;"


def with_organization(**changes: object):
    facts = sample.facts()
    organization = facts.organization.model_copy(update=changes)
    return component_renderer(Path(), type(facts)(**{**vars(facts), "organization": organization}))


@pytest.mark.parametrize("name", ["contact", "publisher", "corrections"])
def test_hostile_text_never_becomes_markup(name: str):
    html = with_organization(name=HOSTILE, hours=HOSTILE, phone_answered_by=HOSTILE)(name)
    assert "<script" not in html
    assert "<img" not in html
    assert 'aria-label="Contact <' not in html


def test_a_hostile_facility_is_only_text():
    facility = sample.facts().facilities[1].model_copy(update={"name1": HOSTILE, "name2": HOSTILE})
    html = sample.render()("locator", places=[(facility, [HOSTILE])])
    assert "<script" not in html
    assert "<img" not in html
    assert html.count("&lt;script&gt;") == 3


def test_an_unconfirmed_phone_comes_after_the_public_lines():
    html = with_organization(phone_confirmed_on=None, phone_answered_by=None)("contact")
    assert "Contact not confirmed." in html
    assert html.index("tel:911") < html.index("tel:988") < html.index("tel:+12025550143")
    assert "not known yet" in html


@pytest.mark.parametrize(
    ("confirmed_on", "note"), [(None, " (not confirmed)"), (date(2026, 10, 1), "")]
)
def test_the_phone_in_a_sentence_says_when_nobody_has_confirmed_it(confirmed_on, note: str):
    facts = sample.facts()
    organization = facts.organization.model_copy(update={"phone_confirmed_on": confirmed_on})
    value = organization_values(organization)["phone"]
    html = sample.render()("value", value=value)
    assert html == f'<a href="tel:+12025550143" rel="noreferrer">(202) 555-0143</a>{note}'


def test_a_confirmed_phone_says_who_answers_and_is_no_public_line():
    html = sample.render()("contact")
    assert "Call Made-up Recovery House: (202) 555-0143" in html
    assert "its own front desk" in html
    assert "This is not a public help line" in html
    assert "not confirmed" not in html


def test_a_report_goes_to_the_mailbox_and_names_no_health_matter():
    assert 'href="mailto:office@example.org?subject=Website%20correction"' in sample.render()(
        "corrections"
    )
    assert "tel:+12025550143" in with_organization(email=None)("corrections")


def test_a_withheld_address_is_not_shown():
    facility = sample.facts().facilities[1].model_copy(update={"geo_precision": "withheld"})
    html = sample.render()("locator", places=[(facility, [])])
    assert "Sample Road" not in html
    assert "google.com/maps" not in html


REVIEW = "reviewed_by: A Made-up Reviewer, MD\nreviewed_on: 2025-11-02\nnext_review: 2026-11-{}\n"


@pytest.mark.parametrize(
    ("lines", "words"),
    [
        ("", "Not yet reviewed by a clinician."),
        (REVIEW.format("22"), "Next review due on"),
        (REVIEW.format("20"), "has not happened yet"),
    ],
)
def test_the_review_line_says_what_happened(lines: str, words: str):
    text = f"---\ntitle: T\ndescription: D\nwritten: 2025-01-01\n{lines}---\n"
    html = sample.render()("review", page=split_page(text, "docs/x.md").front_matter)
    assert words in html


def test_help_lines_say_when_they_were_checked():
    html = sample.render()("helplines")
    assert "Not yet checked by a call of ours" in html
    assert "November 1, 2026" in html
