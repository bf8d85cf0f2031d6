"""A ledger holds figures of one thing, and no part, no sum, no other year."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mujaz.fact import Name
from mujaz.span import Span
from mujaz.story.bearers import bearers
from mujaz.story.disagreements import disagreements
from mujaz.story.happenings import happenings, occurrences
from mujaz.story.ledger import ledgers
from scripted_story import one

TOLL = "قُتل {n} شخصا في انهيار سقف مصنع النسيج في مدينة الموصل، الأحد، بحسب {who}."


def told(*figures):
    return tuple(
        one(
            f"a{at}",
            f"2026-09-06T{hour:02}:00:00+00:00",
            TOLL.format(n=n, who=who),
            outlet=outlet,
        )
        for at, (hour, n, who, outlet) in enumerate(figures)
    )


def values(some):
    return [[figure.high for figure in ledger.figures] for ledger in ledgers(some)]


def test_a_toll_that_rises_is_one_ledger_and_no_disagreement():
    some = told((8, 12, "الشرطة", "الضفاف"), (12, 15, "الشرطة", "المدار"))
    assert values(some) == [[12, 15]]
    assert disagreements(some, ledgers(some)) == ()


def test_a_toll_that_falls_with_another_outlet_is_a_disagreement():
    some = told((8, 15, "مصدر طبي", "الضفاف"), (12, 12, "الشرطة", "المدار"))
    (found,) = disagreements(some, ledgers(some))
    assert [side.outlet for side in found.sides] == ["الضفاف", "المدار"]


def test_two_figures_that_both_articles_tell_are_no_disagreement():
    first = "تصدرت قائمة الميناء النتائج في أربع من عشر محافظات فُرزت أصواتها حتى مساء الأحد."
    second = "تصدرت قائمة الميناء النتائج في 4 من المحافظات الـ10 التي فُرزت أصواتها حتى مساء الأحد."
    some = (
        one("a", "2026-09-06T08:00:00+00:00", first, outlet="الضفاف"),
        one("b", "2026-09-06T12:00:00+00:00", second, outlet="المدار"),
    )
    assert disagreements(some, ledgers(some)) == ()


def test_a_toll_many_times_as_high_is_of_something_else():
    assert values(told((8, 12, "الشرطة", "الضفاف"), (12, 140, "الشرطة", "المدار"))) == []


STRIKE = "قُتل 40 شخصا في قصف طال أحياء مدينة دوما، الأحد، بحسب فرق الإنقاذ."


def toll_of(first, second):
    """Return the figures of the first article's ledger, the second being told hours later."""
    some = (
        one("a", "2026-09-06T08:00:00+00:00", STRIKE, outlet="الضفاف"),
        one("b", "2026-09-06T12:00:00+00:00", f"{first} {second}", outlet="المدار"),
    )
    return values(some)


def test_a_toll_without_a_place_is_of_where_its_article_is():
    second = "وقالت دمشق وبيروت إن 35 شخصا قُتلوا في قصف طال أحياء سكنية، الأحد."
    assert toll_of("وصلت فرق الإنقاذ إلى مدينة دوما صباح الأحد.", second) == [[40, 35]]
    assert toll_of("وصلت فرق الإنقاذ إلى مطار قرب مدينة حلب صباح الأحد.", second) == []


def test_what_an_article_says_twice_stands_once():
    said = "افتتح وزير النقل سليم الحداد جسر الوادي في مدينة الموصل يوم الأحد."
    body = f"{said} وشارك في الحفل عدد من سكان المدينة ومن مهندسي المشروع. {said}"
    (found,) = happenings(occurrences([one("a", "2026-09-07T08:00:00+00:00", body)]))
    assert len(found.evidence) == 1


def test_a_name_as_a_hashtag_is_written_as_a_name():
    made = one("a", "2026-09-06T08:00:00+00:00", "قالت المدعية #فاتن_الراوي إن التحقيق مستمر.")
    tag = Name(text="#فاتن_الراوي", mentions=(Span(13, 25),))
    facts = replace(made.brief.facts, people=(tag,))
    (found,) = bearers([replace(made, brief=replace(made.brief, facts=facts))], "person")
    assert (found.name, found.evidence[0].text) == ("فاتن الراوي", "#فاتن_الراوي")


@pytest.mark.parametrize(
    "body",
    [
        "قُتل 20 شخصا بينهم 13 طفلا في انهيار سقف مصنع النسيج في مدينة الموصل.",
        "قُتل 14 شخصا في انهيار سقف مصنع النسيج في مدينة الموصل منذ مطلع العام.",
        "في مارس 2024، قُتل 14 شخصا في انهيار سقف مصنع النسيج في مدينة الموصل.",
    ],
)
def test_parts_sums_and_other_years_stand_in_no_ledger(body):
    first = told((8, 12, "الشرطة", "الضفاف"))
    later = one("b", "2026-09-06T12:00:00+00:00", body, outlet="المدار")
    assert all({13.0, 14.0}.isdisjoint(row) for row in values((*first, later)))


def test_one_outlet_alone_makes_no_ledger():
    assert values(told((8, 12, "الشرطة", "الضفاف"))) == []


def test_spellings_of_a_name_are_one_bearer_with_each_as_evidence():
    spelled = ("بنيامين نتنياهو", "بنيامين نتانياهو")
    some = tuple(
        one(
            f"a{at}",
            f"2026-09-0{at + 1}T08:00:00+00:00",
            f"قال رئيس الوزراء {name} إن الجسر مفتوح.",
        )
        for at, name in enumerate(spelled)
    )
    (found,) = bearers(some, "person")
    assert {found.name, *found.variants} == set(spelled)
    assert {cited.article for cited in found.evidence} == {"a0", "a1"}
