"""Every system gets the same sentences and the same number of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.evaluate import budget, peers

SENTENCES = (
    "أعلنت بلدية النخيل بدء العمل في جسر جديد فوق النهر.",
    "يربط الجسر الجديد ضفتي النهر ويخدم نحو سبعين ألفا من سكان النخيل.",
    "كلفة الجسر 12.5 مليون دينار. تدفعها البلدية من ميزانيتها!",
    "الطقس معتدل.",
    "تنتهي البلدية من بناء الجسر فوق النهر في خريف العام المقبل.",
)
RANKERS = peers.installed()


@pytest.mark.parametrize("name", RANKERS)
def test_every_peer_ranks_every_sentence_once(name):
    assert sorted(RANKERS[name](SENTENCES)) == list(range(len(SENTENCES)))


@pytest.mark.parametrize("name", RANKERS)
def test_every_peer_ranks_the_same_sentences_the_same_way(name):
    assert RANKERS[name](SENTENCES) == RANKERS[name](SENTENCES)


@pytest.mark.parametrize("name", RANKERS)
def test_every_peer_can_rank_one_sentence(name):
    assert RANKERS[name](SENTENCES[:1]) == (0,)


BRIDGE = tuple(
    f"بلدية النخيل {verb} جسر النهر الجديد {when}."
    for verb, when in zip(
        ("تفتتح", "تمول", "تراقب", "تضيء", "تغلق"),
        ("غدا", "كاملا", "يوميا", "ليلا", "مؤقتا"),
        strict=True,
    )
)
MIXED = (
    "ارتفعت درجات الحرارة قليلا.",
    *BRIDGE,
    "سجل المتحف رقما قياسيا.",
    "خسر المنتخب مباراته.",
    "هبطت أسعار القمح.",
    "غنت الفرقة طويلا.",
)


@pytest.mark.parametrize("name", ["sumy LexRank", "summa TextRank"])
def test_peers_see_which_sentences_share_arabic_words(name):
    # Were the words of Arabic lost on them, all sentences would be equal and stay in order.
    if name not in RANKERS:
        pytest.skip(f"{name} is not installed")
    assert set(RANKERS[name](MIXED)[:5]) == {1, 2, 3, 4, 5}


def test_lead_takes_sentences_as_they_come():
    assert peers.lead(SENTENCES) == (0, 1, 2, 3, 4)


def test_the_best_sentence_is_whole_and_the_last_one_taken_is_cut():
    made = budget.fill(("أول ثان ثالث", "رابع خامس سادس"), (1, 0), 4)
    assert made == "أول رابع خامس سادس"


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6), st.integers(1, 60), st.randoms())
def test_a_budget_is_met_exactly_unless_the_text_ends(sizes, words, chance):
    sentences = tuple(" ".join(["كلمة"] * size) for size in sizes)
    order = list(range(len(sentences)))
    chance.shuffle(order)
    assert budget.size(budget.fill(sentences, order, words)) == min(words, sum(sizes))


def test_a_missing_peer_is_named(monkeypatch):
    monkeypatch.setattr(peers, "find_spec", lambda name: None if name == "sumy" else object())
    assert peers.missing() == ("sumy",)
    assert not [name for name in peers.installed() if name.startswith("sumy")]
