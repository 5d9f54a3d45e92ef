"""YAML keeps what was typed, and knows its lines."""

import pytest

from guide.problems import BadInput
from guide.yaml_files import parse_yaml


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("02108", "02108"),
        ("911", "911"),
        ("no", "no"),
        ("2026-11-21", "2026-11-21"),
        ("12:30", "12:30"),
        ("'null'", "null"),
        ("", None),
        ("~", None),
        ("[a, b]", ["a", "b"]),
    ],
)
def test_values_stay_as_typed(typed: str, kept: object):
    assert parse_yaml(f"key: {typed}", "x.yml").data == {"key": kept}


def test_lines_are_those_of_the_file():
    document = parse_yaml("a: 1\nb:\n  - c: 2\n    d: 3\n", "x.yml", first_line=10)
    assert document.line(("b", 0, "d")) == 13
    assert document.line(("b", 0, "missing")) == 12
    assert document.line(("nowhere",)) == 10


def test_all_repeated_keys_are_reported():
    with pytest.raises(BadInput) as caught:
        parse_yaml("a: 1\na: 2\nb: 1\nb: 2\n", "x.yml")
    assert [problem.line for problem in caught.value.problems] == [2, 4]


def test_nothing_is_executed():
    document = parse_yaml("key: !!python/object/apply:os.getcwd []", "x.yml")
    assert document.data == {"key": []}
