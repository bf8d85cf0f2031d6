"""The benchmark of minimal pairs is sound: what its documentation says of it is so."""

import doctest
import json
import math
import re
import statistics
from collections import Counter
from dataclasses import asdict
from pathlib import Path

import pytest

from mujaz.brief import Verdict
from mujaz.errors import Malformed, NoSuchSource
from mujaz.evaluate import corpora, metrics
from mujaz.evaluate.verify import pairs
from mujaz.evaluate.verify.pairs import Edit
from mujaz.language import letters

OURS = pairs.read()
ARTICLES = {pair.article.id: pair.article for pair in OURS.pairs}
HYPOTHESES = [pair.hypothesis for pair in OURS.pairs]
TEXTS = [*HYPOTHESES, *(t for a in ARTICLES.values() for t in (a.title, *a.text.splitlines()))]
# A mark that a space sets off, or none follows; a Latin mark.
SPACED = re.compile(r" [،.؟!؛:»)]|[«(] |  |[؟!،؛](?=[^\s»\")])|[;?,]")
# Persian letters, and tatweel that neither ends «هـ» nor ties «لـ» to a figure or a quotation.
FOREIGN = re.compile(r"[پچگکیہ]|(?<!ه)\u0640(?![\d\"«])")


def of_kind(kind):
    return [pair for pair in OURS.pairs if pair.edit is kind]


PAGE = Path(__file__).resolve().parents[2] / "docs" / "pairs.md"


def test_what_its_page_shows_is_so():
    done = doctest.testfile(str(PAGE), module_relative=False, encoding="utf-8")
    assert done.attempted >= 5
    assert not done.failed


# ---- its make-up


def test_there_are_enough_articles_and_pairs():
    assert len(ARTICLES) >= 30
    assert len(OURS.pairs) >= 240


@pytest.mark.parametrize("kind", Edit)
def test_each_kind_of_edit_has_ten_pairs_on_several_articles(kind):
    assert len(of_kind(kind)) >= 10
    assert len({pair.article.id for pair in of_kind(kind)}) >= 9


def test_two_in_five_are_supported_and_every_article_has_both():
    supported = [pair for pair in OURS.pairs if pair.supported]
    assert 0.38 <= len(supported) / len(OURS.pairs) <= 0.5
    assert {pair.article.id for pair in supported} == ARTICLES.keys()
    assert {pair.article.id for pair in OURS.pairs if pair.edit} == ARTICLES.keys()


NAMED = {Edit.NUMBER, Edit.PLACE, Edit.PERSON, Edit.ORGANISATION, Edit.SPEAKER, Edit.DATE}


def test_many_wrong_values_are_right_elsewhere_in_the_article():
    taken = [
        pair.id
        for pair in OURS.pairs
        if pair.edit in NAMED
        and re.search(
            rf"(?<!\w){re.escape(re.split('->|،', pair.note)[1].strip())}(?!\w)", pair.article.text
        )
    ]
    assert len(taken) >= 60


def test_ids_are_unique_and_name_their_article():
    assert len({pair.id for pair in OURS.pairs}) == len(OURS.pairs)
    assert all(pair.id.startswith(pair.article.id + "-") for pair in OURS.pairs)


def test_articles_are_as_long_as_short_news():
    lengths = {a.id: len(a.text.split()) for a in ARTICLES.values()}
    assert not {key: n for key, n in lengths.items() if not 90 <= n <= 220}


# ---- its rows


def test_evidence_stands_in_its_article():
    assert not [pair.id for pair in OURS.pairs if not pair.evidence.strip()]
    assert not [pair.id for pair in OURS.pairs if pair.evidence not in pair.article.text]


def test_no_two_sentences_are_alike():
    seen = Counter(" ".join(metrics.words(text, stems=False)) for text in HYPOTHESES)
    assert not [text for text, times in seen.items() if times > 1]


def test_no_sentence_is_copied_from_its_article():
    for pair in OURS.pairs:
        said = letters.normalise(pair.hypothesis).rstrip(".")
        assert said not in letters.normalise(pair.article.text), pair.id


def test_every_pair_says_what_was_changed():
    assert not [pair.id for pair in OURS.pairs if not pair.note]
    changed = [pair for pair in OURS.pairs if pair.edit in {Edit.NUMBER, Edit.DATE, Edit.UNIT}]
    assert not [pair.id for pair in changed if "->" not in pair.note]


def test_a_quotation_that_was_changed_does_not_stand_in_the_article():
    for pair in of_kind(Edit.QUOTE):
        said = re.findall(r"«([^»]+)»", pair.hypothesis)
        assert said, pair.id
        text = letters.normalise(pair.article.text)
        assert [words for words in said if letters.normalise(words) not in text], pair.id


def test_no_two_articles_share_their_sentences():
    lines = Counter(part for a in ARTICLES.values() for part in re.split(r"[.\n]+\s*", a.text))
    assert not [part for part, times in lines.items() if part and times > 1]


WEEKDAYS = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")


@pytest.mark.parametrize("article", ARTICLES.values(), ids=lambda article: article.id)
def test_the_weekday_of_a_relative_date_is_that_of_the_calendar(article):
    """«أمس الأربعاء» stands in an article of a Thursday."""
    offsets = {"أمس": -1, "اليوم": 0, "غدا": 1}
    for word, day in re.findall(rf"\b(أمس|اليوم|غدا) ({'|'.join(WEEKDAYS)})", article.text):
        assert WEEKDAYS[(article.published.weekday() + offsets[word]) % 7] == day


# ---- its letters


def test_arabic_is_set_as_it_should_be():
    assert not [text for text in TEXTS if SPACED.search(text) or FOREIGN.search(text)]
    assert not [text for text in TEXTS if text != text.strip()]
    assert not [text for text in TEXTS if text.count("«") != text.count("»")]
    assert not [text for text in TEXTS if text.count("(") != text.count(")")]
    assert not [text for text in TEXTS if text.count('"') % 2]


def test_a_sentence_ends_with_a_full_stop():
    assert not [text for text in HYPOTHESES if not text.endswith((".", "».")) or "\n" in text]


# ---- what it can be passed by


def balanced(scores):
    """Return the balanced accuracy of each threshold on the scores of the two labels."""
    return [
        statistics.mean(
            (
                statistics.mean(score >= limit for score in scores[True]),
                statistics.mean(score < limit for score in scores[False]),
            )
        )
        for limit in {*scores[True], *scores[False]}
    ]


def test_words_shared_with_the_article_do_not_tell_the_labels_apart():
    """A checker that counts words must fail, even at its best threshold on the pairs themselves.

    Nor may it pass by calling the copied ones wrong.
    """
    shares = {True: [], False: []}
    for pair in OURS.pairs:
        article = set(metrics.words(pair.article.text, stems=True))
        said = metrics.words(pair.hypothesis, stems=True)
        shares[pair.supported].append(statistics.mean(word in article for word in said))
    assert max(balanced(shares)) <= 0.6
    assert min(balanced(shares)) >= 0.35


def test_the_sentence_alone_does_not_tell_its_label():
    """Naive Bayes over its words and length, trained without its article, at its best threshold."""
    scores = {True: [], False: []}
    for fold in range(11):
        held_out = set(sorted(ARTICLES)[fold::11])
        score = bayes([pair for pair in OURS.pairs if pair.article.id not in held_out])
        for pair in OURS.pairs:
            if pair.article.id in held_out:
                scores[pair.supported].append(score(pair))
    assert max(balanced(scores)) <= 0.6


def bayes(known):
    counts = {True: Counter(), False: Counter()}
    for pair in known:
        counts[pair.supported].update(signs(pair))
    totals = Counter(pair.supported for pair in known)

    def weight(sign):
        true, false = ((counts[key][sign] + 0.5) / (totals[key] + 1) for key in (True, False))
        return math.log(true / false)

    return lambda pair: statistics.mean(map(weight, signs(pair)))


def signs(pair):
    said = metrics.words(pair.hypothesis, stems=False)
    return {*said, len(said) // 4}


def test_the_length_of_a_sentence_does_not_tell_its_label():
    lengths = {True: [], False: []}
    for pair in OURS.pairs:
        lengths[pair.supported].append(len(pair.hypothesis.split()))
    assert abs(statistics.mean(lengths[True]) - statistics.mean(lengths[False])) <= 2


# ---- reading


def written(folder, *rows, articles=()):
    for name, found in (("articles", articles), ("pairs", rows)):
        lines = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in found)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    return folder


ARTICLE = {
    "id": "one",
    "title": "عنوان",
    "published": "2025-02-03",
    "text": "لم يوقع الوزير الاتفاقية.",
}
ROW = {
    "id": "one-1",
    "article_id": "one",
    "label": "contradicted",
    "edit": "negation",
    "hypothesis": "وقّع الوزير الاتفاقية.",
    "evidence": "لم يوقع الوزير الاتفاقية.",
    "note": "لم يوقع -> وقّع",
}


def test_a_folder_of_anybodys_pairs_is_read(tmp_path):
    found = pairs.read(written(tmp_path, ROW, articles=[ARTICLE]))
    (pair,) = found.pairs
    assert (pair.label, pair.edit, pair.supported) == (Verdict.CONTRADICTED, Edit.NEGATION, False)
    assert pair.article.published.isoformat() == "2025-02-03"
    assert asdict(pair)["article"]["text"] == ARTICLE["text"]


def test_the_hash_is_another_one_when_either_file_is(tmp_path):
    first = pairs.read(written(tmp_path, ROW, articles=[ARTICLE])).hash
    other = pairs.read(written(tmp_path, ROW | {"note": ""}, articles=[ARTICLE])).hash
    third = pairs.read(written(tmp_path, ROW, articles=[ARTICLE | {"title": "آخر"}])).hash
    assert len({first, other, third}) == 3


@pytest.mark.parametrize(
    "broken",
    [
        {"label": "supported"},
        {"edit": None},
        {"edit": "spelling"},
        {"label": "true"},
        {"article_id": "two"},
    ],
    ids=str,
)
def test_a_row_that_makes_no_sense_is_named_with_its_line(tmp_path, broken):
    folder = written(tmp_path, ROW, ROW | broken, articles=[ARTICLE])
    with pytest.raises(Malformed, match=r"pairs\.jsonl:2"):
        pairs.read(folder)


def test_a_row_without_a_field_is_refused(tmp_path):
    bare = {key: value for key, value in ROW.items() if key != "evidence"}
    with pytest.raises(Malformed, match="evidence"):
        pairs.read(written(tmp_path, bare, articles=[ARTICLE]))


def test_a_folder_without_pairs_is_named(tmp_path):
    with pytest.raises(NoSuchSource, match=re.escape(str(tmp_path))):
        pairs.read(tmp_path)


def test_the_shared_pairs_are_read_where_they_are():
    folder = corpora.folder() / "pairs"
    if not folder.is_dir():
        pytest.skip("no data")
    found = pairs.read(folder)
    assert len(found.pairs) >= 150
    assert found.hash != OURS.hash
