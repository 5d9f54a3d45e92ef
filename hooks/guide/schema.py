"""Data against its model, with messages an editor understands."""

from collections.abc import Callable, Iterator
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, PrivateAttr, ValidationError

from guide.problems import BadInput, Problem, message_and_hint, nearest
from guide.yaml_files import Place, YamlDocument

Model = TypeVar("Model", bound="StrictModel")


class StrictModel(BaseModel):
    """A read-only record that takes no unknown field and trims its text."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)

    _line: int = PrivateAttr(1)

    @property
    def line(self) -> int:
        """Return the line where this record stands in its file."""
        return self._line


def load(model: type[Model], document: YamlDocument) -> Model:
    """Return the document as a `model`; raises BadInput with every problem at its line."""
    data = document.data
    if not isinstance(data, dict):
        message = "There is nothing here, or no 'name: value' lines."
        raise BadInput([Problem(document.path, 1, message, f"Expected: {names(model)}.")])
    try:
        return model.model_validate(data)
    except ValidationError as error:
        raise BadInput(explain(error, model, document.path, document.line)) from None


def by_id(items: list[Model], document: YamlDocument, group: str) -> dict[str, Model]:
    """Return the items of the list `group` by their ids; raises BadInput for a repeated id."""
    found: dict[str, Model] = {}
    problems = []
    for index, item in enumerate(items):
        item._line = document.line((group, index, "id"))
        if item.id in found:
            message, hint = f"The id {item.id} is used twice.", "Give one of them another id."
            problems.append(Problem(document.path, item.line, message, hint))
        found[item.id] = item
    if problems:
        raise BadInput(problems)
    return found


def explain(
    error: ValidationError, model: type[BaseModel], path: str, line: Callable[[Place], int]
) -> Iterator[Problem]:
    """Turn a validation error into problems; `line` tells where each part of the data stands."""
    for detail in error.errors(include_url=False):
        place = detail["loc"]
        message, hint = _plain_words(detail, _known_names(model, place))
        name = ".".join(str(part + 1) if isinstance(part, int) else part for part in place)
        yield Problem(path, line(place), f"{name}: {message}" if name else message, hint)


def names(model: type[BaseModel]) -> str:
    """Return the model's field names as editors write them, in order."""
    return ", ".join(_field_names(model))


def _field_names(model: type[BaseModel]) -> list[str]:
    return [field.alias or name for name, field in model.model_fields.items()]


def _known_names(model: type[BaseModel], place: Place) -> list[str]:
    """Return the names allowed where the last part of `place` stands."""
    for part in place[:-1]:
        field = model.model_fields.get(str(part))
        inner = field and _inner_model(field.annotation)
        model = inner or model
    return _field_names(model)


def _inner_model(annotation: Any) -> type[BaseModel] | None:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    found = (_inner_model(part) for part in getattr(annotation, "__args__", ()))
    return next((model for model in found if model), None)


def _plain_words(detail: Any, known: list[str]) -> tuple[str, str]:
    kind, given = detail["type"], detail["input"]
    context = detail.get("ctx", {})
    if kind == "extra_forbidden":
        return "this name is not known.", nearest(str(detail["loc"][-1]), known)
    if kind == "missing":
        return "this line is missing.", f"Add it. Known here: {', '.join(known)}."
    if given is None:
        return "this must be filled in.", "Write it after the colon."
    if kind.startswith("date"):
        return f"{given} is not a date.", "Write it as 2026-11-21."
    if kind in ("literal_error", "enum"):
        return f"{given} is not one of the choices.", f"Choose {context['expected']}."
    if kind == "value_error":
        return message_and_hint(context["error"])
    return _plain_type(kind, given)


_TYPES = {
    "string_type": ("this must be text on one line.", "Write it after the colon."),
    "list_type": ("this must be a list.", "Write [one, two], or one '- item' on each line."),
    "dict_type": ("this must be a group of names.", "Indent its 'name: value' lines below it."),
    "model_type": ("this must be a group of names.", "Indent its 'name: value' lines below it."),
    "string_too_short": ("this must not be empty.", "Write it after the colon."),
}


def _plain_type(kind: str, given: Any) -> tuple[str, str]:
    if kind.startswith(("float", "decimal", "int")):
        return f"{given} is not a number.", "Write it like 34.0675."
    if kind in ("greater_than_equal", "less_than_equal"):
        return f"{given} is out of range.", "Check it against a map."
    return _TYPES.get(kind, (f"{given} does not fit.", ""))
