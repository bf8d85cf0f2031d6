"""Align: phrases, second names, and names completed from elsewhere."""

import pytest

from comparing import aligned_of


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("ألقت الشرطة القبض على اللص مساء.", "أوقفت الشرطة اللص."),
        ("لقي ثلاثة عمال مصرعهم في المنجم.", "قتل ثلاثة عمال في المنجم."),
        ("دعا حلف شمال الأطلسي إلى الهدوء.", "دعا الناتو إلى الهدوء."),
        ("زار الوزير الفنزويلي المعرض أمس.", "زيارة الوزير من فنزويلا إلى المعرض."),
    ],
)
def test_every_word_has_its_like(body, sentence):
    assert aligned_of(body, sentence).missing == ()


def test_a_first_name_from_elsewhere_completes_a_name():
    body = "وصلت الطبيبة ليلى الحداد إلى المخيم. وبعد يومين قالت الحداد إن الأدوية تكفي شهرا."
    aligned = aligned_of(body, "قالت ليلى الحداد إن الأدوية تكفي شهرا.")
    assert aligned.missing == ()
    assert [term.form for term in aligned_of(body, "قالت منى الحداد إن الأدوية تكفي.").missing] == [
        "مني"
    ]
