"""Usable by everyone: measured in a real browser, in every state of every template."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page, expect

from tests.browser.test_reading import address, sideways
from tests.conftest import PAGES

# One page for each kind of page there is.
TEMPLATES = ["index", "medical-detox", "stigma", "find-treatment", "pocket-card", "catalogue"]
SCHEMES = ["light", "dark"]
WIDTHS = [320, 1280]
STATES = ["plain", "menu", "search"]

# WCAG 2.2, 1.4.12
TEXT_SPACING = """
* {
  letter-spacing: 0.12em !important;
  line-height: 1.5 !important;
  word-spacing: 0.16em !important;
}
p { margin-bottom: 2em !important }
"""

# Links that stand alone; those inside sentences, lists and tables follow the line.
ALONE = "a, button, summary, input"
IN_TEXT = "article :is(p, li, td, th, dd, sup), .footer p"

# What has the focus must be seen: in the window, of some size, and nothing over it.
FOCUS = """() => {
  const element = document.activeElement;
  if (element === document.body) return null;
  const [box] = element.getClientRects();
  const name = element.outerHTML.slice(0, 90);
  if (!box || box.width < 1 || box.height < 1) return [name, "has no size"];
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return [name, "is off the screen"];
  const top = document.elementFromPoint(x, y);
  if (!element.contains(top)) return [name, `is covered by ${top && top.outerHTML.slice(0, 60)}`];
  const style = getComputedStyle(element);
  if (style.outlineStyle === "none") return [name, "shows no outline"];
  return [name, ""];
}"""


def violations(page: Page) -> list[str]:
    """Return what axe-core finds wrong, with the first place of each."""
    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {v['nodes'][0]['html'][:120]}" for v in found]


def bring_into(page: Page, state: str) -> None:
    if state == "menu":
        page.get_by_text("Menu", exact=True).click()
    if state == "search":
        page.get_by_role("button", name="Search").click()
        expect(page.get_by_role("searchbox")).to_be_focused()
        page.keyboard.type("methadone")
        expect(page.locator(".search__results a").first).to_be_visible()


@pytest.mark.parametrize("name", [*PAGES, "404.html"])
def test_axe_finds_nothing_on_any_page(name: str, phone: Page, origin: str):
    phone.goto(origin + name if name == "404.html" else address(origin, name))
    assert violations(phone) == []


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", TEMPLATES)
def test_axe_finds_nothing_in_any_state(
    name: str, width: int, scheme: str, state: str, browser: Browser, preview_origin: str
):
    context = browser.new_context(
        viewport={"width": width, "height": 700}, color_scheme=scheme, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(address(preview_origin, name))
    bring_into(page, state)
    assert violations(page) == []
    context.close()


@pytest.mark.parametrize("name", TEMPLATES)
def test_what_has_the_focus_can_always_be_seen(name: str, phone: Page, preview_origin: str):
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.emulate_media(reduced_motion="reduce")
    phone.goto(address(preview_origin, name))
    stops = []
    for _ in range(200):
        phone.keyboard.press("Tab")
        stop = phone.evaluate(FOCUS)
        if stop is None:
            break
        stops.append(stop)
    else:
        raise AssertionError("focus never left the page")
    assert len(stops) > 10
    assert [stop for stop in stops if stop[1]] == []
    assert "skip-link" in stops[0][0]


def test_the_menu_works_by_keyboard(phone: Page, origin: str):
    phone.goto(origin)
    summary = phone.locator(".menu > summary")
    summary.focus()
    phone.keyboard.press("Enter")
    first = phone.locator(".menu a").first
    expect(first).to_be_visible()
    phone.keyboard.press("Tab")
    expect(first).to_be_focused()
    phone.keyboard.press("Escape")
    expect(first).to_be_hidden()
    expect(summary).to_be_focused()


@pytest.mark.parametrize("size", [(360, 640), (1280, 600)], ids=["phone", "desk"])
def test_the_last_page_in_the_menu_can_be_reached(size, phone: Page, origin: str):
    phone.set_viewport_size({"width": size[0], "height": size[1]})
    phone.goto(origin)
    phone.get_by_text("Menu", exact=True).click()
    phone.locator(".menu a").nth(-2).focus()
    phone.keyboard.press("Tab")
    expect(phone.locator(".menu a").last).to_be_focused()
    assert phone.evaluate(FOCUS)[1] == ""


def test_focus_that_leaves_the_menu_closes_it(phone: Page, origin: str):
    phone.goto(origin)
    phone.get_by_text("Menu", exact=True).click()
    phone.locator(".menu a").last.focus()
    phone.keyboard.press("Tab")
    expect(phone.locator(".menu a").first).to_be_hidden()


def test_the_skip_link_leads_to_the_text(phone: Page, origin: str):
    phone.goto(address(origin, "stigma"))
    phone.keyboard.press("Tab")
    phone.keyboard.press("Enter")
    expect(phone.locator("main")).to_be_focused()


@pytest.mark.parametrize("name", TEMPLATES)
def test_400_percent_zoom_loses_nothing(name: str, phone: Page, preview_origin: str):
    phone.set_viewport_size({"width": 320, "height": 256})
    phone.goto(address(preview_origin, name))
    assert sideways(phone) <= 0
    bar = phone.locator(".help-bar")
    assert bar.evaluate("bar => getComputedStyle(bar).position") == "static"
    expect(bar.locator("a").first).to_be_visible()


@pytest.mark.parametrize("name", TEMPLATES)
def test_wider_text_is_not_cut_off(name: str, phone: Page, preview_origin: str):
    phone.set_viewport_size({"width": 320, "height": 640})
    phone.goto(address(preview_origin, name))
    phone.add_style_tag(content=TEXT_SPACING)
    assert sideways(phone) <= 0
    cut = phone.evaluate("""() => [...document.querySelectorAll("body *")]
        .filter((e) => getComputedStyle(e).overflow !== "visible" && e.checkVisibility())
        .filter((e) => !e.matches(".visually-hidden, svg, thead"))
        .filter((e) => e.scrollHeight > e.clientHeight + 1 || e.scrollWidth > e.clientWidth + 1)
        .map((e) => e.outerHTML.slice(0, 80))""")
    assert cut == []


@pytest.mark.parametrize("name", ["index", "catalogue"])
def test_forced_colors_keep_every_shape(name: str, browser: Browser, preview_origin: str):
    context = browser.new_context(viewport={"width": 360, "height": 640}, forced_colors="active")
    page = context.new_page()
    page.goto(address(preview_origin, name))
    for shape in page.locator(".button, .help-bar a, .card--emergency").all():
        assert shape.evaluate("e => parseFloat(getComputedStyle(e).borderTopWidth)") >= 1
    assert violations(page) == []
    context.close()


def test_who_asks_for_less_movement_gets_none(browser: Browser, origin: str):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(origin)
    moving = page.evaluate("""() => [...document.querySelectorAll("*")]
        .filter((e) => getComputedStyle(e).transitionDuration !== "0s").length""")
    assert moving == 0
    context.close()


@pytest.mark.parametrize("name", TEMPLATES)
def test_targets_are_large_enough(name: str, phone: Page, preview_origin: str):
    phone.goto(address(preview_origin, name))
    small = phone.evaluate(
        """([alone, inText]) => [...document.querySelectorAll(alone)]
        .filter((e) => e.checkVisibility() && !e.closest(inText))
        .map((e) => [e.outerHTML.slice(0, 80), e.getBoundingClientRect()])
        .filter(([, box]) => box.width < 24 || box.height < 24).map(([html]) => html)""",
        [ALONE, IN_TEXT],
    )
    assert [html for html in small if "skip-link" not in html] == []


def test_help_is_in_the_same_place_on_every_page(phone: Page, origin: str):
    places = set()
    for name in PAGES:
        phone.goto(address(origin, name))
        box = phone.locator(".help-bar").bounding_box()
        places.add((box["x"], box["y"], box["width"], box["height"]))
    assert len(places) == 1


# What a reader taps from the start page, and the number that must then be on the screen.
NEEDS = [
    ("my son isn't breathing", [], "tel:911"),
    ("I want to talk to somebody now", [], "tel:988"),
    ("I want to stop drinking tonight", ["article a[href$='#stop-drinking']"], "tel:911"),
    ("find methadone near me", [".help-bar a[href$='find-treatment/']"], "tel:+1"),
]


@pytest.mark.parametrize(("need", "way", "number"), NEEDS, ids=[need for need, _, _ in NEEDS])
def test_the_right_number_is_two_taps_away(need, way, number, phone: Page, origin: str):
    phone.goto(origin)
    for link in way:
        phone.locator(link).first.click()
    call = phone.locator(f"a[href^='{number}']").first
    expect(call).to_be_in_viewport()


def test_the_first_screen_calls_texts_and_finds(phone: Page, origin: str):
    phone.goto(origin)
    for href in ("tel:911", "tel:988", "sms:988"):
        expect(phone.locator(f"main a[href='{href}']").first).to_be_in_viewport(ratio=1)
    find = phone.locator(".help-bar a[href$='find-treatment/']")
    expect(find).to_be_in_viewport(ratio=1)
