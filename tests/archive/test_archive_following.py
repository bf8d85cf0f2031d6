"""The stories of an archive: the same in whatever order articles came, in one run or many."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from news import brief

from mujaz.archive import standing
from mujaz.archive.following import follow, mark, story
from mujaz.archive.kept import Fetched, Mark
from mujaz.archive.open import open_archive
from mujaz.errors import NoSuchStory

STORIES = {
    "bridge": "انهار جسر الوادي في مدينة سنبل وسقطت شاحنتان في النهر وأغلقت الشرطة الطريق {n}.",
    "cup": "توج فريق النخيل بكأس السلة بعد فوزه على فريق الميناء في المباراة النهائية {n}.",
    "flood": "غمر فيضان نهر الراية حقول القطن في القرى المجاورة ونزح الفلاحون {n}.",
}


def fill(archive, order):
    """Put in six articles on three events, in the order of these numbers."""
    names = [(name, n) for n in range(2) for name in STORIES]
    for at in order:
        name, n = names[at]
        made = brief(f"{name}{n}", body=STORIES[name].format(n=n), title=STORIES[name][:30])
        hour = 6 + at
        stamp = f"2026-11-15T{hour:02}:00:00+00:00"
        archive.add(made, Fetched(at="2026-11-20T08:00:00+00:00", source="test", stamp=stamp))


def kept(archive):
    return sorted(archive.stories.every(), key=lambda row: row.id)


def fresh(tmp_path: Path, name: str):
    return open_archive(str(tmp_path / f"{name}.db"))


def test_articles_of_one_event_are_a_story(archive):
    fill(archive, range(6))
    follow(archive)
    assert sorted(row.articles for row in kept(archive)) == [
        ("bridge0", "bridge1"),
        ("cup0", "cup1"),
        ("flood0", "flood1"),
    ]
    assert all(row.title and row.status == "new" for row in kept(archive))


def test_what_comes_later_goes_on_as_if_all_had_come_at_once(tmp_path):
    one, other = fresh(tmp_path, "one"), fresh(tmp_path, "other")
    fill(one, range(6))
    follow(one)
    for at in range(6):
        fill(other, [at])
        follow(other)
    assert kept(one) == kept(other)
    assert one.stories.note("stories") == other.stories.note("stories")


def test_the_order_of_import_makes_no_difference(tmp_path):
    one, other = fresh(tmp_path, "one"), fresh(tmp_path, "other")
    fill(one, range(6))
    follow(one)
    fill(other, [5, 0])
    follow(other)
    fill(other, [3, 1, 4, 2])
    follow(other)
    assert kept(one) == kept(other)


def test_nothing_new_changes_nothing(archive):
    fill(archive, range(6))
    follow(archive)
    before = (kept(archive), archive.stories.note("stories"))
    follow(archive)
    assert (kept(archive), archive.stories.note("stories")) == before


def test_a_story_is_told_from_the_articles_that_are_still_there(archive):
    fill(archive, range(6))
    follow(archive)
    row = next(one for one in kept(archive) if "cup0" in one.articles)
    told = story(archive, row.id, since=datetime(2026, 11, 15, 8, tzinfo=UTC))
    assert [one.id for one in told.articles] == ["cup0", "cup1"]
    assert json.loads(row.state) == {"key": "cup0"}


def test_a_story_that_is_not_there_is_named(archive):
    with pytest.raises(NoSuchStory, match="s00"):
        story(archive, "s00")


def article(name, body, hour, *, url=None, title=None):
    """Return a brief and how it came: published at an hour of one day."""
    made = brief(name, body=body, title=title or body[:30], url=url)
    stamp = f"2026-11-15T{hour:02}:00:00+00:00"
    return made, Fetched(at="2026-11-20T08:00:00+00:00", source="test", stamp=stamp)


def test_an_article_with_other_words_goes_where_these_belong(archive):
    fill(archive, range(6))
    archive.add(*article("wire", STORIES["cup"].format(n=5), 13, url="https://a.example/1"))
    follow(archive)
    other = STORIES["flood"].format(n=5)
    archive.add(*article("wire", other, 13, url="https://a.example/1"))
    follow(archive)
    assert sorted(row.articles for row in kept(archive)) == [
        ("bridge0", "bridge1"),
        ("cup0", "cup1"),
        ("flood0", "flood1", "wire"),
    ]


def test_a_story_that_a_new_version_leaves_empty_is_gone(archive):
    fill(archive, range(6))
    lone = "أطلقت الجامعة قمرا صغيرا لقياس حرارة البحر من ميناء الصيد القديم قبل شروق الشمس."
    archive.add(*article("lone", lone, 13, url="https://a.example/1"))
    follow(archive)
    assert ("lone",) in [row.articles for row in kept(archive)]
    archive.add(*article("lone", STORIES["cup"].format(n=5), 13, url="https://a.example/1"))
    follow(archive)
    assert [row.articles for row in kept(archive) if "lone" in row.articles] == [
        ("cup0", "cup1", "lone")
    ]
    assert all(row.articles for row in kept(archive))


def test_new_is_what_came_since_it_was_seen_however_early_it_was_published(archive):
    fill(archive, [1, 4])
    follow(archive)
    seen, (row,) = mark(archive), kept(archive)
    since = datetime(2026, 11, 16, tzinfo=UTC)
    assert story(archive, row.id, since, seen).news == ()
    late = f"{STORIES['cup'].format(n=7)}\n\nوقال المدرب نزار الشامي إن فريق النخيل سيسافر غدا."
    archive.add(*article("late", late, 6))
    follow(archive)
    told = story(archive, row.id, since, seen).news
    assert {cited.article for one in told for cited in one.evidence} == {"late"}
    assert story(archive, row.id, since).news == ()


def test_the_address_of_a_story_that_became_another_leads_there(archive):
    fill(archive, [1, 4])
    follow(archive)
    (before,) = kept(archive)
    archive.add(*article("early", STORIES["cup"].format(n=7), 5))
    follow(archive)
    (now,) = kept(archive)
    assert now.id != before.id
    assert story(archive, before.id).id == now.id


def test_of_a_new_version_only_the_new_words_are_new(archive):
    fill(archive, [1, 4])
    body = f"{STORIES['cup'].format(n=7)}\n\nوحضر المباراة 300 مشجع من أنصار فريق النخيل."
    archive.add(*article("wire", body, 6, url="https://a.example/1"))
    follow(archive)
    seen = mark(archive)
    more = f"{body}\n\nوأعلن رئيس النادي سامي الحلو أن فريق النخيل سيلعب في عنابة يوم 20 نوفمبر."
    archive.add(*article("wire", more, 6, url="https://a.example/1"))
    follow(archive)
    (row,) = kept(archive)
    told = story(archive, row.id, datetime(2026, 11, 16, tzinfo=UTC), seen).news
    assert told
    assert all("عنابة" in one.text for one in told)


def test_the_running_stories_that_went_on_since_a_mark(archive):
    fill(archive, range(5))
    follow(archive)
    before = mark(archive)
    assert archive.stories.touched(before) == ()
    fill(archive, [5])
    follow(archive)
    assert archive.stories.touched(before) == tuple(
        row.id for row in kept(archive) if "flood1" in row.articles
    )
    assert len(archive.stories.touched(Mark())) == 3


def test_the_list_is_by_size_and_status_and_goes_on_after_one(archive):
    fill(archive, range(5))
    follow(archive)
    several = archive.stories.listed(fewest=2)
    assert [one.articles for one in several] == [2, 2]
    every = archive.stories.listed()
    assert archive.stories.listed(most=1) + archive.stories.listed(after=every[0].id) == every
    assert archive.stories.listed("dormant") == ()
    with pytest.raises(NoSuchStory, match="s0"):
        archive.stories.listed(after="s0")


def fill_days(archive, order):
    """Put in articles of twelve days, in the order of these numbers: three events, in turn."""
    names = list(STORIES)
    for at in order:
        name = names[at % 3]
        made = brief(f"{name}{at:02}", body=STORIES[name].format(n=at), title=STORIES[name][:30])
        stamp = f"2026-11-{2 + at // 2:02}T{8 + 6 * (at % 2):02}:00:00+00:00"
        archive.add(made, Fetched(at="2026-11-20T08:00:00+00:00", source="test", stamp=stamp))


@pytest.mark.parametrize("late", [20, 14, 9, 1])
def test_an_article_that_comes_days_late_goes_where_it_would_have_gone(tmp_path, late):
    one, other = fresh(tmp_path, "one"), fresh(tmp_path, "other")
    fill_days(one, range(24))
    follow(one)
    for at in (number for number in range(24) if number != late):
        fill_days(other, [at])
        follow(other)
    fill_days(other, [late])
    follow(other)
    assert kept(one) == kept(other)
    assert standing.earlier(one) == standing.earlier(other)


def test_it_costs_the_days_since_and_not_the_whole_archive(tmp_path, monkeypatch):
    archive = fresh(tmp_path, "one")
    fill_days(archive, [number for number in range(24) if number != 20])
    follow(archive)
    asked = []
    articles = archive.articles

    def read(which):
        asked.append(which.since)
        return articles(which)

    monkeypatch.setattr(archive, "articles", read)
    fill_days(archive, [20])
    follow(archive)
    assert asked[0] is not None
    assert len(standing.earlier(archive)) == 2
