"""Idioms: several words that say what one says, and a word that is another denied."""

import itertools
import re
import tomllib
from collections import Counter
from importlib.resources import files

import pytest

from comparing import aligned_of, faults_of
from mujaz.language.letters import normalise

TABLE = tomllib.loads(
    files("mujaz.verify").joinpath("data/idioms.toml").read_text(encoding="utf-8")
)
CONTRARIES = tomllib.loads(
    files("mujaz.verify").joinpath("data/antonyms.toml").read_text(encoding="utf-8")
)["pairs"]
WORD = re.compile(r"[\u0621-\u063a\u0641-\u064a]+(_[\u0621-\u063a\u0641-\u064a]+)*")
SIDES = list(itertools.chain(*TABLE["complements"]))


def test_it_is_as_large_as_it_claims():
    assert len(TABLE["groups"]) >= 300
    assert sum("_" in word for line in TABLE["groups"] for word in line.split()) >= 900


@pytest.mark.parametrize("line", [*TABLE["groups"], *SIDES])
def test_a_line_holds_words_each_once(line):
    assert line == " ".join(line.split())
    assert [word for word in line.split() if not WORD.fullmatch(word)] == []
    assert [word for word, n in Counter(map(normalise, line.split())).items() if n > 1] == []


@pytest.mark.parametrize("line", TABLE["groups"])
def test_no_group_is_of_one_word_or_holds_contraries(line):
    words = frozenset(map(normalise, line.split()))
    assert len(words) > 1
    for one, other in CONTRARIES:
        sides = [words & frozenset(map(normalise, side.split())) for side in (one, other)]
        assert not all(sides), sides


def test_complements_have_two_sides_that_share_no_word():
    for one, other in TABLE["complements"]:
        assert not set(one.split()) & set(other.split())


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("قتل ستة صيادين في العاصفة.", "لقي ستة صيادين حتفهم في العاصفة."),
        ("أودى الفيضان بحياة عشرين مزارعا.", "قتل الفيضان عشرين مزارعا."),
        ("انتهت الحرب الأهلية في الجزيرة.", "وضعت الحرب الأهلية في الجزيرة أوزارها."),
        ("أفرجت السلطات عن الصحافية.", "أخلت السلطات سبيل الصحافية."),
        ("بقيت القرية تحت سيطرة المتمردين.", "بقيت القرية بيد المتمردين."),
        ("امتنعت الشركة عن التعليق.", "أحجمت الشركة عن التعليق."),
        ("استقال وزير الري من الحكومة.", "قدم وزير الري استقالته من الحكومة."),
        ("اعتقلت الشرطة المهرب.", "ألقت الشرطة القبض على المهرب."),
        ("أحرق المحتجون مقر البلدية.", "أضرم المحتجون النار في مقر البلدية."),
        ("أعربت الوزيرة عن قلقها من الجفاف.", "أبدت الوزيرة قلقا من الجفاف."),
        ("فاز فريق الواحة بالمونديال.", "فاز فريق الواحة بكأس العالم."),
        ("لم يذكر البيان ما إذا كان القارب سيعود.", "لم يذكر البيان هل سيعود القارب."),
        (
            "حكمت المحكمة عليها ودعا الحزب إلى إلغاء الحكم.",
            "دعا الحزب إلى إلغائه وحكمت المحكمة عليها.",
        ),
        ("وضعت البلدية أعمدة في الساحة.", "تضع البلدية أعمدة في الساحة."),
        ("رحب العمدة برد الوزارة.", "رحب العمدة بالرد من الوزارة."),
        ("امتد الطريق 30 كلم في الصحراء.", "امتد الطريق ثلاثين كيلومترا في الصحراء."),
    ],
)
def test_an_idiom_stands_for_its_verb_either_way(body, sentence):
    assert aligned_of(body, sentence).missing == ()
    assert aligned_of(sentence, body).missing == ()


@pytest.mark.parametrize(
    ("body", "sentence", "word"),
    [
        ("أصيب ستة صيادين في العاصفة.", "لقي ستة صيادين حتفهم في العاصفة.", "حتفهم"),
        ("استدعت السلطات الصحافية.", "أخلت السلطات سبيل الصحافية.", "اخلت"),
        ("انتقد وزير الري الحكومة.", "قدم وزير الري استقالته من الحكومة.", "استقالته"),
    ],
)
def test_an_idiom_stands_for_nothing_else(body, sentence, word):
    assert word in {term.form for term in aligned_of(body, sentence).missing}


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("رأت النقابة أن العرض غير مقبول.", "رأت النقابة أن العرض مرفوض."),
        ("فشل الوسيط في جمع الطرفين.", "لم ينجح الوسيط في جمع الطرفين."),
        ("قررت البلدية إبقاء السوق مفتوحا.", "قررت البلدية عدم إغلاق السوق."),
        ("هوية المتبرع مجهولة حتى الآن.", "هوية المتبرع غير معروفة حتى الآن."),
        ("هذا أول لقاء بين العمدتين.", "لم يسبق أن التقى العمدتان."),
    ],
)
def test_a_word_denied_is_its_one_contrary_either_way(body, sentence):
    assert aligned_of(body, sentence).missing == ()
    assert faults_of("polarity", body, sentence) == []
    assert faults_of("polarity", sentence, body) == []


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        ("رأت النقابة أن العرض غير مقبول.", "رأت النقابة أن العرض مقبول."),
        ("نجح الوسيط في جمع الطرفين.", "لم ينجح الوسيط في جمع الطرفين."),
        ("قررت البلدية إغلاق السوق.", "قررت البلدية عدم إغلاق السوق."),
    ],
)
def test_a_denial_of_the_same_word_is_no_agreement(body, sentence):
    assert faults_of("polarity", body, sentence)
