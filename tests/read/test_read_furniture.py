"""Furniture: what is never evidence, as a line or as a sentence, and the news that stays."""

import time

import pytest
from invented_articles import BODY

from mujaz.language.sentences import split
from mujaz.read.furniture import furniture_of, is_furniture

FURNITURE = [
    "يمكنكم استلام إشعارات بأهم الموضوعات بعد تحميل تطبيق الضفتين على هواتفكم.",
    "يُمكنكم تسلّم إشعارات بأهم الموضوعات بعد تحميل تطبيق الضفتين على هواتفكم.",
    "اقرأ أيضا: نقابة السائقين تلوح بالإضراب",
    "إقرأ أيضًا",
    "شاهد أيضا: لحظة افتتاح الجسر",
    "للمزيد: من يدفع كلفة الجسر الجديد؟",
    "------------------",
    "×××",
    "التقرير بقلم ليلى الخطيب، محررة شؤون النقل في الضفتين، ولا يعكس رأي الصحيفة.",
    "هذا المقال بقلم ليلى الخطيب.",
    "** جميع المقالات المنشورة تمثل رأي كتابها فقط.",
    "نشر هذا المقال بالتعاون مع موقع الجسور",
    "ليلى الخطيب، والآراء الواردة أدناه تعكس وجهة نظرها ولا تعبر بالضرورة عن رأي الصحيفة.",
    "اشتركوا في نشرتنا لتصلكم الأخبار كل صباح.",
    "تابعوا قناتنا في تلغرام!",
    "*نقلا عن صحيفة الضفتين",
]
NEWS = [
    "اشترك في البطولة ستة عشر فريقا من ثماني دول.",
    "سجل في المباراة هدفين، ثم غادر الملعب مصابا.",
    "حمل التطبيق أكثر من مليون مستخدم في أسبوعه الأول.",
    "شاهد الفيديو أكثر من مليون شخص قبل حذفه.",
    "تابع الوزير سير الأعمال في الموقع، وقال إن الجسر سيفتح في موعده.",
    "شارك الوزير في حفل الافتتاح إلى جانب عدد من السفراء.",
    "المصدر: مسؤول في الوزارة أكد أن الأعمال لم تتوقف رغم كل ما قيل عن تعثرها.",
    "للمزيد من الحذر أغلقت الشرطة الشوارع المحيطة بالجسر.",
    "التقرير نشر في مجلة علمية، وشارك في إعداده باحثون من أربع جامعات.",
    "هذا المقال أثار غضب الحكومة، فأمرت بوقف الصحيفة أسبوعا.",
    "هذا التقرير قال إن الوزارة أخفت كلفة الجسر عامين.",
    "نشر هذا التقرير أمس الأحد بعد تأجيله مرتين.",
    "إعلان النتائج تأجل إلى الأسبوع المقبل بحسب اللجنة.",
    "وقال الوزير إن هذا رأي الحكومة كلها، لا رأيه وحده.",
    "نقلا عن مصادر في الوزارة، قالت الصحيفة إن الجسر كلف ضعف المعلن.",
]


@pytest.mark.parametrize("sentence", FURNITURE)
def test_furniture_is_told_by_itself(sentence: str) -> None:
    assert is_furniture(sentence)


@pytest.mark.parametrize("sentence", NEWS)
def test_news_that_opens_like_furniture_is_none(sentence: str) -> None:
    assert not is_furniture(sentence)


def test_the_furniture_of_a_body_is_found_with_what_it_announces() -> None:
    furniture = (
        "اقرأ أيضا",
        "من يدفع كلفة الجسر الجديد؟",
        "-----",
        FURNITURE[0],
        "فرانس24/ أ ف ب/ رويترز",
    )
    body = "\n\n".join((BODY[0], *furniture[:2], *BODY[1:], *furniture[2:]))
    assert tuple(span.of(body) for span in furniture_of(body)) == furniture
    assert furniture_of("\n\n".join(BODY)) == ()


def test_a_heading_after_a_link_with_its_label_stays() -> None:
    body = f"{BODY[0]}\n\nللمزيد: من يدفع كلفة الجسر؟\n\nفرص عمل جديدة!\n\n{BODY[1]}"
    assert [span.of(body) for span in furniture_of(body)] == ["للمزيد: من يدفع كلفة الجسر؟"]


def test_an_article_costs_little() -> None:
    body = "\n\n".join(BODY)
    sentences = [span.of(body) for span in split(body)]
    assert not any(map(is_furniture, sentences))
    start = time.perf_counter()
    for _ in range(100):
        for sentence in sentences:
            is_furniture(sentence)
    assert (time.perf_counter() - start) / 100 < 0.001  # ten times what it takes
