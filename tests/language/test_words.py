import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.letters import normalise
from mujaz.language.words import (
    bare,
    conjunction,
    is_feminine,
    is_masculine,
    is_plural,
    preposition,
    pronoun,
    stem,
    verb_kind,
    words,
)
from mujaz.span import Span
from strategies import articles, marked


def read(text):
    return [word.surface for word in words(text)]


# ---- where words stand


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("قَالَ الوزيرُ إنّ", ["قال", "الوزير", "إن"]),
        ("الجـــسر الجديد", ["الجسر", "الجديد"]),
        ("«نعم»، قال.", ["«", "نعم", "»", "،", "قال", "."]),
        ("بلغت 1,234.5 دينار", ["بلغت", "1,234.5", "دينار"]),
        ("في ٢٠٢٦/٣/٤ تماما", ["في", "٢٠٢٦/٣/٤", "تماما"]),
        ("نسبة 12% فقط", ["نسبة", "12%", "فقط"]),
        ("نتيجة 3-2 أخيرا", ["نتيجة", "3", "-", "2", "أخيرا"]),
        ("#موجز_اليوم", ["#", "موجز", "_", "اليوم"]),
        ("COVID-19", ["COVID", "-", "19"]),
        ("", []),
        (" \n\t ", []),
    ],
)
def test_words_and_marks_in_order(text, expected):
    assert read(text) == expected


def test_surface_keeps_what_form_folds():
    (word,) = words("المُؤسَّسة")

    assert (word.surface, word.form) == ("المؤسسة", "الموسسه")
    assert not word.is_mark
    assert not word.is_number


@pytest.mark.parametrize("text", ["45", "٤٥", "1,234.5", "12%", "10:30"])
def test_what_is_written_in_digits_is_a_number(text):
    assert words(text)[0].is_number


@pytest.mark.parametrize("mark", '«»“”"()،؛؟.:-–…%/#')
def test_a_mark_is_no_word(mark):
    (word,) = words(mark)

    assert word.is_mark
    assert not word.is_number


@given(st.one_of(st.text(), articles()))
def test_words_lie_in_the_text_in_order_and_leave_nothing_out(text):
    found = words(text)

    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    assert all(normalise(text[w.start : w.end]) == w.form for w in found)
    left_out = "".join(text[a.end : b.start] for a, b in itertools.pairwise(found))
    assert not [char for char in left_out if char.isalnum()]


@given(articles(), st.data())
def test_the_words_of_a_part_are_those_inside_it(text, data):
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    inside = words(text, Span(start, end))

    assert all(start <= word.start < word.end <= end for word in inside)


@given(articles(), marked())
def test_marks_and_tatweel_change_no_form(text, dress):
    assert [w.form for w in words(text)] == [w.form for w in words(dress(text))]


# ---- the و or ف before a word

OWN = """
    وزير وزارة واشنطن وقع وقعت وصل وصف وفد وفاة وكالة وحدة ورشة وسائل وقود وثيقة وليد وائل وداع وزن
    ورق وجد وجدت ولد وعد وكيل وقف وافق وافقت واصل واجه وسط وفق وفقا وضع وصول وسيلة والد والدة ولاية
    وطن واحد وعود
    فاز فازت فريق فرنسا فيلم فتح فحص فهد فارس فبراير فلسطين فئة فتاة في فقط فوق
"""
JOINED = """
    وقال وأضاف وأعلنت وبلغ ويبلغ والوزير ومدير ومن وإن ولم ولن وقد وهو وعلى وشركة ووزير ووصل ووافق
    وسيبدأ وكانت وفي وثلاثة
    فقال فأعلن فإن فلا فكان
"""


@pytest.mark.parametrize("word", OWN.split())
def test_the_first_letter_is_the_word_s_own(word):
    assert conjunction(normalise(word)) == ""
    assert bare(normalise(word)) == normalise(word)


@pytest.mark.parametrize("word", JOINED.split())
def test_a_conjunction_is_written_with_the_word(word):
    form = normalise(word)

    assert conjunction(form) == form[0]
    assert bare(form) == form[1:]


@given(st.sampled_from((OWN + JOINED).split()))
def test_a_word_is_bared_once(word):
    assert len(normalise(word)) - len(bare(normalise(word))) in (0, 1)


def test_a_man_s_name_is_not_a_conjunction_and_a_verb():
    assert bare("فادي") == "فادي"


# ---- stems


@pytest.mark.parametrize(
    "forms",
    [
        "مدرسة المدرسة والمدرسة للمدرسة بالمدرسة",
        "وزير الوزير والوزير الوزيرة الوزيران",
        "كتاب كتابها الكتاب",
        "معلمون المعلمين والمعلمين",
        "اتفاق الاتفاق للاتفاق",
    ],
)
def test_forms_of_one_word_share_a_stem(forms):
    assert len({stem(normalise(form)) for form in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["وزير زير", "جسر جسد", "مدينة مدرسة", "فريق رقيق"])
def test_different_words_have_different_stems(pair):
    one, other = pair.split()

    assert stem(normalise(one)) != stem(normalise(other))


@given(st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهوي"), min_size=1, max_size=12))
def test_a_stem_is_never_empty_and_never_longer(word):
    assert 0 < len(stem(word)) <= len(word)


# ---- verbs


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("قال أعلنت فاز وصل افتتح اتفقت نقلوا", "past"),
        ("يقول تعتزم سيبدأ ستصل يعملون", "imperfect"),
        ("قتل كشف تراجع ارتفع نفى", "either"),
        ("كتاب مدينة الوزير أحمد مدرسة سوق اليوم سيارة تونس بعد هناك على", None),
    ],
)
def test_the_tense_of_a_verb(text, kind):
    assert {word: verb_kind(normalise(word)) for word in text.split()} == dict.fromkeys(
        text.split(), kind
    )


# ---- pronouns and prepositions


@pytest.mark.parametrize(
    ("word", "ending"),
    [
        ("أسعارها", "ها"),
        ("كتابها", "ها"),
        ("خسائرهم", "هم"),
        ("جامعاتهما", "هما"),
        ("لديهن", "هن"),
        ("نفاها", "ها"),
        ("له", "ه"),
        ("والده", "ه"),
        ("بها", "ها"),
        ("عليها", "ها"),
        ("عليه", "ه"),
        ("وخسائرهم", "هم"),
    ],
)
def test_a_pronoun_ends_the_word(word, ending):
    assert pronoun(word) == ending


def test_an_ending_that_only_looks_like_a_pronoun():
    some = "مدرسة والدة مياه اتجاه أهم اتهم هذه الله وجه انتباه مساهم سهم درهم إبراهيم طه شفاه قطار"
    assert [word for word in some.split() if pronoun(word)] == []


@pytest.mark.parametrize("word", ["إليه", "فيه", "منه"])
def test_a_preposition_with_a_pronoun_has_one(word):
    assert pronoun(word) == "ه"


@pytest.mark.parametrize(
    ("word", "particle"),
    [
        ("في", "في"),
        ("إلى", "الي"),
        ("مع", "مع"),
        ("للوزير", "ل"),
        ("بالقرار", "ب"),
        ("لبنان", ""),
        ("بيان", ""),
        ("باريس", ""),
        ("بالي", ""),
        ("الوزير", ""),
    ],
)
def test_a_preposition_alone_or_before_the_article(word, particle):
    assert preposition(normalise(word)) == particle


# ---- agreement


def test_nouns_agree_as_feminine():
    some = "مدرسة المدرسة الأسعار المدن الحرب الشمس الشرطة صحراء الحكومة الشركات سوريا والمدن"
    assert [word for word in some.split() if not is_feminine(word)] == []


def test_nouns_agree_as_masculine():
    some = "الرئيس الجسر القرار الاتفاق مستشفى والقرار"
    assert [word for word in some.split() if not is_masculine(word)] == []
    assert [word for word in some.split() if is_feminine(word)] == []


def test_nouns_agree_as_persons_in_the_plural():
    some = "معلمون الطلاب السكان الباحثين المسلحون"
    assert [word for word in some.split() if not is_plural(word)] == []
    assert [word for word in ("الجسر", "المدرسة", "الوزير") if is_plural(word)] == []


@given(st.text(st.sampled_from("ابتجحدرسشعفقكلمنهويةىأ"), min_size=1, max_size=10))
def test_no_noun_is_masculine_and_feminine(word):
    assert not (is_feminine(word) and is_masculine(word))


@pytest.mark.parametrize("unseen", ["\u061c", "\u00ad", "\u2060", "\u200f", "\ufeff", "\U000e0100"])
def test_what_is_not_seen_is_no_word(unseen):
    text = f"بلغت النسبة 90%{unseen} من السكان"

    assert [word.form for word in words(text)] == ["بلغت", "النسبه", "90%", "من", "السكان"]


def test_a_verb_known_with_its_first_letter_keeps_it():
    kept = ("فشلت", "فتحت", "فاقمت")
    assert [conjunction(form) for form in (*kept, "فقال", "فقد")] == ["", "", "", "ف", "ف"]
