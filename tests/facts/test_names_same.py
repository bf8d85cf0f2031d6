"""Whether two names are of one body, and which words are the name of none."""

import pytest

from mujaz.facts import names
from mujaz.language import sentences
from mujaz.models.tagger import Entity
from mujaz.span import Span


def _bodies(text, *tagged):
    entities = []
    for some in tagged:
        at = text.index(some)
        entities.append(Entity(span=Span(at, at + len(some)), kind="ORG"))
    return [
        one.text
        for one in names.find(text, entities, sentences=sentences.split(text)).organisations
    ]


@pytest.mark.parametrize(
    ("text", "tagged", "found"),
    [
        (
            "عقد الاتحاد المغربي لكرة القدم اجتماعا، وأصدر اتحاد الكرة المغربي بيانا.",
            ("الاتحاد المغربي لكرة القدم", "اتحاد الكرة المغربي"),
            ["الاتحاد المغربي لكرة القدم"],
        ),
        (
            "خفض البنك المركزي السوداني الفائدة، ثم عاد المصرف المركزي السوداني فرفعها.",
            ("البنك المركزي السوداني", "المصرف المركزي السوداني"),
            ["البنك المركزي السوداني"],
        ),
        ("وقعت غلوبتكس عقدا، ثم سلمت غلوبتيكس المعدات.", ("غلوبتكس", "غلوبتيكس"), ["غلوبتكس"]),
        (
            "ردت وزارة الزراعة المصرية، وعقبت لجنة الزراعة المصرية على الرد.",
            ("وزارة الزراعة المصرية", "لجنة الزراعة المصرية"),
            ["وزارة الزراعة المصرية", "لجنة الزراعة المصرية"],
        ),
        (
            "ذكرت CNBC الخبر، ونفاه مكتب CNBC في باريس.",
            ("CNBC", "مكتب CNBC"),
            ["CNBC", "مكتب CNBC"],
        ),
    ],
)
def test_a_body_is_told_once_and_no_two_as_one(text, tagged, found):
    assert _bodies(text, *tagged) == found


@pytest.mark.parametrize(
    ("text", "tagged", "name"),
    [
        (
            "دعت منظمة السلام الدولية الشركات إلى الحوار.",
            "منظمة السلام الدولية الشركات",
            "منظمة السلام الدولية",
        ),
        (
            "خفضت مؤسسة النور العالمية التصنيف أمس.",
            "مؤسسة النور العالمية التصنيف",
            "مؤسسة النور العالمية",
        ),
        ('نشرت "نوردن هاوس" أرباحها أمس.', "نوردن", "نوردن هاوس"),
        ('قال "النذير" لرويترز إننا "صامدون".', "لرويترز", "رويترز"),
        ("نفت قوات الدفاع الإسرائيلية ذلك.", "الدفاع الإسرائيلية", "قوات الدفاع الإسرائيلية"),
        (
            "فاز نادي الموج لكرة القدم النسائية أمس.",
            "نادي الموج",
            "نادي الموج لكرة القدم النسائية",
        ),
        ("افتتح مؤتمر حزب الوسط السنوي أمس.", "حزب الوسط", "حزب الوسط"),
        ('قال في تصريح لقناة نوفا تو: "لم أستقل بعد".', "لقناة نوفا تو:", "قناة نوفا تو"),
    ],
)
def test_what_the_clause_goes_on_with_is_none_of_a_body(text, tagged, name):
    assert _bodies(text, tagged) == [name]


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("نشر الفريق البحثي نتائجه أمس.", "الفريق البحثي"),
        ("تأجلت المفاوضات إلى ما بعد بريكست.", "بريكست"),
        ("أحرز نادي العاصمة اللقب.", "نادي العاصمة"),
        ("استعادت النقابة مكانتها من تنظيم انتهازي.", "تنظيم انتهازي"),
        ("سيصبح القصر دارا للفنون.", "دارا للفنون"),
        ("ترشح في انتخابات الرئاسة الأميركية قبل عامين.", "الرئاسة الأميركية"),
        ("تضم لعبة الفيفا ملاعب كثيرة.", "الفيفا"),
        ("تدير شركة تنظيم رحلات في البلاد.", "تنظيم رحلات"),
    ],
)
def test_what_only_describes_is_no_body(text, tagged):
    assert not _bodies(text, tagged)


def test_a_team_is_not_told_by_its_country_alone():
    assert _bodies("فاز منتخب كندا أمس، وتأهلت كندا إلى النهائي.", "منتخب كندا", "كندا") == [
        "منتخب كندا"
    ]
