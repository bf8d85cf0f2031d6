"""Units: a length of time bears the unit that the article gives it."""

from comparing import faults_of

WORKS = "وقالت البلدية إن أعمال الترميم في السوق القديمة ستستمر لأسبوعين اعتبارا من يوم الأحد."


def test_another_unit_is_found_also_where_a_particle_is_written_onto_the_length():
    assert faults_of("units", WORKS, "ستستمر أعمال الترميم في السوق القديمة لشهرين.")


def test_the_same_length_passes():
    assert not faults_of("units", WORKS, "ستستمر أعمال الترميم في السوق القديمة لأسبوعين.")
