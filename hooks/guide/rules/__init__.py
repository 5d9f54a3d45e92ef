"""The editorial rules. A rule is one short function; its docstring is the rule.

A page rule is handed a page and the facts and yields problems. To add one, write it in a module
beside this one, add it to PAGE_RULES, and give it good and bad lines in tests/unit/test_rules.py
and a slip in tests/unit/editor_mistakes.yml.
"""

from collections.abc import Callable, Iterator

from guide.facts import Facts
from guide.pages import Page
from guide.problems import Problem
from guide.rules import (
    cards,
    citations,
    dates,
    form,
    front_matter,
    own_facts,
    phone_numbers,
    rechecks,
    service_codes,
    tags,
)

PageRule = Callable[[Page, Facts], Iterator[Problem]]
SiteRule = Callable[[list[Page], Facts], Iterator[Problem]]

PAGE_RULES: list[PageRule] = [
    front_matter.dates_are_not_in_the_future,
    form.pages_begin_with_their_heading,
    form.code_and_comments_are_closed,
    form.code_stands_in_fences,
    form.pages_hold_no_html,
    form.links_lead_to_web_pages,
    tags.tags_are_closed,
    tags.tags_are_known,
    tags.tags_stand_where_they_work,
    cards.cards_are_known,
    cards.cards_have_a_body,
    cards.blocks_are_written_one_way,
    citations.citations_are_known,
    citations.citations_are_marked,
    citations.sources_stand_in_one_file,
    rechecks.rechecks_are_whole,
    rechecks.facts_do_not_lapse_unseen,
    phone_numbers.phone_numbers_come_from_data,
    own_facts.facts_about_us_come_from_data,
]

SITE_RULES: list[SiteRule] = [
    dates.nothing_was_checked_in_the_future,
    dates.help_lines_are_called_monthly,
    citations.publications_stand_once,
    citations.help_lines_name_their_source,
    citations.sources_are_used,
    service_codes.codes_have_words,
]
