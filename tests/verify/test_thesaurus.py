"""The thesaurus of news: what a table must be before anything may rely on it."""

import itertools
import re
import tomllib
from collections import Counter
from functools import cache
from importlib.resources import files

import pytest

from mujaz.language import letters

WORD = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(_[\u0621-\u063a\u0641-\u064a0-9]+)*")
# Folded when read, so they must be right here: a final ه or ي of these is a slip of the pen.
MISSPELT = re.compile(
    r"(?:^|_)(?:ال)?(?:اعلن|اكد|امر|اجل|الي|علي|حتي|اخري|دوله|حكومه|مدينه|وزاره|شركه|منظمه)(?:$|_)"
)
NAMES = ("durations", "fractions", "units", "names", "metonyms", "short_names")


@cache
def table(name: str) -> dict[str, list]:
    path = files("mujaz.verify").joinpath(f"data/{name}.toml")
    return tomllib.loads(path.read_text(encoding="utf-8"))


def same(words: str) -> frozenset[str]:
    return frozenset(map(letters.normalise, words.split()))


def groups() -> list[str]:
    return table("synonyms")["groups"]


def pairs() -> list[list[str]]:
    return table("antonyms")["pairs"]


def rivals() -> list[str]:
    return table("antonyms")["rivals"]


def plurals() -> list[str]:
    return table("plurals")["plurals"]


def lines() -> list[str]:
    return [*groups(), *itertools.chain(*pairs()), *rivals(), *plurals()]


def met_in_a_group() -> set[tuple[str, str]]:
    return {pair for group in groups() for pair in itertools.permutations(same(group), 2)}


def test_it_is_as_large_as_it_claims():
    assert len(groups()) >= 1200
    assert len(pairs()) >= 250
    assert len(rivals()) >= 120
    assert len(plurals()) >= 900


@pytest.mark.parametrize("line", lines())
def test_a_line_holds_words_in_full_spelling_each_once(line):
    assert line == " ".join(line.split())
    for word in line.split():
        assert WORD.fullmatch(word), word
        assert not MISSPELT.search(word), word
    assert [word for word, n in Counter(line.split()).items() if n > 1] == []


def test_no_word_is_alone_in_its_group():
    assert [line for line in [*groups(), *rivals(), *plurals()] if len(same(line)) < 2] == []


def test_no_group_is_another_or_lies_within_another():
    holding: dict[str, list[frozenset[str]]] = {}
    sets = [same(group) for group in groups()]
    for group in sets:
        for word in group:
            holding.setdefault(word, []).append(group)
    within = [g for g in sets if sum(g <= other for other in holding[next(iter(g))]) > 1]
    assert within == []


def test_no_group_holds_both_sides_of_a_contrary():
    met = met_in_a_group()
    for one, other in pairs():
        both = set(itertools.product(same(one), same(other))) & met
        assert not both, (one, other)


def test_no_group_holds_two_rivals():
    met = met_in_a_group()
    for line in rivals():
        assert not set(itertools.permutations(same(line), 2)) & met, line


def test_no_word_stands_on_both_sides_of_a_pair_and_no_pair_twice():
    assert [pair for pair in pairs() if len(pair) != 2 or same(pair[0]) & same(pair[1])] == []
    seen = Counter(frozenset(map(same, pair)) for pair in pairs())
    assert [pair for pair, n in seen.items() if n > 1] == []


def test_no_rivals_twice():
    seen = Counter(map(same, rivals()))
    assert [line for line, n in seen.items() if n > 1] == []


def test_a_singular_has_one_line_and_is_no_plural_of_its_own():
    singulars = Counter(letters.normalise(line.split()[0]) for line in plurals())
    assert [word for word, n in singulars.items() if n > 1] == []
    assert [line for line in plurals() if len(same(line)) != len(line.split())] == []


@pytest.mark.parametrize("name", NAMES)
def test_an_equivalence_has_two_sides_and_no_empty_one(name):
    listed = table("equal")[name]
    for line in listed:
        sides = line.split("|")
        assert len(sides) >= 2, line
        assert all(side and side == side.strip() for side in sides), line
        folded = Counter(map(letters.normalise, sides))
        assert [side for side, n in folded.items() if n > 1] == [], line
    assert len(set(listed)) == len(listed)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أبرم", "وقع"),
        ("تأجل", "أرجئ"),
        ("أوقف", "ألقى_القبض_على"),
        ("انسحب", "سحب"),
        ("نفى", "أنكر"),
        ("ارتفاع", "زيادة"),
        ("مصنع", "معمل"),
        ("رغم", "على_الرغم_من"),
    ],
)
def test_what_a_news_writer_may_put_for_another_word(one, other):
    assert (letters.normalise(one), letters.normalise(other)) in met_in_a_group()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("قتل", "أصيب"),
        ("قتيل", "جريح"),
        ("اعتزم", "نفذ"),
        ("اتهم", "أدان"),
        ("اقترح", "أقر"),
        ("أكد", "نفى"),
        ("نجا", "قتل"),
        ("الدفاع", "الخارجية"),
        ("طالب", "حصل"),
        ("هدد", "نفذ"),
    ],
)
def test_what_says_something_else_never_meets(one, other):
    assert (letters.normalise(one), letters.normalise(other)) not in met_in_a_group()


def opposed() -> set[tuple[str, str]]:
    sides = [tuple(map(same, pair)) for pair in pairs()]
    found = {pair for one, other in sides for pair in itertools.product(one, other)}
    found |= {pair for line in rivals() for pair in itertools.permutations(same(line), 2)}
    return found | {(other, one) for one, other in found}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("أكد", "نفى"),
        ("تأكيد", "نفي"),
        ("وافق", "رفض"),
        ("ارتفاع", "انخفاض"),
        ("نجا", "قتل"),
        ("يسمح", "يمنع"),
        ("شمال", "جنوب"),
        ("قبل", "بعد"),
        ("إيجابي", "سلبي"),
        ("الدفاع", "الداخلية"),
        ("الثلاثاء", "الأربعاء"),
        ("شقيق", "نجل"),
        ("قتلى", "جرحى"),
        ("تأجيل", "إلغاء"),
        ("هدد", "نفذ"),
        ("كيلومتر", "ميل"),
    ],
)
def test_what_makes_a_sentence_say_something_else(one, other):
    stems = [letters.normalise(word.removeprefix("ي")) for word in (one, other)]
    assert tuple(stems) in opposed()


@pytest.mark.parametrize(
    ("one", "many"), [("دولة", "دول"), ("قتيل", "قتلى"), ("مصنع", "مصانع"), ("عقد", "عقود")]
)
def test_a_noun_has_its_broken_plural(one, many):
    forms = {letters.normalise(line.split()[0]): same(line) for line in plurals()}
    assert letters.normalise(many) in forms[letters.normalise(one)]


@pytest.mark.parametrize(
    ("listed", "one", "other"),
    [
        ("names", "الأمم المتحدة", "المنظمة الدولية"),
        ("names", "سي إن إن", "CNN"),
        ("metonyms", "الكرملين", "الرئاسة الروسية"),
        ("units", "كيلومتر", "كلم"),
        ("durations", "عقد", "10 سنوات"),
        ("fractions", "ربع", "25%"),
        ("short_names", "المملكة", "السعودية"),
    ],
)
def test_one_thing_has_more_than_one_name(listed, one, other):
    assert any({one, other} <= set(line.split("|")) for line in table("equal")[listed])
