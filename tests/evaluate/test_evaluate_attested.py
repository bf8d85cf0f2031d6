"""The words of a corpus tell a conjunction from a letter of the word."""

import pytest

from mujaz.evaluate import attested

# Each line twice over is a corpus small enough to read.
NEWS = """
قال الوزير إن الوزارة وافقت. وقال وزير آخر إن وزارته رفضت، وزار الوزير المدرسة ووزير الصحة معه.
وصل الوفد إلى واشنطن ووصل معه وزيران، وفي واشنطن وصف الوفد اللقاء، ووصف اللقاء بالمفيد بواشنطن.
زار رئيس الحكومة المدرسة. وأعلن رئيس الحكومة عطلة، أعلن ذلك أمس. حكومة النخيل وحكومته حكومة.
توجه الوفد إلى النخيل، وتوجه إلى النخيل وفد. فقال الوفد نعم. اعتبر الوفد اعتبر اعتبرها.
واصل الوفد رحلته، وواصل الوزير كلمته وتواصل الوزارة عملها. واصلح العمال الجسر، اصلح العمال الجسر.
فريد رئيس الفريق، فريد وزير، ريد رئيس.
فريق النخيل فاز، والفريق فاز، ففريق النخيل فريق. سافر رئيسها سافر رئيس رئيس.
"""


@pytest.fixture(scope="module")
def words():
    return attested.count([NEWS] * 3)


@pytest.mark.parametrize("word", ["وقال", "واعلن", "فقال", "وتوجه", "واصلح"])
def test_a_conjunction_is_no_part_of_its_word(words, word):
    assert words.conjoined(word)


@pytest.mark.parametrize(
    "word", ["وزير", "واشنطن", "وصل", "وصف", "فريق", "وفد", "و", "رييس", "واصل", "فريد"]
)
def test_a_letter_that_prefixes_stand_before_is_the_words_own(words, word):
    assert not words.conjoined(word)


@pytest.mark.parametrize("word", ["اعتبرها", "رئيسها", "حكومته"])
def test_a_pronoun_at_the_end_is_seen(words, word):
    assert words.ends_in_pronoun(word)


@pytest.mark.parametrize("word", ["توجه", "المدرسة", "حكومة", "النخيل", "له"])
def test_a_words_own_last_letters_are_no_pronoun(words, word):
    assert not words.ends_in_pronoun(word)
