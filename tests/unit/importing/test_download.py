"""Downloads from a server of this test's own: good, slow, too large, broken, led astray."""

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from guide.importing.__main__ import main
from guide.importing.download import Limits, download
from guide.importing.table_file import read_present
from guide.problems import BadInput
from tests.unit.importing.made_up import ROW, table

LIMITS = Limits(wait=0.3, total=1, size=1000, retries=2, pause=0)
HINT = "    Save the file with a browser and import it with FILE=."
LATER = "    Try again later. Save the file with a browser and import it with FILE=."


class Handler(BaseHTTPRequestHandler):
    """Answers by path; `asked` counts the requests."""

    def do_GET(self):
        self.server.asked += 1
        getattr(self, self.path.strip("/").replace("-", "_"))()

    def answer(self, code: int, body: bytes = b"", **headers: str) -> None:
        self.send_response(code)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def good(self):
        self.answer(200, b"name1,city\n")

    def table(self):
        self.answer(200, table(ROW).encode())

    def better_at_last(self):
        self.answer(200 if self.server.asked > 1 else 500, b"at last")

    def broken(self):
        self.answer(503)

    def missing(self):
        self.answer(404)

    def large(self):
        self.answer(200, b"x" * 1001)

    def silent(self):
        time.sleep(1)

    def trickle(self):
        self.send_response(200)
        self.end_headers()
        for _ in range(30):
            self.wfile.write(b"x" * 20)
            self.wfile.flush()
            time.sleep(0.1)

    def moved(self):
        self.answer(302, Location="/good")

    def in_circles(self):
        self.answer(302, Location="/in-circles")

    def to_a_file(self):
        self.answer(302, Location="file:///etc/passwd")

    def to_plain_http(self):
        self.answer(302, Location="http://example.org/list.csv")

    def log_message(self, *_):
        pass


@pytest.fixture
def server() -> Iterator[ThreadingHTTPServer]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.asked = 0
        server.handle_error = lambda *_: None
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


def address(server: ThreadingHTTPServer, path: str) -> str:
    return f"http://127.0.0.1:{server.server_port}/{path}"


@pytest.mark.parametrize(
    ("path", "body", "asked"),
    [
        ("good", b"name1,city\n", 1),
        ("better-at-last", b"at last", 2),
        ("moved", b"name1,city\n", 2),
    ],
)
def test_a_file_is_fetched(server, path, body, asked):
    fetched = download(address(server, path), LIMITS)
    assert (fetched.name, fetched.data, server.asked) == (address(server, path), body, asked)


REFUSED = [
    ("broken", f"The server answered 503.\n{HINT}", 3),
    ("missing", f"The server answered 404.\n{HINT}", 1),
    ("large", f"It is larger than 1,000 bytes.\n{HINT}", 1),
    ("silent", f"The server did not answer in time.\n{LATER}", 3),
    ("trickle", f"It took longer than 1 seconds.\n{HINT}", 1),
    ("in-circles", f"It leads on more than 5 times.\n{HINT}", 6),
    ("to-a-file", f"It leads to file:///etc/passwd. Only https:// addresses are read.\n{HINT}", 1),
    (
        "to-plain-http",
        f"It leads to http://example.org/list.csv. Only https:// addresses are read.\n{HINT}",
        1,
    ),
]


@pytest.mark.parametrize(("path", "message", "asked"), REFUSED)
def test_a_server_that_fails_is_named_with_the_reason(server, path, message, asked):
    url = address(server, path)
    with pytest.raises(BadInput) as bad:
        download(url, LIMITS)
    assert str(bad.value) == f"{url}:1: {message}"
    assert server.asked == asked


def test_a_server_that_is_not_there_is_told():
    with pytest.raises(BadInput) as bad:
        download("http://127.0.0.1:1/list.csv", LIMITS)
    assert "The server cannot be reached, or broke off." in str(bad.value)


@pytest.mark.parametrize("url", ["ftp://example.org/a", "list.csv", "http://[::1", "https://"])
def test_only_https_is_read(url):
    with pytest.raises(BadInput, match="Only https:// addresses are read"):
        download(url, LIMITS)


def test_the_command_imports_from_an_address(server, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["--url", address(server, "table"), "--date", "2026-11-01"]) == 0
    assert f"{address(server, 'table')}: own, 1 row\n" in capsys.readouterr().out
    (row,) = read_present(tmp_path / "data/facilities.csv")
    assert (row["name1"], row["source_date"]) == ("Sample House", "2026-11-01")
