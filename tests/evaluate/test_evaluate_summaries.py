"""A suite measures every system on the same words."""

from mujaz.evaluate import peers, summaries
from mujaz.evaluate.corpora import Corpus, Document

SENTENCES = (
    "افتتحت البلدية جسر النخيل صباح الأحد.",
    "الطقس معتدل في المدينة اليوم.",
    "كلفة الجسر سبعون مليون دينار.",
)
DOCUMENT = Document(
    id="d",
    text=" ".join(SENTENCES),
    references=("افتتحت البلدية جسر النخيل صباح الأحد. كلفة الجسر سبعون مليون دينار.",),
)
CORPUS = Corpus(name="easc", hash="0" * 12, documents=(DOCUMENT,))
RANKERS = {"lead": peers.lead}


def ours(document, words):
    return SENTENCES[0] if words is None else document.references[0]


def rows(result, table=0):
    return dict(result.tables[table].rows)


def test_an_equal_budget_is_the_references_length_for_all():
    found = summaries.extracts(CORPUS, ours, RANKERS)
    assert rows(found)["mujaz"] == (100.0, 100.0, 100.0)
    assert rows(found)["oracle sentence"] == (100.0, 100.0, 100.0)
    assert rows(found)["lead"][1] < 70
    assert found.figures == {"r1": 100.0, "r2": 100.0, "rl": 100.0}


def test_a_summary_longer_than_the_budget_is_cut():
    found = summaries.extracts(CORPUS, lambda document, _: document.text, RANKERS)
    assert rows(found)["mujaz"] == rows(found)["lead"]


def test_one_statement_keeps_its_own_length():
    found = summaries.standfirsts(CORPUS, ours, RANKERS)
    assert rows(found)["mujaz"] == rows(found)["lead"] == rows(found)["oracle sentence"]
    assert rows(found, 1)["mujaz"] == (100.0, 100.0, 100.0)
    assert set(found.figures) == {"r1", "r2", "rl", "equal_r1", "equal_r2", "equal_rl"}


def test_an_empty_summary_scores_nothing_and_breaks_nothing():
    found = summaries.standfirsts(CORPUS, lambda *_: "", RANKERS)
    assert rows(found)["mujaz"] == (0.0, 0.0, 0.0)
    assert "BELOW" in found.notes[0]


def test_the_oracle_ranks_by_what_the_references_say():
    found = summaries.split(DOCUMENT)
    assert summaries.by_recall(DOCUMENT, found) == (0, 2, 1)
    assert summaries.by_f1(DOCUMENT, found)[-1] == 1


def test_several_references_give_a_mean_and_a_best():
    two = Document(id="d", text=DOCUMENT.text, references=(SENTENCES[0], SENTENCES[1]))
    averaged, highest = summaries.scores(SENTENCES[0], two)
    assert highest.r1 == 1
    assert averaged.r1 < 1
