"""Every word of a statement is governed as in the article: no cut tears it."""

import pytest

from invented_news import told

# sentence: what every statement of it must hold
MUST_STAY = {
    # the object, though an aside goes on, or a joined noun comes between
    "وقرر متحف الواحة، وهو أقدم متاحف الجنوب وتضم قاعاته لوحات زيتية لكبار الرسامين، إغلاق جناح "
    "الخزف حتى الصيف.": "إغلاق",
    "وسيبدأ المدرب الجديد لفريق الساحل، الذي تولى المهمة في أيار، مشواره بمواجهة فريق "
    "الضفاف.": "مشواره",
    "وينص التعديل الجديد في نظام التقاعد على دفع الموظف وأصحاب العمل حصصا أكبر كل شهر.": "حصصا",
    "وتراجعت التبادلات في نهاية اليوم في ألمانيا وفرنسا أكثر من 2 في المئة.": "أكثر من",
    "وكان مجلس البلدية اتهم في أول تقرير له التحالف المدني بقيادة نزار الحكيمي وجمعية التجار "
    "بانتهاك قانون البناء.": "بانتهاك",
    # each number its place
    "وأعلنت الشركة سحب 96 ألف سيارة في ألمانيا و75 ألفا في بريطانيا و24 ألفا في "
    "إيطاليا.": "في إيطاليا",
    # two stand on both sides
    "وتتعلق القضية بشكل مباشر بالعلاقة بين شركة السواقي برئاسة نزار الحكيمي وهو صديق مقرب من "
    "رئيس البلدية، ومكتب الوزير.": "ومكتب الوزير",
    # what أن tells comes after an aside
    "ورجعت الطفلة إلى البحيرة عندما لاحظت أن كلبها «بيكو»، وهو من كلاب الصيد، غير قادر على "
    "السباحة.": "غير قادر",
    "ويشير الباحثون إلى أن بعض الأعمال التي تتطلب الوقوف بدلا من الجلوس، تؤدي إلى آلام "
    "الساق.": "تؤدي",
    # when it was, though the day of telling is named, and when it will be
    "وكشف الجيش، الخميس، عن مصرع أربعين قياديا من الميليشيا في محافظة الضفاف في يناير "
    "الماضي.": "في يناير",
    "وستصل السيارات الكهربائية إلى نقطة تحول كبيرة في أسواق العالم كلها بعد عام 2035.": "2035",
    "وقتل مسلحون في محافظة الشمال المئات من أفراد الشرطة في هجمات متفرقة منذ عزل الحاكم "
    "السابق.": "منذ عزل",
    # a clock without its hour
    "وحجزت الشركة موعدا لإطلاق الصاروخ من القاعدة فجر الأربعاء بالتوقيت المحلي.": "فجر الأربعاء",
    # whom, beside where
    "وحثت الشرطة في بريطانيا النساء على عدم استخدام الهواتف أثناء المشي.": "النساء",
    # in what a thing lies
    "وتحدث التقرير المفصل الذي يقع في 126 صفحة عن هجمات مروعة على القرى.": "في 126 صفحة",
}


@pytest.mark.parametrize("sentence", MUST_STAY)
def test_what_is_governed_stays(sentence):
    assert all(MUST_STAY[sentence] in text for text in told(sentence))


def test_what_counts_one_more_is_no_end():
    sentence = "وفرضت البلدية رسوما جديدة على 120 نوعا من البضائع بما في ذلك الفواكه."

    assert not [text for text in told(sentence) if text.endswith("بما.")]


def test_a_source_without_its_name_is_no_end():
    assert not [t for t in told("وألغى الوزير زيارته إلى الشمال، بحسب .") if t.endswith("بحسب.")]


def test_a_joined_noun_goes_on_with_what_was():
    sentence = "وكان توماس ويلي وأليكس بولاند البالغين 15 عاما يخططان لتنفيذ رحلة طويلة في القارب."

    assert not [text for text in told(sentence) if text.startswith("أليكس")]


def test_where_one_went_is_no_beginning():
    sentence = "وتوجه الموسيقار إلى حيث يتواجد المغني والتقى به وظل معه قرابة الساعة."

    assert not [text for text in told(sentence) if text.startswith("يتواجد")]
