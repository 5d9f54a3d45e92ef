"""Rules about a page's form: what would be shown raw, hide words from readers, or carry code in."""

import re
from collections.abc import Iterator

from guide.facts import Facts
from guide.masking import indented_code, unclosed
from guide.pages import Page
from guide.problems import Problem

_HEADING = re.compile(r"\s*# \S[^\n]*\n")
_HTML = re.compile(r"<(?!https?:)[/!?]?[A-Za-z][^>\n]*>?")
_LINK = re.compile(r"\]\(\s*<?(?P<scheme>[a-z][a-z0-9+.-]*):(?P<rest>[^)\s]*)", re.IGNORECASE)
_SCRIPTED = re.compile(r"\{:?[^}\n]*\b(?P<name>on\w+|style)\s*=", re.IGNORECASE)
_CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7})(?: |$)", re.MULTILINE)


def pages_begin_with_their_heading(page: Page, facts: Facts) -> Iterator[Problem]:
    """A page begins with one line "# Heading" below its front matter."""
    if page.front_matter and not _HEADING.match(page.body + "\n"):
        line = page.line(page.body_start)
        yield Problem(
            page.path, line, "The heading is missing.", f"Write # {page.front_matter.title}"
        )


def code_and_comments_are_closed(page: Page, facts: Facts) -> Iterator[Problem]:
    """A comment <!-- ends with -->, a code fence with a fence: else what follows is garbled."""
    for offset, what in unclosed(page.body):
        line = page.line(page.body_start + offset)
        hint = "End it with -->." if what == "comment" else "End it with a line of ``` alone."
        yield Problem(page.path, line, f"This {what} is opened and never closed.", hint)


def code_stands_in_fences(page: Page, facts: Facts) -> Iterator[Problem]:
    """Lines indented by four spaces belong to a list item or a card; alone they turn into code."""
    for offset in indented_code(page.prose[page.body_start :]):
        line = page.line(page.body_start + offset)
        message = "This line is indented and would be shown as code."
        yield Problem(page.path, line, message, "Take the spaces before it away.")


def pages_hold_no_html(page: Page, facts: Facts) -> Iterator[Problem]:
    """Pages are Markdown: HTML, scripts and marks of a merge conflict do not belong there."""
    for pattern in (_HTML, _CONFLICT):
        for match in pattern.finditer(page.prose):
            if match.start() >= page.body_start:
                message = f"This is not Markdown: {match[0][:40]}"
                hint = "Take it out; the editors' guide lists what can be written."
                yield Problem(page.path, page.line(match.start()), message, hint)
    for match in _SCRIPTED.finditer(page.prose):
        message = f"{match['name']} cannot be set here."
        yield Problem(page.path, page.line(match.start()), message, "Take it out.")


def links_lead_to_web_pages(page: Page, facts: Facts) -> Iterator[Problem]:
    """A link leads to another page or to a public https address; numbers and mail have tags."""
    for match in _LINK.finditer(page.prose):
        scheme, rest = match["scheme"].lower(), match["rest"]
        if scheme in ("tel", "sms"):
            continue  # phone_numbers tells which tag to use
        local = re.match(r"//(localhost|127\.|\[::1\])", rest)
        if scheme not in ("http", "https") or local:
            message = f"Readers cannot follow this link: {scheme}:{rest[:30]}"
            hint = "Link to another page like second.md, or to an address with https://."
            yield Problem(page.path, page.line(match.start()), message, hint)
