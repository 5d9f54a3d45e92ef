"""Which parts of a Markdown text count as code."""

import pytest

from guide.masking import mask_code

CODE = [
    "`988`",
    "``a ` 988``",
    "```\n988\n```",
    "~~~ yaml\n988\n~~~",
    "````\n```\n988\n```\n````",
    "<!-- 988 -->",
    "<!--\n988\n-->",
    "    ```\n    988\n    ```",
]
WORDS = [
    "988",
    "- item\n\n    988 belongs to the item",
    '!!! danger "Now"\n    988 in an admonition\n\n    988 again',
    "it's 988 and it's `code`",
    "a `tick without a partner and 988",
    "don`t\n- 988\n- don`t",
    "<!-- not closed\n988",
    "```\n988 in a fence that never ends",
    "text\n\n    988 indented is told of, not hidden",
    "Term\n:   988 defines it",
    "\\`988\\`",
]


@pytest.mark.parametrize("text", CODE)
def test_code_is_blanked(text: str):
    assert "988" not in mask_code(text)


@pytest.mark.parametrize("text", WORDS)
def test_words_stay(text: str):
    assert mask_code(text).count("988") == text.count("988")


@pytest.mark.parametrize("text", CODE + WORDS)
def test_offsets_and_lines_stay(text: str):
    masked = mask_code(text)
    assert len(masked) == len(text)
    assert [i for i, c in enumerate(masked) if c == "\n"] == [
        i for i, c in enumerate(text) if c == "\n"
    ]
