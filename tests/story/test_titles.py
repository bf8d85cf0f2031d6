"""A story is called by what it has come to, not by what it began with."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from mujaz.story.build import title_of

BEGAN = datetime(2026, 4, 1, 8, tzinfo=UTC)
LOST = [f"البحث عن سفينة الصيد أمل في اليوم {n} من غيابها" for n in range(1, 13)]
FOUND = [f"العثور على سفينة الصيد أمل قرب جزيرة {name}" for name in ("الرمل", "النخيل", "المرجان")]


def test_a_story_is_called_by_a_title_of_its_last_days():
    early = [(BEGAN + timedelta(hours=at), title) for at, title in enumerate(LOST)]
    late = [(BEGAN + timedelta(days=6, hours=at), FOUND[at % 3]) for at in range(12)]
    assert title_of(early) in LOST
    assert title_of([*early, *late]) in FOUND


def test_one_straggler_does_not_name_it():
    early = [(BEGAN + timedelta(hours=at), title) for at, title in enumerate(LOST)]
    straggler = (BEGAN + timedelta(days=9), "معرض للوحات الرسام في قاعة البلدية الكبرى")
    assert title_of([*early, straggler]) in LOST


def test_a_title_that_names_an_event_is_sooner_chosen():
    some = [
        (BEGAN, "شاهد: سفينة الصيد أمل تعود إلى الميناء"),
        (BEGAN, "سفينة الصيد أمل تصل الميناء"),
    ]
    assert title_of(some) == "سفينة الصيد أمل تصل الميناء"
    assert title_of([(BEGAN, None)]) is None
