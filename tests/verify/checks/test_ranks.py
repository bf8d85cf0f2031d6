"""Ranks: the first, the second and the third are not one another."""

import pytest

from comparing import faults_of

OUD = "فازت هند الشامي بالمركز الأول في مسابقة العود التي شارك فيها اثنان من عازفي تونس."
PORT = "ويعد مرفأ الصخر ثاني أكبر مرفأ في البلاد، وتديره شركة محلية منذ المرحلة الثالثة للتوسعة."


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        (OUD, "فازت هند الشامي بالمركز الثاني في مسابقة العود."),
        (OUD, "نالت هند الشامي المرتبة الثانية في مسابقة العود."),
        (PORT, "مرفأ الصخر ثالث أكبر مرفأ في البلاد."),
        (PORT, "مرفأ الصخر أكبر مرفأ في البلاد."),
        (PORT, "تدير المرفأ شركة محلية منذ المرحلة الأولى للتوسعة."),
    ],
)
def test_another_rank_is_found(body: str, statement: str) -> None:
    assert faults_of("ranks", body, statement)


@pytest.mark.parametrize(
    ("body", "statement"),
    [
        (OUD, "نالت هند الشامي المرتبة الأولى في مسابقة العود."),
        (OUD, "فازت هند الشامي بالمركز الأوّل في مسابقة العود."),
        (PORT, "مرفأ الصخر ثاني أكبر مرفأ في البلاد."),
        (PORT, "تدير المرفأ شركة محلية منذ المرحلة الثالثة للتوسعة."),
        (PORT, "تدير المرفأ شركة محلية في عامها الأول."),
    ],
)
def test_the_same_rank_passes(body: str, statement: str) -> None:
    assert not faults_of("ranks", body, statement)
