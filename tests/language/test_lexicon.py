import pytest

from mujaz.language import lexicon
from mujaz.language.kind import Kind
from mujaz.language.letters import normalise

LEARNED = (
    *("past", "imperfect", "either", "transitive", "radical", "whole", "feminine", "masculine"),
    *("plural", "accusative", "common", "takes"),
)
VALENCIES = ("needs", "takes", "second", "nouns")


def test_the_learned_lists_are_those_that_its_script_makes():
    assert set(lexicon.learned()) == set(LEARNED)
    assert all(lexicon.learned()[name] for name in LEARNED)


@pytest.mark.parametrize("name", LEARNED)
def test_learned_words_are_normalised(name):
    assert not [word for word in lexicon.learned()[name] if normalise(word) != word]


@pytest.mark.parametrize("name", VALENCIES)
def test_a_valency_is_a_word_and_its_prepositions(name):
    particles = {"في", "من", "الي", "علي", "عن", "مع", "ب", "ل", "ان"}
    known = lexicon.valencies(name)

    assert known
    assert all(own <= particles for own in known.values())
    forms = [word.removesuffix("*") for word in known]
    assert [normalise(form) for form in forms] == forms


def test_no_word_is_a_verb_of_two_kinds():
    lists = lexicon.learned()

    assert not lists["past"] & lists["imperfect"]
    assert not lists["either"] & (lists["past"] | lists["imperfect"])


def test_no_noun_agrees_in_two_ways():
    lists = lexicon.learned()

    assert not lists["feminine"] & lists["masculine"]
    assert not lists["plural"] & lists["masculine"]


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("past", "قال اعلنت فاز وصلت"),
        ("imperfect", "يقول تعتزم ستبدا"),
        ("transitive", "اتهم طالب"),
        ("radical", "وزير واشنطن فريق"),
        ("whole", "مياه اتجاه اتهم"),
        ("feminine", "الحرب الاسعار"),
        ("masculine", "القرار الرييس"),
        ("accusative", "فوزا قرارا"),
    ],
)
def test_a_list_holds_what_its_name_says(name, words):
    assert [word for word in words.split() if word not in lexicon.learned()[name]] == []


@pytest.mark.parametrize("name", sorted(lexicon.table("words")))
def test_a_closed_class_is_a_list_of_normalised_words(name):
    assert lexicon.closed(name)
    assert not [word for word in lexicon.closed(name) if normalise(word) != word or not word]


def test_an_unknown_class_is_an_error():
    with pytest.raises(KeyError):
        lexicon.closed("verbs_of_singing")


@pytest.mark.parametrize("name", sorted(lexicon.table("clauses")))
def test_the_lists_of_connectives_are_named_after_kinds(name):
    assert name == "glue" or name in {kind.value for kind in Kind}


def test_the_longest_phrase_comes_first():
    for file in ("clauses", "openers"):
        for name in lexicon.table(file):
            for some in lexicon.phrases(file, name).values():
                assert list(some) == sorted(some, key=len, reverse=True)


# A word whose loss makes a statement untrue must be known to be one.
@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("negations", "لا لم لن ليس ليست غير دون بدون عدم نفى نفت رفض"),
        ("modals", "قد سوف ربما يمكن المقرر يتوقع المتوقع"),
        ("amounts", "أقل أكثر نحو حوالي قرابة بعض معظم نصف ربع عشرات"),
        ("absolutes", "كل جميع فقط سوى"),
        ("saying", "قال قالت أكد أعلنت أضاف أوضحت أشار لفت شدد حذر ذكر اعتبر"),
        ("sources", "بحسب وفق وفقا نقلا"),
        ("conditions", "إذا لو شرط شريطة"),
        ("complementisers", "أن إن أنه إنها بأن"),
    ],
)
def test_what_must_not_be_lost_is_in_its_class(name, words):
    assert [w for w in words.split() if normalise(w) not in lexicon.closed(name)] == []
