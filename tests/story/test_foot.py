"""Leads of other articles at the foot of a page are of other stories, and so are their facts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from mujaz.story.build import story_of
from mujaz.story.foot import foot
from mujaz.story.vector import vector
from scripted_story import one

TITLE = "انهيار سقف مصنع النسيج في الموصل"
OWN = (
    "قُتل 12 شخصا في انهيار سقف مصنع النسيج في مدينة الموصل، الأحد، بحسب الشرطة.\n"
    "وقال مدير المصنع سليم الحداد إن العمل توقف في جميع الأقسام حتى إشعار آخر.\n"
)
LEADS = (
    "افتتحت وزيرة الثقافة هدى العمري معرض الكتاب في مدينة البصرة، الأحد.\n"
    "أعلن اتحاد الكرة أن 300 مشجع أصيبوا في تدافع أمام ملعب أربيل، السبت.\n"
    "كشف باحثون عن مخطوط نادر في مكتبة قديمة في النجف يعود إلى القرن العاشر.\n"
)


def test_the_foot_begins_with_the_first_of_the_leads():
    assert foot(TITLE, OWN + LEADS) == len(OWN)
    assert vector(TITLE, OWN + LEADS) == vector(TITLE, OWN)


@pytest.mark.parametrize(
    ("title", "body"),
    [
        (TITLE, OWN),
        (TITLE, OWN + LEADS.partition("\n")[0]),
        (TITLE, OWN + "".join(f"و{line}" for line in LEADS.splitlines(keepends=True))),
        ("معرض الكتاب وملعب أربيل ومخطوط مكتبة النجف", OWN + LEADS),
        (None, OWN + LEADS),
    ],
    ids=["none", "one", "joined", "of the title", "without a title"],
)
def test_what_may_be_of_the_article_is_left_in_it(title, body):
    assert foot(title, body) == len(body)


def test_nothing_of_the_foot_stands_in_the_story():
    told = one("a", "2026-09-06T12:00:00+00:00", OWN + LEADS, title=TITLE)
    made = story_of("s", [told], now=datetime(2026, 9, 6, 13, tzinfo=UTC))
    cited = (
        *(c for line in made.digest for c in line.evidence),
        *(c for event in made.timeline for c in event.evidence),
        *(c for who in (*made.speakers, *made.bearers, *made.places) for c in who.evidence),
    )
    assert cited
    assert all(c.start < len(OWN) for c in cited)
    assert {"هدى العمري", "اتحاد الكرة"}.isdisjoint(who.name for who in made.bearers)
    assert made.articles[0].id == "a"
