"""Repairs of ZIP codes, states and cities: what Excel loses, and what capitals hide."""

import re
from string import capwords

from guide.importing.geography import zip_areas
from guide.importing.rows import Cells, Note, Rejected
from guide.states import STATES

STATE_BY_NAME = {name.casefold(): code for code, name in STATES.items()}


def mend_postal(cells: Cells, note: Note) -> None:
    """Mend zip, state and city in place; raises Rejected when no ZIP code can be made out."""
    cells["state"] = _state(cells, note)
    cells["zip"] = _zip(cells, note)
    if not cells["state"]:
        cells["state"] = _state_of_zip(cells["zip"], note)
    cells["city"] = _city(cells, note)


def _state(cells: Cells, note: Note) -> str:
    text = cells["state"]
    if code := STATE_BY_NAME.get(text.casefold()):
        note("states written out, now as two letters")
        return code
    # One letter is a cell that was cut off; two unknown ones are a place outside the states.
    return text.upper() if len(text) > 1 else ""


def _state_of_zip(code: str, note: Note) -> str:
    area = zip_areas().get(code[:5])
    if not area:
        raise Rejected("The state is missing", code)
    note("missing states, now from the ZIP code")
    return area.state


def _zip(cells: Cells, note: Note) -> str:
    """Return five digits, or five and four; a shorter one when its zeros belong to the state."""
    text = cells["zip"].removesuffix(".0")
    match = re.fullmatch(r"(\d{3,5})(?:[- ](\d{1,4}))?", text) or re.fullmatch(
        r"(\d{4,5})(\d{4})", text
    )
    if not match:
        reason = "This is not a ZIP code" if text else "The ZIP code is missing"
        raise Rejected(reason, text)
    five, four = match[1].zfill(5), match[2] and match[2].zfill(4)
    if five != match[1] and not _in_state(five, cells["state"]):
        raise Rejected("This is not a ZIP code of the state", f"{text}, {cells['state']}")
    mended = f"{five}-{four}" if four else five
    if len(mended.replace("-", "")) > len(re.sub(r"\D", "", text)):
        note("leading zeros of ZIP codes put back")
    return mended


def _in_state(code: str, state: str) -> bool:
    area = zip_areas().get(code)
    return bool(area) and area.state == (state or area.state)


def _city(cells: Cells, note: Note) -> str:
    """Return the city in the post office's spelling when it was all in capitals."""
    city = cells["city"]
    area = zip_areas().get(cells["zip"][:5])
    if not city.isupper() or not area:
        return city
    spelled = {name.casefold(): name for name in reversed(area.cities)}.get(city.casefold())
    note("cities in capitals, now written like other names")
    return spelled or capwords(city)
