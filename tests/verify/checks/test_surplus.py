"""Surplus: what is added, where the article has no words left that it could stand for."""

import pytest

from comparing import faults_of

CLINIC = (
    "فتحت بلدية الزهور عيادة مجانية لكبار السن والحوامل والعاملين في الميناء. "
    "ونقلت سيارة إسعاف عاملا أصيب بالحمى إلى مستشفى المدينة."
)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("فتحت بلدية الزهور عيادة مجانية لكبار السن والحوامل والسياح والعاملين.", "والسياح"),
        ("نقلت سيارة إسعاف عاملا أصيب بالحمى إلى مستشفى المدينة برفقة شقيقته.", "برفقة شقيقته"),
    ],
)
def test_one_thing_more_is_found(sentence, words):
    assert words in faults_of("surplus", CLINIC, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "فتحت بلدية الزهور عيادة مجانية لكبار السن والحوامل.",
        "دشنت بلدية الزهور مستوصفا مجانيا لكبار السن والحوامل.",
        "نُقل عامل مصاب بالحمى إلى مستشفى المدينة في سيارة إسعاف.",
    ],
)
def test_other_words_for_the_articles_pass(sentence):
    assert not faults_of("surplus", CLINIC, sentence)
