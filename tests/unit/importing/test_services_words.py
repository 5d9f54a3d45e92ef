"""The words of data/services.yml cover the codes that publications use."""

from pathlib import Path

from guide.importing.service_names import official_codes
from guide.services import load_services

# Of no use to somebody who looks for care: "substance use treatment" (all of them), who prescribes
# on the place's behalf, licenses, and routine tests.
WITHOUT_WORDS = {
    *("SA", "INPE", "RPE", "PC", "AUINPE", "AURPE", "AUPC"),
    *("STAG", "STMH", "STDH", "CARF", "COA", "HFAP", "HLA", "JC", "NCQA", "FQHC", "SOTP", "DEA"),
    *("STU", "SSA", "SMHD", "BABA", "DAOF", "DAUT", "HIVT", "STDT", "TBS", "MST", "HBT", "HCT"),
}


def test_every_code_has_words_or_a_reason_to_have_none():
    words = set(load_services(Path()))
    assert official_codes() - words == WITHOUT_WORDS
    # IOP took the place of OIT after 2022.
    assert words - official_codes() == {"IOP"}
