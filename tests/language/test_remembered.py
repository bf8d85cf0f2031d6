"""Remembered: each answer is given once, and no more are kept than there is room for."""

from mujaz.language.remembered import remembered


def _counting(most: int):
    asked: list[str] = []

    @remembered(most)
    def length(word: str) -> int:
        asked.append(word)
        return len(word)

    return length, asked


def test_what_was_told_is_told_again_without_asking():
    length, asked = _counting(8)
    assert [length("قال"), length("قالت"), length("قال")] == [3, 4, 3]
    assert asked == ["قال", "قالت"]


def test_one_that_is_full_forgets():
    length, asked = _counting(2)
    for word in ("في", "من", "عن", "في"):
        assert length(word) == 2
    assert asked == ["في", "من", "عن", "في"]


def test_nothing_is_an_answer_too():
    asked: list[str] = []

    @remembered(4)
    def none(word: str) -> None:
        asked.append(word)

    assert none("ما") is none("ما") is None
    assert asked == ["ما"]
