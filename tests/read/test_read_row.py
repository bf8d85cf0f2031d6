"""Rows: an article as archives keep it, under the names that they use."""

import json
from datetime import date

import pytest

from mujaz.errors import EmptyInput, Malformed, NotArabic, TooLarge
from mujaz.read.row import article_of_row
from mujaz.settings import Settings

BODY = (
    "افتتحت بلدية النخيل الجسر الجديد أمام السيارات صباح الأحد بعد ثلاثة أعوام من العمل.\n"
    "وقال رئيس البلدية إن كلفة الجسر بلغت سبعين مليون دينار دفعتها البلدية من ميزانيتها السنوية."
)


def read(row, **settings):
    return article_of_row(row, source="archive, record 7", settings=Settings(**settings))


@pytest.mark.parametrize("field", ["body", "text", "content"])
@pytest.mark.parametrize("day", ["published", "date", "date_raw", "published_at"])
def test_fields_are_read_under_the_names_of_archives(field, day):
    row = {field: BODY, day: "Sun, 18 Feb 2018 21:35:43 +0400", "headline": "جسر", "author": "ليلى"}
    article = read({**row, "source": "الضفاف", "link": "https://example.org/1"})
    assert article.body == BODY
    assert article.published == date(2018, 2, 18)
    assert article.title == "جسر"
    assert article.byline == ("ليلى",)
    assert article.outlet == "الضفاف"
    assert article.url == "https://example.org/1"


def test_a_line_of_json_is_read_in_whichever_encoding():
    line = json.dumps({"text": BODY}, ensure_ascii=False)
    assert read(line.encode()).body == read(line.encode("cp1256")).body == BODY


def test_what_the_row_says_goes_before_what_its_page_says():
    inner = "".join(f"<p>{part}</p>" for part in BODY.split("\n"))
    html = (
        f"<html><head><title>عنوان الصفحة</title></head><body><h1>عنوان</h1>{inner}</body></html>"
    )
    article = read({"html": html, "title": "عنوان السجل", "date": "2026-03-01", "id": 5})
    assert article.body.split("\n\n") == BODY.split("\n")
    assert (article.title, article.id) == ("عنوان السجل", "5")
    assert article.published == date(2026, 3, 1)
    assert read({"html": html.encode("cp1256")}).body == article.body


def test_a_brief_of_ours_is_read_by_its_article():
    article = {"id": "a", "body": BODY, "published": "2026-03-01"}
    assert read({"schema": "mujaz/brief/1", "article": article}).published == date(2026, 3, 1)


@pytest.mark.parametrize("given", ["31/2/2026", "أمس", 1519000000, ""])
def test_a_date_that_can_not_be_read_is_left_out(given):
    assert read({"text": BODY, "date": given}).published is None


@pytest.mark.parametrize(
    ("row", "error"),
    [
        ({"text": ""}, EmptyInput),
        ({"text": " \n"}, EmptyInput),
        ({"text": None, "title": "خبر"}, EmptyInput),
        ({"title": "خبر بلا نص"}, Malformed),
        ({"text": [BODY]}, Malformed),
        ({"html": 5}, Malformed),
        (b"[1, 2]", Malformed),
        (b'{"text": ', Malformed),
        ({"text": "The council opened the bridge on Sunday after three years. " * 5}, NotArabic),
        ({"text": BODY * 20}, TooLarge),
        ({"html": "<p>" + BODY * 20}, TooLarge),
    ],
)
def test_what_is_no_article_is_refused_by_name(row, error):
    with pytest.raises(error, match="record 7"):
        read(row, max_bytes=4000)
