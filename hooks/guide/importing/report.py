"""What an import prints: counts that add up, repairs, differences."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from guide.importing.differences import Differences
from guide.importing.journal import Journal
from guide.importing.rows import Cells, Sheet
from guide.problems import Problem, count

SHOWN = 10
MOST_WARNINGS = 20
MOST_REPAIRS = 30


def accounts(journal: Journal) -> Iterator[str]:
    """Yield the lines that account for every row, and the repairs by their number."""
    yield f"{count_of(journal.read, 'row')} read"
    yield f"  {journal.imported:>7,}  imported"
    yield f"  {journal.merged:>7,}  merged: the same place as another row"
    yield f"  {len(journal.rejected):>7,}  rejected"
    reasons = Counter(rejection.reason for rejection in journal.rejected)
    for reason, number in reasons.most_common():
        yield f"  {number:>15,}  {reason}"
    if journal.repairs:
        yield "Repaired or left out"
    for repair, number in journal.repairs.most_common(MOST_REPAIRS):
        yield f"  {number:>7,}  {repair}"
    if (more := len(journal.repairs) - MOST_REPAIRS) > 0:
        yield f"           and {count_of(more, 'rarer kind')}"


def changes(differences: Differences) -> Iterator[str]:
    """Yield what is new, gone and reachable under another number: counts and the first ten."""
    yield from _listed("added", differences.added, _name)
    yield from _listed("gone", differences.gone, _name)
    yield from _listed("with another telephone", differences.phone_changed, _phones)


def _listed(title: str, items: Sequence, line: Callable[..., str]) -> Iterator[str]:
    yield f"{count_of(len(items), 'place')} {title}"
    for item in items[:SHOWN]:
        yield f"    {line(item)}"
    if len(items) > SHOWN:
        yield f"    and {len(items) - SHOWN:,} more"


def _name(row: Cells) -> str:
    return f"{row['name1']}, {row['city']}, {row['state']} ({row['id']})"


def _phones(pair: tuple[Cells, Cells]) -> str:
    before, now = pair
    return f"{_name(now)}: {before['phone'] or 'none'} → {now['phone'] or 'none'}"


def first_warnings(warnings: Sequence[Problem]) -> Iterator[Problem]:
    """Yield the first warnings, and one that says how many more there are."""
    yield from warnings[:MOST_WARNINGS]
    more = len(warnings) - MOST_WARNINGS
    if more > 0:
        last = warnings[-1]
        yield Problem(last.path, last.line, f"{more:,} more like these.", fatal=False)


def missing_pages(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    """A response says of how many pages it is one: warn when some of them are not here."""
    here = sum(sheet.pages[0] for sheet in sheets)
    total = max((sheet.pages[1] for sheet in sheets), default=0)
    if here < total:
        message = f"This is {count_of(here, 'page')} of {total:,}."
        hint = "Put all pages into one folder and import that, unless a part is wanted."
        yield Problem(sheets[0].path, 1, message, hint, fatal=False)


def count_of(number: int, noun: str) -> str:
    """Return "1 row", "12,176 rows"."""
    return count(number, noun).replace(str(number), f"{number:,}", 1)
