"""A reader on a small phone, with and without JavaScript."""

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PHONE
from tests.conftest import PAGES


def address(origin: str, name: str) -> str:
    return origin if name == "index" else f"{origin}{name}/"


def sideways(page: Page) -> int:
    """Return by how many pixels the page is wider than the screen."""
    return page.evaluate(
        "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
    )


@pytest.mark.parametrize("name", PAGES)
def test_a_page_asks_nobody_else_and_complains_of_nothing(name: str, phone: Page, origin: str):
    asked, complaints = [], []
    phone.on("request", lambda request: asked.append(request.url))
    phone.on("console", lambda message: complaints.append(message.text))
    phone.on("pageerror", lambda error: complaints.append(str(error)))
    phone.goto(address(origin, name), wait_until="networkidle")
    assert [url for url in asked if not url.startswith(origin)] == []
    assert complaints == []
    assert phone.context.cookies() == []


@pytest.mark.parametrize("name", PAGES)
def test_nothing_scrolls_sideways_at_320_px(name: str, phone: Page, origin: str):
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(address(origin, name))
    assert sideways(phone) <= 0


@pytest.mark.parametrize("name", PAGES)
def test_everything_is_there_without_javascript(name: str, browser: Browser, origin: str):
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(address(origin, name))
    article = page.locator("article")
    expect(article.locator("h1")).to_be_visible()
    hidden = [
        part.inner_text()
        for part in article.locator("p, li, td, dd, h2").all()
        if not part.is_visible() and not part.evaluate("e => e.closest('.visually-hidden')")
    ]
    assert hidden == []
    for link in page.locator("article a[href^='tel:'], .help-bar a").all():
        expect(link).to_be_visible()
    context.close()


def test_the_help_bar_is_on_the_first_screen_and_dials(phone: Page, origin: str):
    phone.goto(origin)
    links = phone.locator(".help-bar a")
    dialed = [link.get_attribute("href") for link in links.all()]
    assert dialed[:2] == ["tel:911", "tel:988"]
    assert dialed[2].startswith("tel:+1")
    for link in links.all():
        box = link.bounding_box()
        assert box["y"] + box["height"] <= PHONE["height"]
        assert box["height"] >= 44


def test_buttons_are_large_enough_for_a_shaking_thumb(phone: Page, origin: str):
    phone.goto(address(origin, "get-help-now"))
    buttons = phone.locator("article a.button").all()
    assert len(buttons) >= 5
    assert [b.inner_text() for b in buttons if b.bounding_box()["height"] < 44] == []


def test_911_and_988_in_a_sentence_dial(phone: Page, origin: str):
    phone.goto(address(origin, "get-help-now"))
    for number in ("911", "988"):
        link = phone.locator(f"article p a[href='tel:{number}']:not(.button)").first
        expect(link).to_have_text(number)


def test_the_menu_opens_and_leads_on(phone: Page, origin: str):
    phone.goto(origin)
    link = phone.locator(".menu a[href$='find-treatment/']")
    expect(link).to_be_hidden()
    phone.get_by_text("Menu", exact=True).click()
    link.click()
    expect(phone).to_have_url(f"{origin}find-treatment/")


def test_the_menu_opens_without_javascript(browser: Browser, origin: str):
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    page = context.new_page()
    page.goto(origin)
    expect(page.get_by_role("button", name="Search")).to_have_count(0)
    page.get_by_text("Menu", exact=True).click()
    page.locator(".menu a[href$='get-help-now/']").click()
    expect(page).to_have_url(f"{origin}get-help-now/")
    context.close()


def test_the_choice_of_colors_is_all_that_is_kept(phone: Page, origin: str):
    phone.goto(origin, wait_until="networkidle")
    assert phone.evaluate("Object.keys(localStorage)") == []
    before = phone.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    phone.get_by_role("button", name="Switch between light and dark").click()
    phone.goto(address(origin, "privacy"), wait_until="networkidle")
    after = phone.evaluate("getComputedStyle(document.documentElement).backgroundColor")
    assert before != after
    assert phone.evaluate("Object.keys(localStorage)") == ["colors"]
    assert phone.evaluate("Object.keys(sessionStorage)") == []
    expect(phone.locator("article")).to_contain_text("under the name colors")


def test_the_way_back_leads_home(phone: Page, origin: str):
    phone.goto(address(origin, "stigma"))
    phone.locator(".breadcrumb a").click()
    expect(phone).to_have_url(origin)
