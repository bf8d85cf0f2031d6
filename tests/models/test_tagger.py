"""The tagger that ships: names of news, read the same however they are typed."""

from importlib.resources import files
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.language import sentences
from mujaz.language.letters import normalise
from mujaz.models import wordclass
from mujaz.models.crf import FILE, named, shipped_tagger
from mujaz.models.features import of_sentence, seen
from mujaz.models.path import Paths
from mujaz.models.scores import TAGS, Scores, packed, signs, unpacked
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


WORDS = (
    "قال",
    "الرييس",
    "الفرنسي",
    "ايمانويل",
    "ماكرون",
    ":",
    "«",
    "باريس",
    "»",
    "والامم",
    "المتحده",
)


def told(path, scores, after):
    """Return how much the scores and the weights of two in a row speak for a path."""
    own = sum((0, *unpacked(one))[tag] for one, tag in zip(scores, path, strict=True))
    return own + sum(after[one][other] for one, other in pairwise(path))


@pytest.fixture(scope="module")
def weights():
    return Scores((files("mujaz.models") / FILE).read_text(encoding="utf-8"))


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_the_scores_of_a_word_are_those_of_its_features(weights, forms):
    column = {"-1": 1, "+1": 2, "-2": 3, "+2": 4}
    sums = [
        sum(
            weights.of(one[2:])[column[one[:2]]] if one[:2] in column else weights.of(one)[0]
            for one in features
        )
        for features in of_sentence(forms)
    ]
    assert shipped_tagger().scores(forms) == sums


@given(
    st.lists(st.lists(st.integers(-60_000, 30_000), min_size=6, max_size=6), min_size=1, max_size=4)
)
def test_no_path_is_better(weights, scores):
    scores = [packed(one) for one in scores]
    best = told(Paths(weights.after).best(scores), scores, weights.after)
    every = product(range(len(TAGS)), repeat=len(scores))
    assert best == max(told(path, scores, weights.after) for path in every)


@given(st.lists(st.integers(-(10**6), 10**6), min_size=6, max_size=6))
def test_packed_scores_are_unpacked(scores):
    assert list(unpacked(packed(scores))) == scores
    assert list(unpacked(packed(scores) + packed(scores))) == [2 * one for one in scores]
    assert bool(signs(packed(scores))) == any(one >= 0 for one in scores)


def test_an_entity_is_a_value():
    assert Entity(span=Span(0, 2), kind="LOC") == Entity(span=Span(0, 2), kind="LOC")
