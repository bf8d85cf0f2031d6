"""Order: the article's words, thrown together."""

import pytest

from comparing import faults_of

PRIZE = (
    "فازت الطالبة مريم الحلو بالمركز الأول في مسابقة الخط العربي التي نظمتها الجامعة في "
    "مدينة الورد، وحل ثانيا زميلها كريم الناصر."
)


def test_a_sentence_thrown_together_is_found():
    scrambled = "الأول مريم الحلو فازت بالمركز الطالبة في مسابقة العربي الخط."
    assert faults_of("order", PRIZE, scrambled)


@pytest.mark.parametrize(
    "sentence",
    [
        "في مسابقة الخط العربي فازت مريم الحلو بالمركز الأول.",
        "مريم الحلو فازت بالمركز الأول في مسابقة الخط العربي.",
        "نظمت الجامعة في مدينة الورد مسابقة الخط العربي، وفازت مريم الحلو بالمركز الأول.",
    ],
)
def test_fronting_passes(sentence):
    assert not faults_of("order", PRIZE, sentence)
