"""Promises about the house itself."""

import ast
import re
from pathlib import Path

import pytest

from guide.blocks import BLOCKS
from guide.cards import CARDS
from guide.front_matter import FrontMatter
from guide.rules import PAGE_RULES, SITE_RULES
from guide.values import inline_values
from tests.unit import sample

CORE = sorted(Path("hooks/guide").rglob("*.py"))
EDITORS_GUIDE = Path(".github/CONTRIBUTING.md")


def imported(file: Path) -> set[str]:
    tree = ast.parse(file.read_text("utf-8"))
    names = {alias.name for n in ast.walk(tree) if isinstance(n, ast.Import) for alias in n.names}
    names |= {str(n.module) for n in ast.walk(tree) if isinstance(n, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names}


@pytest.mark.parametrize("file", CORE, ids=str)
def test_the_core_does_not_know_mkdocs(file: Path):
    assert not imported(file) & {"mkdocs", "material"}


@pytest.mark.parametrize("rule", [*PAGE_RULES, *SITE_RULES], ids=lambda rule: rule.__name__)
def test_a_rule_is_stated_in_its_docstring(rule):
    assert rule.__doc__.strip().endswith(".")


@pytest.mark.parametrize("name", BLOCKS)
def test_each_block_has_a_component(name: str):
    assert Path(f"overrides/components/{name}.html").exists()


def test_the_catalogue_shows_every_component():
    text = Path("docs/catalogue.md").read_text("utf-8")
    for name in CARDS:
        assert f"!!! {name}" in text, name
    for name in BLOCKS:
        assert f"{{{{ {name}" in text, name


def test_every_tag_and_key_stands_in_the_editors_guide():
    text = EDITORS_GUIDE.read_text("utf-8")
    values = inline_values(sample.facts().organization, sample.facts().helplines)
    fields = {name.rpartition(".")[2] for name in values}
    options = {option for block in BLOCKS.values() for option in block.options}
    for name in [*fields, *options, *BLOCKS, *CARDS, *FrontMatter.model_fields]:
        assert f"`{name}`" in text or f"{{{{ {name}" in text, name


def test_the_lock_files_pin_what_the_project_asks_for():
    asked = Path("pyproject.toml").read_text("utf-8")
    locked = Path("requirements.txt").read_text("utf-8")
    locked += Path("tests/requirements.txt").read_text("utf-8")
    pins = re.findall(r'"([\w-]+==[\d.]+)"', asked)
    assert len(pins) >= 10
    for pin in pins:
        assert f"\n{pin} " in f"\n{locked}", pin
    assert locked.count("--hash=sha256:") > locked.count("==")
