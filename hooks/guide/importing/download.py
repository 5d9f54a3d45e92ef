"""Fetching a publication over HTTPS: within a time, up to a size, and tried again.

Plain HTTP is taken only from this machine, which is what tests and previews use.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NoReturn
from urllib.parse import urljoin, urlsplit

import requests
from requests.adapters import HTTPAdapter
from urllib3.exceptions import HTTPError, ReadTimeoutError
from urllib3.util.retry import Retry

from guide.importing.inputs import Input
from guide.problems import BadInput, Problem

LOCAL_HOSTS = ("localhost", "127.0.0.1", "::1")
MOST_REDIRECTS = 5
SERVER_ERRORS = (500, 502, 503, 504)
CHUNK = 65_536
HINT_SAVE = "Save the file with a browser and import it with FILE=."


@dataclass(frozen=True)
class Limits:
    """Seconds to connect and between two pieces, seconds in all, bytes, tries after the first.

    The largest publication known, the FindTreatment.gov export, is about 25 MB.
    """

    wait: float = 20
    total: float = 300
    size: int = 200_000_000
    retries: int = 3
    pause: float = 0.5


def download(url: str, limits: Limits = Limits()) -> Input:
    """Return what stands at `url`; raises BadInput with what went wrong."""
    deadline = time.monotonic() + limits.total
    with requests.Session() as session:
        # A proxy or password of this machine's environment has no part in a public download.
        session.trust_env = not _local(url)
        _retry(session, limits)
        try:
            answer = _follow(session, url, limits)
            with answer:
                return Input(url, b"".join(_pieces(url, answer, limits, deadline)))
        except (requests.RequestException, HTTPError) as error:
            _fail(url, _reason(error), "Try again later. " + HINT_SAVE)


def _retry(session: requests.Session, limits: Limits) -> None:
    # A server's Retry-After may say hours: it is not waited for.
    retry = Retry(
        total=limits.retries,
        status_forcelist=SERVER_ERRORS,
        allowed_methods=["GET"],
        backoff_factor=limits.pause,
        raise_on_status=False,
        respect_retry_after_header=False,
    )
    for scheme in ("https://", "http://"):
        session.mount(scheme, HTTPAdapter(max_retries=retry))


def _local(url: str) -> bool:
    return _scheme_and_host(url)[1] in LOCAL_HOSTS


def _allowed(url: str, first: str) -> bool:
    scheme, host = _scheme_and_host(url)
    local = _local(url) and _local(first)
    return bool(host) and (scheme == "https" or (scheme == "http" and local))


def _scheme_and_host(url: str) -> tuple[str, str | None]:
    try:
        parts = urlsplit(url)
        return parts.scheme, parts.hostname
    except ValueError:
        return "", None


def _follow(session: requests.Session, first: str, limits: Limits) -> requests.Response:
    """Return the answer after redirects, each of which must be HTTPS again."""
    url = first
    for _ in range(MOST_REDIRECTS + 1):
        if not _allowed(url, first):
            led = "" if url == first else f"It leads to {url}. "
            _fail(first, f"{led}Only https:// addresses are read.", HINT_SAVE)
        answer = session.get(url, timeout=limits.wait, stream=True, allow_redirects=False)
        if not answer.is_redirect:
            if not answer.ok:
                _fail(first, f"The server answered {answer.status_code}.", HINT_SAVE)
            return answer
        url = urljoin(url, answer.headers["location"])
        answer.close()
    return _fail(first, f"It leads on more than {MOST_REDIRECTS} times.", HINT_SAVE)


def _pieces(
    url: str, answer: requests.Response, limits: Limits, deadline: float
) -> Iterator[bytes]:
    size = 0
    # read1 returns what has come; iter_content would wait for a whole piece, however slow.
    while piece := answer.raw.read1(CHUNK, decode_content=True):
        size += len(piece)
        if size > limits.size:
            _fail(url, f"It is larger than {limits.size:,} bytes.", HINT_SAVE)
        if time.monotonic() > deadline:
            _fail(url, f"It took longer than {limits.total:g} seconds.", HINT_SAVE)
        yield piece


def _reason(error: Exception) -> str:
    if isinstance(error, (requests.Timeout, ReadTimeoutError)) or "timed out" in str(error).lower():
        return "The server did not answer in time."
    if isinstance(error, requests.exceptions.SSLError):
        return "The server's certificate does not hold."
    if isinstance(error, (requests.ConnectionError, HTTPError)):
        return "The server cannot be reached, or broke off."
    return "This is not an address that can be read."


def _fail(url: str, message: str, hint: str) -> NoReturn:
    raise BadInput([Problem(url, 1, message, hint)])
