"""The running digest: one speech is told once; another matter, and a denial, stand beside it."""

from __future__ import annotations

import pytest

from mujaz.story.bearers import bearers
from mujaz.story.lines import lines
from scripted_story import one

FIRST = (
    "قال وزير الطاقة نادر الشامي، الأحد، إن المصفاة ستعود إلى العمل بعد إصلاح الأنابيب التالفة في"
    " الميناء الجنوبي."
)
AGAIN = "أعلن الوزير نادر الشامي أن إصلاح أنابيب المصفاة شارف على النهاية وأن العمل يعود قريبا."
PRICES = "قال وزير الطاقة نادر الشامي إن أسعار الوقود لن ترتفع قبل نهاية الشتاء في أي محافظة."
OTHER = "أعلنت النقابة أن إصلاح أنابيب المصفاة شارف على النهاية وأن العمل يعود قريبا إليها."


def told(*bodies: str, days: int = 0) -> list[str]:
    some = [
        one(f"a{at}", f"2026-03-{1 + at * days:02}T{8 + at:02}:00:00+00:00", body)
        for at, body in enumerate(bodies)
    ]
    return [line.text for line in lines(some, bearers(some, "person"))]


def test_what_a_speaker_says_again_in_other_words_is_told_once():
    assert told(FIRST, AGAIN) == told(AGAIN)


@pytest.mark.parametrize("other", [PRICES, OTHER])
def test_another_matter_and_another_speaker_are_told_too(other):
    assert told(FIRST, other) == [*told(other), *told(FIRST)]


def test_what_she_says_days_later_is_told_again():
    assert len(told(FIRST, AGAIN, days=3)) == 2


def test_a_verb_of_the_past_after_qad_tells_nothing_that_is_to_come():
    past = "أقرت الحكومة موازنة العام الجديد بعد جلسة دامت سبع ساعات في القصر الحكومي."
    again = "كانت الحكومة قد أقرت موازنة العام الجديد بعد جلسة دامت سبع ساعات في القصر الحكومي."
    assert len(told(past, again)) == 1
