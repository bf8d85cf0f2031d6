"""Pages: metadata, body, furniture, and pages that mean harm."""

# ruff: noqa: E501 - sentences and pages stay on one line

import json
import time
from datetime import date

import pytest
from invented_articles import (
    BODY,
    BYLINE,
    LEAD,
    OUTLET,
    STANDFIRST,
    TITLE,
    article_page,
    page,
    paragraphs,
)

from mujaz.article import Article
from mujaz.errors import InputError
from mujaz.read.document import articles_of
from mujaz.settings import Settings

BODY_TEXT = "\n\n".join(BODY)
URL = "https://daffatayn.example/news/2024/bridge"


def read(html: str, *, url: str | None = None) -> Article:
    return articles_of(html.encode(), source="page", settings=Settings(), url=url)[0]


def linked(**fields: object) -> str:
    value = {"@context": "https://schema.org", "@type": "NewsArticle", **fields}
    return f'<script type="application/ld+json">{json.dumps(value)}</script>'


FULL = {
    "headline": TITLE,
    "description": STANDFIRST,
    "datePublished": "2024-08-21T09:00:00+03:00",
    "author": {"@type": "Person", "name": BYLINE},
    "publisher": {"@type": "Organization", "name": OUTLET},
    "mainEntityOfPage": {"@id": URL},
}


def assert_full(article: Article) -> None:
    assert article.title == TITLE
    assert article.standfirst == STANDFIRST
    assert article.byline == (BYLINE,)
    assert article.outlet == OUTLET
    assert article.published == date(2024, 8, 21)
    assert article.url == URL
    assert article.body == BODY_TEXT


def test_json_ld() -> None:
    assert_full(read(article_page(head=linked(**FULL))))


def test_json_ld_in_a_graph_with_ids_and_a_subtype() -> None:
    graph = [
        {"@type": "Organization", "@id": "#paper", "name": OUTLET},
        {"@type": "Person", "@id": "#author", "name": BYLINE},
        {
            "@type": ["ReportageNewsArticle"],
            **FULL,
            "author": [{"@id": "#author"}],
            "publisher": {"@id": "#paper"},
        },
    ]
    script = json.dumps([{"@graph": graph}], ensure_ascii=False)
    assert_full(read(article_page(head=f'<script type="application/ld+json">{script}</script>')))


def test_broken_json_ld_with_what_can_be_saved() -> None:
    script = (
        json.dumps({"@type": "NewsArticle", "headline": TITLE, "datePublished": "2024-08-21"})[:-1]
        + ", oops"
    )
    article = read(article_page(head=f'<script type="application/ld+json">{script}</script>'))
    assert article.published == date(2024, 8, 21)
    assert article.body == BODY_TEXT


def test_json_ld_with_trailing_commas_and_line_feeds() -> None:
    script = f'{{"@type": "NewsArticle", "headline": "{TITLE}",\n "description": "سطر\nآخر", "datePublished": "2024-08-21",}}'
    assert read(
        article_page(head=f'<script type="application/ld+json">{script}</script>')
    ).published == date(2024, 8, 21)


def test_open_graph_and_meta() -> None:
    head = (
        f'<meta property="og:title" content="{TITLE} - {OUTLET}"><meta property="og:site_name" content="{OUTLET}">'
        f'<meta name="description" content="{STANDFIRST}"><meta name="author" content="{BYLINE}">'
        '<meta property="article:published_time" content="2024-08-21T06:00:00Z">'
        f'<link rel="canonical" href="{URL}">'
    )
    assert_full(read(article_page(head=head)))


def test_a_page_that_only_prints() -> None:
    html = page(
        f"<header><a href='/'>الرئيسية</a></header><article><h1>{TITLE}</h1><h2>{STANDFIRST}</h2><div>بقلم: {BYLINE}</div>"
        f"<div>الأربعاء ٢١ آب/أغسطس ٢٠٢٤ - ٠٩:٣٠</div><div>{paragraphs()}</div></article>",
        title=f"{TITLE} | {OUTLET}",
    )
    article = read(html)
    assert article.title == TITLE
    assert article.published == date(2024, 8, 21)
    assert article.byline == (BYLINE,)
    assert article.body == BODY_TEXT
    assert article.standfirst == STANDFIRST


def test_a_time_element() -> None:
    assert read(article_page(before='<time datetime="2024-08-21">أمس</time>')).published == date(
        2024, 8, 21
    )


def test_a_time_of_another_article_is_not_ours() -> None:
    html = article_page(
        after='<aside><ul><li><time datetime="2019-01-01">قديم</time></li></ul></aside>'
    )
    assert read(html).published is None


def test_the_day_readers_see_goes_before_the_day_in_utc() -> None:
    head = '<meta property="article:published_time" content="2024-08-20T22:30:00+00:00">'
    html = article_page(head=head, before="<span>21 أغسطس 2024 | 1:30 ص</span>")
    assert read(html).published == date(2024, 8, 21)
    assert read(article_page(head=head)).published == date(2024, 8, 20)


def test_a_lead_cut_off_is_no_standfirst() -> None:
    head = f'<meta name="description" content="{LEAD[:60]}…">'
    assert read(article_page(head=head)).standfirst is None
    copied = f'<meta name="description" content="{LEAD}">'
    article = read(article_page(head=copied))
    assert article.standfirst is None
    assert article.body == BODY_TEXT


def test_a_standfirst_that_the_page_prints_is_no_part_of_the_body() -> None:
    head = f'<meta name="description" content="{STANDFIRST}">'
    article = read(article_page(head=head, before=f"<div><p>{STANDFIRST}</p></div>"))
    assert article.standfirst == STANDFIRST
    assert article.body == BODY_TEXT


def test_an_open_ended_standfirst_among_the_paragraphs() -> None:
    head = f'<meta name="description" content="{STANDFIRST}">'
    before = f"<p>{STANDFIRST}</p><div><span>{BYLINE}</span></div>"
    article = read(article_page(head=head, before=before))
    assert article.standfirst == STANDFIRST
    assert article.body == BODY_TEXT


FURNITURE = {
    "see also, a link": '<p><strong>اقرأ أيضا:</strong> <a href="/a">نقابة السائقين تلوح بالإضراب</a></p>',
    "see also, a list": '<h3>اقرأ أيضا</h3><ul><li><a href="/a">نقابة السائقين تلوح بالإضراب</a></li><li><a href="/b">البلدية تعد بإنجاز التوسعة</a></li></ul>',
    "see also, next paragraph": '<p>اقرأ أيضًا</p><p><a href="/a">نقابة السائقين تلوح بالإضراب</a></p>',
    "see also, no link": "<p>اقرأ أيضا</p><p>نقابة السائقين تلوح بالإضراب</p>",
    "see also, a box": '<div><div>مواضيع ذات صلة</div><div><a href="/a">نقابة السائقين تلوح بالإضراب</a></div></div>',
    "share buttons": '<ul><li><a href="#">فيسبوك</a></li><li><a href="#">واتساب</a></li></ul><p>شارك الخبر</p>',
    "caption": '<figure><img src="a.jpg" alt=""><figcaption>الجسر الجديد كما بدا يوم افتتاحه شرقي العاصمة (رويترز)</figcaption></figure>',
    "caption by class": '<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">الجسر الجديد كما بدا يوم افتتاحه شرقي العاصمة</p></div>',
    "tags": '<p>الوسوم: <a href="/t">جسور</a>، <a href="/t">نقل</a></p>',
    "newsletter": "<form><p>اشترك في نشرتنا البريدية لتصلك الأخبار كل صباح</p><input></form>",
    "copyright": "<p>جميع الحقوق محفوظة © صحيفة الضفتين 2024</p>",
    "script": "<script>var t = 'نص لا يراه القارئ في الصفحة أبدا لأنه برنامج وليس خبرا';</script>",
}


@pytest.mark.parametrize("name", FURNITURE)
def test_furniture_is_no_part_of_the_body(name: str) -> None:
    html = article_page(body=paragraphs(*BODY[:2]) + FURNITURE[name] + paragraphs(*BODY[2:]))
    assert read(html).body == BODY_TEXT
    assert read(article_page(after=FURNITURE[name])).body == BODY_TEXT


def test_see_also_within_a_paragraph() -> None:
    inside = f'<p>{BODY[0]}<br><br>اقرأ أيضا: <a href="/a">نقابة السائقين تلوح بالإضراب</a><br><br>{BODY[1]}</p>'
    assert read(article_page(body=inside + paragraphs(*BODY[2:]))).body == BODY_TEXT


def test_title_and_byline_at_the_body_s_start_are_not_repeated() -> None:
    body = f"<p>{TITLE}</p><p>كتبت: {BYLINE}</p>{paragraphs()}"
    article = read(page(f"<article><h1>{TITLE}</h1><div>{body}</div></article>"))
    assert article.body == BODY_TEXT
    assert article.byline == (BYLINE,)


def test_line_breaks_make_paragraphs() -> None:
    assert read(article_page(body=f"<div>{'<br><br>'.join(BODY)}</div>")).body == BODY_TEXT


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        (f"{TITLE} - {OUTLET}", TITLE),
        (f"{TITLE} | {OUTLET}", TITLE),
        (f"{OUTLET} - {TITLE}", TITLE),
        (f"{TITLE} – أخبار", TITLE),
        (
            "الجسر الجديد - القصة الكاملة لثلاث سنوات من التأخير",
            "الجسر الجديد - القصة الكاملة لثلاث سنوات من التأخير",
        ),
    ],
)
def test_a_title_loses_the_site_s_name(title: str, expected: str) -> None:
    head = f'<meta property="og:site_name" content="{OUTLET}">'
    heading = f"<h1>{expected}</h1>"
    assert (
        read(page(f"<article>{heading}{paragraphs()}</article>", title=title, head=head)).title
        == expected
    )


def test_a_dash_in_the_page_s_own_heading_stays() -> None:
    title = "وزير النقل يفتتح خط الرمان - الضفة الشرقية"
    html = page(f"<article><h1>{title}</h1>{paragraphs()}</article>", title=title)
    assert read(html).title == title
    assert read(html).body == BODY_TEXT


def test_a_canonical_address_of_another_host_is_not_taken() -> None:
    head = '<link rel="canonical" href="https://evil.example/x"><base href="https://evil.example/">'
    assert read(article_page(head=head), url=URL).url == URL
    relative = '<link rel="canonical" href="/news/2024/bridge">'
    assert read(article_page(head=relative), url=f"{URL}?from=feed").url == URL
    assert read(article_page(head='<link rel="canonical" href="javascript:alert(1)">')).url is None


DEEP = 50_000
HOSTILE = {
    "deep divs": "<html><body>" + "<div>" * DEEP + LEAD + "</div>" * DEEP,
    "deep spans in an article": article_page(after="<span>" * DEEP + "نص"),
    "deep lists": article_page(after="<ul><li>" * DEEP + "نص"),
    "deep tables": "<html><body>" + "<table><tr><td>" * DEEP + LEAD,
    "attributes": article_page(
        after="<p " + " ".join(f"a{n}='x'" for n in range(DEEP)) + ">نص</p>"
    ),
    "one long attribute": article_page(after=f"<p title='{'ا' * 1_000_000}'>نص</p>"),
    "headings": article_page(after="<h3>ملخص المقال</h3>" * 5_000),
    "nested headings": article_page(after="<div>ملخص" * 5_000),
    "see also": article_page(after="<p>اقرأ أيضا: <a href='#'>خبر</a></p>" * 5_000),
    "nested see also": article_page(after="<div>اقرأ أيضا" * 5_000),
    "entities": article_page(after="<p>" + "&#0;&#xD800;&#x110000;&lt;script&gt;" * 1_000 + "</p>"),
    "declared entities": '<!DOCTYPE html [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>'
    + article_page(after="<p>&b;</p>"),
    "deep json": article_page(
        head='<script type="application/ld+json">' + "[" * DEEP + "</script>"
    ),
    "unclosed": article_page(after="<p><b><i><table><td><div>" * 1_000),
    "many dashes": page(f"<article>{paragraphs()}</article>", title=" - ".join("ا" * 10_000)),
    "xml": f'<?xml version="1.0" encoding="windows-1256"?><html><body>{paragraphs()}</body></html>',
    "many numbers": article_page(after="<p>" + "1/" * 20_000 + "</p>"),
    "bold": article_page(after="<p>" + "<b>ا</b>" * 20_000 + "</p>"),
    "many elements": article_page(after="<p>ا</p>" * 30_000),
    "no-break spaces": page(
        f"<article>{paragraphs()}</article>", title="ا" + "&nbsp;" * 100_000 + "ب"
    ),
    "spaces": article_page(after="<p>" + " " * 200_000 + "</p>"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_page_is_read_or_refused_in_bounded_time(name: str) -> None:
    start = time.perf_counter()
    try:
        article = read(HOSTILE[name])
    except InputError as error:
        assert "page" in str(error)  # noqa: PT017
    else:
        assert "<script" not in article.body
        assert all(ord(char) >= 32 or char in "\n\t" for char in article.body)
    assert time.perf_counter() - start < 5
