"""What a page says of itself to machines: schema.org, and nothing that the page does not show.

Types and properties: https://schema.org/MedicalWebPage and the pages it links to.
"""

from typing import Any

from guide.citations import cited_in
from guide.facilities import Facility
from guide.facts import Facts
from guide.organization import Organization
from guide.pages import Page
from guide.tags import find_tags

Node = dict[str, Any]

LANGUAGES = {"en": "en-US", "es": "es-US"}


def structured_data(page: Page, facts: Facts, url: str, home: tuple[str, str] | None) -> Node:
    """Return the JSON-LD of a page.

    url: the page's canonical address. home: title and address of the start page, None on itself.
    """
    publisher = _publisher(facts.organization)
    nodes = [_web_page(page, facts, url, publisher), publisher]
    if home:
        nodes.append(_breadcrumb(home, (page.front_matter.title, url)))
    if facts.organization.operator.type == "treatment_provider" and _lists_places(page):
        nodes += [_clinic(place) for place in facts.facilities if place.own]
    return {"@context": "https://schema.org", "@graph": nodes}


def _web_page(page: Page, facts: Facts, url: str, publisher: Node) -> Node:
    about = page.front_matter
    node = {
        "@type": "MedicalWebPage",
        "@id": url,
        "url": url,
        "name": about.title,
        "description": about.description,
        "inLanguage": LANGUAGES[about.lang],
        "datePublished": about.written.isoformat(),
        "dateModified": about.last_changed.isoformat(),
        "publisher": {"@id": publisher["@id"]},
        "citation": [
            {"@type": "CreativeWork", "name": source.title, "url": source.url}
            for source in map(facts.sources.get, cited_in(page.body_on(facts.today)))
            if source
        ],
    }
    if about.reviewed_by:
        node["reviewedBy"] = {"@type": "Person", "name": about.reviewed_by}
        node["lastReviewed"] = about.reviewed_on.isoformat()
    return {name: value for name, value in node.items() if value}


def _publisher(organization: Organization) -> Node:
    """Return the organization; its phone only when it is confirmed, because machines copy it."""
    node = {
        "@type": "Organization",
        "@id": "#publisher",
        "name": organization.name,
        "address": _address(organization.address.street, organization.address),
    }
    if organization.phone_confirmed_on:
        node["contactPoint"] = {
            "@type": "ContactPoint",
            "telephone": organization.phone.dial,
            "contactType": "publisher of this guide",
        }
    return node


def _address(street: str | None, place: Any) -> Node:
    node = {
        "@type": "PostalAddress",
        "streetAddress": street,
        "addressLocality": place.city,
        "addressRegion": place.state,
        "postalCode": place.zip,
        "addressCountry": "US",
    }
    return {name: value for name, value in node.items() if value}


def _breadcrumb(*steps: tuple[str, str]) -> Node:
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": name, "item": url}
            for number, (name, url) in enumerate(steps, start=1)
        ],
    }


def _lists_places(page: Page) -> bool:
    return any(tag.name == "locator" for tag in find_tags(page.prose))


def _clinic(place: Facility) -> Node:
    node = {
        "@type": "MedicalClinic",
        "name": place.name1,
        "address": _address(place.street1, place),
        "telephone": place.phone and place.phone.dial,
        "url": place.website,
    }
    return {name: value for name, value in node.items() if value}
