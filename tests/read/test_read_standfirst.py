"""Standfirsts: whole or nearly, wherever a page repeats them, they are no part of the body."""

# ruff: noqa: E501 - sentences and pages stay on one line

import pytest
from invented_articles import BODY, LEAD, STANDFIRST, TITLE, article_page, paragraphs

from mujaz.article import Article
from mujaz.read.document import articles_of
from mujaz.settings import Settings

BODY_TEXT = "\n\n".join(BODY)
NEARLY = " ".join(STANDFIRST.split()[:-1])
DESCRIBED = f'<meta name="description" content="{STANDFIRST}">'
CUT_OFF = f'<meta name="description" content="{STANDFIRST[:45]}…">'


def read(text: str) -> Article:
    return articles_of(text.encode(), source="page", settings=Settings())[0]


def with_first(first: str, *rest: str, head: str = "") -> Article:
    return read(article_page(head=head, body=first + paragraphs(*(rest or BODY))))


PRINTED = {
    "a paragraph": f"<p>{STANDFIRST}</p>",
    "a full stop": f"<p>{STANDFIRST}.</p>",
    "bold": f"<p><strong>{STANDFIRST}.</strong></p>",
    "nearly": f"<p>{NEARLY}.</p>",
    "twice": f"<h2>{STANDFIRST}</h2><p>{STANDFIRST}.</p>",
    "above a signature": f"<p>{STANDFIRST}.</p><p>كتبت: ليلى الخطيب</p>",
}


@pytest.mark.parametrize("printed", PRINTED)
@pytest.mark.parametrize("head", [DESCRIBED, CUT_OFF], ids=["described", "cut off"])
def test_a_described_standfirst_among_the_paragraphs_is_no_body(printed: str, head: str) -> None:
    article = with_first(PRINTED[printed], head=head)
    assert article.body == BODY_TEXT
    assert (article.standfirst or "").startswith(NEARLY)


def test_an_open_ended_first_paragraph_is_one_though_no_one_says_so() -> None:
    article = with_first(f"<p>{STANDFIRST}</p>")
    assert article.standfirst == STANDFIRST
    assert article.body == BODY_TEXT


def test_a_lead_by_which_the_page_is_described_stays() -> None:
    article = read(article_page(head=f'<meta name="description" content="{LEAD}">'))
    assert article.standfirst is None
    assert article.body == BODY_TEXT


@pytest.mark.parametrize(
    "second",
    ["وأضافت الوزارة", "جاء ذلك في بيان أصدرته الوزارة", "كما أكدت الوزارة", "وأوضحت الوزارة"],
)
def test_a_lead_that_the_next_paragraph_goes_on_from_stays_though_printed_above(
    second: str,
) -> None:
    following = f"{second} أن الجسر سيبقى مفتوحا أمام المركبات طوال ساعات النهار والليل، وأن فرقا من البلدية ستراقب حركة السير عليه في أسابيعه الأولى."
    article = with_first(f"<h2>{STANDFIRST}</h2><p>{STANDFIRST}.</p>", following, *BODY[1:])
    assert article.body.startswith(STANDFIRST)


RETELLING = "افتتاح جسر الرمان الذي يخفف ازدحام العاصمة بعد ثلاث سنوات من التأخير سبقته خلافات طويلة مع الشركة المنفذة على كلفة الأساسات وموعد التسليم، وانتهت بتسوية أمام القضاء."
UNRELATED = "الشركة المنفذة رفضت التعليق، واكتفت بالقول في بيان قصير إنها سلمت كل ما التزمت به وفق العقد الموقع بين الطرفين قبل أربعة أعوام في مقر البلدية."


@pytest.mark.parametrize(
    ("second", "stays"),
    [(RETELLING, False), (f"و{RETELLING}", True), (UNRELATED, True)],
    ids=["retold", "gone on", "not retold"],
)
def test_a_description_printed_first_is_a_standfirst_only_if_the_headline_is_retold_after_it(
    second: str, *, stays: bool
) -> None:
    article = with_first(f"<p>{STANDFIRST}.</p>", second, *BODY[1:], head=DESCRIBED)
    assert article.body.startswith(STANDFIRST) == stays


@pytest.mark.parametrize("again", [STANDFIRST, f"{STANDFIRST}.", f"{NEARLY}."])
def test_a_paste_repeats_its_standfirst(again: str) -> None:
    article = read(f"{TITLE}\n\n{STANDFIRST}\n\nفريق التحرير\n\n{again}\n\n{BODY_TEXT}")
    assert article.standfirst == STANDFIRST
    assert article.body == BODY_TEXT
