"""The golden compressions: all right, and a suite that can find one wrong."""

from pathlib import Path

import pytest

from mujaz.errors import Malformed
from mujaz.evaluate import grammar


def test_every_case_is_right() -> None:
    result = grammar.measure()
    assert not result.examples
    assert set(result.figures.values()) == {100.0}
    assert result.documents >= 150


def test_every_rule_lets_something_through() -> None:
    every = grammar.cases()
    assert all(any(c.right for c in every if c.rule == one.rule) for one in every)


def _cases(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def test_what_is_offered_and_wrong_is_found(tmp_path: Path) -> None:
    told = "أعلنت وزارة النقل فتح الطريق الجبلي أمام الشاحنات"
    wrong = _cases(
        tmp_path / "wrong.toml",
        f'[[rule]]\nsentence = "{told}."\nright = ["{told}"]\nwrong = ["{told}"]\n',
    )
    result = grammar.measure(wrong)
    assert result.figures == {"right": 0.0, "rule": 0.0}
    assert result.examples == (f"rule: offered, and wrong: {told}",)


def test_what_is_right_and_not_offered_is_found(tmp_path: Path) -> None:
    missing = _cases(
        tmp_path / "missing.toml",
        '[[rule]]\nsentence = "أعلنت وزارة النقل فتح الطريق الجبلي أمام الشاحنات."\n'
        'right = ["فتح الطريق"]\nwrong = ["أعلنت وزارة النقل"]\n',
    )
    assert grammar.measure(missing).examples == ("rule: not offered: فتح الطريق",)


def test_a_case_without_a_wrong_compression_is_refused(tmp_path: Path) -> None:
    path = _cases(tmp_path / "half.toml", '[[rule]]\nsentence = "كتب الطالب الدرس."\n')
    with pytest.raises(Malformed, match="what is wrong"):
        grammar.cases(path)
