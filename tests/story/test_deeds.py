"""Words of one root meet, and two tellings are of one event only where enough of it is the same."""

from __future__ import annotations

import pytest

from mujaz.language.letters import fold
from mujaz.story.deed import deed_of
from mujaz.story.happenings import happenings, occurrences
from mujaz.story.plan import says_plan
from mujaz.story.promises import promises
from mujaz.story.root import deed, root
from scripted_story import one


@pytest.mark.parametrize(
    "words",
    [
        "انسحاب ينسحب سينسحب انسحبت سحب المنسحبة",
        "اجتماع يجتمع اجتمع سيجتمع",
        "افتتاح تفتتح افتتحت",
        "توقيع يوقع سيوقع وقعت",
        "أرجأ إرجاء أرجأت",
        "نشر سينشر انتشر تنتشر ستنتشر انتشار المنتشرة",
        "نقل انتقل ينتقل انتقال",
    ],
)
def test_derived_forms_of_a_root_meet(words):
    assert len({root(fold(word)) for word in words.split()}) == 1


def test_other_words_for_one_deed_meet():
    assert deed(fold("مغادرة")) == deed(fold("انسحبت")) == deed(fold("رحيل"))
    assert deed(fold("تدشين")) == deed(fold("افتتح"))


def test_a_country_is_one_under_both_of_its_names():
    one_word = deed_of("افتتحت أميركا سفارتها الجديدة في العاصمة")
    two_words = deed_of("دشنت الولايات المتحدة سفارتها في العاصمة القديمة")
    assert one_word is not None
    assert two_words is not None
    assert one_word.is_of(two_words)
    assert len(two_words.roots) == 4


def test_the_noun_that_a_verb_only_carries_names_the_deed():
    told = [
        deed_of("شنت فرقة من المتمردين هجوما على الميناء"),
        deed_of("الهجوم الذي نفذته فرقة من المتمردين على الميناء"),
    ]
    assert [one and one.action for one in told] == ["attack", "attack"]


def test_an_event_that_no_words_tell_from_others_stands_in_no_timeline():
    body = (
        "قال المحافظ إن الهجوم الذي وقع يوم السبت لن يؤخر العمل، وإن المدارس ستفتح أبوابها أمام"
        " الطلاب كالمعتاد في كل أحياء المدينة وضواحيها."
    )
    said = happenings(occurrences([one("a", "2026-09-08T08:00:00+00:00", body)]))
    assert not [found for found in said if "الهجوم" in found.text]


def test_a_verb_names_the_deed_before_a_noun():
    told = deed_of("ارتفعت حصيلة الانفجار")
    asked = deed_of("تستقبل المدينة المشاركين في المؤتمر بعد الافتتاح")
    assert told is not None
    assert asked is not None
    assert asked.action == root(fold("تستقبل"))
    assert deed_of("الوزير في المدينة") is None


def test_two_events_of_one_deed_elsewhere_are_two():
    some = (
        one("a", "2026-09-03T09:00:00+00:00", "افتتح الوزير جسر الوادي في مدينة الموصل الخميس."),
        one("b", "2026-09-03T10:00:00+00:00", "افتتح المدير معرض الكتاب في مدينة البصرة الخميس."),
    )
    assert len(happenings(occurrences(some))) == 2


@pytest.mark.parametrize(
    ("text", "plan"),
    [
        ("من المقرر أن يجتمع الوزراء الخميس", True),
        ("سيجتمع الوزراء الخميس", True),
        ("كان من المقرر أن يجتمع الوزراء الخميس", False),
        ("الهجوم المفترض الذي وقع السبت", False),
        ("وصول الوفد الذي سيشارك في الحفل الخميس", False),
    ],
)
def test_a_plan_is_told_by_a_future_verb_or_a_word_of_planning(text, plan):
    assert says_plan(text) is plan


def tracked(*some):
    return [(p.became, p.due.isoformat()) for p in promises(some, occurrences(some))]


PLAN = one(
    "a",
    "2026-09-03T09:00:00+00:00",
    "قال وزير النقل سليم الحداد إن الوزارة ستفتتح جسر الوادي الأخضر في 20 سبتمبر/أيلول.",
)


def test_a_plan_that_was_cancelled_is_not_open():
    later = one(
        "b",
        "2026-09-15T09:00:00+00:00",
        "ألغت وزارة النقل افتتاح جسر الوادي الأخضر بسبب السيول.",
    )
    assert tracked(PLAN, later) == [("cancelled", "2026-09-20")]


def test_a_delay_that_is_denied_moves_nothing():
    later = one(
        "b",
        "2026-09-15T09:00:00+00:00",
        "نفت الوزارة إرجاء افتتاح جسر الوادي الأخضر إلى 25 سبتمبر/أيلول.",
    )
    assert tracked(PLAN, later)[0][1] == "2026-09-20"


def test_the_opening_of_another_bridge_keeps_no_promise():
    later = one(
        "b",
        "2026-09-21T09:00:00+00:00",
        "افتتح محافظ الساحل معرض الكتاب السنوي في مدينة الميناء، الاثنين 21 سبتمبر 2026.",
    )
    assert tracked(PLAN, later) == [("open", "2026-09-20")]


def test_what_is_planned_for_the_same_day_is_no_promise():
    today = one("a", "2026-09-03T09:00:00+00:00", "ستفتتح الوزارة جسر الوادي الأخضر اليوم الخميس.")
    assert tracked(today) == []
