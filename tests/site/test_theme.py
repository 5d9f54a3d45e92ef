"""What is relied on of Material: an upgrade that breaks it turns these red."""

import json
import re
from pathlib import Path

from guide.theme import SEARCH_INDEX
from tests.conftest import PAGES
from tests.site.test_pages import page_file, soup_of


def test_the_search_index_has_the_form_that_search_js_reads(site: Path):
    docs = json.loads((site / SEARCH_INDEX).read_text("utf-8"))["docs"]
    assert len(docs) > 3 * len(PAGES)
    for doc in docs:
        assert {"location", "title", "text"} <= set(doc)
    pages = {doc["location"].partition("#")[0] for doc in docs}
    assert pages == {"" if name == "index" else f"{name}/" for name in PAGES}


def test_the_search_index_leaves_out_what_is_no_answer(site: Path):
    text = (site / SEARCH_INDEX).read_text("utf-8")
    assert "Not yet reviewed by a clinician" not in text
    assert "We read it on" not in text
    assert "Not yet checked by a call" not in text


def test_nothing_of_the_theme_is_published(site: Path):
    published = {file.name for file in (site / "assets").rglob("*") if file.is_file()}
    own = {file.name for file in Path("overrides/assets").rglob("*") if file.is_file()}
    assert published == own
    page = page_file(site, "about").read_text("utf-8")
    assert not re.search(r"\bmd-|data-md-", page)


def test_the_catalogue_is_not_published(site: Path):
    assert not (site / "catalogue").exists()
    assert "catalogue" not in (site / "sitemap.xml").read_text("utf-8")
    assert "catalogue" not in (site / "index.html").read_text("utf-8")


def test_structured_data_says_what_the_page_shows(site: Path):
    for name in PAGES:
        soup = soup_of(page_file(site, name))
        shown = re.sub(r"\s+", " ", soup.body.get_text(" "))
        graph = json.loads(soup.find("script", type="application/ld+json").string)["@graph"]
        page, publisher, *rest = graph
        assert page["name"] == soup.h1.get_text()
        assert page["description"] == soup.find("meta", attrs={"name": "description"})["content"]
        assert page["url"] == soup.find("link", rel="canonical")["href"]
        assert publisher["name"] in shown
        assert publisher["address"]["streetAddress"] in shown
        for work in page.get("citation", []):
            assert work["name"] in shown
        crumbs = [step["name"] for node in rest for step in node["itemListElement"]]
        assert crumbs == [item.get_text() for item in soup.select(".breadcrumb li")]


def test_the_sharing_picture_is_there_and_has_its_size(site: Path):
    picture = (site / "assets/share.png").read_bytes()
    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])) == (1200, 630)
    assert len(picture) < 20_000
