"""YAML with line numbers, read so that nothing an editor types turns into something else.

Plain YAML makes `02108` a number in base eight, `no` false and 911 an integer. Here every value
stays the text that was typed, and the models in the modules beside this one give it its type.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from guide.problems import BadInput, Problem
from guide.text_files import read_text

Place = tuple[str | int, ...]


@dataclass
class YamlDocument:
    """What a YAML file says: `data` of dicts, lists, text and None, and where each part stands."""

    path: str
    first_line: int = 1
    data: Any = None
    lines: dict[Place, int] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def line(self, place: Place) -> int:
        """Return the line of the nearest known part at or above `place`."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)


class _Alias(Exception):
    """A value that refers to another one: it could refer to itself, without end."""


class _Loader(yaml.BaseLoader):
    def compose_node(self, parent: yaml.Node | None, index: Any) -> yaml.Node | None:
        if self.check_event(yaml.AliasEvent):
            raise _Alias
        return super().compose_node(parent, index)


def read_yaml(root: Path, name: str) -> YamlDocument:
    """Read the YAML file `name`; raises BadInput for what is not YAML or names a key twice."""
    return parse_yaml(read_text(root, name), name)


def parse_yaml(text: str, path: str, first_line: int = 1) -> YamlDocument:
    """Read YAML text that begins at line `first_line` of `path`; raises BadInput as read_yaml."""
    document = YamlDocument(path, first_line)
    try:
        node = yaml.compose(text, Loader=_Loader)
    except _Alias:
        message, hint = "A * stands before a value.", "Write the value out, or put it in quotes."
        raise BadInput([Problem(path, first_line, message, hint)]) from None
    except yaml.YAMLError as error:
        raise BadInput([_syntax_problem(error, path, first_line, text)]) from None
    except RecursionError:
        message, hint = "Too many brackets stand inside each other.", "Take some out."
        raise BadInput([Problem(path, first_line, message, hint)]) from None
    if node is not None:
        document.data = _value(node, (), document)
    if document.problems:
        raise BadInput(document.problems)
    return document


def _value(node: yaml.Node, place: Place, document: YamlDocument) -> Any:
    document.lines.setdefault(place, node.start_mark.line + document.first_line)
    if isinstance(node, yaml.MappingNode):
        return dict(_pairs(node, place, document))
    if isinstance(node, yaml.SequenceNode):
        return [_value(item, (*place, i), document) for i, item in enumerate(node.value)]
    unset = node.style is None and node.value in ("", "~", "null")
    return None if unset else node.value


def _pairs(
    node: yaml.MappingNode, place: Place, document: YamlDocument
) -> Iterator[tuple[str, Any]]:
    seen: set[str] = set()
    for key_node, value_node in node.value:
        key = str(key_node.value)
        line = key_node.start_mark.line + document.first_line
        if key in seen:
            message = f"{key} is set a second time."
            document.problems.append(Problem(document.path, line, message, "Keep one of the two."))
        seen.add(key)
        document.lines[(*place, key)] = line
        yield key, _value(value_node, (*place, key), document)


def _syntax_problem(error: yaml.YAMLError, path: str, first_line: int, text: str) -> Problem:
    mark = getattr(error, "problem_mark", None)
    row = mark.line if mark else 0
    lines = text.split("\n")
    here = lines[row] if row < len(lines) else ""
    if "\t" in here[: len(here) - len(here.lstrip())]:
        message, hint = "This line is indented with a tab.", "Use spaces: YAML allows no tabs."
    elif "mapping values are not allowed" in str(error) and here.strip().count(":") > 1:
        message = "There is a colon too many here."
        hint = 'Put the whole value in double quotes: title: "Detox: what to expect".'
    elif "mapping values are not allowed" in str(error):
        message = "This line does not fit the lines before it."
        hint = "Begin it as far left as its neighbors, and put a space after each colon."
    else:
        message = f"This is not valid YAML: {getattr(error, 'problem', None) or error}."
        hint = "Look for a missing quote or colon here or in the line before."
    return Problem(path, row + first_line, message, hint)
