"""SAMHSA's service codes by their names, for publications that print the names only.

service_names.yml: codes, categories and names of the 2022 directory's second sheet ("Service Code
Reference"), then what FindTreatment.gov called the same service in 2019.
"""

import re
from functools import cache
from pathlib import Path

from guide.schema import StrictModel, load
from guide.yaml_files import read_yaml


class _Service(StrictModel):
    category: str
    names: list[str]


class _ServiceNames(StrictModel):
    services: dict[str, _Service]


@cache
def _services() -> dict[str, _Service]:
    return load(_ServiceNames, read_yaml(Path(__file__).parent, "service_names.yml")).services


@cache
def _codes() -> dict[tuple[str, str], str]:
    """Return codes by (category, words); by ("", words) where only one code has the name."""
    exact: dict[tuple[str, str], str] = {}
    by_words: dict[str, set[str]] = {}
    for code, service in _services().items():
        for name in service.names:
            exact[service.category, _words(name)] = code
            by_words.setdefault(_words(name), set()).add(code)
    single = {("", words): min(codes) for words, codes in by_words.items() if len(codes) == 1}
    return exact | single


@cache
def official_codes() -> frozenset[str]:
    """Return the codes of the 2022 directory."""
    return frozenset(_services())


def code_of(category: str, name: str) -> str | None:
    """Return the code of a service by its category's code and its name; None if there is none."""
    words = _words(name)
    return _codes().get((category, words)) or _codes().get(("", words))


def _words(name: str) -> str:
    return " ".join(re.findall(r"[a-z0-9]+", name.lower()))
