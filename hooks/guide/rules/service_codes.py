"""Rules about the services in the table of facilities."""

from collections.abc import Iterator

from guide.facilities import PATH
from guide.facts import Facts
from guide.importing.service_names import official_codes
from guide.pages import Page
from guide.problems import Problem
from guide.services import PATH as SERVICES_PATH


def codes_have_words(pages: list[Page], facts: Facts) -> Iterator[Problem]:
    """A service code without words in data/services.yml is kept, and listed as a warning."""
    told: set[str] = set()
    for facility in facts.facilities:
        for code in facility.service_codes:
            # The publication's own codes without words are left out of pages on purpose.
            if not (code in facts.services or code in told or code in official_codes()):
                told.add(code)
                message = f"The service code {code} has no words."
                hint = f"Add it to {SERVICES_PATH}, or check the code; pages leave it out."
                yield Problem(PATH, facility.line, message, hint, fatal=False)
