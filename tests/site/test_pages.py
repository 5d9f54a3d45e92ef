"""What readers really get: every finished page."""

import re
from datetime import date
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from bs4 import BeautifulSoup

from guide.clock import long_date
from guide.facts import load_facts
from guide.pages import read_pages
from tests.conftest import PAGES, ROOT, SITE_URL

# What the pages must say stands in data/ and in their own headers: no test repeats it.
FACTS = load_facts(ROOT, date.today())
FRONT_MATTER = {Path(page.path).stem: page.front_matter for page in read_pages(ROOT)[0]}
SITE_NAME = re.search(r"^site_name: (.+)$", (ROOT / "mkdocs.yml").read_text("utf-8"), re.M)[1]


def page_file(site: Path, name: str) -> Path:
    return site / ("index.html" if name == "index" else f"{name}/index.html")


def soup_of(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text("utf-8"), "html.parser")


@pytest.fixture(scope="module")
def soups(site: Path) -> dict[str, BeautifulSoup]:
    return {name: soup_of(page_file(site, name)) for name in PAGES}


def address(name: str) -> str:
    return SITE_URL if name == "index" else f"{SITE_URL}{name}/"


@pytest.mark.parametrize("name", PAGES)
def test_links_and_anchors_lead_somewhere(name: str, site: Path, soups):
    for link in soups[name].find_all(href=True):
        url = urljoin(address(name), link["href"])
        if not url.startswith(SITE_URL):
            continue
        target = urlsplit(url.removeprefix(SITE_URL))
        file = site / unquote(target.path)
        file = file / "index.html" if file.is_dir() else file
        assert file.is_file(), link["href"]
        if target.fragment and file.suffix == ".html":
            wanted = unquote(target.fragment)
            assert soup_of(file).find(id=wanted), f"{link['href']}: no such anchor"


@pytest.mark.parametrize("name", PAGES)
def test_no_tag_is_left_over(name: str, soups):
    text = soups[name].get_text()
    assert "{{" not in text
    assert "[^" not in text


@pytest.mark.parametrize("name", PAGES)
def test_title_description_and_canonical_address(name: str, soups):
    head = soups[name].head
    assert head.title.text.endswith(SITE_NAME)
    assert head.find("meta", attrs={"name": "description"})["content"]
    assert head.find("link", rel="canonical")["href"] == address(name)


def test_titles_are_all_different(soups):
    titles = [soup.head.title.text for soup in soups.values()]
    assert len(set(titles)) == len(titles)


@pytest.mark.parametrize("name", [*PAGES, "404"])
def test_the_numbers_are_on_every_page(name: str, site: Path):
    file = site / "404.html" if name == "404" else page_file(site, name)
    soup = soup_of(file)
    bar = [link["href"] for link in soup.select("nav.help-bar a")]
    assert bar[:2] == ["tel:911", "tel:988"]
    assert bar[2] in (FACTS.helplines["samhsa"].phone.href, FACTS.organization.phone.href)
    assert urljoin(address(name), bar[3]) == address("find-treatment")
    treatment = FACTS.helplines["samhsa"]
    assert soup.find("footer").find("a", href=treatment.phone.href)
    assert f"Answered by {treatment.answered_by}." in soup.find("footer").get_text()


@pytest.mark.parametrize("name", PAGES)
def test_a_page_says_who_stands_behind_it(name: str, soups):
    review = " ".join(soups[name].find("aside", class_="review").get_text(" ").split())
    about = FRONT_MATTER[name]
    reviewed = f"Reviewed by {about.reviewed_by}" if about.reviewed_by else "Not yet reviewed by a"
    assert reviewed in review
    assert f"Written {long_date(about.written)}" in review
    assert f"Published by {FACTS.organization.name}." in review


@pytest.mark.parametrize("name", PAGES)
def test_the_review_line_stands_before_the_sources(name: str, soups):
    article = str(soups[name].find("article"))
    if 'class="footnote"' in article:
        assert article.index('class="review"') < article.index('class="footnote"')


@pytest.mark.parametrize("name", PAGES)
def test_sources_stand_in_order_of_citation_and_all_are_cited(name: str, soups):
    cited = [link["href"] for link in soups[name].select("sup a.footnote-ref")]
    defined = [f"#{item['id']}" for item in soups[name].select("div.footnote li")]
    assert list(dict.fromkeys(cited)) == defined


@pytest.mark.parametrize("name", PAGES)
def test_there_is_a_way_back(name: str, soups):
    home = soups[name].find("a", class_="header__home")
    assert urljoin(address(name), home["href"]) == SITE_URL


@pytest.mark.parametrize("name", [*PAGES, "404"])
def test_nothing_comes_from_another_origin(name: str, site: Path):
    file = site / "404.html" if name == "404" else page_file(site, name)
    soup = soup_of(file)
    fetched = [tag["src"] for tag in soup.find_all(src=True)]
    fetched += [tag["href"] for tag in soup.find_all("link") if "canonical" not in tag["rel"]]
    for one in fetched:
        assert not urlsplit(one).netloc or one.startswith(SITE_URL), one


@pytest.mark.parametrize("name", PAGES)
def test_no_inline_style_and_no_handler(name: str, soups):
    assert not soups[name].find_all(style=True)
    assert not soups[name].find_all("style")
    for tag in soups[name].find_all(True):
        assert not [key for key in tag.attrs if key.startswith("on")], tag


def test_our_templates_hold_no_inline_script_and_no_style():
    for template in Path("overrides").rglob("*.html"):
        text = template.read_text("utf-8").lower()
        for script in re.findall(r"<script[^>]*>", text):
            assert "src=" in script or "application/ld+json" in script, template
        assert "<style" not in text, template
        assert "style=" not in text, template


@pytest.mark.parametrize("name", PAGES)
def test_outgoing_links_of_components_tell_nobody_where_from(name: str, soups):
    for part in soups[name].select(".helplines, .locator, .contact, .footnote"):
        for link in part.find_all("a", href=lambda href: href.startswith("http")):
            assert "noreferrer" in link.get("rel", []), link


@pytest.mark.parametrize("name", PAGES)
def test_no_page_shows_a_preview_problem(name: str, soups):
    assert not soups[name].find(class_="problems")


def test_reports_of_mistakes_say_nothing_about_health(soups):
    for soup in soups.values():
        for link in soup.find_all("a", href=lambda href: href and href.startswith("mailto:")):
            assert link["href"].partition("?")[2] in ("", "subject=Website%20correction")
