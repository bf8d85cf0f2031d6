"""The promise, held on articles that chance puts together from sentences of our own."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from invented_news import LEADS, SENTENCES, article
from mujaz.brief import Verdict
from mujaz.engine import brief_of
from mujaz.language.lexicon import closed
from mujaz.language.words import bare, words
from mujaz.publish.json import from_json, to_json
from mujaz.settings import Settings
from mujaz.verify.cited.verdict import CHECKS
from strategies import marked, redigited

few = settings(max_examples=60)


@st.composite
def news(draw):
    """Return the body of an article: a lead, then up to fourteen sentences in paragraphs."""
    chosen = draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=14, unique=True))
    gaps = draw(
        st.lists(st.sampled_from((" ", "\n\n")), min_size=len(chosen), max_size=len(chosen))
    )
    tail = "".join(gap + one for gap, one in zip(gaps, chosen, strict=True))
    return draw(st.sampled_from((*LEADS, SENTENCES[0], SENTENCES[24]))) + tail


TITLES = st.one_of(st.none(), st.sampled_from(LEADS).map(lambda one: one[:40]))


def said(brief):
    return (*brief.digest.summary, *brief.digest.points)


def spelled(text, span=None):
    """Return how often each word stands here, marks left out."""
    return Counter(word.surface for word in words(text, span) if not word.is_mark)


def places(brief):
    """Return the sentences that each statement rests on, by number."""
    sentences = brief.article.sentences
    return [
        {
            at
            for at, sentence in enumerate(sentences)
            for span in statement.evidence
            if sentence.meets(span)
        }
        for statement in said(brief)
    ]


@few
@given(news(), TITLES)
def test_all_that_is_published_is_supported_and_has_passed_every_check(body, title):
    for statement in said(brief_of(article(body, title=title))):
        assert statement.verdict is Verdict.SUPPORTED
        assert statement.reason is None
        assert statement.checks == dict.fromkeys(CHECKS, True)


@few
@given(news())
def test_evidence_lies_in_the_body_in_order_and_is_what_the_statement_says(body):
    brief = brief_of(article(body))
    assert brief.article.body == body
    for statement in said(brief):
        assert list(statement.evidence) == sorted(statement.evidence)
        shown = Counter()
        for span in statement.evidence:
            assert 0 <= span.start < span.end <= len(body)
            assert span.of(body).strip()
            shown += spelled(body, span)
        assert shown == spelled(statement.text)


@few
@given(news())
def test_every_statement_is_one_sentence_that_begins_and_ends_well(body):
    leaning = closed("connectives", "relatives", "demonstratives", "independent_pronouns")
    for statement in said(brief_of(article(body))):
        text = statement.text
        assert text.endswith(".")
        assert not text.endswith((":.", "..", "،."))
        assert all(text.count(a) == text.count(b) for a, b in ("«»", "“”", "()"))
        first = words(text)[0]
        assert first.form not in leaning
        assert bare(first.form) == first.form
        assert "؟" not in text


@few
@given(news(), st.integers(1, 4), st.integers(0, 5))
def test_a_digest_stays_within_its_settings(body, statements, points):
    asked = Settings(
        summary_statements=(1, statements),
        summary_words=(5, 50),
        points=points,
        point_words=(5, 14),
    )
    digest = brief_of(article(body), asked).digest

    assert len(digest.summary) <= statements
    assert sum(len(one.text.split()) for one in digest.summary) <= 50
    assert len(digest.points) <= points
    assert all(5 <= len(one.text.split()) <= 14 for one in digest.points)
    assert len({one.text for one in digest.summary}) == len(digest.summary)
    assert len({one.text for one in digest.points}) == len(digest.points)


@few
@given(news(), TITLES)
def test_the_same_article_gives_the_same_bytes(body, title):
    one, other = (brief_of(article(body, title=title)) for _ in range(2))

    assert one == other
    assert to_json(one) == to_json(other)


@few
@given(news())
def test_a_brief_comes_back_from_json_as_it_went(body):
    brief = brief_of(article(body))

    assert from_json(to_json(brief)) == brief


@few
@given(news())
def test_nothing_is_both_published_and_withheld(body):
    brief = brief_of(article(body))

    assert not {one.text for one in said(brief)} & {one.text for one in brief.withheld}
    assert all(one.verdict is not Verdict.SUPPORTED and one.reason for one in brief.withheld)


# ---- the same article, otherwise written


def same_digest(plain, other):
    """Say that both rest on the same sentences and tell the same words in other spelling."""
    assert places(plain) == places(other)
    for one, two in zip(said(plain), said(other), strict=True):
        assert [w.form for w in words(one.text)] == [w.form for w in words(two.text)]


@settings(max_examples=100)
@given(news(), marked())
def test_tashkeel_and_tatweel_change_no_digest(body, dress):
    same_digest(brief_of(article(body)), brief_of(article(dress(body))))


@few
@given(news(), redigited())
def test_the_shape_of_digits_changes_no_digest(body, dress):
    same_digest(brief_of(article(body)), brief_of(article(dress(body))))


@few
@given(news(), st.one_of(marked(), redigited()))
def test_another_spelling_has_the_same_facts(body, dress):
    plain, other = brief_of(article(body)).facts, brief_of(article(dress(body))).facts

    assert [d.value for d in plain.dates] == [d.value for d in other.dates]
    assert [(q.value, q.comparator) for q in plain.quantities] == [
        (q.value, q.comparator) for q in other.quantities
    ]


@few
@given(news())
def test_white_space_between_words_changes_no_digest(body):
    same_digest(brief_of(article(body)), brief_of(article(body.replace(" ", "  "))))


def test_the_sentences_are_varied_enough_to_test_with():
    assert len({*LEADS, *SENTENCES}) >= 60


@pytest.mark.parametrize("lead", LEADS)
def test_chance_does_not_test_empty_digests(lead):
    digest = brief_of(article("\n\n".join((lead, *SENTENCES[:12])))).digest

    assert len(digest.summary) >= 2
    assert len(digest.points) == Settings().points
