"""Lengths: how long a length of time is, whatever it is counted in."""

import pytest

from comparing import faults_of
from mujaz.verify.lengths import days, is_as_long, lies_between


@pytest.mark.parametrize(("value", "length"), [("PT12H", 0.5), ("P2W", 14.0), ("P1DT12H", 1.5)])
def test_a_length_has_so_many_days(value, length):
    assert days(value) == length


@pytest.mark.parametrize("value", ["2018-05", "P", "PT", "PRESENT_REF"])
def test_what_is_no_length_has_none(value):
    assert days(value) is None


@pytest.mark.parametrize(
    ("one", "other"), [("PT48H", "P2D"), ("P60D", "P2M"), ("P18M", "P1Y6M"), ("P14D", "P2W")]
)
def test_lengths_in_other_units_are_one(one, other):
    assert is_as_long(one, other)
    assert not is_as_long(one, "P5D")


def test_a_length_lies_between_two_dates_as_far_as_these_are_told():
    assert lies_between("P3Y", ["2015", "2018-04-02"])
    assert lies_between("P3Y", ["2004-01-01/2007-12-31"])
    assert lies_between("P4M", ["2017-12", "2018-04-10"])
    assert not lies_between("P7Y", ["2015", "2018-04-02"])
    assert not lies_between("P2D", ["2018-04-02", "2018-04-04"])


def test_a_length_that_is_reckoned_or_told_in_another_unit_passes():
    body = (
        "عمل المهندس سالم الراوي في الشركة بين عامي 2004 و2007، ثم قاد فريق الجسر. "
        "وأعلنت البلدية الحداد لمدة يومين بعد انهيار الجسر القديم."
    )
    assert not faults_of("numbers", body, "عمل سالم الراوي ثلاث سنوات في الشركة.")
    assert not faults_of("numbers", body, "أعلنت البلدية الحداد ثماني وأربعين ساعة.")
    assert faults_of("numbers", body, "عمل سالم الراوي تسع سنوات في الشركة.")
