"""One article in, its brief out: the whole line, and what becomes of unusual articles."""

import doctest
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from invented_news import LEADS, SENTENCES, article
from mujaz import __version__, engine
from mujaz.article import Article, PrintedDigest
from mujaz.brief import Verdict
from mujaz.digest import embedded
from mujaz.engine import brief_of
from mujaz.language import clauses as clauses_of_language
from mujaz.models.crf import shipped_tagger
from mujaz.models.editor import shipped_editor
from mujaz.models.ranker import Features, shipped_ranker
from mujaz.settings import Settings

NEWS = "\n\n".join((LEADS[0], *SENTENCES[:11]))


def said(brief):
    return (*brief.digest.summary, *brief.digest.points)


class FromTheEnd:
    """A ranker that holds the last sentence to be the most telling."""

    name = "from the end"

    def scores(self, sentences: tuple[Features, ...]) -> tuple[float, ...]:
        return tuple(float(at) for at in range(len(sentences)))


# ---- a brief


def test_a_brief_says_what_made_it():
    settings = Settings(points=2)
    brief = brief_of(article(NEWS), settings)

    assert brief.made_by.mujaz == __version__
    assert brief.made_by.models == {
        "editor": shipped_editor().name,
        "ranker": shipped_ranker().name,
        "tagger": shipped_tagger().name,
    }
    assert brief.made_by.settings == settings
    assert brief.digest.engine == "embedded"
    assert brief.digest.disclosure.reviewed_by is None


def test_the_article_is_split_and_otherwise_as_it_came():
    given = Article(id="one", title="عنوان", body=NEWS, published=date(2026, 11, 1))
    brief = brief_of(given)

    assert brief.article.sentences
    assert replace(brief.article, sentences=()) == given


def test_sentences_that_came_along_are_not_believed():
    wrong = replace(article(NEWS), sentences=article(NEWS).sentences[:1])

    assert brief_of(wrong) == brief_of(article(NEWS))


def test_facts_are_those_of_the_body():
    facts = brief_of(article(NEWS)).facts

    assert facts.quantities
    assert all(NEWS[q.start : q.end] == q.text for q in facts.quantities)
    assert all(NEWS[d.start : d.end] == d.text for d in facts.dates)


def test_relative_dates_hang_on_the_day_of_publication():
    body = "افتتح الوزير الجسر أمس أمام مئات السكان الذين تجمعوا على الضفتين."
    dated = brief_of(article(body, published=date(2026, 11, 2))).facts.dates

    assert "2026-11-01" in [one.value for one in dated]
    assert "2026-11-01" not in [one.value for one in brief_of(article(body)).facts.dates]


def test_another_ranker_is_handed_in_and_named():
    brief = brief_of(article(NEWS), ranker=FromTheEnd())
    last = brief.article.sentences[-4].start

    assert brief.made_by.models["ranker"] == "from the end"
    assert brief.digest.summary[-1].evidence[0].start >= last
    assert all(one.verdict is Verdict.SUPPORTED for one in said(brief))


# ---- what is refused


def test_what_is_not_supported_is_withheld_and_replaced(monkeypatch):
    first = brief_of(article(NEWS))
    unwanted = {one.text for one in said(first)}
    real = engine.judge

    def strict(statement, source):
        if statement.text in unwanted:
            return replace(statement, verdict=Verdict.UNSUPPORTED, reason="unwanted")
        return real(statement, source)

    monkeypatch.setattr(engine, "judge", strict)
    second = brief_of(article(NEWS))

    assert {one.text for one in second.withheld} >= unwanted
    assert all(one.reason for one in second.withheld)
    assert second.digest.summary
    assert not unwanted & {one.text for one in said(second)}


def test_where_all_is_refused_the_digest_is_empty_and_everything_is_kept(monkeypatch):
    monkeypatch.setattr(
        engine,
        "judge",
        lambda statement, _: replace(statement, verdict=Verdict.UNSUPPORTED, reason="no"),
    )
    brief = brief_of(article(NEWS))

    assert said(brief) == ()
    assert len(brief.withheld) >= 5
    places = [one.evidence for one in brief.withheld]
    assert places == sorted(places)


# ---- short, long, odd


def test_fewer_sentences_give_fewer_statements():
    sizes = [len(said(brief_of(article(" ".join(SENTENCES[:n]))))) for n in (1, 2, 4, 8)]

    assert sizes == sorted(sizes)
    assert sizes[0] < sizes[-1]


@pytest.mark.parametrize("lead", [LEADS[0], LEADS[1], LEADS[2], LEADS[3]])
def test_one_sentence_is_its_own_digest(lead):
    digest = brief_of(article(lead)).digest

    assert len(digest.summary) == 1
    assert len(digest.points) <= 1
    assert digest.summary[0].text.rstrip(".") in lead


@pytest.mark.parametrize(
    "body",
    ["كلمة", "!!!", "Only English words here.", "1 2 3 4", "فهل تكفي هذه؟", "«»", "\n"],
)
def test_what_says_nothing_has_an_empty_digest(body):
    brief = brief_of(article(body))

    assert said(brief) == ()
    assert brief.article.body == body


def test_an_article_of_questions_and_asides_is_not_padded():
    body = " ".join(one for one in SENTENCES if "؟" in one or one.startswith(("نحن", "وأضاف")))

    assert said(brief_of(article(body))) == ()


def test_an_article_without_title_has_a_digest():
    assert brief_of(article(NEWS)).digest.summary
    assert brief_of(article(NEWS, title="")).digest == brief_of(article(NEWS)).digest


def test_neither_the_title_nor_the_standfirst_is_evidence():
    title = "جسر جديد يغير وجه المدينة القديمة بعد ثلاثين عاما من الانتظار"
    brief = brief_of(article(NEWS, title=title, standfirst="ثلاثون عاما من الانتظار"))

    assert "الانتظار" not in "".join(one.text for one in said(brief))


def test_the_printed_digest_is_never_used():
    printed = PrintedDigest(
        summary=("افتتح الوزير تسعة جسور في يوم واحد.",), points=("تسعة جسور", LEADS[0])
    )
    plain = brief_of(article(NEWS))
    printed_too = brief_of(article(NEWS, printed_digest=printed))

    assert printed_too.digest == plain.digest
    assert printed_too.withheld == plain.withheld
    assert printed_too.facts == plain.facts
    assert printed_too.article.printed_digest == printed


def test_where_a_paragraph_ends_is_no_matter_of_the_line_break():
    unix, dos = NEWS, NEWS.replace("\n\n", "\r\n\r\n")

    assert [s.text for s in said(brief_of(article(unix)))] == [
        s.text for s in said(brief_of(article(dos)))
    ]


# ---- cost


def long_body(times):
    """Return a body whose sentences differ by their numbers, so that none repeats another."""
    some = []
    for at in range(times):
        some += [one.replace("40 ألف", f"{at + 40} ألف") for one in SENTENCES]
    return "\n\n".join(some)


def test_a_very_long_article_has_a_digest_of_the_usual_size():
    body = long_body(8)
    assert len(body.split()) >= 5000
    digest = brief_of(article(body)).digest

    assert 2 <= len(digest.summary) <= 3
    assert sum(len(one.text.split()) for one in digest.summary) <= Settings().summary_words[1]
    assert len(digest.points) == Settings().points


def test_the_work_grows_with_the_article_s_length_not_its_square(monkeypatch):
    """Counted in clauses read, the dearest step: twice the sentences, at most about twice."""
    counted = []
    real = clauses_of_language.opening

    def counting(*args, **options):
        counted.append(1)
        return real(*args, **options)

    monkeypatch.setattr(clauses_of_language, "opening", counting)
    costs = []
    for times in (1, 2, 4):
        counted.clear()
        embedded.candidates(article(long_body(times)), shipped_ranker())
        costs.append(len(counted))

    assert costs[0] > 0
    assert costs[1] <= 2.2 * costs[0]
    assert costs[2] <= 2.2 * costs[1]


def test_a_sentence_without_end_is_read_in_bounded_steps():
    """Of ever more clauses: the drafts are as many, not their square."""
    clause = "، فيما زار الوزير المصنع الجديد في المدينة"
    some = [
        len(embedded.candidates(article("افتتح الوزير الجسر" + clause * n), shipped_ranker()))
        for n in (5, 10, 20)
    ]

    assert some[2] <= 2.5 * some[1] + 5


@pytest.mark.parametrize("page", ["language.md", "verify.md", "engine.md"])
def test_the_examples_of_a_page_are_real(page):
    where = Path(__file__).resolve().parent.parent / "docs" / page
    done = doctest.testfile(str(where), module_relative=False, encoding="utf-8")

    assert done.attempted
    assert not done.failed
