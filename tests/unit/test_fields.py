"""Values that several data files share, and text however it was saved."""

from pathlib import Path

import pytest

from guide.fields import email_address, iso_date, state_code, web_address, zip_code
from guide.problems import BadInput
from guide.text_files import read_text

GOOD = [
    (web_address, "https://example.org/"),
    (web_address, "http://example.org/?a=1&b=2"),
    (state_code, "ca"),
    (state_code, "PR"),
    (zip_code, "02108"),
    (zip_code, "02108-1234"),
    (email_address, "front.desk+web@mail.example.org"),
    (iso_date, "2026-11-21"),
]
BAD = [
    (web_address, "javascript:alert(1)"),
    (web_address, "ftp://example.org/"),
    (web_address, "//example.org/"),
    (web_address, "https://good.example.org@evil.example.org/"),
    (web_address, 'https://example.org/"onclick="x'),
    (web_address, "https://localhost/"),
    (state_code, "California"),
    (state_code, "XX"),
    (zip_code, "2108"),
    (zip_code, "٠٢١٠٨"),
    (email_address, "office@localhost"),
    (email_address, "a@example.org?bcc=b@example.org"),
    (iso_date, "0"),
    (iso_date, "11/21/2026"),
]


@pytest.mark.parametrize(("read", "text"), GOOD)
def test_good_values_pass(read, text: str):
    assert read(text).casefold() == text.casefold()


@pytest.mark.parametrize(("read", "text"), BAD)
def test_bad_values_are_refused_with_a_hint(read, text: str):
    with pytest.raises(ValueError, match=r" \| "):
        read(text)


@pytest.mark.parametrize("raw", [b"a\nb\n", b"a\r\nb\r\n", b"a\rb\r", b"\xef\xbb\xbfa\nb\n"])
def test_text_reads_the_same_whatever_saved_it(tmp_path: Path, raw: bytes):
    (tmp_path / "x.md").write_bytes(raw)
    assert read_text(tmp_path, "x.md") == "a\nb\n"


@pytest.mark.parametrize(
    "raw", [b"a\nb\x00", b"a\n\x02wzxhzdk:1\x03", b"a\n\xff", b"\xff\xfea\x00"]
)
def test_text_that_is_none_is_told_at_its_line(tmp_path: Path, raw: bytes):
    (tmp_path / "x.md").write_bytes(raw)
    with pytest.raises(BadInput) as caught:
        read_text(tmp_path, "x.md")
    assert caught.value.problems[0].line == (1 if raw.startswith(b"\xff\xfe") else 2)
