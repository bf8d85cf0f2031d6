"""The stories of an archive: the same in whatever order articles came, in one run or many."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from news import brief

from mujaz.archive.following import follow, story
from mujaz.archive.kept import Fetched
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
