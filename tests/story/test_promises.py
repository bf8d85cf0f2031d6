"""Promises: one meeting is told once, is closed by itself alone, and never said to be missed."""

from __future__ import annotations

from datetime import UTC, datetime

from mujaz.story.build import story_of
from scripted_story import one

NOW = datetime(2026, 6, 20, tzinfo=UTC)
FIRST = (
    "من المقرر أن يلتقي دونالد ترامب وكيم جونغ أون في سنغافورة يوم الثلاثاء المقبل، وسط ترقب واسع"
    " في عواصم المنطقة. وتستعد المدينة لاستقبال آلاف الصحفيين من أنحاء العالم."
)
AGAIN = (
    "يخطط دونالد ترامب وكيم جونغ أون للقاء في جزيرة صغيرة الثلاثاء، وتشدد الشرطة إجراءاتها حول"
    " الفنادق القريبة من مكان القمة منذ أيام، بحسب ما أعلنت السلطات."
)
OTHER = (
    "من المقرر أن يلتقي دونالد ترامب رئيس وزراء سنغافورة يوم الاثنين المقبل، قبل يوم من القمة."
    " وقالت الحكومة إن الاستعدادات اكتملت في القصر الرئاسي."
)
HELD = (
    "التقى دونالد ترامب وكيم جونغ أون في سنغافورة الثلاثاء، ووقعا وثيقة من أربعة بنود."
    " واستمر اللقاء أربع ساعات، وشارك فيه مستشارو الرئيسين."
)


def promises(*bodies: tuple[str, str]):
    some = [one(f"a{n}", at, body) for n, (at, body) in enumerate(bodies)]
    return story_of("s", some, now=NOW).promises


def test_a_meeting_of_the_same_two_on_one_day_is_one_promise():
    first = ("2026-06-10T08:00:00+00:00", FIRST)
    (kept,) = promises(first, ("2026-06-13T08:00:00+00:00", AGAIN))
    assert [cited.article for cited in kept.evidence] == ["a0", "a1"]


def test_a_meeting_is_closed_by_itself_and_not_by_another_in_the_same_city():
    told = promises(
        ("2026-06-10T08:00:00+00:00", FIRST),
        ("2026-06-10T09:00:00+00:00", OTHER),
        ("2026-06-16T12:00:00+00:00", HELD),
        ("2026-06-20T08:00:00+00:00", HELD.replace("الثلاثاء", "الثلاثاء الماضي")),
    )
    assert [one.became for one in told] == ["done", "open"]


DOCTORS = (
    "ستعقد نقابة الأطباء اجتماعا طارئا يوم الخميس المقبل بطلب من الفروع لبحث أزمة المستشفيات،"
    " بحسب بيان وزعته النقابة على الصحف ووسائل الإعلام المحلية."
)


def test_a_meeting_told_in_nearly_the_same_words_is_one_though_no_two_take_part():
    again = DOCTORS.replace("ستعقد", "من المقرر أن تعقد").replace("أزمة", "أزمة رواتب")
    (kept,) = promises(("2026-06-15T08:00:00+00:00", DOCTORS), ("2026-06-15T12:00:00+00:00", again))
    assert [cited.article for cited in kept.evidence] == ["a0", "a1"]


def test_another_meeting_of_the_same_body_on_that_day_is_another():
    other = (
        "ستعقد نقابة الأطباء اجتماعا مع شركات التأمين يوم الخميس المقبل لتوقيع عقد جديد، بحسب"
        " مصادر قريبة من إدارات الشركات الكبرى في العاصمة."
    )
    told = (("2026-06-15T08:00:00+00:00", DOCTORS), ("2026-06-15T12:00:00+00:00", other))
    assert len(promises(*told)) == 2


def test_what_was_to_be_done_by_yesterday_is_not_to_come():
    body = (
        "قال مدير الميناء سامي الحلبي إنه سيغلق الرصيف القديم بحلول مساء أمس الاثنين، في وقت تواصل"
        " فيه الفرق الفنية فحص الرافعات والمخازن القريبة منه."
    )
    assert promises(("2026-06-16T08:00:00+00:00", body)) == ()


def test_what_is_only_possible_or_only_the_matter_of_a_meeting_is_no_promise():
    possible = (
        "هذه القمة المرتقبة غدا قد تغير وجه المنطقة، وفق ما يقول خبراء تابعوا المفاوضات كلها."
    )
    matter = "ستركز المحادثات المقررة الثلاثاء المقبل على التجارة والحدود بين البلدين الجارين معا."
    filler = " ولم يصدر عن الحكومة أي تعليق حتى الآن على ما نشرته الصحف المحلية هذا الصباح."
    told = (("2026-06-10T08:00:00+00:00", body + filler) for body in (possible, matter))
    assert promises(*told) == ()
