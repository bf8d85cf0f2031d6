import pytest

from mujaz.language import valency
from mujaz.language.letters import normalise
from mujaz.language.words import words


@pytest.mark.parametrize(
    ("verb", "preposition"),
    [
        ("نجحت", "في"),
        ("أدى", "الي"),
        ("توصلوا", "الي"),
        ("تمكنت", "من"),
        ("يعتمد", "علي"),
        ("ستعتمد", "علي"),
        ("تسببت", "في"),
        ("تسببت", "ب"),
    ],
)
def test_a_verb_needs_one_of_the_prepositions_that_nearly_always_follow_it(verb, preposition):
    assert preposition in valency.needs(normalise(verb))


@pytest.mark.parametrize("verb", ["أعلن", "زار", "قتل", "وقع", "عقدت", "أقيم", "افتتح", "قال"])
def test_a_verb_that_only_tells_where_needs_no_preposition(verb):
    assert not valency.needs(normalise(verb))


@pytest.mark.parametrize(
    ("verb", "preposition"),
    [("اتهمت", "ب"), ("طالب", "ب"), ("منع", "من"), ("حولت", "الي"), ("أعاد", "الي"), ("حث", "علي")],
)
def test_a_second_complement_follows_the_object(verb, preposition):
    assert preposition in valency.takes_after_object(normalise(verb))


@pytest.mark.parametrize(
    ("noun", "preposition"),
    [
        ("دورها", "في"),
        ("الرغبة", "في"),
        ("حقه", "في"),
        ("إصرارهم", "علي"),
        ("خطط", "ل"),
        ("صعوبات", "في"),
    ],
)
def test_a_noun_asks_for_its_preposition_seen_without_its_clitics(noun, preposition):
    assert preposition in valency.noun_takes(normalise(noun))


def test_a_pronoun_gives_the_preposition_that_bears_it():
    found = valency.given(words("اعترف به أمام القاضي"))

    assert "ب" in found
    assert "علي" not in found


def test_a_clause_with_an_is_given_too():
    assert "ان" in valency.given(words("شعر الركاب أن الطائرة تهبط"))


@pytest.mark.parametrize(
    "word", ["المدينة", "الملعب", "مطار", "العاصمة", "المبنى", "يناير", "الصباح"]
)
def test_a_place_or_a_time_is_no_matter(word):
    assert not valency.is_matter(normalise(word))


@pytest.mark.parametrize("word", ["تهريب", "المفاوضات", "الحوار"])
def test_what_is_done_may_be_the_matter(word):
    assert valency.is_matter(normalise(word))
