"""All facts of an article: what changes none of them, what holds of each, and the first article."""

import os
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from invented_news import LEADS, SENTENCES, article
from mujaz.engine import facts_of
from mujaz.fact import Facts
from mujaz.language.letters import normalise
from mujaz.language.words import words
from mujaz.read.source import open_source
from mujaz.settings import Settings
from strategies import marked, redigited

SHARED = Path(os.environ.get("MUJAZ_DATA", Path(__file__).parents[3] / "shared" / "data"))
WEDNESDAY = date(2026, 11, 18)
few = settings(max_examples=25)


@st.composite
def news(draw):
    """A lead and a few sentences of our own news."""
    told = draw(st.lists(st.sampled_from(SENTENCES), min_size=2, max_size=6, unique=True))
    return "\n\n".join((draw(st.sampled_from(LEADS)), *told))


def facts(body, published=WEDNESDAY):
    return facts_of(replace(article(body), published=published)).facts


def read(text):
    """Return a text as its words, in one spelling."""
    return None if text is None else tuple(w.form for w in words(normalise(text)) if not w.is_mark)


def told(found):
    """Return what facts say, whatever the spelling and the offsets."""
    return {
        "dates": [(read(d.text), d.value, d.mod, d.kind) for d in found.dates],
        "quantities": [(q.value, q.comparator, read(q.unit), q.kind) for q in found.quantities],
        "people": [(read(n.text), len(n.mentions)) for n in found.people],
        "organisations": [(read(n.text), len(n.mentions)) for n in found.organisations],
        "places": [(read(p.text), p.kind, p.country, p.lat, p.lon) for p in found.places],
        "claims": [(read(c.speaker), read(c.cue), read(c.content), c.act) for c in found.claims],
        "events": [(read(e.text), e.when, e.status, read(e.speaker)) for e in found.events],
        "movements": [(read(m.origin), read(m.destination)) for m in found.movements],
    }


OTHER_MARKS = str.maketrans("«»", "“”")
BARE_ALEF = str.maketrans("أإآ", "ااا")


@few
@given(news(), st.one_of(marked(), redigited()))
def test_tashkeel_tatweel_and_the_shape_of_digits_change_no_fact(body, dress):
    assert told(facts(dress(body))) == told(facts(body))


@few
@given(news(), st.sampled_from((OTHER_MARKS, BARE_ALEF)))
def test_alef_and_the_style_of_quotation_change_no_fact(body, letters):
    assert told(facts(body.translate(letters))) == told(facts(body))


@few
@given(news(), st.integers(1, 2000))
def test_the_day_of_publication_moves_dates_alone(body, days):
    """Which of two readings of a sentence is a plan may hang on a date; what is named does not."""
    later = date.fromordinal(WEDNESDAY.toordinal() + days)
    one, other = told(facts(body)), told(facts(body, later))
    assert [text for text, *_ in one["dates"]] == [text for text, *_ in other["dates"]]
    for kind in ("quantities", "people", "organisations", "places", "claims", "movements"):
        assert one[kind] == other[kind]


@few
@given(news())
def test_every_fact_stands_where_it_says(body):
    found = facts(body)
    for one in (*found.dates, *found.events, *found.quantities, *found.movements):
        assert body[one.start : one.end] == one.text
    assert all(body[c.start : c.end] == c.content for c in found.claims)
    for one in (*found.people, *found.organisations, *found.places):
        assert one.mentions
        assert all(0 <= m.start < m.end <= len(body) for m in one.mentions)
    for kind in ("dates", "events", "quantities"):
        starts = [one.start for one in getattr(found, kind)]
        assert starts == sorted(starts)


def test_what_the_page_prints_around_its_article_holds_no_fact():
    aside = "اقرأ أيضا: مقتل 12 شخصا في حريق بمدينة وهران أمس"
    body = f"{LEADS[0]}\n\n{aside}\n\n{SENTENCES[0]}"
    assert told(facts(body)) == told(facts(f"{LEADS[0]}\n\n{SENTENCES[0]}"))


def test_an_empty_body_has_no_facts():
    assert facts("…") == Facts()


# ---- the article that it all began with


@pytest.fixture(scope="module")
def asad():
    path = SHARED / "article/ain-al-asad.txt"
    if not path.is_file():
        pytest.skip("no data")
    (found,) = open_source(str(path), Settings(), published=date(2025, 8, 22))
    return facts_of(found).facts


@pytest.mark.shared
def test_the_withdrawal_has_its_days_and_what_became_of_each(asad):
    events = {(e.when, e.status) for e in asad.events}
    assert {
        ("2025-08-21", "happened"),
        ("2025-09", "expected"),
        ("2025-09-15", "planned"),
        ("2014", "happened"),
    } <= events
    assert ("2025-09", "START") in {(d.value, d.mod) for d in asad.dates}


@pytest.mark.shared
def test_the_withdrawal_goes_from_the_base_to_three_lands(asad):
    ways = {(m.origin, m.destination) for m in asad.movements}
    base = next(p for p in asad.places if "عين الأسد" in p.text.replace("“", "").replace("”", ""))
    assert (round(base.lat, 1), round(base.lon, 1)) == (33.8, 42.4)
    assert {to for origin, to in ways if origin == base.text} >= {"أربيل", "الكويت"}
    syria = [to for _, to in ways if to and "سوري" in to]
    assert syria
    assert {p.country for p in asad.places if p.text in {*syria, "الكويت", "أربيل"}} == {
        "SY",
        "KW",
        "IQ",
    }


@pytest.mark.shared
def test_the_withdrawal_leaves_less_than_five_hundred_and_has_its_sources(asad):
    assert (500.0, "<") in {(q.value, q.comparator) for q in asad.quantities}
    assert {"مصادر أمنية عراقية", "مراقبون"} <= {c.speaker for c in asad.claims}


def test_a_club_called_after_a_place_is_no_place():
    body = "غادر الحارس نادي الخليج أمس. وشارك الحارس مع الخليج في عشر مباريات هذا الموسم."

    assert "الخليج" not in [place.text for place in facts(body).places]
