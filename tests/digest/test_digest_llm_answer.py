"""What is found in an answer, whatever the model put around it."""

import json
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.digest.llm.answer import Proposal, proposals
from scripted_server import digest

FIRST, SECOND, THIRD = (
    "افتتح الوزير الجسر الجديد صباح الأحد.",
    "قال المدير إن الجسر سيختصر زمن الرحلة.",
    "بلغت الكلفة 240 مليون دينار.",
)
WHOLE = digest([(FIRST, 1), (SECOND, 2, 3)], [(THIRD, 3)])
FOUND = (
    Proposal(part="summary", text=FIRST, cites=(1,)),
    Proposal(part="summary", text=SECOND, cites=(2, 3)),
    Proposal(part="points", text=THIRD, cites=(3,)),
)


@pytest.mark.parametrize(
    "answer",
    [
        WHOLE,
        f"```json\n{WHOLE}\n```",
        f"بالتأكيد! إليك الملخص:\n\n{WHOLE}\n\nهل تريد شيئا آخر؟",
        f'<think>{{"text": "ربما استقال الوزير", "sentences": [1]}}</think>{WHOLE}',
        json.dumps(json.loads(WHOLE), indent=4),
        WHOLE.replace(".", " .\u202e\u200f"),
        WHOLE[:-2],
        WHOLE[:-1] + ", ",
    ],
)
def test_the_statements_are_found_among_anything(answer):
    assert proposals(answer) == FOUND


def test_of_an_answer_cut_off_the_whole_statements_stay():
    assert proposals(WHOLE[: WHOLE.index("المدير")]) == FOUND[:1]


def test_of_an_item_cut_off_the_whole_sentences_stay():
    several = digest([(f"{FIRST} {SECOND} {THIRD}", 1, 2)])

    assert [one.text for one in proposals(several[: several.index("240")])] == [FIRST, SECOND]
    assert proposals(several[: several.index("الرحلة")])[0].cites == (1, 2)
    assert proposals(several[: several.index("2]")]) == ()


def test_an_item_of_several_sentences_is_several_statements():
    found = proposals(digest([(f"{FIRST}\n{SECOND}", 1, 2)], [(THIRD, 3)]))

    assert [(one.part, one.text) for one in found] == [
        ("summary", FIRST),
        ("summary", SECOND),
        ("points", THIRD),
    ]


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "لا أستطيع تلخيص هذا المقال.",
        "I'm sorry, I can't help with that.",
        "{}",
        '{"summary": "افتتح الوزير الجسر", "points": []}',
        '{"summary": [{"text": "", "sentences": []}]}',
        '{"summary": [{"text": "…", "sentences": [1]}]}',
        '{"summary": [{"text": 7}, {"text": null}, {"text": ["افتتح"]}]}',
        '{"text": "افتتح الوزير',
        "{" * 1000,
        f"{WHOLE}</think>",
    ],
)
def test_an_answer_without_a_statement_holds_none(answer):
    assert proposals(answer) == ()


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("[1, 2]", (1, 2)),
        ("3", (3,)),
        ('"[3]، [٤]"', (3, 4)),
        ('["2", "2", 1]', (2, 1)),
        ("[true, null, {}, -5]", ()),
        ("null", ()),
        ("[999999999999]", ()),
        ("[1.5]", ()),
    ],
)
def test_sentence_numbers_are_read_in_any_shape(written, read):
    (found,) = proposals(f'{{"sentences": {written}, "text": "{FIRST}"}}') or (None,)
    if "{}" in written:
        assert found is None  # no innermost object
    elif written in {"[999999999999]", "[true, null, {}, -5]"}:
        assert all(number < 100_000 for number in found.cites)
    else:
        assert found.cites == read


def test_a_statement_told_twice_is_one():
    assert len(proposals(digest([(FIRST, 1), (FIRST, 2)], [(FIRST, 1)]))) == 1


def test_a_model_that_goes_on_for_ever_is_heard_a_dozen_times():
    assert len(proposals(digest([(f"{FIRST[:-1]} {n}.", 1) for n in range(500)]))) == 12


def test_line_breaks_and_what_is_not_seen_are_no_part_of_a_statement():
    hidden = '{"text": "افتتح\\n الوزير\u202e\u200b الجسر\\u0000", "sentences": [1]}'

    assert [one.text for one in proposals(hidden)] == ["افتتح الوزير الجسر."]


@given(st.text())
def test_no_text_is_a_crash(text):
    assert isinstance(proposals(text), tuple)


@pytest.mark.parametrize("piece", ["{", '{"text":', '"summary":', '{"a":{"a":', "[", "\\", '"'])
def test_a_long_answer_takes_time_by_its_length(piece):
    begun = time.process_time()
    proposals(piece * (300_000 // len(piece)))

    assert time.process_time() - begun < 3
