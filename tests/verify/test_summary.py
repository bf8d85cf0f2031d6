"""A summary judged by an article that it does not cite."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mujaz.article import Article
from mujaz.brief import Verdict
from mujaz.language.sentences import split
from mujaz.verify.reasons import reason
from mujaz.verify.summary import CHECKS, verify
from mujaz.verify.wording import table
from statements import EXAMPLES
from strategies import dressed

BODY = (
    "أعلنت وزارة النقل في دولة الساحل، صباح الثلاثاء 3 نوفمبر 2026، إعادة فتح جسر الوادي أمام "
    "السيارات بعد ترميم استمر عامين وكلف 12 مليون دولار.\n"
    "وقال رئيس البلدية نبيل الشامي إن الجسر سيتحمل 40 ألف سيارة يوميا، ونفى أن تكون الأشغال قد "
    "تأخرت بسبب نقص التمويل.\n"
    "ومن المقرر أن تفتتح البلدية مطلع العام المقبل ممرا للمشاة على الجانب الشرقي من الجسر، وهو "
    "ممر طالب به سكان الحي منذ سنوات.\n"
    "وأصيب ثلاثة عمال خلال الترميم، بحسب نقابة البناء، فيما قدرت الشركة المنفذة عدد المشاركين "
    "فيه بأكثر من 300 عامل."
)
ARTICLE = Article(id="bridge", title="جسر الوادي يعود إلى العمل", body=BODY)

TRUE = (
    "أُعيد فتح جسر الوادي أمام السيارات في 3 تشرين الثاني 2026.",
    "كلّف ترميم الجسر اثني عشر مليون دولار.",
    "قال نبيل الشامي إن الجسر سيتحمل أربعين ألف سيارة كل يوم.",
    "نفى رئيس البلدية تأخر الأشغال بسبب نقص التمويل.",
    "من المقرر افتتاح ممر للمشاة على الجانب الشرقي للجسر مطلع العام المقبل.",
    "أصيب ثلاثة عمال خلال الترميم، بحسب نقابة البناء.",
)
# What was changed, and a check that must see it.
FALSE = (
    ("كلّف ترميم الجسر 21 مليون دولار.", "numbers"),
    ("كلّف ترميم الجسر 12 مليون يورو.", "units"),
    ("شارك في الترميم أقل من 300 عامل.", "bounds"),
    ("أُعيد فتح جسر الوادي أمام السيارات في 3 أكتوبر 2026.", "dates"),
    ("قال رئيس البلدية إن الجسر «سيتحمل أربعين شاحنة كبيرة في الساعة».", "quotations"),
    ("أكد رئيس البلدية تأخر الأشغال بسبب نقص التمويل.", "polarity"),
    ("قال رئيس البلدية سمير الخطيب إن الجسر سيتحمل 40 ألف سيارة يوميا.", "speakers"),
)


def test_a_paraphrase_is_supported():
    judged = verify(ARTICLE, "\n".join(TRUE)).statements
    assert [one.text for one in judged] == list(TRUE)
    assert [one.verdict for one in judged] == [Verdict.SUPPORTED] * len(TRUE)
    assert all(one.evidence and not one.faults and one.reason is None for one in judged)


@pytest.mark.parametrize(("sentence", "check"), FALSE)
def test_one_change_is_seen_and_named(sentence, check):
    (judged,) = verify(ARTICLE, sentence).statements
    assert judged.verdict is not Verdict.SUPPORTED
    assert not judged.checks[check] or check in {fault.check for fault in judged.faults}
    assert judged.reason
    assert judged.reason_ar


def test_faults_point_at_both_texts():
    (judged,) = verify(ARTICLE, "كلّف ترميم الجسر 21 مليون دولار.").statements
    fault = judged.faults[0]
    assert judged.text[fault.words.start : fault.words.end] == fault.words.text
    assert fault.article is not None
    assert BODY[fault.article.start : fault.article.end] == fault.article.text
    assert "12" in fault.article.text


def test_what_the_article_says_nothing_of_is_not_supported():
    (judged,) = verify(ARTICLE, "فاز المنتخب بكأس القارة للمرة الرابعة في تاريخه.").statements
    assert judged.verdict is not Verdict.SUPPORTED
    assert judged.reason_ar


def test_a_line_of_several_sentences_is_supported_where_all_are():
    both = f"{TRUE[1]} {FALSE[0][0]}"
    (judged,) = verify(ARTICLE, both).statements
    assert judged.verdict is not Verdict.SUPPORTED
    assert verify(ARTICLE, f"{TRUE[1]} {TRUE[5]}").is_supported


def test_empty_lines_are_no_statements():
    assert len(verify(ARTICLE, f"\n\n{TRUE[0]}\n   \n").statements) == 1


def test_an_article_with_almost_no_words_supports_nothing():
    (judged,) = verify(Article(id="none", body="لا شيء"), TRUE[0]).statements
    assert judged.verdict is not Verdict.SUPPORTED


@pytest.mark.parametrize("path", sorted(EXAMPLES.glob("*.txt")), ids=lambda path: path.name)
def test_every_sentence_of_a_body_is_supported_by_it(path):
    body = path.read_text(encoding="utf-8")
    article = Article(id=path.name, body=body)
    sentences = [" ".join(span.of(body).split()) for span in split(body)]
    judged = verify(article, "\n".join(sentences)).statements
    assert [one.text for one in judged if one.verdict is not Verdict.SUPPORTED] == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(change=dressed(), sentence=st.sampled_from([*TRUE, *(one for one, _ in FALSE)]))
def test_spelling_never_changes_a_verdict(change, sentence):
    (before,) = verify(ARTICLE, sentence).statements
    (after,) = verify(ARTICLE, change(sentence)).statements
    assert after.verdict is before.verdict


def test_every_check_has_its_reason_in_both_languages():
    for check in table("reasons"):
        for article in ("كلمة", None):
            english, arabic = reason(check, "لفظ", article)
            assert english != arabic
            assert "{" not in english + arabic


def test_every_check_is_judged_by_name():
    (judged,) = verify(ARTICLE, TRUE[0]).statements
    assert set(judged.checks) == set(CHECKS)


def test_a_reason_is_one_short_line():
    english, arabic = reason("attribution", "كلمة\n" * 100, "قول «آخر»")
    assert "\n" not in english + arabic
    assert len(english) < 250
