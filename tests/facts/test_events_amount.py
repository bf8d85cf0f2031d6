"""How many an event counts: what its verb counts, no name and no measure of a noun."""

import pytest

from mujaz.facts import dates, events, quantities
from mujaz.language import sentences

COUNTS = {
    "ارتفع سعر أسطوانة الغاز من 30 جنيها إلى 50 جنيها.": ["من 30 جنيها إلى 50 جنيها"],
    "سينخفض مبلغ الدعم من 139 مليار جنيه إلى 89 مليارا.": ["من 139 مليار جنيه إلى 89 مليارا"],
    'تمكن منتخب "الأسود الثلاثة" من هز شباك المضيف.': [None],
    "ستطرد الوزارة دبلوماسيين أجانب، ردا على طرد بلدهم 23 موظفا.": [None],
    "أعلن ستة من أصل 18 من الأعضاء تنحيهم عن مناصبهم.": [None],
    "أغلق المطار بسبب رماد البركان البالغ ارتفاعه 3763 مترا.": [None],
    "سجل اللاعب، البالغ من العمر 26 عاما، 44 هدفا لفريقه.": ["44 هدفا"],
    "تصدر فريق الأمل الترتيب بفارق 12 نقطة عن أقرب منافسيه.": [None],
    "أقامت الشركة مصانعها كلها في موقع واحد قرب الميناء.": [None],
    "سجل اللاعب، بما في ذلك أربعة أهداف في المباراة الأخيرة، رقما قياسيا جديدا.": [None],
    "سجنت المحكمة الصحفيين الستة في العاصمة.": ["الصحفيين الستة"],
}


@pytest.mark.parametrize(("text", "counts"), COUNTS.items())
def test_a_count_is_what_the_verb_counts(text, counts):
    found = events.find(
        text,
        sentences=sentences.split(text),
        dates=dates.find(text),
        quantities=quantities.find(text),
    )
    assert [event.quantity for event in found] == counts
