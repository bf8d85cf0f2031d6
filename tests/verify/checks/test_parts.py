"""Restrictions: a part told as the whole."""

from comparing import faults_of

SHOPS = "وقالت البلدية إن تسعة من المتاجر المغلقة ستفتح أبوابها في مايو بعد دفع الغرامات."


def test_a_part_told_as_the_whole_is_found():
    assert faults_of("restrictions", SHOPS, "ستفتح المتاجر المغلقة أبوابها في مايو.")


def test_a_part_told_as_a_part_passes():
    assert not faults_of("restrictions", SHOPS, "ستفتح تسعة من المتاجر المغلقة أبوابها في مايو.")
    assert not faults_of("restrictions", SHOPS, "تفتح متاجر مغلقة أبوابها في مايو.")
