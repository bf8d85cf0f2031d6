"""Numbers: what is computed from the article passes, where the words say so; the rest does not."""

from datetime import date

import pytest

from mujaz.verify.reading import read
from mujaz.verify.summary import findings_of

PORT = "نقل المرفأ 480 حاوية في آذار مقابل 400 حاوية في شباط، وفق الإدارة العامة للمرافئ."
SCHOOL = "بلغت كلفة المدرسة 12 مليون دينار، دفعت البلدية ثلثيها والباقي تبرع به أهالي البلدة."
RENT = "يبلغ عدد البيوت القديمة في المدينة 60 ألفا، 40 في المئة منها في حي الميناء القديم."
BRIDGE = "عبرت الجسر في يومه الأول 52 شاحنة نحو الشمال و31 شاحنة نحو الجنوب من غير حوادث."
PRICE = "لا يحصل الصياد إلا على ربع السعر النهائي للسمك في أسواق العاصمة، بحسب النقابة."
EGGS = "وزعت الجمعية 144 صندوقا من التمور على العائلات في القرى الجبلية خلال الأسبوع."


def faults(body: str, statement: str) -> list[str]:
    _, found = findings_of(read(body, published=date(2025, 4, 2)), statement)
    return [one.check for one in found["numbers"] if one.check == "numbers"]


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        (PORT, "زادت حاويات المرفأ في آذار بفارق ثمانين حاوية عن شباط."),
        (SCHOOL, "تبرع أهالي البلدة بأربعة ملايين دينار من كلفة المدرسة."),
        (SCHOOL, "دفعت البلدية ثمانية ملايين دينار من كلفة المدرسة."),
        (RENT, "يضم حي الميناء القديم 24 ألفا من البيوت القديمة في المدينة."),
        (BRIDGE, "عبرت الجسر في الاتجاهين ثلاث وثمانون شاحنة في يومه الأول."),
        (PRICE, "يحصل الصياد على خمسة وعشرين في المئة من السعر النهائي للسمك."),
        (EGGS, "وزعت الجمعية مئة وأربعا وأربعين علبة من التمور على العائلات."),
    ],
)
def test_a_number_that_follows_passes(body: str, statement: str) -> None:
    assert not faults(body, statement)


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        (PORT, "زادت حاويات المرفأ في آذار بفارق تسعين حاوية عن شباط."),
        (PORT, "نقل المرفأ ثمانين حاوية في آذار، وفق الإدارة العامة للمرافئ."),
        (SCHOOL, "تبرع أهالي البلدة بخمسة ملايين دينار من كلفة المدرسة."),
        (RENT, "يضم حي الميناء القديم 26 ألفا من البيوت القديمة في المدينة."),
        (BRIDGE, "عبرت الجسر نحو الشمال ثلاث وثمانون شاحنة في يومه الأول."),
        (PRICE, "يحصل الصياد على خمسة وثلاثين في المئة من السعر النهائي للسمك."),
        (EGGS, "وزعت الجمعية مئة وأربعا وخمسين علبة من التمور على العائلات."),
    ],
)
def test_a_number_that_does_not_follow_is_found(body: str, statement: str) -> None:
    assert faults(body, statement)


def test_a_nil_follows_from_a_clean_score():
    body = "فاز فريق الساحل على فريق الوادي بهدفين نظيفين في افتتاح الدوري."
    assert not faults(body, "فاز فريق الساحل على فريق الوادي 2-0.")
