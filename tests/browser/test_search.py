"""Search: in the browser, fetched when it is first opened, usable by keyboard."""

import pytest
from playwright.sync_api import BrowserContext, Page, expect

QUERIES = [
    ("naltrexone", "altrexone"),
    ("methad", "ethadone"),
    ("buprenorphin", "uprenorphine"),
    ("naloxon", "aloxone"),
    ("medicaid", "edicaid"),
    ("shame", "shame"),
]


def open_search(page: Page) -> None:
    page.get_by_role("button", name="Search").click()
    expect(page.get_by_role("dialog", name="Search this guide")).to_be_visible()


@pytest.mark.parametrize(("query", "answer"), QUERIES)
def test_a_query_leads_to_a_page_about_it(query: str, answer: str, phone: Page, origin: str):
    phone.goto(origin)
    open_search(phone)
    phone.keyboard.type(query)
    first = phone.locator(".search__results a").first
    first.click()
    expect(phone.get_by_role("dialog")).to_have_count(0)
    expect(phone.locator("article")).to_contain_text(answer)


def test_nothing_is_fetched_before_search_is_opened(phone: Page, origin: str):
    asked = []
    phone.on("request", lambda request: asked.append(request.url.removeprefix(origin)))
    phone.goto(origin, wait_until="networkidle")
    assert not [url for url in asked if "search" in url]
    open_search(phone)
    phone.keyboard.type("detox")
    expect(phone.locator(".search__results a").first).to_be_visible()
    assert "search/search_index.json" in asked
    assert not [url for url in asked if "detox" in url]


def test_it_works_from_a_page_below(phone: Page, origin: str):
    phone.goto(f"{origin}stigma/")
    open_search(phone)
    phone.keyboard.type("pregnan")
    phone.locator(".search__results a").first.click()
    expect(phone.locator("article h1")).to_be_visible()


def test_the_count_is_announced_and_nothing_found_says_so(phone: Page, origin: str):
    phone.goto(origin)
    open_search(phone)
    status = phone.get_by_role("status")
    phone.keyboard.type("methadone")
    expect(status).to_contain_text("places in this guide")
    phone.keyboard.press("ControlOrMeta+A")
    phone.keyboard.type("qqqqqqqq")
    expect(status).to_have_text("Nothing found. Try another word, or use the menu.")


def test_escape_closes_and_gives_the_focus_back(phone: Page, origin: str):
    phone.goto(origin)
    open_search(phone)
    expect(phone.get_by_role("searchbox")).to_be_focused()
    phone.keyboard.press("Escape")
    expect(phone.get_by_role("dialog")).to_have_count(0)
    expect(phone.get_by_role("button", name="Search")).to_be_focused()


def test_hostile_words_stay_words(phone: Page, origin: str):
    phone.goto(origin)
    open_search(phone)
    phone.keyboard.type("<img src=x onerror=alert(1)>")
    expect(phone.get_by_role("status")).not_to_be_empty()
    assert phone.locator("dialog img").count() == 0


def test_an_index_that_cannot_be_loaded_is_a_sentence(context: BrowserContext, origin: str):
    context.route("**/search_index.json", lambda route: route.abort())
    page = context.new_page()
    page.goto(origin)
    open_search(page)
    expect(page.get_by_role("status")).to_have_text(
        "Search could not be loaded. The menu lists all pages."
    )
