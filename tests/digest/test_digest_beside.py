"""Beside the title: what only repeats it is left out, what adds to it stays."""

import pytest

from invented_news import SENTENCES, article
from mujaz.engine import brief_of
from mujaz.settings import Settings

TITLE = "بلدية الساحل تعيد فتح جسر الوادي بعد ترميم طويل"
REPEATS = "أعادت بلدية الساحل فتح جسر الوادي بعد ترميم طويل."


def texts(lead, *, title=TITLE, beside=True):
    body = "\n\n".join((lead, *SENTENCES[:8]))
    settings = Settings(beside_title=beside, summary_words=(10, 60))
    digest = brief_of(article(body, title=title), settings).digest
    return [one.text for one in (*digest.summary, *digest.points)]


def tells(lead, **options):
    return any("جسر الوادي" in text for text in texts(lead, **options))


def test_a_statement_that_only_repeats_the_title_is_left_out():
    assert not tells(REPEATS)
    assert tells(REPEATS, beside=False)
    assert tells(REPEATS, beside=None)


@pytest.mark.parametrize(
    "more", [" دام 24 شهرا.", " بحضور وزير النقل سليم الحداد.", " في 3 مارس 2026."]
)
def test_a_statement_that_adds_a_figure_a_name_or_a_date_stays(more):
    lead = REPEATS.removesuffix(".") + more
    assert any(set(more.split()) <= set(text.split()) for text in texts(lead))


def test_another_title_and_none_leave_all_in():
    assert tells(REPEATS, title="ارتفاع أسعار القمح في الأسواق العالمية")
    assert tells(REPEATS, title=None)
