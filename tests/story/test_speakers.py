"""Who speaks: a short name, a post and a name of which it is a part are whose the article says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from mujaz.story.bearers import bearers
from mujaz.story.speakers import speakers
from scripted_story import one

FULL = "قال الرئيس الكوري مون جاي إن بلاده ستشارك في المحادثات المقبلة مع الجارة الشمالية."
FILLER = " وشارك في اللقاء عدد من المسؤولين والخبراء، وعرضت فيه تقارير عن حركة التجارة في المنطقة."


def named(*bodies: str) -> dict[str, int]:
    some = [
        one(f"a{at}", f"2026-03-{at + 1:02}T08:00:00+00:00", body + FILLER)
        for at, body in enumerate(bodies)
    ]
    return {said.name: said.claims for said in speakers(some, bearers(some, "person"))}


def test_a_short_name_and_a_post_are_whom_the_article_names():
    minister = (
        "قال وزير الخارجية الأردني أيمن الصفدي إن المعبر سيفتح أمام حركة"
        " المسافرين في الأسبوع المقبل."
    )
    later = (
        "وأكد الصفدي أن العمل جار على إصلاح الجسر القديم. وقال وزير الخارجية"
        " الأردني إن الطريق إلى الحدود صار آمنا للجميع."
    )
    assert named(f"{minister} {later}") == {"أيمن الصفدي": 3}


def test_a_role_holds_no_word_of_the_name():
    body = "قال وزير النقل الأردني، أيمن الصفدي، إن الطريق إلى الحدود صار آمنا." + FILLER
    some = [one("a", "2026-03-01T08:00:00+00:00", body)]
    (person,) = bearers(some, "person")
    known = replace(person, name="أيمن حسين الصفدي", variants=("الصفدي",))
    (said,) = speakers(some, [known])
    assert (said.name, said.roles) == ("أيمن حسين الصفدي", ("وزير النقل الأردني",))


def test_a_source_is_nobody_whose_name_its_words_recall():
    body = (
        "قال مصدر تركي إن المحادثات مستمرة بين الوفدين منذ أيام. وقال الأمير"
        " تركي بن فيصل إن الاتفاق صار قريبا من التوقيع."
        " وقالت السعودية إنها ترحب بكل ما يخدم استقرار المنطقة. وأعلن المستشار"
        " سعود القحطاني أنه استقال من منصبه."
    )
    found = named(body)
    assert found["تركي بن فيصل"] == 1
    assert found.get("سعود القحطاني", 1) == 1


def test_a_son_is_not_his_father():
    body = (
        "قال الملك سلمان بن عبد العزيز إن المملكة ماضية في خططها."
        " وقال الأمير خالد بن سلمان بن عبد العزيز إن السفارة ستفتح أبوابها."
    )
    assert named(body)["سلمان بن عبد العزيز"] == 1


@pytest.mark.parametrize(("articles", "name"), [(5, "دونالد ترامب"), (1, "ترامب")])
def test_a_bare_surname_is_the_best_knowns_if_she_is_known_much_better(articles, name):
    best = ["قال دونالد ترامب إن الاتفاق قريب من التوقيع في الأسابيع المقبلة."] * articles
    other = (
        "وصلت ميلانيا ترامب إلى القاهرة، وقالت ميلانيا ترامب إن الزيارة كانت"
        " ناجحة وإنها ستعود إليها."
    )
    found = named(*best, other, "قال ترامب إن المفاوضات صعبة لكنها ستستمر في الأيام المقبلة.")
    assert name in found
    assert found["ميلانيا ترامب"] == 1
