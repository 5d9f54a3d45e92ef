"""Facts that lapse: the statement until its day, the notice from then on."""

from datetime import date

import pytest

from guide.masking import mask_code
from guide.rechecks import Recheck, with_rechecks

RULE = Recheck(
    id="rule",
    date=date(2027, 1, 1),
    statement="A rule.",
    source="sample2024",
    ask="your clinic",
)
NOTICE = "This may have changed since January 1, 2027. Ask your clinic."


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 21), "A rule.[^sample2024]"),
        (date(2026, 12, 31), "A rule.[^sample2024]"),
        (date(2027, 1, 1), NOTICE),
        (date(2030, 6, 1), NOTICE),
    ],
)
def test_the_words_change_on_the_day(day: date, words: str):
    body = "- {{ recheck.rule }}\n\n`{{ recheck.rule }}` {{ organization.phone }}\n"
    found = with_rechecks(body, mask_code(body), [RULE], day)
    assert found == f"- {words}\n\n`{{{{ recheck.rule }}}}` {{{{ organization.phone }}}}\n"
