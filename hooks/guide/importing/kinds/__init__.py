"""The publications that can be imported, and which one a table is."""

from collections.abc import Sequence

from guide.importing.kinds import dhcs, findtreatment, otp, own, samhsa
from guide.importing.kinds.kind import Kind
from guide.importing.rows import Sheet
from guide.problems import BadInput, Problem, nearest

# In the order in which they are tried: our own columns fit several of the others.
KINDS: dict[str, Kind] = {
    kind.name: kind for kind in (samhsa.KIND, findtreatment.KIND, otp.KIND, dhcs.KIND, own.KIND)
}


def recognize(sheets: Sequence[Sheet], wanted: str = "") -> tuple[Sheet, Kind]:
    """Return the sheet to import and its kind; raises BadInput when there is none.

    wanted: the name of the kind it must be; empty to recognize it.
    """
    candidates = [KINDS[wanted]] if wanted else list(KINDS.values())
    for kind in candidates:
        for sheet in sheets:
            if kind.fits(sheet.header):
                return sheet, kind
    raise BadInput([_none_fits(sheets[0], wanted)])


def known_kind(name: str) -> str:
    """Return `name` when it is a kind's; raises BadInput with the nearest one."""
    if name and name not in KINDS:
        raise BadInput([Problem("FROM", 1, f"There is no kind {name}.", nearest(name, KINDS))])
    return name


def _none_fits(sheet: Sheet, wanted: str) -> Problem:
    if not wanted:
        shown = ", ".join(sheet.header[:8])
        hint = f"Its first columns are: {shown}. Our own columns need {KINDS['own'].needs()}."
        return Problem(sheet.path, 1, "These are the columns of no kind that is known.", hint)
    other = next((kind for kind in KINDS.values() if kind.fits(sheet.header)), None)
    hint = f"It looks like {other.name}: leave FROM out, or " if other else "Leave FROM out, or "
    needs = KINDS[wanted].needs()
    message = f"This is not of the kind {wanted}, which has {needs}."
    return Problem(sheet.path, 1, message, hint + "name another file.")
