"""Commands: what they write, what they leave alone, what they say."""

import re
import shutil
from pathlib import Path

import pytest

from tests.conftest import edit, mkdocs_build, run

ORGANIZATION = "data/organization.yml"


def test_another_organization_rebrands_the_whole_site(project: Path, tmp_path: Path):
    old = ("Synergy", "Wilshire", "488-4114", "4884114", "90212", "Beverly")
    shutil.copy("tests/sample/data/organization.yml", project / ORGANIZATION)
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


def test_make_build_replaces_the_site_only_when_all_is_well(project: Path):
    done = run("make", "build", root=project)
    assert done.returncode == 0, done.stderr
    (project / "site/marker").write_text("still here")
    edit(project / ORGANIZATION, "(323) 488-4114", "(323) 488-41144")
    done = run("make", "build", root=project)
    assert done.returncode != 0
    assert f"{ORGANIZATION}:5: phone: (323) 488-41144 is not a US phone number." in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert (project / "site/marker").exists()
    edit(project / ORGANIZATION, "(323) 488-41144", "(323) 488-4114")
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
    edit(project / ORGANIZATION, "zip: 90212", "zip: 902")
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


@pytest.mark.parametrize("day", ["2026-11-21", "2027-01-02", "2030-06-01"])
def test_the_site_builds_on_any_day(project: Path, tmp_path: Path, day: str):
    done = mkdocs_build(project, tmp_path / "site", TODAY=day)
    assert done.returncode == 0, done.stderr


def test_publish_check_lists_all_that_is_missing_at_once(project: Path):
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
    shutil.copy("tests/sample/data/organization.yml", project / ORGANIZATION)
    assert run("make", "publish-check", root=project).returncode == 0
    done = run("make", "publish-check", root=project, SITE_URL="http://127.0.0.1:8000/")
    assert done.returncode != 0
    assert "SITE_URL is not a public address" in done.stderr


def test_publish_check_refuses_an_expired_license(project: Path):
    shutil.copy("tests/sample/data/organization.yml", project / ORGANIZATION)
    assert run("make", "publish-check", root=project, TODAY="2027-06-30").returncode == 0
    done = run("make", "publish-check", root=project, TODAY="2027-07-01")
    assert "data/organization.yml:21: The license expired on 2027-06-30." in done.stderr
    assert done.returncode != 0


def test_a_reason_passes_what_is_missing_and_is_shown(project: Path):
    reason = "the overdose steps were wrong"
    done = run("make", "publish-check", root=project, OVERRIDE=reason)
    assert done.returncode == 0
    assert f"Reason given: {reason}" in done.stdout
    assert run("make", "publish-check", root=project, OVERRIDE="  ").returncode != 0


def test_a_reason_does_not_pass_errors(project: Path):
    edit(project / ORGANIZATION, "zip: 90212", "zip: 902")
    assert run("make", "publish-check", root=project, OVERRIDE="hurry").returncode != 0
