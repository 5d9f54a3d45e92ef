"""On paper: words, numbers and addresses, and a card for the pocket."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_reading import address
from tests.site.test_pages import FACTS


def pages_of(page: Page) -> int:
    """Return how many sheets a page prints on."""
    return len(re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("name", ["index", "get-help-now", "find-treatment"])
def test_there_is_nothing_to_press_on_paper(name: str, phone: Page, origin: str):
    phone.goto(address(origin, name))
    phone.emulate_media(media="print")
    for gone in (".help-bar", ".menu", "[data-open-search]", "[data-switch-colors]"):
        expect(phone.locator(gone)).to_be_hidden()
    expect(phone.locator("article h1")).to_be_visible()
    treatment = FACTS.helplines["samhsa"].phone
    assert str(treatment) in phone.locator("body").inner_text()


def test_web_addresses_are_printed(phone: Page, origin: str):
    phone.goto(address(origin, "find-treatment"))
    phone.emulate_media(media="print")
    link = phone.locator("article a[href='https://findtreatment.gov/']").first
    content = link.evaluate("a => getComputedStyle(a, '::after').content")
    assert "https://findtreatment.gov/" in content


def test_an_article_prints(phone: Page, origin: str):
    phone.goto(address(origin, "medical-detox"))
    assert 3 <= pages_of(phone) <= 12


def test_the_pocket_card_is_one_sheet_of_equal_panels(phone: Page, origin: str):
    phone.goto(address(origin, "pocket-card"))
    assert pages_of(phone) == 1
    phone.set_viewport_size({"width": 816, "height": 1056})
    phone.emulate_media(media="print")
    panels = phone.locator(".card--panel").all()
    boxes = [panel.bounding_box() for panel in panels]
    assert len(boxes) == 4
    assert len({(round(box["width"]), round(box["height"])) for box in boxes}) == 1
    for panel in panels:
        assert panel.evaluate("p => p.scrollHeight <= p.clientHeight + 1"), panel.inner_text()
    shown = "".join(panel.inner_text() for panel in panels)
    lines = FACTS.helplines.values()
    for number in [*(line.phone for line in lines), FACTS.organization.phone]:
        assert str(number) in shown
    assert ("not confirmed" in shown) == (FACTS.organization.phone_confirmed_on is None)
    expect(phone.locator(".review")).to_be_hidden()


@pytest.mark.parametrize("colors", ["light", "dark"])
def test_every_text_is_black_on_paper(colors: str, phone: Page, origin: str):
    phone.goto(address(origin, "get-help-now"))
    phone.evaluate("colors => document.documentElement.dataset.colors = colors", colors)
    phone.emulate_media(media="print")
    found = phone.evaluate("""() => [...new Set([...document.querySelectorAll("main *")]
        .filter((e) => e.checkVisibility() && e.innerText)
        .map((e) => getComputedStyle(e).color))]""")
    assert found == ["rgb(0, 0, 0)"]
