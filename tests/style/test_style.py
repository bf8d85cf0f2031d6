"""House style: what it changes, what it never touches, and that it tells the same."""

from datetime import date

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from invented_news import LEADS, SENTENCES, article
from mujaz.article import Article
from mujaz.brief import Verdict
from mujaz.engine import brief_of
from mujaz.fact import Facts, Name
from mujaz.facts import dates
from mujaz.language import numbers
from mujaz.publish.json import from_json, to_json
from mujaz.settings import Settings
from mujaz.span import Span
from mujaz.style.edits import quotations
from mujaz.style.house import House
from mujaz.verify.summary import verify
from strategies import articles, dressed

FRIDAY = date(2025, 8, 22)


def spelled(text, *, published=FRIDAY, facts=None, **style):
    settings = Settings(**style)
    given = Article(id="one", body=text, published=published)
    return House(settings=settings, article=given, facts=facts or Facts()).spelled(text)


# ---- digits


@pytest.mark.parametrize(
    ("shape", "text", "told"),
    [
        ("arabic_indic", "أصيب 45 عاملا.", "أصيب ٤٥ عاملا."),
        ("arabic_indic", "بلغ النمو 3.5% عند 14:30.", "بلغ النمو ٣.٥% عند ١٤:٣٠."),
        ("arabic_indic", "كلف 1,250 دينارا.", "كلف ١,٢٥٠ دينارا."),
        ("western", "أصيب ٤٥ عاملا من أصل ۲۰۰.", "أصيب 45 عاملا من أصل 200."),
        ("western", "بلغ النمو ٣٫٥ في المئة.", "بلغ النمو ٣٫٥ في المئة."),
        ("arabic_indic", "قال: «بقي 30 يوما» و6 أشهر.", "قال: «بقي 30 يوما» و٦ أشهر."),
        ("arabic_indic", "باعت 9 هواتف iPhone 15 و4 أخرى.", "باعت ٩ هواتف iPhone 15 و٤ أخرى."),
        ("arabic_indic", "نشر على https://a.example/2025/1 خبرا.", None),
        ("arabic_indic", "حلقت طائرة F-16 وطائرتان A320.", None),
        ("as_written", "أصيب ٤٥ عاملا و12 آخرون.", None),
    ],
)
def test_digits(shape, text, told):
    assert spelled(text, digits=shape) == (told or text)


# ---- months


@pytest.mark.parametrize(
    ("style", "text", "told"),
    [
        ("levantine", "يبدأ في 15 أغسطس المقبل.", "يبدأ في 15 آب المقبل."),
        ("western", "انتهى في 3 كانون الثاني 2024.", "انتهى في 3 يناير 2024."),
        ("both", "بين يوليو وأغسطس 2024.", "بين يوليو/تموز وأغسطس/آب 2024."),
        ("western", "منذ 15 آب/أغسطس 2024.", "منذ 15 أغسطس 2024."),
        ("both", "منذ 15 آب/أغسطس 2024.", "منذ 15 أغسطس/آب 2024."),
        ("western", "أواخر تشرين الثاني (نوفمبر) 2024.", "أواخر نوفمبر 2024."),
        ("maghrebi", "يبدأ في 15 أغسطس المقبل.", "يبدأ في 15 أوت المقبل."),
        ("moroccan", "يبدأ في 15 أغسطس المقبل.", "يبدأ في 15 غشت المقبل."),
        ("levantine", "شارك في ثورة 25 يناير ثم سافر.", None),
        ("levantine", "وصل إلى مدينة 6 أكتوبر.", None),
        ("both", "ينعقد في يوليو/أغسطس 2025.", None),
        ("levantine", "قال: «نبدأ في 15 أغسطس».", None),
        ("levantine", "بدأ شهر ربيع الأول.", None),
        ("levantine", "مارس الفريق ضغطا على ضيفه.", None),
    ],
)
def test_months(style, text, told):
    assert spelled(text, months=style) == (told or text)


def test_a_month_in_a_name_of_the_article_stays():
    text = "اجتمع مجلس 14 يناير أمس."
    named = Facts(organisations=(Name(text="مجلس 14 يناير", mentions=(Span(6, 19),)),))
    assert spelled(text, months="levantine") != text
    assert spelled(text, months="levantine", facts=named) == text


# ---- marks


@pytest.mark.parametrize(
    ("style", "text", "told"),
    [
        ("guillemets", 'قال "نعم" ثم “لا”.', "قال «نعم» ثم «لا»."),
        ("curly", "شركة «حرف» للبرمجيات.", "شركة “حرف” للبرمجيات."),
        ("double", "شركة «حرف» للبرمجيات.", 'شركة "حرف" للبرمجيات.'),
        ("guillemets", 'قال "إن «حرف» باقية".', None),
        ("guillemets", 'شاشة قياس 24" وأخرى قياس 27".', None),
        ("guillemets", 'قال "نعم.', None),
    ],
)
def test_marks(style, text, told):
    assert spelled(text, quotes=style) == (told or text)


# ---- days


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلنت الوزارة أمس الخطة.", "أعلنت الوزارة الخميس 21 أغسطس الخطة."),
        ("أعلنت أمس الخميس الخطة.", "أعلنت الخميس 21 أغسطس الخطة."),
        ("وقع فجر أمس حريق.", "وقع فجر الخميس 21 أغسطس حريق."),
        ("وصل اليوم الجمعة وفد.", "وصل الجمعة 22 أغسطس وفد."),
        ("يصل غدا السبت وفد.", "يصل السبت 23 أغسطس وفد."),
        ("غادر أول من أمس وفد.", "غادر الأربعاء 20 أغسطس وفد."),
        ("وصل أمس السبت وفد.", None),  # Thursday was yesterday: the text is another day's
        ("يعيش اليوم في الخارج.", None),
        ("غدا الفريق متصدرا.", None),
        ("وصل الخميس وفد.", None),
        ("قال: «وصلنا أمس».", None),
        ("لم يختلف الأمر بالأمس.", None),
    ],
)
def test_days(text, told):
    assert spelled(text, relative_days="dates") == (told or text)


def test_the_year_is_told_where_it_is_another():
    new_year = date(2026, 1, 1)
    told = spelled("أعلنت أمس الخطة.", published=new_year, relative_days="dates")
    assert told == "أعلنت الأربعاء 31 ديسمبر 2025 الخطة."


def test_no_day_is_dated_without_a_day_of_publication():
    text = "أعلنت الوزارة أمس الخطة."
    assert spelled(text, published=None, relative_days="dates") == text


def test_a_date_takes_the_digits_of_its_article():
    text = "أعلنت الوزارة أمس توظيف ٤٥ طبيبا."
    assert "الخميس ٢١ أغسطس" in spelled(text, relative_days="dates")


# ---- words

BANNED = {"banned": ("الكارثة", "ضخم")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("زار المسئولين أمس.", "زار المسؤولين أمس."),
        ("نقلت عن المسئولين والمسئولين.", "نقلت عن المسؤولين والمسؤولين."),
        ("قال: «سألنا المسئولين».", None),
        ("زار كبار مسئوليهم.", None),
    ],
)
def test_preferred_words(text, told):
    assert spelled(text, preferred={"المسئولين": "المسؤولين"}) == (told or text)


@pytest.mark.parametrize(
    ("preferred", "fault"),
    [
        ({"مئة": "ألف"}, "number"),
        ({"نحو 20": "قرابة"}, "number"),
        ({"لم": "قد"}, "denies"),
        ({"الوفيات": "الضحايا", "الضحايا": "القتلى"}, "replaced again"),
        ({"قتيل": "قتيل شهيد"}, "replaced again"),
        ({"«حرف»": "حرف"}, "no word"),
        ({"،": "؛"}, "no word"),
    ],
)
def test_words_that_no_house_may_replace(preferred, fault):
    with pytest.raises(ValueError, match=fault):
        brief_of(article(LEADS[0]), Settings(preferred=preferred))


NEWS = "\n\n".join((LEADS[0], *SENTENCES[:11]))


def said(brief):
    return (*brief.digest.summary, *brief.digest.points)


def test_a_statement_with_a_banned_word_is_withheld_and_another_takes_its_place():
    plain = brief_of(article(NEWS))
    house = brief_of(article(NEWS), Settings(banned=("جسر",)))

    assert any("جسر" in one.text for one in said(plain))
    assert said(house)
    assert not any("جسر" in one.text for one in said(house))
    reasons = {(one.reason, one.verdict) for one in house.withheld}
    assert reasons == {("the house does not print «جسر»", Verdict.SUPPORTED)}


@pytest.mark.parametrize("text", ["في الجسر.", "وجسر آخر.", "عند «جسر» قديم.", "للجسر باب."])
def test_a_banned_word_is_found_with_what_is_written_onto_it(text):
    house = House(settings=Settings(banned=("جسر",)), article=article(text), facts=Facts())
    (one,) = said(brief_of(article(NEWS), Settings(summary_statements=(1, 1), points=0)))
    assert house.allowed(one).reason is None or "جسر" in one.text
    assert house.allowed(type(one)(text=text, evidence=one.evidence)).reason


def test_a_banned_word_that_the_house_replaces_is_published():
    settings = Settings(banned=("جسر",), preferred={"جسر": "معبر"})
    assert any("معبر" in one.text for one in said(brief_of(article(NEWS), settings)))


# ---- the digest

STYLED = Settings(
    label="أعده الذكاء الاصطناعي",
    digits="arabic_indic",
    months="both",
    quotes="curly",
    relative_days="dates",
    preferred={"مدينة": "حاضرة"},
)


def test_style_changes_neither_what_is_chosen_nor_its_evidence():
    plain, styled = brief_of(article(NEWS)), brief_of(article(NEWS), STYLED)

    assert [one.evidence for one in said(plain)] == [one.evidence for one in said(styled)]
    assert [one.text for one in said(plain)] == [one.judged or one.text for one in said(styled)]
    assert any(one.judged for one in said(styled))
    assert all(one.judged is None for one in said(plain))
    assert styled.digest.disclosure.label == STYLED.label
    assert styled.made_by.settings == STYLED
    assert from_json(to_json(styled)) == styled


# ---- held for any text

STYLES = st.builds(
    Settings,
    digits=st.sampled_from(("as_written", "western", "arabic_indic")),
    months=st.sampled_from(("as_written", "western", "levantine", "both", "maghrebi", "moroccan")),
    quotes=st.sampled_from(("as_written", "guillemets", "double", "curly")),
    relative_days=st.sampled_from(("as_written", "dates")),
    preferred=st.sampled_from(({}, {"الوزير": "الأمير", "شركة": "مؤسسة"})),
)
NO_DAYS = STYLES.filter(lambda style: style.relative_days == "as_written")
TEXTS = st.one_of(articles(), st.sampled_from((*LEADS, *SENTENCES)))


def house(style, text):
    given_ = Article(id="one", body=text, published=FRIDAY)
    return House(settings=style, article=given_, facts=Facts())


@given(TEXTS, STYLES)
def test_styling_twice_is_styling_once(text, style):
    once = house(style, text).spelled(text)
    assert house(style, text).spelled(once) == once


@given(TEXTS, NO_DAYS, dressed())
def test_no_number_changes_its_value(text, style, dress):
    text = dress(text)
    values = [one.value for one in numbers.find(house(style, text).spelled(text))]
    assert values == [one.value for one in numbers.find(text)]


@given(TEXTS, STYLES)
def test_no_date_changes_its_value(text, style):
    told = house(style, text).spelled(text)
    plain = [one.value for one in dates.find(text, published=FRIDAY, ahead=False)]
    assert [one.value for one in dates.find(told, published=FRIDAY, ahead=False)] == plain


@given(TEXTS, STYLES)
def test_no_word_of_a_quotation_changes(text, style):
    def inside(some):
        return [span.of(some)[1:-1] for span in quotations(some)]

    assert inside(house(style, text).spelled(text)) == inside(text)


@given(st.sampled_from((*LEADS, *SENTENCES)), STYLES)
def test_verification_supports_what_it_supported(sentence, style):
    read = Article(id="one", body=f"{LEADS[0]} {sentence}", published=FRIDAY)
    plain = Settings(**{n: getattr(style, n) for n in ("digits", "months", "quotes")})
    assume(verify(read, sentence).is_supported)
    for kept in (plain, Settings(digits="arabic_indic", months="both", relative_days="dates")):
        told = House(settings=kept, article=read, facts=Facts()).spelled(sentence)
        assert verify(read, told).is_supported
