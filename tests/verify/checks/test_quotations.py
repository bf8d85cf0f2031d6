"""Quotations: a short one too, where the article quotes one of its words beside another."""

from comparing import faults_of

INJURY = "وقال اللاعب بعد المباراة إنه أحس بعدها «بشد صغير» أعلى الفخذ، وإن عودته لن تتأخر."


def test_a_word_changed_in_a_short_quotation_is_found():
    assert faults_of("quotations", INJURY, "قال اللاعب إنه أحس بـ«تمزق صغير» أعلى الفخذ.")


def test_a_short_quotation_as_it_stands_passes():
    assert not faults_of("quotations", INJURY, 'قال اللاعب إنه أحس بـ"شد صغير" أعلى الفخذ.')
    assert not faults_of("quotations", INJURY, "قال اللاعب إن عودته «لن تتأخر».")
