"""Words chosen from a body, read as one statement."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from invented_news import LEADS, SENTENCES
from mujaz.digest.cutting.quote import shorter_quotations
from mujaz.digest.draft import Draft, distinct, tidy
from mujaz.digest.opening.lighten import lighter
from mujaz.language.joined import without_conjunction
from mujaz.language.words import words
from mujaz.span import Span

BODY = "وقال المدير، في بيان، إن  المصنع\nسيفتح «قريبا» بحسب الخطة."


def draft(body, *chosen, breaks=()):
    """Return the draft of the words at these positions among all words and marks of the body."""
    some = words(body)
    return Draft(sentence=0, words=tuple(some[at] for at in chosen), breaks=frozenset(breaks))


def surfaces(some):
    return " ".join(word.surface for word in some)


def test_what_is_left_out_leaves_one_space():
    assert draft(BODY, 0, 1, 6, 7, 8).text(BODY) == "وقال المدير إن المصنع سيفتح."


def test_white_space_is_made_single_and_a_full_stop_is_set():
    assert draft(BODY, 6, 7, 8).text(BODY) == "إن المصنع سيفتح."


def test_a_comma_is_set_where_the_draft_says_so():
    assert draft(BODY, 7, 8, 12, 13, breaks=(2,)).text(BODY) == "المصنع سيفتح، بحسب الخطة."


def test_a_closing_mark_stands_right_after_its_word():
    assert draft(BODY, 7, 8, 9, 10, 11).text(BODY) == "المصنع سيفتح «قريبا»."


def test_words_from_an_earlier_place_are_evidence_in_reading_order():
    one = draft(BODY, 7, 8, 1)

    assert one.text(BODY) == "المصنع سيفتح المدير."
    assert one.statement(BODY).evidence == tuple(sorted(one.spans(BODY)))
    assert [span.of(BODY) for span in one.spans(BODY)] == ["المصنع\nسيفتح", "المدير"]


def test_the_vowel_of_a_conjunction_cut_off_is_left_behind():
    body = "وَقالَ المديرُ إنّ المصنع سيفتح"
    first, *others = words(body)
    cut = Draft(sentence=0, words=(without_conjunction(first), *others))

    assert cut.text(body).startswith("قالَ المديرُ")
    assert cut.spans(body)[0] == Span(2, len(body))


@given(st.sampled_from(LEADS + SENTENCES), st.data())
def test_any_choice_of_words_is_one_sentence_made_of_its_spans(body, data):
    some = [at for at, word in enumerate(words(body)) if not word.is_mark]
    chosen = data.draw(st.lists(st.sampled_from(some), min_size=1, unique=True).map(sorted))
    one = draft(body, *chosen)
    text = one.text(body)

    assert text.endswith(".")
    assert "  " not in text
    assert text.split() == text.strip().split(" ")
    told = [word.form for word in words(text) if not word.is_mark]
    shown = [
        word.form for span in one.spans(body) for word in words(body, span) if not word.is_mark
    ]
    assert told == shown == [words(body)[at].form for at in chosen]


def test_a_draft_of_the_same_words_is_made_once():
    whole, marks_apart, other = draft(BODY, 0, 1, 2), draft(BODY, 0, 1), draft(BODY, 1, 7)

    assert distinct((whole, marks_apart, other)) == (whole, other)


@pytest.mark.parametrize(
    ("text", "tidied"),
    [
        ("  قال   المدير ", "قال المدير"),
        ("قال المدير ،", "قال المدير"),
        ("قال المدير :", "قال المدير"),
        ("قال المدير...", "قال المدير"),
        ("قال المدير –", "قال المدير"),
        ("المدير ، الجديد", "المدير، الجديد"),
        ("#موجز_اليوم", "موجز اليوم"),
        ("قال «نعم.»", "قال «نعم»"),
    ],
)
def test_tidy(text, tidied):
    assert tidy(text) == tidied


@given(st.text())
def test_tidying_again_changes_nothing_more_of_a_news_sentence(text):
    once = tidy(text)

    assert once == once.strip()
    assert "  " not in once
    assert "#" not in once


# ---- lighter


@pytest.mark.parametrize(
    ("sentence", "lighter_one"),
    [
        ("فاز اللاعب (25 عاما) بالجائزة", "فاز اللاعب بالجائزة"),
        ("أعلن المدير، الخميس، أن المصنع سيفتح", "أعلن المدير أن المصنع سيفتح"),
        ("أكد المدير أيضا أن المصنع سيفتح", "أكد المدير أن المصنع سيفتح"),
    ],
)
def test_what_only_accompanies_is_left_out(sentence, lighter_one):
    assert surfaces(lighter(words(sentence))) == lighter_one


@pytest.mark.parametrize(
    "sentence",
    [
        "قالت صحيفة (المرفأ) إن المصنع سيفتح",
        "وصل المدير، دون وفده، إلى المصنع",
        "شارك في السباق، حسب النادي، مئة عداء",
        "أعلن المدير، إذا صح النبأ، أن المصنع سيفتح",
        "ضم المعرض لوحات، وتماثيل، في قاعة واحدة",
        "قال المدير: «سنفتح، الخميس، أبواب المصنع»",
    ],
)
def test_what_says_who_or_whether_stays(sentence):
    assert lighter(words(sentence)) == words(sentence)


@given(st.sampled_from(LEADS + SENTENCES))
def test_lighter_leaves_words_out_and_changes_none(sentence):
    some = words(sentence)
    left = lighter(some)

    assert [word for word in some if word in set(left)] == list(left)
    assert lighter(left) == left


# ---- quotations


def test_a_quotation_ends_where_a_sentence_of_it_ends():
    some = words("قال المدير: «سنفتح أبواب المصنع الجديد. وسنعود غدا»")

    assert [surfaces(one) for one in shorter_quotations(some)] == [
        "قال المدير : « سنفتح أبواب المصنع الجديد »"
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "قال المدير: «لن نفتح أبواب المصنع. وسنعود غدا»",  # denied: what follows may take it back
        "قال المدير: «سنعود غدا. وداعا»",  # too short to tell anything
        "افتتح المدير «معرض الكتب والصور. الأول»",  # nobody speaks
        "قال المدير إن المصنع سيفتح",
        "قال المدير: «سنفتح أبواب المصنع الجديد. وسنعود",
        "",
    ],
)
def test_a_quotation_that_is_not_shortened(sentence):
    assert list(shorter_quotations(words(sentence))) == []


def test_a_verb_with_a_pronoun_may_be_of_a_noun_in_the_relative_clause_before_it():
    some = words("اشترى المصرف حصة في «القضية 40»، التي تمنح مزايا لشركة شحن، يملكها سامي عواد.")
    assert lighter(some) == some


@pytest.mark.parametrize("end", ["-»", "–»", ".»", "،»"])
def test_a_dash_or_stop_before_a_closing_mark_at_the_end_goes(end):
    assert tidy(f"قال «ننتظر -والوقت كفيل{end}") == "قال «ننتظر -والوقت كفيل»"
