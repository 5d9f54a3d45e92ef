"""The templates that turn facts into HTML: Python computes, they mark up.

Rendered apart from the theme's templates, because MkDocs leaves escaping off in those and the
tables of facilities are hostile input: here everything is escaped unless a template says not to.
"""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from guide.clock import long_date
from guide.facts import Facts

FOLDER = "overrides/components"

Render = Callable[..., Markup]


def component_renderer(root: Path, facts: Facts | None) -> Render:
    """Return render(name, **values): the HTML of overrides/components/<name>.html.

    Each template sees the fields of `facts` by name, and the values it is handed. A name it uses
    that neither holds is an error; without facts there are only the values.
    """
    environment = Environment(
        loader=FileSystemLoader(root / FOLDER),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(vars(facts) if facts else {})
    environment.filters["long_date"] = _long_date

    def render(name: str, **values: object) -> Markup:
        return Markup(environment.get_template(f"{name}.html").render(values).strip())

    return render


def _long_date(day: date) -> Markup:
    return Markup('<time datetime="{}">{}</time>').format(day.isoformat(), long_date(day))
