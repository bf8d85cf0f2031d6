"""What every archive keeps, whatever the database."""

from threading import Thread

import pytest
from news import BASE, BRIDGE, HARVEST, brief, fetched

from mujaz.archive.kept import Outcome, StoryRow, Which
from mujaz.archive.open import open_archive
from mujaz.errors import DeskAway, NoSuchBrief, NoSuchSource

OTHER = BRIDGE.replace("240 مليون", "275 مليون").replace("ثلاثة عمال", "خمسة عمال")


def test_what_was_kept_comes_back_as_it_was(archive):
    added = archive.add(brief(), fetched())
    assert (added.id, added.outcome, added.version) == ("bridge", Outcome.NEW, 1)
    assert archive.brief("bridge") == brief()
    kept = archive.article("bridge")
    assert (kept.number, kept.at, kept.version, kept.copy_of) == (1, "2026-11-15", 1, None)


def test_an_article_that_is_not_there_is_said(archive):
    with pytest.raises(NoSuchBrief, match="other"):
        archive.brief("other")


def test_the_same_words_again_change_nothing(archive):
    archive.add(brief(), fetched())
    again = archive.add(brief(body=BRIDGE.replace("\n\n", "\n")), fetched("2026-11-21T00:00:00"))
    assert (again.outcome, again.version) == (Outcome.SAME, 1)
    assert len(archive.versions("bridge")) == archive.count() == 1


def test_articles_come_in_the_order_of_publication_and_then_of_arrival(archive):
    archive.add(brief("c", HARVEST, published="2026-11-16"), fetched())
    archive.add(brief("b", BASE), fetched(stamp="2026-11-15T09:00:00+00:00"))
    archive.add(brief("a", BRIDGE), fetched(stamp="2026-11-15T07:00:00+00:00"))
    assert [kept.id for kept in archive.articles()] == ["a", "b", "c"]
    assert [kept.id for kept in archive.arrivals()] == ["c", "b", "a"]
    assert [kept.id for kept in archive.arrivals(after=2)] == ["a"]


def test_articles_are_chosen_by_day_and_outlet(archive):
    archive.add(brief("c", HARVEST, published="2026-11-16", outlet="الميناء"), fetched())
    archive.add(brief("a", BRIDGE), fetched())
    day = brief().article.published
    assert [k.id for k in archive.articles(Which(until=day))] == ["a"]
    assert [k.id for k in archive.articles(Which(since=day))] == ["a", "c"]
    assert [k.id for k in archive.articles(Which(outlet="المِيناء"))] == ["c"]


def test_many_articles_are_read_page_by_page(archive, monkeypatch):
    monkeypatch.setattr("mujaz.archive.tables._PAGE", 2)
    for name in "edcba":
        archive.add(brief(name, BRIDGE), fetched())
    assert [kept.id for kept in archive.articles()] == list("edcba")
    assert [kept.id for kept in archive.arrivals()] == list("edcba")


def test_the_same_address_with_other_words_is_a_new_version(archive):
    archive.add(brief(url="https://a.example/1#top"), fetched())
    added = archive.add(brief("else", OTHER, url="https://a.example/1"), fetched())
    assert (added.id, added.outcome, added.version) == ("bridge", Outcome.VERSION, 2)
    first, second = archive.versions("bridge")
    assert (first.changes, first.stale) == ((), ())
    said = [
        (c.kind, c.before.of(BRIDGE), c.after.of(second.brief.article.body)) for c in second.changes
    ]
    assert said == [("replaced", "240", "275"), ("replaced", "ثلاثة", "خمسة")]


def test_what_a_new_version_no_longer_says_is_stale(archive):
    archive.add(brief(), fetched())
    archive.add(brief(body=OTHER), fetched())
    stale = archive.versions("bridge")[1].stale
    assert {one.text for one in stale if one.kind == "quantities"} == {
        "240 مليون دينار",
        "ثلاثة عمال",
    }
    rested = [s for s in brief().digest.summary if "240" in s.text or "ثلاثة" in s.text]
    assert [one.text for one in stale if one.kind == "summary"] == [s.text for s in rested]
    assert not [one for one in stale if one.kind == "places"]


def test_what_only_stands_elsewhere_is_not_stale(archive):
    archive.add(brief(), fetched())
    first, *rest = BRIDGE.split("\n\n")
    archive.add(brief(body="\n\n".join([first, *rest[::-1]])), fetched())
    assert not [s for s in archive.versions("bridge")[1].stale if s.kind in ("summary", "points")]


def test_two_outlets_may_call_an_article_by_the_same_name(archive):
    archive.add(brief("1", BRIDGE, url="https://a.example/1"), fetched())
    added = archive.add(brief("1", BASE, url="https://b.example/1"), fetched())
    assert added.outcome is Outcome.NEW
    assert added.id != "1"
    assert archive.brief("1").article.body == BRIDGE


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 2, 0)])
def test_copies_stand_with_what_was_published_first_whatever_came_first(archive, order):
    copies = [
        brief("first", BRIDGE, published="2026-11-14"),
        brief("wire", BRIDGE + "\n\nونشرت الصحيفة الخبر نقلا عن وكالة محلية.", outlet="الميناء"),
        brief("base", BASE, published="2026-11-14"),
    ]
    for place in order:
        archive.add(copies[place], fetched())
    assert archive.article("wire").copy_of == "first"
    assert archive.copies("first") == ("wire",)
    assert archive.article("first").copy_of is archive.article("base").copy_of is None
    assert {k.id for k in archive.articles(Which(originals=True))} == {"first", "base"}


def test_a_follow_up_of_the_same_outlet_is_no_copy(archive):
    follow_up = BRIDGE + "\n\n" + "\n\n".join(HARVEST.split("\n\n")[:2])
    archive.add(brief("first", BRIDGE), fetched())
    assert archive.add(brief("next", follow_up), fetched()).copy_of is None
    assert archive.add(brief("wire", follow_up, outlet="الميناء"), fetched()).copy_of == "first"


def test_a_copy_that_says_something_else_by_now_is_none(archive):
    archive.add(brief("first", BRIDGE), fetched())
    assert archive.add(brief("wire", BRIDGE), fetched()).copy_of == "first"
    archive.add(brief("wire", HARVEST), fetched())
    assert archive.article("wire").copy_of is None
    assert archive.copies("first") == ()


def test_what_recurs_weeks_later_is_no_copy(archive):
    archive.add(brief("first", BRIDGE), fetched())
    assert archive.add(brief("later", BRIDGE, published="2026-12-15"), fetched()).copy_of is None


def test_what_is_forgotten_is_gone_and_its_copy_an_original(archive):
    archive.add(brief("first", BRIDGE, published="2026-11-14"), fetched())
    archive.add(brief("wire", BRIDGE), fetched())
    archive.stories.keep(row("s", "first", "wire"))
    assert archive.forget("2026-11-15") == 1
    assert [kept.id for kept in archive.articles()] == ["wire"]
    assert archive.article("wire").copy_of is None
    assert archive.stories.get("s").articles == ("wire",)


def row(id_, *articles, status="active", changed="2026-11-20"):
    return StoryRow(
        id=id_, title="جسر الوادي", status=status, changed=changed, state="{}", articles=articles
    )


def test_stories_are_kept_changed_and_dropped(archive):
    stories = archive.stories
    stories.keep(row("one", "a", "b"))
    stories.keep(row("two", "c", status="dormant", changed="2026-11-21"))
    stories.keep(row("two", "c", "b", status="dormant", changed="2026-11-21"))
    assert stories.get("one").articles == ("a",)
    assert stories.of("b") == "two"
    assert [story.id for story in stories.every()] == ["two", "one"]
    assert [story.id for story in stories.every(status="active")] == ["one"]
    stories.drop("two")
    assert stories.get("two") is stories.of("b") is None


def test_notes_are_kept_under_their_names(archive):
    assert archive.stories.note("visit") is None
    archive.stories.keep_note("visit", "2026-11-20")
    archive.stories.keep_note("visit", "2026-11-21")
    assert archive.stories.note("visit") == "2026-11-21"


def test_two_that_write_at_once_lose_and_double_nothing(where):
    def write(mine):
        archive = open_archive(where)
        for number in range(12):
            of = number if number % 3 else f"{mine} {number}"
            archive.add(brief(str(of), BRIDGE), fetched())
        archive.close()

    threads = [Thread(target=write, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    archive = open_archive(where)
    kept = list(archive.arrivals())
    archive.close()
    assert [one.number for one in kept] == list(range(1, 17))
    assert len({one.id for one in kept}) == 16
    assert {one.version for one in kept} == {1}


def test_an_archive_that_is_gone_is_said_in_a_line(archive, where):
    if where.startswith("postgresql"):
        archive._db._db.close()
    else:
        archive._db.rows("DROP TABLE articles")
    with pytest.raises(DeskAway, match="run it again"):
        archive.count()


def test_a_password_is_not_in_the_error():
    with pytest.raises(NoSuchSource) as raised:
        open_archive("postgresql://ann:secret@127.0.0.1:1/news")
    assert "secret" not in str(raised.value)
    assert "127.0.0.1:1/news" in str(raised.value)


def test_what_is_no_archive_is_refused(tmp_path):
    file = tmp_path / "notes.db"
    file.write_text("ليس هذا أرشيفا", encoding="utf-8")
    with pytest.raises(NoSuchSource, match=r"notes\.db"):
        open_archive(str(file))


def test_an_error_half_way_leaves_nothing_behind(archive, monkeypatch):
    def fail(*_):
        raise KeyboardInterrupt

    monkeypatch.setattr(archive._db, "index", fail)
    with pytest.raises(KeyboardInterrupt):
        archive.add(brief(), fetched())
    assert archive.count() == 0
