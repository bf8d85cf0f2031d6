"""Two statements tell the same where their content words do, whatever particles they share."""

import pytest

from mujaz.evaluate import repeats


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("تولى الحداد منصب وزير النقل ستة أعوام.", "كان الحداد مديرا قبل تعيينه بمنصب وزير النقل."),
        ("بلغت كلفة الجسر سبعين مليون دينار.", "كلفة الجسر بلغت سبعين مليون دينار دفعتها البلدية."),
    ],
)
def test_what_is_told_twice_is_found(one, other):
    assert repeats.alike(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # the same deed of two people, in two years
        (
            "في عام 1991، أبعدت حكومة النخيل أربعين مستشارا أجنبيا.",
            "في عام 2014، أبعد رئيس الوزراء سامي الحداد تسعين مستشارا أجنبيا بعد أزمة الموانئ.",
        ),
        ("قال الوزير إنه في المدينة.", "قال المدير إنه في الميناء."),
        ("", "بلغت الكلفة سبعين مليونا."),
    ],
)
def test_a_frame_in_common_is_no_repetition(one, other):
    assert not repeats.alike(one, other)


def test_half_is_not_more_than_half():
    assert repeats.shared("جسر نهر مدينة ميناء", "جسر نهر سوق حديقة مصنع") == 0.5
    assert not repeats.alike("جسر نهر مدينة ميناء", "جسر نهر سوق حديقة مصنع")
