"""Search: what finds what, and that whatever is typed is a query."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from news import BASE, BRIDGE, HARVEST, brief, fetched

from mujaz.archive.hit import results_to_json, search
from mujaz.archive.query import Query, clauses_of
from mujaz.archive.terms import column, term, wanted
from mujaz.language.letters import normalise

LEFT = "انسحاب آخر الجنود من الأنبار"


@pytest.fixture
def full(archive):
    """An archive of three articles."""
    archive.add(brief("bridge", BRIDGE, published="2026-11-15"), fetched())
    archive.add(
        brief("base", BASE, title=LEFT, outlet="الميناء", published="2026-11-16"), fetched()
    )
    archive.add(
        brief("harvest", HARVEST, title="بدء حصاد القمح", published="2026-11-17"), fetched()
    )
    return archive


def found(archive, text="", **filters):
    return {hit.id for hit in search(archive, Query(text=text, **filters)).hits}


@pytest.mark.parametrize(
    "typed", ["الحكومة", "حكومه", "وللحكومة", "الحُكومَة", "لحكومتها", "والحكومـــة"]
)
def test_a_word_is_found_however_it_is_written_and_whatever_is_attached_to_it(full, typed):
    assert found(full, typed) == {"bridge", "harvest"}


@pytest.mark.parametrize("typed", ["عين الأسد", '"عين الأسد"', "«عين الاسد»", "بعين الأسد"])
def test_the_base_is_found(full, typed):
    assert found(full, typed) == {"base"}


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ('"الأسد عين"', set()),  # the other way round
        ("رويترز", {"base"}),
        ("لرويترز", {"base"}),
        ("الوزير -جسر", {"harvest"}),  # الوزيرة
        ("وزارة -جسر", {"base", "harvest"}),
        ("-الوزارة", {"bridge"}),
        ("title:حصاد", {"harvest"}),
        ("عنوان:جسر", {"bridge"}),
        ("title:القمح محافظات", {"harvest"}),
        ("٢٤٠ مليون", {"bridge"}),
        ("من", {"bridge", "base", "harvest"}),  # nothing else was asked for
        ("من القمح", {"harvest"}),
        ("الغواصة", set()),
        ("؟!،", set()),
        ("", {"bridge", "base", "harvest"}),
    ],
)
def test_words_phrases_titles_and_what_must_not_be_there(full, typed, ids):
    assert found(full, typed) == ids


@pytest.mark.parametrize(
    ("filters", "ids"),
    [
        ({"since": date(2026, 11, 16)}, {"base", "harvest"}),
        ({"until": date(2026, 11, 16)}, {"bridge", "base"}),
        ({"outlet": "الميناء"}, {"base"}),
        ({"place": "الأنبار"}, {"base"}),
        ({"place": "انبار"}, {"base"}),
        ({"person": "سليم الحداد"}, {"bridge"}),
        ({"person": "الحداد سليم"}, set()),
        ({"person": "نزار"}, {"base"}),
        ({"speaker": "العمري"}, {"harvest"}),
        ({"speaker": "الحداد", "since": date(2026, 11, 16)}, set()),
        ({"person": "؟"}, set()),
    ],
)
def test_filters(full, filters, ids):
    assert found(full, **filters) == ids


def test_what_has_the_words_in_its_title_comes_first(full):
    hits = search(full, Query(text="الجنود")).hits
    assert [hit.id for hit in hits] == ["base"]
    full.add(brief("sea", HARVEST + "\n\nوشارك الجنود في نقل الحبوب.", title="الحصاد"), fetched())
    assert [hit.id for hit in search(full, Query(text="الجنود")).hits] == ["base", "sea"]


def test_the_words_that_were_looked_for_are_marked_in_the_original_letters(full):
    (hit,) = search(full, Query(text='"عين الاسد" اتفاق الانسحاب')).hits
    assert [mark.of(hit.excerpt) for mark in hit.marks] == ["عين", "الأسد", "اتفاق"]
    assert [mark.of(hit.title) for mark in hit.title_marks] == ["انسحاب"]
    assert BASE[hit.start :].startswith(hit.excerpt)


def test_a_word_of_a_phrase_elsewhere_is_not_marked(full):
    body = BASE + "\n\nوقال شاهد عيان إن عينه لم تر مثل ذلك."
    full.add(brief("base", body), fetched())
    (hit,) = search(full, Query(text='"عين الأسد"')).hits
    assert [mark.of(hit.excerpt) for mark in hit.marks] == ["عين", "الأسد"]


def test_a_version_that_says_it_no_more_is_not_found(full):
    full.add(brief("base", BASE.replace("رويترز", "الضفاف")), fetched())
    assert found(full, "رويترز") == set()


def test_the_results_are_json(full):
    told = results_to_json(search(full, Query(text="القمح", since=date(2026, 1, 1))))
    assert '"schema": "mujaz/search/1"' in told
    assert '"since": "2026-01-01"' in told


HOSTILE = [
    '"', '""', "'", "*", "ال*", "NEAR(a b)", "AND", "OR OR", "NOT", "title:", "title : x",
    "{title}",
    "a AND (", ")", "^a", "a + b", "-", "--", "-\"", "«", "a\x00b", "\ud800", "'; DROP TABLE terms",
    ":*", "& | !", "a <-> b", "\\", "%", "_", "ـ", "\u064b", "x" * 5000, "ا " * 3000,
]  # fmt: skip


@pytest.mark.parametrize("typed", HOSTILE)
def test_whatever_is_typed_is_a_query(full, typed):
    for query in (Query(text=typed), Query(person=typed), Query(outlet=typed), Query(place=typed)):
        search(full, query)


@given(st.text(alphabet=st.sampled_from("ابتلوفةه \"«»-:()*+^{}'،title.٣3_"), max_size=40))
def test_clauses_hold_nothing_but_terms(text):
    for clause in clauses_of(Query(text=text, place=text)):
        assert clause.words
        for way in clause.words:
            assert all(one and one.replace("_", "a").isalnum() for one in way)


@pytest.mark.parametrize(
    ("some", "other"),
    [
        ("الحكومة", "وللحكومة"),
        ("المدربين", "مدرب"),
        ("1,200", "١٢٠٠"),
        ("١٬٢٠٠", "1200"),
        ("الإعلام", "اعلام"),
    ],
)
def test_words_of_one_term(some, other):
    assert column([some]) == column([other])


@pytest.mark.parametrize(("some", "other"), [("الفنان", "الفنون"), ("سنة", "سن"), ("3.5", "35")])
def test_words_that_stay_apart(some, other):
    assert column([some]) != column([other])


def test_a_first_letter_that_may_be_a_preposition_is_looked_for_both_ways():
    assert term(normalise("رويترز")) in wanted(normalise("لرويترز"))
    assert term(normalise("لرويترز")) in wanted(normalise("رويترز"))
    assert wanted(normalise("بحر")) == {"بحر"}
