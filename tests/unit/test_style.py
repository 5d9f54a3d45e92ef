"""The style sheet's own promises: colors that can be read, one place for each."""

import re
from pathlib import Path

import pytest

CSS = re.sub(r"/\*.*?\*/", "", Path("overrides/assets/site.css").read_text("utf-8"), flags=re.S)
TOKEN = re.compile(r"--([\w-]+):\s*(#[0-9a-f]{3,6})\b")

# Text on its ground, by token. WCAG 2.2, 1.4.6: at least 7:1.
PAIRS = [
    ("text", "ground"),
    ("text", "soft"),
    ("quiet", "ground"),
    ("quiet", "soft"),
    ("link", "ground"),
    ("link", "soft"),
    ("link", "emergency-soft"),
    ("link", "soon-soft"),
    ("link", "info-soft"),
    ("text", "emergency-soft"),
    ("text", "soon-soft"),
    ("text", "info-soft"),
    ("on-strong", "strong"),
    ("on-emergency", "emergency"),
    ("on-soon", "soon"),
    ("on-info", "info"),
]
# What is no text but must be seen. WCAG 2.2, 1.4.11: at least 3:1.
SHAPES = [("line", "ground"), ("dot", "soft"), ("strong", "ground"), ("emergency-line", "ground")]


def block(selector: str) -> dict[str, str]:
    body = re.search(re.escape(selector) + r"\s*\{(.*?)\}", CSS, re.S)[1]
    return dict(TOKEN.findall(body))


LIGHT, DARK = block(":root"), block(':root[data-colors="dark"]')


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    digits = color[1:] if len(color) == 7 else "".join(2 * digit for digit in color[1:])
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_measure_itself():
    assert contrast("#000", "#fff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_can_be_read(text: str, ground: str, colors: dict[str, str]):
    assert contrast(colors[text], colors[ground]) >= 7


@pytest.mark.parametrize("colors", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize(("shape", "ground"), SHAPES)
def test_shapes_can_be_seen(shape: str, ground: str, colors: dict[str, str]):
    assert contrast(colors[shape], colors[ground]) >= 3


def test_dark_colors_are_the_same_by_choice_and_by_system():
    assert block(':root:not([data-colors="light"])') == DARK
    assert set(DARK) == set(LIGHT)


def test_colors_stand_in_tokens_only():
    rules = CSS[CSS.index("*,") : CSS.index("@media print")]
    assert re.findall(r"#[0-9a-f]{3,6}\b", rules) == []


def test_nothing_is_fetched_from_elsewhere():
    assert set(re.findall(r"url\(([^)]*)\)", CSS)) == {'"favicon.svg"'}
    assert "@import" not in CSS
    assert "@font-face" not in CSS
