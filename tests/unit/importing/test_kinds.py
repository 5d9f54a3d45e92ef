"""Each publication's columns in ours."""

import json

import pytest

from guide.importing.kinds import KINDS
from guide.importing.service_names import code_of, official_codes
from tests.unit.importing.made_up import imported, reasons, table

PLACE = {"name1": "Sample House", "street1": "1 Main St", "city": "Boston", "state": "MA"}
EXPORT = {
    **PLACE, "zip": "2108", "zip4": "34", "phone": "617-555-0101", "intake1": "",
    "intake2": "617-555-0102", "website": "http://example.org", "latitude": "42.357",
    "longitude": "-71.0637", "type_facility": "SA", "sa": "1", "dt": "1.0", "bum": "", "vet": "0",
    "iop": "1",
}  # fmt: skip
RESPONSE = {
    **PLACE, "zip": "02108", "frid": "ab" * 32, "typeFacility": "SA", "phone": "617-555-0101",
    "intake1": None, "hotline1": "617-555-0103", "latitude": "42.357", "longitude": "-71.0637",
    "services": [
        {"f1": "Type of Care", "f2": "TC", "f3": "Substance use treatment; Detoxification"},
        {"f1": "Setting", "f2": "SET", "f3": "Residential; Nothing we know"},
    ],
}  # fmt: skip
WORKBOOK = {
    **PLACE, "zip": "02108", "phone": "617-555-0101 x5", "intake1": "", "intake2": "617-555-0102",
    "intake1a": "", "service_code_info": "SA DT * OP * MD",
}  # fmt: skip
OTP = {
    "ID": "Sample Program, Inc.", "ADDRESS": "1 Main St", "CITY": "Boston", "STATE": "MA",
    "POSTAL": "2108", "Latitude": "42.357", "Longitude": "-71.0637",
}  # fmt: skip
DHCS = {
    "Application_Number": "990001AN", "Facility_Name": "SAMPLE HOUSE", "Program_Code": "RES-DETOX",
    "Facility_Address1": "1 MAIN STREET", "Facility_City": "BEVERLY HILLS", "Facility_State": "C",
    "Facility_Zip": "90210", "Facility_Phone": "(310) 555-0101 X", "CountyName": None,
    "Lic_Expiration_Date": "8/1/2026", "Target_Population": "1.14 --- WOMEN/CHILD/DUAL",
}  # fmt: skip

CASES = [
    (
        table(EXPORT), "findtreatment",
        {"zip": "02108-0034", "intake1": "(617) 555-0102", "service_codes": "SA DT IOP",
         "source": "FindTreatment.gov", "website": "http://example.org", "geo_precision": ""},
    ),
    (
        json.dumps({"page": 1, "totalPages": 1, "rows": [RESPONSE]}), "findtreatment",
        {"id": "findtreatment-abababababababab", "service_codes": "SA DT RES",
         "hotline1": "(617) 555-0103", "source_date": ""},
    ),
    (
        table(WORKBOOK), "samhsa",
        {"phone": "(617) 555-0101 ext. 5", "intake1": "(617) 555-0102",
         "service_codes": "SA DT OP MD", "geo_precision": "zip",
         "source": "SAMHSA National Directory"},
    ),
    (
        table(OTP), "otp",
        {"name1": "Sample Program, Inc.", "zip": "02108", "service_codes": "SA OTP", "phone": "",
         "source": "SAMHSA Opioid Treatment Program Directory"},
    ),
    (
        json.dumps({"records": [DHCS], "retrieved_at": "2026-08-21T04:03:46Z"}), "dhcs",
        {"id": "dhcs-990001AN", "state": "CA", "city": "Beverly Hills", "name1": "SAMPLE HOUSE",
         "service_codes": "SA RES DT RD FEM CO", "status": "unconfirmed",
         "source_date": "2026-08-21",
         "source": "California DHCS licensed and certified programs 2026"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "stands"), CASES, ids=[case[1] for case in CASES])
def test_a_publication_is_recognized_and_its_columns_become_ours(text, kind, stands):
    for wanted in ("", kind):
        (cells,), _ = imported(text, wanted)
        assert {column: cells[column] for column in stands} == stands
        assert cells["last_checked"] == ""


def test_every_kind_stands_in_the_cases_or_is_our_own():
    assert {case[1] for case in CASES} | {"own"} == set(KINDS)


PROGRAMS = [
    ("NON", "SA OP"), ("NON-DETOX", "SA OP DT OD"), ("RES", "SA RES"),
    ("RES-DETOX", "SA RES DT RD"), ("DSS", "SA RES"), ("DSS-DETOX", "SA RES DT RD"),
    ("DPH-DETOX", "SA HI DT HID"), ("XYZ", "SA"), ("XYZ-DETOX", "SA DT"),
]  # fmt: skip


@pytest.mark.parametrize(("program", "codes"), PROGRAMS)
def test_californias_program_codes_say_no_more_than_they_do(program, codes):
    record = {**DHCS, "Program_Code": program, "Target_Population": None}
    (cells,), _ = imported(json.dumps({"records": [record]}))
    assert cells["service_codes"] == codes


def test_a_license_that_holds_on_the_day_of_the_list_is_active():
    for options in ({"date": "2026-08-01"}, {}):
        (cells,), _ = imported(json.dumps({"records": [DHCS]}), **options)
        assert (cells["status"], cells["source_date"]) == ("active", options.get("date", ""))


def test_places_that_treat_mental_health_only_are_rejected():
    _, journal = imported(table({**EXPORT, "type_facility": "MH", "sa": ""}))
    reason = "The place treats mental health only, not substance use"
    assert reasons(journal) == [(2, reason, "")]
    assert imported(table({**EXPORT, "type_facility": "MH"}))[1].imported == 1


def test_services_in_words_without_a_code_are_counted_by_name():
    _, journal = imported(json.dumps({"rows": [RESPONSE]}))
    assert list(journal.repairs) == ["services without a code, left out: Nothing we know (SET)"]


@pytest.mark.parametrize(
    ("category", "name", "code"),
    [
        ("SG", "Young adults", "TAY"), ("AGE", "Young adults", "YAD"), ("", "Young adults", None),
        ("EDU", "Substance use disorder education", "SAE"), ("OT", "Prescribes naltrexone", "UN"),
        ("X", "Court-ordered outpatient treatment", None),
    ],
)  # fmt: skip
def test_a_name_that_two_codes_share_needs_its_category(category, name, code):
    assert code_of(category, name) == code


def test_the_official_codes_are_those_of_2022():
    assert len(official_codes()) == 225


@pytest.mark.parametrize(
    ("options", "source", "day"),
    [
        ({}, "SAMHSA National Directory", ""),
        ({"date": "2022-07-01"}, "SAMHSA National Directory 2022", "2022-07-01"),
        ({"source": "State list"}, "State list", ""),
    ],
)
def test_source_and_date_are_told_or_left_empty(options, source, day):
    (cells,), _ = imported(table(WORKBOOK), **options)
    assert (cells["source"], cells["source_date"]) == (source, day)
