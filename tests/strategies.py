"""Strategies: Arabic texts like a newspaper's, and the same text in other spellings."""

import random

from hypothesis import strategies as st

_WORDS = (
    "قال", "وأضاف", "الوزير", "إن", "الخطة", "تبدأ", "غدا", "في", "المدينة", "القديمة", "بعد",
    "أعلنت", "شركة", "مئة", "ألف", "خمسة", "وأربعون", "مليون", "دولار", "د.", "م.", "أ.ف.ب",
    "3.5", "٤٥", "1,234", "عام 2014", "15 أكتوبر/تشرين الأول 2024", "يوم الخميس", "12%", "لؤي",
    "شاطئ", "مدرسة", "على", "آخر", "الإمارات", "CNN", "www.mithal.example", "أمس",
)  # fmt: skip
_MARKS = (" ", " ", " ", " ", ". ", ".", "، ", ": ", "؟ ", "! ", ".. ", "…", "\n", "\n\n", " - ")
_PAIRS = ("«{}»", '"{}"', "“{}”", "({})", "{}")
_TASHKEEL = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670"
_ALEF = str.maketrans({"أ": "ا", "إ": "ا", "آ": "ا", "ى": "ي", "ة": "ه"})
_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_LATIN = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")


def words():
    """Any Arabic word, made of letters with or without marks."""
    letters = st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويءآأؤإئىة")
    return st.text(letters, min_size=1, max_size=8)


@st.composite
def phrases(draw):
    """Several words with marks between them, perhaps inside quotation marks or brackets."""
    chosen = draw(st.lists(st.one_of(st.sampled_from(_WORDS), words()), min_size=1, max_size=8))
    between = draw(st.lists(st.sampled_from(_MARKS), min_size=len(chosen), max_size=len(chosen)))
    inside = "".join(w + m for w, m in zip(chosen, between, strict=True))
    return draw(st.sampled_from(_PAIRS)).format(inside)


def articles():
    """A text of a few phrases."""
    return st.lists(phrases(), min_size=1, max_size=6).map(" ".join)


def _is_letter(char):
    return "ء" <= char <= "ي" and char != "ـ"


def _inserted(text, seed, marks, between):
    chance = random.Random(seed)  # noqa: S311
    out = []
    for at, char in enumerate(text):
        out.append(char)
        follows = at + 1 < len(text) and _is_letter(text[at + 1])
        if _is_letter(char) and (follows or not between) and chance.random() < 0.3:
            out.append(chance.choice(marks))
    return "".join(out)


def dressed():
    """A change of spelling that leaves the reading as it is."""
    seeds = st.integers(0, 1000)
    return st.one_of(
        seeds.map(lambda s: lambda text: _inserted(text, s, _TASHKEEL, between=False)),
        seeds.map(lambda s: lambda text: _inserted(text, s, "ـ", between=True)),
        st.just(lambda text: text.translate(_ALEF)),
        st.just(lambda text: text.translate(_INDIC)),
        st.just(lambda text: text.translate(_LATIN)),
    )


def marked():
    """A change of spelling that adds tashkeel or tatweel and nothing else."""
    seeds = st.integers(0, 1000)
    return st.one_of(
        seeds.map(lambda s: lambda text: _inserted(text, s, _TASHKEEL, between=False)),
        seeds.map(lambda s: lambda text: _inserted(text, s, "ـ", between=True)),
    )


def redigited():
    """A change of the shapes of digits alone."""
    return st.sampled_from((_INDIC, _LATIN)).map(lambda table: lambda text: text.translate(table))
