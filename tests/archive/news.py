"""Articles of ours for the archive's tests, about invented events, and briefs made of them."""

from datetime import date
from functools import cache

from mujaz.archive.kept import Fetched
from mujaz.article import Article
from mujaz.engine import brief_of

BRIDGE = (
    "افتتح وزير النقل سليم الحداد، صباح الأحد، جسر الوادي الأخضر الذي يربط ضفتي مدينة الموصل.\n\n"
    "وقال الوزير إن الحكومة أنفقت 240 مليون دينار على المشروع، وإن العمل استغرق عامين.\n\n"
    "ومن المقرر أن تفتح البلدية ممر المشاة يوم 12 مارس المقبل أمام السكان.\n\n"
    "وأصيب ثلاثة عمال في حادث وقع في الموقع خلال الشتاء الماضي، بحسب إدارة المشروع."
)
BASE = (
    "غادر آخر الجنود قاعدة عين الأسد في محافظة الأنبار، مساء الاثنين، بعد اتفاق مع بغداد.\n\n"
    "وأكد المتحدث باسم وزارة الدفاع نزار العلي أن القاعدة باتت في عهدة الجيش العراقي.\n\n"
    "وكانت وكالة رويترز قد ذكرت أن الانسحاب سيجري على مراحل حتى نهاية العام.\n\n"
    "ولم يصدر تعليق من السفارة على ما أعلنته الوزارة."
)
HARVEST = (
    "أعلنت وزارة الزراعة، الاثنين، بدء حصاد القمح في ثلاث محافظات جنوبية بعد تأخر دام أسبوعين.\n\n"
    "وأوضحت الوزيرة هدى العمري أن الأمطار رفعت الإنتاج بنسبة 18 في المئة عن الموسم الماضي.\n\n"
    "وللحكومة خطة لشراء المحصول من المزارعين بأسعار ثابتة، كما تقول الوزارة.\n\n"
    "وطالب اتحاد المزارعين بصرف المستحقات المتأخرة قبل نهاية الشهر."
)
AT = "2026-11-20T08:00:00+00:00"


@cache
def brief(  # noqa: PLR0917 - as an article has them
    id_="bridge",
    body=BRIDGE,
    url=None,
    title="افتتاح جسر الوادي الأخضر",
    outlet="الضفاف",
    published="2026-11-15",
):
    """The brief of an article."""
    return brief_of(
        Article(
            id=id_,
            url=url,
            body=body,
            title=title,
            outlet=outlet,
            published=date.fromisoformat(published) if published else None,
        )
    )


def fetched(at=AT, stamp=None):
    """How it came."""
    return Fetched(at=at, source="خبر.txt", stamp=stamp)
