"""What is another's is not brought in: no name, no office, no deed."""

import pytest

from invented_news import LEADS, tellings, told

LEAD = LEADS[0]


def test_a_preposition_is_not_taken_for_a_name():
    before = "وقال المخرج مجدي أحمد علي إن الفيلم جاهز للعرض."
    later = "وشددت وزيرة الثقافة سلمى العابد في بيان على احترام حرية الإبداع."

    assert not [text for text in tellings(LEAD, before, later) if "بيان مجدي" in text]


# who is introduced before, and a later sentence: what may not be told of him
ANOTHERS = {
    "his lawyer's": (
        "وقالت محامي أزرا سابادوس إن الصفحة حذفت قبل عام.",
        "وأوضحت سابادوس أنها أمضت سنة تتحدث إلى الشركة قبل رفع الدعوى.",
        "محامي أزرا",
    ),
    "whom he served": (
        "وقال المحامي السابق للرئيس دونالد ترامب إن التسجيل صحيح.",
        "وبات ترامب يخشى تعاون القضاة مع الصحيفة في قضية التسجيل.",
        "المحامي السابق",
    ),
    "a deed": (
        "وأعلنت مصادر ميدانية اعتقال قوات المقاومة عشرات المسلحين أن الطريق آمن.",
        "وأكدت المصادر أن المسلحين كانوا مختبئين في المدينة.",
        "اعتقال",
    ),
}


@pytest.mark.parametrize(("before", "sentence", "other"), ANOTHERS.values(), ids=ANOTHERS)
def test_what_is_anothers_is_not_brought_in(before, sentence, other):
    known = set(told(before))

    assert not [t for t in tellings(LEAD, before, sentence) if other in t and t not in known]
