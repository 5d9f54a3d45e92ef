"""What facilities offer, in words: the service codes of SAMHSA's directory that pages explain.

The codes are those of the National Directory of Drug and Alcohol Use Treatment Facilities; the
words are ours. A code that has no words yet is kept in the data and left out of the page.
"""

from pathlib import Path

from guide.fields import Text
from guide.schema import StrictModel, load
from guide.yaml_files import read_yaml

PATH = "data/services.yml"


class _ServicesFile(StrictModel):
    services: dict[str, Text]


def load_services(root: Path) -> dict[str, str]:
    """Read data/services.yml: words by service code, in the order pages show them."""
    return load(_ServicesFile, read_yaml(root, PATH)).services


def in_words(codes: list[str], services: dict[str, str]) -> list[str]:
    """Return what `codes` mean, each once, in the order of `services`."""
    return list(dict.fromkeys(words for code, words in services.items() if code in codes))
