"""Articles that we wrote for the tests of `read`: events, people and figures are invented."""

# ruff: noqa: E501 - sentences and pages stay on one line

TITLE = "افتتاح جسر الرمان يخفف ازدحام العاصمة بعد ثلاث سنوات من التأخير"
STANDFIRST = (
    "المشروع الذي كلف 240 مليون دينار يصل ضفتي النهر ويخدم 90 ألف مركبة يوميا بحسب وزارة النقل"
)
LEAD = (
    "افتتحت وزارة النقل صباح الأربعاء جسر الرمان الذي يصل ضفتي النهر شرقي العاصمة، بعد ثلاث سنوات "
    "من التأخير بسبب خلاف مع الشركة المنفذة على كلفة الأساسات وموعد التسليم."
)
SECOND = (
    "وقال وزير النقل سامر الحديدي في كلمة ألقاها خلال حفل الافتتاح إن الجسر سيخدم نحو 90 ألف مركبة "
    "يوميا، وإنه لن تفرض رسوم على عبوره قبل نهاية العام المقبل، نافيا ما تردد عن خصخصة تشغيله."
)
THIRD = (
    "وأضاف الحديدي أن الوزارة تعتزم إغلاق الجسر القديم أمام الشاحنات اعتبارا من مطلع سبتمبر المقبل، "
    "على أن تستكمل أعمال ترميمه خلال 18 شهرا بتمويل من صندوق التنمية الإقليمي."
)
FOURTH = (
    "من جهتها، طالبت نقابة سائقي الشاحنات بتأجيل القرار ستة أشهر على الأقل، معتبرة أن الطرق البديلة "
    "لا تحتمل الضغط الجديد، فيما أكدت بلدية الضفة الشرقية أنها أنجزت أقل من نصف أعمال التوسعة."
)
BODY = (LEAD, SECOND, THIRD, FOURTH)
SUMMARY = (
    "افتتح جسر الرمان شرقي العاصمة بعد تأخير دام ثلاث سنوات، وأعلنت الوزارة أن عبوره يبقى مجانيا حتى "
    "نهاية العام المقبل."
)
POINTS = (
    "الجسر يخدم نحو 90 ألف مركبة في اليوم.",
    "إغلاق الجسر القديم أمام الشاحنات مطلع سبتمبر.",
    "النقابة تطالب بتأجيل القرار ستة أشهر.",
)
BYLINE = "ليلى الخطيب"
OUTLET = "صحيفة الضفتين"

PERSIAN = (
    "رئیس جمهور روز چهارشنبه در جریان سفر به استان فارس از چند طرح بزرگ آبرسانی بازدید کرد و گفت که دولت "
    "برای تکمیل این طرح‌ها تا پایان سال آینده بودجه کافی در نظر گرفته است و مردم منطقه به زودی نتیجه آن را خواهند دید."
)
PERSIAN_ARABIC_KEYS = PERSIAN.replace("ی", "ي").replace("ک", "ك")
URDU = (
    "وزیر اعظم نے بدھ کے روز دارالحکومت میں ایک نئے پل کا افتتاح کیا اور کہا کہ حکومت عوام کی سہولت کے لیے "
    "مزید منصوبے شروع کرے گی، جبکہ حزب اختلاف نے الزام لگایا ہے کہ اس منصوبے پر بہت زیادہ رقم خرچ کی گئی ہے۔"
)
SORANI = (
    "سەرۆکی حکومەت ڕۆژی چوارشەممە پردێکی نوێی لە پایتەخت کردەوە و ڕایگەیاند کە ئەم پڕۆژەیە بۆ خزمەتکردنی "
    "هاووڵاتیان دروست کراوە و هەموو ڕۆژێک هەزاران ئۆتۆمبێل بەسەریدا تێدەپەڕن، هەروەها گوتی پڕۆژەی تریش بەڕێوەیە."
)
KURMANJI = (
    "Serokê hikûmetê roja çarşemê li paytextê pireke nû vekir û got ku ev proje ji bo xizmeta welatiyan hatiye "
    "çêkirin û her roj bi hezaran erebe dê di ser wê re derbas bibin, her wiha wî got ku projeyên din jî di rê de ne."
)
PASHTO = (
    "د لومړي وزیر دفتر د چارشنبې په ورځ په پلازمېنه کې یو نوی پل پرانیست او ویې ویل چې دا پروژه د خلکو د اسانتیا "
    "لپاره جوړه شوې ده او هره ورځ به زرګونه موټر پرې تېرېږي، خو مخالفینو یې پر لګښت نیوکې کړې دي."
)
ENGLISH = (
    "The transport minister opened the new bridge on Wednesday after three years of delays and said that it would "
    "carry ninety thousand vehicles a day, while the drivers' union asked for the decision to be postponed."
)
HEBREW = (
    "שר התחבורה חנך ביום רביעי את הגשר החדש לאחר שלוש שנים של עיכובים ואמר כי הוא ישרת תשעים אלף כלי רכב ביום, "
    "ואילו ארגון הנהגים ביקש לדחות את ההחלטה בחצי שנה לפחות בגלל העומס בדרכים."
)
DARIJA = (
    "الناس ديال الحومة فرحو بزاف ملي تحل القنطرة الجديدة نهار الأربعاء، وقالو بلي دابا غادي يقدرو يمشيو للخدمة بلا "
    "ما يضيعو الوقت فالطريق، ولكن شي وحدين باقين خايفين من الزحام حيت الطريق القديمة غادي تتسد على الكاميونات."
)
EGYPTIAN = (
    "الناس في المنطقة مبسوطين قوي إن الكوبري الجديد اتفتح يوم الأربع، وبيقولوا إنهم مش هيقعدوا ساعات في الزحمة تاني، "
    "بس فيه ناس لسه خايفة عشان الطريق القديم هيتقفل قدام العربيات النقل ومحدش عارف هيعملوا إيه."
)


def paragraphs(*texts: str) -> str:
    """Return the texts as HTML paragraphs, the body unless given."""
    return "\n".join(f"<p>{text}</p>" for text in texts or BODY)


def page(inside: str, *, head: str = "", title: str = TITLE) -> str:
    """Return a whole page around `inside`."""
    return (
        '<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8">'
        f"<title>{title}</title>{head}</head><body>{inside}</body></html>"
    )


def article_page(*, before: str = "", after: str = "", head: str = "", body: str = "") -> str:
    """Return a page with a headline, and an article's body between `before` and `after`."""
    inside = f"<h1>{TITLE}</h1>{before}{body or paragraphs()}{after}"
    return page(f"<main><article>{inside}</article></main>", head=head)


POINTS_LIST = "<ul>" + "".join(f"<li>{point}</li>" for point in POINTS) + "</ul>"
