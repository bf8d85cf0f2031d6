"""Selves: a speaker told to have done what he says that another did."""

from comparing import faults_of

SHOOT = (
    "أوقفت الشرطة جلسة تصوير قرب القلعة. وقالت العارضة نادين الخوري إن المصور أعطى رشوة لشرطي، "
    "وإنها سددت غرامة صغيرة، وإن الشركة ألغت الجلسات المقبلة."
)


def test_what_another_did_is_found():
    assert faults_of("named", SHOOT, "قالت العارضة نادين الخوري إنها أعطت رشوة لشرطي.")


def test_what_the_speaker_or_the_body_did_passes():
    assert not faults_of("named", SHOOT, "قالت نادين الخوري إن المصور أعطى رشوة لشرطي.")
    assert not faults_of("named", SHOOT, "قالت نادين الخوري إنها سددت غرامة صغيرة.")
    assert not faults_of("named", SHOOT, "قالت الشركة إنها ألغت الجلسات المقبلة.")
