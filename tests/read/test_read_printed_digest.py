"""The digest box that a page prints: found by words and structure, and never in the body."""

# ruff: noqa: E501 - sentences and pages stay on one line

import pytest
from invented_articles import (
    BODY,
    POINTS,
    POINTS_LIST,
    SUMMARY,
    TITLE,
    article_page,
    page,
    paragraphs,
)

from mujaz.article import Article
from mujaz.read.document import articles_of
from mujaz.settings import Settings

BOXES = {
    "one box": f"<div class='x1'><h3>ملخص المقال</h3><span>إنتاج AI</span><p>{SUMMARY}</p><h4>النقاط الأساسية</h4>{POINTS_LIST}</div>",
    "nested deep": f"<div><div><div><div><h3><span>ملخص</span> <b>المقال</b></h3></div><div><div><p>{SUMMARY}</p></div><div><h4>النقاط الأساسية</h4><div>{POINTS_LIST}</div></div></div></div></div></div>",
    "two boxes": f"<section><h2>ملخص</h2><p>{SUMMARY}</p></section><section><h2>أبرز النقاط</h2>{POINTS_LIST}</section>",
    "aside": f"<aside><h2>الخلاصة</h2><p>{SUMMARY}</p><h2>أهم النقاط</h2>{POINTS_LIST}</aside>",
    "details": f"<details><summary>باختصار</summary><p>{SUMMARY}</p>{POINTS_LIST}</details>",
    "tabs": f"<div><div><button>ملخص الخبر</button><button>النقاط الرئيسية</button></div><div><p>{SUMMARY}</p></div><div>{POINTS_LIST}</div></div>",
    "bare text heading": f"<div>ملخص المقال:<p>{SUMMARY}</p>النقاط الأساسية:{POINTS_LIST}</div>",
    "headings among paragraphs": f"<h2>ملخص المقال</h2><p>{SUMMARY}</p><h2>النقاط الأساسية</h2>{POINTS_LIST}",
    "typed bullets": f"<div><p><strong>ملخص المقال</strong></p><p>{SUMMARY}</p><p><strong>النقاط الأساسية</strong></p><p>• {'<br>• '.join(POINTS)}</p></div>",
    "divs for points": f"<div><h3>ملخص المقال</h3><p>{SUMMARY}</p><h3>النقاط الأساسية</h3>{''.join(f'<div>{p}</div>' for p in POINTS)}</div>",
    "notice": f"<div><h3>ملخص المقال</h3><p>{SUMMARY}</p><h3>النقاط الأساسية</h3>{POINTS_LIST}<p>تم إنشاء هذا الملخص بواسطة الذكاء الاصطناعي وقد يحتوي على أخطاء.</p></div>",
    "tashkeel and tatweel": f"<div><h3>مُلخَّص المقـــال</h3><p>{SUMMARY}</p><h3>النّقاط الأساسيّة</h3>{POINTS_LIST}</div>",
}


def read(html: str) -> Article:
    return articles_of(html.encode(), source="page", settings=Settings())[0]


PLACES = [
    (name, place)
    for name in BOXES
    for place in ("top", "after the lead", "end")
    # At the end, «أبرز النقاط» in a section of its own may be the writer's.
    if (name, place) != ("two boxes", "end")
]


@pytest.mark.parametrize(("name", "place"), PLACES)
def test_a_box_is_read_apart(name: str, place: str) -> None:
    box = BOXES[name]
    if place == "top":
        html = article_page(before=box)
    elif place == "end":
        html = article_page(after=box)
    else:
        html = article_page(body=paragraphs(BODY[0]) + box + paragraphs(*BODY[1:]))
    article = read(html)
    assert article.printed_digest is not None
    assert article.printed_digest.summary == (SUMMARY,)
    assert article.printed_digest.points == POINTS
    assert article.body == "\n\n".join(BODY)


@pytest.mark.parametrize("heading", ["الخلاصة", "باختصار", "أبرز النقاط"])
def test_a_closing_section_of_the_writer_stays(heading: str) -> None:
    conclusion = (
        "ويبقى السؤال عن قدرة البلدية على إنجاز أعمال التوسعة في موعدها بعد كل هذا التأخير الطويل."
    )
    html = article_page(after=f"<h2>{heading}</h2><p>{conclusion}</p>")
    article = read(html)
    assert article.printed_digest is None
    assert article.body.endswith(conclusion)
    wrapped = read(article_page(after=f"<section><h2>{heading}</h2><p>{conclusion}</p></section>"))
    assert wrapped.printed_digest is None
    assert wrapped.body.endswith(conclusion)


def test_a_list_under_a_heading_of_the_news_stays() -> None:
    html = article_page(
        body=paragraphs(*BODY[:2])
        + f"<h2>أبرز بنود الاتفاق</h2>{POINTS_LIST}"
        + paragraphs(*BODY[2:])
    )
    article = read(html)
    assert article.printed_digest is None
    for point in POINTS:
        assert point in article.body


def test_an_article_under_a_heading_of_a_digest_is_no_digest() -> None:
    article = read(
        page(f"<main><article><h1>{TITLE}</h1><h2>ملخص</h2>{paragraphs()}</article></main>")
    )
    assert BODY[-1] in article.body
    assert article.printed_digest is None or BODY[1] not in article.printed_digest.summary


def test_a_sentence_that_speaks_of_a_summary_is_no_heading() -> None:
    sentence = (
        "وعرضت الوزارة ملخص المقال الذي نشرته صحيفة محلية عن كلفة الأساسات قبل عامين من الافتتاح."
    )
    assert sentence in read(article_page(after=f"<p>{sentence}</p>")).body
