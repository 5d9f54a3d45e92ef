"""What pages say to machines: only what schema.org knows, and only what is so."""

from dataclasses import replace
from pathlib import Path

import pytest

from guide.pages import Page, read_pages
from guide.structured_data import structured_data
from tests.unit import sample

# The properties used, as https://schema.org/ lists them for each type and its parents.
SCHEMA = {
    "MedicalWebPage": {
        "@id", "url", "name", "description", "inLanguage", "datePublished", "dateModified",
        "publisher", "citation", "reviewedBy", "lastReviewed",
    },
    "Organization": {"@id", "name", "address", "contactPoint"},
    "ContactPoint": {"telephone", "contactType"},
    "PostalAddress": {
        "streetAddress", "addressLocality", "addressRegion", "postalCode", "addressCountry",
    },
    "CreativeWork": {"name", "url"},
    "Person": {"name"},
    "BreadcrumbList": {"itemListElement"},
    "ListItem": {"position", "name", "item"},
    "MedicalClinic": {"name", "address", "telephone", "url"},
}  # fmt: skip
URL = "https://guide.example.org/second/"
HOME = ("Start", "https://guide.example.org/")


@pytest.fixture(scope="module")
def pages() -> dict[str, Page]:
    return {Path(page.path).stem: page for page in read_pages(sample.ROOT)[0]}


def graph(page: Page, facts=None, home=HOME) -> dict[str, dict]:
    data = structured_data(page, facts or sample.facts(), URL, home)
    assert data["@context"] == "https://schema.org"
    return {node["@type"]: node for node in data["@graph"]}


def nodes(value):
    """Yield every typed node inside a JSON value."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


@pytest.mark.parametrize("name", ["index", "second"])
def test_only_known_types_and_properties_are_used(name: str, pages):
    found = list(nodes(graph(pages[name])))
    assert len(found) > 4
    for node in found:
        assert set(node) - {"@type"} <= SCHEMA[node["@type"]], node
        assert all(node.values()), node


def test_a_review_is_told_only_when_there_was_one(pages):
    assert "reviewedBy" not in graph(pages["index"])["MedicalWebPage"]
    reviewed = graph(pages["second"])["MedicalWebPage"]
    assert reviewed["reviewedBy"]["name"] == "A Made-up Reviewer, MD"
    assert reviewed["lastReviewed"] == "2026-11-02"


def test_citations_are_the_page_s_own_in_order(pages):
    cited = graph(pages["index"])["MedicalWebPage"]["citation"]
    assert [work["name"] for work in cited] == ["A made-up trial?", "A made-up publication"]
    lapsing = graph(pages["second"])["MedicalWebPage"]["citation"]
    assert [work["name"] for work in lapsing] == ["A made-up publication"]


def test_the_start_page_has_no_breadcrumb(pages):
    assert "BreadcrumbList" not in graph(pages["index"], home=None)
    steps = graph(pages["second"])["BreadcrumbList"]["itemListElement"]
    assert [(s["position"], s["name"]) for s in steps] == [(1, "Start"), (2, "Second")]


def test_a_phone_is_told_only_when_it_is_confirmed(pages):
    facts = sample.facts()
    assert graph(pages["index"])["Organization"]["contactPoint"]["telephone"] == "+12025550143"
    organization = facts.organization.model_copy(update={"phone_confirmed_on": None})
    unconfirmed = replace(facts, organization=organization)
    assert "contactPoint" not in graph(pages["index"], unconfirmed)["Organization"]


def test_a_clinic_is_claimed_only_by_a_treatment_provider_where_it_is_listed(pages):
    facts = sample.facts()
    assert graph(pages["second"])["MedicalClinic"]["name"] == "Made-up Recovery House"
    assert "MedicalClinic" not in graph(pages["index"])
    operator = facts.organization.operator.model_copy(update={"type": "unknown"})
    organization = facts.organization.model_copy(update={"operator": operator})
    assert "MedicalClinic" not in graph(pages["second"], replace(facts, organization=organization))
