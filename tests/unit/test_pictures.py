"""Pictures drawn from figures, with the same facts in text."""

import re
from itertools import pairwise

import pytest

from guide import pictures
from tests.unit import sample


@pytest.mark.parametrize("number", [0, 1, 25, 99, 100])
def test_100_dots_are_drawn_whatever_the_number(number: int):
    drawn = pictures.out_of_100(sample.facts(), number, "x")
    assert (drawn["counted"].count("M"), drawn["rest"].count("M")) == (number, 100 - number)
    assert len(set(re.findall(r"M\d+ \d+", drawn["counted"] + drawn["rest"]))) == 100


def test_bars_are_as_long_as_their_numbers():
    drawn = pictures.bars(sample.facts(), [11, 36], ["On", "Off"], "Deaths")
    widths = [row["width"] for row in drawn["rows"]]
    assert widths[1] == 270
    assert widths[0] / widths[1] == pytest.approx(11 / 36, abs=0.001)
    html = sample.render()("bars", **drawn)
    assert "<li>On: 11</li>" in html
    assert "<li>Off: 36</li>" in html


def test_boxes_of_a_flow_do_not_overlap_and_hold_their_lines():
    steps = ["Short", "A step that is so long that it needs several lines in its box", "End"]
    drawn = pictures.flow(sample.facts(), steps)
    boxes = drawn["boxes"]
    for above, below in pairwise(boxes):
        assert above["top"] + above["height"] < below["top"]
    assert len(boxes[1]["lines"]) > 1
    assert all(len(line) <= pictures.LETTERS_A_LINE for line in boxes[1]["lines"])
    assert boxes[-1]["top"] + boxes[-1]["height"] == drawn["height"]
    assert f"<li>{steps[1]}</li>" in sample.render()("flow", **drawn)


@pytest.mark.parametrize(
    ("read", "text"),
    [
        (pictures.people, "101"),
        (pictures.people, "-1"),
        (pictures.people, "a quarter"),
        (pictures.numbers, "5"),
        (pictures.numbers, "0,0"),
        (pictures.numbers, "1,x"),
        (pictures.words, "one"),
        (pictures.words, "one,,two"),
    ],
)
def test_what_cannot_be_drawn_is_refused_with_a_hint(read, text: str):
    with pytest.raises(ValueError, match=r" \| Write "):
        read(text)


def test_hostile_text_in_a_picture_stays_text():
    hostile = "<script>alert(1)</script>"
    for name, values in (
        ("out_of_100", pictures.out_of_100(sample.facts(), 5, hostile)),
        ("bars", pictures.bars(sample.facts(), [1, 2], [hostile, hostile], hostile)),
        ("flow", pictures.flow(sample.facts(), [hostile, hostile])),
    ):
        assert "<script" not in sample.render()(name, **values)
