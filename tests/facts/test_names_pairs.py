"""Two parties after the dual of their kind, whatever their names mean elsewhere."""

import pytest

from mujaz.facts import names
from mujaz.language import sentences


def _organisations(text):
    found = names.find(text, [], sentences=sentences.split(text))
    return [one.text for one in found.organisations]


@pytest.mark.parametrize(
    ("text", "two"),
    [
        ("تعثرت المصالحة بين حركتي نور وصمود، رغم الوساطة.", ["نور", "صمود"]),
        ("اتفق حزبا البناء والإصلاح على قائمة واحدة.", ["البناء", "الإصلاح"]),
        ("دعا الوسيط حركتا عزم وأمل إلى الحوار.", ["عزم", "أمل"]),
    ],
)
def test_after_the_dual_of_their_kind_two_parties_are_named(text, two):
    assert _organisations(text) == two


@pytest.mark.parametrize(
    "text",
    [
        "يبدأ في البلدة عمل حزبي سياسي وفكري جديد.",
        "يعمل رئيس حزبي المستقبل وقال إنه باق.",
        "أوقفت حركتي في الطريق وعدت إلى البيت.",
    ],
)
def test_the_same_word_elsewhere_names_nobody(text):
    assert not _organisations(text)
