"""Kinds: of one kind, or limited, and told of all."""

from comparing import faults_of

ROAD = (
    "يسمح القرار بمرور الشاحنات الطبية عبر الطريق الساحلي، ولا يشمل الشاحنات التجارية. "
    "وأعلنت الوزارة إعادة اختبار القيادة في محافظة الورد وحدها، مطلع الشهر."
)


def test_a_kind_that_the_article_sets_against_another_is_kept():
    lost = "يسمح القرار بمرور الشاحنات عبر الطريق الساحلي."
    assert faults_of("restrictions", ROAD, lost) == ["الشاحنات"]
    kept = "يسمح القرار بمرور الشاحنات الطبية عبر الطريق الساحلي."
    assert not faults_of("restrictions", ROAD, kept)


def test_what_is_limited_to_one_place_is_not_told_of_all():
    assert faults_of("restrictions", ROAD, "أعلنت الوزارة إعادة اختبار القيادة مطلع الشهر.")
    kept = "أعلنت الوزارة إعادة اختبار القيادة في محافظة الورد وحدها."
    assert not faults_of("restrictions", ROAD, kept)


def test_an_adjective_without_a_rival_may_go():
    assert not faults_of("restrictions", ROAD, "يسمح القرار بمرور الشاحنات الطبية عبر الطريق.")
