"""Repairs of single cells: what is mended, how it is counted, what is left out."""

import pytest

from tests.unit.importing.made_up import ROW, imported, one, reasons, table

CENTER = "places without a point, now at their ZIP code's center"
BOSTON = {"city": "Boston", "state": "MA", "latitude": "42.357", "longitude": "-71.0637"}

REPAIRS = [
    # what is typed, what stands in the table, the repairs that are counted
    ({"zip": "2108", **BOSTON}, {"zip": "02108"}, ["leading zeros of ZIP codes put back"]),
    ({"zip": "2108-34", **BOSTON}, {"zip": "02108-0034"}, ["leading zeros of ZIP codes put back"]),
    ({"zip": "021081234", **BOSTON}, {"zip": "02108-1234"}, []),
    ({"zip": "90210.0"}, {"zip": "90210"}, []),
    ({"zip": "99999"}, {"zip": "99999", "latitude": "34.0901"}, []),
    ({"state": "California"}, {"state": "CA"}, ["states written out, now as two letters"]),
    ({"state": "C"}, {"state": "CA"}, ["missing states, now from the ZIP code"]),
    (
        {"city": "BEVERLY HILLS"},
        {"city": "Beverly Hills"},
        ["cities in capitals, now written like other names"],
    ),
    ({"phone": "310-555-0101"}, {"phone": "(310) 555-0101"}, []),
    (
        {"phone": "+1 (310) 555-0112 ext. 34"},
        {"phone": "(310) 555-0112 ext. 34"},
        ["extensions kept apart from the number", "+1 before telephone numbers taken off"],
    ),
    (
        {"phone": "(310) 555-0101 X"},
        {"phone": "(310) 555-0101"},
        ["empty extensions and decimals of telephone numbers taken off"],
    ),
    (
        {"phone": "3105550101.0"},
        {"phone": "(310) 555-0101"},
        ["empty extensions and decimals of telephone numbers taken off"],
    ),
    (
        {"phone": "888-PARNEXT"},
        {"phone": "(888) 727-6398"},
        ["telephone numbers in letters, now digits"],
    ),
    ({"phone": "211"}, {"phone": "211"}, []),
    ({"phone": "6663"}, {"phone": ""}, ["telephone numbers that are none, left out"]),
    ({"phone": "call us"}, {"phone": ""}, ["telephone numbers that are none, left out"]),
    (
        {"website": "www.example.org/a"},
        {"website": "http://www.example.org/a"},
        ["http:// put before web addresses"],
    ),
    (
        {"website": "N/A"},
        {"website": ""},
        ["'none' and the like in place of a website, left out"],
    ),
    (
        {"website": "javascript:alert(3)"},
        {"website": ""},
        ["web addresses that are none, left out"],
    ),
    (
        {"website": "http://example.org/?a=1&b=2"},
        {"website": "http://example.org/?a=1&b=2"},
        [],
    ),
    ({"name2": "a\nb\u202e c"}, {"name2": "a b c"}, ["line breaks inside cells, now spaces"]),
    ({"name1": "<script>alert(1)</script>"}, {"name1": "<script>alert(1)</script>"}, []),
    ({"service_codes": "OP * DT, OP"}, {"service_codes": "OP DT"}, []),
    ({"status": "Closed"}, {"status": "closed"}, []),
    ({"source": "", "last_checked": ""}, {"source": "own list", "source_date": ""}, []),
    ({"updated": "2026-10-01"}, {"source_date": "2026-10-01", "last_checked": ""}, []),
    ({"color": "red"}, {}, ["cells of the column color, left out: it is none of ours"]),
]


@pytest.mark.parametrize(("typed", "stands", "counted"), REPAIRS)
def test_a_cell_is_mended_and_the_repair_counted(typed, stands, counted):
    cells, journal = one(**typed)
    assert {column: cells[column] for column in stands} == stands
    assert list(journal.repairs) == counted


BEVERLY_HILLS = ("34.0901", "-118.4065")  # also the center of its ZIP code
OUTSIDE = "points outside their state, left out"
POINTS = [
    # latitude and longitude typed, those in the table, geo_precision, the repairs
    (("34.09", "-118.40"), ("34.09", "-118.4"), "", []),
    (("", ""), BEVERLY_HILLS, "zip", [CENTER]),
    (("34.09", ""), BEVERLY_HILLS, "zip", ["coordinates that are no numbers, left out", CENTER]),
    (("here", "x"), BEVERLY_HILLS, "zip", ["coordinates that are no numbers, left out", CENTER]),
    (("0", "0"), BEVERLY_HILLS, "zip", ["coordinates 0,0, left out", CENTER]),
    (BEVERLY_HILLS[::-1], BEVERLY_HILLS, "", ["latitude and longitude swapped back"]),
    (("34.0901", "118.4065"), BEVERLY_HILLS, "", ["lost minus signs of longitudes put back"]),
    (
        ("118.4065", "34.0901"),
        BEVERLY_HILLS,
        "",
        ["coordinates swapped back and their minus sign restored"],
    ),
    (("34,0901", "-118,4065"), BEVERLY_HILLS, "", ["decimal commas in coordinates, now points"]),
    (("nan", "inf"), BEVERLY_HILLS, "zip", [OUTSIDE, CENTER]),
    (("42.36", "-71.06"), BEVERLY_HILLS, "zip", [OUTSIDE, CENTER]),
    (
        ("38.58", "-121.49"),
        BEVERLY_HILLS,
        "zip",
        ["points over 100 miles from their city and ZIP code, left out", CENTER],
    ),
]


@pytest.mark.parametrize(("typed", "stands", "precision", "counted"), POINTS)
def test_a_point_is_mended_or_taken_from_the_zip_code(typed, stands, precision, counted):
    cells, journal = one(latitude=typed[0], longitude=typed[1])
    assert (cells["latitude"], cells["longitude"]) == stands
    assert cells["geo_precision"] == precision
    assert list(journal.repairs) == counted


FAR_PLACES = [
    ("Adak", "AK", "99546", "51.88", "-176.65"),
    ("Shemya", "AK", "99546", "52.72", "174.11"),
    ("Tamuning", "GU", "96913", "13.4836", "144.7772"),
    ("Peñuelas", "PR", "00624", "18.056", "-66.722"),
    ("Majuro", "MH", "96960", "7.1", "171.38"),
    ("Pago Pago", "AS", "96799", "-14.2781", "-170.7025"),
    ("Utqiagvik", "AK", "99723", "71.2999", "-156.7591"),
    ("Kolonia", "FM", "96941", "6.9639", "158.2061"),
]


@pytest.mark.parametrize(("city", "state", "code", "latitude", "longitude"), FAR_PLACES)
def test_right_points_at_the_edges_of_the_map_are_left_alone(
    city, state, code, latitude, longitude
):
    typed = {"city": city, "state": state, "zip": code}
    cells, journal = one(**typed, latitude=latitude, longitude=longitude, phone="")
    assert (cells["latitude"], cells["longitude"]) == (latitude, longitude)
    assert not journal.repairs


@pytest.mark.parametrize(
    "typed",
    [{"street1": ""}, {"street1": "Confidential"}, {"geo_precision": "withheld"},
     {"street1": "Address withheld", "street2": "Suite 5"}],
)  # fmt: skip
def test_a_withheld_address_never_gets_a_point(typed):
    cells, journal = one(**typed)
    point = [cells[c] for c in ("street1", "street2", "latitude", "longitude", "geo_precision")]
    assert point == ["", "", "", "", "withheld"]
    assert list(journal.repairs) == ["withheld addresses, left without a point"]


def test_a_place_is_left_without_a_point_when_its_zip_code_is_not_known():
    cells, journal = one(zip="00000", latitude="", longitude="")
    assert (cells["latitude"], cells["geo_precision"]) == ("", "")
    assert list(journal.repairs) == [
        "places without a point whose ZIP code has no known center either"
    ]


REJECTED = [
    ({"zip": ""}, "The ZIP code is missing", ""),
    ({"zip": "9021x"}, "This is not a ZIP code", "9021x"),
    ({"zip": "2108"}, "This is not a ZIP code of the state", "2108, CA"),
    ({"state": "", "zip": "00000"}, "The state is missing", "00000"),
    (
        {"state": "AE", "zip": "09012"},
        "The column state does not hold what it must",
        "AE is not a state or territory.",
    ),
    ({"city": ""}, "The column city does not hold what it must", "this must be filled in."),
    ({"name1": " "}, "The column name1 does not hold what it must", "this must be filled in."),
    (
        {"status": "maybe"},
        "The column status does not hold what it must",
        "maybe is not one of the choices.",
    ),
    (
        {"timezone": "Pacific"},
        "The column timezone does not hold what it must",
        "Pacific is not a time zone.",
    ),
    (
        {"updated": "soon"},
        "The column source_date does not hold what it must",
        "soon is not a date.",
    ),
    (
        {"name1": "{{ organization.phone }}"},
        "Merge tags {{ }} can stand only in the organization's own rows",
        "{{ organization.phone }}",
    ),
    (
        {"source": "organization"},
        "The organization's own rows are kept as they stand in the table",
        "",
    ),
]


@pytest.mark.parametrize(("typed", "reason", "detail"), REJECTED)
def test_what_cannot_be_mended_is_rejected_with_its_reason(typed, reason, detail):
    cells, journal = imported(table({**ROW, **typed}), "own")
    assert cells == []
    assert reasons(journal) == [(2, reason, detail)]


def test_what_is_left_out_of_a_row_is_told_at_its_line():
    _, journal = one(website="javascript:alert(3)", intake1="none", service_codes="OP ZZZ")
    assert [str(warning) for warning in journal.warnings] == [
        "made-up.csv:2: warning: intake1: none is not a US phone number and was left out.",
        "made-up.csv:2: warning: website: javascript:alert(3) is not a web address and was left "
        "out.",
        "made-up.csv:2: warning: The service code ZZZ is not known; it is kept.\n"
        "    Correct it, or give it words in data/services.yml.",
    ]
