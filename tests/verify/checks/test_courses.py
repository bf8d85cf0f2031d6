"""Courses: from where to where, and over whom."""

import pytest

from comparing import faults_of

SHIP = "أبحرت سفينة الشحن من ميناء صلالة إلى كراتشي فجر الأحد محملة بالأرز."
RATE = "خفض المصرف المركزي سعر الفائدة من 7.5 في المئة إلى 6 في المئة اعتبارا من يونيو."


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (SHIP, "نقلت السفينة الأرز من كراتشي إلى ميناء صلالة فجر الأحد."),
        (RATE, "غير المصرف المركزي سعر الفائدة من 6 في المئة إلى 7.5 في المئة."),
    ],
)
def test_a_way_told_backwards_is_found(body, sentence):
    assert faults_of("courses", body, sentence)


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (SHIP, "من ميناء صلالة إلى كراتشي نقلت السفينة حمولة من الأرز."),
        (SHIP, "وصلت إلى كراتشي سفينة تحمل الأرز."),
        (RATE, "صار سعر الفائدة 6 في المئة بعد خفضه من 7.5 في المئة."),
    ],
)
def test_a_way_told_in_another_order_passes(body, sentence):
    assert not faults_of("courses", body, sentence)


def test_a_rise_told_as_a_fall_is_found():
    body = "قال مدير المعرض إن عدد الزوار ناهز 55 ألفا، مقابل 62 ألفا في الدورة السابقة."
    assert faults_of("courses", body, "صعد عدد زوار المعرض من 55 ألفا إلى 62 ألفا.")
    assert not faults_of("courses", body, "نزل عدد زوار المعرض من 62 ألفا إلى 55 ألفا.")


def test_both_ends_turned_are_found_without_a_name():
    body = "نقل المحاسب ثلاثة ملايين من صندوق النقابة إلى حساباته الخاصة على مدى عام."
    turned = "نقل المحاسب ثلاثة ملايين من حساباته الخاصة إلى صندوق النقابة."
    assert faults_of("courses", body, turned)
    same = "نُقلت ثلاثة ملايين إلى حسابات المحاسب الخاصة من صندوق النقابة."
    assert not faults_of("courses", body, same)
