import json

import pytest

from mujaz.evaluate.facts import quantities


@pytest.fixture
def rows(tmp_path, monkeypatch):
    """Rows as other systems write them, in place of the shared ones."""
    monkeypatch.setenv("MUJAZ_DATA", str(tmp_path))
    (tmp_path / "numbers").mkdir()
    quantities.rows.cache_clear()
    yield lambda *found: (tmp_path / "numbers" / "invented.jsonl").write_text(
        "\n".join(json.dumps(one) for one in found), encoding="utf-8"
    )
    quantities.rows.cache_clear()


def figure(rows, *found):
    rows(*found)
    strict, kept = quantities._on_rows()
    assert strict.figure == kept.figure
    return kept.right, kept.gold


def row(kind, expression, value):
    return {"type": kind, "expression": expression, "value_raw": value}


def test_values_are_compared_by_kind(rows):
    right = (
        row("Numeral", "خمسة وأربعون", "NumeralValue 45"),
        row("Ordinal", "العاشر", "OrdinalData 10"),
        row("AmountOfMoney", "بين 10 و20 دولارا", "between Dollar (10, 20)"),
        row("Quantity", "نصف كيلوغرام", "simple Gram 500 Nothing"),
        row("Duration", "ثلاثة أيام", "DurationData 3 Day"),
        row("percentage", "عشرون في المئة", "20%"),
        row("numberrange", "أكثر من 30", "(30,)"),
        row("numberrange", "بين 5 و9", "[5,9)"),
    )

    assert figure(rows, *right) == (8, 8)


def test_another_value_and_a_wrong_comparator_are_misses(rows):
    wrong = (
        row("Numeral", "خمسة وأربعون", "NumeralValue 54"),
        row("numberrange", "أقل من 30", "(30,)"),
    )

    assert figure(rows, *wrong) == (0, 2)


def test_a_row_that_wants_nothing_is_right_if_nothing_is_found(rows):
    none = {"type": None, "spec": "NumberModel", "input": "لا رقم هنا", "expression": None}
    some = none | {"input": "هنا 3 أرقام"}

    assert figure(rows, none, some) == (1, 2)
