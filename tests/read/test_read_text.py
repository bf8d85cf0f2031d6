"""Pasted text: what is head, box and furniture, and that a body alone comes back whole."""

# ruff: noqa: E501 - sentences and pages stay on one line

import os
from datetime import date
from pathlib import Path

import pytest
from invented_articles import BODY, LEAD, POINTS, STANDFIRST, SUMMARY, TITLE

from mujaz.article import Article
from mujaz.read.document import articles_of
from mujaz.read.source import open_source
from mujaz.settings import Settings

DATA = Path(os.environ.get("MUJAZ_DATA", Path(__file__).parents[3] / "shared" / "data"))
BODY_TEXT = "\n\n".join(BODY)


def read(text: str) -> Article:
    return articles_of(text.encode(), source="paste", settings=Settings())[0]


def test_everything_a_page_leaves_in_a_paste_is_told_apart() -> None:
    bullets = "\n".join(f"  • {point}" for point in POINTS)
    article = read(
        f"{TITLE}\n\n{STANDFIRST}\n\nفريق التحرير\nفريق التحرير\n{TITLE}\n\nملخص المقال\n\nإنتاج AI\n\n"
        f"{SUMMARY}\n\nالنقاط الأساسية\n\n{bullets}\n\n{BODY_TEXT}\n\nاقرأ أيضا: وزير النقل يزور الورشة\n\n"
        "شارك\nفيسبوك\nواتساب\n\nالوسوم: جسور، نقل\n\nجميع الحقوق محفوظة © صحيفة الضفتين"
    )
    assert article.title == TITLE
    assert article.standfirst == STANDFIRST
    assert article.byline == ("فريق التحرير",)
    assert article.printed_digest is not None
    assert article.printed_digest.summary == (SUMMARY,)
    assert article.printed_digest.points == POINTS
    assert article.body == BODY_TEXT
    assert article.published is None


@pytest.mark.parametrize(
    "head",
    [
        f"{TITLE}\n\n",
        f"{TITLE}\n\n{STANDFIRST}\n\n",
        f"{TITLE}\n{STANDFIRST}\nبقلم: ليلى الخطيب\n\n",
        f"{TITLE}\n\nكتبت ليلى الخطيب\n21 أغسطس 2024\n\n",
        f"{TITLE}\n{TITLE}\n\n",
    ],
)
def test_a_head_is_no_part_of_the_body(head: str) -> None:
    article = read(head + BODY_TEXT)
    assert article.title == TITLE
    assert article.body == BODY_TEXT


def test_a_byline_loses_the_words_that_introduce_it() -> None:
    assert read(f"{TITLE}\n\nبقلم: ليلى الخطيب\n\n{BODY_TEXT}").byline == ("ليلى الخطيب",)
    assert read(f"{TITLE}\n\nكتبت ليلى الخطيب\n\n{BODY_TEXT}").byline == ("ليلى الخطيب",)


@pytest.mark.parametrize("break_", ["\n", "\n\n", "\r\n", "\r\n\r\n", " \n \n", "\u2029"])
def test_a_body_alone_comes_back_whole(break_: str) -> None:
    article = read(break_.join(BODY))
    assert article.body == BODY_TEXT
    assert article.title is None
    assert article.standfirst is None
    assert article.byline == ()


def test_hard_wrapped_lines_are_joined() -> None:
    words, lines, line = LEAD.split(), [], ""
    for word in words:
        if len(line) + len(word) > 60:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    wrapped = "\n".join([*lines, line])
    assert read(f"{wrapped}\n\n{BODY[1]}").body == f"{LEAD}\n\n{BODY[1]}"


def test_letters_of_the_body_are_not_altered() -> None:
    odd = "وأكَّدَت وزارةُ النّقلِ أنّ الجســـر «آمِن» تماماً، وأنّ ٩٠ ألفَ مركبةٍ ستعبُره يوميّاً\u200f، لا كما أُشيعَ من قبل."
    assert odd in read(f"{BODY_TEXT}\n\n{odd}").body


def test_control_characters_and_a_mark_are_dropped() -> None:
    assert read("\ufeff" + BODY_TEXT.replace("الوزارة", "الوز\x00ارة\x1a")).body == BODY_TEXT


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("21 أغسطس 2024", date(2024, 8, 21)),
        ("نشر في: الأربعاء ٢١ آب/أغسطس ٢٠٢٤ - ١٠:١٥ صباحا", date(2024, 8, 21)),
        ("آخر تحديث: 2024/08/21 10:15", date(2024, 8, 21)),
        ("الرياض 17 صفر 1446 هـ الموافق 21 أغسطس 2024 م واس", date(2024, 8, 21)),
        ("العاصمة - 21 أغسطس/آب 2024", date(2024, 8, 21)),
        ("الأربعاء 16 صفر 1446 هـ", date(2024, 8, 21)),
        ("مسقط - 21 أغسطس 2024", date(2024, 8, 21)),
        ("الدار البيضاء، الأربعاء، 21 غشت 2024:", date(2024, 8, 21)),
        ("مسقط (وكالات) – الأربعاء 21 آب 2024", date(2024, 8, 21)),
        ("21 أغسطس 2024 - مسقط", date(2024, 8, 21)),
        ("مسقط - 3 ذوالقعدة 1445 هـ", date(2024, 5, 11)),
    ],
)
def test_a_date_on_its_own_line_of_the_head_is_the_date_of_publication(
    line: str, expected: date
) -> None:
    article = read(f"{TITLE}\n\n{line}\n\n{BODY_TEXT}")
    assert article.published == expected
    assert article.body == BODY_TEXT


def test_a_dateline_and_a_signature_need_no_title_above_them() -> None:
    article = read(f"مسقط - 21 أغسطس 2024\nبقلم: ليلى الخطيب\n\n{BODY_TEXT}")
    assert article.title is None
    assert article.published == date(2024, 8, 21)
    assert article.byline == ("ليلى الخطيب",)
    assert article.body == BODY_TEXT


@pytest.mark.parametrize(
    "line",
    [
        "الافتتاح: 21 أغسطس 2024",
        "حريق 21 أغسطس 2024",
        "وزارة النقل في مسقط تحدد الموعد - 21 أغسطس 2024",
        "الجسر القديم - مسقط - 21 أغسطس 2024",
    ],
)
def test_a_line_that_says_more_than_a_place_and_a_day_is_no_date(line: str) -> None:
    assert read(f"{BODY[0]}\n\n{line}\n\n{BODY[1]}").published is None
    assert read(f"{TITLE}\n\n{line}\n\n{BODY_TEXT}").published is None


def test_a_full_date_in_the_dateline_is_the_date_of_publication() -> None:
    dated = f"العاصمة، 21 أغسطس 2024 (وكالة) -- {LEAD}"
    assert read(f"{dated}\n\n{BODY[1]}").published == date(2024, 8, 21)


def test_a_date_of_an_event_is_not() -> None:
    dated = LEAD.replace("صباح الأربعاء", "صباح الأربعاء 21 أغسطس 2024")
    assert read(f"{dated}\n\n{BODY[1]}").published is None


def test_the_caller_s_date_goes_first() -> None:
    (article,) = articles_of(
        f"{TITLE}\n\n21 أغسطس 2024\n\n{BODY_TEXT}".encode(),
        source="paste",
        settings=Settings(),
        published=date(2020, 1, 1),
    )
    assert article.published == date(2020, 1, 1)


@pytest.mark.parametrize(
    "line",
    [
        "اقرأ أيضاً: نقابة السائقين تلوح بالإضراب",
        "إقرأ أيضا | نقابة السائقين تلوح بالإضراب",
        "شاهد أيضا",
        "شارك الخبر",
        "فيسبوك تويتر واتساب",
        "نسخ الرابط",
        "تابعونا على قناتنا في تلغرام لتصلكم الأخبار أولا بأول.",
        "مصدر الصورة، غيتي",
        "المصدر: وكالات",
        "كلمات مفتاحية: جسر، نقل، العاصمة",
        "جميع الحقوق محفوظة",
        "إعلان",
        "-----------",
        "*نقلا عن صحيفة الضفتين",
    ],
)
def test_furniture_is_no_part_of_the_body(line: str) -> None:
    middle = "\n\n".join((BODY[0], line, *BODY[1:]))
    assert read(middle).body == BODY_TEXT
    assert read(f"{BODY_TEXT}\n\n{line}").body == BODY_TEXT


@pytest.mark.parametrize(
    "sentence",
    [
        "شارك الوزير في حفل الافتتاح إلى جانب عدد من السفراء المعتمدين لدى العاصمة.",
        "إعلان النتائج تأجل إلى الأسبوع المقبل بحسب ما أفادت به اللجنة المشرفة.",
        "المصدر: مسؤول في الوزارة أكد أن الأعمال لم تتوقف رغم كل ما قيل عن تعثرها.",
        "الصورة لم تكتمل بعد، كما يقول المهندس المشرف على الأعمال في الضفة الشرقية.",
        "تويتر حذفت الحساب الذي نشر صور الجسر قبل افتتاحه بساعات.",
    ],
)
def test_prose_that_begins_like_furniture_stays(sentence: str) -> None:
    assert sentence in read(f"{BODY_TEXT}\n\n{sentence}").body


def test_links_under_their_heading_go_and_sentences_stay() -> None:
    text = f"{BODY[0]}\n\nمواضيع ذات صلة\nالبلدية تعد بإنجاز التوسعة\nنقابة السائقين تلوح بالإضراب\n\n{BODY[1]}"
    assert read(text).body == f"{BODY[0]}\n\n{BODY[1]}"


def test_links_on_the_lines_after_see_also_go() -> None:
    text = (
        f"{BODY[0]}\n\nاقرأ أيضا\nالبلدية تعد بإنجاز التوسعة\nمن يدفع كلفة الجسر الجديد؟\n\n"
        + "\n\n".join(BODY[1:])
    )
    assert read(text).body == BODY_TEXT


def test_points_that_lost_their_bullets() -> None:
    points = "\n".join(POINTS)
    article = read(f"{TITLE}\n\nالنقاط الأساسية\n\n{points}\n\n{BODY_TEXT}")
    assert article.printed_digest is not None
    assert article.printed_digest.points == POINTS
    assert article.body == BODY_TEXT


def test_a_conclusion_at_the_end_stays() -> None:
    closing = "ويبقى الجسر رهنا بقدرة البلدية على إنجاز ما وعدت به في موعده."
    article = read(f"{BODY_TEXT}\n\nالخلاصة\n\n{closing}")
    assert article.printed_digest is None
    assert article.body.endswith(closing)


@pytest.mark.shared
def test_the_page_it_began_with() -> None:
    path = DATA / "article" / "ain-al-asad.txt"
    if not path.exists():
        pytest.skip("skipped: no data")
    (article,) = open_source(str(path), Settings())
    assert article.title == "واشنطن تبدأ سحب قواتها من قاعدة عين الأسد بالعراق"
    assert (article.standfirst or "").startswith("نقل بعض العناصر والمعدات جواً")
    assert article.byline == ("فريق التحرير",)
    assert article.printed_digest is not None
    assert len(article.printed_digest.summary) == 1
    assert [point[0] for point in article.printed_digest.points] == ["ب", "س", "ي"]
    assert article.body.startswith("بدأت القوات الأمريكية مساء الخميس")
    assert article.body.count("\n\n") == 3
    assert article.published is None
