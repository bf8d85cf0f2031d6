"""A summary is short because the article is, or because something was left out."""

import pytest

from invented_news import article
from mujaz.brief import Brief, Digest, MadeBy, Statement, Verdict
from mujaz.evaluate import untold
from mujaz.evaluate.attested import Attested

COUNTS = {"رفضت": 20, "ورفضت": 9, "قال": 90, "وقال": 40, "شعوب": 9, "سكان": 30, "سكا": 1}
WORDS = Attested(counts=COUNTS, feminine={})
LEAD = "افتتح وزير النقل سامي الحداد جسر النخيل الجديد أمام السيارات صباح الأحد."
OTHER = "رفضت جمعية السكان رسوم العبور المقترحة وطالبت بخط حافلات مجاني."


def kind(*others, room=45):
    body = " ".join((LEAD, *others))
    made = article(body)
    told = Statement(text=LEAD, evidence=(made.sentences[0],), verdict=Verdict.SUPPORTED)
    brief = Brief(
        article=made, digest=Digest(summary=(told,), points=()), made_by=MadeBy(mujaz="0")
    )
    return untold.kind(brief, room, WORDS)


@pytest.mark.parametrize("joined", ["", "و"])
def test_a_sentence_that_stands_alone_was_left_out(joined):
    assert kind(joined + OTHER) == untold.MORE


def test_an_article_of_one_sentence_has_no_more():
    assert kind() == untold.NO_MORE


@pytest.mark.parametrize(
    "other",
    [
        "ويخدم هذا الجسر نحو تسعين ألفا من سكان الضفة الشرقية.",
        "وقال إن كلفة الجسر بلغت سبعين مليون دينار.",
        "وأوضح المصدر أن كلفة الجسر بلغت سبعين مليون دينار.",
        "كما أشاد الحضور بما أنجز في وقت قصير.",
        "وافتتح الوزير سامي الحداد جسر النخيل أمام السيارات الأحد.",
        "كم سيدفع سكان الضفة الشرقية للعبور كل يوم؟",
        "اضغط على الخريطة لتعرف أقرب طريق إلى الجسر الجديد.",
        "وعبر الحاضرون عن شكرهم لفخامته وتمنوا للبلاد الازدهار.",
        "النخيل 12 شوال 1436 هـ الموافق 28 يوليو 2015 م واس",
        "تزوج في سن مبكرة وانتقل إلى الضفة الشرقية للنهر.",
        "فتح الجسر أبوابه.",
        "جسر النخيل الجديد يخفف العبء عن سكان الضفة الشرقية",
        "ومدت شعوبنا إلى الضفة الأخرى جسور المودة والسلام.",
    ],
)
def test_what_leans_repeats_or_addresses_a_reader_can_not_be_added(other):
    assert kind(other) == untold.NO_MORE


def test_what_does_not_fit_can_not_be_added():
    assert kind(OTHER, room=9) == untold.NO_MORE


def test_a_speaker_whom_the_summary_names_needs_no_introduction():
    assert kind("وأوضح الحداد أن كلفة الجسر بلغت سبعين مليون دينار.") == untold.MORE


def test_who_speaks_for_herself_gives_no_report():
    own = ("كنت أعبر النهر كل صباح مع أخي.", "أعتقد أن الجسر تأخر كثيرا.", OTHER)
    assert kind(*own) == untold.OWN_VOICE


def test_our_people_are_told_of_by_one_of_them():
    own = ("عبرت شعوبنا النهر منذ القدم.", "تستحق شعوبنا هذا الجسر.", OTHER)
    assert kind(*own) == untold.OWN_VOICE
    assert kind("خدم الجسر سكانا كثرا.", "أفاد الجسر سكانا آخرين.", OTHER) == untold.MORE


def test_what_is_quoted_or_addressed_to_a_reader_is_no_voice_of_the_writer():
    quoted = ("قال الحداد «كنت أعبر النهر». ", "أضاف الحداد: أعتقد أن الجسر تأخر.", OTHER)
    asked = ("إذا كنت من سكان الضفة فالعبور مجاني.", "إذا كنت من غيرهم فعليك الدفع.", OTHER)
    assert kind(*quoted) == kind(*asked) == untold.MORE
