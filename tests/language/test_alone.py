import pytest

from mujaz.language import numbers

VALUES = {
    "٢ على ٥": 0.4,
    "ألف على أربعة": 250.0,
    "جزء من خمسين": 0.02,
    "واحدة من أربع": 0.25,
    "2^10": 1024.0,
    "أربعون أخماس": 8.0,
    "مئتان وثلاثة أرباع": 200.75,
    "7 آلاف 5 مئة و 12": 7512.0,
}
RANKS = {"الأربعون": 40, "الخمسين": 50, "الواحد والثلاثون": 31, "المليون": 10**6}
RELATIVE = {
    "التالية": ("current", 1),
    "الحالي": ("current", 0),
    "السابق؟": ("current", -1),
    "الأخيرة.": ("end", 0),
    "ما قبل الأخير": ("end", -1),
}


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_an_expression_is_one_number(text, value):
    (number,) = numbers.find(text)

    assert number.value == pytest.approx(value)
    assert number.kind == "cardinal"


@pytest.mark.parametrize(("text", "value"), RANKS.items())
def test_a_definite_ten_or_scale_alone_is_a_rank(text, value):
    (number,) = numbers.find(text)

    assert (number.value, number.kind) == (value, "ordinal")


@pytest.mark.parametrize(("text", "told"), RELATIVE.items())
def test_a_relative_rank_alone(text, told):
    (number,) = numbers.find(text)

    assert (number.anchor, number.value, number.kind) == (*told, "relative")


def test_in_a_sentence_each_is_what_it_was():
    text = "فاز الفريق 2 على 1 في الدور التالي، وقال إن الأربعين لاعبا في الموسم السابق تعبوا"

    assert [(n.value, n.kind) for n in numbers.find(text)] == [
        (2, "cardinal"),
        (1, "cardinal"),
        (40, "cardinal"),
    ]


@pytest.mark.parametrize("text", ["3 على 0", "9^999", "5 من 3", "السبعة", "الآخر", "10^" * 20])
def test_no_expression(text):
    assert all(n.kind == "cardinal" and n.value < 1000 for n in numbers.find(text))


def test_a_piece_of_a_text_is_read_as_a_piece():
    assert numbers.within("التالي") == ()
    assert [n.value for n in numbers.within("2 على 5")] == [2, 5]
