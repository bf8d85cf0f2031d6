"""The tagger that ships: names of news, read the same however they are typed."""

from itertools import pairwise

import pytest
from hypothesis import given, settings

from mujaz.language import sentences
from mujaz.language.letters import normalise
from mujaz.models import wordclass
from mujaz.models.crf import named, shipped_tagger
from mujaz.models.features import of_sentence, seen
from mujaz.models.tagger import Entity
from mujaz.span import Span
from strategies import articles, dressed

ARTICLE = (
    "قال رئيس الوزراء الكندي جاستن ترودو في باريس إن بلاده تدعم مجلس الأمن الدولي. "
    "ووصل ترودو إلى بيروت قادما من القاهرة يوم 15 أكتوبر 2018."
)


def tagged(text):
    found = shipped_tagger().entities(text, sentences.split(text))
    return [(normalise(entity.span.of(text)), entity.kind) for entity in found]


def test_names_of_an_article():
    assert tagged(ARTICLE) == [
        ("جاستن ترودو", "PERS"),
        ("باريس", "LOC"),
        ("مجلس الامن الدولي", "ORG"),
        ("ترودو", "PERS"),
        ("بيروت", "LOC"),
        ("القاهره", "LOC"),
    ]


def test_no_names_without_sentences():
    assert shipped_tagger().entities(ARTICLE, ()) == ()
    assert tagged("") == []


def test_clitics_stay_inside_the_span():
    text = "سافر الوفد من عمان وبيروت إلى لندن."
    assert ("وبيروت", "LOC") in tagged(text)


@given(dressed())
def test_typing_changes_no_name(dress):
    assert tagged(dress(ARTICLE)) == tagged(ARTICLE)


@pytest.mark.parametrize("marks", ["«{}»", '"{}"', "“{}”"])
def test_any_quotation_marks_are_one(marks):
    text = "وذكرت صحيفة " + marks.format("الأفق") + " أن الجسر يفتح غدا في تونس."
    plain = [(name.strip('«»"“”'), kind) for name, kind in tagged(text)]
    assert ("تونس", "LOC") in plain


@settings(deadline=None)
@given(articles())
def test_entities_lie_in_order_inside_one_sentence(text):
    within = sentences.split(text)
    found = shipped_tagger().entities(text, within)
    assert all(a.span.end <= b.span.start for a, b in pairwise(found))
    assert all(any(s.start <= e.span.start and e.span.end <= s.end for s in within) for e in found)


def test_tags_to_names():
    tags = ["I-LOC", "O", "B-PERS", "I-PERS", "B-PERS", "I-ORG"]
    assert list(named(tags)) == [(0, 0, "LOC"), (2, 3, "PERS"), (4, 4, "PERS"), (5, 5, "ORG")]


@pytest.mark.parametrize(
    ("form", "plain"),
    [
        ("وبيروت", "بيروت"),
        ("للامم", "الامم"),
        ("لندن", "لندن"),
        ("بوتين", "بوتين"),
        ("ليلي", "ليلي"),
    ],
)
def test_a_form_without_its_clitics(form, plain):
    assert wordclass.stripped(form) == plain


def test_numbers_and_quotation_marks_are_seen_as_one():
    assert seen("15") == seen("2018") == "#"
    assert seen("«") == seen('"')


def test_a_title_reaches_the_name_after_it():
    items = of_sentence(["الرييس", "الفرنسي", "ماكرون", "قال", "وصل"])
    assert "title=الرييس" in items[2]
    assert not any(one.startswith("title=") for one in items[4])


def test_an_entity_is_a_value():
    assert Entity(span=Span(0, 2), kind="LOC") == Entity(span=Span(0, 2), kind="LOC")
