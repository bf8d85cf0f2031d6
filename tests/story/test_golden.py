"""The scripted story gives exactly its tracker, ledger and disagreements: a golden."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from mujaz.story.build import story_of
from mujaz.story.story import Story
from mujaz.story.told import Told
from scripted_story import told

NOW = datetime(2026, 10, 17, 9, tzinfo=UTC)
MINISTRY, DOCTOR = "وزارة الصحة العراقية", "مصدر طبي في مستشفى حديثة"


@pytest.fixture(scope="module")
def story() -> Story:
    return story_of("s", told(), now=NOW)


def test_the_withdrawal_is_scheduled_moved_begun_and_done(story):
    withdrawal, signing, handover = story.promises
    assert (withdrawal.became, withdrawal.speaker) == ("done", "وزير الدفاع سالم الجبوري")
    assert (withdrawal.first, withdrawal.until) == (date(2026, 9, 1), date(2026, 9, 30))
    assert [(one.became, one.until, one.evidence.article) for one in withdrawal.later] == [
        ("scheduled", date(2026, 9, 20), "a02"),
        ("moved", date(2026, 10, 15), "a07"),
        ("begun", None, "a10"),
        ("done", None, "a11"),
    ]
    assert withdrawal.due == date(2026, 10, 15)
    assert [one.article for one in withdrawal.evidence] == ["a01", "a02"]
    assert (signing.became, signing.due, signing.later) == ("lapsed", date(2026, 9, 25), ())
    assert (handover.became, handover.due, handover.later) == ("open", date(2026, 11, 1), ())


def test_a_promise_is_as_far_as_the_articles_come():
    early = story_of("s", told()[:7], now=NOW).promises[0]
    assert (early.became, early.due) == ("moved", date(2026, 10, 15))
    assert story_of("s", told()[:1], now=NOW).promises[0].became == "open"


def test_the_toll_has_each_outlets_figure_with_its_source(story):
    (ledger,) = story.ledgers
    assert (ledger.kind, ledger.low, ledger.high, ledger.latest.high) == ("killed", 12, 19, 14)
    assert [(one.high, one.outlet, one.source) for one in ledger.figures] == [
        (12, "وكالة الميناء", MINISTRY),
        (19, "صحيفة المدار", DOCTOR),
        (14, "وكالة الميناء", MINISTRY),
    ]


def test_two_tolls_and_a_denial_are_what_articles_disagree_on(story):
    figure, denial = story.disagreements
    assert (figure.kind, {one.source for one in figure.sides}) == ("figure", {MINISTRY, DOCTOR})
    assert denial.kind == "denial"
    assert [one.evidence.article for one in denial.sides] == ["a08", "a09"]
    assert denial.sides[1].source == "المتحدث باسم القوات الدولية مارك هولدن"


def test_the_same_event_told_twice_is_one_with_both_articles(story):
    done = [one for one in story.timeline if one.first == date(2026, 10, 15)]
    assert [[cited.article for cited in one.evidence] for one in done] == [["a11", "a12"]]
    assert done[0].outlets == ("وكالة الميناء", "شبكة الضفاف")


def test_the_digest_begins_with_the_newest_and_tells_nothing_twice(story):
    assert [one.at for one in story.digest] == sorted(
        (one.at for one in story.digest), reverse=True
    )
    texts = [one.text for one in story.digest]
    assert len(set(texts)) == len(texts)
    assert texts[0].startswith("قال وزير الدفاع سالم الجبوري")


def test_who_speaks_is_named_with_roles(story):
    first = story.speakers[0]
    assert (first.name, first.roles) == ("مارك هولدن", ("المتحدث باسم القوات الدولية",))
    assert first.outlets == ("صحيفة المدار", "شبكة الضفاف")


def test_all_evidence_is_words_of_the_articles(story):
    bodies = {one.id: one.brief.article.body for one in told()}
    cited = [
        *(c for line in story.digest for c in line.evidence),
        *(c for event in story.timeline for c in event.evidence),
        *(c for promise in story.promises for c in promise.evidence),
        *(later.evidence for promise in story.promises for later in promise.later),
        *(figure.evidence for ledger in story.ledgers for figure in ledger.figures),
        *(side.evidence for one in story.disagreements for side in one.sides),
        *(c for one in (*story.speakers, *story.bearers, *story.places) for c in one.evidence),
    ]
    assert cited
    assert all(bodies[one.article][one.start : one.end] == one.text for one in cited)


def test_what_is_new_since_a_time_is_only_that():
    since = datetime(2026, 10, 14, tzinfo=UTC)
    story = story_of("s", told(), now=NOW, since=since)
    assert story.news
    assert {cited.article for one in story.news for cited in one.evidence} <= {"a11", "a12"}
    assert "promise" in {one.kind for one in story.news}
    assert not story_of("s", told(), now=NOW, since=NOW).news


def test_what_other_news_says_is_no_news_of_its_own():
    news = story_of("s", told(), now=NOW, since=datetime(2026, 9, 1, tzinfo=UTC)).news
    others = [cited for one in news if one.kind != "event" for cited in one.evidence]
    events = [one for one in news if one.kind == "event"]
    assert events
    for event in events:
        assert not all(
            any(
                other.article == cited.article
                and other.start <= cited.start
                and cited.end <= other.end
                for other in others
            )
            for cited in event.evidence
        )


def test_words_that_the_article_had_before_are_not_new():
    since = datetime(2026, 10, 18, tzinfo=UTC)
    bodies = {one.id: one.brief.article.body for one in told()}
    assert story_of("s", told(), now=NOW, since=since, before=bodies).news == ()
    without = {id_: body for id_, body in bodies.items() if id_ != "a05"}
    news = story_of("s", told(), now=NOW, since=since, before=without).news
    told_by = {one.kind: {cited.article for cited in one.evidence} for one in news}
    assert told_by.pop("disagreement") == {"a04", "a05"}
    assert told_by["figure"] == {"a05"}
    assert all(articles == {"a05"} for articles in told_by.values())


def test_the_order_of_the_articles_given_makes_no_difference(story):
    assert story_of("s", reversed(told()), now=NOW) == story


def test_a_copy_is_listed_and_tells_nothing(story):
    one: Told = told()[2]
    copy = Told(id="copy", at=told()[3].at, brief=one.brief)
    copied = story_of("s", [*told(), copy], now=NOW, copies={"copy": one.id})
    assert len(copied.articles) == 13
    assert copied.ledgers == story.ledgers


def test_a_story_is_new_active_or_dormant():
    first = told()[:1]
    assert story_of("s", first, now=first[0].at).status == "new"
    assert story_of("s", told()[:2], now=told()[1].at).status == "active"
    assert story_of("s", first, now=NOW).status == "dormant"


def test_a_story_without_articles_is_none():
    with pytest.raises(ValueError, match="s"):
        story_of("s", (), now=NOW)
