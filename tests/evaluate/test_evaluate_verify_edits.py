"""How edits are made: one of each kind on sentences of ours, and spellings that change nothing."""

from datetime import date

import pytest

from mujaz.article import Article
from mujaz.engine import facts_of
from mujaz.evaluate.verify.edits import generate, spelled, table, tense, variants
from mujaz.evaluate.verify.edits.generate import Read
from mujaz.language.letters import normalise

LENDER = (
    "وقع رئيس الوزراء الكندي مارك هاريسون في مدينة أوتاوا اتفاقا مع وزارة الزراعة الكندية. "
    "وارتفع سعر القمح في الأسواق العالمية. وقال سامي الخولي إن الأسعار مستقرة."
)
BODY = {
    "number": "أصيب 14 عاملا في حريق اندلع داخل مصنع للنسيج شرق المدينة.",
    "unit": "وبلغت كلفة الجسر الجديد الذي دشنته البلدية 12 مليون دولار حتى الآن.",
    "quantifier": "وقالت الوزارة إن أكثر من 300 مزارع استفادوا من القروض الميسرة.",
    "superset": "وأعادت السلطات فتح بعض الطرق المؤدية إلى الساحل بعد العاصفة.",
    "date": "وتنطلق أعمال المؤتمر يوم الخميس 15 مارس 2018 في قاعة البلدية.",
    "place": "وصل الوفد الطبي إلى بغداد قادما من عمان في زيارة تستمر يومين.",
    "person": "واستقبل وزير النقل أحمد الراوي في مكتبه وفدا من رجال الأعمال.",
    "organisation": "وأصدرت وزارة الداخلية العراقية تعليمات جديدة لسائقي الشاحنات الكبيرة.",
    "quote": "وقال المدير إن الخطة «خطوة مهمة على طريق طويل» نحو الإصلاح.",
    "negation": "ولم تعلن الشركة حتى الآن عن موعد افتتاح المصنع الجديد في المدينة.",
    "antonym": "وارتفعت أسعار الخضروات في الأسواق الشعبية خلال الأسبوع الماضي بشكل ملحوظ.",
    "attribution_dropped": "وقال وزير النقل إن المشروع سيوفر آلاف الوظائف لسكان القرى المجاورة.",
    "modality": "وستعلن اللجنة نتائج التحقيق في الحادث أمام الصحفيين بعد أسبوع.",
    "direction": "وارتفع عدد الطلاب من 300 إلى 750 طالبا في السنوات الأخيرة.",
    "cause": "وتوقفت حركة القطارات بين المدينتين بعد انهيار الجسر القديم.",
    "extra": "وافتتحت البلدية حديقة عامة جديدة في الحي القديم بحضور الأهالي.",
}
SPEECH = (
    "وقال وزير النقل أحمد الراوي إن الأعمال تسير وفق الخطة المقررة. "
    "وأضاف رئيس البلدية نادر الشامي أن الكلفة ارتفعت كثيرا هذا العام."
)


def read(body, name="maqal"):
    brief = facts_of(Article(id=name, body=body, published=date(2018, 3, 12)))
    return Read(article=brief.article, facts=brief.facts)


LENT = generate.pool([read(LENDER, "muir")])


def made(kind, body):
    return list(generate.edits(read(body), LENT, (kind,)))


@pytest.mark.parametrize("kind", BODY)
def test_each_kind_of_edit_is_made_and_changes_the_sentence(kind):
    found = made(kind, BODY[kind])
    assert found
    for edit in found:
        assert edit.kind == kind
        assert normalise(edit.text) != normalise(edit.before)
        assert "  " not in edit.text


def test_the_same_article_gives_the_same_edits():
    kinds = tuple(generate.EDITORS)
    every = [list(generate.edits(read(" ".join(BODY.values())), LENT, kinds)) for _ in range(2)]
    assert [e.text for e in every[0]] == [e.text for e in every[1]]
    assert {e.kind for e in every[0]} >= BODY.keys()


def test_a_speaker_becomes_another_of_the_article():
    texts = [edit.text for edit in made("speaker", SPEECH)]
    assert "وأضاف وزير النقل أحمد الراوي أن الكلفة ارتفعت كثيرا هذا العام." in texts


@pytest.mark.parametrize(
    ("kind", "body", "expected"),
    [
        ("negation", BODY["negation"], "وأعلنت الشركة حتى الآن"),
        ("negation", "ولن يقبل العمال بتخفيض الأجور في المصانع الكبيرة.", "وسيقبل العمال"),
        ("negation", "وأعلنت الشركة موعد افتتاح المصنع الجديد في المدينة.", "ولم تعلن الشركة"),
        ("negation", "وسيقبل العمال بتخفيض الأجور في المصانع الكبيرة.", "ولن يقبل العمال"),
        ("negation", "وقرر المجلس عدم تمديد العقد مع الشركة المشغلة للميناء.", "وقرر المجلس تمديد"),
        ("modality", BODY["modality"], "وأعلنت اللجنة نتائج"),
        ("modality", "وقد تؤدي الرياح القوية إلى تأجيل انطلاق السباق.", "وتؤدي الرياح"),
        ("direction", BODY["direction"], "من 750 إلى 300 طالبا"),
        ("antonym", BODY["antonym"], "وانخفضت أسعار الخضروات"),
        ("superset", BODY["superset"], "فتح كل الطرق"),
        ("quantifier", BODY["quantifier"], "إن أقل من 300 مزارع"),
        ("cause", BODY["cause"], "بسبب انهيار الجسر"),
        ("attribution_dropped", BODY["attribution_dropped"], "المشروع سيوفر آلاف"),
        ("unit", BODY["unit"], "12 مليون يورو"),
    ],
)
def test_an_edit_is_good_arabic(kind, body, expected):
    assert any(expected in edit.text for edit in made(kind, body))


def test_a_denied_verb_is_not_denied_twice_and_a_preposition_is_no_verb():
    assert not [e for e in made("negation", BODY["negation"]) if "لا تعلن" in e.text]
    body = "وشارك في المؤتمر عبر الإنترنت خبراء من خمس دول عربية."
    assert not [e for e in made("negation", body) if "يعبر" in e.text]


@pytest.mark.parametrize("figure", ["4", "14", "85", "300", "1.9", "٤٥", "2,700"])
def test_another_figure_counts_the_same_form_of_the_noun(figure):
    noun = "أشخاص" if figure == "4" else "شخصا"
    edits = made("number", f"أصيب {figure} {noun} في حريق اندلع داخل مصنع للنسيج شرق المدينة.")
    for edit in edits:
        new = edit.change.partition(" -> ")[2]
        assert len(new) == len(figure)
        assert new != figure
        assert ("٠" <= new[0] <= "٩") is ("٠" <= figure[0] <= "٩")
        if figure == "14":
            assert 11 <= int(new) <= 99


def test_a_month_is_changed_under_both_its_names():
    edits = made("date", "وتنطلق أعمال المؤتمر في 15 ديسمبر/كانون الأول في قاعة البلدية.")
    months = [e.change for e in edits if "ديسمبر" in e.change]
    assert months
    assert all(len(set(change.split("; "))) == 2 for change in months)
    assert not [e for e in edits if "كانون الأول" in e.text and "ديسمبر" not in e.text]


def test_what_another_sentence_says_is_no_edit():
    said = "وأعلنت الشركة موعد افتتاح المصنع الجديد."
    assert "ولم تعلن الشركة موعد افتتاح المصنع الجديد." in [e.text for e in made("negation", said)]
    both = f"{said} ولم تعلن الشركة موعد افتتاح المصنع الجديد."
    assert not [e for e in made("negation", both) if e.text in both]


def test_clitics_move_to_the_next_word():
    body = "وأدى الخلاف إلى انسحاب الوفد نظرا لعدم التزام الأطراف بالاتفاق الموقع."
    assert any("نظرا لالتزام" in e.text for e in made("negation", body))
    body = "وأدى الخلاف إلى انسحاب الوفد نظرا لعدم الالتزام بالاتفاق الموقع."
    assert any("نظرا للالتزام" in e.text for e in made("negation", body))


@pytest.mark.parametrize(
    ("past", "imperfect"),
    [("أعلن", "يعلن"), ("أعلنت", "تعلن"), ("انتقل", "ينتقل"), ("استقبل", "يستقبل")],
)
def test_sound_verbs_change_their_tense(past, imperfect):
    assert tense.imperfect_of(past) == imperfect
    assert tense.past_of(imperfect) == past


def test_an_imperfect_of_two_verbs_is_left():
    assert tense.past_of("يخرج") is None


@pytest.mark.parametrize("weak", ["قال", "دعا", "نفى", "يقول", "يدعو", "كتاب"])
def test_weak_verbs_and_nouns_are_left(weak):
    assert tense.imperfect_of(weak) is None
    assert tense.past_of(weak) is None


def test_every_row_of_the_table_can_be_read():
    for room in ("numbers", "units", "dates", "places"):
        assert table.phrases(room, "rings")
    for name in ("verbs", "saying", "words"):
        assert table.phrases("antonyms", name)
    for name in ("removed", "added"):
        assert table.phrases("negation", name)


SENTENCE = 'وقال أحمد إن "الخطة الجديدة" بدأت في 3 مارس/آذار من عام 2018 بمشاركة 15 شركة.'


@pytest.mark.parametrize("name", [n for n in variants.VARIANTS if n != "number in words"])
def test_a_variant_is_another_spelling(name):
    made = dict(variants.variants(SENTENCE))
    assert name in made
    if name not in {"one name of a month", "year in words", "quotation marks"}:
        assert normalise(made[name]) == normalise(SENTENCE)


def test_a_variant_that_changes_nothing_is_not_made():
    assert dict(variants.variants("قف")).keys() <= {"tashkeel", "tatweel"}


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("في عام 2018", "في عام ألفين وثمانية عشر"),
        ("في عام 2000", "في عام ألفين"),
        ("منذ عام 1973 حتى", "منذ عام ألف وتسعمئة وثلاثة وسبعين حتى"),
        ("العام 2011", "العام ألفين وأحد عشر"),
    ],
)
def test_years_are_spelled_after_their_noun(figures, words):
    assert spelled.years(figures) == words


@pytest.mark.parametrize(
    ("figures", "words"),
    [
        ("أصيب 14 عاملا", "أصيب أربعة عشر عاملا"),
        ("على 15 قطعة", "على خمس عشرة قطعة"),
        ("نحو 45 شخصا", "نحو خمسة وأربعين شخصا"),
        ("من 32 دولة", "من اثنتين وثلاثين دولة"),
        ("نحو 60 عاما", "نحو ستين عاما"),
        ("أصيب 45 شخصا", "أصيب 45 شخصا"),
        ("في 15 مارس", "في 15 مارس"),
        ("نحو 45 في المئة", "نحو 45 في المئة"),
    ],
)
def test_numbers_are_spelled_where_their_noun_tells_the_gender(figures, words):
    assert spelled.numbers(figures) == words
