"""Commands: what they write, what they leave alone, what they say."""

import re
from datetime import date
from pathlib import Path

from guide.facts import load_facts
from tests.conftest import mkdocs_build, run
from tests.site.test_pages import soup_of

ORGANIZATION = "data/organization.yml"
SAMPLE = Path("tests/sample/data/organization.yml")
UNCONFIRMED = {
    "phone_confirmed_on: 2026-10-01": "phone_confirmed_on:",
    "phone_answered_by: its own front desk": "phone_answered_by:",
    "type: treatment_provider": "type: unknown",
    "status: licensed": "status: unknown",
}


def publish_as(project: Path, changes: dict[str, str] | None = None) -> None:
    """Let the made-up organization publish the copy, with some lines of its file changed."""
    text = SAMPLE.read_text("utf-8")
    for old, new in (changes or {}).items():
        assert text.count(old) == 1
        text = text.replace(old, new)
    (project / ORGANIZATION).write_text(text, "utf-8")


def test_another_organization_rebrands_the_whole_site(project: Path, tmp_path: Path):
    before = load_facts(project, date.today()).organization
    old = [before.name, before.address.street, before.phone.dial[2:], str(before.phone)]
    publish_as(project)
    done = mkdocs_build(project, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    pages = [p for p in (tmp_path / "site").rglob("*") if p.suffix in (".html", ".json", ".xml")]
    assert len(pages) > 10
    for page in pages:
        text = page.read_text("utf-8")
        assert not [name for name in old if name in text], page
    about = (tmp_path / "site/about/index.html").read_text("utf-8")
    assert "Made-up Recovery House" in about
    assert 'href="tel:+12025550143"' in about
    assert "Licensed by the" in about
    assert "Contact not confirmed" not in about
    assert "<strong>Call us</strong> <span>its own front desk</span>" in about


def test_what_nobody_has_confirmed_is_labeled_and_never_first(project: Path, tmp_path: Path):
    publish_as(project, UNCONFIRMED)
    done = mkdocs_build(project, tmp_path / "site")
    assert done.returncode == 0, done.stderr
    about = soup_of(tmp_path / "site/about/index.html")
    contact = about.find(class_="contact")
    text = " ".join(contact.get_text(" ").split())
    assert "Contact not confirmed" in text
    assert "(202) 555-0143 (not confirmed)" in text
    assert "This is not a public help line" in text
    lines = load_facts(project, date.today()).helplines
    public = [lines[name].phone.href for name in ("emergency", "crisis", "samhsa")]
    assert [link["href"] for link in contact.select("a.button")] == public
    assert [link["href"] for link in about.select(".help-bar a")][:3] == public
    locator = soup_of(tmp_path / "site/find-treatment/index.html").find(class_="locator")
    text = " ".join(locator.get_text(" ").split())
    for words in (
        "Publisher of this guide",
        "Not yet checked",
        "Directions (opens Google Maps)",
        "Not known yet. Ask what they offer before you go.",
    ):
        assert words in text
    assert locator.find("a", href="https://findtreatment.gov/")
    assert locator.find("a", href=public[2])


def test_make_build_replaces_the_site_only_when_all_is_well(project: Path):
    publish_as(project)
    done = run("make", "build", root=project)
    assert done.returncode == 0, done.stderr
    (project / "site/marker").write_text("still here")
    publish_as(project, {"(202) 555-0143": "(202) 555-01434"})
    done = run("make", "build", root=project)
    assert done.returncode != 0
    assert f"{ORGANIZATION}:2: phone: (202) 555-01434 is not a US phone number." in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert (project / "site/marker").exists()
    publish_as(project)
    assert run("make", "build", root=project).returncode == 0
    assert not (project / "site/marker").exists()


def test_a_plain_mkdocs_build_keeps_the_old_site_too(project: Path):
    (project / "site").mkdir()
    (project / "site/marker").write_text("still here")
    (project / "data/sources.yml").write_bytes(b"\x00\xff nothing that can be read")
    done = mkdocs_build(project, project / "site")
    assert done.returncode != 0
    assert "data/sources.yml:1: This file is not UTF-8" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert (project / "site/marker").exists()


def test_a_broken_link_stops_the_build(project: Path, tmp_path: Path):
    with (project / "docs/about.md").open("a") as page:
        page.write("\nSee [nothing](nowhere.md).\n")
    done = mkdocs_build(project, tmp_path / "site")
    assert done.returncode != 0
    assert "nowhere.md" in done.stderr
    assert run("make", "build", root=project).returncode != 0
    assert not (project / "site").exists()


def test_make_check_reports_everything_and_stops_once(project: Path):
    assert run("make", "check", root=project).returncode == 0
    publish_as(project, {"zip: 20001": "zip: 902"})
    (project / "docs/about.md").write_text("no front matter")
    done = run("make", "check", root=project)
    assert done.returncode != 0
    assert re.search(r"^data/organization.yml:\d+: address.zip: 902 ", done.stderr, re.M)
    assert "docs/about.md:1: This page has no front matter." in done.stderr
    assert "2 errors, 0 warnings" in done.stderr


def test_a_wrong_clock_is_a_sentence_too(project: Path, tmp_path: Path):
    for done in (
        run("make", "check", root=project, TODAY="tomorrow"),
        mkdocs_build(project, tmp_path / "site", TODAY="tomorrow"),
    ):
        assert done.returncode != 0
        assert "TODAY is not a date: tomorrow" in done.stderr
        assert "Traceback" not in done.stderr


def test_publish_check_lists_all_that_is_missing_at_once(project: Path):
    publish_as(project, UNCONFIRMED)
    done = run("make", "publish-check", root=project)
    assert done.returncode != 0
    for missing in (
        "Nobody has confirmed the phone number.",
        "It is not said who answers the phone.",
        "It is not said what the organization is.",
        "The license status is unknown.",
    ):
        assert missing in done.stderr
    assert "Not ready to be published." in done.stderr


def test_publish_check_refuses_an_address_that_is_not_public(project: Path):
    publish_as(project)
    assert run("make", "publish-check", root=project).returncode == 0
    done = run("make", "publish-check", root=project, SITE_URL="http://127.0.0.1:8000/")
    assert done.returncode != 0
    assert "SITE_URL is not a public address" in done.stderr


def test_publish_check_refuses_an_expired_license(project: Path):
    publish_as(project)
    assert run("make", "publish-check", root=project, TODAY="2027-06-30").returncode == 0
    done = run("make", "publish-check", root=project, TODAY="2027-07-01")
    assert "data/organization.yml:21: The license expired on 2027-06-30." in done.stderr
    assert done.returncode != 0


def test_a_reason_passes_what_is_missing_and_is_shown(project: Path):
    publish_as(project, UNCONFIRMED)
    reason = "the overdose steps were wrong"
    done = run("make", "publish-check", root=project, OVERRIDE=reason)
    assert done.returncode == 0
    assert f"Reason given: {reason}" in done.stdout
    assert run("make", "publish-check", root=project, OVERRIDE="  ").returncode != 0


def test_a_reason_does_not_pass_errors(project: Path):
    publish_as(project, {"zip: 20001": "zip: 902"})
    assert run("make", "publish-check", root=project, OVERRIDE="hurry").returncode != 0
