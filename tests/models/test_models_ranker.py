import json
from dataclasses import astuple, fields, replace
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented_news import LEADS, SENTENCES, article
from mujaz.digest.choosing.weigh import features_of, weights_of
from mujaz.digest.sentences.sentence import sentences_of
from mujaz.models.ranker import Features, LinearRanker, Ranker, shipped_ranker

NAMES = tuple(field.name for field in fields(Features))
SHARES = st.floats(0, 1, allow_nan=False)
FEATURES = st.builds(Features, **dict.fromkeys(NAMES, SHARES))


def only(**some):
    return Features(**(dict.fromkeys(NAMES, 0.0) | some))


def measured(body, title=None):
    sentences = sentences_of(article(body))
    return features_of(sentences, weights_of(sentences, title), title)


# ---- the ranker


@given(st.lists(FEATURES, max_size=6).map(tuple))
def test_one_score_a_sentence_in_the_same_order(some):
    scores = shipped_ranker().scores(some)

    assert len(scores) == len(some)
    assert scores == tuple(shipped_ranker().scores((one,))[0] for one in some)


@pytest.mark.parametrize("name", NAMES)
def test_a_score_is_the_weighted_sum(name):
    weights = tuple(float(n == name) for n in NAMES)
    ranker = LinearRanker(name="one feature", weights=weights)

    assert ranker.scores((only(**{name: 0.25}), only())) == (0.25, 0.0)


def test_weights_for_other_features_are_refused():
    ranker = LinearRanker(name="too short", weights=(1.0,))

    with pytest.raises(ValueError, match="zip"):
        ranker.scores((only(),))


def test_the_shipped_weights_name_each_feature_once():
    text = (files("mujaz.models") / "weights/ranker.json").read_text(encoding="utf-8")
    data = json.loads(text)

    assert data["weights"].keys() == set(NAMES)
    assert data["name"] == shipped_ranker().name


def test_the_shipped_ranker_prefers_the_lead():
    lead, later = only(lead=1.0, position=1.0), only(position=0.1)
    scores = shipped_ranker().scores((lead, later))

    assert scores[0] > scores[1]


def test_the_shipped_ranker_is_read_once_and_is_a_ranker():
    ranker: Ranker = shipped_ranker()

    assert ranker is shipped_ranker()
    assert ranker.name


# ---- what it is told


@given(st.lists(st.sampled_from(LEADS + SENTENCES), min_size=1, max_size=8))
def test_every_feature_is_a_share(some):
    for one in measured("\n\n".join(some), title=some[-1]):
        # the title doubles a stem's weight, so that a mean of weights may reach 2
        assert 0.0 <= one.centrality <= 2.0
        assert all(0.0 <= value <= 1.0 for value in astuple(replace(one, centrality=0.0)))


def test_the_first_sentence_is_the_lead():
    some = measured(" ".join(SENTENCES[:3]))

    assert [one.lead for one in some] == [1.0, 0.0, 0.0]
    assert [one.position for one in some] == [1.0, 1 / 2, pytest.approx(1 / 3)]


def test_a_sentence_with_the_title_s_words_holds_the_title():
    first, second = measured(f"{SENTENCES[0]} {SENTENCES[1]}", title="الأعمال لن تتوقف في الشتاء")

    assert second.title > first.title
    assert all(one.title == 0.0 for one in measured(SENTENCES[0]))


def test_a_sentence_without_a_word_of_the_title_is_astray():
    first, second = measured(f"{SENTENCES[0]} {SENTENCES[1]}", title="الأعمال لن تتوقف في الشتاء")

    assert (first.astray, second.astray) == (float(first.title == 0.0), 0.0)
    assert all(one.astray == 1.0 for one in measured(SENTENCES[0], title="ميزانية الجامعة"))


@pytest.mark.parametrize("title", [None, "", "من هو؟"])
def test_nothing_is_astray_where_the_title_says_nothing(title):
    assert all(one.astray == 0.0 for one in measured(SENTENCES[0], title=title))


def test_the_shipped_ranker_puts_what_the_title_tells_before_a_lead_that_is_astray():
    lead, second = only(lead=1.0, order=1.0, astray=1.0), only(order=0.9, title=0.5)
    scores = shipped_ranker().scores((lead, second))

    assert scores[1] > scores[0]


def test_numbers_and_quotations_are_counted():
    plain, numbers, quoted = measured(
        "وصل الوفد إلى المدينة. بلغ العدد 12 من 30 خلال 4 أيام. قال المدير: «سنعود إلى العمل»."
    )

    assert (plain.numbers, plain.quoted) == (0.0, 0.0)
    assert numbers.numbers == 1.0
    assert quoted.quoted > 0.5
