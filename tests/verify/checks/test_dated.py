"""Dated: a date of the article, put to something else that the article dates."""

from datetime import date

import pytest

from mujaz.verify.reading import read
from mujaz.verify.summary import findings_of

BODY = (
    "انتشل خفر السواحل قاربا غارقا يوم 4 أيلول قبالة ميناء الصخر، وقال قائده إن السفينة أبلغت عن "
    "موقع القارب صباح 2 أيلول. وغرمت السلطة شركة الملاحة في أبريل الماضي بسبب تأخر الصيانة، ورفض "
    "القاضي طعن الشركة في يوليو الماضي. وحكم على مدير الشركة بالسجن ست سنوات، وعلى نائبه بالسجن "
    "ثلاث سنوات لإخفاء الوثائق."
)


def faults(statement: str) -> list[str]:
    _, found = findings_of(read(BODY, published=date(2024, 9, 6)), statement)
    return [one.span.of(statement) for one in found["dated"]]


@pytest.mark.parametrize(
    "statement",
    [
        "أبلغت السفينة عن موقع القارب يوم 4 أيلول.",
        "غرمت السلطة شركة الملاحة في تموز 2024.",
        "رفض القاضي طعن الشركة في نيسان.",
        "عقوبة مدير الشركة السجن ثلاثة أعوام.",
    ],
)
def test_a_date_of_something_else_is_found(statement: str) -> None:
    assert faults(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "أبلغت السفينة عن موقع القارب يوم 2 سبتمبر.",
        "انتشل خفر السواحل قاربا في ٤ سبتمبر ٢٠٢٤.",
        "غرمت السلطة شركة الملاحة في نيسان.",
        "رفض القاضي في يوليو طعن الشركة في غرامة فرضت عليها في أبريل.",
        "حكم على المدير بالسجن ست سنوات وعلى نائبه بالسجن ثلاث سنوات.",
    ],
)
def test_the_date_of_the_thing_passes(statement: str) -> None:
    assert not faults(statement)
