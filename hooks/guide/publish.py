"""What must be known before the site may be published, beyond having no errors."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from guide.facts import Facts
from guide.organization import PATH
from guide.problems import Problem
from guide.yaml_files import YamlDocument, read_yaml


def obstacles(root: Path, facts: Facts, site_url: str) -> Iterator[Problem]:
    """Yield everything that stands between these facts and the public, all at once."""
    document = read_yaml(root, PATH)
    yield from _phone_obstacles(document, facts)
    yield from _license_obstacles(document, facts)
    parts = urlsplit(site_url)
    if parts.scheme != "https" or parts.hostname in (None, "localhost", "127.0.0.1"):
        hint = "Set SITE_URL to the site's https address."
        yield Problem("environment", 1, f"SITE_URL is not a public address: {site_url}", hint)


def _phone_obstacles(document: YamlDocument, facts: Facts) -> Iterator[Problem]:
    organization = facts.organization
    confirmed = organization.phone_confirmed_on
    if confirmed is None:
        hint = "Call it, hear who answers, and write the day here: phone_confirmed_on: 2026-11-21."
        yield _at(document, "phone_confirmed_on", "Nobody has confirmed the phone number.", hint)
    elif confirmed > facts.today:
        message = f"The phone was confirmed on a day to come: {confirmed}."
        yield _at(document, "phone_confirmed_on", message, "Check the date.")
    if organization.phone_answered_by is None:
        hint = "Readers must know before they call. Write: phone_answered_by: our own staff."
        yield _at(document, "phone_answered_by", "It is not said who answers the phone.", hint)


def _license_obstacles(document: YamlDocument, facts: Facts) -> Iterator[Problem]:
    organization = facts.organization
    if organization.operator.type == "unknown":
        hint = "Choose treatment_provider, information_only or referral_service."
        yield _at(document, "operator.type", "It is not said what the organization is.", hint)
    if organization.license.status == "unknown":
        hint = "Ask the organization: licensed (with number and date) or not_required."
        yield _at(document, "license.status", "The license status is unknown.", hint)
    expires = organization.license.expires_on
    if expires and expires < facts.today:
        hint = "Copy the new date from the renewed license."
        yield _at(document, "license.expires_on", f"The license expired on {expires}.", hint)


def _at(document: YamlDocument, name: str, message: str, hint: str) -> Problem:
    return Problem(PATH, document.line(tuple(name.split("."))), message, hint)
