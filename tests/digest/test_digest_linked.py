"""An opening leaves every word governed as in the article, and a word its own first letter."""

import pytest

from mujaz.digest.opening.opening import opened
from mujaz.language.words import conjunction, words

# sentence: how it begins
OPENED = {
    # the first letter is the word's own
    "ويذكر أن ويليام وكيت غادرا المستشفى.": "ويليام وكيت غادرا",
    "وقد وضعا قائمة بأسماء الحضور.": "وضعا قائمة بأسماء",
    # a link that governs what follows is none
    "وفي سياق متصل بالزراعة، كتبت صحيفة الضفاف عن القمح.": "في سياق متصل",
    "وكما المدينة القديمة، تعود القلعة إلى العصر البرونزي.": "كما المدينة القديمة",
    "وكما قال وزير الزراعة، فقد بات القمح نادرا.": "كما قال وزير",
    "وفيما بعد قال العمال إن الرصيف أغلق.": "فيما بعد قال",
    "بيد أن موظفا سابقا قال إن الطلبات كثيرة.": "بيد أن موظفا",
    "وبعد ذلك بيومين، أخفق المجلس في إقرار الخطة.": "أخفق المجلس في",
    # a dash inside a name ends no dateline
    "وقد صافحت كيم يو-جونغ رئيس البلدية.": "صافحت كيم يو",
}


@pytest.mark.parametrize("sentence", OPENED)
def test_an_opening_leaves_every_word_governed(sentence):
    left = " ".join(word.surface for word in opened(words(sentence)) if not word.is_mark)

    assert left.startswith(OPENED[sentence])


@pytest.mark.parametrize("form", ["وزيرا", "وراءها", "فايدته", "فتيل", "وانغ"])
def test_a_word_that_owns_its_first_letter_owns_it_with_an_ending(form):
    assert conjunction(form) == ""


@pytest.mark.parametrize("form", ["وردا", "وكلها", "وهما", "فقال"])
def test_a_word_of_its_own_is_joined(form):
    assert conjunction(form) != ""
